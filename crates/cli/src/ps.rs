//! `rolecall ps`, and finding tasks for the commands that name one.

use std::process::ExitCode;

use rolecall_client::Client;
use rolecall_shapes::ecs;

use crate::{
    args::{Global, Ps},
    connection::Connection,
    failure::Failure,
    output,
};

/// Lists tasks, those that run unless all are wanted.
pub(crate) async fn ps(global: &Global, args: Ps) -> Result<ExitCode, Failure> {
    let client = Connection::require(global)?.client()?;
    let tasks = tasks(&client, args.cluster, args.all).await?;
    if tasks.is_empty() {
        let hint = if args.all { "" } else { " (stopped ones: rolecall ps --all)" };
        anstream::eprintln!("no tasks{hint}");
        return Ok(ExitCode::SUCCESS);
    }
    let mut table =
        format!("{:<32}  {:<12} {:<24} {:<16} EXIT  REASON\n", "TASK", "STATUS", "DEFINITION", "CLUSTER");
    for task in tasks {
        let exit = task.containers.iter().flatten().find_map(|container| container.exit_code);
        let line = format!(
            "{:<32}  {:<12} {:<24} {:<16} {:<5} {}",
            last(&task.task_arn),
            task.last_status.as_deref().unwrap_or_default(),
            last(&task.task_definition_arn),
            last(&task.cluster_arn),
            exit.map(|code| code.to_string()).unwrap_or_default(),
            task.stopped_reason.as_deref().unwrap_or_default(),
        );
        table.push_str(line.trim_end());
        table.push('\n');
    }
    output::print(&table)?;
    Ok(ExitCode::SUCCESS)
}

fn last(arn: &Option<String>) -> &str {
    let arn = arn.as_deref().unwrap_or_default();
    arn.rsplit('/').next().unwrap_or(arn)
}

/// The tasks of a cluster, or of all.
pub(crate) async fn tasks(
    client: &Client,
    cluster: Option<String>,
    all: bool,
) -> Result<Vec<ecs::Task>, Failure> {
    let clusters = match cluster {
        Some(cluster) => vec![cluster],
        None => {
            let listed = client.call::<ecs::ListClusters>(&ecs::ListClustersRequest::default()).await?;
            listed.cluster_arns.unwrap_or_default()
        }
    };
    let statuses: &[&str] = if all { &["RUNNING", "STOPPED"] } else { &["RUNNING"] };
    let mut tasks = Vec::new();
    for cluster in clusters {
        for status in statuses {
            tasks.extend(of_cluster(client, &cluster, status).await?);
        }
    }
    Ok(tasks)
}

async fn of_cluster(client: &Client, cluster: &str, status: &str) -> Result<Vec<ecs::Task>, Failure> {
    let mut found = Vec::new();
    let mut next_token = None;
    loop {
        let list = ecs::ListTasksRequest {
            cluster: Some(cluster.to_owned()),
            desired_status: Some(status.to_owned()),
            next_token: next_token.take(),
            ..ecs::ListTasksRequest::default()
        };
        let page = client.call::<ecs::ListTasks>(&list).await?;
        let tasks = page.task_arns.unwrap_or_default();
        if !tasks.is_empty() {
            let describe = ecs::DescribeTasksRequest {
                cluster: Some(cluster.to_owned()),
                tasks,
                ..ecs::DescribeTasksRequest::default()
            };
            found.extend(client.call::<ecs::DescribeTasks>(&describe).await?.tasks.unwrap_or_default());
        }
        next_token = page.next_token;
        if next_token.is_none() {
            return Ok(found);
        }
    }
}

/// The one task meant by an ARN, an id, or the beginning of an id.
pub(crate) async fn find(
    client: &Client,
    cluster: Option<String>,
    given: &str,
) -> Result<ecs::Task, Failure> {
    let id = given.rsplit('/').next().unwrap_or(given);
    let mut found = tasks(client, cluster, true).await?;
    found.retain(|task| last(&task.task_arn).starts_with(id));
    let list = "list tasks with `rolecall ps --all`";
    match (found.len(), found.pop()) {
        (1, Some(task)) => Ok(task),
        (0, _) => Err(Failure::new(format!("no task `{given}`")).hint(list)),
        (count, _) => Err(Failure::new(format!("`{given}` begins the ids of {count} tasks")).hint(list)),
    }
}
