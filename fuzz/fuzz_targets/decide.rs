//! Bytes choose a case; the evaluator and the reference must agree on it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rolecall_policy_reference::compare::compare;
use rolecall_policy_reference::generate::{Choices, case};

fuzz_target!(|bytes: &[u8]| {
    let case = case(&mut Choices::new(bytes));
    match compare(&case) {
        Ok(Some(_)) => {}
        Ok(None) => panic!("nobody reads {case}"),
        Err(difference) => panic!("{difference}"),
    }
});
