//! How long decisions take, for each workload of `tests/support/workloads.rs`. The ratio of `without_trace` to
//! `with_trace` is what evidence costs. How other engines do on the same workloads: `peers/` at the root.

#[path = "../tests/support/mod.rs"]
mod support;
#[path = "../tests/support/workloads.rs"]
mod workloads;

use divan::{Bencher, black_box};
use rolecall_policy::{Document, Policy, PolicyKind, PolicySource, evaluate, verdict};
use serde_json::Value;
use support::Case;
use workloads::{cases, workloads};

fn main() {
    divan::main();
}

const WORKLOADS: [&str; 4] = ["task", "role", "fleet", "organization"];

fn read(name: &str) -> Vec<Case> {
    let groups = workloads().into_iter().filter(|workload| workload.name == name);
    groups.flat_map(|workload| cases(&workload.groups)).map(|(case, _)| case).collect()
}

/// The verdicts of all requests.
#[divan::bench(args = WORKLOADS)]
fn without_trace(bencher: Bencher, name: &str) {
    let cases = read(name);
    bencher.counter(cases.len()).bench_local(|| {
        cases
            .iter()
            .filter(|case| black_box(verdict(case.mode, &case.layers, &case.request)).is_allow())
            .count()
    });
}

/// The decisions of all requests with evidence.
#[divan::bench(args = WORKLOADS)]
fn with_trace(bencher: Bencher, name: &str) {
    let cases = read(name);
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
