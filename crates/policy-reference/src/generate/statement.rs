//! Statements.

use super::{Choices, condition, one_or_some};
use crate::layer::Layer;
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

const RESOURCES: [&str; 30] = [
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
    "${aws:PrincipalTag/bucket}/*",
    "arn:aws:${aws:PrincipalTag/service, 's3::'}:data/a",
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

/// The identifier of an account in Amazon S3.
pub(super) const CANONICAL_USER: &str = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be";

/// Whether a statement allows or denies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It allows.
    Allow,
    /// It denies.
    Deny,
}

/// Whether the statements of a layer name principals.
fn names_principals(layer: Layer) -> bool {
    matches!(layer, Layer::Rcp | Layer::Vpce | Layer::Resource | Layer::Trust | Layer::Key)
}

/// A statement of a layer, rarely without an element it should have, or with one it should not have.
pub fn statement(layer: Layer, effect: Effect, choices: &mut Choices<'_>) -> Value {
    // A deny that covers everything decides too much.
    let broad = if effect == Effect::Allow { 45 } else { 15 };
    let mut statement = Map::new();
    statement.insert("Effect".to_owned(), json!(format!("{effect:?}")));
    let wrong = choices.happens(3);
    if names_principals(layer) != wrong {
        statement.insert(name("Principal", choices), principal(choices));
    }
    statement.insert(name("Action", choices), values(&ACTIONS, broad, choices));
    // The policy of a resource can leave the resource out.
    let bare = layer == Layer::Resource && choices.happens(20);
    if !bare && !wrong {
        statement.insert(name("Resource", choices), values(&RESOURCES, broad, choices));
    }
    if choices.happens(35) {
        let mut conditions = json!({});
        for (operator, key, values) in choices.some(2, condition) {
            conditions[operator][key] = values;
        }
        statement.insert("Condition".to_owned(), conditions);
    }
    Value::Object(statement)
}

/// A statement that allows everything.
pub fn everything(layer: Layer) -> Value {
    if names_principals(layer) {
        json!({"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"})
    } else {
        json!({"Effect": "Allow", "Action": "*", "Resource": "*"})
    }
}

/// The name of an element, rarely of its negated form.
fn name(plain: &str, choices: &mut Choices<'_>) -> String {
    if choices.happens(12) { format!("Not{plain}") } else { plain.to_owned() }
}

/// `*` in so many of a hundred cases, or some of the words.
fn values(words: &[&str], broad: usize, choices: &mut Choices<'_>) -> Value {
    if choices.happens(100 - broad) {
        one_or_some(choices, |choices| json!(choices.pick(words)))
    } else {
        json!("*")
    }
}

fn principal(choices: &mut Choices<'_>) -> Value {
    match choices.below(14) {
        0..3 => json!("*"),
        3..9 => json!({"AWS": one_or_some(choices, |choices| json!(choices.pick(&AWS_PRINCIPALS)))}),
        9 => match choices.below(3) {
            0 => json!({"Service": choices.pick(&["sns.amazonaws.com", "ecs-tasks.amazonaws.com", "*"])}),
            1 => json!({"Federated": choices.pick(
                &["accounts.google.com", "arn:aws:iam::123456789012:saml-provider/X", "*"],
            )}),
            _ => json!({"CanonicalUser": CANONICAL_USER}),
        },
        10 => json!({"Service": ["sns.amazonaws.com"], "AWS": [choices.pick(&AWS_PRINCIPALS), null]}),
        // A bare text, which the grammar does not know.
        11 => json!(choices.pick(&["123456789012", "arn:aws:iam::123456789012:role/app", "ann"])),
        // What it takes to exempt a session.
        12 => json!({"AWS": [
            "arn:aws:sts::123456789012:assumed-role/app/s",
            "arn:aws:iam::123456789012:role/app",
            "arn:aws:iam::123456789012:root",
            "arn:aws:iam::123456789012:user/ann",
        ]}),
        _ => json!({}),
    }
}
