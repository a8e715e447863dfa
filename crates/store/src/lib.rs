//! Ordered key-value tables with serializable transactions, group commit and watches, and
//! content-addressed blobs beside them.
//!
//! What is acknowledged is durable, and what fails leaves nothing half-done:
//!
//! - Every write is a closure over [`Tx`]. Closures run one after the other on one thread, so each
//!   sees everything earlier ones wrote: transactions are serializable without locks or retries.
//! - All closures that queued while the previous commit was on its way to the disk share the next
//!   commit. Callers are answered after it, so an acknowledged write survives a crash.
//! - A closure that fails or panics leaves no trace; its neighbours in the batch are unaffected.
//!
//! ```
//! use rolecall_store::{Collection, Key, Store, StoreError};
//!
//! #[derive(serde::Serialize, serde::Deserialize)]
//! struct Role { max_session_seconds: u32 }
//!
//! const ROLES: Collection<Role> = Collection::new("iam/roles");
//!
//! # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
//! let store = Store::memory()?;
//! store
//!     .write(|tx| ROLES.put(tx, ["123456789012", "app"], &Role { max_session_seconds: 3600 }))
//!     .await??;
//! let role = ROLES.get(&store.read(), ["123456789012", "app"])?;
//! assert_eq!(role.map(|role| role.max_session_seconds), Some(3600));
//! assert_eq!(ROLES.scan(&store.read(), Key::from("123456789012"))?.len(), 1);
//! # Ok::<(), StoreError>(())
//! # }).unwrap();
//! ```

mod blobs;
mod collection;
mod committer;
mod directory;
mod engine;
mod error;
mod key;
mod overlay;
mod range;
mod stamps;
mod store;
mod view;
mod watch;

pub use blobs::{Blob, BlobError, Blobs, Digest, ParseDigestError, Upload};
pub use collection::Collection;
pub use error::{Defect, StoreError};
pub use key::Key;
pub use range::KeyRange;
pub use stamps::Stamp;
pub use store::{Snapshot, Store};
pub use view::{Table, Tx, View, Visitor};
pub use watch::{Changed, Watch};
