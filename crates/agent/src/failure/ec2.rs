//! The words of the EC2 launch type: those of a task resource in the task's `stoppedReason`, those of a container in its
//! `reason`.
//!
//! Texts as the open-source Amazon ECS container agent (v1.105) makes them, around Docker's own.

use super::fargate::{cycle, dependency};
use super::*;

pub(super) fn reasons(failure: &StartFailure) -> Reasons {
    match (failure.container(), container_text(failure)) {
        (Some(container), Some(text)) => {
            Reasons { task: None, container: Some((container.to_owned(), text)) }
        }
        _ => Reasons { task: Some(terminal_reason(&task_text(failure))), container: None },
    }
}

/// The agent writes a task's reason with a capital first letter and single spaces.
fn terminal_reason(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn task_text(failure: &StartFailure) -> String {
    match failure {
        StartFailure::Unsupported(what) => format!("{UNREADABLE_TASK} {what}"),
        StartFailure::NoExecutionRole(resource) => no_execution_role(*resource).to_owned(),
        StartFailure::Network(reason) => format!("ContainerNetworkingError: {reason}"),
        StartFailure::RegistrySecret { secret, problem } => registry_secret(secret, problem),
        StartFailure::Secrets(problems) => problems.iter().map(secret).collect::<Vec<_>>().join(";"),
        StartFailure::Parameters { region, problem } => parameters(region, problem),
        StartFailure::EnvironmentFile { bucket, key, problem } => environment_file(bucket, key, problem),
        StartFailure::DependencyCycle { task } => cycle(task),
        StartFailure::EcrLogin { .. }
        | StartFailure::Pull { .. }
        | StartFailure::Logs { .. }
        | StartFailure::Create { .. }
        | StartFailure::Start { .. }
        | StartFailure::Dependency { .. } => String::new(),
    }
}

fn container_text(failure: &StartFailure) -> Option<String> {
    Some(match failure {
        StartFailure::EcrLogin { call, .. } => format!("CannotPullECRContainerError: {call}"),
        StartFailure::Pull { image, problem, .. } => {
            format!("CannotPullContainerError: {}", pull(image, problem))
        }
        StartFailure::Logs { problem, .. } => format!(
            "CannotStartContainerError: Error response from daemon: failed to create task for container: failed to \
             initialize logging driver: {}",
            logs(problem)
        ),
        StartFailure::Create { reason, .. } => {
            format!("CannotCreateContainerError: Error response from daemon: {reason}")
        }
        StartFailure::Start { reason, .. } => format!(
            "CannotStartContainerError: Error response from daemon: failed to create task for container: failed to \
             create shim task: OCI runtime create failed: runc create failed: unable to start container process: \
             {reason}: unknown"
        ),
        StartFailure::Dependency { container, on } => dependency(container, on),
        _ => return None,
    })
}

fn no_execution_role(resource: Resource) -> &'static str {
    match resource {
        Resource::Parameters => "ssm secret resource: unable to find execution role credentials",
        Resource::Secrets => "ASM secret resource: unable to find execution role credentials",
        Resource::EnvironmentFiles => "environment file resource: unable to find execution role credentials",
        Resource::RegistrySecret => "asm resource: unable to find execution role credentials",
        Resource::EcrLogin => "container uses execution credentials, but the credentials are empty",
        Resource::Logs => "HostConfigError: No execution credentials set for the task",
    }
}

fn registry_secret(secret: &str, problem: &RegistrySecretProblem) -> String {
    match problem {
        RegistrySecretProblem::Call(call) => {
            format!("asm fetching secret from the service for {secret}: {call}")
        }
        RegistrySecretProblem::Empty => "asm fetching authorization data: empty secrets value".to_owned(),
        RegistrySecretProblem::NotTheSchema => {
            "asm fetching authorization data: unable to unmarshal secret value, invalid schema".to_owned()
        }
        RegistrySecretProblem::NoUserName => {
            "asm fetching username: AuthorizationData is malformed, empty field".to_owned()
        }
    }
}

/// The agent wraps the SDK's error into a text that already holds it, so it appears twice.
fn secret(problem: &SecretProblem) -> String {
    match problem {
        SecretProblem::Call { arn, call } if call.is("ResourceNotFoundException") => format!(
            "ResourceNotFoundException: The task can't retrieve the secret with ARN '{arn}' from AWS Secrets Manager. \
             Check whether the secret exists in the specified Region: {call}"
        ),
        SecretProblem::Call { arn, call } => format!("secret {arn}: {call}: {call}"),
        SecretProblem::NoJsonKey { key } => {
            format!("retrieved secret from Secrets Manager did not contain json key {key}")
        }
        SecretProblem::NotJson { arn } => {
            format!("secret {arn}: unable to unmarshal secret value, invalid schema")
        }
        SecretProblem::NotAnArn { value } => format!(
            "trying to retrieve secret with value {value} resulted in error: an invalid ARN format for the AWS Secrets \
             Manager secret was specified. Specify a valid ARN and try again."
        ),
    }
}

fn parameters(region: &str, problem: &ParameterProblem) -> String {
    let detail = match problem {
        ParameterProblem::Call(call) => call.to_string(),
        ParameterProblem::Invalid(names) => format!("invalid parameters: {}", names.join(",")),
    };
    format!("fetching secret data from SSM Parameter Store in {region}: {detail}")
}

fn environment_file(bucket: &str, key: &str, problem: &EnvironmentFileProblem) -> String {
    let detail = match problem {
        EnvironmentFileProblem::Call(call) => call.to_string(),
        EnvironmentFileProblem::NotAnArn => {
            return format!("unable to parse bucket and key from s3 ARN `{bucket}`");
        }
        EnvironmentFileProblem::TooLarge { bytes } => format!("{bytes} bytes are more than 1 MiB"),
        EnvironmentFileProblem::NotText => "not UTF-8 text".to_owned(),
    };
    format!("unable to download env file with key {key} from bucket {bucket}, error: {detail}")
}

fn pull(image: &str, problem: &PullProblem) -> String {
    match problem {
        PullProblem::Name(reason) => {
            format!("Error response from daemon: invalid reference format: {reason}")
        }
        PullProblem::NotFound { message } => {
            format!("Error response from daemon: manifest for {image} not found: manifest unknown: {message}")
        }
        PullProblem::Platform { platform } => format!(
            "Error response from daemon: no matching manifest for {platform} in the manifest list entries"
        ),
        PullProblem::Denied { message, .. } => denied(image, message),
        PullProblem::LayerDenied { status, .. } => format!(
            "error pulling image configuration: download failed after attempts=1: unexpected status code REDACTED ECR \
             URL related to {image}: {status}"
        ),
        PullProblem::Unreachable { url, detail } => format!(
            "The task can’t pull the image. Check your network configuration. Error response from daemon: Get \
             \"{url}\": net/http: request canceled while waiting for connection ({detail})"
        ),
        PullProblem::Other(reason) => format!("Error response from daemon: {reason}"),
    }
}

fn denied(image: &str, message: &str) -> String {
    let repository = image.rsplit_once('@').map_or(image, |(name, _)| name);
    let repository = match repository.rsplit_once(':') {
        Some((name, tag)) if !tag.contains('/') => name,
        _ => repository,
    };
    let raw = format!(
        "Error response from daemon: pull access denied for {repository}, repository does not exist or may require \
         'docker login': denied: {message}"
    );
    if message.starts_with("User: ")
        && message.contains(" is not authorized to perform: ecr:BatchGetImage on resource")
    {
        return format!(
            "The task can’t pull the image. Check that the role has the permissions to pull images from the registry. \
             {raw}"
        );
    }
    if message.contains("requested access to the resource is denied") {
        return format!("The task can’t pull the image. Check whether the image exists. {raw}");
    }
    raw
}

fn logs(problem: &LogsProblem) -> String {
    match problem {
        LogsProblem::OptionMissing("awslogs-group") => {
            "must specify a value for log opt 'awslogs-group'".to_owned()
        }
        LogsProblem::OptionMissing(option) => format!("must specify a value for log opt '{option}'"),
        LogsProblem::OptionUnknown(option) => format!("unknown log opt '{option}' for awslogs log driver"),
        LogsProblem::Group(call) => format!("failed to create Cloudwatch log group: {call}"),
        LogsProblem::Stream(call) => format!("failed to create Cloudwatch log stream: {call}"),
    }
}

#[cfg(test)]
mod tests {
    use super::reasons;
    use crate::failure::samples::*;
    use crate::failure::*;

    fn check_task(failure: &StartFailure, expected: &str) {
        assert_eq!(reasons(failure), Reasons { task: Some(expected.to_owned()), container: None });
    }

    fn check_container(failure: &StartFailure, expected: &str) {
        let container = Some(("app".to_owned(), expected.to_owned()));
        assert_eq!(reasons(failure), Reasons { task: None, container });
    }

    #[test]
    fn every_failing_secret_is_named_and_its_error_twice() {
        let call = answered("Secrets Manager", "GetSecretValue", 400, "AccessDeniedException", "no");
        let problem = |arn: &str| SecretProblem::Call { arn: arn.to_owned(), call: call.clone() };
        check_task(
            &StartFailure::Secrets(vec![problem("a"), problem("b")]),
            "Secret a: operation error Secrets Manager: GetSecretValue, https response error StatusCode: 400, RequestID: req-1, api error AccessDeniedException: no: operation error Secrets Manager: GetSecretValue, https response error StatusCode: 400, RequestID: req-1, api error AccessDeniedException: no;secret b: operation error Secrets Manager: GetSecretValue, https response error StatusCode: 400, RequestID: req-1, api error AccessDeniedException: no: operation error Secrets Manager: GetSecretValue, https response error StatusCode: 400, RequestID: req-1, api error AccessDeniedException: no",
        );
    }

    #[test]
    fn a_missing_secret_asks_for_the_region() {
        check_task(
            &secret(answered(
                "Secrets Manager",
                "GetSecretValue",
                400,
                "ResourceNotFoundException",
                "not there",
            )),
            "ResourceNotFoundException: The task can't retrieve the secret with ARN 'arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf' from AWS Secrets Manager. Check whether the secret exists in the specified Region: operation error Secrets Manager: GetSecretValue, https response error StatusCode: 400, RequestID: req-1, ResourceNotFoundException: not there",
        );
    }

    #[test]
    fn missing_and_denied_parameters_name_the_region() {
        check_task(
            &parameters(ParameterProblem::Invalid(vec!["a".to_owned(), "b".to_owned()])),
            "Fetching secret data from SSM Parameter Store in us-east-1: invalid parameters: a,b",
        );
        check_task(
            &parameters(ParameterProblem::Call(answered(
                "SSM",
                "GetParameters",
                400,
                "AccessDeniedException",
                "no",
            ))),
            "Fetching secret data from SSM Parameter Store in us-east-1: operation error SSM: GetParameters, https response error StatusCode: 400, RequestID: req-1, api error AccessDeniedException: no",
        );
    }

    #[test]
    fn each_resource_without_execution_role_says_which_it_is() {
        for (resource, text) in [
            (Resource::Parameters, "Ssm secret resource: unable to find execution role credentials"),
            (Resource::Secrets, "ASM secret resource: unable to find execution role credentials"),
            (
                Resource::EnvironmentFiles,
                "Environment file resource: unable to find execution role credentials",
            ),
            (Resource::RegistrySecret, "Asm resource: unable to find execution role credentials"),
        ] {
            check_task(&StartFailure::NoExecutionRole(resource), text);
        }
    }

    #[test]
    fn the_secret_of_a_private_registry() {
        let failure = |problem| StartFailure::RegistrySecret { secret: "arn".to_owned(), problem };
        check_task(
            &failure(RegistrySecretProblem::Empty),
            "Asm fetching authorization data: empty secrets value",
        );
        check_task(
            &failure(RegistrySecretProblem::NotTheSchema),
            "Asm fetching authorization data: unable to unmarshal secret value, invalid schema",
        );
        check_task(
            &failure(RegistrySecretProblem::NoUserName),
            "Asm fetching username: AuthorizationData is malformed, empty field",
        );
    }

    #[test]
    fn an_environment_file_names_key_and_bucket() {
        check_task(
            &environment_file(EnvironmentFileProblem::Call(answered(
                "S3",
                "GetObject",
                403,
                "AccessDenied",
                "Access Denied",
            ))),
            "Unable to download env file with key app.env from bucket conf, error: operation error S3: GetObject, https response error StatusCode: 403, RequestID: req-1, api error AccessDenied: Access Denied",
        );
    }

    #[test]
    fn a_denied_ecr_login_is_told_by_the_container() {
        check_container(
            &ecr_login(answered(
                "ECR",
                "GetAuthorizationToken",
                400,
                "AccessDeniedException",
                "User: u is not authorized",
            )),
            "CannotPullECRContainerError: operation error ECR: GetAuthorizationToken, https response error StatusCode: 400, RequestID: req-1, api error AccessDeniedException: User: u is not authorized",
        );
    }

    #[test]
    fn a_denied_pull_points_at_the_role() {
        let message = format!(
            "User: {USER} is not authorized to perform: ecr:BatchGetImage on resource: arn:aws:ecr:us-east-1:123456789012:repository/app because no identity-based policy allows the ecr:BatchGetImage action"
        );
        let problem = PullProblem::Denied { status: 403, message };
        check_container(
            &pull(problem),
            "CannotPullContainerError: The task can’t pull the image. Check that the role has the permissions to pull images from the registry. Error response from daemon: pull access denied for 123456789012.dkr.ecr.us-east-1.amazonaws.com/app, repository does not exist or may require 'docker login': denied: User: arn:aws:sts::123456789012:assumed-role/exec/26e17af95b5e431893308026b892584f is not authorized to perform: ecr:BatchGetImage on resource: arn:aws:ecr:us-east-1:123456789012:repository/app because no identity-based policy allows the ecr:BatchGetImage action",
        );
    }

    #[test]
    fn a_missing_log_group_is_told_by_the_container() {
        check_container(
            &logs(LogsProblem::Stream(answered(
                "CloudWatch Logs",
                "CreateLogStream",
                400,
                "ResourceNotFoundException",
                "The specified log group does not exist.",
            ))),
            "CannotStartContainerError: Error response from daemon: failed to create task for container: failed to initialize logging driver: failed to create Cloudwatch log stream: operation error CloudWatch Logs: CreateLogStream, https response error StatusCode: 400, RequestID: req-1, ResourceNotFoundException: The specified log group does not exist.",
        );
    }
}
