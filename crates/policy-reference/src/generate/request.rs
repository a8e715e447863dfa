//! Requests.

use super::pick;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Condition keys and what a request can have for them.
const CONTEXT: [(&str, &[&str]); 14] = [
    ("aws:PrincipalTag/team", &["core", "Core", "data", "ann", ""]),
    ("aws:PrincipalTag/star", &["*", "co*", "c?re", "core", "a"]),
    ("aws:TagKeys", &["core", "data", "ann"]),
    ("aws:SourceIp", &["10.1.2.3", "192.0.2.1", "2001:db8::1", "nonsense"]),
    ("aws:CurrentTime", &["2026-06-30T12:00:00Z", "2026-06-30T12:00:00.500Z", "1782820800", "noon"]),
    ("aws:TokenIssueTime", &["2026-01-01T00:00:00Z", "2026-06-30"]),
    ("s3:max-keys", &["5", "5.0", "7", "10", "many"]),
    ("x:numbers", &["5", "10", "-3", ".25"]),
    ("aws:SecureTransport", &["true", "false", "True"]),
    ("x:bytes", &["QmluYXJ5", "QQ==", "?"]),
    ("aws:SourceArn", &["arn:aws:sns:us-east-1:123456789012:t", "arn:aws:sns:us-east-1:222222222222:t", "t"]),
    ("aws:PrincipalArn", &["arn:aws:iam::123456789012:role/app", "app"]),
    ("aws:username", &["ann", "data"]),
    ("x:empty", &[""]),
];

const ACTIONS: [(&str, &[&str]); 12] = [
    ("s3:GetObject", &["arn:aws:s3:::data/a", "arn:aws:s3:::ann/a", "arn:aws:s3:::*"]),
    ("S3:getobject", &["arn:aws:s3:::data/a", "arn:aws:s3:::DATA/a"]),
    ("s3:PutObject", &["arn:aws:s3:::data/a", "arn:aws:s3:::data/*"]),
    ("s3:ListAllMyBuckets", &["*"]),
    ("sqs:SendMessage", &["arn:aws:sqs:us-east-1:123456789012:q", "arn:aws:sqs:us-east-1:222222222222:q"]),
    ("sts:AssumeRole", &["arn:aws:iam::123456789012:role/app", "arn:aws:iam::222222222222:role/app"]),
    ("sts:TagSession", &["arn:aws:iam::123456789012:role/app"]),
    ("sts:GetCallerIdentity", &["*"]),
    (
        "kms:Decrypt",
        &["arn:aws:kms:us-east-1:123456789012:key/1", "arn:aws:kms:us-east-1:222222222222:key/1"],
    ),
    ("kms:CreateKey", &["*"]),
    ("kms:DeleteAlias", &["arn:aws:kms:us-east-1:123456789012:alias/a"]),
    ("iam:PassRole", &["arn:aws:iam::123456789012:role/app"]),
];

/// Whether a boundary can be attached to the principal of a request: to users and roles, but not to what others make
/// and name.
pub fn can_be_bounded(request: &Value) -> bool {
    let principal = &request["principal"];
    let named = |part: &str| principal.to_string().contains(part);
    principal["type"] == "AWS" && !named(":root") && !named("\"222222222222\"") && !named("aws-service-role/")
}

/// A request.
pub fn request() -> impl Strategy<Value = Value> {
    let asked = ACTIONS.iter().map(|(action, resources)| {
        let often = match *action {
            "sts:GetCallerIdentity" => 1,
            "sts:AssumeRole" | "kms:Decrypt" => 8,
            _ => 4,
        };
        (often, pick(resources).prop_map(move |resource| ((*action).to_owned(), resource)))
    });
    let asked = prop::strategy::Union::new_weighted(asked.collect());
    let owner = prop_oneof![
        4 => Just(None),
        3 => Just(Some("123456789012")),
        1 => Just(Some("222222222222")),
    ];
    (principal(), asked, owner, context()).prop_map(|(principal, (action, resource), owner, context)| {
        json!({
            "principal": principal,
            "action": action,
            "resource": resource,
            "resource_account": owner,
            "context": context,
        })
    })
}

fn context() -> impl Strategy<Value = Value> {
    let keys: Vec<_> = CONTEXT
        .iter()
        .map(|(key, values)| {
            // What follows from the principal is rarely given.
            let often = match *key {
                "aws:PrincipalArn" | "aws:username" => 0.05,
                _ => 0.5,
            };
            let several = match *key {
                "aws:TagKeys" | "x:numbers" => 4,
                _ => 0,
            };
            let value = prop_oneof![
                8 => pick(values).prop_map(Value::from),
                1 + several => prop::collection::vec(pick(values), 0..4).prop_map(Value::from),
            ];
            prop::option::weighted(often, value)
        })
        .collect();
    keys.prop_map(|values| {
        let given =
            CONTEXT.iter().zip(values).filter_map(|((key, _), value)| Some(((*key).to_owned(), value?)));
        Value::Object(given.collect::<Map<_, _>>())
    })
}

fn principal() -> impl Strategy<Value = Value> {
    let aws = |value: &str| json!({"type": "AWS", "value": value});
    let known = |value: &str, id: &str| json!({"type": "AWS", "value": value, "unique_id": id});
    let session = |value: &str, role: &str, id: &str| json!({"type": "AWS", "value": value, "role_arn": role, "unique_id": id});
    let weighted = [
        (4, aws("arn:aws:iam::123456789012:user/ann")),
        (2, known("arn:aws:iam::123456789012:user/team/ben", "AIDAEXAMPLEEXAMPLE001")),
        (4, known("arn:aws:sts::123456789012:assumed-role/app/s", "AROAEXAMPLEEXAMPLE001")),
        (2, aws("arn:aws:sts::123456789012:assumed-role/app/other")),
        (2, aws("arn:aws:iam::123456789012:role/app")),
        (
            2,
            session(
                "arn:aws:sts::123456789012:assumed-role/app/s",
                "arn:aws:iam::123456789012:role/team/app",
                "AROAEXAMPLEEXAMPLE002",
            ),
        ),
        (
            2,
            session(
                "arn:aws:sts::123456789012:assumed-role/AWSServiceRoleForECS/s",
                "arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS",
                "AROAEXAMPLEEXAMPLE003",
            ),
        ),
        (3, aws("arn:aws:sts::222222222222:assumed-role/app/s")),
        (2, aws("arn:aws:sts::123456789012:federated-user/fay")),
        (2, aws("arn:aws:iam::123456789012:root")),
        (1, aws("222222222222")),
        (2, json!({"type": "Service", "value": "sns.amazonaws.com"})),
        (1, json!({"type": "Service", "value": "ecs-tasks.amazonaws.com"})),
        (1, json!({"type": "Federated", "value": "accounts.google.com"})),
        (1, json!({"type": "Federated", "value": "arn:aws:iam::123456789012:saml-provider/X"})),
        (
            1,
            json!({"type": "CanonicalUser",
                "value": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"}),
        ),
        (2, json!({"type": "Anonymous", "value": "*"})),
    ];
    prop::strategy::Union::new_weighted(
        weighted.into_iter().map(|(often, value)| (often, Just(value))).collect(),
    )
}
