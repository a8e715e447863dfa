//! `AWS::IAM::*`.

use rolecall_iac::Node;
use rolecall_shapes::iam;

use super::{Created, Making, exists};
use crate::failure::Failure;

/// `AWS::IAM::Role` with its managed and inline policies.
pub(super) async fn role(making: &Making<'_>) -> Result<Created, Failure> {
    let name = making.name("RoleName", 64);
    let client = making.client;
    let trust = making.json("AssumeRolePolicyDocument").unwrap_or_default();
    let request = iam::CreateRoleRequest {
        role_name: name.clone(),
        path: making.text("Path"),
        assume_role_policy_document: trust.clone(),
        description: making.text("Description"),
        max_session_duration: making.text("MaxSessionDuration").and_then(|text| text.parse().ok()),
        permissions_boundary: making.text("PermissionsBoundary"),
        tags: tags(&making.properties),
    };
    let made = client.call::<iam::CreateRole>(&request).await;
    let role = if exists(&made) {
        let request = iam::UpdateAssumeRolePolicyRequest { role_name: name.clone(), policy_document: trust };
        client.call::<iam::UpdateAssumeRolePolicy>(&request).await?;
        let request = iam::GetRoleRequest { role_name: name.clone() };
        client.call::<iam::GetRole>(&request).await?.role
    } else {
        made?.role
    };
    for arn in list(&making.properties, "ManagedPolicyArns").filter_map(Node::as_str) {
        let request = iam::AttachRolePolicyRequest { role_name: name.clone(), policy_arn: arn.to_owned() };
        client.call::<iam::AttachRolePolicy>(&request).await?;
    }
    for policy in list(&making.properties, "Policies") {
        put(making, &name, policy).await?;
    }
    Ok(Created::named(name).with("Arn", role.arn).with("RoleId", role.role_id))
}

async fn put(making: &Making<'_>, role: &str, policy: &Node) -> Result<(), Failure> {
    let text = |key: &str| policy.get(key).and_then(Node::as_str).unwrap_or_default().to_owned();
    let document = policy.get("PolicyDocument").map(|node| node.to_json().to_string());
    let request = iam::PutRolePolicyRequest {
        role_name: role.to_owned(),
        policy_name: text("PolicyName"),
        policy_document: document.unwrap_or_default(),
    };
    making.client.call::<iam::PutRolePolicy>(&request).await?;
    Ok(())
}

/// `AWS::IAM::Policy`: an inline policy of the roles it names.
pub(super) async fn policy(making: &Making<'_>) -> Result<Created, Failure> {
    for role in list(&making.properties, "Roles").filter_map(Node::as_str) {
        put(making, role, &making.properties).await?;
    }
    Ok(Created::named(making.name("PolicyName", 128)))
}

/// `AWS::IAM::ManagedPolicy`, attached to the roles it names.
pub(super) async fn managed_policy(making: &Making<'_>) -> Result<Created, Failure> {
    let name = making.name("ManagedPolicyName", 128);
    let path = making.text("Path");
    let request = iam::CreatePolicyRequest {
        policy_name: name.clone(),
        path: path.clone(),
        policy_document: making.json("PolicyDocument").unwrap_or_default(),
        description: making.text("Description"),
        tags: tags(&making.properties),
    };
    let made = making.client.call::<iam::CreatePolicy>(&request).await;
    if !exists(&made) {
        made?;
    }
    let arn =
        format!("arn:aws:iam::{}:policy{}{name}", making.connection.account, path.as_deref().unwrap_or("/"));
    for role in list(&making.properties, "Roles").filter_map(Node::as_str) {
        let request = iam::AttachRolePolicyRequest { role_name: role.to_owned(), policy_arn: arn.clone() };
        making.client.call::<iam::AttachRolePolicy>(&request).await?;
    }
    Ok(Created::named(arn.clone()).with("PolicyArn", arn))
}

fn list<'n>(properties: &'n Node, name: &str) -> impl Iterator<Item = &'n Node> {
    properties.get(name).and_then(Node::as_sequence).into_iter().flatten()
}

fn tags(properties: &Node) -> Option<Vec<iam::Tag>> {
    let text =
        |node: &Node, key: &str| node.get(key).and_then(Node::scalar_text).unwrap_or_default().into_owned();
    let tags =
        list(properties, "Tags").map(|tag| iam::Tag { key: text(tag, "Key"), value: text(tag, "Value") });
    let tags: Vec<_> = tags.collect();
    (!tags.is_empty()).then_some(tags)
}
