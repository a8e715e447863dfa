//! Starting the task and seeing it through.

use std::process::ExitCode;

use rolecall_client::Client;
use rolecall_gate::DecisionId;
use rolecall_iac::LogicalId;
use rolecall_shapes::ecs;

use super::{follow::Follower, outcome};
use crate::{args::Run, connection::Connection, deployed::Deployed, failure::Failure, own};

/// Runs the template's task definition and prints everything it does.
pub(super) async fn run(
    args: &Run,
    connection: &Connection,
    client: &Client,
    deployed: &Deployed,
) -> Result<ExitCode, Failure> {
    let definition_id = choose(args, deployed)?;
    let definition = describe(client, deployed, &definition_id).await?;
    let before = own::decisions(client, DecisionId(0), 0)
        .await?
        .decisions
        .last()
        .map_or(DecisionId(0), |last| last.id);
    let mut follower = Follower::new(client, deployed, &definition, before);
    let story = outcome::Story {
        client,
        connection,
        deployed,
        definition: &definition,
        definition_id: &definition_id,
    };
    match start(client, deployed, &definition).await {
        Ok(task) => {
            let task = follower.see_through(task).await?;
            story.ended(&follower, &task).await
        }
        Err(error) => {
            follower.catch_up().await?;
            story.never_started(&follower, &error).await
        }
    }
}

fn choose(args: &Run, deployed: &Deployed) -> Result<LogicalId, Failure> {
    let resources = deployed.plan.order().iter();
    let is_definition = |id: &&LogicalId| {
        deployed.plan.resource(id).is_some_and(|resource| resource.kind == "AWS::ECS::TaskDefinition")
    };
    let mut found: Vec<_> = resources.filter(is_definition).cloned().collect();
    if let Some(wanted) = &args.task_definition {
        found.retain(|id| id.as_str() == wanted);
    }
    match found.as_slice() {
        [one] => Ok(one.clone()),
        [] => Err(Failure::new(format!("`{}` has no such task definition", args.path.display()))
            .hint("it needs a resource of type AWS::ECS::TaskDefinition")),
        several => {
            let names: Vec<_> = several.iter().map(ToString::to_string).collect();
            Err(Failure::new(format!("`{}` has several task definitions", args.path.display()))
                .hint(format!("name one with --task-definition: {}", names.join(", "))))
        }
    }
}

async fn describe(
    client: &Client,
    deployed: &Deployed,
    id: &LogicalId,
) -> Result<ecs::TaskDefinition, Failure> {
    let created = deployed.stack.0.get(id).cloned().unwrap_or_default();
    let request = ecs::DescribeTaskDefinitionRequest {
        task_definition: created.physical_id,
        ..ecs::DescribeTaskDefinitionRequest::default()
    };
    let answer = client.call::<ecs::DescribeTaskDefinition>(&request).await?;
    Ok(answer.task_definition.unwrap_or_default())
}

/// Asks for one task on Fargate, in the template's cluster or `default`.
async fn start(
    client: &Client,
    deployed: &Deployed,
    definition: &ecs::TaskDefinition,
) -> Result<ecs::Task, Failure> {
    let cluster =
        deployed.plan.order().iter().find(|id| {
            deployed.plan.resource(id).is_some_and(|resource| resource.kind == "AWS::ECS::Cluster")
        });
    let cluster = cluster.and_then(|id| deployed.stack.0.get(id)).map(|created| created.physical_id.clone());
    if cluster.is_none() {
        client.call::<ecs::CreateCluster>(&ecs::CreateClusterRequest::default()).await?;
    }
    let network =
        ecs::AwsVpcConfiguration { subnets: vec!["subnet-0rolecall".to_owned()], ..Default::default() };
    let request = ecs::RunTaskRequest {
        cluster,
        task_definition: definition.task_definition_arn.clone().unwrap_or_default(),
        launch_type: Some("FARGATE".to_owned()),
        network_configuration: Some(ecs::NetworkConfiguration { awsvpc_configuration: Some(network) }),
        started_by: Some("rolecall run".to_owned()),
        ..ecs::RunTaskRequest::default()
    };
    let answer = client.call::<ecs::RunTask>(&request).await?;
    let failure = answer.failures.into_iter().flatten().next();
    match answer.tasks.into_iter().flatten().next() {
        Some(task) => Ok(task),
        None => Err(Failure::new(failure.and_then(|failure| failure.reason).unwrap_or_default())),
    }
}
