//! `ecs:DeleteCluster`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecs;

use crate::{
    count,
    state::{CLUSTERS, Place, active_cluster, cluster_name},
};

/// Deletes a cluster without tasks and container instances; it stays describable as `INACTIVE`.
pub struct DeleteCluster;

impl Operation for DeleteCluster {
    shape!(ecs::DeleteCluster);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Ask::new("ecs:DeleteCluster", Place::asked(cx).cluster_arn(Some(&input.cluster))?)?.into())
    }
}

impl Handle for DeleteCluster {
    type Shape = ecs::DeleteCluster;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let place = Place::of(cx);
        let cluster = active_cluster(cx.view(), &place, Some(&input.cluster))?;
        let mut cluster = count::counted(cx.view(), &place, cluster)?;
        let busy = |count: Option<i32>| count.unwrap_or_default() > 0;
        if busy(cluster.registered_container_instances_count) {
            let message = "The Cluster cannot be deleted while Container Instances are active or draining.";
            return Err(Fault::new("ClusterContainsContainerInstancesException", message).into());
        }
        if busy(cluster.running_tasks_count) || busy(cluster.pending_tasks_count) {
            let message = "The Cluster cannot be deleted while Tasks are active.";
            return Err(Fault::new("ClusterContainsTasksException", message).into());
        }
        cluster.status = Some("INACTIVE".to_owned());
        CLUSTERS.put(cx.tx()?, place.key([cluster_name(Some(&input.cluster))]), &cluster)?;
        Ok(ecs::DeleteClusterResponse { cluster: Some(cluster) })
    }
}
