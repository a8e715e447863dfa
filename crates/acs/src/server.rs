//! What the plane sends.

use serde::{Deserialize, Serialize};

use crate::frame::frames;
use crate::{
    ClusterArn, ContainerInstanceArn, DesiredStatus, MessageId, RoleCredentials, RoleType, Task, TaskArn,
};

frames! {
    /// A message of the plane to the agent.
    ServerMessage {
        /// Tasks to start or to stop.
        Payload(PayloadMessage) = "PayloadMessage",
        /// A credential set that replaces an earlier one.
        IamRoleCredentials(IamRoleCredentialsMessage) = "IAMRoleCredentialsMessage",
        /// The connection is alive.
        Heartbeat(HeartbeatMessage) = "HeartbeatMessage",
        /// All tasks the plane knows on this instance.
        TaskManifest(TaskManifestMessage) = "TaskManifestMessage",
        /// Which of the candidates are to be stopped.
        TaskStopVerificationAck(TaskStopVerificationAck) = "TaskStopVerificationAck",
        /// The plane is about to close the connection.
        Close(CloseMessage) = "CloseMessage",
        /// The session's role may not do this.
        AccessDenied(Exception) = "AccessDeniedException",
        /// The request was malformed.
        BadRequest(Exception) = "BadRequestException",
        /// The container instance is no longer registered.
        InactiveInstance(Exception) = "InactiveInstanceException",
        /// There is no such cluster.
        InvalidCluster(Exception) = "InvalidClusterException",
        /// There is no such container instance.
        InvalidInstance(Exception) = "InvalidInstanceException",
        /// The plane failed.
        Server(Exception) = "ServerException",
    }
}

/// Tasks to start or stop. Those to be stopped are handled before those to be started.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PayloadMessage {
    /// The cluster.
    pub cluster_arn: ClusterArn,
    /// The container instance the payload is for.
    pub container_instance_arn: ContainerInstanceArn,
    /// To be acknowledged.
    pub message_id: MessageId,
    /// Grows from payload to payload.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seq_num: Option<i64>,
    /// When the plane made it, milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub generated_at: Option<i64>,
    /// The plane's timeline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeline: Option<i64>,
    /// The tasks.
    #[serde(default)]
    pub tasks: Vec<Task>,
}

/// A refreshed credential set of a running task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IamRoleCredentialsMessage {
    /// To be acknowledged.
    pub message_id: MessageId,
    /// The task.
    pub task_arn: TaskArn,
    /// The task's cluster.
    #[serde(default)]
    pub task_cluster_arn: ClusterArn,
    /// Which role.
    pub role_type: RoleType,
    /// The set; its id is the one the task began with.
    pub role_credentials: RoleCredentials,
}

/// Sent at least once a minute.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct HeartbeatMessage {
    /// To be acknowledged.
    pub message_id: MessageId,
    /// Whether the plane is well.
    pub healthy: bool,
}

/// Every task the plane knows on this instance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TaskManifestMessage {
    /// To be acknowledged.
    pub message_id: MessageId,
    /// The cluster.
    #[serde(default)]
    pub cluster_arn: ClusterArn,
    /// The container instance.
    #[serde(default)]
    pub container_instance_arn: ContainerInstanceArn,
    /// When the plane made it, milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub generated_at: Option<i64>,
    /// A manifest whose timeline is not larger than the last one's is old.
    #[serde(default)]
    pub timeline: i64,
    /// The tasks.
    #[serde(default)]
    pub tasks: Vec<TaskIdentifier>,
}

/// A task and what it is meant to become.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TaskIdentifier {
    /// The task.
    pub task_arn: TaskArn,
    /// Its cluster.
    #[serde(default)]
    pub task_cluster_arn: ClusterArn,
    /// What it is meant to become.
    pub desired_status: DesiredStatus,
}

/// The answer to a stop verification.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct TaskStopVerificationAck {
    /// The message answered.
    pub message_id: MessageId,
    /// When the plane made it, milliseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generated_at: Option<i64>,
    /// The tasks to be stopped.
    pub stop_tasks: Vec<TaskIdentifier>,
}

/// The plane is about to close the connection.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CloseMessage {
    /// Why.
    pub message: String,
}

/// An error of the plane.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Exception {
    /// Why.
    pub message: String,
}
