//! The evaluator and the reference agree: on generated cases, on published ones, and on AWS's own policies.

mod managed;
#[path = "../support/mod.rs"]
mod support;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use rolecall_policy_reference::generate::{any_of, case};
use rolecall_policy_reference::{Layer, Reason, State, Verdict};
use serde_json::Value;
use support::{cases, decide};

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn evaluator_and_reference_agree_on_verdict_reason_and_layers(case in any_of(case)) {
        decide(&case);
    }
}

/// Decisions whose source disagrees with AWS's documentation; the evaluator's test says why.
const OVERRULED: [&str; 1] =
    ["moto:test_sts_assume_role_with_external_id_unsupported_operation_should_supress_error#37"];

#[test]
fn the_reference_reproduces_published_decisions() {
    for line in include_str!("../../../policy/tests/data/decisions.jsonl").lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let id = case["id"].as_str().unwrap();
        decide(&case);
        let verdict = rolecall_policy_reference::decide(&case).unwrap().verdict;
        let good = match case["expected"].as_str().unwrap() {
            "Allow" => verdict == Verdict::Allow,
            "ImplicitDeny" => verdict == Verdict::ImplicitDeny,
            "ExplicitDeny" => verdict == Verdict::ExplicitDeny,
            _ => verdict != Verdict::Allow,
        };
        assert!(good != OVERRULED.contains(&id), "{id}: {verdict:?}");
    }
}

/// A generator that never gets somewhere tests nothing there. The cases follow from nothing but their number.
#[test]
fn generated_cases_reach_every_reason_and_every_state() {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(ProptestConfig::default(), rng);
    let strategy = any_of(case);
    let answers: Vec<_> = (0..2_000)
        .map(|_| {
            rolecall_policy_reference::decide(&strategy.new_tree(&mut runner).unwrap().current()).unwrap()
        })
        .collect();
    let reached = |reason| answers.iter().any(|answer| answer.reason == reason);
    let layers = [
        Layer::Scp,
        Layer::Rcp,
        Layer::Vpce,
        Layer::Resource,
        Layer::Trust,
        Layer::Key,
        Layer::Boundary,
        Layer::Session,
        Layer::Identity,
    ];
    for layer in layers {
        assert!(reached(Reason::DeniedExplicitly(layer)), "{layer:?} never denies");
        // What allows in resource control policies cannot be taken away.
        let silent = reached(Reason::NotAllowed(layer));
        assert_eq!(silent, layer != Layer::Rcp, "{layer:?}");
        for state in [State::Absent, State::Silent, State::Allowed, State::Denied] {
            // Trust and key are modes chosen by the policy that is there, and a key without one is a key too.
            let impossible = layer == Layer::Trust && state == State::Absent;
            let said = answers
                .iter()
                .any(|answer| answer.layers.iter().any(|(name, _, said)| (*name, *said) == (layer, state)));
            assert_eq!(said, !impossible, "{layer:?} {state:?}");
        }
    }
    for reason in [
        Reason::AllowedByIdentity,
        Reason::AllowedByResource,
        Reason::AllowedByIdentityAndResource,
        Reason::AllowedByGrant,
        Reason::AllowedAsRoot,
        Reason::NoPermissionNeeded,
    ] {
        assert!(reached(reason), "{reason:?} never decides");
    }
}
