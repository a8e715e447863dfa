//! A plane and an agent in this process.

use std::{
    fs::{self, File, TryLockError},
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::Arc,
    thread,
};

use rolecall_agent::{Agent, AgentConfig, AgentHandle, LaunchKind, Notice, RateLimit, TaskNetworks};
use rolecall_client::StaticCredentials;
use rolecall_plane::{Key, Plane, PlaneConfig};
use rolecall_policy::AccountId;
use rolecall_runtime::OciRuntime;
use rolecall_sigv4::{Credentials, Secret};
use rolecall_world::World;
use tokio::sync::mpsc;

use crate::{
    connection::{Connection, private_dir, private_state},
    failure::Failure,
};

/// How to start.
pub(crate) struct HostConfig {
    pub(crate) state: PathBuf,
    pub(crate) listen: SocketAddr,
    pub(crate) account: String,
    pub(crate) region: String,
    pub(crate) root: Option<Key>,
    pub(crate) with_agent: bool,
}

/// A running plane and its agent.
pub(crate) struct Host {
    plane: Plane,
    agent: Option<AgentHandle>,
    pub(crate) connection: Connection,
    pub(crate) notices: mpsc::UnboundedReceiver<Notice>,
}

impl Host {
    /// Starts both. What an earlier process left of containers in this state directory is removed first.
    pub(crate) async fn start(config: HostConfig, world: &World) -> Result<Host, Failure> {
        private_state(&config.state)?;
        let account = AccountId::new(&config.account).map_err(Failure::new)?;
        let runtime = match config.with_agent {
            true => Some(OciRuntime::open(config.state.join("runtime"))?),
            false => None,
        };
        let plane_config = PlaneConfig {
            listen: config.listen,
            state: config.state.join("plane"),
            account,
            region: config.region.clone(),
            root: config.root,
        };
        let plane = Plane::start(plane_config, world.clone()).await?;
        let connection = Connection {
            endpoint: plane.endpoint(),
            account: config.account,
            region: config.region.clone(),
            root: plane.keys().root.clone(),
        };
        let (sender, notices) = mpsc::unbounded_channel();
        let agent = match runtime {
            Some(runtime) => {
                let agent = agent_config(&plane, runtime, &config.state, config.region, world, sender)?;
                Some(Agent::start(agent).await?)
            }
            None => None,
        };
        Ok(Host { plane, agent, connection, notices })
    }

    /// Stops the tasks that run, then the plane.
    pub(crate) async fn shutdown(self) {
        if let Some(agent) = self.agent {
            agent.shutdown().await;
        }
        self.plane.shutdown().await;
    }
}

fn agent_config(
    plane: &Plane,
    runtime: OciRuntime,
    state: &Path,
    region: String,
    world: &World,
    notices: mpsc::UnboundedSender<Notice>,
) -> Result<AgentConfig, Failure> {
    let Key { access_key_id, secret_access_key } = &plane.keys().fargate_agent;
    let credentials = Credentials::new(access_key_id, Secret::new(&**secret_access_key));
    let cores = thread::available_parallelism().map_or(1, |cores| cores.get());
    Ok(AgentConfig {
        endpoint: plane.endpoint().parse().map_err(Failure::new)?,
        region,
        cluster: rolecall_plane::FARGATE_CLUSTER.to_owned(),
        credentials: Arc::new(StaticCredentials::new(credentials)),
        kind: LaunchKind::Fargate,
        state_dir: state.join("agent"),
        world: world.clone(),
        runtime: Arc::new(runtime),
        network: TaskNetworks::Namespaces,
        cpu: u32::try_from(cores * 1024).unwrap_or(u32::MAX),
        memory_mib: memory_mib(),
        environment: Vec::new(),
        rate_limit: RateLimit::default(),
        notices: Some(notices),
    })
}

/// The machine's memory, as the agent registers it.
fn memory_mib() -> u32 {
    let meminfo = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let total = meminfo.lines().find_map(|line| line.strip_prefix("MemTotal:"));
    let kib = total.and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<u64>().ok());
    u32::try_from(kib.unwrap_or(0) / 1024).unwrap_or(u32::MAX)
}

/// State directories of `rolecall run`, one per run. Those of runs that were killed are cleaned by the next.
pub(crate) struct Scratch {
    pub(crate) path: PathBuf,
    /// Says to other runs that this one is alive.
    _lock: File,
}

const LOCK: &str = "run.lock";

impl Scratch {
    /// A fresh directory, after the leftovers of killed runs have been removed.
    pub(crate) fn new(world: &World) -> Result<Scratch, Failure> {
        Scratch::within(&std::env::temp_dir().join("rolecall-run"), world)
    }

    fn within(base: &Path, world: &World) -> Result<Scratch, Failure> {
        private_dir(base)?;
        // Held until the fresh directory has its own lock, so that a run that starts now does not take it for a leftover.
        let turn = File::create(base.join(LOCK))?;
        turn.lock()?;
        for left in fs::read_dir(base)?.flatten() {
            let path = left.path();
            if path.is_dir() && !is_alive(&path) {
                remove(&path);
            }
        }
        let path = base.join(world.hex(4));
        private_dir(&path)?;
        let lock = File::create(path.join(LOCK))?;
        lock.lock()?;
        Ok(Scratch { path, _lock: lock })
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        remove(&self.path);
    }
}

fn is_alive(run: &Path) -> bool {
    let lock = File::open(run.join(LOCK));
    lock.is_ok_and(|lock| matches!(lock.try_lock(), Err(TryLockError::WouldBlock)))
}

/// Removes a run's directory once nothing of its containers is left.
fn remove(path: &Path) {
    if OciRuntime::open(path.join("runtime")).is_ok() {
        // What cannot be removed now is tried again by the next run.
        let _ = rolecall_agent::remove_leftovers(&path.join("agent")).and_then(|()| fs::remove_dir_all(path));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_that_has_only_begun_is_left_alone_by_the_next() {
        let directory = tempfile::tempdir().unwrap();
        let base = directory.path().join("runs");
        let world = World::system();
        let first = Scratch::within(&base, &world).unwrap();
        let left = base.join("0123");
        private_dir(&left).unwrap();
        let second = Scratch::within(&base, &world).unwrap();
        assert!(first.path.exists());
        if rolecall_runtime::preflight().is_ok() {
            assert!(!left.exists());
            let path = second.path.clone();
            drop(second);
            assert!(!path.exists());
        }
    }
}
