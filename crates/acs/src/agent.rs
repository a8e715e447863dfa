//! What the agent sends.

use serde::{Deserialize, Serialize};

use crate::frame::frames;
use crate::{ContainerInstanceArn, CredentialsId, MessageId, TaskIdentifier};

frames! {
    /// A message of the agent to the plane.
    AgentMessage {
        /// A payload was taken over.
        Ack(AckRequest) = "AckRequest",
        /// A refreshed credential set was taken over.
        IamRoleCredentialsAck(IamRoleCredentialsAckRequest) = "IAMRoleCredentialsAckRequest",
        /// A heartbeat was seen.
        HeartbeatAck(HeartbeatAckRequest) = "HeartbeatAckRequest",
        /// Tasks the agent runs and the manifest does not name.
        TaskStopVerification(TaskStopVerificationMessage) = "TaskStopVerificationMessage",
        /// A payload was refused.
        Nack(NackRequest) = "NackRequest",
    }
}

/// Acknowledges a message by its id.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AckRequest {
    /// The cluster, by ARN or name.
    pub cluster: String,
    /// The container instance.
    pub container_instance: ContainerInstanceArn,
    /// The message acknowledged.
    pub message_id: MessageId,
}

/// Acknowledges a refreshed credential set.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct IamRoleCredentialsAckRequest {
    /// The message acknowledged.
    pub message_id: MessageId,
    /// The expiration of the set taken over, as it was sent.
    pub expiration: String,
    /// The set taken over.
    pub credentials_id: CredentialsId,
}

/// Acknowledges a heartbeat.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct HeartbeatAckRequest {
    /// The message acknowledged.
    pub message_id: MessageId,
}

/// Asks which of these tasks are to be stopped.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct TaskStopVerificationMessage {
    /// The manifest's message id.
    pub message_id: MessageId,
    /// Tasks the manifest does not name.
    pub stop_candidates: Vec<TaskIdentifier>,
}

/// Refuses a message.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct NackRequest {
    /// The cluster, by ARN or name.
    pub cluster: String,
    /// The container instance.
    pub container_instance: ContainerInstanceArn,
    /// The message refused.
    pub message_id: MessageId,
    /// Why.
    pub reason: String,
}
