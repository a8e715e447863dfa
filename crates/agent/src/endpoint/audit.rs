//! The credential audit log: one line for every request for credentials.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use rolecall_acs::{RoleType, TaskArn};

use super::answer::Request;

/// The log, `audit.log` in the agent's log directory. Version 2 of the ECS agent's format:
/// `<time> <status> <remote address> "<path>" "<user agent>" <task ARN> <event> 2 <cluster> <container instance ARN>`;
/// a refused request ends after the task ARN and a space.
#[derive(Debug)]
pub(crate) struct AuditLog {
    file: Mutex<File>,
    cluster: String,
    container_instance: String,
}

/// Whose credentials a request got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Served {
    pub(crate) task: TaskArn,
    pub(crate) role_type: RoleType,
}

impl AuditLog {
    /// Opens the log in `directory` for appending.
    pub(crate) fn open(directory: &Path, cluster: &str, container_instance: &str) -> io::Result<AuditLog> {
        std::fs::create_dir_all(directory)?;
        let file = OpenOptions::new().create(true).append(true).open(directory.join("audit.log"))?;
        let (cluster, container_instance) = (cluster.to_owned(), container_instance.to_owned());
        Ok(AuditLog { file: Mutex::new(file), cluster, container_instance })
    }

    /// Adds a line. A log that cannot be written does not keep a task from its credentials.
    pub(crate) fn log(&self, now: Timestamp, status: u16, request: &Request, served: Option<&Served>) {
        let line = self.line(now, status, request, served);
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = file.write_all(line.as_bytes());
    }

    fn line(&self, now: Timestamp, status: u16, request: &Request, served: Option<&Served>) -> String {
        let time = now.strftime("%Y-%m-%dT%H:%M:%SZ");
        let (path, agent) = (logged_path(&request.path), printable(&request.user_agent));
        let start = format!("{time} {status} {} \"{path}\" \"{agent}\"", request.remote);
        let Some(served) = served else { return format!("{start} - \n") };
        let event = match served.role_type {
            RoleType::TaskApplication => "GetCredentials",
            RoleType::TaskExecution => "GetCredentialsExecutionRole",
        };
        format!("{start} {} {event} 2 {} {}\n", served.task, self.cluster, self.container_instance)
    }
}

/// The id in the path is what gives access, so it is left out.
fn logged_path(path: &str) -> String {
    let credentials = path.starts_with("/v2/credentials");
    if credentials { "/v2/credentials".to_owned() } else { printable(path) }
}

/// One line stays one line, and a quotation mark does not end the field.
fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() || c == '"' { '_' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_the_ten_fields_of_version_2_and_never_the_id() {
        let directory = tempfile::tempdir().unwrap();
        let log = AuditLog::open(directory.path(), "default", "arn:instance").unwrap();
        let now = "2026-11-22T10:00:00.5Z".parse().unwrap();
        let request = Request {
            path: "/v2/credentials/3b5f".to_owned(),
            query: String::new(),
            user_agent: "aws-cli/2 \"x\"\n".to_owned(),
            remote: "169.254.170.2:4711".parse().unwrap(),
        };
        let served = |role_type| Served { task: TaskArn::new("arn:task"), role_type };
        log.log(now, 200, &request, Some(&served(RoleType::TaskApplication)));
        log.log(now, 200, &request, Some(&served(RoleType::TaskExecution)));
        log.log(now, 400, &request, None);
        let text = std::fs::read_to_string(directory.path().join("audit.log")).unwrap();
        assert_eq!(
            text,
            "2026-11-22T10:00:00Z 200 169.254.170.2:4711 \"/v2/credentials\" \"aws-cli/2 _x__\" arn:task GetCredentials 2 default arn:instance\n\
             2026-11-22T10:00:00Z 200 169.254.170.2:4711 \"/v2/credentials\" \"aws-cli/2 _x__\" arn:task GetCredentialsExecutionRole 2 default arn:instance\n\
             2026-11-22T10:00:00Z 400 169.254.170.2:4711 \"/v2/credentials\" \"aws-cli/2 _x__\" - \n"
        );
    }
}
