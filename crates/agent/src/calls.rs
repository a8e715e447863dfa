//! Calls to AWS, as the one or the other role, with their failures as evidence.

use std::sync::Arc;

use rolecall_acs::{RoleCredentials, RoleType, TaskArn};
use rolecall_client::{
    Client, ClientConfig, Credentials, CredentialsError, CredentialsFuture, ProvideCredentials, Secret,
};
use rolecall_shapes::OperationShape;

use crate::credentials::CredentialManager;
use crate::failure::{CallError, FailedCall};

/// A task's execution role: each request is signed with the newest set the plane sent.
#[derive(Debug)]
struct ExecutionRole {
    manager: Arc<CredentialManager>,
    task: TaskArn,
}

impl ProvideCredentials for ExecutionRole {
    fn credentials(&self) -> CredentialsFuture<'_> {
        let found = self.manager.of_role(&self.task, RoleType::TaskExecution);
        let found = found.map(signing).ok_or(CredentialsError::NotSet("executionRoleCredentials"));
        Box::pin(std::future::ready(found))
    }
}

fn signing(credentials: RoleCredentials) -> Credentials {
    Credentials::new(credentials.access_key_id, Secret::new(credentials.secret_access_key))
        .with_session_token(Secret::new(credentials.session_token))
}

/// A client that calls as the task's execution role.
pub(crate) fn as_execution_role(
    instance: &Client,
    manager: &Arc<CredentialManager>,
    task: &TaskArn,
) -> Client {
    let role = ExecutionRole { manager: Arc::clone(manager), task: task.clone() };
    instance.with_credentials(Arc::new(role))
}

/// The same client for another region.
pub(crate) fn in_region(client: &Client, region: Option<&str>) -> Client {
    match region {
        Some(region) if !region.is_empty() && region != client.config().region => {
            Client::new(ClientConfig { region: region.to_owned(), ..client.config().clone() })
        }
        _ => client.clone(),
    }
}

/// Runs an operation.
pub(crate) async fn call<Op: OperationShape>(
    client: &Client,
    input: &Op::Input,
) -> Result<Op::Output, FailedCall> {
    let meta = Op::META;
    client.call::<Op>(input).await.map_err(|error| FailedCall {
        service: sdk_id(meta.service.id),
        operation: meta.name,
        attempts: error.attempts().max(1),
        error: Box::new(evidence(error, |code| {
            meta.errors.iter().any(|known| known.code == code || known.name == code)
        })),
    })
}

/// What became of a request.
pub(crate) fn evidence(
    error: rolecall_client::CallError,
    is_modelled: impl FnOnce(&str) -> bool,
) -> CallError {
    match error {
        rolecall_client::CallError::Service { error, .. } => CallError::Answered {
            modelled: is_modelled(&error.code),
            status: error.status,
            code: error.code,
            message: error.message,
            request_id: error.request_id,
        },
        rolecall_client::CallError::Connect { endpoint, reason, .. } => {
            let address = endpoint.split_once("://").map_or(endpoint.as_str(), |(_, address)| address);
            let detail = format!("Post \"{endpoint}/\": dial tcp {address}: connect: {}", system(&reason));
            CallError::Unreachable { detail }
        }
        rolecall_client::CallError::Interrupted { endpoint, reason, .. } => {
            CallError::Unreachable { detail: format!("Post \"{endpoint}/\": {}", system(&reason)) }
        }
        rolecall_client::CallError::Timeout { .. } => CallError::TimedOut,
        other => CallError::Unreachable { detail: other.to_string() },
    }
}

/// The system's words without its number, as Go quotes them.
fn system(reason: &str) -> String {
    reason.split(" (os error").next().unwrap_or(reason).to_lowercase()
}

/// The service's name in SDK error texts ("SDK id" in its model).
fn sdk_id(service: &'static str) -> &'static str {
    match service {
        "ecr" => "ECR",
        "ecs" => "ECS",
        "logs" => "CloudWatch Logs",
        "s3" => "S3",
        "secretsmanager" => "Secrets Manager",
        "ssm" => "SSM",
        other => other,
    }
}
