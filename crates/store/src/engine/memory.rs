//! Entries in memory, gone with the process.

use super::{Engine, State};
use crate::{
    KeyRange, StoreError, Table, View,
    overlay::{Changes, bounds},
    view::Visitor,
};
use bytes::Bytes;
use std::{
    collections::BTreeMap,
    sync::{Arc, PoisonError, RwLock},
};

/// Snapshots share the tables; a commit copies those it changes if a snapshot still holds them.
#[derive(Default)]
pub(crate) struct MemoryEngine {
    tables: RwLock<Arc<Tables>>,
}

#[derive(Clone, Default)]
struct Tables(BTreeMap<Table, Arc<BTreeMap<Bytes, Bytes>>>);

impl Engine for MemoryEngine {
    fn snapshot(&self) -> Result<State, StoreError> {
        let tables = self.tables.read().unwrap_or_else(PoisonError::into_inner);
        Ok(Arc::clone(&*tables) as State)
    }

    fn commit(&self, changes: &Changes) -> Result<(), StoreError> {
        let mut tables = self.tables.write().unwrap_or_else(PoisonError::into_inner);
        let tables = Arc::make_mut(&mut *tables);
        for (table, entries) in &changes.0 {
            let table = Arc::make_mut(tables.0.entry(*table).or_default());
            for (key, value) in entries {
                match value {
                    Some(value) => table.insert(key.clone(), value.clone()),
                    None => table.remove(key),
                };
            }
        }
        Ok(())
    }
}

impl View for Tables {
    fn get(&self, table: Table, key: &[u8]) -> Result<Option<Bytes>, StoreError> {
        Ok(self.0.get(&table).and_then(|table| table.get(key)).cloned())
    }

    fn visit(&self, table: Table, range: &KeyRange, visitor: &mut Visitor<'_>) -> Result<(), StoreError> {
        let Some(table) = self.0.get(&table).filter(|_| !range.is_empty()) else {
            return Ok(());
        };
        let mut entries = table.range::<[u8], _>(bounds(range));
        let _ = if range.backwards {
            entries.rev().try_for_each(|(key, value)| visitor(key, value))
        } else {
            entries.try_for_each(|(key, value)| visitor(key, value))
        };
        Ok(())
    }
}
