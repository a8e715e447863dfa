//! Environment files in Amazon S3.

use std::fmt::Write as _;

use bytes::Bytes;
use futures_util::future::join_all;
use http::{Method, Request, Response, StatusCode};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use rolecall_acs::EnvironmentFile;
use rolecall_client::Client;

use super::execution_role;
use crate::LaunchKind;
use crate::calls::evidence;
use crate::context::Context;
use crate::engine::TaskState;
use crate::failure::{CallError, EnvironmentFileProblem, FailedCall, Resource, StartFailure};

/// The largest file the agent reads.
const MAX_BYTES: u64 = 1024 * 1024;

/// The variables of one file, in its order.
type Variables = Vec<(String, String)>;

/// The variables of each container's files, in the payload's order.
pub(super) async fn fetch(context: &Context, state: &TaskState) -> Result<Vec<Vec<Variables>>, StartFailure> {
    let containers = &state.task.containers;
    if containers.iter().all(|container| container.environment_files.is_empty()) {
        return Ok(vec![Vec::new(); containers.len()]);
    }
    let client = execution_role(context, state, Resource::EnvironmentFiles)?;
    let mut all = Vec::with_capacity(containers.len());
    for container in containers {
        let files = container.environment_files.iter().map(|file| fetch_one(&client, state.kind, file));
        all.push(join_all(files).await.into_iter().collect::<Result<Vec<_>, _>>()?);
    }
    Ok(all)
}

async fn fetch_one(
    client: &Client,
    kind: LaunchKind,
    file: &EnvironmentFile,
) -> Result<Variables, StartFailure> {
    let Some((bucket, key)) = bucket_and_key(&file.value) else {
        let (bucket, key) = (file.value.clone(), String::new());
        return Err(StartFailure::EnvironmentFile { bucket, key, problem: EnvironmentFileProblem::NotAnArn });
    };
    let failed =
        |problem| StartFailure::EnvironmentFile { bucket: bucket.to_owned(), key: key.to_owned(), problem };
    let path = format!("/{bucket}/{}", encoded(key));
    match kind {
        LaunchKind::Fargate => {
            let head = send(client, "HeadObject", Method::HEAD, &path).await.map_err(failed)?;
            let length = head.headers().get(http::header::CONTENT_LENGTH);
            let length = length.and_then(|value| value.to_str().ok()?.parse().ok()).unwrap_or(0);
            if length > MAX_BYTES {
                return Err(failed(EnvironmentFileProblem::TooLarge { bytes: length }));
            }
        }
        // Asked only for the bucket's region, which a refusal tells as well.
        LaunchKind::Ec2 => drop(send(client, "HeadBucket", Method::HEAD, &format!("/{bucket}")).await),
    }
    let object = send(client, "GetObject", Method::GET, &path).await.map_err(failed)?;
    let text = std::str::from_utf8(object.body()).map_err(|_| failed(EnvironmentFileProblem::NotText))?;
    Ok(parse(text))
}

fn bucket_and_key(arn: &str) -> Option<(&str, &str)> {
    let resource = arn.strip_prefix("arn:")?.split_once(":s3:::")?.1;
    resource.split_once('/').filter(|(bucket, key)| !bucket.is_empty() && !key.is_empty())
}

/// S3 keys are encoded but for slashes and RFC 3986's unreserved characters.
fn encoded(key: &str) -> String {
    const KEPT: &AsciiSet =
        &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');
    utf8_percent_encode(key, KEPT).to_string()
}

async fn send(
    client: &Client,
    operation: &'static str,
    method: Method,
    path: &str,
) -> Result<Response<Bytes>, EnvironmentFileProblem> {
    let failed = |attempts, error| {
        EnvironmentFileProblem::Call(FailedCall {
            service: "S3",
            operation,
            attempts,
            error: Box::new(error),
        })
    };
    let mut uri = String::new();
    let endpoint = &client.config().endpoint;
    let _ = write!(uri, "{}://", endpoint.scheme_str().unwrap_or("http"));
    let _ = write!(uri, "{}{path}", endpoint.authority().map_or("", |authority| authority.as_str()));
    let is_head = method == Method::HEAD;
    let request = Request::builder().method(method).uri(uri).body(Bytes::new());
    let request = request.map_err(|error| failed(1, CallError::Unreachable { detail: error.to_string() }))?;
    let response = client
        .raw("s3", request)
        .await
        .map_err(|error| failed(error.attempts().max(1), evidence(error, |_| false)))?;
    match response.status() {
        StatusCode::OK => Ok(response),
        _ => Err(failed(1, refusal(&response, is_head))),
    }
}

/// An answer to HEAD has no body, so the SDK makes code and message out of the status.
fn refusal(response: &Response<Bytes>, is_head: bool) -> CallError {
    let status = response.status();
    let reason = status.canonical_reason().unwrap_or_default();
    if is_head {
        let (code, message) = (reason.replace(' ', ""), reason.to_owned());
        return CallError::Answered {
            status: status.as_u16(),
            code,
            message,
            request_id: String::new(),
            modelled: false,
        };
    }
    let body = String::from_utf8_lossy(response.body());
    let element = |name: &str| {
        let (open, close) = (format!("<{name}>"), format!("</{name}>"));
        let text = body.split_once(&open)?.1.split_once(&close)?.0;
        Some(text.to_owned())
    };
    CallError::Answered {
        status: status.as_u16(),
        code: element("Code").unwrap_or_else(|| reason.replace(' ', "")),
        message: element("Message").unwrap_or_else(|| reason.to_owned()),
        request_id: element("RequestId").unwrap_or_default(),
        modelled: element("Code").as_deref() == Some("NoSuchKey"),
    }
}

/// One `NAME=value` to a line; lines that begin with `#` are comments, and a line without a name or a value is left
/// out. Values are taken as they are: quotation marks and spaces belong to them.
fn parse(text: &str) -> Variables {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with('#'));
    let pairs = lines.filter_map(|line| line.split_once('='));
    let pairs = pairs.filter(|(name, value)| !name.is_empty() && !value.is_empty());
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_lines_of_names_and_values_taken_as_they_are() {
        let text = "# comment\nA=1\r\n\nB=\"two words\" \nC\nD=\n=x\nE=a=b\n  # more\n";
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(parse(text), [pair("A", "1"), pair("B", "\"two words\" "), pair("E", "a=b")]);
    }

    #[test]
    fn bucket_and_key_come_from_the_arn() {
        assert_eq!(bucket_and_key("arn:aws:s3:::conf/a/b.env"), Some(("conf", "a/b.env")));
        assert_eq!(bucket_and_key("arn:aws:s3:::conf"), None);
        assert_eq!(bucket_and_key("s3://conf/a.env"), None);
        assert_eq!(encoded("a b/ü.env"), "a%20b/%C3%BC.env");
    }

    #[test]
    fn a_refused_get_is_told_in_the_words_of_its_body() {
        let body = "<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>R1</RequestId></Error>";
        let response = Response::builder().status(403).body(Bytes::from(body)).unwrap();
        let CallError::Answered { code, message, request_id, .. } = refusal(&response, false) else {
            panic!()
        };
        assert_eq!(
            (code.as_str(), message.as_str(), request_id.as_str()),
            ("AccessDenied", "Access Denied", "R1")
        );
        let CallError::Answered { code, message, .. } = refusal(&response, true) else { panic!() };
        assert_eq!((code.as_str(), message.as_str()), ("Forbidden", "Forbidden"));
    }
}
