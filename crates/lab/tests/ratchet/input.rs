//! The smallest request of an operation that its model allows, with meaning where it needs some.

use rolecall_lab::ACCOUNT;
use rolecall_shapes::{Kind, OperationMeta, Range, Shape};
use serde_json::{Map, Value, json};

use crate::fixtures::Fixtures;

/// Required members, and those of [`meanings`]. Valid by the model.
pub fn meaningful(meta: &OperationMeta, fixtures: &Fixtures) -> Value {
    let Kind::Structure(members) = meta.input.kind else { panic!("`{}` has no members", meta.name) };
    let mut object = Map::new();
    for member in members {
        let meaning = meanings(fixtures).into_iter().find(|(service, operation, name, _)| {
            *service == meta.service.id && [meta.name, "*"].contains(operation) && *name == member.name
        });
        if let Some((_, _, _, value)) = meaning {
            object.insert(member.name.to_owned(), value);
        } else if member.required {
            object.insert(member.name.to_owned(), smallest((member.shape)()));
        }
    }
    let value = Value::Object(object);
    let valid = rolecall_wire::validate(meta, &value);
    assert!(valid.is_ok(), "{}.{}: {:?}", meta.service.id, meta.name, valid.err());
    value
}

/// Service, operation or `*`, member, value.
type Meaning = (&'static str, &'static str, &'static str, Value);

fn meanings(fixtures: &Fixtures) -> Vec<Meaning> {
    let policy =
        r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}}"#;
    let anybody = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}}"#;
    let key_policy = format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Principal":{{"AWS":"arn:aws:iam::{ACCOUNT}:root"}},
        "Action":"kms:*","Resource":"*"}}}}"#
    );
    let trust = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}}"#;
    let digest = format!("sha256:{}", "a".repeat(64));
    vec![
        ("ecr", "*", "layerDigest", json!(digest)),
        ("ecr", "*", "layerDigests", json!([digest])),
        ("ecr", "*", "imageIds", json!([{"imageTag": "latest"}])),
        ("ecr", "*", "uploadId", json!("0b1f3f4c-5a8e-4c43-9d7a-2f1f5e6d7c8b")),
        ("ecr", "*", "policyText", json!(anybody)),
        ("ecs", "RunTask", "taskDefinition", json!("ratchet:1")),
        ("ecs", "*", "taskDefinition", json!("example:1")),
        ("ecs", "*", "tasks", json!(["26e17af95b5e431893308026b892584f"])),
        ("ecs", "*", "task", json!("26e17af95b5e431893308026b892584f")),
        ("ecs", "*", "containerInstances", json!(["26e17af95b5e431893308026b892584f"])),
        ("ecs", "*", "containerInstance", json!("26e17af95b5e431893308026b892584f")),
        ("ecs", "RegisterTaskDefinition", "taskRoleArn", json!(fixtures.role_arn)),
        (
            "ecs",
            "RegisterTaskDefinition",
            "containerDefinitions",
            json!([{"name": "app", "image": "app", "memory": 128}]),
        ),
        ("iam", "*", "PolicyArn", json!(format!("arn:aws:iam::{ACCOUNT}:policy/example"))),
        (
            "iam",
            "PutRolePermissionsBoundary",
            "PermissionsBoundary",
            json!(format!("arn:aws:iam::{ACCOUNT}:policy/example")),
        ),
        ("iam", "UpdateAssumeRolePolicy", "PolicyDocument", json!(trust)),
        ("iam", "*", "PolicyDocument", json!(policy)),
        ("iam", "*", "AssumeRolePolicyDocument", json!(trust)),
        ("iam", "*", "AWSServiceName", json!("ecs.amazonaws.com")),
        ("iam", "*", "VersionId", json!("v1")),
        ("iam", "*", "PolicySourceArn", json!(format!("arn:aws:iam::{ACCOUNT}:role/example"))),
        ("iam", "*", "PolicyInputList", json!([policy])),
        ("iam", "*", "ActionNames", json!(["s3:GetObject"])),
        ("iam", "CreateAccessKey", "UserName", json!("example")),
        ("iam", "DeleteAccessKey", "UserName", json!("example")),
        ("iam", "DeleteAccessKey", "AccessKeyId", json!("AKIAIOSFODNN7EXAMPLE")),
        ("kms", "CreateAlias", "AliasName", json!("alias/example")),
        ("kms", "DeleteAlias", "AliasName", json!("alias/example")),
        ("kms", "CreateAlias", "TargetKeyId", json!(fixtures.key_id)),
        ("kms", "*", "KeyId", json!(fixtures.key_id)),
        ("kms", "*", "GrantId", json!(fixtures.grant_id)),
        ("kms", "*", "GranteePrincipal", json!(fixtures.role_arn)),
        ("kms", "*", "RetiringPrincipal", json!(fixtures.role_arn)),
        ("kms", "*", "DestinationKeyId", json!(fixtures.key_id)),
        ("kms", "*", "CiphertextBlob", json!(fixtures.ciphertext)),
        ("kms", "GenerateDataKey", "KeySpec", json!("AES_256")),
        ("kms", "GenerateDataKeyWithoutPlaintext", "KeySpec", json!("AES_256")),
        ("kms", "PutKeyPolicy", "Policy", json!(key_policy)),
        ("logs", "*", "logGroupName", json!("example")),
        ("secretsmanager", "*", "ResourcePolicy", json!(anybody)),
        ("ssm", "PutParameter", "Type", json!("String")),
        ("ssm", "GetParametersByPath", "Path", json!("/example")),
        ("sts", "*", "RoleArn", json!(fixtures.role_arn)),
    ]
}

/// A value with nothing in it that its shape does not require.
fn smallest(shape: &Shape) -> Value {
    match &shape.kind {
        Kind::Structure(members) => {
            let required = members.iter().filter(|member| member.required);
            required.map(|member| (member.name.to_owned(), smallest((member.shape)()))).collect()
        }
        Kind::List { member, .. } => json!([smallest(member)]),
        Kind::Map { .. } => json!({}),
        Kind::String { values, length, .. } => match values.first() {
            Some(value) => json!(value),
            None => json!(text(*length)),
        },
        Kind::Integer(range) | Kind::Long(range) => json!(range.min.unwrap_or(1)),
        Kind::Float | Kind::Double => json!(1.0),
        Kind::Boolean => json!(false),
        Kind::Blob(_) => json!("AQ=="),
        Kind::Timestamp => json!(1_795_348_800),
    }
}

/// A word that nearly every pattern allows.
fn text(length: Range) -> String {
    let least = usize::try_from(length.min.unwrap_or(0)).unwrap_or(0);
    let most = usize::try_from(length.max.unwrap_or(i64::MAX)).unwrap_or(usize::MAX);
    let repeated = "example".repeat(1 + least / "example".len());
    repeated.chars().take(most.min(repeated.len())).collect()
}
