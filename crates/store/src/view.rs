//! What a transaction can see and do.

use crate::{Key, KeyRange, Stamp, StoreError};
use bytes::Bytes;
use std::{fmt, ops::ControlFlow};

/// The name of a table. Tables exist as soon as something is put into them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Table(&'static str);

impl Table {
    /// A table name such as `iam/roles`. Meant for constants: a name with a NUL byte does not compile.
    ///
    /// ```compile_fail
    /// const TABLE: rolecall_store::Table = rolecall_store::Table::new("iam\0roles");
    /// ```
    pub const fn new(name: &'static str) -> Table {
        let bytes = name.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            assert!(bytes[at] != 0, "a table name cannot contain a NUL byte");
            at += 1;
        }
        Table(name)
    }

    /// The name as written.
    pub const fn name(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Table({:?})", self.0)
    }
}

/// Receives the entries of a [`View::visit`]; [`ControlFlow::Break`] ends it.
pub type Visitor<'a> = dyn FnMut(&[u8], &[u8]) -> ControlFlow<()> + 'a;

/// A consistent state of the whole store.
///
/// Fails with [`StoreError::Storage`] when the disk does.
pub trait View {
    /// The value of one key.
    fn get(&self, table: Table, key: &[u8]) -> Result<Option<Bytes>, StoreError>;

    /// Shows the entries of a range to `visitor` in key order (or its reverse, see
    /// [`KeyRange::backwards`]) until it breaks off.
    fn visit(&self, table: Table, range: &KeyRange, visitor: &mut Visitor<'_>) -> Result<(), StoreError>;

    /// What stands for the content of a table: as long as it is the same, the table is. `None` where that is not
    /// known, as in a transaction that has changed the table.
    fn stamp(&self, _table: Table) -> Option<Stamp> {
        None
    }

    /// At most `limit` entries of a range, in the range's direction.
    fn scan(&self, table: Table, range: &KeyRange, limit: usize) -> Result<Vec<(Key, Bytes)>, StoreError> {
        let mut entries = Vec::new();
        if limit > 0 {
            self.visit(table, range, &mut |key, value| {
                entries.push((Key::from_bytes(key), Bytes::copy_from_slice(value)));
                if entries.len() < limit { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            })?;
        }
        Ok(entries)
    }
}

/// A [`View`] that can be changed. It sees its own changes; others see all of them or none.
pub trait Tx: View {
    /// Sets the value of a key.
    fn put(&mut self, table: Table, key: &[u8], value: Bytes);

    /// Removes a key; one that is absent stays so.
    fn delete(&mut self, table: Table, key: &[u8]);
}
