//! `ecs:ListContainerInstances`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecs;

use crate::{
    page::Page,
    state::{INSTANCES, Place, active_cluster, cluster_name},
};

/// Lists the container instances of a cluster.
pub struct ListContainerInstances;

impl Operation for ListContainerInstances {
    shape!(ecs::ListContainerInstances);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let arn = Place::asked(cx).cluster_arn(input.cluster.as_deref())?;
        Ok(Ask::new("ecs:ListContainerInstances", arn)?.into())
    }
}

impl Handle for ListContainerInstances {
    type Shape = ecs::ListContainerInstances;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let place = Place::of(cx);
        active_cluster(cx.view(), &place, input.cluster.as_deref())?;
        let rows = INSTANCES.scan(cx.view(), place.key([cluster_name(input.cluster.as_deref())]))?;
        let wanted = rows.into_iter().map(|(_, instance)| instance);
        let wanted = wanted.filter(|instance| input.status.is_none() || input.status == instance.status);
        let arns = wanted.filter_map(|instance| instance.container_instance_arn).collect();
        let page = Page::of(arns, input.max_results, input.next_token.as_deref())?;
        Ok(ecs::ListContainerInstancesResponse {
            container_instance_arns: Some(page.items),
            next_token: page.next,
        })
    }
}
