//! Repositories, log groups, and what has no part in running a task.

use rolecall_iac::Node;
use rolecall_shapes::{ecr, logs};

use super::{Created, Making, exists, fnv};
use crate::failure::Failure;

/// `AWS::ECR::Repository`.
pub(super) async fn repository(making: &Making<'_>) -> Result<Created, Failure> {
    let name = making.name("RepositoryName", 256).to_lowercase();
    let request = ecr::CreateRepositoryRequest {
        repository_name: name.clone(),
        image_tag_mutability: making.text("ImageTagMutability"),
        ..ecr::CreateRepositoryRequest::default()
    };
    let made = making.client.call::<ecr::CreateRepository>(&request).await;
    if !exists(&made) {
        made?;
    }
    if let Some(policy) = making.json("RepositoryPolicyText") {
        let request = ecr::SetRepositoryPolicyRequest {
            repository_name: name.clone(),
            policy_text: policy,
            ..ecr::SetRepositoryPolicyRequest::default()
        };
        making.client.call::<ecr::SetRepositoryPolicy>(&request).await?;
    }
    let (account, region) = (&making.connection.account, &making.connection.region);
    let uri = format!("{account}.dkr.ecr.{region}.amazonaws.com/{name}");
    let arn = making.arn("ecr", &format!("repository/{name}"));
    Ok(Created::named(name).with("Arn", arn).with("RepositoryUri", uri))
}

/// `AWS::Logs::LogGroup`.
pub(super) async fn log_group(making: &Making<'_>) -> Result<Created, Failure> {
    let name = making.name("LogGroupName", 512);
    let request = logs::CreateLogGroupRequest {
        log_group_name: name.clone(),
        ..logs::CreateLogGroupRequest::default()
    };
    let made = making.client.call::<logs::CreateLogGroup>(&request).await;
    if !exists(&made) {
        made?;
    }
    let days = making.properties.get("RetentionInDays").and_then(Node::scalar_text);
    if let Some(days) = days.and_then(|text| text.parse().ok()) {
        let request =
            logs::PutRetentionPolicyRequest { log_group_name: name.clone(), retention_in_days: days };
        making.client.call::<logs::PutRetentionPolicy>(&request).await?;
    }
    let arn = making.arn("logs", &format!("log-group:{name}:*"));
    Ok(Created::named(name).with("Arn", arn))
}

/// Stands in for a resource that has no part in running a task (networks, load balancers, services), so that what
/// refers to it can be evaluated.
pub(super) fn placeholder(making: &Making<'_>) -> Created {
    let name =
        format!("{}-{:012x}", making.id.as_str().to_lowercase(), fnv(making.stack_name, making.id.as_str()));
    Created::named(name.clone()).with("Arn", making.arn("cloudformation", &format!("placeholder/{name}")))
}
