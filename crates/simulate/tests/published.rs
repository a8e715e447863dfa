//! The published decisions and documents, by the line. Every line of the two files names its source and licence.

#![expect(clippy::unwrap_used, reason = "a line that cannot be read fails its test")]

use rolecall_simulate::batch;
use serde_json::Value;

const DECISIONS: &str = include_str!("../../policy/tests/data/decisions.jsonl");
const DOCUMENTS: &str = include_str!("../../policy/tests/data/validation.jsonl");

/// Each line of the input with its answer.
fn answered(
    input: &str,
    answer: impl FnOnce(&[u8], &mut Vec<u8>) -> std::io::Result<()>,
) -> Vec<(Value, Value)> {
    let mut out = Vec::new();
    answer(input.as_bytes(), &mut out).unwrap();
    let read = |text: &str| text.lines().map(|line| serde_json::from_str(line).unwrap()).collect::<Vec<_>>();
    let (questions, answers) = (read(input), read(&String::from_utf8(out).unwrap()));
    assert_eq!(questions.len(), answers.len());
    questions.into_iter().zip(answers).collect()
}

#[test]
fn published_decisions_are_reproduced_in_their_order() {
    let mut wrong = Vec::new();
    for (question, answer) in answered(DECISIONS, |input, out| batch::decide(input, out)) {
        assert_eq!(question["id"], answer["id"]);
        // AWS would not store the policy, and its unknown operator grants nothing.
        let expected = match question["disputed"].as_bool() {
            Some(true) => "ImplicitDeny",
            _ => question["expected"].as_str().unwrap(),
        };
        let decision = answer["decision"].as_str().unwrap_or("none");
        let denied = expected == "Deny" && decision.ends_with("Deny");
        if decision != expected && !denied {
            wrong.push(format!("{}: expected {expected}: {answer}", question["id"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn published_documents_are_stored_or_refused_in_their_order() {
    let mut refused = 0;
    for (question, answer) in answered(DOCUMENTS, |input, out| batch::validate(input, out)) {
        assert_eq!(question["id"], answer["id"]);
        if question["expected_error"].is_string() {
            refused += 1;
            assert_eq!(answer["message"], question["expected_error"], "{}", question["id"]);
            assert_eq!(answer["code"], "MalformedPolicyDocument", "{}", question["id"]);
        }
    }
    assert_eq!(refused, 78);
}
