//! Tells the plane how far a task is.

use std::time::Duration;

use rolecall_client::{CallError, Client};
use rolecall_shapes::ecs::{ContainerStateChange, SubmitTaskStateChange, SubmitTaskStateChangeRequest};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use super::state::{Progress, TaskState};
use crate::Notice;
use crate::backoff::Backoff;
use crate::context::Context;

/// The states a task is reported in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reported {
    Running,
    Stopped,
}

/// Sends a task's state changes one after the other; one that does not get through is sent again before the next.
#[derive(Debug)]
pub(crate) struct Reporter {
    cluster: String,
    changes: mpsc::UnboundedSender<SubmitTaskStateChangeRequest>,
    sending: JoinHandle<()>,
}

impl Reporter {
    pub(crate) fn start(context: &Context) -> Reporter {
        let (changes, queue) = mpsc::unbounded_channel();
        let cluster = context.cluster.clone();
        Reporter { cluster, changes, sending: tokio::spawn(send_all(context.clone(), queue)) }
    }

    /// Queues a state change that tells where every container stands now.
    pub(crate) fn submit(&self, state: &TaskState, reported: Reported, reason: Option<String>) {
        let progress = state.progress();
        // The queue ends with the reporter, so somebody receives.
        let _ = self.changes.send(change(&self.cluster, state, &progress, reported, reason));
    }

    /// Waits until everything queued is sent or given up.
    pub(crate) async fn finish(self) {
        drop(self.changes);
        let _ = self.sending.await;
    }
}

fn change(
    cluster: &str,
    state: &TaskState,
    progress: &Progress,
    reported: Reported,
    reason: Option<String>,
) -> SubmitTaskStateChangeRequest {
    let status = match reported {
        Reported::Running => "RUNNING",
        Reported::Stopped => "STOPPED",
    };
    let containers = state.task.containers.iter().zip(&state.names).zip(&progress.containers);
    let containers = containers.map(|((container, names), progress)| ContainerStateChange {
        container_name: Some(container.name.clone()),
        image_digest: progress.image_digest.clone(),
        runtime_id: progress.created.map(|_| names.runtime.to_string()),
        exit_code: progress.exit_code,
        network_bindings: None,
        reason: progress.reason.clone(),
        status: Some(progress.status.reported().to_owned()),
    });
    SubmitTaskStateChangeRequest {
        cluster: Some(cluster.to_owned()),
        task: Some(state.arn().to_string()),
        status: Some(status.to_owned()),
        reason,
        containers: Some(containers.collect()),
        attachments: None,
        managed_agents: None,
        pull_started_at: progress.pull_started.map(Into::into),
        pull_stopped_at: progress.pull_stopped.map(Into::into),
        execution_stopped_at: progress.execution_stopped.map(Into::into),
    }
}

async fn send_all(context: Context, mut queue: mpsc::UnboundedReceiver<SubmitTaskStateChangeRequest>) {
    while let Some(change) = queue.recv().await {
        send(&context, change).await;
    }
}

/// Sends one change until it is accepted. An answer that will not change by itself ends the attempts; a plane that is
/// out of reach or out of order is waited for.
pub(crate) async fn send(context: &Context, change: SubmitTaskStateChangeRequest) {
    let mut backoff = Backoff::new(Duration::from_millis(250), Duration::from_secs(30), 1.5, 0.2);
    loop {
        let Err(error) = submit(&context.client, &change).await else { return };
        if is_final(&error) {
            let task = change.task.unwrap_or_default();
            context.notices.send(Notice::StateChangeDropped { task, reason: error.to_string() });
            return;
        }
        tokio::time::sleep(backoff.pause(&context.world)).await;
    }
}

async fn submit(client: &Client, change: &SubmitTaskStateChangeRequest) -> Result<(), CallError> {
    client.call::<SubmitTaskStateChange>(change).await.map(drop)
}

fn is_final(error: &CallError) -> bool {
    match error {
        CallError::Service { error, .. } => error.status < 500 && error.code != "ThrottlingException",
        CallError::Connect { .. } | CallError::Interrupted { .. } | CallError::Timeout { .. } => false,
        CallError::Credentials(_) => false,
        CallError::Encode(_) | CallError::Sign(_) | CallError::Unmodelled { .. } => true,
    }
}
