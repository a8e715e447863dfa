//! Why a task did not start: the evidence, and how each launch type words it.
//!
//! The engine produces a [`StartFailure`] where something fails; [`render`] turns it into the texts AWS shows.
//! Nothing else in the agent words a reason.

mod call;
mod ec2;
mod fargate;
#[cfg(test)]
mod samples;

use crate::LaunchKind;

pub(crate) use call::{CallError, FailedCall};

/// Why a task did not start, with the evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum StartFailure {
    /// The payload asks for something this agent cannot do.
    Unsupported(String),
    /// A resource needs the execution role and the payload brought no credentials of it.
    NoExecutionRole(Resource),
    /// The task's network namespace or one of its endpoints could not be made.
    Network(String),
    /// `ecr:GetAuthorizationToken` failed.
    EcrLogin {
        /// The container whose image was to be pulled.
        container: String,
        /// The call.
        call: FailedCall,
    },
    /// The secret with a private registry's user name and password could not be used.
    RegistrySecret {
        /// The secret's ARN.
        secret: String,
        /// Why not.
        problem: RegistrySecretProblem,
    },
    /// Secrets of Secrets Manager could not be fetched; in the order of the task definition, at least one.
    Secrets(Vec<SecretProblem>),
    /// Parameters of Parameter Store could not be fetched.
    Parameters {
        /// The region asked.
        region: String,
        /// Why not.
        problem: ParameterProblem,
    },
    /// An environment file could not be fetched.
    EnvironmentFile {
        /// The bucket.
        bucket: String,
        /// The key.
        key: String,
        /// Why not.
        problem: EnvironmentFileProblem,
    },
    /// An image could not be pulled.
    Pull {
        /// The container.
        container: String,
        /// The image as the task definition names it.
        image: String,
        /// Why not.
        problem: PullProblem,
    },
    /// The log driver could not be set up.
    Logs {
        /// The container.
        container: String,
        /// Why not.
        problem: LogsProblem,
    },
    /// The runtime could not prepare a container.
    Create {
        /// The container.
        container: String,
        /// The runtime's words.
        reason: String,
    },
    /// The runtime could not start a container's program.
    Start {
        /// The container.
        container: String,
        /// The runtime's words.
        reason: String,
    },
    /// A container waited for another one in vain.
    Dependency {
        /// The container that waited.
        container: String,
        /// The one it waited for.
        on: String,
    },
    /// The containers wait for one another in a circle.
    DependencyCycle {
        /// The task's ARN.
        task: String,
    },
}

/// What needs the execution role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Resource {
    Parameters,
    Secrets,
    EnvironmentFiles,
    RegistrySecret,
    EcrLogin,
    Logs,
}

/// What is wrong with the secret of a private registry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum RegistrySecretProblem {
    Call(FailedCall),
    Empty,
    NotTheSchema,
    NoUserName,
}

/// What is wrong with one secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SecretProblem {
    Call { arn: String, call: FailedCall },
    NoJsonKey { key: String },
    NotJson { arn: String },
    NotAnArn { value: String },
}

/// What is wrong with parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ParameterProblem {
    Call(FailedCall),
    Invalid(Vec<String>),
}

/// What is wrong with an environment file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum EnvironmentFileProblem {
    Call(FailedCall),
    NotAnArn,
    TooLarge { bytes: u64 },
    NotText,
}

/// What is wrong with an image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PullProblem {
    /// The name cannot be read.
    Name(String),
    /// The registry does not have it.
    NotFound { message: String },
    /// The registry has no image of this machine's platform.
    Platform { platform: String },
    /// The registry refused to hand over the manifest.
    Denied { status: u16, message: String },
    /// The registry refused to hand over a layer.
    LayerDenied { url: String, status: u16 },
    /// The registry was not reached.
    Unreachable { url: String, detail: String },
    /// Anything else.
    Other(String),
}

/// What is wrong with the log driver.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum LogsProblem {
    OptionMissing(&'static str),
    OptionUnknown(String),
    Group(FailedCall),
    Stream(FailedCall),
}

/// Where a failure is told: the task's `stoppedReason` and a container's `reason`. A task whose failure is told by
/// a container only has no reason of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reasons {
    pub(crate) task: Option<String>,
    /// The container and its reason.
    pub(crate) container: Option<(String, String)>,
}

/// How the ECS agent refuses a task, in its own spelling.
const UNREADABLE_TASK: &str = "UnrecogniedTaskError: Error loading task -";

/// The longest reason the ECS API takes, in characters.
const MAX_REASON: usize = 1024;

/// Words a failure as this launch type does.
pub(crate) fn render(failure: &StartFailure, kind: LaunchKind) -> Reasons {
    let reasons = match kind {
        LaunchKind::Fargate => fargate::reasons(failure),
        LaunchKind::Ec2 => ec2::reasons(failure),
    };
    Reasons {
        task: reasons.task.map(|text| truncate(&text)),
        container: reasons.container.map(|(name, text)| (name, truncate(&text))),
    }
}

fn truncate(text: &str) -> String {
    text.chars().take(MAX_REASON).collect()
}

impl StartFailure {
    /// The container the failure is of, where it is of one.
    pub(crate) fn container(&self) -> Option<&str> {
        match self {
            StartFailure::EcrLogin { container, .. }
            | StartFailure::Pull { container, .. }
            | StartFailure::Logs { container, .. }
            | StartFailure::Create { container, .. }
            | StartFailure::Start { container, .. }
            | StartFailure::Dependency { container, .. } => Some(container),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_cut_at_the_length_the_api_takes() {
        let failure = StartFailure::Create { container: "c".to_owned(), reason: "é".repeat(2000) };
        let reasons = render(&failure, LaunchKind::Ec2);
        assert_eq!(reasons.container.unwrap().1.chars().count(), 1024);
    }
}
