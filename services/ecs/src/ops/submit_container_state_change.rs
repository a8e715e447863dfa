//! `ecs:SubmitContainerStateChange`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecs;

use crate::{life, state::Place};

/// Takes an agent's word on one container.
pub struct SubmitContainerStateChange;

impl Operation for SubmitContainerStateChange {
    shape!(ecs::SubmitContainerStateChange);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let arn = Place::asked(cx).cluster_arn(input.cluster.as_deref())?;
        Ok(Ask::new("ecs:SubmitContainerStateChange", arn)?.into())
    }
}

impl Handle for SubmitContainerStateChange {
    type Shape = ecs::SubmitContainerStateChange;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let task = input.task.clone().unwrap_or_default();
        let row = life::task_of_agent(cx, &task)?;
        let change = ecs::ContainerStateChange {
            container_name: input.container_name,
            runtime_id: input.runtime_id,
            exit_code: input.exit_code,
            reason: input.reason,
            status: input.status,
            network_bindings: input.network_bindings,
            ..ecs::ContainerStateChange::default()
        };
        life::report_containers(cx, row, vec![change])?;
        Ok(ecs::SubmitContainerStateChangeResponse { acknowledgment: Some(task) })
    }
}
