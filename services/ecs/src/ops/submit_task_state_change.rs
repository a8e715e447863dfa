//! `ecs:SubmitTaskStateChange`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecs;

use crate::{life, state::Place};

/// Takes an agent's word on what became of a task on its instance.
pub struct SubmitTaskStateChange;

impl Operation for SubmitTaskStateChange {
    shape!(ecs::SubmitTaskStateChange);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let arn = Place::asked(cx).cluster_arn(input.cluster.as_deref())?;
        Ok(Ask::new("ecs:SubmitTaskStateChange", arn)?.into())
    }
}

impl Handle for SubmitTaskStateChange {
    type Shape = ecs::SubmitTaskStateChange;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let task = input.task.clone().unwrap_or_default();
        let row = life::task_of_agent(cx, &task)?;
        life::report(cx, row, input)?;
        Ok(ecs::SubmitTaskStateChangeResponse { acknowledgment: Some(task) })
    }
}
