//! Telling readers that something changed.

use crate::{
    KeyRange, Table,
    overlay::{Changes, bounds},
};
use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError, Weak},
};
use tokio::sync::Notify;

/// Something in the watched range may have changed: read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changed;

/// Reports commits that touch a range of a table; see [`Store::watch`](crate::Store::watch).
pub struct Watch {
    watched: Arc<Watched>,
}

impl Watch {
    /// Waits for a commit to the range since the last call, or since the watch was made. Many commits
    /// may be reported as one, none is missed, and now and then there is nothing to see. Dropping the
    /// future loses nothing. When the store is gone no commit comes and this waits for ever.
    pub async fn next(&mut self) -> Changed {
        self.watched.changed.notified().await;
        Changed
    }
}

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Watch")
            .field("table", &self.watched.table)
            .field("range", &self.watched.range)
            .finish_non_exhaustive()
    }
}

struct Watched {
    table: Table,
    range: KeyRange,
    /// Holds one permit, which is what merges the commits nobody waited for.
    changed: Notify,
}

/// All watches of a store.
#[derive(Default)]
pub(crate) struct Watches(Mutex<Vec<Weak<Watched>>>);

impl Watches {
    pub(crate) fn add(&self, table: Table, range: KeyRange) -> Watch {
        let watched = Arc::new(Watched { table, range, changed: Notify::new() });
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Those that are gone are otherwise only noticed when something is committed.
        all.retain(|other| other.strong_count() > 0);
        all.push(Arc::downgrade(&watched));
        Watch { watched }
    }

    /// Wakes those that watch any of the changed keys. Called after the commit: who is woken must find
    /// the new state.
    pub(crate) fn notify(&self, changes: &Changes) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|watched| {
            let Some(watched) = watched.upgrade() else { return false };
            if watched.is_touched_by(changes) {
                watched.changed.notify_one();
            }
            true
        });
    }
}

impl Watched {
    fn is_touched_by(&self, changes: &Changes) -> bool {
        let entries = changes.0.get(&self.table).filter(|_| !self.range.is_empty());
        entries.is_some_and(|entries| entries.range::<[u8], _>(bounds(&self.range)).next().is_some())
    }
}
