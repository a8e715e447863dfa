//! Entries in a redb file.

use super::{Engine, State};
use crate::{KeyRange, StoreError, Table, View, directory, overlay::Changes, view::Visitor};
use bytes::Bytes;
use redb::{
    Builder, Database, DatabaseError, ReadOnlyTable, ReadableDatabase, TableDefinition, backends::FileBackend,
};
use std::{
    fs::{File, OpenOptions, Permissions},
    io,
    ops::ControlFlow,
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::Path,
    sync::{Arc, PoisonError, RwLock},
};

/// One engine table holds all of ours, under keys `<table> NUL <key>`: one tree to commit, and no
/// table has to be created before it can be read.
const ENTRIES: TableDefinition<'static, &'static [u8], &'static [u8]> = TableDefinition::new("entries");
const FILE: &str = "store.redb";
/// Upper bound of the page cache. It grows with use only.
const CACHE_BYTES: usize = 64 << 20;

pub(crate) struct DiskEngine {
    /// The state after the last commit, which all readers share: to begin a read transaction costs more than most reads
    /// in it. `None` where it could not be taken; whoever reads tries again.
    latest: RwLock<Option<State>>,
    database: Arc<Database>,
}

impl DiskEngine {
    /// Opens the database in `directory`, creating what is missing, for this process alone.
    pub(crate) fn open(directory: &Path) -> Result<DiskEngine, StoreError> {
        let database = open_file(directory)
            .map_err(DatabaseError::from)
            .and_then(|file| {
                Builder::new().set_cache_size(CACHE_BYTES).create_with_backend(FileBackend::new(file)?)
            })
            .map_err(|error| match error {
                DatabaseError::DatabaseAlreadyOpen => StoreError::InUse { path: directory.to_owned() },
                error => open_error(directory, redb::Error::from(error)),
            })?;
        let engine = DiskEngine { latest: RwLock::default(), database: Arc::new(database) };
        engine.create_table().map_err(|error| open_error(directory, error))?;
        engine.renew();
        Ok(engine)
    }

    fn create_table(&self) -> Result<(), redb::Error> {
        let read = self.database.begin_read()?;
        if matches!(read.open_table(ENTRIES), Err(redb::TableError::TableDoesNotExist(_))) {
            let write = self.database.begin_write()?;
            write.open_table(ENTRIES)?;
            write.commit()?;
        }
        Ok(())
    }

    fn apply(&self, changes: &Changes) -> Result<(), redb::Error> {
        let write = self.database.begin_write()?;
        {
            let mut entries = write.open_table(ENTRIES)?;
            for (table, changed) in &changes.0 {
                for (key, value) in changed {
                    let key = place(*table, key);
                    match value {
                        Some(value) => entries.insert(key.as_slice(), &**value)?,
                        None => entries.remove(key.as_slice())?,
                    };
                }
            }
        }
        write.commit()?;
        Ok(())
    }
}

impl DiskEngine {
    fn begin(&self) -> Result<State, StoreError> {
        let read = self.database.begin_read().map_err(StoreError::storage)?;
        let entries = read.open_table(ENTRIES).map_err(StoreError::storage)?;
        Ok(Arc::new(DiskState { entries, _database: Arc::clone(&self.database) }))
    }

    /// Shows readers from now on what is committed.
    fn renew(&self) {
        let latest = self.begin().ok();
        *self.latest.write().unwrap_or_else(PoisonError::into_inner) = latest;
    }
}

impl Engine for DiskEngine {
    fn snapshot(&self) -> Result<State, StoreError> {
        let latest = self.latest.read().unwrap_or_else(PoisonError::into_inner).clone();
        latest.map_or_else(|| self.begin(), Ok)
    }

    fn commit(&self, changes: &Changes) -> Result<(), StoreError> {
        let applied = self.apply(changes);
        self.renew();
        applied.map_err(|error| StoreError::Storage(Arc::new(error)))
    }
}

/// A read transaction. Pages it can see are not reused before it is dropped.
struct DiskState {
    entries: ReadOnlyTable<&'static [u8], &'static [u8]>,
    /// Closing the database would end the transaction under its reader.
    _database: Arc<Database>,
}

impl View for DiskState {
    fn get(&self, table: Table, key: &[u8]) -> Result<Option<Bytes>, StoreError> {
        let value = self.entries.get(place(table, key).as_slice()).map_err(StoreError::storage)?;
        Ok(value.map(|value| Bytes::copy_from_slice(value.value())))
    }

    fn visit(&self, table: Table, range: &KeyRange, visitor: &mut Visitor<'_>) -> Result<(), StoreError> {
        if range.is_empty() {
            return Ok(());
        }
        let start = place(table, &range.start);
        let end = range.end.as_deref().map_or_else(|| end_of(table), |end| place(table, end));
        let skip = table.name().len() + 1;
        let mut entries =
            self.entries.range(start.as_slice()..end.as_slice()).map_err(StoreError::storage)?;
        while let Some(entry) = if range.backwards { entries.next_back() } else { entries.next() } {
            let (key, value) = entry.map_err(StoreError::storage)?;
            if let ControlFlow::Break(()) = visitor(&key.value()[skip..], value.value()) {
                break;
            }
        }
        Ok(())
    }
}

fn place(table: Table, key: &[u8]) -> Vec<u8> {
    [table.name().as_bytes(), &[0], key].concat()
}

/// Above every entry of the table: its name contains no zero byte, so no other table lies between.
fn end_of(table: Table) -> Vec<u8> {
    [table.name().as_bytes(), &[1]].concat()
}

/// The database file, for the owner's eyes only, in a directory that is so too unless it existed.
fn open_file(directory: &Path) -> io::Result<File> {
    directory::create(directory)?;
    let path = directory.join(FILE);
    let file =
        OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(path)?;
    file.set_permissions(Permissions::from_mode(0o600))?;
    // The file's name must be as durable as what is committed into it.
    directory::sync(directory)?;
    Ok(file)
}

fn open_error(directory: &Path, source: impl std::error::Error + Send + Sync + 'static) -> StoreError {
    StoreError::Open { path: directory.to_owned(), source: Arc::new(source) }
}
