//! A task as the payload describes it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{ClusterArn, Container, RoleCredentials, TaskArn};

/// What a task is meant to become.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum DesiredStatus {
    /// To be started and kept running.
    #[default]
    Running,
    /// To be stopped.
    Stopped,
}

/// A task to start or to stop. A task to stop need only name its ARN.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Task {
    /// The task.
    pub arn: TaskArn,
    /// Its cluster.
    #[serde(skip_serializing_if = "ClusterArn::is_empty")]
    pub task_cluster_arn: ClusterArn,
    /// The task definition's family.
    pub family: String,
    /// The task definition's revision, as text.
    pub version: String,
    /// What the task is meant to become.
    pub desired_status: DesiredStatus,
    /// The containers, in the order of the task definition.
    pub containers: Vec<Container>,
    /// The volumes the containers' mount points name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub volumes: Vec<Volume>,
    /// The task role's first credential set; absent for a task without a task role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role_credentials: Option<RoleCredentials>,
    /// The execution role's first credential set; absent for a task without an execution role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub execution_role_credentials: Option<RoleCredentials>,
    /// The task's CPU limit in vCPU.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cpu: Option<f64>,
    /// The task's memory limit in MiB.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memory: Option<i64>,
    /// `awsvpc`, `bridge`, `host` or `none`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network_mode: Option<String>,
    /// `host` or `task`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pid_mode: Option<String>,
    /// `host`, `task` or `none`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ipc_mode: Option<String>,
    /// `FARGATE` or `EC2`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub launch_type: Option<String>,
    /// The service the task belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_name: Option<String>,
    /// The task group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The account of the task definition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub task_definition_account_id: Option<String>,
    /// The availability zone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// A proxy in front of the containers, such as that of App Mesh.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proxy_configuration: Option<Value>,
    /// Whether the fault-injection endpoints may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_fault_injection: Option<bool>,
}

/// A volume of a task.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Volume {
    /// What mount points call it.
    pub name: String,
    /// Its kind; absent means [`VolumeType::Host`].
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<VolumeType>,
    /// Where a host volume is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<HostVolume>,
}

/// The kinds of volume.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum VolumeType {
    /// A directory of the host, or an empty one that lives as long as the task.
    Host,
    /// A volume of the container runtime.
    Docker,
    /// Amazon EFS.
    Efs,
    /// Amazon FSx for Windows File Server.
    FsxWindowsFileServer,
    /// Amazon EBS.
    Ebs,
    /// Output of a log driver.
    LogDriverOutput,
    /// A kind this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Where a host volume is.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct HostVolume {
    /// A path of the host; absent means an empty directory that lives as long as the task.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_path: Option<String>,
}
