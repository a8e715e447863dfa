//! `rolecall env`.

use std::process::ExitCode;

use crate::{args::Global, connection::Connection, failure::Failure};

/// Prints exports for a POSIX shell: `eval "$(rolecall env)"`.
pub(crate) fn env(global: &Global) -> Result<ExitCode, Failure> {
    let connection = Connection::require(global)?;
    let variables = [
        ("AWS_ENDPOINT_URL", &connection.endpoint),
        ("AWS_ACCESS_KEY_ID", &connection.root.access_key_id),
        ("AWS_SECRET_ACCESS_KEY", &connection.root.secret_access_key),
        ("AWS_REGION", &connection.region),
        ("AWS_DEFAULT_REGION", &connection.region),
    ];
    for (name, value) in variables {
        println!("export {name}={}", quoted(value));
    }
    // Variables of another account would win over, or be mixed with, these.
    println!("unset AWS_SESSION_TOKEN AWS_PROFILE AWS_DEFAULT_PROFILE");
    Ok(ExitCode::SUCCESS)
}

fn quoted(value: &str) -> String {
    format!("'{}'", value.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn values_survive_the_shell() {
        assert_eq!(quoted("a/b+c"), "'a/b+c'");
        assert_eq!(quoted("it's"), r"'it'\''s'");
    }
}
