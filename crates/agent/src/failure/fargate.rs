//! The words of AWS Fargate: all of them in the task's `stoppedReason`, those of a container in its `reason` too.
//!
//! Texts as observed from Fargate platform version 1.4.0 and as listed in "Stopped tasks error messages" of the Amazon
//! ECS developer guide.

use super::*;

/// How often Fargate says it asked for a manifest that is not there. This agent asks once: its registry's answer does
/// not change from one moment to the next.
const MANIFEST_RETRIES: u32 = 7;

pub(super) fn reasons(failure: &StartFailure) -> Reasons {
    let text = text(failure);
    let told_by_container = matches!(
        failure,
        StartFailure::Pull { .. }
            | StartFailure::Create { .. }
            | StartFailure::Start { .. }
            | StartFailure::Dependency { .. }
    );
    let container =
        failure.container().filter(|_| told_by_container).map(|name| (name.to_owned(), text.clone()));
    let task = if matches!(failure, StartFailure::Dependency { .. }) { None } else { Some(text) };
    Reasons { task, container }
}

fn text(failure: &StartFailure) -> String {
    match failure {
        StartFailure::Unsupported(what) => format!("{UNREADABLE_TASK} {what}"),
        StartFailure::NoExecutionRole(resource) => no_execution_role(*resource),
        StartFailure::Network(reason) => format!("ContainerNetworkingError: {reason}"),
        StartFailure::EcrLogin { call, .. } => ecr_login(call),
        StartFailure::RegistrySecret { secret, problem } => registry_secret(secret, problem),
        StartFailure::Secrets(problems) => problems.first().map(secret).unwrap_or_default(),
        StartFailure::Parameters { problem, .. } => parameters(problem),
        StartFailure::EnvironmentFile { bucket, key, problem } => environment_file(bucket, key, problem),
        StartFailure::Pull { image, problem, .. } => {
            format!("CannotPullContainerError: {}", pull(image, problem))
        }
        StartFailure::Logs { problem, .. } => logs(problem),
        StartFailure::Create { reason, .. } => format!("CannotCreateContainerError: {reason}"),
        StartFailure::Start { reason, .. } => format!(
            "CannotStartContainerError: ResourceInitializationError: failed to create new container runtime task: \
             failed to create shim task: OCI runtime create failed: runc create failed: unable to start container \
             process: {reason}: unknown"
        ),
        StartFailure::Dependency { container, on } => dependency(container, on),
        StartFailure::DependencyCycle { task } => cycle(task),
    }
}

const RETRIEVAL: &str = "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed:";
const PULL_SECRETS: &str = "ResourceInitializationError: unable to pull secrets or registry auth:";

fn no_execution_role(resource: Resource) -> String {
    let what = match resource {
        Resource::Parameters => "unable to retrieve secrets from ssm",
        Resource::Secrets => "unable to retrieve secret from asm",
        Resource::RegistrySecret => "unable to get registry auth from asm",
        Resource::EcrLogin => "unable to retrieve ecr registry auth",
        Resource::EnvironmentFiles => {
            return "ResourceInitializationError: failed to download env files: unable to find execution role credentials"
                .to_owned();
        }
        Resource::Logs => {
            return "ResourceInitializationError: failed to validate logger args: unable to find execution role credentials"
                .to_owned();
        }
    };
    format!("{RETRIEVAL} {what}: unable to find execution role credentials")
}

fn ecr_login(call: &FailedCall) -> String {
    if call.is_network() {
        return format!(
            "{PULL_SECRETS} The task cannot pull registry auth from Amazon ECR: There is a connection issue between \
             the task and Amazon ECR. Check your task network configuration. {call}"
        );
    }
    format!(
        "{RETRIEVAL} unable to retrieve ecr registry auth: service call has been retried {} time(s): {call}",
        call.attempts
    )
}

fn registry_secret(secret: &str, problem: &RegistrySecretProblem) -> String {
    let detail = match problem {
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
    };
    format!(
        "{RETRIEVAL} unable to get registry auth from asm: service call has been retried 1 time(s): {detail}"
    )
}

fn secret(problem: &SecretProblem) -> String {
    match problem {
        SecretProblem::Call { arn, call } if call.is_network() => format!(
            "{PULL_SECRETS} unable to retrieve secret from asm: There is a connection issue between the task and AWS \
             Secrets Manager. Check your task network configuration. failed to fetch secret {arn} from secrets \
             manager: {call}"
        ),
        SecretProblem::Call { arn, call } => format!(
            "{RETRIEVAL} unable to retrieve secret from asm: service call has been retried {} time(s): failed to \
             fetch secret {arn} from secrets manager: {call}",
            call.attempts
        ),
        SecretProblem::NoJsonKey { key } => format!(
            "{RETRIEVAL} unable to retrieve secret from asm: retrieved secret from Secrets Manager did not contain \
             json key {key}"
        ),
        SecretProblem::NotJson { .. } => format!(
            "{RETRIEVAL} unable to retrieve secret from asm: unable to unmarshal secret value, invalid schema"
        ),
        SecretProblem::NotAnArn { value } => format!(
            "{RETRIEVAL} unable to retrieve secret from asm: trying to retrieve secret with value {value} resulted in \
             error: an invalid ARN format for the AWS Secrets Manager secret was specified. Specify a valid ARN and \
             try again."
        ),
    }
}

fn parameters(problem: &ParameterProblem) -> String {
    match problem {
        ParameterProblem::Call(call) if call.is_network() => format!(
            "{PULL_SECRETS} unable to retrieve secrets from ssm: The task cannot pull secrets from AWS Systems \
             Manager. There is a connection issue between the task and AWS Systems Manager Parameter Store. Check \
             your task network configuration. {call}"
        ),
        ParameterProblem::Call(call) => format!(
            "{RETRIEVAL} unable to retrieve secrets from ssm: service call has been retried {} time(s): {call}",
            call.attempts
        ),
        ParameterProblem::Invalid(names) => format!(
            "{RETRIEVAL} unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid ssm \
             parameters: {}",
            names.join(", ")
        ),
    }
}

fn environment_file(bucket: &str, key: &str, problem: &EnvironmentFileProblem) -> String {
    let detail = match problem {
        EnvironmentFileProblem::Call(call) if call.is_network() => {
            "file download command: non empty error stream: RequestCanceled: request context canceled caused by: \
             context deadline exceeded"
                .to_owned()
        }
        EnvironmentFileProblem::Call(call) => {
            format!("service call has been retried {} time(s): {call}", call.attempts)
        }
        EnvironmentFileProblem::NotAnArn => format!("invalid s3 ARN `{bucket}`"),
        EnvironmentFileProblem::TooLarge { bytes } => {
            format!("file `{key}` of bucket `{bucket}` has {bytes} bytes, more than 1 MiB")
        }
        EnvironmentFileProblem::NotText => format!("file `{key}` of bucket `{bucket}` is not UTF-8 text"),
    };
    format!("ResourceInitializationError: failed to download env files: {detail}")
}

fn pull(image: &str, problem: &PullProblem) -> String {
    let manifest = |retries: u32| format!("pull image manifest has been retried {retries} time(s):");
    match problem {
        PullProblem::Name(reason) => format!("{} failed to resolve ref {image}: {reason}", manifest(1)),
        PullProblem::NotFound { .. } => {
            format!("{} failed to resolve ref {image}: {image}: not found", manifest(MANIFEST_RETRIES))
        }
        PullProblem::Platform { platform } => format!(
            "{} image Manifest does not contain descriptor matching platform '{platform}'",
            manifest(MANIFEST_RETRIES)
        ),
        PullProblem::Denied { status, .. } => {
            let (host, tag) = host_and_tag(image);
            format!(
                "{} failed to resolve ref {image}: pulling from host {host} failed with status code [manifests {tag}]: \
                 {}",
                manifest(1),
                status_line(*status)
            )
        }
        PullProblem::LayerDenied { url, status } => format!(
            "ref pull has been retried 1 time(s): failed to copy: httpReaderSeeker: failed open: unexpected status \
             code {url}: {}",
            status_line(*status)
        ),
        PullProblem::Unreachable { url, detail } => format!(
            "The task cannot pull {image} from its registry. There is a connection issue between the task and the \
             registry. Check your task network configuration. : failed to copy: httpReadSeeker: failed open: failed \
             to do request: Get \"{url}\": {detail}"
        ),
        PullProblem::Other(reason) => format!("ref pull has been retried 1 time(s): {reason}"),
    }
}

fn host_and_tag(image: &str) -> (String, String) {
    match image.parse::<rolecall_oci::ImageReference>() {
        Ok(image) => (image.host().to_owned(), image.selector()),
        Err(_) => (String::new(), String::new()),
    }
}

fn logs(problem: &LogsProblem) -> String {
    let detail = match problem {
        LogsProblem::OptionMissing(option) => {
            return format!(
                "ResourceInitializationError: failed to validate logger args: unable to get awslogs driver arguments: \
                 {option} is required"
            );
        }
        LogsProblem::OptionUnknown(option) => format!("unknown log opt '{option}' for awslogs log driver"),
        LogsProblem::Group(call) | LogsProblem::Stream(call) if call.is_network() => {
            return "ResourceInitializationError: failed to validate logger args: The task cannot find the Amazon \
                    CloudWatch log group defined in the task definition. There is a connection issue between the task \
                    and Amazon CloudWatch. Check your network configuration. signal: killed"
                .to_owned();
        }
        LogsProblem::Group(call) => format!(
            "create stream has been retried {} times: failed to create Cloudwatch log group: {call}",
            call.attempts
        ),
        LogsProblem::Stream(call) => format!(
            "create stream has been retried {} times: failed to create Cloudwatch log stream: {call}",
            call.attempts
        ),
    };
    format!("ResourceInitializationError: failed to validate logger args: {detail} : exit status 1")
}

pub(super) fn dependency(container: &str, on: &str) -> String {
    format!(
        "CannotStartContainerError: dependency graph: failed to resolve container ordering dependency [{on}] for \
         target [{container}] as dependency did not exit successfully."
    )
}

pub(super) fn cycle(task: &str) -> String {
    format!("TaskDependencyError: Task dependencies cannot be resolved, taskArn: {task}")
}

fn status_line(status: u16) -> String {
    let reason = http::StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason());
    reason.map_or_else(|| status.to_string(), |reason| format!("{status} {reason}"))
}

#[cfg(test)]
mod tests {
    use super::reasons;
    use crate::failure::samples::*;
    use crate::failure::*;

    fn check(failure: &StartFailure, expected: &str) {
        assert_eq!(reasons(failure).task.as_deref(), Some(expected));
    }

    #[test]
    fn a_denied_secret_names_the_role_the_action_and_the_request() {
        check(
            &secret(denied("Secrets Manager", "GetSecretValue", "secretsmanager:GetSecretValue", SECRET)),
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf from secrets manager: operation error Secrets Manager: GetSecretValue, https response error StatusCode: 400, RequestID: req-1, api error AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/exec/26e17af95b5e431893308026b892584f is not authorized to perform: secretsmanager:GetSecretValue on resource: arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf because no identity-based policy allows the secretsmanager:GetSecretValue action",
        );
    }

    #[test]
    fn a_secret_whose_key_may_not_be_used_says_so() {
        check(
            &secret(answered(
                "Secrets Manager",
                "GetSecretValue",
                400,
                "AccessDeniedException",
                "Access to KMS is not allowed",
            )),
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf from secrets manager: operation error Secrets Manager: GetSecretValue, https response error StatusCode: 400, RequestID: req-1, api error AccessDeniedException: Access to KMS is not allowed",
        );
    }

    #[test]
    fn a_missing_secret_is_an_error_of_the_model() {
        check(
            &secret(answered(
                "Secrets Manager",
                "GetSecretValue",
                400,
                "ResourceNotFoundException",
                "Secrets Manager can't find the specified secret.",
            )),
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf from secrets manager: operation error Secrets Manager: GetSecretValue, https response error StatusCode: 400, RequestID: req-1, ResourceNotFoundException: Secrets Manager can't find the specified secret.",
        );
    }

    #[test]
    fn secrets_manager_out_of_reach_points_at_the_network() {
        check(
            &secret(timed_out("Secrets Manager", "GetSecretValue")),
            "ResourceInitializationError: unable to pull secrets or registry auth: unable to retrieve secret from asm: There is a connection issue between the task and AWS Secrets Manager. Check your task network configuration. failed to fetch secret arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf from secrets manager: operation error Secrets Manager: GetSecretValue, https response error StatusCode: 0, RequestID: , canceled, context deadline exceeded",
        );
    }

    #[test]
    fn a_json_key_that_is_not_there_is_named() {
        check(
            &StartFailure::Secrets(vec![SecretProblem::NoJsonKey { key: "username".to_owned() }]),
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: retrieved secret from Secrets Manager did not contain json key username",
        );
    }

    #[test]
    fn denied_and_missing_parameters() {
        check(
            &parameters(ParameterProblem::Call(denied(
                "SSM",
                "GetParameters",
                "ssm:GetParameters",
                "arn:aws:ssm:us-east-1:123456789012:parameter/db",
            ))),
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secrets from ssm: service call has been retried 1 time(s): operation error SSM: GetParameters, https response error StatusCode: 400, RequestID: req-1, api error AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/exec/26e17af95b5e431893308026b892584f is not authorized to perform: ssm:GetParameters on resource: arn:aws:ssm:us-east-1:123456789012:parameter/db because no identity-based policy allows the ssm:GetParameters action",
        );
        check(
            &parameters(ParameterProblem::Invalid(vec!["/db/password".to_owned()])),
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid ssm parameters: /db/password",
        );
    }

    #[test]
    fn a_denied_or_unreachable_ecr_login() {
        check(
            &ecr_login(denied("ECR", "GetAuthorizationToken", "ecr:GetAuthorizationToken", "*")),
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve ecr registry auth: service call has been retried 1 time(s): operation error ECR: GetAuthorizationToken, https response error StatusCode: 400, RequestID: req-1, api error AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/exec/26e17af95b5e431893308026b892584f is not authorized to perform: ecr:GetAuthorizationToken on resource: * because no identity-based policy allows the ecr:GetAuthorizationToken action",
        );
        check(
            &ecr_login(unreachable("ECR", "GetAuthorizationToken")),
            "ResourceInitializationError: unable to pull secrets or registry auth: The task cannot pull registry auth from Amazon ECR: There is a connection issue between the task and Amazon ECR. Check your task network configuration. operation error ECR: GetAuthorizationToken, exceeded maximum number of attempts, 3, https response error StatusCode: 0, RequestID: , request send failed, Post \"https://api.ecr.us-east-1.amazonaws.com/\": dial tcp 10.0.0.1:443: i/o timeout",
        );
    }

    #[test]
    fn an_image_that_is_missing_of_another_platform_or_refused() {
        check(
            &pull(PullProblem::NotFound { message: "manifest unknown".to_owned() }),
            "CannotPullContainerError: pull image manifest has been retried 7 time(s): failed to resolve ref 123456789012.dkr.ecr.us-east-1.amazonaws.com/app:v1: 123456789012.dkr.ecr.us-east-1.amazonaws.com/app:v1: not found",
        );
        check(
            &pull(PullProblem::Platform { platform: "linux/amd64".to_owned() }),
            "CannotPullContainerError: pull image manifest has been retried 7 time(s): image Manifest does not contain descriptor matching platform 'linux/amd64'",
        );
        check(
            &pull(PullProblem::Denied { status: 403, message: String::new() }),
            "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref 123456789012.dkr.ecr.us-east-1.amazonaws.com/app:v1: pulling from host 123456789012.dkr.ecr.us-east-1.amazonaws.com failed with status code [manifests v1]: 403 Forbidden",
        );
    }

    #[test]
    fn a_pull_failure_is_told_by_the_container_too() {
        let reasons = reasons(&pull(PullProblem::NotFound { message: String::new() }));
        assert_eq!(reasons.container, reasons.task.map(|text| ("app".to_owned(), text)));
    }

    #[test]
    fn a_log_group_that_is_missing_a_denied_stream_and_a_denied_group() {
        check(
            &logs(LogsProblem::Stream(answered(
                "CloudWatch Logs",
                "CreateLogStream",
                400,
                "ResourceNotFoundException",
                "The specified log group does not exist.",
            ))),
            "ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: operation error CloudWatch Logs: CreateLogStream, https response error StatusCode: 400, RequestID: req-1, ResourceNotFoundException: The specified log group does not exist. : exit status 1",
        );
        let stream = "arn:aws:logs:us-east-1:123456789012:log-group:/app:log-stream:p/app/26e17af95b5e431893308026b892584f";
        check(
            &logs(LogsProblem::Stream(denied(
                "CloudWatch Logs",
                "CreateLogStream",
                "logs:CreateLogStream",
                stream,
            ))),
            "ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: operation error CloudWatch Logs: CreateLogStream, https response error StatusCode: 400, RequestID: req-1, api error AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/exec/26e17af95b5e431893308026b892584f is not authorized to perform: logs:CreateLogStream on resource: arn:aws:logs:us-east-1:123456789012:log-group:/app:log-stream:p/app/26e17af95b5e431893308026b892584f because no identity-based policy allows the logs:CreateLogStream action : exit status 1",
        );
        let group = answered("CloudWatch Logs", "CreateLogGroup", 400, "AccessDeniedException", "no");
        check(
            &logs(LogsProblem::Group(group)),
            "ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log group: operation error CloudWatch Logs: CreateLogGroup, https response error StatusCode: 400, RequestID: req-1, api error AccessDeniedException: no : exit status 1",
        );
    }

    #[test]
    fn logs_out_of_reach_and_a_missing_option() {
        check(
            &logs(LogsProblem::Stream(timed_out("CloudWatch Logs", "CreateLogStream"))),
            "ResourceInitializationError: failed to validate logger args: The task cannot find the Amazon CloudWatch log group defined in the task definition. There is a connection issue between the task and Amazon CloudWatch. Check your network configuration. signal: killed",
        );
        check(
            &logs(LogsProblem::OptionMissing("awslogs-region")),
            "ResourceInitializationError: failed to validate logger args: unable to get awslogs driver arguments: awslogs-region is required",
        );
    }

    #[test]
    fn a_refused_environment_file() {
        let mut call = answered("S3", "HeadObject", 403, "Forbidden", "Forbidden");
        if let CallError::Answered { request_id, .. } = &mut *call.error {
            request_id.clear();
        }
        check(
            &environment_file(EnvironmentFileProblem::Call(call)),
            "ResourceInitializationError: failed to download env files: service call has been retried 1 time(s): operation error S3: HeadObject, https response error StatusCode: 403, api error Forbidden: Forbidden",
        );
        check(
            &environment_file(EnvironmentFileProblem::Call(timed_out("S3", "HeadObject"))),
            "ResourceInitializationError: failed to download env files: file download command: non empty error stream: RequestCanceled: request context canceled caused by: context deadline exceeded",
        );
    }

    #[test]
    fn a_failed_dependency_is_told_by_the_container_alone() {
        let reasons =
            reasons(&StartFailure::Dependency { container: "app".to_owned(), on: "init".to_owned() });
        let text = "CannotStartContainerError: dependency graph: failed to resolve container ordering dependency [init] for target [app] as dependency did not exit successfully.";
        assert_eq!(reasons, Reasons { task: None, container: Some(("app".to_owned(), text.to_owned())) });
    }

    #[test]
    fn a_task_this_agent_cannot_run_is_refused_with_the_reason() {
        check(
            &StartFailure::Unsupported("container `app` has a health check".to_owned()),
            "UnrecogniedTaskError: Error loading task - container `app` has a health check",
        );
    }
}
