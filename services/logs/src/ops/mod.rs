//! The operations, one file each. Adding one: its file, and its line here.

use rolecall_gate::Registry;

mod create_log_group;
mod create_log_stream;
mod delete_log_group;
mod describe_log_groups;
mod describe_log_streams;
mod filter_log_events;
mod get_log_events;
mod put_log_events;
mod put_retention_policy;

/// Registers every operation.
pub fn register(registry: &mut Registry) {
    registry
        .add::<create_log_group::CreateLogGroup>()
        .add::<create_log_stream::CreateLogStream>()
        .add::<delete_log_group::DeleteLogGroup>()
        .add::<describe_log_groups::DescribeLogGroups>()
        .add::<describe_log_streams::DescribeLogStreams>()
        .add::<filter_log_events::FilterLogEvents>()
        .add::<get_log_events::GetLogEvents>()
        .add::<put_log_events::PutLogEvents>()
        .add::<put_retention_policy::PutRetentionPolicy>();
}
