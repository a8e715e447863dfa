//! Messages between plane and agent: the Agent Communication Service (ACS) protocol.
//!
//! Plane and agent hold one websocket open. Every text frame is `{"type":"<name>","message":{…}}` in either
//! direction: [`ServerMessage`] from the plane, [`AgentMessage`] from the agent. The names and members are those of
//! the open-source Amazon ECS container agent (`ecs-agent/acs/model/api/api-2.json`), so that either side can be
//! replaced by the real one. A frame of a type not known here is not an error: it is read as `Unknown` and ignored.
//!
//! Pure data: no I/O, no clock.
//!
//! ```
//! use rolecall_acs::{AgentMessage, HeartbeatAckRequest, MessageId};
//!
//! let ack = AgentMessage::HeartbeatAck(HeartbeatAckRequest { message_id: MessageId::new("m-1") });
//! assert_eq!(ack.to_text(), r#"{"type":"HeartbeatAckRequest","message":{"messageId":"m-1"}}"#);
//! assert_eq!(AgentMessage::parse(&ack.to_text())?, ack);
//! # Ok::<(), rolecall_acs::FrameError>(())
//! ```

mod agent;
mod container;
mod credentials;
pub mod docker;
mod frame;
mod ids;
mod server;
mod task;
pub mod timing;

pub use agent::{
    AckRequest, AgentMessage, HeartbeatAckRequest, IamRoleCredentialsAckRequest, NackRequest,
    TaskStopVerificationMessage,
};
pub use container::{
    AsmAuthData, Container, ContainerCondition, ContainerDependency, DockerConfig, EcrAuthData,
    EnvironmentFile, LogsAuthStrategy, MountPoint, PortMapping, RegistryAuthentication,
    RegistryAuthenticationType, RestartPolicy, Secret, SecretProvider, SecretTarget, SecretType, VolumeFrom,
};
pub use credentials::{RoleCredentials, RoleType};
pub use frame::FrameError;
pub use ids::{ClusterArn, ContainerInstanceArn, CredentialsId, MessageId, TaskArn};
pub use server::{
    CloseMessage, Exception, HeartbeatMessage, IamRoleCredentialsMessage, PayloadMessage, ServerMessage,
    TaskIdentifier, TaskManifestMessage, TaskStopVerificationAck,
};
pub use task::{DesiredStatus, HostVolume, Task, Volume, VolumeType};
