//! Requests.

use super::Choices;
use super::statement::CANONICAL_USER;
use serde_json::{Map, Value, json};

/// Condition keys and what a request can have for them.
const CONTEXT: [(&str, &[&str]); 18] = [
    ("aws:PrincipalTag/team", &["core", "Core", "data", "ann", ""]),
    ("aws:PrincipalTag/star", &["*", "co*", "c?re", "core", "a"]),
    ("aws:PrincipalTag/bucket", &["arn:aws:s3:::data", "arn:aws:s3:::*", "arn:aws:s3"]),
    ("aws:PrincipalTag/service", &["s3::", "s3", "sqs:us-east-1:123456789012:q"]),
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
    ("kms:EncryptionContext:app", &["shop", "Shop"]),
    ("kms:EncryptionContext:Stage", &["test", "shop"]),
];

/// Actions and resources they can be asked about. What has rules of its own is asked about twice as often.
const ACTIONS: [(&str, &[&str]); 15] = [
    ("s3:GetObject", &["arn:aws:s3:::data/a", "arn:aws:s3:::ann/a", "arn:aws:s3:::*"]),
    ("S3:getobject", &["arn:aws:s3:::data/a", "arn:aws:s3:::DATA/a"]),
    ("s3:PutObject", &["arn:aws:s3:::data/a", "arn:aws:s3:::data/*"]),
    ("s3:ListAllMyBuckets", &["*"]),
    ("sqs:SendMessage", &["arn:aws:sqs:us-east-1:123456789012:q", "arn:aws:sqs:us-east-1:222222222222:q"]),
    ("sts:AssumeRole", &["arn:aws:iam::123456789012:role/app", "arn:aws:iam::222222222222:role/app"]),
    ("sts:TagSession", &["arn:aws:iam::123456789012:role/app"]),
    ("STS:assumerole", &["arn:aws:iam::123456789012:role/app"]),
    ("sts:GetCallerIdentity", &["*"]),
    (
        "kms:Decrypt",
        &["arn:aws:kms:us-east-1:123456789012:key/1", "arn:aws:kms:us-east-1:222222222222:key/1"],
    ),
    ("kms:Encrypt", &["arn:aws:kms:us-east-1:123456789012:key/1"]),
    ("kms:DescribeKey", &["arn:aws:kms:us-east-1:123456789012:key/1"]),
    ("kms:CreateKey", &["*"]),
    ("kms:DeleteAlias", &["arn:aws:kms:us-east-1:123456789012:alias/a"]),
    ("iam:PassRole", &["arn:aws:iam::123456789012:role/app"]),
];

/// A request.
pub fn request(choices: &mut Choices<'_>) -> Value {
    let (action, resources) = ACTIONS[choices.below(ACTIONS.len())];
    json!({
        "principal": principal(choices),
        "action": action,
        "resource": choices.pick(resources),
        "resource_account": match choices.below(8) {
            0..4 => None,
            4..7 => Some("123456789012"),
            _ => Some("222222222222"),
        },
        "context": context(choices),
    })
}

fn context(choices: &mut Choices<'_>) -> Value {
    let mut context = Map::new();
    for (key, values) in CONTEXT {
        // What follows from the principal is rarely given.
        let often = if ["aws:PrincipalArn", "aws:username"].contains(&key) { 5 } else { 50 };
        if !choices.happens(often) {
            continue;
        }
        let several = if ["aws:TagKeys", "x:numbers"].contains(&key) { 40 } else { 10 };
        let one = |choices: &mut Choices<'_>| json!(choices.pick(values));
        let value = if choices.happens(several) { Value::Array(choices.some(3, one)) } else { one(choices) };
        context.insert(key.to_owned(), value);
    }
    Value::Object(context)
}

fn principal(choices: &mut Choices<'_>) -> Value {
    let aws = |value: &str| json!({"type": "AWS", "value": value});
    let known = |value: &str, id: &str| json!({"type": "AWS", "value": value, "unique_id": id});
    let session = |value: &str, role: &str, id: &str| json!({"type": "AWS", "value": value, "role_arn": role, "unique_id": id});
    match choices.below(30) {
        0..4 => aws("arn:aws:iam::123456789012:user/ann"),
        4..8 => known("arn:aws:sts::123456789012:assumed-role/app/s", "AROAEXAMPLEEXAMPLE001"),
        8..10 => known("arn:aws:iam::123456789012:user/team/ben", "AIDAEXAMPLEEXAMPLE001"),
        10..12 => aws("arn:aws:sts::123456789012:assumed-role/app/other"),
        12..14 => aws("arn:aws:iam::123456789012:role/app"),
        14..16 => session(
            "arn:aws:sts::123456789012:assumed-role/app/s",
            "arn:aws:iam::123456789012:role/team/app",
            "AROAEXAMPLEEXAMPLE002",
        ),
        16..18 => session(
            "arn:aws:sts::123456789012:assumed-role/AWSServiceRoleForECS/s",
            "arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS",
            "AROAEXAMPLEEXAMPLE003",
        ),
        18..21 => aws("arn:aws:sts::222222222222:assumed-role/app/s"),
        21..23 => aws("arn:aws:sts::123456789012:federated-user/fay"),
        23..25 => aws("arn:aws:iam::123456789012:root"),
        25 => aws("222222222222"),
        26 => {
            json!({"type": "Service", "value": choices.pick(&["sns.amazonaws.com", "ecs-tasks.amazonaws.com"])})
        }
        27 => json!({"type": "Federated", "value": choices.pick(
            &["accounts.google.com", "arn:aws:iam::123456789012:saml-provider/X"],
        )}),
        28 => json!({"type": "CanonicalUser", "value": CANONICAL_USER}),
        _ => json!({"type": "Anonymous", "value": "*"}),
    }
}
