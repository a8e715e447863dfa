//! The `awslogs` log driver: its options and its log streams.

use std::collections::BTreeMap;

use futures_util::future::join_all;
use rolecall_acs::{LogsAuthStrategy, TaskArn};
use rolecall_client::Client;
use rolecall_shapes::logs::{CreateLogGroup, CreateLogGroupRequest, CreateLogStream, CreateLogStreamRequest};

use super::either_role;
use crate::LaunchKind;
use crate::calls::{call, in_region};
use crate::context::Context;
use crate::engine::{ContainerPlan, TaskState};
use crate::failure::{FailedCall, LogsProblem, Resource, StartFailure};

/// Where a container's output goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AwsLogs {
    pub(crate) group: String,
    pub(crate) region: String,
    pub(crate) stream: Stream,
    pub(crate) create_group: bool,
}

/// How a log stream is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stream {
    Named(String),
    /// By the container's id: what Docker does on EC2 without `awslogs-stream-prefix`.
    ContainerId,
}

const GROUP: &str = "awslogs-group";
const REGION: &str = "awslogs-region";
const PREFIX: &str = "awslogs-stream-prefix";
const STREAM: &str = "awslogs-stream";
const CREATE_GROUP: &str = "awslogs-create-group";

/// Options that say how Docker buffers; this agent always waits rather than lose a line.
const BUFFERING: [&str; 3] = ["mode", "max-buffer-size", "awslogs-credentials-endpoint"];

impl AwsLogs {
    /// Reads the driver's options. Fargate insists on region and stream prefix.
    pub(crate) fn read(
        options: &BTreeMap<String, String>,
        container: &str,
        task: &TaskArn,
        kind: LaunchKind,
        own_region: &str,
    ) -> Result<AwsLogs, LogsProblem> {
        let known = [GROUP, REGION, PREFIX, STREAM, CREATE_GROUP];
        let unknown = options.keys().find(|name| {
            let name = name.as_str();
            !known.contains(&name) && !BUFFERING.contains(&name)
        });
        if let Some(name) = unknown {
            return Err(LogsProblem::OptionUnknown(name.clone()));
        }
        let option = |name: &str| options.get(name).filter(|value| !value.is_empty()).cloned();
        let group = option(GROUP).ok_or(LogsProblem::OptionMissing(GROUP))?;
        let region = match (option(REGION), kind) {
            (Some(region), _) => region,
            (None, LaunchKind::Fargate) => return Err(LogsProblem::OptionMissing(REGION)),
            (None, LaunchKind::Ec2) => own_region.to_owned(),
        };
        let stream = match (option(PREFIX), option(STREAM), kind) {
            (Some(prefix), ..) => Stream::Named(format!("{prefix}/{container}/{}", task.task_id())),
            (None, _, LaunchKind::Fargate) => return Err(LogsProblem::OptionMissing(PREFIX)),
            (None, Some(stream), LaunchKind::Ec2) => Stream::Named(stream),
            (None, None, LaunchKind::Ec2) => Stream::ContainerId,
        };
        let create_group = option(CREATE_GROUP).is_some_and(|value| value == "true");
        Ok(AwsLogs { group, region, stream, create_group })
    }

    /// The stream's name.
    pub(crate) fn stream_name(&self, container_id: &str) -> String {
        match &self.stream {
            Stream::Named(name) => name.clone(),
            Stream::ContainerId => container_id.to_owned(),
        }
    }
}

/// Makes every container's log stream; the clients that write to them, in the payload's order.
pub(super) async fn create_streams(
    context: &Context,
    state: &TaskState,
    plans: &[ContainerPlan],
) -> Result<Vec<Option<Client>>, StartFailure> {
    let streams = plans.iter().enumerate().map(|(index, plan)| async move {
        let Some(logs) = &plan.logs else { return Ok(None) };
        let container = &state.task.containers[index];
        let says_execution_role = container.logs_auth_strategy == Some(LogsAuthStrategy::ExecutionRole);
        let client = either_role(context, state, Resource::Logs, says_execution_role)?;
        let client = in_region(&client, Some(&logs.region));
        let stream = logs.stream_name(state.names[index].runtime.as_str());
        let created = create_stream(&client, logs, &stream).await;
        created.map_err(|problem| StartFailure::Logs { container: container.name.clone(), problem })?;
        Ok(Some(client))
    });
    join_all(streams).await.into_iter().collect()
}

/// As Docker's driver does it: the stream first, and the group only if it is missing and may be made.
async fn create_stream(client: &Client, logs: &AwsLogs, stream: &str) -> Result<(), LogsProblem> {
    let request =
        CreateLogStreamRequest { log_group_name: logs.group.clone(), log_stream_name: stream.to_owned() };
    match call::<CreateLogStream>(client, &request).await {
        Err(call) if logs.create_group && call.is("ResourceNotFoundException") => {}
        other => return or_exists(other).map_err(LogsProblem::Stream),
    }
    let group =
        CreateLogGroupRequest { log_group_name: logs.group.clone(), ..CreateLogGroupRequest::default() };
    or_exists(call::<CreateLogGroup>(client, &group).await).map_err(LogsProblem::Group)?;
    or_exists(call::<CreateLogStream>(client, &request).await).map_err(LogsProblem::Stream)
}

/// Somebody else may have made it in the meantime.
fn or_exists<T>(result: Result<T, FailedCall>) -> Result<(), FailedCall> {
    match result {
        Err(call) if !call.is("ResourceAlreadyExistsException") => Err(call),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(options: &[(&str, &str)], kind: LaunchKind) -> Result<AwsLogs, LogsProblem> {
        let options = options.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        AwsLogs::read(&options, "web", &TaskArn::new("arn:task/default/t1"), kind, "us-east-1")
    }

    #[test]
    fn the_stream_is_named_by_prefix_container_and_task() {
        let options = [
            (GROUP, "/app"),
            (REGION, "eu-west-1"),
            (PREFIX, "p"),
            (CREATE_GROUP, "true"),
            ("mode", "non-blocking"),
        ];
        let logs = read(&options, LaunchKind::Fargate).unwrap();
        assert_eq!(
            (logs.stream_name("c1").as_str(), logs.region.as_str(), logs.create_group),
            ("p/web/t1", "eu-west-1", true)
        );
        let logs = read(&[(GROUP, "/app")], LaunchKind::Ec2).unwrap();
        assert_eq!((logs.stream_name("c1").as_str(), logs.region.as_str()), ("c1", "us-east-1"));
    }

    #[test]
    fn fargate_misses_options_that_ec2_does_without() {
        assert_eq!(read(&[(REGION, "r")], LaunchKind::Ec2), Err(LogsProblem::OptionMissing(GROUP)));
        assert_eq!(
            read(&[(GROUP, "/app"), (PREFIX, "p")], LaunchKind::Fargate),
            Err(LogsProblem::OptionMissing(REGION))
        );
        assert_eq!(
            read(&[(GROUP, "/app"), (REGION, "r")], LaunchKind::Fargate),
            Err(LogsProblem::OptionMissing(PREFIX))
        );
        let unknown = read(&[(GROUP, "/app"), ("awslogs-multiline-pattern", "x")], LaunchKind::Ec2);
        assert_eq!(unknown, Err(LogsProblem::OptionUnknown("awslogs-multiline-pattern".to_owned())));
    }
}
