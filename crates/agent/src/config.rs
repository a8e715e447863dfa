//! What the agent is started with.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use http::Uri;
use rolecall_client::ProvideCredentials;
use rolecall_runtime::Runtime;
use rolecall_world::World;
use tokio::sync::mpsc;

use crate::{Notice, RateLimit};

/// Where, as whom and on what the agent runs tasks.
#[derive(Clone)]
pub struct AgentConfig {
    /// The plane, such as `http://127.0.0.1:4566`.
    pub endpoint: Uri,
    /// The region tasks run in.
    pub region: String,
    /// The cluster the instance joins, by name.
    pub cluster: String,
    /// The credentials of the instance itself.
    pub credentials: Arc<dyn ProvideCredentials>,
    /// The launch type the instance offers. It decides which role makes which call and how failures are worded.
    pub kind: LaunchKind,
    /// Where the agent keeps unpacked layers, network namespaces, task volumes and the audit log.
    pub state_dir: PathBuf,
    /// Clock, ids and randomness.
    pub world: World,
    /// What runs containers.
    pub runtime: Arc<dyn Runtime>,
    /// Which network tasks get.
    pub network: TaskNetworks,
    /// CPU units offered, 1024 to a vCPU.
    pub cpu: u32,
    /// Memory offered, MiB.
    pub memory_mib: u32,
    /// Variables for every container that does not set them itself.
    pub environment: Vec<(String, String)>,
    /// The limit on requests to each task's endpoint.
    pub rate_limit: RateLimit,
    /// Who is told what the agent cannot tell the plane.
    pub notices: Option<mpsc::UnboundedSender<Notice>>,
}

impl fmt::Debug for AgentConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AgentConfig")
            .field("endpoint", &self.endpoint)
            .field("region", &self.region)
            .field("cluster", &self.cluster)
            .field("kind", &self.kind)
            .field("state_dir", &self.state_dir)
            .finish_non_exhaustive()
    }
}

/// The launch types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaunchKind {
    /// AWS Fargate: every start-up call is the execution role's.
    Fargate,
    /// Amazon EC2: start-up calls without an execution role are the container instance role's.
    Ec2,
}

impl LaunchKind {
    /// As the ECS API spells it.
    pub fn name(self) -> &'static str {
        match self {
            LaunchKind::Fargate => "FARGATE",
            LaunchKind::Ec2 => "EC2",
        }
    }
}

/// Which network tasks get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskNetworks {
    /// A network namespace for each task, with its endpoints at their link-local addresses. Needs root.
    Namespaces,
    /// This machine's own: a task's endpoints listen on 127.0.0.1 at free ports, and its credentials are named by
    /// `AWS_CONTAINER_CREDENTIALS_FULL_URI`. For runtimes whose programs are no containers.
    Loopback,
}
