//! `rolecall stop`.

use std::process::ExitCode;

use rolecall_shapes::ecs;

use crate::{
    args::{Global, Stop},
    connection::Connection,
    failure::Failure,
    output, ps,
};

/// Asks a task to stop.
pub(crate) async fn stop(global: &Global, args: Stop) -> Result<ExitCode, Failure> {
    let client = Connection::require(global)?.client()?;
    let task = ps::find(&client, args.cluster, &args.task).await?;
    let request = ecs::StopTaskRequest {
        cluster: task.cluster_arn,
        task: task.task_arn.clone().unwrap_or_default(),
        reason: args.reason,
    };
    client.call::<ecs::StopTask>(&request).await?;
    output::print(&format!("{}\n", task.task_arn.unwrap_or_default()))?;
    Ok(ExitCode::SUCCESS)
}
