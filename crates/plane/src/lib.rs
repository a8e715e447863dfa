//! The AWS endpoint: listener, verification, decoding, gate, handlers, encoding; and the composition of the services.

mod agents;
mod api;
mod body;
mod bootstrap;
mod buckets;
mod identify;
mod listener;
mod own;
mod service;
mod sessions;

use std::{net::SocketAddr, path::PathBuf, sync::Arc};

use rolecall_gate::{Fault, Gate, Registry, Seal, Settings};
use rolecall_iam::IamDirectory;
use rolecall_policy::AccountId;
use rolecall_sigv4::SigningKeys;
use rolecall_store::{Blobs, Store};
use rolecall_world::World;
use tokio::{net::TcpListener, sync::watch, task::JoinHandle};

pub use bootstrap::{FARGATE_CLUSTER, Key, Keys};
pub use service::SERVICE;

use sessions::Sessions;

/// How to start a plane.
#[derive(Clone, Debug)]
pub struct PlaneConfig {
    /// The address to listen on; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The directory all state is kept in; made if missing, mode 0700.
    pub state: PathBuf,
    /// The account of the root credentials.
    pub account: AccountId,
    /// The region assumed where a request names none.
    pub region: String,
    /// Root credentials to use; `None` keeps those of the state directory or makes new ones.
    pub root: Option<Key>,
}

/// Why a plane does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The state directory cannot be used.
    #[error(transparent)]
    Store(#[from] rolecall_store::StoreError),
    /// The directory of stored objects cannot be used.
    #[error("cannot open the object store in `{}`", path.display())]
    Blobs {
        /// The directory.
        path: PathBuf,
        /// Why.
        source: rolecall_store::BlobError,
    },
    /// The account is the one Fargate capacity lives in; its root could take every task's credentials.
    #[error("account {0} is the plane's own and cannot be a customer's")]
    OwnAccount(AccountId),
    /// The address cannot be listened on.
    #[error("cannot listen on {address}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// Why.
        source: std::io::Error,
    },
    /// The first entries could not be written.
    #[error("cannot prepare the state: {0}")]
    Prepare(Fault),
}

/// A running plane. Dropping it without [`Plane::shutdown`] leaves requests at hand unanswered, but loses nothing that
/// was acknowledged.
pub struct Plane {
    address: SocketAddr,
    keys: Keys,
    gate: Arc<Gate>,
    stop: watch::Sender<bool>,
    listener: JoinHandle<()>,
}

/// What the listener hands requests to.
pub(crate) struct Front {
    pub(crate) gate: Arc<Gate>,
    pub(crate) registry: rolecall_ecr::registry::Front,
    pub(crate) buckets: rolecall_s3::Front,
    pub(crate) region: String,
    pub(crate) signing_keys: SigningKeys,
    pub(crate) sessions: Sessions,
}

/// Registers every operation of every service: one line per service.
pub fn register(registry: &mut Registry) {
    rolecall_ecr::register(registry);
    rolecall_ecs::register(registry);
    rolecall_iam::register(registry);
    rolecall_kms::register(registry);
    rolecall_logs::register(registry);
    rolecall_s3::register(registry);
    rolecall_secretsmanager::register(registry);
    rolecall_ssm::register(registry);
    rolecall_sts::register(registry);
}

impl Plane {
    /// Opens the state and starts listening.
    ///
    /// # Errors
    /// [`StartError`], with nothing left running.
    pub async fn start(config: PlaneConfig, world: World) -> Result<Plane, StartError> {
        if config.account == bootstrap::fargate_account() {
            return Err(StartError::OwnAccount(config.account));
        }
        let store = Store::open(&config.state)?;
        let path = config.state.join("blobs");
        let blobs = Blobs::open(&path).map_err(|source| StartError::Blobs { path, source })?;
        let listen = |source| StartError::Listen { address: config.listen, source };
        let socket = TcpListener::bind(config.listen).await.map_err(listen)?;
        let address = socket.local_addr().map_err(listen)?;
        let seal = Seal::of(&store, &world).await?;
        let keys = bootstrap::prepare(&store, &world, &config).await.map_err(StartError::Prepare)?;
        let settings = Settings {
            default_account: config.account.clone(),
            fargate_account: bootstrap::fargate_account(),
            endpoint: format!("http://{address}"),
        };
        let mut registry = Registry::new();
        register(&mut registry);
        let gate = Gate::new(store, world, Arc::new(IamDirectory::default()), registry, seal, settings);
        let front = Arc::new(Front {
            registry: rolecall_ecr::registry::Front::new(Arc::clone(&gate), blobs.clone()),
            buckets: rolecall_s3::Front::new(Arc::clone(&gate), blobs),
            gate: Arc::clone(&gate),
            region: config.region,
            signing_keys: SigningKeys::default(),
            sessions: Sessions::default(),
        });
        let (stop, stopped) = watch::channel(false);
        let listener = tokio::spawn(listener::serve(socket, front, stopped));
        Ok(Plane { address, keys, gate, stop, listener })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The base URL for clients.
    pub fn endpoint(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The keys of root and of the agent that provides Fargate capacity.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The gate, for tests that ask every registered operation.
    pub fn gate(&self) -> &Arc<Gate> {
        &self.gate
    }

    /// Stops listening and finishes.
    pub async fn shutdown(self) {
        self.stop.send_replace(true);
        // A listener that panicked has stopped too.
        let _ = self.listener.await;
    }
}
