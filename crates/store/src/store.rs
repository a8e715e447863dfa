//! The store itself.

use crate::{
    Key, KeyRange, Stamp, StoreError, Table, Tx, View, Watch,
    committer::Committer,
    engine::{DiskEngine, Engine, MemoryEngine, State},
    stamps::{Sheet, Stamps},
    view::Visitor,
    watch::Watches,
};
use bytes::Bytes;
use std::{fmt, path::Path, sync::Arc};

/// A handle on the tables. Clones share them; the last one to go finishes queued writes and closes.
#[derive(Clone)]
pub struct Store {
    // Dropped first: it uses the rest.
    committer: Arc<Committer>,
    engine: Arc<dyn Engine>,
    watches: Arc<Watches>,
    stamps: Arc<Stamps>,
}

impl Store {
    /// Opens the store kept in `directory`, creating it if there is none. A directory that is created
    /// has mode 0700; the file in it always has mode 0600.
    ///
    /// Fails with [`StoreError::InUse`] while anyone else has it open, snapshots included, and with
    /// [`StoreError::Open`] when the directory or the file cannot be used, a truncated file included.
    /// What a crash leaves is repaired. Pages that were altered behind the store's back are not looked
    /// for; the engine may panic when it meets one.
    pub fn open(directory: impl AsRef<Path>) -> Result<Store, StoreError> {
        Store::start(Arc::new(DiskEngine::open(directory.as_ref())?))
    }

    /// A store that lasts as long as its handles.
    pub fn memory() -> Result<Store, StoreError> {
        Store::start(Arc::new(MemoryEngine::default()))
    }

    pub(crate) fn start(engine: Arc<dyn Engine>) -> Result<Store, StoreError> {
        let watches = Arc::new(Watches::default());
        let stamps = Arc::new(Stamps::default());
        let committer = Committer::start(Arc::clone(&engine), Arc::clone(&watches), Arc::clone(&stamps))?;
        Ok(Store { committer: Arc::new(committer), engine, watches, stamps })
    }

    /// The state now: every acknowledged write and none that is not committed. It stays as it is while
    /// writes go on, and holds on to the space they free, so keep it for a request, not for good.
    pub fn read(&self) -> Snapshot {
        Snapshot::take(&*self.engine, &self.stamps)
    }

    /// Runs a transaction and answers once what it wrote, and what it read, is durable.
    ///
    /// The outer result is the store's: an error means that nothing was acknowledged, though after a
    /// failed commit or a dropped future the changes may turn out to have been kept. The inner one is
    /// the closure's own; its `Err` discards everything it wrote. A closure that panics is discarded
    /// too and answered with [`StoreError::Panicked`].
    ///
    /// Closures run one at a time and hold up all writers, so they compute and do not wait. One must
    /// not wait for another write of the same store, which would never come.
    ///
    /// The transaction is queued when this is called, in call order; dropping the future does not
    /// take it back.
    pub fn write<T, E, F>(
        &self,
        transaction: F,
    ) -> impl Future<Output = Result<Result<T, E>, StoreError>> + Send + use<T, E, F>
    where
        F: FnOnce(&mut dyn Tx) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: Send + 'static,
    {
        self.committer.run(transaction)
    }

    /// Watches the keys of a table that begin with the parts of `prefix` ([`Key::empty`] for all).
    ///
    /// To miss nothing, make the watch first, then read, then wait.
    pub fn watch(&self, table: Table, prefix: impl Into<Key>) -> Watch {
        self.watches.add(table, KeyRange::prefix(prefix))
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").finish_non_exhaustive()
    }
}

/// A consistent state of the store; see [`Store::read`].
#[derive(Clone)]
pub struct Snapshot {
    /// Why there is none is told to whoever reads.
    state: Result<State, StoreError>,
    /// `None` where a commit came in between.
    stamps: Option<Arc<Sheet>>,
}

impl Snapshot {
    pub(crate) fn take(engine: &dyn Engine, stamps: &Stamps) -> Snapshot {
        let before = stamps.now();
        let state = engine.snapshot();
        let stamps = Some(before).filter(|before| Arc::ptr_eq(before, &stamps.now()));
        Snapshot { state, stamps }
    }

    pub(crate) fn state(&self) -> Result<&State, StoreError> {
        self.state.as_ref().map_err(StoreError::clone)
    }
}

impl View for Snapshot {
    fn get(&self, table: Table, key: &[u8]) -> Result<Option<Bytes>, StoreError> {
        self.state()?.get(table, key)
    }

    fn visit(&self, table: Table, range: &KeyRange, visitor: &mut Visitor<'_>) -> Result<(), StoreError> {
        self.state()?.visit(table, range, visitor)
    }

    fn stamp(&self, table: Table) -> Option<Stamp> {
        self.stamps.as_ref()?.stamp(table)
    }
}

impl fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Snapshot").finish_non_exhaustive()
    }
}
