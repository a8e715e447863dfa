//! The store on disk: who may open it, what stays, what a killed process leaves.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use rolecall_store::{Collection, Key, KeyRange, Store, StoreError, View};
use std::{
    collections::BTreeSet,
    fs,
    hash::{BuildHasher, RandomState},
    io::{BufRead, BufReader},
    os::unix::fs::{MetadataExt, PermissionsExt},
    path::Path,
    process::{Child, Command, Stdio},
};

const LEFT: Collection<u64> = Collection::new("left");
const RIGHT: Collection<u64> = Collection::new("right");
const TOTAL: Collection<u64> = Collection::new("total");

/// Tells a copy of this test binary that it is the child, and where its store is.
const CHILD: &str = "STORE_TEST_CHILD";

#[tokio::test]
async fn acknowledged_writes_are_there_after_reopening() {
    let directory = tempfile::tempdir().unwrap();
    for n in 0..3 {
        let store = Store::open(directory.path()).unwrap();
        assert_eq!(LEFT.scan(&store.read(), Key::empty()).unwrap().len(), n);
        store.write(move |tx| LEFT.put(tx, n.to_string(), &7)).await.unwrap().unwrap();
    }
}

#[test]
fn a_store_that_is_created_is_for_its_owner_alone() {
    let parent = tempfile::tempdir().unwrap();
    let directory = parent.path().join("state/deep");
    let _store = Store::open(&directory).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&parent.path().join("state")), 0o700);
    assert_eq!(mode(&directory), 0o700);
    assert_eq!(mode(&directory.join("store.redb")), 0o600);
}

#[test]
fn a_second_opener_is_refused_until_the_last_handle_and_snapshot_are_gone() {
    let directory = tempfile::tempdir().unwrap();
    let store = Store::open(directory.path()).unwrap();
    let refused = || {
        let error = Store::open(directory.path()).unwrap_err();
        let path = directory.path().display();
        assert_eq!(error.to_string(), format!("store `{path}` is already open elsewhere"));
    };
    refused();
    let snapshot = store.clone().read();
    drop(store);
    refused();
    assert_eq!(LEFT.get(&snapshot, "absent").unwrap(), None);
    drop(snapshot);
    Store::open(directory.path()).unwrap();
}

#[test]
fn what_is_no_store_is_refused_and_left_alone() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("store.redb");
    fs::write(&file, "something else entirely").unwrap();
    let error = Store::open(directory.path()).unwrap_err();
    assert_eq!(error.to_string(), format!("cannot open store `{}`", directory.path().display()));
    assert_eq!(fs::read(&file).unwrap(), b"something else entirely");
    assert!(matches!(Store::open(&file), Err(StoreError::Open { .. })));
}

#[test]
fn a_store_that_was_cut_short_is_refused() {
    let directory = tempfile::tempdir().unwrap();
    drop(Store::open(directory.path()).unwrap());
    let file = directory.path().join("store.redb");
    let whole = fs::read(&file).unwrap();
    for len in [1, 100, 5_000, whole.len() / 2, whole.len() - 1] {
        fs::write(&file, &whole[..len]).unwrap();
        assert!(matches!(Store::open(directory.path()), Err(StoreError::Open { .. })), "{len} bytes");
    }
    fs::write(&file, whole).unwrap();
    Store::open(directory.path()).unwrap();
}

#[test]
fn space_is_used_again() {
    let directory = tempfile::tempdir().unwrap();
    let store = Store::open(directory.path()).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let size = || fs::metadata(directory.path().join("store.redb")).unwrap().size();
    let overwrite = || {
        let write = store.write(|tx| (0..64).try_for_each(|n| LEFT.put(tx, n.to_string(), &u64::MAX)));
        runtime.block_on(write).unwrap().unwrap();
    };
    (0..20).for_each(|_| overwrite());
    let before = size();
    (0..200).for_each(|_| overwrite());
    assert_eq!(size(), before);
}

#[test]
fn a_process_killed_at_any_point_keeps_what_it_acknowledged_and_no_half_transaction() {
    let directory = tempfile::tempdir().unwrap();
    let mut acknowledged = BTreeSet::new();
    let mut killed = 0;
    for round in 0..8 {
        let mut child = child(directory.path(), &round.to_string());
        let lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let last = RandomState::new().hash_one(round) % 900;
        let mut lines = lines.map(Result::unwrap);
        acknowledged.extend(lines.by_ref().take(last as usize));
        child.kill().unwrap();
        // Acknowledged before the signal came, though not read yet.
        acknowledged.extend(lines);
        killed += usize::from(!child.wait().unwrap().success());
        check(directory.path(), &acknowledged);
    }
    assert!(killed > 0, "no child was killed before it was done");
}

fn child(store: &Path, round: &str) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "the_child_that_is_killed", "--ignored", "--nocapture"])
        .env(CHILD, store)
        .env("STORE_TEST_ROUND", round)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn check(directory: &Path, acknowledged: &BTreeSet<String>) {
    let store = Store::open(directory).unwrap();
    let view = store.read();
    let left = LEFT.scan(&view, Key::empty()).unwrap();
    assert_eq!(left, RIGHT.scan(&view, Key::empty()).unwrap());
    assert_eq!(TOTAL.get(&view, "total").unwrap().unwrap_or(0), left.len() as u64);
    let kept: BTreeSet<_> = left.into_iter().map(|(key, _)| key.parts().concat()).collect();
    let lost: Vec<_> = acknowledged.difference(&kept).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    assert_eq!(view.scan(LEFT.table(), &KeyRange::all(), 1).unwrap().len(), kept.len().min(1));
}

/// Makes 1,000 writes, eight at a time, and prints the name of each once it is acknowledged.
#[test]
#[ignore = "run by the test that kills it"]
fn the_child_that_is_killed() {
    let directory = std::env::var_os(CHILD).unwrap();
    let round = std::env::var("STORE_TEST_ROUND").unwrap();
    let store = Store::open(directory).unwrap();
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().unwrap().block_on(async {
        let writers = (0..8).map(|writer| {
            let (store, round) = (store.clone(), round.clone());
            tokio::spawn(async move {
                for n in 0..125 {
                    let name = format!("{round}-{writer}-{n}");
                    store.write(pair(name.clone())).await.unwrap().unwrap();
                    eprintln!("{name}");
                }
            })
        });
        for writer in writers.collect::<Vec<_>>() {
            writer.await.unwrap();
        }
    });
}

/// Writes the same entry on both sides and counts it.
fn pair(name: String) -> impl FnOnce(&mut dyn rolecall_store::Tx) -> Result<(), StoreError> + Send {
    move |tx| {
        let total = TOTAL.get(&*tx, "total")?.unwrap_or(0);
        LEFT.put(tx, &name, &total)?;
        TOTAL.put(tx, "total", &(total + 1))?;
        RIGHT.put(tx, &name, &total)
    }
}
