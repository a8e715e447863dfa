//! What a durable write costs alone and in company, and what a read costs.
//!
//! `items` are acknowledged writes, so the two lines of `writes` show what group commit is worth.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run has nothing to say")]

use divan::{Bencher, counter::ItemsCount};
use rolecall_store::{Collection, Key, KeyRange, Store, StoreError, View};
use tokio::runtime::{Builder, Runtime};

const ROLES: Collection<String> = Collection::new("iam/roles");
const WRITES_PER_WRITER: usize = 10;
const ENTRIES: usize = 10_000;

fn main() {
    divan::main();
}

fn runtime() -> Runtime {
    Builder::new_multi_thread().worker_threads(2).build().unwrap()
}

fn filled(store: &Store) {
    let fill = store.write(|tx| {
        (0..ENTRIES).try_for_each(|n| ROLES.put(tx, ["account", &n.to_string()], &"x".repeat(500)))
    });
    runtime().block_on(fill).unwrap().unwrap();
}

#[divan::bench(args = [1, 64], sample_count = 20, sample_size = 1)]
fn writes(bencher: Bencher<'_, '_>, writers: usize) {
    let directory = tempfile::tempdir().unwrap();
    let store = Store::open(directory.path()).unwrap();
    filled(&store);
    let runtime = runtime();
    bencher.counter(ItemsCount::new(writers * WRITES_PER_WRITER)).bench_local(|| {
        let tasks: Vec<_> = (0..writers)
            .map(|writer| {
                let store = store.clone();
                runtime.spawn(async move {
                    for n in 0..WRITES_PER_WRITER {
                        let key = Key::from(["account", &(writer * WRITES_PER_WRITER + n).to_string()]);
                        let write =
                            move |tx: &mut dyn rolecall_store::Tx| ROLES.put(tx, key, &"y".repeat(500));
                        store.write(write).await.unwrap().unwrap();
                    }
                })
            })
            .collect();
        for task in tasks {
            runtime.block_on(task).unwrap();
        }
    });
}

/// One snapshot and one value, decoded.
#[divan::bench(args = ["memory", "redb"])]
fn read(bencher: Bencher<'_, '_>, engine: &str) {
    let directory = tempfile::tempdir().unwrap();
    let store = open(engine, directory.path()).unwrap();
    filled(&store);
    let key = Key::from(["account", "5000"]);
    bencher.bench_local(|| ROLES.get(&store.read(), &key).unwrap());
}

/// One page of a listing, not decoded.
#[divan::bench(args = ["memory", "redb"])]
fn scan_100(bencher: Bencher<'_, '_>, engine: &str) {
    let directory = tempfile::tempdir().unwrap();
    let store = open(engine, directory.path()).unwrap();
    filled(&store);
    bencher.bench_local(|| store.read().scan(ROLES.table(), &KeyRange::prefix("account"), 100).unwrap());
}

fn open(engine: &str, directory: &std::path::Path) -> Result<Store, StoreError> {
    if engine == "memory" { Store::memory() } else { Store::open(directory) }
}
