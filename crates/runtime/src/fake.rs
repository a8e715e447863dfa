//! A runtime without containers: each program is a function in this process. For tests of what uses a [`Runtime`].

use std::collections::HashMap;
use std::fmt;
use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::io::{AsyncWriteExt, DuplexStream};
use tokio::sync::{mpsc, watch};

use crate::{BoxFuture, ContainerId, ContainerSpec, ExitStatus, Output, Runtime, RuntimeError, Signal};

/// Bytes an output holds before the program has to wait, as with a pipe.
const PIPE_BYTES: usize = 64 * 1024;

type Script = dyn Fn(Process) -> BoxFuture<'static, ExitStatus> + Send + Sync;
type Check = dyn Fn(&ContainerSpec) -> Result<(), RuntimeError> + Send + Sync;

/// Runs a script in place of every program.
pub struct FakeRuntime {
    script: Arc<Script>,
    check: Box<Check>,
    containers: Mutex<HashMap<ContainerId, Container>>,
}

/// What a script sees of its container.
pub struct Process {
    /// What the container was created from.
    pub spec: ContainerSpec,
    stdout: DuplexStream,
    stderr: DuplexStream,
    signals: mpsc::UnboundedReceiver<Signal>,
}

struct Container {
    waiting: Option<Process>,
    signals: mpsc::UnboundedSender<Signal>,
    end: watch::Sender<End>,
    task: Option<tokio::task::AbortHandle>,
}

#[derive(Debug, Clone, Copy)]
enum End {
    NotYet,
    Ended(ExitStatus),
    Deleted,
}

impl FakeRuntime {
    /// A runtime where `script` is every program. `SIGKILL` ends it whatever it does.
    pub fn new<F, Fut>(script: F) -> FakeRuntime
    where
        F: Fn(Process) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = ExitStatus> + Send + 'static,
    {
        FakeRuntime {
            script: Arc::new(move |process| Box::pin(script(process))),
            check: Box::new(|_| Ok(())),
            containers: Mutex::default(),
        }
    }

    /// Lets `check` refuse containers when they are created.
    #[must_use]
    pub fn with_check<F>(mut self, check: F) -> FakeRuntime
    where
        F: Fn(&ContainerSpec) -> Result<(), RuntimeError> + Send + Sync + 'static,
    {
        self.check = Box::new(check);
        self
    }

    fn containers(&self) -> MutexGuard<'_, HashMap<ContainerId, Container>> {
        self.containers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn with<T>(
        &self,
        id: &ContainerId,
        act: impl FnOnce(&mut Container) -> Result<T, RuntimeError>,
    ) -> Result<T, RuntimeError> {
        self.containers().get_mut(id).map_or_else(|| Err(RuntimeError::NotFound(id.clone())), act)
    }
}

/// Ends a container unless it has ended.
fn end_once(sender: &watch::Sender<End>, end: End) {
    sender.send_if_modified(|now| {
        let running = matches!(now, End::NotYet);
        if running {
            *now = end;
        }
        running
    });
}

/// A script that panics ends its container too, with the code a Rust program has then.
struct EndOnDrop(watch::Sender<End>);

impl Drop for EndOnDrop {
    fn drop(&mut self) {
        end_once(&self.0, End::Ended(ExitStatus::exited(101)));
    }
}

impl Runtime for FakeRuntime {
    fn create(&self, spec: ContainerSpec) -> BoxFuture<'_, Result<Output, RuntimeError>> {
        Box::pin(async move {
            (self.check)(&spec)?;
            let id = spec.id.clone();
            let (stdout, stdout_reader) = tokio::io::duplex(PIPE_BYTES);
            let (stderr, stderr_reader) = tokio::io::duplex(PIPE_BYTES);
            let (sender, signals) = mpsc::unbounded_channel();
            let process = Process { spec, stdout, stderr, signals };
            let container = Container {
                waiting: Some(process),
                signals: sender,
                end: watch::Sender::new(End::NotYet),
                task: None,
            };
            let mut containers = self.containers();
            if containers.contains_key(&id) {
                return Err(RuntimeError::AlreadyExists(id));
            }
            containers.insert(id, container);
            Ok(Output { stdout: Box::pin(stdout_reader), stderr: Box::pin(stderr_reader) })
        })
    }

    fn start<'a>(&'a self, id: &'a ContainerId) -> BoxFuture<'a, Result<(), RuntimeError>> {
        Box::pin(async move {
            self.with(id, |container| {
                let process =
                    container.waiting.take().ok_or_else(|| RuntimeError::AlreadyStarted(id.clone()))?;
                let (end, script) = (EndOnDrop(container.end.clone()), Arc::clone(&self.script));
                let task = tokio::spawn(async move {
                    let status = script(process).await;
                    end_once(&end.0, End::Ended(status));
                });
                container.task = Some(task.abort_handle());
                Ok(())
            })
        })
    }

    fn signal<'a>(&'a self, id: &'a ContainerId, signal: Signal) -> BoxFuture<'a, Result<(), RuntimeError>> {
        Box::pin(async move {
            self.with(id, |container| {
                let Some(task) = &container.task else { return Err(RuntimeError::NotStarted(id.clone())) };
                if signal == Signal::KILL {
                    end_once(&container.end, End::Ended(ExitStatus::signalled(signal)));
                    task.abort();
                } else {
                    // The script may have ended, or may ignore signals: a real program can do both.
                    let _ = container.signals.send(signal);
                }
                Ok(())
            })
        })
    }

    fn wait<'a>(&'a self, id: &'a ContainerId) -> BoxFuture<'a, Result<ExitStatus, RuntimeError>> {
        Box::pin(async move {
            let mut end = self.with(id, |container| Ok(container.end.subscribe()))?;
            let lost = || RuntimeError::Lost(id.clone());
            let end = *end.wait_for(|end| !matches!(end, End::NotYet)).await.map_err(|_| lost())?;
            match end {
                End::Ended(status) => Ok(status),
                End::NotYet | End::Deleted => Err(lost()),
            }
        })
    }

    fn delete<'a>(&'a self, id: &'a ContainerId) -> BoxFuture<'a, Result<(), RuntimeError>> {
        Box::pin(async move {
            let container = self.containers().remove(id).ok_or_else(|| RuntimeError::NotFound(id.clone()))?;
            end_once(&container.end, End::Deleted);
            if let Some(task) = container.task {
                task.abort();
            }
            Ok(())
        })
    }
}

impl fmt::Debug for FakeRuntime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FakeRuntime").finish_non_exhaustive()
    }
}

impl Process {
    /// Writes to standard output. Nobody listening is not an error.
    pub async fn print(&mut self, text: &str) {
        let _ = self.stdout.write_all(text.as_bytes()).await;
    }

    /// Writes to standard error. Nobody listening is not an error.
    pub async fn print_error(&mut self, text: &str) {
        let _ = self.stderr.write_all(text.as_bytes()).await;
    }

    /// The next signal sent to the program. Waits for ever once the container is deleted.
    pub async fn signal(&mut self) -> Signal {
        match self.signals.recv().await {
            Some(signal) => signal,
            None => std::future::pending().await,
        }
    }
}

impl fmt::Debug for Process {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Process").field("spec", &self.spec).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_script_that_panics_ends_its_container() {
        let runtime = FakeRuntime::new(|_| async { panic!("on purpose") });
        let spec = ContainerSpec::new("a".parse().unwrap(), Vec::new());
        let id = spec.id.clone();
        let _output = runtime.create(spec).await.unwrap();
        runtime.start(&id).await.unwrap();
        assert_eq!(runtime.wait(&id).await, Ok(ExitStatus::exited(101)));
    }
}
