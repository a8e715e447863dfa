//! Why a blob was refused.

use super::Digest;
use std::{io, path::PathBuf};

/// Why an operation on blobs failed.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// Another process, or another [`Blobs`](super::Blobs) of this one, has the directory open.
    #[error("blob directory `{}` is already open elsewhere", path.display())]
    InUse {
        /// The directory.
        path: PathBuf,
    },
    /// The content is not what it was announced to be. The upload is gone.
    #[error("the content has digest `{actual}`, not `{expected}`")]
    Mismatch {
        /// The announced digest.
        expected: Digest,
        /// The digest of what arrived.
        actual: Digest,
    },
    /// The stream that was to be stored failed.
    #[error("the content did not arrive")]
    Source(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The file system failed.
    #[error("blob storage failed")]
    Io(#[from] io::Error),
}
