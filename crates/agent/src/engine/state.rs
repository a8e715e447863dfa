//! How far a task is: one value, watched by everything that waits for a part of it.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use rolecall_acs::{Container, DesiredStatus, Task, TaskArn};
use rolecall_runtime::{ContainerId, ContainerIdError};
use rolecall_world::World;
use tokio::sync::watch;

use crate::LaunchKind;

/// A task on this instance.
#[derive(Debug)]
pub(crate) struct TaskState {
    /// As the payload described it, without credentials.
    pub(crate) task: Task,
    pub(crate) kind: LaunchKind,
    /// The names of its containers outside the payload; in the payload's order.
    pub(crate) names: Vec<ContainerNames>,
    progress: watch::Sender<Progress>,
}

/// What a container is called.
#[derive(Clone, Debug)]
pub(crate) struct ContainerNames {
    /// In the runtime, and as `runtimeId` to the plane.
    pub(crate) runtime: ContainerId,
    /// In the metadata endpoint's paths.
    pub(crate) endpoint: String,
    /// As Docker would call it.
    pub(crate) docker: String,
}

/// How far a task is.
#[derive(Clone, Debug)]
pub(crate) struct Progress {
    pub(crate) desired: DesiredStatus,
    /// Set once the containers are to end; never taken back.
    pub(crate) stopping: bool,
    /// The longest the containers may take to end, whatever their own stop timeouts say.
    pub(crate) grace: Option<Duration>,
    /// Set once every container had been started.
    pub(crate) running: bool,
    pub(crate) stopped: bool,
    pub(crate) pull_started: Option<Timestamp>,
    pub(crate) pull_stopped: Option<Timestamp>,
    pub(crate) execution_stopped: Option<Timestamp>,
    pub(crate) containers: Vec<ContainerProgress>,
}

/// How far a container is.
#[derive(Clone, Debug, Default)]
pub(crate) struct ContainerProgress {
    pub(crate) status: ContainerStatus,
    pub(crate) image_digest: Option<String>,
    pub(crate) exit_code: Option<i32>,
    pub(crate) reason: Option<String>,
    pub(crate) created: Option<Timestamp>,
    pub(crate) started: Option<Timestamp>,
    pub(crate) finished: Option<Timestamp>,
}

/// The states of a container, in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ContainerStatus {
    #[default]
    None,
    Pulled,
    Created,
    Running,
    Stopped,
}

impl ContainerStatus {
    /// The name the metadata endpoint uses.
    pub(crate) fn name(self) -> &'static str {
        match self {
            ContainerStatus::None => "NONE",
            ContainerStatus::Pulled => "PULLED",
            ContainerStatus::Created => "CREATED",
            ContainerStatus::Running => "RUNNING",
            ContainerStatus::Stopped => "STOPPED",
        }
    }

    /// The name state changes use: whatever comes before running is pending.
    pub(crate) fn reported(self) -> &'static str {
        match self {
            ContainerStatus::Running => "RUNNING",
            ContainerStatus::Stopped => "STOPPED",
            _ => "PENDING",
        }
    }
}

impl ContainerProgress {
    /// Whether the program was let run, whatever became of it.
    pub(crate) fn was_started(&self) -> bool {
        self.started.is_some()
    }
}

impl TaskState {
    /// # Errors
    /// If the task's id cannot be part of a container's.
    pub(crate) fn new(
        mut task: Task,
        kind: LaunchKind,
        world: &World,
    ) -> Result<Arc<TaskState>, ContainerIdError> {
        task.role_credentials = None;
        task.execution_role_credentials = None;
        let names = task.containers.iter().map(|container| names(&task, container, kind, world));
        let names = names.collect::<Result<_, _>>()?;
        let progress = Progress {
            desired: DesiredStatus::Running,
            stopping: false,
            grace: None,
            running: false,
            stopped: false,
            pull_started: None,
            pull_stopped: None,
            execution_stopped: None,
            containers: vec![ContainerProgress::default(); task.containers.len()],
        };
        Ok(Arc::new(TaskState { task, kind, names, progress: watch::Sender::new(progress) }))
    }

    pub(crate) fn arn(&self) -> &TaskArn {
        &self.task.arn
    }

    pub(crate) fn progress(&self) -> Progress {
        self.progress.borrow().clone()
    }

    pub(crate) fn update(&self, change: impl FnOnce(&mut Progress)) {
        self.progress.send_modify(change);
    }

    pub(crate) fn update_container(&self, index: usize, change: impl FnOnce(&mut ContainerProgress)) {
        self.progress.send_modify(|progress| {
            if let Some(container) = progress.containers.get_mut(index) {
                change(container);
            }
        });
    }

    /// Waits until the task is as `condition` says.
    pub(crate) async fn until(&self, condition: impl FnMut(&Progress) -> bool) {
        // The sender lives in `self`, so the channel cannot close while somebody waits here.
        let _ = self.progress.subscribe().wait_for(condition).await;
    }

    pub(crate) fn container_index(&self, name: &str) -> Option<usize> {
        self.task.containers.iter().position(|container| container.name == name)
    }
}

/// On Fargate a container has one id, `<task id>-<ten digits>`; on EC2 it has Docker's 64 digits and a UUID.
fn names(
    task: &Task,
    container: &Container,
    kind: LaunchKind,
    world: &World,
) -> Result<ContainerNames, ContainerIdError> {
    let (runtime, endpoint) = match kind {
        LaunchKind::Fargate => {
            let id = format!("{}-{}", task.arn.task_id(), digits(world));
            (id.clone(), id)
        }
        LaunchKind::Ec2 => (world.hex(32), world.uuid()),
    };
    let docker = format!("ecs-{}-{}-{}-{}", task.family, task.version, container.name, world.hex(10));
    Ok(ContainerNames { runtime: runtime.parse()?, endpoint, docker })
}

fn digits(world: &World) -> String {
    let mut bytes = [0u8; 8];
    world.fill(&mut bytes);
    format!("{:010}", u64::from_le_bytes(bytes) % 10_000_000_000)
}
