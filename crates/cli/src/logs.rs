//! `rolecall logs`, and reading a task's log streams.

use std::{collections::BTreeMap, process::ExitCode};

use rolecall_client::{CallError, Client};
use rolecall_shapes::{ecs, logs};

use crate::{
    args::{Global, Logs},
    connection::Connection,
    failure::Failure,
    output, ps,
};

/// Prints what a task's containers logged to CloudWatch Logs.
pub(crate) async fn logs(global: &Global, args: Logs) -> Result<ExitCode, Failure> {
    let client = Connection::require(global)?.client()?;
    let task = ps::find(&client, args.cluster, &args.task).await?;
    let request = ecs::DescribeTaskDefinitionRequest {
        task_definition: task.task_definition_arn.clone().unwrap_or_default(),
        ..ecs::DescribeTaskDefinitionRequest::default()
    };
    let definition = client.call::<ecs::DescribeTaskDefinition>(&request).await?.task_definition;
    let streams = Streams::of(&definition.unwrap_or_default(), task.task_arn.as_deref().unwrap_or_default());
    if streams.is_empty() {
        return Err(Failure::new("no container of this task logs to CloudWatch Logs")
            .hint("set logConfiguration.logDriver to awslogs in the task definition"));
    }
    let mut streams = streams;
    for line in streams.read(&client).await? {
        output::print(&format!("{} | {}\n", line.container, line.text))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A line a container logged.
pub(crate) struct Line {
    pub(crate) container: String,
    /// When, in milliseconds since 1970.
    pub(crate) at: i64,
    pub(crate) text: String,
}

/// The log streams of a task's containers, and how far they have been read.
pub(crate) struct Streams(Vec<Stream>);

struct Stream {
    container: String,
    group: String,
    name: String,
    token: Option<String>,
}

impl Streams {
    /// Those of the containers that use `awslogs` with a stream prefix.
    pub(crate) fn of(definition: &ecs::TaskDefinition, task_arn: &str) -> Streams {
        let task_id = task_arn.rsplit('/').next().unwrap_or_default();
        let containers = definition.container_definitions.iter().flatten();
        let streams = containers.filter_map(|container| {
            let log = container.log_configuration.as_ref().filter(|log| log.log_driver == "awslogs")?;
            let options: BTreeMap<_, _> = log.options.clone().unwrap_or_default().into_iter().collect();
            let prefix = options.get("awslogs-stream-prefix")?;
            let name = container.name.clone()?;
            Some(Stream {
                group: options.get("awslogs-group")?.clone(),
                name: format!("{prefix}/{name}/{task_id}"),
                container: name,
                token: None,
            })
        });
        Streams(streams.collect())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What has been logged since the last call.
    pub(crate) async fn read(&mut self, client: &Client) -> Result<Vec<Line>, CallError> {
        let mut lines = Vec::new();
        for stream in &mut self.0 {
            loop {
                let request = logs::GetLogEventsRequest {
                    log_group_name: Some(stream.group.clone()),
                    log_stream_name: stream.name.clone(),
                    start_from_head: Some(true),
                    next_token: stream.token.clone(),
                    ..logs::GetLogEventsRequest::default()
                };
                let page = match client.call::<logs::GetLogEvents>(&request).await {
                    Ok(page) => page,
                    // The stream comes with the container; before that there is nothing to read.
                    Err(error) if error.code() == Some("ResourceNotFoundException") => break,
                    Err(error) => return Err(error),
                };
                let events = page.events.unwrap_or_default();
                let done = events.is_empty();
                lines.extend(events.into_iter().map(|event| Line {
                    container: stream.container.clone(),
                    at: event.timestamp.unwrap_or_default(),
                    text: event.message.unwrap_or_default(),
                }));
                stream.token = page.next_forward_token.or(stream.token.take());
                if done {
                    break;
                }
            }
        }
        Ok(lines)
    }
}
