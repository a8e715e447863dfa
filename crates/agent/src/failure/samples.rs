//! Failures both renderers are tested with.

use super::*;

pub(super) const SECRET: &str = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf";
pub(super) const IMAGE: &str = "123456789012.dkr.ecr.us-east-1.amazonaws.com/app:v1";
pub(super) const USER: &str = "arn:aws:sts::123456789012:assumed-role/exec/26e17af95b5e431893308026b892584f";

pub(super) fn denied(
    service: &'static str,
    operation: &'static str,
    action: &str,
    resource: &str,
) -> FailedCall {
    let message = format!(
        "User: {USER} is not authorized to perform: {action} on resource: {resource} because no identity-based policy allows the {action} action"
    );
    answered(service, operation, 400, "AccessDeniedException", &message)
}

pub(super) fn answered(
    service: &'static str,
    operation: &'static str,
    status: u16,
    code: &str,
    message: &str,
) -> FailedCall {
    let modelled = code == "ResourceNotFoundException";
    let (code, message, request_id) = (code.to_owned(), message.to_owned(), "req-1".to_owned());
    let error = Box::new(CallError::Answered { status, code, message, request_id, modelled });
    FailedCall { service, operation, attempts: 1, error }
}

pub(super) fn unreachable(service: &'static str, operation: &'static str) -> FailedCall {
    let detail = "Post \"https://api.ecr.us-east-1.amazonaws.com/\": dial tcp 10.0.0.1:443: i/o timeout";
    FailedCall {
        service,
        operation,
        attempts: 3,
        error: Box::new(CallError::Unreachable { detail: detail.to_owned() }),
    }
}

pub(super) fn timed_out(service: &'static str, operation: &'static str) -> FailedCall {
    FailedCall { service, operation, attempts: 1, error: Box::new(CallError::TimedOut) }
}

pub(super) fn secret(call: FailedCall) -> StartFailure {
    StartFailure::Secrets(vec![SecretProblem::Call { arn: SECRET.to_owned(), call }])
}

pub(super) fn pull(problem: PullProblem) -> StartFailure {
    StartFailure::Pull { container: "app".to_owned(), image: IMAGE.to_owned(), problem }
}

pub(super) fn logs(problem: LogsProblem) -> StartFailure {
    StartFailure::Logs { container: "app".to_owned(), problem }
}

pub(super) fn parameters(problem: ParameterProblem) -> StartFailure {
    StartFailure::Parameters { region: "us-east-1".to_owned(), problem }
}

pub(super) fn environment_file(problem: EnvironmentFileProblem) -> StartFailure {
    StartFailure::EnvironmentFile { bucket: "conf".to_owned(), key: "app.env".to_owned(), problem }
}

pub(super) fn ecr_login(call: FailedCall) -> StartFailure {
    StartFailure::EcrLogin { container: "app".to_owned(), call }
}
