//! What everything in the agent works with.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use rolecall_acs::ContainerInstanceArn;
use rolecall_client::Client;
use rolecall_oci::LayerCache;
use rolecall_runtime::Runtime;
use rolecall_world::World;
use tokio::sync::mpsc;

use crate::credentials::CredentialManager;
use crate::endpoint::audit::AuditLog;
use crate::{LaunchKind, Notice, RateLimit, TaskNetworks};

/// What everything in the agent works with.
#[derive(Clone)]
pub(crate) struct Context {
    pub(crate) world: World,
    pub(crate) region: String,
    pub(crate) cluster: String,
    pub(crate) kind: LaunchKind,
    pub(crate) instance: ContainerInstanceArn,
    /// Calls as the container instance.
    pub(crate) client: Client,
    /// Where the plane is; private ECR registries are there too.
    pub(crate) plane: SocketAddr,
    pub(crate) credentials: Arc<CredentialManager>,
    pub(crate) runtime: Arc<dyn Runtime>,
    pub(crate) layers: LayerCache,
    pub(crate) audit: Arc<AuditLog>,
    pub(crate) state_dir: PathBuf,
    pub(crate) network: TaskNetworks,
    pub(crate) environment: Vec<(String, String)>,
    pub(crate) rate_limit: RateLimit,
    pub(crate) notices: Notices,
}

/// The way to the operator.
#[derive(Clone, Debug)]
pub(crate) struct Notices(pub(crate) Option<mpsc::UnboundedSender<Notice>>);

impl Notices {
    /// Tells the operator, if anybody listens.
    pub(crate) fn send(&self, notice: Notice) {
        if let Some(sender) = &self.0 {
            let _ = sender.send(notice);
        }
    }
}
