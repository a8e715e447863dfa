//! Every engine on every workload; one iteration answers all questions of the workload.

use divan::{Bencher, black_box};
use rolecall_peers::engines::{Cedar, Explained, IamRs, Reference, Rolecall, Winterbaume};
use rolecall_peers::{Engine, Questions, WORKLOADS};

fn main() {
    divan::main();
}

#[divan::bench(types = [Rolecall, Explained, Reference, Winterbaume, IamRs, Cedar], args = WORKLOADS)]
fn answers<E: Engine>(bencher: Bencher, workload: &str) {
    let Some(questions) = Questions::of_workload(workload) else { return };
    let Ok(engine) = E::prepare(&questions) else { return };
    bencher.counter(questions.count()).bench_local(|| engine.answers().map(black_box).count());
}
