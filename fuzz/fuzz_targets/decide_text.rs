//! A case as text: either neither the evaluator nor the reference can read it, or they agree on it.
#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use rolecall_policy_reference::compare::compare;

fuzz_target!(|text: &str| -> Corpus {
    let Ok(case) = serde_json::from_str(text) else { return Corpus::Reject };
    match compare(&case) {
        Ok(Some(_)) => Corpus::Keep,
        Ok(None) => Corpus::Reject,
        Err(difference) => panic!("{difference}"),
    }
});
