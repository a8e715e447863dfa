//! Reads the workload: a role with ten policies of twenty statements, and two hundred requests.

#![expect(clippy::unwrap_used, reason = "a workload that cannot be read fails its test")]

use crate::support::Case;
use serde_json::{Value, json};

/// The requests of `data/workload.json`, all with the same layers, and the verdicts expected.
pub(crate) fn workload() -> Vec<(Case, String)> {
    let workload: Value = serde_json::from_str(include_str!("../data/workload.json")).unwrap();
    let read = |policies: Value, question: &Value| {
        let mut question = question.clone();
        question["principal"] = json!({"type": "AWS", "value": "arn:aws:iam::123456789012:role/app"});
        Case::read(&json!({"policies": policies, "request": question}))
    };
    let requests = workload["requests"].as_array().unwrap();
    let layers = read(json!({"identity": workload["policies"]}), &requests[0]).layers;
    let expected = workload["expected"].as_array().unwrap().iter().map(|verdict| verdict.as_str().unwrap());
    requests
        .iter()
        .map(|question| Case { layers: layers.clone(), ..read(json!({}), question) })
        .zip(expected.map(str::to_owned))
        .collect()
}
