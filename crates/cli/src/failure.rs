//! Why a command failed, as people read it.

use std::{fmt, process::ExitCode};

/// A message in lower case without a final period, and perhaps what to do about it.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    hint: Option<String>,
}

impl Failure {
    pub(crate) fn new(message: impl fmt::Display) -> Failure {
        Failure { message: message.to_string(), hint: None }
    }

    pub(crate) fn hint(self, hint: impl fmt::Display) -> Failure {
        Failure { hint: Some(hint.to_string()), ..self }
    }

    /// Prints it to standard error; the exit code of a command that failed.
    pub(crate) fn report(self) -> ExitCode {
        anstream::eprintln!("error: {}", self.message);
        if let Some(hint) = self.hint {
            anstream::eprintln!("hint: {hint}");
        }
        ExitCode::FAILURE
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// An error with all its causes in one line.
pub(crate) fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}

/// Errors whose own text and causes say enough.
macro_rules! from_error {
    ($($error:ty),* $(,)?) => {$(
        impl From<$error> for Failure {
            fn from(error: $error) -> Failure {
                Failure::new(chain(&error))
            }
        }
    )*};
}

from_error! {
    rolecall_agent::AgentError,
    rolecall_client::CallError,
    rolecall_oci::PackError,
    rolecall_oci::registry::RegistryError,
    rolecall_plane::StartError,
    rolecall_runtime::OpenError,
    std::io::Error,
}

impl From<rolecall_iac::Finding> for Failure {
    fn from(finding: rolecall_iac::Finding) -> Failure {
        Failure::new(finding)
    }
}

impl From<Vec<rolecall_iac::Finding>> for Failure {
    fn from(findings: Vec<rolecall_iac::Finding>) -> Failure {
        let texts: Vec<_> = findings.iter().map(ToString::to_string).collect();
        Failure::new(texts.join("\nerror: "))
    }
}
