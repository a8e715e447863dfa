//! The AWS managed policies: documents nobody wrote for a test. Each is asked what its own statements are about.

use crate::support::decide;
use rolecall_policy::Verdict;
use serde_json::{Map, Value, json};

/// A text that a pattern stands for.
fn example(pattern: &Value) -> String {
    let text = match pattern {
        Value::String(text) => text.replace('*', "x").replace('?', "y"),
        other => other.to_string(),
    };
    // Most variables have no value in the request; those that have are about the user's name.
    let mut filled = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("${") {
        filled.push_str(before);
        filled.push_str("ann");
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    filled + rest
}

fn first(value: &Value) -> &Value {
    value.as_array().map_or(value, |all| all.first().unwrap_or(&Value::Null))
}

/// A request that a statement is about, as far as one can tell from its positive elements.
fn request(statement: &Value) -> Value {
    let action = match example(first(&statement["Action"])) {
        action if action.contains(':') => action,
        _ => "s3:GetObject".to_owned(),
    };
    let resource = match example(first(&statement["Resource"])) {
        arn if arn.matches(':').count() >= 5 => arn,
        _ => "*".to_owned(),
    };
    let mut context = Map::new();
    for keys in statement["Condition"].as_object().into_iter().flat_map(Map::values) {
        for (key, wanted) in keys.as_object().into_iter().flatten() {
            context.insert(key.clone(), json!(example(first(wanted))));
        }
    }
    json!({
        "principal": {"type": "AWS", "value": "arn:aws:iam::123456789012:user/ann"},
        "action": action,
        "resource": resource,
        "context": context,
    })
}

#[test]
fn managed_policies_mean_the_same_to_both() {
    let models = concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/managed-policies.json");
    let policies: Value = serde_json::from_str(&std::fs::read_to_string(models).unwrap()).unwrap();
    let mut allowed = 0;
    for policy in policies.as_object().unwrap().values() {
        let document = &policy["document"];
        let statements = match &document["Statement"] {
            Value::Array(statements) => statements.as_slice(),
            single => std::slice::from_ref(single),
        };
        // Every statement would take too long without optimisation.
        for statement in statements.iter().rev().take(2) {
            let case = json!({"policies": {"identity": [document]}, "request": request(statement)});
            allowed += usize::from(decide(&case).verdict == Verdict::Allow);
        }
    }
    assert!(allowed > 1_000, "only {allowed} of the requests were allowed");
}
