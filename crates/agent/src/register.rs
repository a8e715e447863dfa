//! Joining a cluster.

use std::path::Path;

use rolecall_acs::ContainerInstanceArn;
use rolecall_client::{CallError, Client};
use rolecall_shapes::ecs::{
    Attribute, DiscoverPollEndpoint, DiscoverPollEndpointRequest, RegisterContainerInstance,
    RegisterContainerInstanceRequest, Resource, VersionInfo,
};

use crate::AgentError;

/// The version of the ECS agent this one behaves like.
pub(crate) const AGENT_VERSION: &str = "1.105.1";
/// The hash that stands for a build of this agent.
pub(crate) const AGENT_HASH: &str = concat!("rolecall-", env!("CARGO_PKG_VERSION"));
/// What the agent says of its container runtime.
pub(crate) const DOCKER_VERSION: &str = "DockerVersion: 25.0.0";

/// What this agent can do, in the ECS agent's names; task definitions that need another capability are not placed
/// here.
const CAPABILITIES: [&str; 13] = [
    "com.amazonaws.ecs.capability.docker-remote-api.1.17",
    "com.amazonaws.ecs.capability.ecr-auth",
    "com.amazonaws.ecs.capability.logging-driver.awslogs",
    "com.amazonaws.ecs.capability.task-iam-role",
    "ecs.capability.container-ordering",
    "ecs.capability.ecr-endpoint",
    "ecs.capability.env-files.s3",
    "ecs.capability.execution-role-awslogs",
    "ecs.capability.execution-role-ecr-pull",
    "ecs.capability.private-registry-authentication.secretsmanager",
    "ecs.capability.secrets.asm.environment-variables",
    "ecs.capability.secrets.ssm.environment-variables",
    "ecs.capability.task-eni",
];

/// The file that keeps the instance's ARN from one start to the next.
const INSTANCE_FILE: &str = "container-instance";

fn attributes() -> Vec<Attribute> {
    let attribute = |name: &str, value: Option<&str>| Attribute {
        name: name.to_owned(),
        value: value.map(str::to_owned),
        ..Attribute::default()
    };
    let architecture = if cfg!(target_arch = "aarch64") { "arm64" } else { "x86_64" };
    let facts =
        [("ecs.os-type", "linux"), ("ecs.os-family", "LINUX"), ("ecs.cpu-architecture", architecture)];
    let facts = facts.map(|(name, value)| attribute(name, Some(value)));
    facts.into_iter().chain(CAPABILITIES.map(|name| attribute(name, None))).collect()
}

fn resources(cpu: u32, memory_mib: u32) -> Vec<Resource> {
    let integer = |name: &str, value: u32| Resource {
        name: Some(name.to_owned()),
        r#type: Some("INTEGER".to_owned()),
        integer_value: Some(i32::try_from(value).unwrap_or(i32::MAX)),
        ..Resource::default()
    };
    let ports = |name: &str| Resource {
        name: Some(name.to_owned()),
        r#type: Some("STRINGSET".to_owned()),
        string_set_value: Some(Vec::new()),
        ..Resource::default()
    };
    vec![integer("CPU", cpu), integer("MEMORY", memory_mib), ports("PORTS"), ports("PORTS_UDP")]
}

/// What the instance offers.
pub(crate) struct Offer<'a> {
    pub(crate) cluster: &'a str,
    pub(crate) cpu: u32,
    pub(crate) memory_mib: u32,
}

/// Registers the instance, again under the ARN it had before where the plane still knows it.
///
/// # Errors
/// If the plane refuses, is out of reach, or its answer does not repeat every attribute.
pub(crate) async fn register(
    client: &Client,
    offer: &Offer<'_>,
    state_dir: &Path,
) -> Result<ContainerInstanceArn, AgentError> {
    let file = state_dir.join(INSTANCE_FILE);
    let earlier = std::fs::read_to_string(&file).ok().filter(|arn| !arn.is_empty());
    let arn = match earlier {
        Some(arn) => match register_as(client, offer, Some(arn)).await {
            // The plane has been started afresh: this is a new instance to it.
            Err(AgentError::Register(CallError::Service { .. })) => register_as(client, offer, None).await?,
            other => other?,
        },
        None => register_as(client, offer, None).await?,
    };
    std::fs::write(&file, arn.as_str())
        .map_err(|source| AgentError::StateDir { path: file.clone(), source })?;
    Ok(arn)
}

async fn register_as(
    client: &Client,
    offer: &Offer<'_>,
    arn: Option<String>,
) -> Result<ContainerInstanceArn, AgentError> {
    let asked = attributes();
    let request = RegisterContainerInstanceRequest {
        cluster: Some(offer.cluster.to_owned()),
        container_instance_arn: arn,
        total_resources: Some(resources(offer.cpu, offer.memory_mib)),
        version_info: Some(VersionInfo {
            agent_version: Some(AGENT_VERSION.to_owned()),
            agent_hash: Some(AGENT_HASH.to_owned()),
            docker_version: Some(DOCKER_VERSION.to_owned()),
        }),
        attributes: Some(asked.clone()),
        ..RegisterContainerInstanceRequest::default()
    };
    let answer = client.call::<RegisterContainerInstance>(&request).await.map_err(AgentError::Register)?;
    let instance = answer.container_instance.unwrap_or_default();
    let echoed = instance.attributes.unwrap_or_default();
    let repeats = |asked: &Attribute| {
        echoed.iter().any(|echo| {
            echo.name == asked.name
                && echo.value.as_deref().unwrap_or_default() == asked.value.as_deref().unwrap_or_default()
        })
    };
    if let Some(missing) = asked.iter().find(|asked| !repeats(asked)) {
        return Err(AgentError::Attribute(missing.name.clone()));
    }
    instance.container_instance_arn.map(ContainerInstanceArn::new).ok_or(AgentError::NoInstanceArn)
}

/// Asks where the agent's websocket goes.
///
/// # Errors
/// If the plane refuses or is out of reach.
pub(crate) async fn poll_endpoint(
    client: &Client,
    cluster: &str,
    instance: &ContainerInstanceArn,
) -> Result<Option<String>, CallError> {
    let request = DiscoverPollEndpointRequest {
        container_instance: Some(instance.to_string()),
        cluster: Some(cluster.to_owned()),
    };
    Ok(client.call::<DiscoverPollEndpoint>(&request).await?.endpoint)
}
