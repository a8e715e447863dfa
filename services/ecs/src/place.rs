//! Where a task runs.

use rolecall_gate::{Cx, Fault};
use rolecall_shapes::ecs;
use rolecall_store::Key;

use crate::state::{INSTANCES, Place};

/// How a task is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaunchType {
    /// On the customer's container instances.
    Ec2,
    /// On capacity the plane provides.
    Fargate,
}

impl LaunchType {
    /// The launch type a request asks for; `EC2` when it names none, as on AWS.
    ///
    /// # Errors
    /// `InvalidParameterException` for a contradiction or an unsupported type.
    pub fn of(input: &ecs::RunTaskRequest, definition: &ecs::TaskDefinition) -> Result<LaunchType, Fault> {
        let refuse = |message: String| Err(Fault::new("InvalidParameterException", message));
        let strategy = input.capacity_provider_strategy.as_deref().unwrap_or_default();
        let launch = match (input.launch_type.as_deref(), strategy.first()) {
            (Some(_), Some(_)) => {
                return refuse(
                    "Specifying both a launch type and capacity provider strategy is not supported. Remove one and \
                     try again."
                        .to_owned(),
                );
            }
            (Some("FARGATE"), None) => LaunchType::Fargate,
            (Some("EC2") | None, None) => LaunchType::Ec2,
            (None, Some(item)) if item.capacity_provider.starts_with("FARGATE") => LaunchType::Fargate,
            (None, Some(item)) => {
                return refuse(format!(
                    "The specified capacity provider '{}' was not found.",
                    item.capacity_provider
                ));
            }
            (Some(other), None) => return refuse(format!("Launch type {other} is not supported.")),
        };
        let compatible = definition.compatibilities.iter().flatten().any(|one| one == launch.as_str());
        if compatible {
            return Ok(launch);
        }
        refuse(format!("Task definition does not support launch_type {}.", launch.as_str()))
    }

    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            LaunchType::Ec2 => "EC2",
            LaunchType::Fargate => "FARGATE",
        }
    }
}

/// The outcome of placement.
pub enum Placed {
    /// On this container instance.
    On(String),
    /// Nowhere, as the `failures` of the answer say.
    Nowhere(ecs::Failure),
}

/// Finds a connected instance.
///
/// # Errors
/// `InvalidParameterException` when the cluster has no container instances at all.
pub fn find(cx: &Cx<'_>, place: &Place, cluster: &str, launch: LaunchType) -> Result<Placed, Fault> {
    let prefix = match launch {
        LaunchType::Ec2 => place.key([cluster]),
        LaunchType::Fargate => Key::from(cx.settings().fargate_account.as_str()),
    };
    let instances = INSTANCES.scan(cx.view(), prefix)?;
    if instances.is_empty() && launch == LaunchType::Ec2 {
        let message = "No Container Instances were found in your cluster.";
        return Err(Fault::new("InvalidParameterException", message));
    }
    let instances = instances.into_iter().map(|(_, instance)| instance);
    let connected = instances.into_iter().find(|instance| instance.agent_connected == Some(true));
    if let Some(arn) = connected.and_then(|instance| instance.container_instance_arn) {
        return Ok(Placed::On(arn));
    }
    let reason = match launch {
        LaunchType::Ec2 => "AGENT",
        LaunchType::Fargate => {
            "Capacity is unavailable at this time. Please try again later or in a different availability zone"
        }
    };
    Ok(Placed::Nowhere(ecs::Failure { reason: Some(reason.to_owned()), ..ecs::Failure::default() }))
}
