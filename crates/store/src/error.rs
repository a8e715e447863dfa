//! Why the store refused.

use crate::{Key, Table};
use std::{fmt, path::PathBuf, sync::Arc};

/// Why an operation on the store failed. Cloneable because one failed commit answers many callers.
///
/// No message contains any part of a stored value.
#[derive(Clone, Debug, thiserror::Error)]
pub enum StoreError {
    /// Another process, or another [`Store`](crate::Store) of this one, has the directory open.
    #[error("store `{}` is already open elsewhere", path.display())]
    InUse {
        /// The store's directory.
        path: PathBuf,
    },
    /// The directory or the database file in it cannot be used.
    #[error("cannot open store `{}`", path.display())]
    Open {
        /// The store's directory.
        path: PathBuf,
        /// What the engine or the file system said.
        source: Arc<dyn std::error::Error + Send + Sync>,
    },
    /// A stored value is not what its collection expects.
    #[error("table `{table}` holds a value that {defect} under key `{key}`")]
    Corrupt {
        /// The table.
        table: Table,
        /// The key.
        key: Key,
        /// What is wrong with the value.
        defect: Defect,
    },
    /// A value has no JSON form, for example a map whose keys are not text.
    #[error("cannot encode the value for key `{key}` of table `{table}`")]
    Encode {
        /// The table.
        table: Table,
        /// The key.
        key: Key,
    },
    /// Reading or committing failed on the disk. After a failed commit the store stays like this until it
    /// is opened again, so that nothing builds on a state that may be lost.
    #[error("storage failed")]
    Storage(#[source] Arc<redb::Error>),
    /// The transaction's closure panicked; nothing it wrote was kept.
    #[error("the transaction panicked and was discarded")]
    Panicked,
    /// The committer thread could not be started, or is gone.
    #[error("the store has stopped")]
    Stopped,
}

impl StoreError {
    pub(crate) fn storage(error: impl Into<redb::Error>) -> StoreError {
        StoreError::Storage(Arc::new(error.into()))
    }
}

/// What is wrong with a stored value. Names no content: values hold secrets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Defect {
    /// The bytes are not JSON.
    NotJson,
    /// The JSON ends early.
    CutShort,
    /// The JSON is not of the collection's type.
    WrongShape,
}

impl fmt::Display for Defect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Defect::NotJson => "is not JSON",
            Defect::CutShort => "is cut short",
            Defect::WrongShape => "has the wrong shape",
        })
    }
}

impl From<serde_json::Error> for Defect {
    fn from(error: serde_json::Error) -> Defect {
        match error.classify() {
            serde_json::error::Category::Eof => Defect::CutShort,
            serde_json::error::Category::Data => Defect::WrongShape,
            serde_json::error::Category::Syntax | serde_json::error::Category::Io => Defect::NotJson,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_say_what_happened() {
        let (table, key) = (Table::new("iam/roles"), Key::from(["account", "app"]));
        for (error, message) in [
            (StoreError::InUse { path: "state".into() }, "store `state` is already open elsewhere"),
            (
                StoreError::Encode { table, key },
                "cannot encode the value for key `account/app` of table `iam/roles`",
            ),
            (StoreError::storage(redb::StorageError::PreviousIo), "storage failed"),
            (StoreError::Panicked, "the transaction panicked and was discarded"),
            (StoreError::Stopped, "the store has stopped"),
        ] {
            assert_eq!(error.to_string(), message);
        }
    }
}
