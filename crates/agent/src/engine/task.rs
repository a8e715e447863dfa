//! The life of one task: resources, containers, report, clean-up.

use std::sync::Arc;

use futures_util::future::join_all;
use rolecall_acs::{CredentialsId, DesiredStatus, RoleType};

use super::container;
use super::network::TaskNetwork;
use super::plan::{ContainerPlan, plan};
use super::report::{Reported, Reporter};
use super::spec::{Parts, task_directory};
use super::state::{ContainerStatus, TaskState};
use crate::Notice;
use crate::context::Context;
use crate::failure::{StartFailure, render};
use crate::resources::{Prepared, prepare};

/// Runs a task from its payload to its end. Whatever happens, the task is reported as stopped and nothing of it is left.
pub(crate) async fn run(context: &Context, state: &Arc<TaskState>, credentials_id: Option<&CredentialsId>) {
    let reporter = Reporter::start(context);
    let mut network = None;
    let failure = match start(context, state, &mut network).await {
        Ok(Some((plans, prepared))) => match &network {
            Some(network) => {
                run_containers(context, state, network, &plans, &prepared, credentials_id, &reporter).await
            }
            None => None,
        },
        Ok(None) => None,
        Err(failure) => Some(failure),
    };
    finish(context, state, failure.as_ref());
    let reason = failure.and_then(|failure| render(&failure, state.kind).task);
    reporter.submit(state, Reported::Stopped, reason);
    clean_up(context, state, network);
    reporter.finish().await;
    for role_type in [RoleType::TaskExecution, RoleType::TaskApplication] {
        context.credentials.remove(state.arn(), role_type);
    }
}

/// Everything before the containers; nothing if the task is stopped in the meantime.
async fn start(
    context: &Context,
    state: &Arc<TaskState>,
    network: &mut Option<TaskNetwork>,
) -> Result<Option<(Vec<ContainerPlan>, Vec<Prepared>)>, StartFailure> {
    let plans = plan(&state.task, state.kind, &context.region)?;
    let prepared = async {
        tokio::select! {
            biased;
            prepared = prepare(context, state, &plans) => Some(prepared),
            () = state.until(|progress| progress.stopping) => None,
        }
    };
    // Making the network is not interrupted: what is half made could not be removed.
    let (opened, prepared) = tokio::join!(TaskNetwork::open(context, state), prepared);
    let opened = opened.map(|opened| *network = Some(opened));
    let Some(prepared) = prepared else { return Ok(None) };
    let prepared = prepared?;
    opened.map_err(|error| StartFailure::Network(error.to_string()))?;
    Ok(Some((plans, prepared)))
}

/// Runs all containers to their ends. The first failure to start that counts, if there is one.
async fn run_containers(
    context: &Context,
    state: &Arc<TaskState>,
    network: &TaskNetwork,
    plans: &[ContainerPlan],
    prepared: &[Prepared],
    credentials_id: Option<&CredentialsId>,
    reporter: &Reporter,
) -> Option<StartFailure> {
    let credentials_id = credentials_id.map(CredentialsId::as_str);
    let containers = plans.iter().zip(prepared).enumerate().map(|(index, (plan, prepared))| async move {
        let parts = Parts { context, state, network, index, plan, prepared, credentials_id };
        let failure = container::run(&parts, || report_running(state, reporter)).await;
        ended(context, state, index, reporter);
        failure
    });
    let failures = join_all(containers).await;
    let counting = state.task.containers.iter().zip(failures).filter(|(container, _)| container.essential);
    counting.filter_map(|(_, failure)| failure).next()
}

/// Tells that the task runs, once: when the last of its containers has been started.
fn report_running(state: &TaskState, reporter: &Reporter) {
    let mut first = false;
    state.update(|progress| {
        let all = progress.containers.iter().all(|container| container.status >= ContainerStatus::Running);
        first = all && !progress.running;
        progress.running |= all;
    });
    if first {
        reporter.submit(state, Reported::Running, None);
    }
}

/// A container that ended takes the task with it if it is essential; otherwise only its end is told.
fn ended(context: &Context, state: &TaskState, index: usize, reporter: &Reporter) {
    let now = context.world.now();
    let essential = state.task.containers[index].essential;
    let mut tell = false;
    state.update(|progress| {
        let last = progress.containers.iter().all(|container| container.status == ContainerStatus::Stopped);
        if essential || last {
            progress.stopping = true;
            progress.execution_stopped.get_or_insert(now);
        }
        tell = progress.running && !progress.stopping;
    });
    if tell {
        reporter.submit(state, Reported::Running, None);
    }
}

fn finish(context: &Context, state: &TaskState, failure: Option<&StartFailure>) {
    let told = failure.and_then(|failure| render(failure, state.kind).container);
    let now = context.world.now();
    let told_index = told.as_ref().and_then(|(name, _)| state.container_index(name));
    state.update(|progress| {
        progress.desired = DesiredStatus::Stopped;
        progress.stopping = true;
        progress.stopped = true;
        progress.execution_stopped.get_or_insert(now);
        for container in &mut progress.containers {
            container.status = ContainerStatus::Stopped;
        }
        if let Some((index, (_, reason))) = told_index.zip(told)
            && let Some(container) = progress.containers.get_mut(index)
        {
            container.reason.get_or_insert(reason);
        }
    });
    // From here on the task's credentials URI answers as to a stranger.
    context.credentials.remove(state.arn(), RoleType::TaskApplication);
}

fn clean_up(context: &Context, state: &TaskState, network: Option<TaskNetwork>) {
    let failed = |reason: String| {
        context.notices.send(Notice::CleanUp { task: state.arn().clone(), reason });
    };
    if let Some(Err(error)) = network.map(TaskNetwork::close) {
        failed(error.to_string());
    }
    match std::fs::remove_dir_all(task_directory(&context.state_dir, state)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => failed(error.to_string()),
        _ => {}
    }
}
