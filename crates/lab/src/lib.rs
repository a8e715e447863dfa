//! A plane and, where asked for, an agent in one process on loopback, for black-box tests: everything is done over the
//! wire, as any AWS client would do it.
//!
//! ```
//! use rolecall_lab::{Lab, LabConfig};
//! use rolecall_shapes::sts::{GetCallerIdentity, GetCallerIdentityRequest};
//!
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! let lab = Lab::start(LabConfig::seeded()).await;
//! let ana = lab.user("ana", &[]).await;
//! let identity = ana.client.call::<GetCallerIdentity>(&GetCallerIdentityRequest::default()).await.unwrap();
//! assert_eq!(identity.arn.as_deref(), Some("arn:aws:iam::123456789012:user/ana"));
//! lab.shutdown().await;
//! # });
//! ```
#![expect(clippy::unwrap_used, reason = "test support: a panic is the test's failure")]

mod image;
mod people;
pub mod walls;

use std::{net::Ipv4Addr, sync::Arc, time::Duration};

use bytes::Bytes;
use http::{Request, Response, Uri};
use http_body_util::{BodyExt, Full};
use hyper_util::{client::legacy, rt::TokioExecutor};
use jiff::Timestamp;
use rolecall_agent::{Agent, AgentConfig, AgentHandle, LaunchKind, RateLimit, TaskNetworks};
use rolecall_client::{Client, ClientConfig, Credentials, Retry, Secret, StaticCredentials};
use rolecall_plane::{Key, Plane, PlaneConfig};
use rolecall_policy::AccountId;
use rolecall_runtime::{OciRuntime, Runtime};
use rolecall_world::World;
use tempfile::TempDir;

pub use people::{Person, TRUST_ECS_TASKS};

/// The account of every lab.
pub const ACCOUNT: &str = "123456789012";
/// The region of every lab.
pub const REGION: &str = "us-east-1";

/// How to start a [`Lab`].
pub struct LabConfig {
    world: World,
    capacity: Capacity,
}

/// What tasks run on.
enum Capacity {
    None,
    Runtime(Arc<dyn Runtime>),
    Containers,
}

impl LabConfig {
    /// Time stands still at 2026-11-22T12:00:00Z until it is moved, and identifiers repeat from run to run.
    pub fn seeded() -> LabConfig {
        let start = Timestamp::from_second(1_795_348_800).unwrap();
        LabConfig { world: World::seeded(1, start), capacity: Capacity::None }
    }

    /// The machine's clock and entropy.
    pub fn system() -> LabConfig {
        LabConfig { world: World::system(), capacity: Capacity::None }
    }

    /// Adds an agent that provides Fargate capacity and runs its containers with `runtime`.
    #[must_use]
    pub fn with_agent(self, runtime: impl Runtime) -> LabConfig {
        LabConfig { capacity: Capacity::Runtime(Arc::new(runtime)), ..self }
    }

    /// Adds an agent that provides Fargate capacity with real containers. Needs root, and a program that calls
    /// [`rolecall_runtime::shim_main`] first.
    #[must_use]
    pub fn with_containers(self) -> LabConfig {
        LabConfig { capacity: Capacity::Containers, ..self }
    }
}

/// A running plane with an empty state of its own.
pub struct Lab {
    plane: Plane,
    agent: Option<AgentHandle>,
    world: World,
    http: legacy::Client<legacy::connect::HttpConnector, Full<Bytes>>,
    state: TempDir,
}

impl Lab {
    /// Starts the plane at a free port of loopback, and the agent if one is asked for.
    ///
    /// # Panics
    /// If either does not start.
    pub async fn start(config: LabConfig) -> Lab {
        let state = TempDir::new().unwrap();
        let plane = PlaneConfig {
            listen: (Ipv4Addr::LOCALHOST, 0).into(),
            state: state.path().join("plane"),
            account: AccountId::new(ACCOUNT).unwrap(),
            region: REGION.to_owned(),
            root: None,
        };
        let plane = Plane::start(plane, config.world.clone()).await.unwrap();
        let http = legacy::Client::builder(TokioExecutor::new()).build_http();
        let mut lab = Lab { plane, agent: None, world: config.world, http, state };
        lab.agent = match config.capacity {
            Capacity::None => None,
            Capacity::Runtime(runtime) => Some(lab.start_agent(runtime, TaskNetworks::Loopback).await),
            Capacity::Containers => {
                let runtime = OciRuntime::open(lab.state.path().join("runtime")).unwrap();
                Some(lab.start_agent(Arc::new(runtime), TaskNetworks::Namespaces).await)
            }
        };
        lab
    }

    async fn start_agent(&self, runtime: Arc<dyn Runtime>, network: TaskNetworks) -> AgentHandle {
        let credentials = credentials_of(&self.plane.keys().fargate_agent);
        Agent::start(AgentConfig {
            endpoint: self.endpoint(),
            region: REGION.to_owned(),
            cluster: rolecall_plane::FARGATE_CLUSTER.to_owned(),
            credentials: Arc::new(StaticCredentials::new(credentials)),
            kind: LaunchKind::Fargate,
            state_dir: self.state.path().join("agent"),
            world: self.world.clone(),
            runtime,
            network,
            cpu: 4096,
            memory_mib: 8192,
            environment: Vec::new(),
            rate_limit: RateLimit::default(),
            notices: None,
        })
        .await
        .unwrap()
    }

    /// The plane itself: its gate, registry and journal.
    pub fn plane(&self) -> &Plane {
        &self.plane
    }

    /// The clock and the identifiers of everything in the lab.
    pub fn world(&self) -> &World {
        &self.world
    }

    /// Where the plane listens.
    pub fn endpoint(&self) -> Uri {
        self.plane.endpoint().parse().unwrap()
    }

    /// A client of the account's root.
    pub fn root(&self) -> Client {
        self.client(credentials_of(&self.plane.keys().root))
    }

    /// A client with these credentials. A failed connection fails the call.
    pub fn client(&self, credentials: Credentials) -> Client {
        let credentials = Arc::new(StaticCredentials::new(credentials));
        let config = ClientConfig::new(self.endpoint(), REGION, credentials, self.world.clone());
        Client::new(ClientConfig { retry: Retry::NEVER, ..config })
    }

    /// Sends a request exactly as it is.
    ///
    /// # Panics
    /// If there is no answer.
    pub async fn send(&self, request: Request<Bytes>) -> Response<Bytes> {
        let (head, body) = self.http.request(request.map(Full::new)).await.unwrap().into_parts();
        Response::from_parts(head, body.collect().await.unwrap().to_bytes())
    }

    /// Asks again until there is an answer; every 20 milliseconds, for 20 seconds at most.
    ///
    /// # Panics
    /// If there is none in time.
    pub async fn until<T>(&self, what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> T {
        for _ in 0..1000 {
            if let Some(answer) = ask().await {
                return answer;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        unreachable!("waited in vain until {what}")
    }

    /// Ends the agent and the plane and removes their state.
    pub async fn shutdown(self) {
        if let Some(agent) = self.agent {
            agent.shutdown().await;
        }
        self.plane.shutdown().await;
    }
}

fn credentials_of(key: &Key) -> Credentials {
    Credentials::new(&key.access_key_id, Secret::new(&key.secret_access_key))
}
