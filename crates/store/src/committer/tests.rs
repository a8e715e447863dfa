//! What only an engine that stalls and fails can show.

use super::Committer;
use crate::{
    Key, StoreError, Table, Tx, View,
    engine::{Engine, MemoryEngine, State},
    overlay::Changes,
    watch::Watches,
};
use futures_util::FutureExt;
use std::sync::{
    Arc, Mutex,
    mpsc::{Receiver, Sender, channel},
};

const TABLE: Table = Table::new("table");

/// Every commit waits to be told how it goes.
struct Puppet {
    entries: MemoryEngine,
    started: Sender<usize>,
    outcomes: Mutex<Receiver<Result<(), StoreError>>>,
    readable: bool,
}

impl Engine for Puppet {
    fn snapshot(&self) -> Result<State, StoreError> {
        if self.readable { self.entries.snapshot() } else { Err(disk_error()) }
    }

    fn commit(&self, changes: &Changes) -> Result<(), StoreError> {
        self.started.send(changes.0.values().map(|entries| entries.len()).sum()).unwrap();
        self.outcomes.lock().unwrap().recv().unwrap()?;
        self.entries.commit(changes)
    }
}

struct Strings {
    /// The number of changed keys of each commit, as it starts.
    started: Receiver<usize>,
    outcomes: Sender<Result<(), StoreError>>,
    engine: Arc<Puppet>,
    committer: Committer,
}

fn puppet(readable: bool) -> Strings {
    let (started, starts) = channel();
    let (outcomes, outcome) = channel();
    let engine = Arc::new(Puppet {
        entries: MemoryEngine::default(),
        started,
        outcomes: Mutex::new(outcome),
        readable,
    });
    let committer = Committer::start(Arc::clone(&engine) as _, Arc::default(), Arc::default()).unwrap();
    Strings { started: starts, outcomes, engine, committer }
}

fn disk_error() -> StoreError {
    StoreError::storage(redb::StorageError::PreviousIo)
}

fn put(name: &str) -> impl FnOnce(&mut dyn Tx) -> Result<(), StoreError> + Send + use<> {
    let key = Key::from(name);
    move |tx| {
        tx.put(TABLE, &key, "1".into());
        Ok(())
    }
}

fn is_set(view: &dyn View, name: &str) -> bool {
    view.get(TABLE, &Key::from(name)).unwrap().is_some()
}

#[test]
fn what_queues_during_a_commit_shares_the_next_one() {
    let it = puppet(true);
    let first = it.committer.run(put("first"));
    assert_eq!(it.started.recv(), Ok(1));
    let queued: Vec<_> = (0..100).map(|n| it.committer.run(put(&n.to_string()))).collect();
    it.outcomes.send(Ok(())).unwrap();
    assert_eq!(it.started.recv(), Ok(100));
    assert!(matches!(block_on(first), Ok(Ok(()))));
    it.outcomes.send(Ok(())).unwrap();
    for answer in queued {
        assert!(matches!(block_on(answer), Ok(Ok(()))));
    }
    assert!(it.started.try_recv().is_err());
}

#[test]
fn nobody_in_a_batch_is_answered_before_its_commit_and_nobody_is_acknowledged_when_it_fails() {
    let it = puppet(true);
    let first = it.committer.run(put("first"));
    assert_eq!(it.started.recv(), Ok(1));
    let mut writer = Box::pin(it.committer.run(put("second")));
    let mut reader = Box::pin(it.committer.run(|tx| Ok::<_, StoreError>(is_set(&*tx, "second"))));
    let mut refused =
        Box::pin(it.committer.run(|tx| if is_set(&*tx, "second") { Err("exists") } else { Ok(()) }));
    it.outcomes.send(Ok(())).unwrap();
    assert!(matches!(block_on(first), Ok(Ok(()))));
    assert_eq!(it.started.recv(), Ok(1));
    assert!(writer.as_mut().now_or_never().is_none());
    assert!(reader.as_mut().now_or_never().is_none());
    assert!(refused.as_mut().now_or_never().is_none());
    it.outcomes.send(Err(disk_error())).unwrap();
    assert!(matches!(block_on(writer), Err(StoreError::Storage(_))));
    assert!(matches!(block_on(reader), Err(StoreError::Storage(_))));
    assert!(matches!(block_on(refused), Err(StoreError::Storage(_))));
    let state = it.engine.snapshot().unwrap();
    assert!(is_set(&*state, "first") && !is_set(&*state, "second"));
}

#[test]
fn a_batch_that_leaves_nothing_needs_no_commit() {
    let it = puppet(true);
    let read = it.committer.run(|tx| Ok::<_, StoreError>(is_set(&*tx, "absent")));
    assert!(matches!(block_on(read), Ok(Ok(false))));
    let refused = it.committer.run(|tx| put("absent")(tx).and(Err::<(), _>(StoreError::Stopped)));
    assert!(matches!(block_on(refused), Ok(Err(StoreError::Stopped))));
    assert!(it.started.try_recv().is_err());
}

#[test]
fn watchers_hear_of_a_commit_only_when_it_succeeded() {
    let (started, starts) = channel();
    let (outcomes, outcome) = channel();
    let engine =
        Puppet { entries: MemoryEngine::default(), started, outcomes: Mutex::new(outcome), readable: true };
    let watches = Arc::new(Watches::default());
    let mut watch = watches.add(TABLE, crate::KeyRange::all());
    let committer = Committer::start(Arc::new(engine), watches, Arc::default()).unwrap();
    for (result, heard) in [(Err(disk_error()), false), (Ok(()), true)] {
        let answer = committer.run(put("key"));
        starts.recv().unwrap();
        outcomes.send(result).unwrap();
        assert_eq!(block_on(answer).is_ok(), heard);
        assert_eq!(watch.next().now_or_never().is_some(), heard);
    }
}

#[test]
fn without_a_state_to_work_on_no_transaction_runs() {
    let it = puppet(false);
    let answer = it.committer.run(|_| -> Result<(), StoreError> { unreachable!() });
    assert!(matches!(block_on(answer), Err(StoreError::Storage(_))));
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}
