//! Starting and ending the agent.

use std::fs::Permissions;
use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use http::Uri;
use rolecall_acs::ContainerInstanceArn;
use rolecall_client::{CallError, Client, ClientConfig};
use rolecall_oci::{CacheError, LayerCache};
use rolecall_runtime::NetworkNamespace;
use tokio::task::JoinHandle;

use crate::AgentConfig;
use crate::context::{Context, Notices};
use crate::credentials::CredentialManager;
use crate::endpoint::audit::AuditLog;
use crate::engine::Engine;
use crate::register::{Offer, register};
use crate::session::Session;

/// The longest the containers may take to end when the agent does.
const SHUTDOWN_GRACE: Duration = Duration::from_secs(10);

/// Why the agent did not start.
#[derive(Debug, thiserror::Error)]
pub enum AgentError {
    /// The plane's endpoint names no host that can be found.
    #[error("`{endpoint}` is not an endpoint the agent can reach: {reason}")]
    Endpoint {
        /// The endpoint.
        endpoint: Uri,
        /// Why not.
        reason: String,
    },
    /// A file of the state directory cannot be used.
    #[error("cannot use `{path}`: {source}")]
    StateDir {
        /// The file or directory.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The layer cache cannot be used.
    #[error(transparent)]
    Layers(#[from] CacheError),
    /// The plane did not register the instance.
    #[error("the container instance was not registered: {0}")]
    Register(CallError),
    /// The plane's answer does not repeat an attribute.
    #[error("the plane did not accept the attribute `{0}`")]
    Attribute(String),
    /// The plane's answer names no container instance.
    #[error("the plane named no container instance")]
    NoInstanceArn,
}

/// The container agent.
#[derive(Debug)]
pub struct Agent;

/// A running agent. Dropping it leaves the tasks running until the process ends; call
/// [`shutdown`](AgentHandle::shutdown).
pub struct AgentHandle {
    instance: ContainerInstanceArn,
    engine: Arc<Engine>,
    session: JoinHandle<()>,
}

impl Agent {
    /// Registers the instance with the plane and begins to take tasks.
    ///
    /// What an earlier process left in the state directory (network namespaces, task volumes) is removed first.
    ///
    /// # Errors
    /// [`AgentError`]. Once this has succeeded, a plane that is out of reach is waited for.
    pub async fn start(config: AgentConfig) -> Result<AgentHandle, AgentError> {
        let plane = address(&config.endpoint).await?;
        let state_dir = config.state_dir.clone();
        let files = |source| AgentError::StateDir { path: state_dir.clone(), source };
        private_directory(&config.state_dir).map_err(files)?;
        remove_leftovers(&config.state_dir).map_err(files)?;
        let layers = LayerCache::open(config.state_dir.join("layers"))?;
        let client = Client::new(ClientConfig::new(
            config.endpoint.clone(),
            config.region.clone(),
            Arc::clone(&config.credentials),
            config.world.clone(),
        ));
        let offer = Offer { cluster: &config.cluster, cpu: config.cpu, memory_mib: config.memory_mib };
        let instance = register(&client, &offer, &config.state_dir).await?;
        let audit = AuditLog::open(&config.state_dir.join("log"), &config.cluster, instance.as_str());
        let context = Context {
            client,
            plane,
            instance: instance.clone(),
            credentials: Arc::new(CredentialManager::default()),
            layers,
            audit: Arc::new(audit.map_err(files)?),
            notices: Notices(config.notices),
            world: config.world,
            region: config.region,
            cluster: config.cluster,
            kind: config.kind,
            runtime: config.runtime,
            state_dir: config.state_dir,
            network: config.network,
            environment: config.environment,
            rate_limit: config.rate_limit,
        };
        let engine = Engine::new(context.clone());
        let session = tokio::spawn(Session::new(context, Arc::clone(&engine)).run());
        Ok(AgentHandle { instance, engine, session })
    }
}

impl AgentHandle {
    /// The container instance the plane registered.
    pub fn instance_arn(&self) -> &ContainerInstanceArn {
        &self.instance
    }

    /// Takes no more tasks, stops those that run (SIGTERM, and SIGKILL after 10 seconds at most), reports them and
    /// removes everything of theirs.
    pub async fn shutdown(self) {
        self.session.abort();
        self.engine.shutdown(SHUTDOWN_GRACE).await;
    }
}

impl std::fmt::Debug for AgentHandle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AgentHandle").field("instance", &self.instance).finish_non_exhaustive()
    }
}

async fn address(endpoint: &Uri) -> Result<SocketAddr, AgentError> {
    let failed = |reason: String| AgentError::Endpoint { endpoint: endpoint.clone(), reason };
    if endpoint.scheme_str() != Some("http") {
        return Err(failed("its scheme is not `http`".to_owned()));
    }
    let host = endpoint.host().ok_or_else(|| failed("it names no host".to_owned()))?;
    let host = host.trim_matches(['[', ']']);
    let found = tokio::net::lookup_host((host, endpoint.port_u16().unwrap_or(80))).await;
    let first = found.map_err(|error| failed(error.to_string()))?.next();
    first.ok_or_else(|| failed("its host has no address".to_owned()))
}

/// Makes a directory nobody else on this machine can look into: images and volumes hold set-user-ID files.
fn private_directory(path: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(path)?;
    std::fs::set_permissions(path, Permissions::from_mode(0o700))
}

/// Removes what an agent that was killed has left in its state directory: network namespaces and task volumes. Its
/// containers are the runtime's to remove, and must be gone. [`Agent::start`] does this for its own directory.
///
/// # Errors
/// When something cannot be removed.
pub fn remove_leftovers(state_dir: &Path) -> std::io::Result<()> {
    let tasks = state_dir.join("tasks");
    if tasks.exists() {
        std::fs::remove_dir_all(tasks)?;
    }
    let netns = state_dir.join("netns");
    if netns.exists() {
        for entry in std::fs::read_dir(netns)? {
            NetworkNamespace::at(entry?.path()).delete().map_err(std::io::Error::other)?;
        }
    }
    Ok(())
}
