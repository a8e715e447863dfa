//! What a task needs before its containers: registry logins, secrets, environment files, log streams, images.
//!
//! On Fargate every call is the execution role's. On EC2 the calls for which the payload does not name the execution
//! role are the container instance role's: the ECR login without `useExecutionRole`, and logs without
//! `logsAuthStrategy`.

mod env_files;
mod image;
mod logs;
mod parameters;
mod registry_secret;
mod secrets;
mod shipper;

use std::collections::BTreeMap;

use rolecall_acs::{RoleType, Secret};
use rolecall_client::Client;
use rolecall_oci::registry::PulledImage;

use crate::LaunchKind;
use crate::calls::as_execution_role;
use crate::context::Context;
use crate::engine::{ContainerPlan, ContainerStatus, TaskState};
use crate::failure::{Resource, StartFailure};

pub(crate) use logs::AwsLogs;
pub(crate) use shipper::{LogShipper, LogTarget};

/// What a container needs, at hand.
pub(crate) struct Prepared {
    pub(crate) image: PulledImage,
    /// Environment files, first file first.
    pub(crate) files: Vec<Vec<(String, String)>>,
    pub(crate) secrets: Vec<(String, String)>,
    /// The client that writes the container's logs, where it has a log stream.
    pub(crate) logs: Option<Client>,
}

/// Fetches everything, for all containers at once.
///
/// Calls that do not need one another run together. Where several fail, the failure told is the one AWS would have
/// come to first: secrets and registry logins, then environment files, then images, then logs.
pub(crate) async fn prepare(
    context: &Context,
    state: &TaskState,
    plans: &[ContainerPlan],
) -> Result<Vec<Prepared>, StartFailure> {
    let (secrets, parameters, logins, streams) = tokio::join!(
        secrets::fetch(context, state),
        parameters::fetch(context, state),
        image::logins(context, state),
        logs::create_streams(context, state, plans),
    );
    let (secrets, parameters, logins) = (secrets?, parameters?, logins?);
    let files = env_files::fetch(context, state).await?;
    state.update(|progress| progress.pull_started = Some(context.world.now()));
    let images = image::pull(context, state, &logins).await;
    state.update(|progress| progress.pull_stopped = Some(context.world.now()));
    let images = images?;
    let streams = streams?;
    for (index, image) in images.iter().enumerate() {
        state.update_container(index, |container| {
            container.status = ContainerStatus::Pulled;
            container.image_digest = Some(image.digest.to_string());
        });
    }
    let mut values = secrets;
    values.extend(parameters);
    let containers = images.into_iter().zip(files).zip(streams).enumerate();
    Ok(containers
        .map(|(index, ((image, files), logs))| {
            let wanted = &state.task.containers[index].secrets;
            let value =
                |secret: &Secret| Some((secret.name.clone(), values.get(&secret.value_from)?.clone()));
            Prepared { image, files, secrets: wanted.iter().filter_map(value).collect(), logs }
        })
        .collect())
}

/// Fetched secrets by their `valueFrom`.
type Values = BTreeMap<String, String>;

/// The client that calls as the execution role, for a resource that needs it.
fn execution_role(context: &Context, state: &TaskState, resource: Resource) -> Result<Client, StartFailure> {
    match context.credentials.of_role(state.arn(), RoleType::TaskExecution) {
        Some(_) => Ok(as_execution_role(&context.client, &context.credentials, state.arn())),
        None => Err(StartFailure::NoExecutionRole(resource)),
    }
}

/// The client for a resource that is the execution role's on Fargate, and on EC2 where the payload says so.
fn either_role(
    context: &Context,
    state: &TaskState,
    resource: Resource,
    says_execution_role: bool,
) -> Result<Client, StartFailure> {
    match state.kind {
        LaunchKind::Ec2 if !says_execution_role => Ok(context.client.clone()),
        LaunchKind::Fargate | LaunchKind::Ec2 => execution_role(context, state, resource),
    }
}
