//! `ecs:DeregisterContainerInstance`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecs;

use crate::{
    life,
    state::{INSTANCES, PLACEMENTS, Place, active_cluster, cluster_name, short_id},
};

/// Takes a container instance out of its cluster; with `force`, although tasks run on it.
pub struct DeregisterContainerInstance;

impl Operation for DeregisterContainerInstance {
    shape!(ecs::DeregisterContainerInstance);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let arn = Place::asked(cx).cluster_arn(input.cluster.as_deref())?;
        Ok(Ask::new("ecs:DeregisterContainerInstance", arn)?.into())
    }
}

impl Handle for DeregisterContainerInstance {
    type Shape = ecs::DeregisterContainerInstance;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let place = Place::of(cx);
        active_cluster(cx.view(), &place, input.cluster.as_deref())?;
        let cluster = cluster_name(input.cluster.as_deref());
        let key = place.key([cluster, short_id(&input.container_instance)]);
        let missing = || Fault::new("InvalidParameterException", "Referenced container instance not found.");
        let mut instance = INSTANCES.get(cx.view(), key.clone())?.ok_or_else(missing)?;
        let arn = instance.container_instance_arn.clone().unwrap_or_default();
        let placed = PLACEMENTS.scan(cx.view(), arn.as_str())?;
        if !placed.is_empty() && input.force != Some(true) {
            let message = "Found running tasks on the instance.";
            return Err(Fault::new("InvalidParameterException", message).into());
        }
        for (_, placement) in placed {
            life::host_gone(cx, &placement, "Container instance deregistration forced by user")?;
        }
        INSTANCES.delete(cx.tx()?, key)?;
        instance.status = Some("INACTIVE".to_owned());
        Ok(ecs::DeregisterContainerInstanceResponse { container_instance: Some(instance) })
    }
}
