//! One container: its shim, the socket to it, and what is known of its end.

use std::io;
use std::os::fd::OwnedFd;
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::UnixStream;
use tokio::net::unix::pipe;
use tokio::net::unix::{OwnedReadHalf, OwnedWriteHalf};
use tokio::process::{Child, Command};
use tokio::sync::{Mutex, watch};

use super::cleanup::remove_group;
use super::program::Program;
use super::record::{Process, Record};
use crate::cgroup::Cgroup;
use crate::shim::ARGUMENT;
use crate::shim::protocol::{Failure, Launch, Order, Report};
use crate::{ContainerId, ContainerSpec, ExitStatus, Output, RuntimeError, Signal};

/// How long a shim may take to kill its container and leave before it is killed itself.
const PATIENCE: Duration = Duration::from_secs(10);

/// A container that has been created.
#[derive(Debug)]
pub(super) struct Handle {
    directory: PathBuf,
    cgroup: Cgroup,
    /// `None` once the container is being deleted: closing it is the order to take everything down.
    orders: Mutex<Option<OwnedWriteHalf>>,
    phase: watch::Receiver<Phase>,
    started: AtomicBool,
    shim: Mutex<Child>,
}

#[derive(Debug, Clone)]
enum Phase {
    Creating,
    Created,
    Failed(Failure),
    Ended(ExitStatus),
    Lost,
}

impl Handle {
    pub(super) async fn create(
        spec: ContainerSpec,
        directory: PathBuf,
        cgroup: Cgroup,
        program: &Program,
    ) -> Result<(Handle, Output), RuntimeError> {
        let id = spec.id.clone();
        let failed = |error: io::Error| RuntimeError::Create { id: id.clone(), reason: error.to_string() };
        std::fs::create_dir(&directory).map_err(failed)?;
        let begun = Handle::begin(spec, directory.clone(), cgroup, program).await;
        let (mut handle, output) = match begun {
            Ok(begun) => begun,
            Err(error) => {
                let _ = std::fs::remove_dir_all(&directory);
                return Err(failed(error));
            }
        };
        let phase = handle.phase.wait_for(|phase| !matches!(phase, Phase::Creating)).await;
        let phase = phase.map_or(Phase::Lost, |phase| phase.clone());
        let reason = match phase {
            Phase::Created => return Ok((handle, output)),
            Phase::Failed(Failure::Command(text)) => {
                handle.delete(&id).await?;
                return Err(RuntimeError::Command(text));
            }
            Phase::Failed(Failure::Other(reason)) => reason,
            Phase::Creating | Phase::Ended(_) | Phase::Lost => "its supervisor died".to_owned(),
        };
        handle.delete(&id).await?;
        Err(RuntimeError::Create { id, reason })
    }

    /// Starts the shim and tells it what to create.
    async fn begin(
        spec: ContainerSpec,
        directory: PathBuf,
        cgroup: Cgroup,
        program: &Program,
    ) -> io::Result<(Handle, Output)> {
        #[cfg(feature = "testing")]
        crate::shim::of_this_test::link();
        let (ours, theirs) = std::os::unix::net::UnixStream::pair()?;
        let (stdout, stdout_writer) = io::pipe()?;
        let (stderr, stderr_writer) = io::pipe()?;
        let shim = Command::new(program.path())
            .arg(ARGUMENT)
            .env_clear()
            // A Ctrl-C at the terminal is for this process, which then stops its containers in order.
            .process_group(0)
            .stdin(Stdio::from(OwnedFd::from(theirs)))
            .stdout(Stdio::from(stdout_writer))
            .stderr(Stdio::from(stderr_writer))
            .spawn()?;
        let pid = shim.id().and_then(|pid| i32::try_from(pid).ok());
        let pid = pid.ok_or_else(|| io::Error::other("the shim ended at once"))?;
        let record = Record {
            shim: Process::now(pid)?,
            cgroup: cgroup.path().to_owned(),
            labels: spec.labels.clone(),
        };
        record.write(&directory)?;

        ours.set_nonblocking(true)?;
        let (reports, mut orders) = UnixStream::from_std(ours)?.into_split();
        let launch = Launch { spec, directory: directory.clone(), cgroup: cgroup.path().to_owned() };
        send(&mut orders, &launch).await?;
        let (sender, phase) = watch::channel(Phase::Creating);
        tokio::spawn(follow(reports, sender));
        let output = Output {
            stdout: Box::pin(pipe::Receiver::from_owned_fd(stdout.into())?),
            stderr: Box::pin(pipe::Receiver::from_owned_fd(stderr.into())?),
        };
        let handle = Handle {
            directory,
            cgroup,
            orders: Mutex::new(Some(orders)),
            phase,
            started: AtomicBool::new(false),
            shim: Mutex::new(shim),
        };
        Ok((handle, output))
    }

    pub(super) async fn start(&self, id: &ContainerId) -> Result<(), RuntimeError> {
        if self.started.swap(true, Ordering::AcqRel) {
            return Err(RuntimeError::AlreadyStarted(id.clone()));
        }
        self.order(id, Order::Start).await
    }

    pub(super) async fn signal(&self, id: &ContainerId, signal: Signal) -> Result<(), RuntimeError> {
        if !self.started.load(Ordering::Acquire) {
            return Err(RuntimeError::NotStarted(id.clone()));
        }
        self.order(id, Order::Signal(signal.number())).await
    }

    pub(super) async fn wait(&self, id: &ContainerId) -> Result<ExitStatus, RuntimeError> {
        let lost = || RuntimeError::Lost(id.clone());
        let mut phase = self.phase.clone();
        let last = phase.wait_for(|phase| matches!(phase, Phase::Ended(_) | Phase::Lost)).await;
        match last.map_err(|_| lost())?.clone() {
            Phase::Ended(status) => Ok(status),
            _ => Err(lost()),
        }
    }

    /// Kills what still runs and removes control group and directory.
    pub(super) async fn delete(&self, id: &ContainerId) -> Result<(), RuntimeError> {
        self.orders.lock().await.take();
        let mut shim = self.shim.lock().await;
        if tokio::time::timeout(PATIENCE, shim.wait()).await.is_err() {
            // What it has not taken down by now goes with the control group.
            let _ = shim.kill().await;
        }
        let (cgroup, directory) = (self.cgroup.clone(), self.directory.clone());
        let removed = tokio::task::spawn_blocking(move || {
            remove_group(&cgroup)?;
            match std::fs::remove_dir_all(directory) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            }
        });
        let removed = removed.await.unwrap_or_else(|error| Err(io::Error::other(error)));
        removed.map_err(|error| RuntimeError::Delete { id: id.clone(), reason: error.to_string() })
    }

    async fn order(&self, id: &ContainerId, order: Order) -> Result<(), RuntimeError> {
        match self.orders.lock().await.as_mut() {
            // A shim that is gone has ended with its container, which is no error for a signal.
            Some(orders) => {
                let _ = send(orders, &order).await;
                Ok(())
            }
            None => Err(RuntimeError::NotFound(id.clone())),
        }
    }
}

async fn send(orders: &mut OwnedWriteHalf, line: &impl serde::Serialize) -> io::Result<()> {
    let mut line = serde_json::to_vec(line)?;
    line.push(b'\n');
    orders.write_all(&line).await
}

/// Turns the shim's reports into phases, to the end of the stream.
async fn follow(reports: OwnedReadHalf, phase: watch::Sender<Phase>) {
    let mut lines = BufReader::new(reports).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        let Ok(report) = serde_json::from_str(&line) else { break };
        phase.send_replace(match report {
            Report::Created => Phase::Created,
            Report::Failed(failure) => Phase::Failed(failure),
            Report::Ended(status) => Phase::Ended(status),
        });
    }
    phase.send_if_modified(|phase| {
        let unfinished = matches!(phase, Phase::Creating | Phase::Created);
        if unfinished {
            *phase = Phase::Lost;
        }
        unfinished
    });
}
