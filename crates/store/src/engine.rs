//! What keeps the entries.

mod disk;
mod memory;

pub(crate) use disk::DiskEngine;
pub(crate) use memory::MemoryEngine;

use crate::{StoreError, View, overlay::Changes};
use std::sync::Arc;

/// A consistent state that outlives later commits.
pub(crate) type State = Arc<dyn View + Send + Sync>;

/// Keeps the committed state. Only the committer thread commits; anybody takes snapshots.
pub(crate) trait Engine: Send + Sync {
    /// The state after the last successful commit.
    fn snapshot(&self) -> Result<State, StoreError>;

    /// Applies all changes or, when it fails, none. Returns once they are durable and every later
    /// snapshot shows them.
    fn commit(&self, changes: &Changes) -> Result<(), StoreError>;
}
