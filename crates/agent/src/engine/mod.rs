//! The task engine: takes tasks from payloads, runs each to its end and reports on it.

mod container;
mod environment;
mod network;
mod plan;
mod report;
mod spec;
mod state;
mod task;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rolecall_acs::{DesiredStatus, RoleCredentials, RoleType, Task, TaskArn, TaskIdentifier};
use rolecall_shapes::ecs::SubmitTaskStateChangeRequest;
use tokio::sync::watch;
use tokio::time::timeout;

use crate::context::Context;
use crate::failure::{StartFailure, render};

pub(crate) use plan::ContainerPlan;
pub(crate) use state::{ContainerProgress, ContainerStatus, Progress, TaskState};

/// How much longer than its tasks the agent waits for the plane to take their last state changes.
const REPORT_PATIENCE: Duration = Duration::from_secs(5);

/// Every task of this instance.
pub(crate) struct Engine {
    context: Context,
    tasks: Mutex<HashMap<TaskArn, Arc<TaskState>>>,
    /// How many tasks there are, counting those that are being cleaned up.
    count: watch::Sender<usize>,
}

impl Engine {
    pub(crate) fn new(context: Context) -> Arc<Engine> {
        Arc::new(Engine { context, tasks: Mutex::default(), count: watch::Sender::new(0) })
    }

    /// Takes over the tasks of a payload: those to stop before those to start.
    pub(crate) fn handle(self: &Arc<Self>, tasks: Vec<Task>) {
        let (stop, start): (Vec<Task>, Vec<Task>) =
            tasks.into_iter().partition(|task| task.desired_status == DesiredStatus::Stopped);
        for task in stop {
            self.stop(&task.arn);
        }
        for task in start {
            self.start(task);
        }
    }

    /// Takes over a refreshed credential set, if its task is here and has not ended.
    pub(crate) fn renew(&self, task: &TaskArn, role_type: RoleType, set: RoleCredentials) -> bool {
        let lives = self.tasks().get(task).is_some_and(|state| !state.progress().stopped);
        if lives {
            self.context.credentials.put(task, role_type, set);
        }
        lives
    }

    /// The tasks that are here and not among these.
    pub(crate) fn not_among(&self, known: &[TaskIdentifier]) -> Vec<TaskIdentifier> {
        let tasks = self.tasks();
        let unknown = tasks.values().filter(|state| !known.iter().any(|task| task.task_arn == *state.arn()));
        unknown
            .map(|state| TaskIdentifier {
                task_arn: state.arn().clone(),
                task_cluster_arn: state.task.task_cluster_arn.clone(),
                desired_status: state.progress().desired,
            })
            .collect()
    }

    /// Stops a task. A task that is not here is told as stopped, so that the plane learns what it missed.
    pub(crate) fn stop(&self, task: &TaskArn) {
        let state = self.tasks().get(task).cloned();
        match state {
            Some(state) => state.update(|progress| {
                progress.desired = DesiredStatus::Stopped;
                progress.stopping = true;
            }),
            None => self.report_stopped(task, None),
        }
    }

    /// Stops every task within `grace` and waits until nothing is left of them, but not much longer: a plane that is
    /// gone would be waited for without end.
    pub(crate) async fn shutdown(&self, grace: Duration) {
        let states: Vec<Arc<TaskState>> = self.tasks().values().cloned().collect();
        for state in states {
            state.update(|progress| {
                progress.desired = DesiredStatus::Stopped;
                progress.grace = Some(grace);
                progress.stopping = true;
            });
        }
        // The sender lives in `self`, so the channel cannot close while somebody waits here.
        let mut count = self.count.subscribe();
        let _ = timeout(grace + REPORT_PATIENCE, count.wait_for(|count| *count == 0)).await;
    }

    fn start(self: &Arc<Self>, mut task: Task) {
        let arn = task.arn.clone();
        let sets = [
            (RoleType::TaskApplication, task.role_credentials.take()),
            (RoleType::TaskExecution, task.execution_role_credentials.take()),
        ];
        let told_again = self.tasks().contains_key(&arn);
        let mut credentials_id = None;
        for (role_type, set) in sets {
            let Some(set) = set else { continue };
            if told_again {
                self.renew(&arn, role_type, set);
                continue;
            }
            if role_type == RoleType::TaskApplication {
                credentials_id = Some(set.credentials_id.clone());
            }
            self.context.credentials.put(&arn, role_type, set);
        }
        if told_again {
            // The plane does so after a reconnection; only the credentials can be new.
            return;
        }
        match TaskState::new(task, self.context.kind, &self.context.world) {
            Ok(state) => self.spawn(state, credentials_id),
            Err(error) => {
                let failure = StartFailure::Unsupported(error.to_string());
                self.report_stopped(&arn, render(&failure, self.context.kind).task);
            }
        }
    }

    fn spawn(self: &Arc<Self>, state: Arc<TaskState>, credentials_id: Option<rolecall_acs::CredentialsId>) {
        self.tasks().insert(state.arn().clone(), Arc::clone(&state));
        self.count.send_modify(|count| *count += 1);
        let engine = Arc::clone(self);
        tokio::spawn(async move {
            task::run(&engine.context, &state, credentials_id.as_ref()).await;
            engine.tasks().remove(state.arn());
            engine.count.send_modify(|count| *count -= 1);
        });
    }

    fn report_stopped(&self, task: &TaskArn, reason: Option<String>) {
        let change = SubmitTaskStateChangeRequest {
            cluster: Some(self.context.cluster.clone()),
            task: Some(task.to_string()),
            status: Some("STOPPED".to_owned()),
            reason,
            ..SubmitTaskStateChangeRequest::default()
        };
        let context = self.context.clone();
        tokio::spawn(async move { report::send(&context, change).await });
    }

    fn tasks(&self) -> MutexGuard<'_, HashMap<TaskArn, Arc<TaskState>>> {
        self.tasks.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
