//! Statements.

use super::{condition, one_or_some, pick};
use crate::layer::Layer;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const ACTIONS: [&str; 22] = [
    "*",
    "*:*",
    "s3:*",
    "s3:GetObject",
    "S3:get*",
    "s3:*object",
    "s3:Get?bject",
    "s3:Put*",
    "s3:List*",
    "sqs:*",
    "sqs:Send*",
    "sts:*",
    "sts:AssumeRole",
    "sts:TagSession",
    "kms:*",
    "kms:Decrypt",
    "iam:PassRole",
    // None of these is an action.
    "s3 GetObject",
    "s3:GetObject,s3:PutObject",
    "s*:GetObject",
    "s3",
    "s3:Get:Object",
];

const RESOURCES: [&str; 28] = [
    "*",
    "**",
    "arn:aws:s3:::*",
    "arn:aws:s3:::data/*",
    "arn:aws:s3:::data/a",
    "arn:aws:s3:::d?ta/*",
    "arn:aws:s3:::DATA/*",
    "arn:aws:s3:::${aws:username}/*",
    "arn:aws:s3:::${AWS:UserName, 'data'}/*",
    "arn:aws:s3:::${aws:PrincipalTag/team, 'data'}/?",
    "arn:aws:s3:::${aws:PrincipalTag/star}",
    "arn:aws:s3:::${aws:TagKeys}/*",
    "arn:aws:s3:::data/${*}",
    "arn:aws:sqs:*:123456789012:q",
    "arn:aws:sqs:us-east-1:${aws:PrincipalAccount}:*",
    "arn:*:*:*:*:*",
    "arn:aws:iam::*:role/*",
    "arn:aws:iam::123456789012:role/app",
    "arn:aws:kms:*:*:key/*",
    // Fewer than six parts.
    "arn:aws:s3*",
    "arn:aws:s3",
    "arn:*",
    "${aws:PrincipalTag/star}",
    "${*}",
    "?",
    "data",
    "",
    "arn:aws:s3:::${aws:username",
];

/// Names of the account `123456789012`, of others, of nobody.
const AWS_PRINCIPALS: [&str; 18] = [
    "*",
    "123456789012",
    "222222222222",
    "arn:aws:iam::123456789012:root",
    "arn:aws:iam::222222222222:root",
    "arn:aws:iam::123456789012:user/ann",
    "arn:aws:iam::123456789012:user/team/ben",
    "arn:aws:iam::123456789012:role/app",
    "arn:aws:iam::123456789012:role/team/app",
    "arn:aws:iam::222222222222:role/app",
    "arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS",
    "arn:aws:sts::123456789012:assumed-role/app/s",
    "arn:aws:sts::222222222222:assumed-role/app/s",
    "arn:aws:sts::123456789012:federated-user/fay",
    "AROAEXAMPLEEXAMPLE001",
    "AIDAEXAMPLEEXAMPLE001",
    "arn:aws:iam::123456789012:role/*",
    "ann",
];

/// Whether a statement allows or denies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It allows.
    Allow,
    /// It denies.
    Deny,
}

/// Whether the statements of a layer name principals.
pub(super) fn names_principals(layer: Layer) -> bool {
    matches!(layer, Layer::Rcp | Layer::Vpce | Layer::Resource | Layer::Trust | Layer::Key)
}

/// Which elements a statement has in its negated form.
#[derive(Clone, Copy, Debug)]
struct Negated {
    principal: bool,
    action: bool,
    resource: bool,
}

/// A statement of a layer, rarely without an element it should have, or with one it should not have.
pub fn statement(layer: Layer, effect: Effect) -> impl Strategy<Value = Value> {
    let negated = (prop::bool::weighted(0.1), prop::bool::weighted(0.12), prop::bool::weighted(0.12))
        .prop_map(|(principal, action, resource)| Negated { principal, action, resource });
    // A deny that covers everything decides too much.
    let broad = if effect == Effect::Allow { 6 } else { 1 };
    let action = prop_oneof![broad => Just(json!("*")), 6 => one_or_some(texts(&ACTIONS))];
    let resource = prop_oneof![broad => Just(json!("*")), 6 => one_or_some(texts(&RESOURCES))];
    let conditions = prop::collection::vec(condition(), 0..3).prop_map(merge);
    let conditions = prop::option::weighted(0.35, conditions);
    let wrong = prop::bool::weighted(0.03);
    let bare = prop::bool::weighted(0.2);
    (negated, principal(), action, resource, conditions, wrong, bare).prop_map(
        move |(negated, principal, action, resource, conditions, wrong, bare)| {
            let mut statement = Map::new();
            statement.insert("Effect".to_owned(), json!(format!("{effect:?}")));
            if names_principals(layer) != wrong {
                statement.insert(name("Principal", negated.principal), principal);
            }
            statement.insert(name("Action", negated.action), action);
            // The policy of a resource can leave the resource out.
            if !(wrong || bare && layer == Layer::Resource) {
                statement.insert(name("Resource", negated.resource), resource);
            }
            if let Some(conditions) = conditions {
                statement.insert("Condition".to_owned(), conditions);
            }
            Value::Object(statement)
        },
    )
}

fn name(plain: &str, negated: bool) -> String {
    if negated { format!("Not{plain}") } else { plain.to_owned() }
}

fn texts(words: &'static [&'static str]) -> impl Strategy<Value = Value> + Clone {
    pick(words).prop_map(Value::from)
}

/// `{operator: {key: values}}` from several of the kind.
fn merge(conditions: Vec<(String, String, Value)>) -> Value {
    let mut merged = json!({});
    for (operator, key, values) in conditions {
        merged[operator][key] = values;
    }
    merged
}

fn principal() -> impl Strategy<Value = Value> {
    let aws = one_or_some(texts(&AWS_PRINCIPALS)).prop_map(|value| json!({"AWS": value}));
    let other = prop_oneof![
        texts(&["sns.amazonaws.com", "ecs-tasks.amazonaws.com", "*"])
            .prop_map(|value| json!({"Service": value})),
        texts(&["accounts.google.com", "arn:aws:iam::123456789012:saml-provider/X", "*"])
            .prop_map(|value| json!({"Federated": value})),
        texts(&["79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"])
            .prop_map(|value| json!({"CanonicalUser": value})),
    ];
    let both = (texts(&AWS_PRINCIPALS), texts(&["sns.amazonaws.com"]))
        .prop_map(|(aws, service)| json!({"Service": [service], "AWS": [aws, null]}));
    prop_oneof![
        3 => Just(json!("*")),
        6 => aws,
        1 => other,
        1 => both,
        1 => texts(&["123456789012", "arn:aws:iam::123456789012:role/app", "ann"]),
        // What it takes to exempt a session.
        1 => Just(json!({"AWS": [
            "arn:aws:sts::123456789012:assumed-role/app/s",
            "arn:aws:iam::123456789012:role/app",
            "arn:aws:iam::123456789012:root",
            "arn:aws:iam::123456789012:user/ann",
        ]})),
        1 => Just(json!({})),
    ]
}
