//! What the tests of cases share.

#![expect(clippy::panic, reason = "a case that cannot be read fails its test")]

use proptest::test_runner::Config;
use rolecall_policy::Decision;
use rolecall_policy_reference::compare::compare;
use serde_json::Value;

/// How many cases are tried; `PROPTEST_CASES` asks for more.
pub(crate) fn cases(usual: u32) -> Config {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    Config { cases: asked.unwrap_or(usual), failure_persistence: None, ..Config::default() }
}

/// The decision of the evaluator, to which the reference agrees.
pub(crate) fn decide(case: &Value) -> Decision {
    match compare(case) {
        Ok(Some(decision)) => decision,
        Ok(None) => panic!("cannot be read: {case}"),
        Err(difference) => panic!("{difference}"),
    }
}
