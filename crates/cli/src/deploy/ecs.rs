//! `AWS::ECS::*`.

use rolecall_iac::task_definition_request;
use rolecall_shapes::ecs;

use super::{Created, Making};
use crate::failure::Failure;

/// `AWS::ECS::Cluster`.
pub(super) async fn cluster(making: &Making<'_>) -> Result<Created, Failure> {
    let name = making.name("ClusterName", 255);
    let request = ecs::CreateClusterRequest {
        cluster_name: Some(name.clone()),
        ..ecs::CreateClusterRequest::default()
    };
    let cluster = making.client.call::<ecs::CreateCluster>(&request).await?.cluster.unwrap_or_default();
    Ok(Created::named(name).with("Arn", cluster.cluster_arn.unwrap_or_default()))
}

/// `AWS::ECS::TaskDefinition`: the next revision of its family.
pub(super) async fn task_definition(making: &Making<'_>) -> Result<Created, Failure> {
    let mut json = task_definition_request(&making.properties)?;
    if json.get("family").is_none() {
        json["family"] = making.name("Family", 255).into();
    }
    let request: ecs::RegisterTaskDefinitionRequest = serde_json::from_value(json).map_err(Failure::new)?;
    let answer = making.client.call::<ecs::RegisterTaskDefinition>(&request).await?;
    let arn = answer.task_definition.unwrap_or_default().task_definition_arn.unwrap_or_default();
    Ok(Created::named(arn.clone()).with("TaskDefinitionArn", arn))
}
