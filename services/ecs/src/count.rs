//! A cluster's counters, counted when asked for.

use rolecall_gate::Fault;
use rolecall_shapes::ecs;
use rolecall_store::View;

use crate::state::{INSTANCES, Place, TASKS};

/// The cluster with its counters filled in.
///
/// # Errors
/// When the store cannot be read.
pub fn counted(view: &dyn View, place: &Place, mut cluster: ecs::Cluster) -> Result<ecs::Cluster, Fault> {
    let name = cluster.cluster_name.clone().unwrap_or_default();
    let (mut running, mut pending) = (0, 0);
    for (_, row) in TASKS.scan(view, place.key([name.as_str()]))? {
        match row.task.last_status.as_deref() {
            Some("RUNNING") => running += 1,
            Some("STOPPED" | "DELETED") => {}
            _ => pending += 1,
        }
    }
    let instances = INSTANCES.scan(view, place.key([name.as_str()]))?.len();
    cluster.running_tasks_count = Some(running);
    cluster.pending_tasks_count = Some(pending);
    cluster.registered_container_instances_count = i32::try_from(instances).ok();
    Ok(cluster)
}
