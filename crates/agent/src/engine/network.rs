//! A task's network: a namespace of its own with the task's endpoints in it.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;

use rolecall_runtime::{NetnsError, Network, NetworkNamespace};
use tokio::task::{AbortHandle, JoinSet};

use super::state::TaskState;
use crate::TaskNetworks;
use crate::context::Context;
use crate::endpoint::{AWS_ENDPOINT, Limiter, PORT, TASK_ENDPOINT, TaskEndpoint, serve, splice};

/// The network of one task.
pub(crate) struct TaskNetwork {
    namespace: Option<NetworkNamespace>,
    /// Where credentials and metadata are, without a path.
    pub(crate) task_endpoint: String,
    /// Where AWS is.
    pub(crate) aws_endpoint: String,
    /// Ends both endpoints when dropped.
    _servers: JoinSet<()>,
}

/// Why a task has no network.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NetworkError {
    #[error(transparent)]
    Namespace(#[from] NetnsError),
    #[error("the endpoints of the task cannot be opened: {0}")]
    Listen(#[from] std::io::Error),
    #[error("the network of the task was not made: {0}")]
    Interrupted(#[from] tokio::task::JoinError),
}

impl TaskNetwork {
    /// Makes the network and serves its endpoints.
    pub(crate) async fn open(context: &Context, state: &Arc<TaskState>) -> Result<TaskNetwork, NetworkError> {
        let (directory, name) = (context.state_dir.join("netns"), state.arn().task_id().to_owned());
        let networks = context.network;
        let opened = tokio::task::spawn_blocking(move || match networks {
            TaskNetworks::Namespaces => open_namespace(&directory, &name),
            TaskNetworks::Loopback => open_loopback(),
        });
        let (namespace, task_listener, aws_listener) = opened.await??;
        let loopback = namespace.is_none();
        let uri = |listener: &TcpListener, fixed: Ipv4Addr| match listener.local_addr() {
            Ok(address) if loopback => format!("http://{address}"),
            _ => format!("http://{fixed}"),
        };
        let task_endpoint = uri(&task_listener, TASK_ENDPOINT);
        let aws_endpoint = uri(&aws_listener, AWS_ENDPOINT);
        let endpoint = Arc::new(TaskEndpoint {
            manager: Arc::clone(&context.credentials),
            task: Arc::clone(state),
            limiter: Limiter::new(context.rate_limit),
            audit: Arc::clone(&context.audit),
            world: context.world.clone(),
        });
        let mut servers = JoinSet::new();
        let _: AbortHandle =
            servers.spawn(serve(tokio::net::TcpListener::from_std(task_listener)?, endpoint));
        let _: AbortHandle =
            servers.spawn(splice(tokio::net::TcpListener::from_std(aws_listener)?, context.plane));
        Ok(TaskNetwork { namespace, task_endpoint, aws_endpoint, _servers: servers })
    }

    /// What a container of the task is given as its network.
    pub(crate) fn for_container(&self) -> Network {
        match &self.namespace {
            Some(namespace) => Network::Namespace(namespace.path().to_owned()),
            None => Network::Host,
        }
    }

    /// The variable that tells where the task role's credentials are. The short form works at 169.254.170.2 only.
    pub(crate) fn credentials_variable(&self, id: &str) -> (String, String) {
        let path = format!("/v2/credentials/{id}");
        match &self.namespace {
            Some(_) => ("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI".to_owned(), path),
            None => {
                ("AWS_CONTAINER_CREDENTIALS_FULL_URI".to_owned(), format!("{}{path}", self.task_endpoint))
            }
        }
    }

    /// Ends the endpoints and removes the namespace.
    pub(crate) fn close(self) -> Result<(), NetnsError> {
        self.namespace.map_or(Ok(()), NetworkNamespace::delete)
    }
}

type Opened = (Option<NetworkNamespace>, TcpListener, TcpListener);

fn open_namespace(directory: &std::path::Path, name: &str) -> Result<Opened, NetworkError> {
    let namespace = NetworkNamespace::create(directory, name)?;
    let listeners = namespace
        .listen(TASK_ENDPOINT, PORT)
        .and_then(|task| Ok((task, namespace.listen(AWS_ENDPOINT, PORT)?)));
    match listeners {
        Ok((task, aws)) => Ok((Some(namespace), task, aws)),
        Err(error) => {
            // The failure to listen is what has to be told.
            let _ = namespace.delete();
            Err(error.into())
        }
    }
}

fn open_loopback() -> Result<Opened, NetworkError> {
    let listen = || {
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)))?;
        listener.set_nonblocking(true)?;
        Ok::<_, std::io::Error>(listener)
    };
    Ok((None, listen()?, listen()?))
}
