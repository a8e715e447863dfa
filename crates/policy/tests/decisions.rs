//! Decisions published by others: worked examples of AWS's documentation, runs on AWS, and the tests of other
//! evaluators. Every line of `data/decisions.jsonl` names its source and licence.

mod support;

use rolecall_policy::{Verdict, evaluate, verdict};
use serde_json::Value;
use support::Case;

/// Cases in which AWS's documentation says otherwise than the source, and what is right instead.
const OVERRULED: [(&str, &str, &str); 1] = [(
    "moto:test_sts_assume_role_with_external_id_unsupported_operation_should_supress_error#37",
    "ImplicitDeny",
    "an operator that does not exist grants nothing; AWS would not even store the policy",
)];

#[test]
fn published_decisions_are_reproduced_with_and_without_trace() {
    let mut wrong = Vec::new();
    for line in include_str!("data/decisions.jsonl").lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let id = case["id"].as_str().unwrap();
        let overruled = OVERRULED.iter().find(|(name, ..)| *name == id).map(|(_, right, _)| *right);
        let expected = overruled.unwrap_or(case["expected"].as_str().unwrap());
        let Case { mode, layers, request } = Case::read(&case);
        let decision = evaluate(mode, &layers, &request);
        assert_eq!(decision.verdict, verdict(mode, &layers, &request), "{id}: the two evaluations disagree");
        let good = match expected {
            "Allow" => decision.verdict == Verdict::Allow,
            "ImplicitDeny" => decision.verdict == Verdict::ImplicitDeny,
            "ExplicitDeny" => decision.verdict == Verdict::ExplicitDeny,
            "Deny" => decision.verdict != Verdict::Allow,
            other => panic!("{id}: unknown expectation {other}"),
        };
        if !good {
            wrong.push(format!(
                "{id}: expected {expected}, got {:?} ({:?})",
                decision.verdict, decision.reason
            ));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
