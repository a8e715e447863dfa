//! Typed tables.

use crate::{Defect, Key, KeyRange, StoreError, Table, Tx, View};
use bytes::Bytes;
use serde::{Serialize, de::DeserializeOwned};
use std::{fmt, marker::PhantomData, ops::ControlFlow};

/// A table whose values are `V`, stored as JSON.
pub struct Collection<V> {
    table: Table,
    values: PhantomData<fn(V) -> V>,
}

impl<V> Collection<V> {
    /// The collection kept in the table of this name, for example `iam/roles`.
    pub const fn new(table: &'static str) -> Collection<V> {
        Collection { table: Table::new(table), values: PhantomData }
    }

    /// The table behind it, for watches.
    pub const fn table(&self) -> Table {
        self.table
    }

    /// Whether the key has a value; the value is not decoded.
    pub fn contains(&self, view: &dyn View, key: impl Into<Key>) -> Result<bool, StoreError> {
        Ok(view.get(self.table, &key.into())?.is_some())
    }

    /// Removes a key; one that is absent stays so.
    pub fn delete(&self, tx: &mut dyn Tx, key: impl Into<Key>) -> Result<(), StoreError> {
        tx.delete(self.table, &key.into());
        Ok(())
    }
}

impl<V: Serialize> Collection<V> {
    /// Sets the value of a key. Fails with [`StoreError::Encode`] when `value` has no JSON form.
    pub fn put(&self, tx: &mut dyn Tx, key: impl Into<Key>, value: &V) -> Result<(), StoreError> {
        let key = key.into();
        match serde_json::to_vec(value) {
            Ok(json) => {
                tx.put(self.table, &key, Bytes::from(json));
                Ok(())
            }
            Err(_) => Err(StoreError::Encode { table: self.table, key }),
        }
    }
}

impl<V: DeserializeOwned> Collection<V> {
    /// The value of a key. Fails with [`StoreError::Corrupt`] when the stored value is not a `V`.
    pub fn get(&self, view: &dyn View, key: impl Into<Key>) -> Result<Option<V>, StoreError> {
        let key = key.into();
        let value = view.get(self.table, &key)?;
        value.map(|json| self.decode(&key, &json)).transpose()
    }

    /// Removes a key and gives back the value it had.
    pub fn take(&self, tx: &mut dyn Tx, key: impl Into<Key>) -> Result<Option<V>, StoreError> {
        let key = key.into();
        let value = self.get(&*tx, &key)?;
        if value.is_some() {
            tx.delete(self.table, &key);
        }
        Ok(value)
    }

    /// Every entry whose key begins with the parts of `prefix`, in key order.
    pub fn scan(&self, view: &dyn View, prefix: impl Into<Key>) -> Result<Vec<(Key, V)>, StoreError> {
        self.range(view, &KeyRange::prefix(prefix), usize::MAX)
    }

    /// At most `limit` entries of a range, in the range's direction.
    pub fn range(
        &self,
        view: &dyn View,
        range: &KeyRange,
        limit: usize,
    ) -> Result<Vec<(Key, V)>, StoreError> {
        let mut entries = Vec::new();
        self.visit(view, range, |key, value| {
            if entries.len() < limit {
                entries.push((key, value));
            }
            if entries.len() < limit { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        Ok(entries)
    }

    /// Shows the entries of a range to `visitor` one by one until it breaks off, so that a search need
    /// not hold them all. Fails with [`StoreError::Corrupt`] at the first value that is not a `V`.
    pub fn visit(
        &self,
        view: &dyn View,
        range: &KeyRange,
        mut visitor: impl FnMut(Key, V) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let mut failure = None;
        view.visit(self.table, range, &mut |key, json| {
            let key = Key::from_bytes(key);
            match self.decode(&key, json) {
                Ok(value) => visitor(key, value),
                Err(error) => {
                    failure = Some(error);
                    ControlFlow::Break(())
                }
            }
        })?;
        failure.map_or(Ok(()), Err)
    }

    fn decode(&self, key: &Key, json: &[u8]) -> Result<V, StoreError> {
        serde_json::from_slice(json).map_err(|error| StoreError::Corrupt {
            table: self.table,
            key: key.clone(),
            defect: Defect::from(error),
        })
    }
}

impl<V> Clone for Collection<V> {
    fn clone(&self) -> Collection<V> {
        *self
    }
}

impl<V> Copy for Collection<V> {}

impl<V> fmt::Debug for Collection<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Collection({:?})", self.table.name())
    }
}
