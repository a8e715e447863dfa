//! Prints what every engine answers rightly and how long it takes, beside Rolecall's.

use rolecall_peers::engines::{Cedar, Explained, IamRs, Reference, Rolecall, Winterbaume};
use rolecall_peers::{Engine, Questions, Score, WORKLOADS, published};
use rustix::time::{ClockId, clock_gettime};
use std::hint::black_box;
use std::time::Duration;

/// Measurements of each engine on each workload. They take turns, so that what else the machine does meets all.
const ROUNDS: usize = 25;
/// How long one measurement lasts at least.
const AT_LEAST: Duration = Duration::from_millis(4);

fn main() {
    let verbose = std::env::args().any(|argument| argument == "--wrong");
    println!("| workload | engine | right | per decision | ratio |\n|---|---|---|---|---|");
    for workload in WORKLOADS {
        let Some(questions) = Questions::of_workload(workload) else { continue };
        let mut runs = [
            Run::of::<Rolecall>(&questions),
            Run::of::<Explained>(&questions),
            Run::of::<Reference>(&questions),
            Run::of::<Winterbaume>(&questions),
            Run::of::<IamRs>(&questions),
            Run::of::<Cedar>(&questions),
        ];
        for _ in 0..ROUNDS {
            runs.iter_mut().for_each(Run::measure);
        }
        let ours = runs[0].median();
        for run in &mut runs {
            println!("| {workload} | {}", run.row(questions.count(), ours));
        }
    }
    println!("\n| engine | published decisions right | has words for |\n|---|---|---|");
    row::<Rolecall>(verbose);
    row::<Reference>(verbose);
    row::<Winterbaume>(verbose);
    row::<IamRs>(verbose);
    row::<Cedar>(verbose);
}

/// An engine on a workload.
struct Run<'a> {
    name: &'static str,
    state: Result<Ready<'a>, String>,
}

struct Ready<'a> {
    right: usize,
    /// Answers all questions once.
    pass: Box<dyn Fn() + 'a>,
    passes: u32,
    /// How long one pass took.
    samples: Vec<Duration>,
}

impl<'a> Run<'a> {
    fn of<E: Engine + 'a>(questions: &Questions) -> Self {
        let ready = |engine: E| {
            let right = questions.right(&engine);
            let pass = Box::new(move || {
                black_box(engine.answers().map(black_box).count());
            });
            pass();
            let once = time(1, &pass);
            let passes = AT_LEAST.as_nanos().div_ceil(once.as_nanos().max(1));
            Ready { right, pass, passes: u32::try_from(passes).unwrap_or(u32::MAX), samples: Vec::new() }
        };
        Self { name: E::NAME, state: E::prepare(questions).map(ready).map_err(|error| error.to_string()) }
    }

    fn measure(&mut self) {
        if let Ok(ready) = &mut self.state {
            // What another engine drove out of the caches comes back outside of the measurement.
            (ready.pass)();
            ready.samples.push(time(ready.passes, &ready.pass));
        }
    }

    /// The median time of a pass, in nanoseconds.
    fn median(&mut self) -> f64 {
        let Ok(ready) = &mut self.state else { return f64::NAN };
        ready.samples.sort_unstable();
        ready.samples.get(ready.samples.len() / 2).map_or(f64::NAN, |sample| sample.as_nanos() as f64)
    }

    fn row(&mut self, count: usize, ours: f64) -> String {
        let median = self.median();
        match &self.state {
            Ok(ready) => format!(
                "{} | {} of {count} | {:.0} ns | {:.1} |",
                self.name,
                ready.right,
                median / count as f64,
                median / ours
            ),
            Err(reason) => format!("{} | no words for it: {reason} | | |", self.name),
        }
    }
}

/// How much processor time one pass takes, on the average of several. What else the machine does delays a pass, but
/// does not count.
fn time(passes: u32, pass: &impl Fn()) -> Duration {
    let start = now();
    for _ in 0..passes {
        pass();
    }
    (now() - start) / passes
}

/// The processor time of this thread.
fn now() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or_default())
}

fn row<E: Engine>(verbose: bool) {
    let Score { right, expressed, all, wrong } = published::<E>();
    println!("| {} | {right} | {expressed} of {all} |", E::NAME);
    if verbose {
        wrong.iter().for_each(|case| eprintln!("{}: {case}", E::NAME));
    }
}
