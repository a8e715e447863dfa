//! A task's life after it was placed: what agents report, and how it ends.

use rolecall_gate::{Cx, Fault};
use rolecall_policy::Arn;
use rolecall_shapes::ecs;

use crate::state::{PLACEMENTS, Place, Placement, TASKS, TaskRow, short_id, stamp, task_key};

/// The task an agent reports on, if it is placed on an instance of the agent's account.
///
/// # Errors
/// `InvalidParameterException` when there is no such task for this caller.
pub fn task_of_agent(cx: &Cx<'_>, task_arn: &str) -> Result<TaskRow, Fault> {
    let missing = || Fault::new("InvalidParameterException", "The referenced task was not found.");
    let key = task_key(task_arn).ok_or_else(missing)?;
    let row = TASKS.get(cx.view(), key)?.ok_or_else(missing)?;
    let host = Arn::parse(&row.instance).map_err(Fault::internal)?;
    let of_the_agent = host.account() == Some(cx.account()) && placement(cx, &row)?.is_some();
    if of_the_agent { Ok(row) } else { Err(missing()) }
}

/// The placement of a task, until it has stopped.
fn placement(cx: &Cx<'_>, row: &TaskRow) -> Result<Option<Placement>, Fault> {
    let task_arn = row.task.task_arn.as_deref().unwrap_or_default();
    Ok(PLACEMENTS.get(cx.view(), [row.instance.as_str(), task_arn])?)
}

/// Records what an agent says about a task. A stopped task stays stopped whatever is said later.
///
/// # Errors
/// When the store cannot be written.
pub fn report(
    cx: &mut Cx<'_>,
    mut row: TaskRow,
    input: ecs::SubmitTaskStateChangeRequest,
) -> Result<(), Fault> {
    let task_arn = row.task.task_arn.clone().unwrap_or_default();
    let Some(placement) = placement(cx, &row)? else { return Ok(()) };
    let now = stamp(cx);
    let task = &mut row.task;
    task.pull_started_at = input.pull_started_at.or(task.pull_started_at);
    task.pull_stopped_at = input.pull_stopped_at.or(task.pull_stopped_at);
    task.execution_stopped_at = input.execution_stopped_at.or(task.execution_stopped_at);
    apply_containers(task, input.containers.unwrap_or_default());
    match input.status.as_deref() {
        Some("RUNNING") => {
            task.last_status = Some("RUNNING".to_owned());
            task.started_at.get_or_insert(now);
            task.connectivity = Some("CONNECTED".to_owned());
            task.connectivity_at.get_or_insert(now);
        }
        Some("STOPPED") => stopped(task, input.reason, now),
        _ => task.last_status = Some("PENDING".to_owned()),
    }
    task.version = task.version.map(|version| version + 1);
    let ended = task.last_status.as_deref() == Some("STOPPED");
    if ended {
        row.execution = None;
        row.application = None;
        PLACEMENTS.delete(cx.tx()?, [row.instance.as_str(), &task_arn])?;
    }
    TASKS.put(cx.tx()?, placement.task_key(), &row)?;
    Ok(())
}

/// Records what an agent says about single containers.
///
/// # Errors
/// When the store cannot be written.
pub fn report_containers(
    cx: &mut Cx<'_>,
    mut row: TaskRow,
    changes: Vec<ecs::ContainerStateChange>,
) -> Result<(), Fault> {
    let Some(placement) = placement(cx, &row)? else { return Ok(()) };
    apply_containers(&mut row.task, changes);
    TASKS.put(cx.tx()?, placement.task_key(), &row)?;
    Ok(())
}

fn apply_containers(task: &mut ecs::Task, changes: Vec<ecs::ContainerStateChange>) {
    for change in changes {
        let found = task.containers.iter_mut().flatten().find(|one| one.name == change.container_name);
        let Some(container) = found else { continue };
        container.last_status = change.status.or(container.last_status.take());
        container.exit_code = change.exit_code.or(container.exit_code);
        container.reason = change.reason.or(container.reason.take());
        container.runtime_id = change.runtime_id.or(container.runtime_id.take());
        container.image_digest = change.image_digest.or(container.image_digest.take());
        container.network_bindings = change.network_bindings.or(container.network_bindings.take());
    }
}

fn stopped(task: &mut ecs::Task, reason: Option<String>, now: rolecall_shapes::Timestamp) {
    let never_ran = task.started_at.is_none();
    task.last_status = Some("STOPPED".to_owned());
    task.desired_status = Some("STOPPED".to_owned());
    task.stopping_at.get_or_insert(now);
    task.stopped_at = Some(now);
    task.execution_stopped_at.get_or_insert(now);
    for container in task.containers.iter_mut().flatten() {
        container.last_status = Some("STOPPED".to_owned());
    }
    if task.stop_code.is_some() {
        return;
    }
    let exited = task.containers.iter().flatten().any(|container| container.exit_code.is_some());
    let (code, usual) = if never_ran && !exited {
        ("TaskFailedToStart", "Task failed to start")
    } else {
        ("EssentialContainerExited", "Essential container in task exited")
    };
    task.stop_code = Some(code.to_owned());
    task.stopped_reason = reason.filter(|text| !text.is_empty()).or_else(|| Some(usual.to_owned()));
}

/// Asks for a task to be stopped. A stopped one is left as it is.
///
/// # Errors
/// When the store cannot be written.
pub fn ask_to_stop(cx: &mut Cx<'_>, mut row: TaskRow, reason: Option<String>) -> Result<TaskRow, Fault> {
    if row.task.desired_status.as_deref() == Some("STOPPED") {
        return Ok(row);
    }
    row.task.desired_status = Some("STOPPED".to_owned());
    row.task.stop_code = Some("UserInitiated".to_owned());
    row.task.stopped_reason = Some(reason.unwrap_or_else(|| "Task stopped by user".to_owned()));
    row.task.stopping_at = Some(stamp(cx));
    let place = Place::of(cx);
    let task_arn = row.task.task_arn.clone().unwrap_or_default();
    let cluster = row.task.cluster_arn.clone().unwrap_or_default();
    let key = place.key([short_id(&cluster), short_id(&task_arn)]);
    TASKS.put(cx.tx()?, key, &row)?;
    if let Some(mut placement) = placement(cx, &row)? {
        placement.change += 1;
        PLACEMENTS.put(cx.tx()?, [row.instance.as_str(), &task_arn], &placement)?;
    }
    Ok(row)
}

/// Ends a task whose instance is gone.
///
/// # Errors
/// When the store cannot be written.
pub fn host_gone(cx: &mut Cx<'_>, placement: &Placement, reason: &str) -> Result<(), Fault> {
    let Some(row) = TASKS.get(cx.view(), placement.task_key())? else { return Ok(()) };
    let input = ecs::SubmitTaskStateChangeRequest {
        status: Some("STOPPED".to_owned()),
        reason: Some(reason.to_owned()),
        ..ecs::SubmitTaskStateChangeRequest::default()
    };
    report(cx, row, input)
}
