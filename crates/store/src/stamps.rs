//! Marks of what a table holds, for whoever keeps something made of it.

use crate::{Table, overlay::Changes};
use std::{
    collections::BTreeMap,
    sync::{Arc, PoisonError, RwLock},
};

/// Stands for the content of a table: a table seen twice with the same stamp held the same both times. See
/// [`View::stamp`](crate::View::stamp).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stamp(u64);

/// The stamps of all tables at one time.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    /// Tables that have been changed since the start; the others have stamp 0.
    changed: BTreeMap<Table, Mark>,
}

#[derive(Clone, Copy, Debug)]
enum Mark {
    Settled(Stamp),
    /// A commit is under way, and a state taken now may show what was before or what comes.
    InFlux,
}

impl Sheet {
    pub(crate) fn stamp(&self, table: Table) -> Option<Stamp> {
        match self.changed.get(&table) {
            None => Some(Stamp(0)),
            Some(Mark::Settled(stamp)) => Some(*stamp),
            Some(Mark::InFlux) => None,
        }
    }
}

/// Keeps the stamps up to date around commits.
#[derive(Default)]
pub(crate) struct Stamps {
    sheet: RwLock<Arc<Sheet>>,
}

impl Stamps {
    /// The stamps now. Those of a state are known if they are the very same before and after it is taken.
    pub(crate) fn now(&self) -> Arc<Sheet> {
        Arc::clone(&self.sheet.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Says that tables are about to change.
    pub(crate) fn begin(&self, changes: &Changes) {
        self.mark(changes, Mark::InFlux);
    }

    /// Says that tables have changed, or may have. `commit` numbers the commits from 1.
    pub(crate) fn end(&self, changes: &Changes, commit: u64) {
        self.mark(changes, Mark::Settled(Stamp(commit)));
    }

    fn mark(&self, changes: &Changes, mark: Mark) {
        let mut sheet = self.sheet.write().unwrap_or_else(PoisonError::into_inner);
        let mut next = Sheet::clone(&sheet);
        next.changed.extend(changes.0.keys().map(|table| (*table, mark)));
        *sheet = Arc::new(next);
    }
}
