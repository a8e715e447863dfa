//! Task metadata, versions 2 to 4.
//!
//! Members and their order as in the ECS agent (`ecs-agent/tmds/handlers/v4/state/response.go`). No role and no
//! credentials id is ever among them.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rolecall_acs::docker::HostConfig;
use rolecall_acs::{Container, DesiredStatus};
use serde::Serialize;

use crate::engine::{ContainerProgress, ContainerStatus, Progress, TaskState};

/// Which members there are: version 4 adds to what versions 2 and 3 share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Version {
    V3,
    V4,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct TaskMetadata {
    cluster: String,
    #[serde(rename = "TaskARN")]
    task_arn: String,
    family: String,
    revision: String,
    desired_status: &'static str,
    known_status: &'static str,
    #[serde(skip_serializing_if = "Limits::is_empty")]
    limits: Limits,
    #[serde(skip_serializing_if = "Option::is_none")]
    pull_started_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pull_stopped_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    execution_stopped_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    availability_zone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    launch_type: Option<&'static str>,
    containers: Vec<ContainerMetadata>,
    #[serde(skip_serializing_if = "Option::is_none")]
    service_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ContainerMetadata {
    docker_id: String,
    name: String,
    docker_name: String,
    image: String,
    #[serde(rename = "ImageID")]
    image_id: String,
    labels: BTreeMap<String, String>,
    desired_status: &'static str,
    known_status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    exit_code: Option<i32>,
    limits: Limits,
    #[serde(skip_serializing_if = "Option::is_none")]
    created_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    started_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    finished_at: Option<String>,
    #[serde(rename = "Type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    log_driver: Option<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    log_options: BTreeMap<String, String>,
    #[serde(rename = "ContainerARN", skip_serializing_if = "Option::is_none")]
    container_arn: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    networks: Vec<NetworkMetadata>,
}

#[derive(Serialize)]
struct Limits {
    #[serde(rename = "CPU", skip_serializing_if = "Option::is_none")]
    cpu: Option<f64>,
    #[serde(rename = "Memory", skip_serializing_if = "Option::is_none")]
    memory: Option<i64>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct NetworkMetadata {
    network_mode: String,
}

impl Limits {
    fn is_empty(&self) -> bool {
        self.cpu.is_none() && self.memory.is_none()
    }
}

/// The task as its containers may see it.
pub(crate) fn task(state: &TaskState, version: Version) -> TaskMetadata {
    let (task, progress) = (&state.task, state.progress());
    let created = |index: &usize| progress.containers[*index].created.is_some();
    let containers = (0..task.containers.len()).filter(created);
    let containers = containers.filter_map(|index| of_container(state, &progress, index, version)).collect();
    let v4 = version == Version::V4;
    TaskMetadata {
        cluster: task.task_cluster_arn.to_string(),
        task_arn: task.arn.to_string(),
        family: task.family.clone(),
        revision: task.version.clone(),
        desired_status: desired(&progress),
        known_status: known(&progress),
        limits: Limits { cpu: task.cpu, memory: task.memory },
        pull_started_at: progress.pull_started.map(instant),
        pull_stopped_at: progress.pull_stopped.map(instant),
        execution_stopped_at: progress.execution_stopped.map(instant),
        availability_zone: task.zone.clone(),
        launch_type: v4.then(|| state.kind.name()),
        containers,
        service_name: if v4 { task.service_name.clone() } else { None },
        group: if v4 { task.group.clone() } else { None },
    }
}

/// A container as the task may see it; nothing before it was created.
pub(crate) fn container(state: &TaskState, index: usize, version: Version) -> Option<ContainerMetadata> {
    of_container(state, &state.progress(), index, version)
}

fn of_container(
    state: &TaskState,
    progress: &Progress,
    index: usize,
    version: Version,
) -> Option<ContainerMetadata> {
    let (container, names) = (state.task.containers.get(index)?, state.names.get(index)?);
    let ContainerProgress { status, exit_code, image_digest, created, started, finished, .. } =
        progress.containers.get(index)?;
    created.as_ref()?;
    let log = log_of(container).filter(|_| version == Version::V4);
    let (log_driver, log_options) = log.unzip();
    Some(ContainerMetadata {
        docker_id: names.runtime.to_string(),
        name: container.name.clone(),
        docker_name: names.docker.clone(),
        image: container.image.clone(),
        image_id: image_digest.clone().unwrap_or_default(),
        labels: labels(state, container),
        desired_status: desired(progress),
        known_status: status.name(),
        exit_code: *exit_code,
        limits: Limits { cpu: container.cpu.map(|cpu| cpu as f64), memory: container.memory },
        created_at: created.map(instant),
        started_at: started.map(instant),
        finished_at: finished.map(instant),
        kind: "NORMAL",
        log_driver,
        log_options: log_options.unwrap_or_default(),
        container_arn: container.container_arn.clone().filter(|_| version == Version::V4),
        networks: vec![NetworkMetadata {
            network_mode: state.task.network_mode.clone().unwrap_or_else(|| "awsvpc".to_owned()),
        }],
    })
}

fn log_of(container: &Container) -> Option<(String, BTreeMap<String, String>)> {
    let text = container.docker_config.as_ref()?.host_config.as_deref()?;
    let log = HostConfig::parse(text).ok()?.log_config?;
    Some((log.kind, log.config))
}

/// The labels every container of a task has.
pub(crate) fn labels(state: &TaskState, container: &Container) -> BTreeMap<String, String> {
    let task = &state.task;
    [
        ("com.amazonaws.ecs.cluster", task.task_cluster_arn.to_string()),
        ("com.amazonaws.ecs.container-name", container.name.clone()),
        ("com.amazonaws.ecs.task-arn", task.arn.to_string()),
        ("com.amazonaws.ecs.task-definition-family", task.family.clone()),
        ("com.amazonaws.ecs.task-definition-version", task.version.clone()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}

fn desired(progress: &Progress) -> &'static str {
    match progress.desired {
        DesiredStatus::Running => "RUNNING",
        DesiredStatus::Stopped => "STOPPED",
    }
}

/// A task is as far as the container that is least far.
fn known(progress: &Progress) -> &'static str {
    if progress.stopped {
        return ContainerStatus::Stopped.name();
    }
    let least = progress.containers.iter().map(|container| container.status).min().unwrap_or_default();
    if progress.running { ContainerStatus::Running.name() } else { least.name() }
}

fn instant(time: Timestamp) -> String {
    time.to_string()
}
