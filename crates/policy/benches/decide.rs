//! How long decisions take: a role with ten policies of twenty statements. The ratio of the two figures is what
//! evidence costs.

#[path = "../tests/support/mod.rs"]
mod support;
#[path = "../tests/support/workload.rs"]
mod workload;

use divan::{Bencher, black_box};
use rolecall_policy::{Document, Policy, PolicyKind, PolicySource, evaluate, verdict};
use serde_json::Value;
use support::Case;
use workload::workload;

fn main() {
    divan::main();
}

/// The cases of the workload, all with the same layers.
fn cases() -> Vec<Case> {
    workload().into_iter().map(|(case, _)| case).collect()
}

/// Two hundred verdicts.
#[divan::bench]
fn without_trace(bencher: Bencher) {
    let cases = cases();
    bencher.counter(cases.len()).bench_local(|| {
        cases
            .iter()
            .filter(|case| black_box(verdict(case.mode, &case.layers, &case.request)).is_allow())
            .count()
    });
}

/// Two hundred decisions with evidence.
#[divan::bench]
fn with_trace(bencher: Bencher) {
    let cases = cases();
    bencher.counter(cases.len()).bench_local(|| {
        cases
            .iter()
            .map(|case| evaluate(case.mode, &case.layers, &case.request).trace.layers.len())
            .sum::<usize>()
    });
}

/// One document of twenty statements, from text to compiled policy.
#[divan::bench]
fn compile(bencher: Bencher) {
    let workload: Value =
        serde_json::from_str(include_str!("../tests/data/workload.json")).unwrap_or_default();
    let text = workload["policies"][0].to_string();
    bencher.bench_local(|| {
        let document = Document::parse(black_box(&text));
        document
            .map(|document| Policy::compile(PolicySource::new(PolicyKind::IdentityManaged, "p"), &document))
    });
}
