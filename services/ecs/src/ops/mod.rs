//! The operations, one file each. Adding one: its file, and its line here.

use rolecall_gate::Registry;

mod create_cluster;
mod delete_cluster;
mod deregister_container_instance;
mod deregister_task_definition;
mod describe_clusters;
mod describe_container_instances;
mod describe_task_definition;
mod describe_tasks;
mod discover_poll_endpoint;
mod list_clusters;
mod list_container_instances;
mod list_task_definitions;
mod list_tasks;
mod register_container_instance;
mod register_task_definition;
mod run_task;
mod stop_task;
mod submit_attachment_state_changes;
mod submit_container_state_change;
mod submit_task_state_change;

/// Registers every operation.
pub fn register(registry: &mut Registry) {
    registry
        .add::<create_cluster::CreateCluster>()
        .add::<delete_cluster::DeleteCluster>()
        .add::<deregister_container_instance::DeregisterContainerInstance>()
        .add::<deregister_task_definition::DeregisterTaskDefinition>()
        .add::<describe_clusters::DescribeClusters>()
        .add::<describe_container_instances::DescribeContainerInstances>()
        .add::<describe_task_definition::DescribeTaskDefinition>()
        .add::<describe_tasks::DescribeTasks>()
        .add::<discover_poll_endpoint::DiscoverPollEndpoint>()
        .add::<list_clusters::ListClusters>()
        .add::<list_container_instances::ListContainerInstances>()
        .add::<list_task_definitions::ListTaskDefinitions>()
        .add::<list_tasks::ListTasks>()
        .add::<register_container_instance::RegisterContainerInstance>()
        .add::<register_task_definition::RegisterTaskDefinition>()
        .add::<run_task::RunTask>()
        .add::<stop_task::StopTask>()
        .add::<submit_attachment_state_changes::SubmitAttachmentStateChanges>()
        .add::<submit_container_state_change::SubmitContainerStateChange>()
        .add::<submit_task_state_change::SubmitTaskStateChange>();
}
