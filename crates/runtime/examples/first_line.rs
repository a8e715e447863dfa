//! Measures the time from `create` to the first line of output, with a network namespace and an endpoint as a task has
//! them: `sudo cargo run --release -p rolecall-runtime --example first_line [RUNS]`.

use std::error::Error;
use std::net::Ipv4Addr;
use std::process::exit;
use std::time::{Duration, Instant};

use rolecall_oci::{ImageBuilder, LayerCache};
use rolecall_runtime::{ContainerSpec, Network, NetworkNamespace, OciRuntime, Runtime, shim_main};
use tokio::io::AsyncReadExt;

const ENDPOINT: Ipv4Addr = Ipv4Addr::new(169, 254, 170, 2);

fn main() -> Result<(), Box<dyn Error>> {
    if let Some(code) = shim_main(std::env::args_os().skip(1)) {
        exit(code);
    }
    let runs = std::env::args().nth(1).map_or(Ok(50), |runs| runs.parse())?;
    tokio::runtime::Runtime::new()?.block_on(measure(runs))
}

/// What one launch took, from its beginning.
struct Times {
    network: Duration,
    created: Duration,
    first_line: Duration,
    ended: Duration,
    deleted: Duration,
}

async fn measure(runs: usize) -> Result<(), Box<dyn Error>> {
    let directory = tempfile::tempdir()?;
    let image = ImageBuilder::new("/bin/sh").build()?;
    let layers = LayerCache::open(directory.path().join("layers"))?.add_packed(&image)?;
    let runtime = OciRuntime::open(directory.path())?;
    let mut all = Vec::new();
    for run in 0..runs {
        let args = ["sh", "-c", "echo hello"].map(str::to_owned).into();
        let mut spec = ContainerSpec::new(format!("run-{run}").parse()?, args);
        spec.layers.clone_from(&layers);
        spec.limits.memory_mib = Some(128);
        all.push(launch(&runtime, spec).await?);
    }
    type Column = (&'static str, fn(&Times) -> Duration);
    let columns: [Column; 5] = [
        ("network namespace and endpoint", |times| times.network),
        ("create", |times| times.created),
        ("first line", |times| times.first_line),
        ("ended", |times| times.ended),
        ("deleted", |times| times.deleted),
    ];
    for (name, column) in columns {
        let mut times: Vec<Duration> = all.iter().map(column).collect();
        times.sort();
        println!(
            "{name:32} min {:8.2?}  median {:8.2?}  max {:8.2?}",
            times[0],
            times[runs / 2],
            times[runs - 1]
        );
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "measuring is what this program is for")]
async fn launch(runtime: &OciRuntime, mut spec: ContainerSpec) -> Result<Times, Box<dyn Error>> {
    let begin = Instant::now();
    let namespace = NetworkNamespace::create(&runtime.netns_directory(), spec.id.as_str())?;
    let listener = namespace.listen(ENDPOINT, 80)?;
    let network = begin.elapsed();
    spec.network = Network::Namespace(namespace.path().to_owned());
    let id = spec.id.clone();

    let begin = Instant::now();
    let mut output = runtime.create(spec).await?;
    let created = begin.elapsed();
    runtime.start(&id).await?;
    output.stdout.read_u8().await?;
    let first_line = begin.elapsed();
    runtime.wait(&id).await?;
    let ended = begin.elapsed();
    runtime.delete(&id).await?;
    let deleted = begin.elapsed();
    drop(listener);
    namespace.delete()?;
    Ok(Times { network, created, first_line, ended, deleted })
}
