//! `ecs:StopTask`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecs;

use crate::{
    life,
    state::{Place, TASKS, active_cluster, cluster_name, short_id},
};

/// Asks a task to stop; its agent does it.
pub struct StopTask;

impl Operation for StopTask {
    shape!(ecs::StopTask);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let place = Place::asked(cx);
        let cluster = cluster_name(input.cluster.as_deref());
        let arn = place.arn(&format!("task/{cluster}/{}", short_id(&input.task)))?;
        let cluster_arn = place.cluster_arn(input.cluster.as_deref())?;
        Ok(Ask::new("ecs:StopTask", arn)?.with("ecs:cluster", cluster_arn.to_string()).into())
    }
}

impl Handle for StopTask {
    type Shape = ecs::StopTask;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let place = Place::of(cx);
        active_cluster(cx.view(), &place, input.cluster.as_deref())?;
        let cluster = cluster_name(input.cluster.as_deref());
        let id = short_id(&input.task);
        if !matches!(id.len(), 32 | 36) {
            return Err(
                Fault::new("InvalidParameterException", "taskId length should be one of [32,36]").into()
            );
        }
        let found = TASKS.get(cx.view(), place.key([cluster, id]))?;
        let missing = || Fault::new("InvalidParameterException", "The referenced task was not found.");
        let row = life::ask_to_stop(cx, found.ok_or_else(missing)?, input.reason)?;
        Ok(ecs::StopTaskResponse { task: Some(row.task) })
    }
}
