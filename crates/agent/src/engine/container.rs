//! The life of one container: wait for others, create, start, pump output, wait or stop, delete.

use std::time::Duration;

use rolecall_acs::{ContainerCondition, ContainerDependency};
use rolecall_runtime::{ContainerId, ExitStatus, Output, RuntimeError, Signal};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use super::spec::{Parts, spec, stop_signal};
use super::state::{ContainerProgress, ContainerStatus, Progress};
use crate::failure::{StartFailure, render};
use crate::resources::{LogShipper, LogTarget};

/// Between SIGTERM and SIGKILL where the container does not say (`stopTimeout`, ECS API reference).
const STOP_TIMEOUT: Duration = Duration::from_secs(30);
/// How long output is read on after the program has ended: something it started may still hold the pipes.
const OUTPUT_PATIENCE: Duration = Duration::from_secs(2);
/// The exit code of a container that never ran because of another one.
const NEVER_RAN: i32 = 143;

/// Runs a container to its end. The failure, if it did not start.
pub(crate) async fn run(parts: &Parts<'_>, on_started: impl FnOnce()) -> Option<StartFailure> {
    let failure = match started(parts).await {
        Ok(Some(running)) => {
            on_started();
            running.until_ended(parts).await;
            None
        }
        Ok(None) => None,
        Err(failure) => Some(failure),
    };
    let now = parts.context.world.now();
    parts.state.update_container(parts.index, |container| {
        container.status = ContainerStatus::Stopped;
        container.finished = container.started.map(|_| now);
        if let Some(failure) = &failure {
            let told = render(failure, parts.state.kind).container;
            container.reason = told.map(|(_, reason)| reason);
            if matches!(failure, StartFailure::Dependency { .. }) {
                container.exit_code = Some(NEVER_RAN);
            }
        }
    });
    failure
}

/// A container whose program runs.
struct Running {
    id: ContainerId,
    output: Pump,
}

/// Starts the container once it may; nothing if the task is stopping before that.
async fn started(parts: &Parts<'_>) -> Result<Option<Running>, StartFailure> {
    match wait_for_dependencies(parts).await {
        Gate::Open => {}
        Gate::Stopping => return Ok(None),
        Gate::Failed { on } => {
            let container = container(parts).name.clone();
            return Err(StartFailure::Dependency { container, on });
        }
    }
    let spec = spec(parts)?;
    let (runtime, id) = (&parts.context.runtime, spec.id.clone());
    let output = runtime.create(spec).await.map_err(|error| failure(parts, error))?;
    let now = parts.context.world.now();
    parts.state.update_container(parts.index, |container| {
        container.status = ContainerStatus::Created;
        container.created = Some(now);
    });
    let output = Pump::start(parts, output);
    if let Err(error) = runtime.start(&id).await {
        delete(parts, &id).await;
        return Err(failure(parts, error));
    }
    let now = parts.context.world.now();
    parts.state.update_container(parts.index, |container| {
        container.status = ContainerStatus::Running;
        container.started = Some(now);
    });
    Ok(Some(Running { id, output }))
}

fn container<'a>(parts: &Parts<'a>) -> &'a rolecall_acs::Container {
    &parts.state.task.containers[parts.index]
}

fn failure(parts: &Parts<'_>, error: RuntimeError) -> StartFailure {
    let container = container(parts).name.clone();
    match error {
        RuntimeError::Command(reason) => StartFailure::Start { container, reason },
        RuntimeError::Create { reason, .. } => StartFailure::Create { container, reason },
        other => StartFailure::Create { container, reason: other.to_string() },
    }
}

async fn delete(parts: &Parts<'_>, id: &ContainerId) {
    if let Err(error) = parts.context.runtime.delete(id).await {
        let task = parts.state.arn().clone();
        parts.context.notices.send(crate::Notice::CleanUp { task, reason: error.to_string() });
    }
}

impl Running {
    async fn until_ended(self, parts: &Parts<'_>) {
        let ended = tokio::select! {
            ended = parts.context.runtime.wait(&self.id) => ended,
            () = may_stop(parts) => self.stop(parts).await,
        };
        let output = self.output.read_to_end().await;
        delete(parts, &self.id).await;
        output.deliver().await;
        parts.state.update_container(parts.index, |container| record(container, &ended));
    }

    /// Asks the program to stop, and ends it when it takes too long.
    async fn stop(&self, parts: &Parts<'_>) -> Result<ExitStatus, RuntimeError> {
        let runtime = &parts.context.runtime;
        // A program that is gone already is what the wait below finds.
        let _ = runtime.signal(&self.id, stop_signal(parts.plan, parts.prepared)).await;
        if let Ok(ended) = timeout(stop_timeout(parts), runtime.wait(&self.id)).await {
            return ended;
        }
        let _ = runtime.signal(&self.id, Signal::KILL).await;
        runtime.wait(&self.id).await
    }
}

fn stop_timeout(parts: &Parts<'_>) -> Duration {
    let own = container(parts).stop_timeout.and_then(|seconds| u64::try_from(seconds).ok());
    let own = own.map_or(STOP_TIMEOUT, Duration::from_secs);
    parts.state.progress().grace.map_or(own, |grace| own.min(grace))
}

fn record(container: &mut ContainerProgress, ended: &Result<ExitStatus, RuntimeError>) {
    match ended {
        Ok(status) => {
            container.exit_code = Some(status.code);
            if status.oom {
                container.reason = Some("OutOfMemoryError: Container killed due to memory usage".to_owned());
            }
        }
        Err(_) => {
            container.reason =
                Some("ContainerVanishedError: No container matching saved ID found".to_owned());
        }
    }
}

/// Whether a container may start.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Gate {
    Open,
    Stopping,
    Failed { on: String },
}

async fn wait_for_dependencies(parts: &Parts<'_>) -> Gate {
    let dependencies: Vec<(usize, &ContainerDependency)> = container(parts)
        .depends_on
        .iter()
        .filter_map(|on| Some((parts.state.container_index(&on.container_name)?, on)))
        .collect();
    let mut gate = Gate::Open;
    let decided = parts.state.until(|progress| match judge(&dependencies, progress) {
        Some(found) => {
            gate = found;
            true
        }
        None => false,
    });
    let limit = container(parts).start_timeout.and_then(|seconds| u64::try_from(seconds).ok());
    match limit.filter(|_| !dependencies.is_empty()) {
        None => decided.await,
        Some(seconds) => {
            if timeout(Duration::from_secs(seconds), decided).await.is_err() {
                let on = dependencies.first().map(|(_, on)| on.container_name.clone()).unwrap_or_default();
                return Gate::Failed { on };
            }
        }
    }
    gate
}

/// What the other containers' states mean for this one; nothing while it has to wait.
fn judge(dependencies: &[(usize, &ContainerDependency)], progress: &Progress) -> Option<Gate> {
    if progress.stopping {
        return Some(Gate::Stopping);
    }
    let mut open = true;
    for (index, on) in dependencies {
        let other = progress.containers.get(*index)?;
        let stopped = other.status == ContainerStatus::Stopped;
        let failed = match on.condition {
            ContainerCondition::Start => stopped && !other.was_started(),
            ContainerCondition::Complete => false,
            ContainerCondition::Success | ContainerCondition::Healthy => {
                stopped && other.exit_code != Some(0)
            }
        };
        if failed {
            return Some(Gate::Failed { on: on.container_name.clone() });
        }
        open &= match on.condition {
            ContainerCondition::Start => other.was_started(),
            ContainerCondition::Complete => stopped,
            ContainerCondition::Success | ContainerCondition::Healthy => stopped,
        };
    }
    open.then_some(Gate::Open)
}

/// Waits until the task is stopping and every container that depends on this one has ended.
async fn may_stop(parts: &Parts<'_>) {
    let name = &container(parts).name;
    let depends =
        |other: &rolecall_acs::Container| other.depends_on.iter().any(|on| on.container_name == *name);
    let containers = parts.state.task.containers.iter().enumerate();
    let dependents: Vec<usize> =
        containers.filter(|(_, other)| depends(other)).map(|(index, _)| index).collect();
    let ended = |progress: &Progress, index: &usize| {
        progress.containers.get(*index).is_none_or(|other| other.status == ContainerStatus::Stopped)
    };
    parts
        .state
        .until(|progress| progress.stopping && dependents.iter().all(|index| ended(progress, index)))
        .await;
}

/// Reads a container's output, into its log stream or away.
struct Pump {
    readers: [JoinHandle<()>; 2],
    shipper: Option<LogShipper>,
}

impl Pump {
    fn start(parts: &Parts<'_>, output: Output) -> Pump {
        let world = &parts.context.world;
        let target =
            parts.plan.logs.as_ref().zip(parts.prepared.logs.clone()).map(|(logs, client)| LogTarget {
                client,
                group: logs.group.clone(),
                stream: logs.stream_name(parts.state.names[parts.index].runtime.as_str()),
            });
        match target.map(|target| LogShipper::start(target, parts.context.notices.clone())) {
            Some(shipper) => {
                let readers =
                    [shipper.read(output.stdout, world.clone()), shipper.read(output.stderr, world.clone())];
                Pump { readers, shipper: Some(shipper) }
            }
            None => Pump { readers: [discard(output.stdout), discard(output.stderr)], shipper: None },
        }
    }

    /// Waits until all output is read.
    async fn read_to_end(mut self) -> Pump {
        let [stdout, stderr] = &mut self.readers;
        let read = async { tokio::join!(stdout, stderr) };
        if timeout(OUTPUT_PATIENCE, read).await.is_err() {
            self.readers.iter().for_each(JoinHandle::abort);
        }
        self
    }

    /// Waits until what was read is in the log stream, or given up.
    async fn deliver(self) {
        if let Some(shipper) = self.shipper {
            shipper.flush().await;
        }
    }
}

fn discard(mut stream: rolecall_runtime::OutputStream) -> JoinHandle<()> {
    tokio::spawn(async move {
        // The program must not wait for a full pipe; where its output goes nobody asked.
        let _ = tokio::io::copy(&mut stream, &mut tokio::io::sink()).await;
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(condition: ContainerCondition) -> ContainerDependency {
        ContainerDependency { container_name: "init".to_owned(), condition }
    }

    fn check(condition: ContainerCondition, other: ContainerProgress, expected: Option<Gate>) {
        let progress = Progress {
            desired: rolecall_acs::DesiredStatus::Running,
            stopping: false,
            grace: None,
            running: false,
            stopped: false,
            pull_started: None,
            pull_stopped: None,
            execution_stopped: None,
            containers: vec![other],
        };
        assert_eq!(judge(&[(0, &on(condition))], &progress), expected, "{condition:?}");
    }

    #[test]
    fn each_condition_opens_holds_or_fails_the_gate() {
        use ContainerCondition::{Complete, Start, Success};
        let time = "2026-11-22T00:00:00Z".parse().ok();
        let running = ContainerProgress {
            status: ContainerStatus::Running,
            started: time,
            ..ContainerProgress::default()
        };
        let ended = |code| ContainerProgress {
            status: ContainerStatus::Stopped,
            started: time,
            exit_code: Some(code),
            ..ContainerProgress::default()
        };
        let never = ContainerProgress { status: ContainerStatus::Stopped, ..ContainerProgress::default() };
        let failed = Some(Gate::Failed { on: "init".to_owned() });
        for condition in [Start, Complete, Success] {
            check(condition, ContainerProgress::default(), None);
            check(condition, ended(0), Some(Gate::Open));
        }
        check(Start, running.clone(), Some(Gate::Open));
        check(Complete, running.clone(), None);
        check(Success, running, None);
        check(Start, never.clone(), failed.clone());
        check(Complete, never, Some(Gate::Open));
        check(Complete, ended(1), Some(Gate::Open));
        check(Success, ended(1), failed);
    }
}
