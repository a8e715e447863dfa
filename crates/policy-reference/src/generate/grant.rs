//! Grants of a key.

use super::Choices;
use serde_json::{Map, Value, json};

const GRANTEES: [&str; 14] = [
    "arn:aws:iam::123456789012:user/ann",
    "arn:aws:iam::123456789012:role/app",
    "arn:aws:iam::123456789012:role/team/app",
    "AROAEXAMPLEEXAMPLE001",
    "AIDAEXAMPLEEXAMPLE001",
    "arn:aws:sts::123456789012:assumed-role/app/s",
    "arn:aws:sts::123456789012:federated-user/fay",
    "arn:aws:iam::123456789012:root",
    "123456789012",
    "arn:aws:iam::222222222222:role/app",
    "222222222222",
    "arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS",
    "sns.amazonaws.com",
    "*",
];

const OPERATIONS: [&str; 5] = ["Decrypt", "Encrypt", "DescribeKey", "CreateGrant", "decrypt"];

/// A grant.
pub(super) fn grant(choices: &mut Choices<'_>) -> Value {
    let mut grant = Map::new();
    grant.insert("id".to_owned(), json!(choices.pick(&["g1", "g2", "g3", "g4"])));
    grant.insert("grantee".to_owned(), json!(choices.pick(&GRANTEES)));
    let mut operations = choices.some(2, |choices| choices.pick(&OPERATIONS));
    operations.push(choices.pick(&OPERATIONS));
    grant.insert("operations".to_owned(), json!(operations));
    for constraint in ["equals", "subset"] {
        if choices.happens(30) {
            let pairs = choices.some(2, |choices| {
                let key = choices.pick(&["app", "App", "stage"]);
                (key.to_owned(), json!(choices.pick(&["shop", "Shop", "test"])))
            });
            grant.insert(constraint.to_owned(), Value::Object(pairs.into_iter().collect()));
        }
    }
    Value::Object(grant)
}
