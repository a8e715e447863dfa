//! Changes that are not committed yet, over the state they apply to.

use crate::{KeyRange, Stamp, StoreError, Table, Tx, View, view::Visitor};
use bytes::Bytes;
use std::{
    cmp::Ordering,
    collections::BTreeMap,
    iter::Peekable,
    ops::{Bound, ControlFlow},
};

/// New values per table and key; `None` deletes.
#[derive(Default)]
pub(crate) struct Changes(pub(crate) BTreeMap<Table, BTreeMap<Bytes, Option<Bytes>>>);

impl Changes {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn absorb(&mut self, later: Changes) {
        for (table, entries) in later.0 {
            self.0.entry(table).or_default().extend(entries);
        }
    }

    fn set(&mut self, table: Table, key: &[u8], value: Option<Bytes>) {
        self.0.entry(table).or_default().insert(Bytes::copy_from_slice(key), value);
    }
}

/// A view as it will be once the changes are committed.
pub(crate) struct Overlay<'a> {
    base: &'a dyn View,
    changes: &'a mut Changes,
}

impl<'a> Overlay<'a> {
    pub(crate) fn new(base: &'a dyn View, changes: &'a mut Changes) -> Overlay<'a> {
        Overlay { base, changes }
    }
}

impl View for Overlay<'_> {
    fn get(&self, table: Table, key: &[u8]) -> Result<Option<Bytes>, StoreError> {
        match self.changes.0.get(&table).and_then(|entries| entries.get(key)) {
            Some(value) => Ok(value.clone()),
            None => self.base.get(table, key),
        }
    }

    fn visit(&self, table: Table, range: &KeyRange, visitor: &mut Visitor<'_>) -> Result<(), StoreError> {
        let Some(entries) = self.changes.0.get(&table).filter(|_| !range.is_empty()) else {
            return self.base.visit(table, range, visitor);
        };
        let mut changed = Changed::new(entries, range);
        let mut flow = ControlFlow::Continue(());
        self.base.visit(table, range, &mut |key, value| {
            flow = changed.show_before(key, visitor);
            if flow.is_continue() && !changed.replaces(key) {
                flow = visitor(key, value);
            }
            flow
        })?;
        if flow.is_continue() {
            let _ = changed.show_rest(visitor);
        }
        Ok(())
    }

    fn stamp(&self, table: Table) -> Option<Stamp> {
        if self.changes.0.contains_key(&table) { None } else { self.base.stamp(table) }
    }
}

impl Tx for Overlay<'_> {
    fn put(&mut self, table: Table, key: &[u8], value: Bytes) {
        self.changes.set(table, key, Some(value));
    }

    fn delete(&mut self, table: Table, key: &[u8]) {
        self.changes.set(table, key, None);
    }
}

type Entry<'a> = (&'a Bytes, &'a Option<Bytes>);

/// The changed entries of a range, to be merged into the unchanged ones in the range's direction.
struct Changed<'a> {
    entries: Peekable<Box<dyn Iterator<Item = Entry<'a>> + 'a>>,
    /// How a key compares with one that is still to come.
    to_come: Ordering,
}

impl<'a> Changed<'a> {
    fn new(entries: &'a BTreeMap<Bytes, Option<Bytes>>, range: &KeyRange) -> Changed<'a> {
        let entries = entries.range::<[u8], _>(bounds(range));
        let (entries, to_come): (Box<dyn Iterator<Item = Entry<'a>> + 'a>, _) = if range.backwards {
            (Box::new(entries.rev()), Ordering::Less)
        } else {
            (Box::new(entries), Ordering::Greater)
        };
        Changed { entries: entries.peekable(), to_come }
    }

    fn show_before(&mut self, key: &[u8], visitor: &mut Visitor<'_>) -> ControlFlow<()> {
        let to_come = self.to_come;
        while let Some(entry) = self.entries.next_if(|(next, _)| key.cmp(next) == to_come) {
            show(entry, visitor)?;
        }
        ControlFlow::Continue(())
    }

    /// Whether the unchanged entry of this key is hidden by a changed one, which comes next.
    fn replaces(&mut self, key: &[u8]) -> bool {
        self.entries.peek().is_some_and(|(next, _)| **next == key)
    }

    fn show_rest(self, visitor: &mut Visitor<'_>) -> ControlFlow<()> {
        let mut entries = self.entries;
        entries.try_for_each(|entry| show(entry, visitor))
    }
}

fn show((key, value): Entry<'_>, visitor: &mut Visitor<'_>) -> ControlFlow<()> {
    value.as_ref().map_or(ControlFlow::Continue(()), |value| visitor(key, value))
}

/// The range as a B-tree wants it. The caller has made sure that it is not empty.
pub(crate) fn bounds(range: &KeyRange) -> (Bound<&[u8]>, Bound<&[u8]>) {
    (Bound::Included(&range.start), range.end.as_deref().map_or(Bound::Unbounded, Bound::Excluded))
}
