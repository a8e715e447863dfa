//! `ecs:CreateCluster`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecs;

use crate::state::{CLUSTERS, Place, tag_pairs};

/// Creates a cluster, or answers with the one of that name: the call is idempotent on AWS.
pub struct CreateCluster;

impl Operation for CreateCluster {
    shape!(ecs::CreateCluster);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let name = input.cluster_name.as_deref().unwrap_or("default");
        let arn = Place::asked(cx).arn(&format!("cluster/{name}"))?;
        let mut ask = Ask::new("ecs:CreateCluster", arn)?
            .request_tags(tag_pairs(input.tags.as_deref().unwrap_or_default()));
        if let Some(providers) = &input.capacity_providers {
            ask = ask.with_all("ecs:capacity-provider", providers);
        }
        Ok(ask.into())
    }
}

impl Handle for CreateCluster {
    type Shape = ecs::CreateCluster;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let place = Place::of(cx);
        let name = input.cluster_name.as_deref().unwrap_or("default");
        let legal = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        if name.is_empty() || name.len() > 255 || !name.chars().all(legal) {
            return Err(Fault::new("InvalidParameterException", "Identifier was badly formed.").into());
        }
        let key = place.key([name]);
        let existing = CLUSTERS.get(cx.view(), key.clone())?;
        if let Some(cluster) = existing.filter(|cluster| cluster.status.as_deref() == Some("ACTIVE")) {
            return Ok(ecs::CreateClusterResponse { cluster: Some(cluster) });
        }
        let cluster = ecs::Cluster {
            cluster_arn: Some(place.arn(&format!("cluster/{name}"))?.to_string()),
            cluster_name: Some(name.to_owned()),
            status: Some("ACTIVE".to_owned()),
            registered_container_instances_count: Some(0),
            running_tasks_count: Some(0),
            pending_tasks_count: Some(0),
            active_services_count: Some(0),
            statistics: Some(Vec::new()),
            tags: Some(input.tags.unwrap_or_default()),
            settings: Some(input.settings.unwrap_or_default()),
            configuration: input.configuration,
            capacity_providers: Some(input.capacity_providers.unwrap_or_default()),
            default_capacity_provider_strategy: Some(
                input.default_capacity_provider_strategy.unwrap_or_default(),
            ),
            ..ecs::Cluster::default()
        };
        CLUSTERS.put(cx.tx()?, key, &cluster)?;
        Ok(ecs::CreateClusterResponse { cluster: Some(cluster) })
    }
}
