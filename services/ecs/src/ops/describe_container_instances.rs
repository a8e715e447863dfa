//! `ecs:DescribeContainerInstances`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecs;

use crate::state::{INSTANCES, Place, active_cluster, cluster_name, short_id};

/// Describes container instances by id or ARN.
pub struct DescribeContainerInstances;

impl Operation for DescribeContainerInstances {
    shape!(ecs::DescribeContainerInstances);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let place = Place::asked(cx);
        let cluster = cluster_name(input.cluster.as_deref());
        let cluster_arn = place.cluster_arn(input.cluster.as_deref())?.to_string();
        let ask = |id: &str| {
            let arn = place.arn(&format!("container-instance/{cluster}/{}", short_id(id)))?;
            let ask = Ask::new("ecs:DescribeContainerInstances", arn)?;
            Ok::<_, Fault>(ask.with("ecs:cluster", cluster_arn.clone()))
        };
        let Some((first, rest)) = input.container_instances.split_first() else {
            return Ok(ask("*")?.into());
        };
        let rest = rest.iter().map(|id| ask(id)).collect::<Result<Vec<_>, _>>()?;
        Ok(Access::to(ask(first)?).and_all(rest))
    }
}

impl Handle for DescribeContainerInstances {
    type Shape = ecs::DescribeContainerInstances;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let place = Place::of(cx);
        active_cluster(cx.view(), &place, input.cluster.as_deref())?;
        let cluster = cluster_name(input.cluster.as_deref());
        let mut found = Vec::new();
        let mut failures = Vec::new();
        for given in &input.container_instances {
            let id = short_id(given);
            match INSTANCES.get(cx.view(), place.key([cluster, id]))? {
                Some(instance) => found.push(instance),
                None => failures.push(ecs::Failure {
                    arn: Some(place.arn(&format!("container-instance/{cluster}/{id}"))?.to_string()),
                    reason: Some("MISSING".to_owned()),
                    ..ecs::Failure::default()
                }),
            }
        }
        Ok(ecs::DescribeContainerInstancesResponse {
            container_instances: Some(found),
            failures: Some(failures),
        })
    }
}
