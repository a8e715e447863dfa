//! `ecs:RegisterContainerInstance`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecs;

use crate::state::{INSTANCES, Place, active_cluster, cluster_name, short_id, stamp, tag_pairs};

/// Registers the machine an agent runs on, or registers it again under its ARN.
pub struct RegisterContainerInstance;

impl Operation for RegisterContainerInstance {
    shape!(ecs::RegisterContainerInstance);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let arn = Place::asked(cx).cluster_arn(input.cluster.as_deref())?;
        let tags = tag_pairs(input.tags.as_deref().unwrap_or_default());
        Ok(Ask::new("ecs:RegisterContainerInstance", arn)?.request_tags(tags).into())
    }
}

impl Handle for RegisterContainerInstance {
    type Shape = ecs::RegisterContainerInstance;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let place = Place::of(cx);
        active_cluster(cx.view(), &place, input.cluster.as_deref())?;
        let cluster = cluster_name(input.cluster.as_deref());
        let id = match &input.container_instance_arn {
            Some(arn) => short_id(arn).to_owned(),
            None => cx.world().task_id(),
        };
        let arn = place.arn(&format!("container-instance/{cluster}/{id}"))?;
        // The agent refuses an answer that does not repeat every attribute it sent.
        let mut attributes = input.attributes.unwrap_or_default();
        attributes.push(ecs::Attribute {
            name: "ecs.availability-zone".to_owned(),
            value: Some(format!("{}a", place.region)),
            ..ecs::Attribute::default()
        });
        let instance = ecs::ContainerInstance {
            container_instance_arn: Some(arn.to_string()),
            status: Some("ACTIVE".to_owned()),
            agent_connected: Some(false),
            attributes: Some(attributes),
            registered_resources: input.total_resources.clone(),
            remaining_resources: input.total_resources,
            version_info: input.version_info,
            registered_at: Some(stamp(cx)),
            running_tasks_count: Some(0),
            pending_tasks_count: Some(0),
            tags: input.tags,
            version: Some(1),
            ..ecs::ContainerInstance::default()
        };
        INSTANCES.put(cx.tx()?, place.key([cluster, &id]), &instance)?;
        Ok(ecs::RegisterContainerInstanceResponse { container_instance: Some(instance) })
    }
}
