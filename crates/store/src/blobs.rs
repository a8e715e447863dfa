//! Content-addressed files.

mod digest;
mod error;
mod upload;

pub use digest::{Digest, ParseDigestError};
pub use error::BlobError;
pub use upload::Upload;

use crate::directory;
use bytes::Bytes;
use futures_util::{Stream, StreamExt};
use std::{
    error::Error,
    fs::{File, TryLockError},
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

/// Finished blobs, as `sha256/<first two digits>/<digest>`.
const FINISHED: &str = "sha256";
/// Unfinished ones. On the same file system, so that finishing is a rename.
const UPLOADS: &str = "uploads";

/// What is known of a finished blob.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blob {
    /// Its name, made from its content.
    pub digest: Digest,
    /// Its length in bytes.
    pub len: u64,
}

/// A directory of immutable files named by their SHA-256 digest. Clones share it.
///
/// A blob appears whole and durable or not at all. Its content is not checked again on reading.
#[derive(Clone, Debug)]
pub struct Blobs {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    root: PathBuf,
    /// Locked for as long as it is open.
    _lock: File,
}

impl Blobs {
    /// Opens the directory `root`, creating it with mode 0700 if there is none, and removes what unfinished
    /// uploads left behind. Blocks for that long.
    ///
    /// Fails with [`BlobError::InUse`] while anyone else has it open.
    pub fn open(root: impl AsRef<Path>) -> Result<Blobs, BlobError> {
        let root = root.as_ref().to_owned();
        directory::create(&root)?;
        let lock = File::open(&root)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(BlobError::InUse { path: root }),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        directory::create(&root.join(FINISHED))?;
        directory::create(&root.join(UPLOADS))?;
        for leftover in std::fs::read_dir(root.join(UPLOADS))? {
            std::fs::remove_file(leftover?.path())?;
        }
        Ok(Blobs { inner: Arc::new(Inner { root, _lock: lock }) })
    }

    /// Starts a blob that arrives in pieces, over several requests for instance.
    pub async fn begin(&self) -> Result<Upload, BlobError> {
        let blobs = self.clone();
        blocking(move || Upload::create(blobs)).await
    }

    /// Stores everything a stream yields. An `Err` in the stream abandons the blob and comes back as
    /// [`BlobError::Source`].
    pub async fn put<E>(&self, stream: impl Stream<Item = Result<Bytes, E>>) -> Result<Blob, BlobError>
    where
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        let upload = self.begin().await?;
        let mut stream = std::pin::pin!(stream);
        while let Some(chunk) = stream.next().await {
            upload.append(chunk.map_err(|error| BlobError::Source(error.into()))?).await?;
        }
        upload.finish(None).await
    }

    /// Stores bytes that are all there.
    pub async fn put_bytes(&self, bytes: Bytes) -> Result<Blob, BlobError> {
        let upload = self.begin().await?;
        upload.append(bytes).await?;
        upload.finish(None).await
    }

    /// Opens a blob for reading; `None` if there is none. It stays readable when it is deleted.
    pub async fn file(&self, digest: &Digest) -> Result<Option<tokio::fs::File>, BlobError> {
        let file = optional(tokio::fs::File::open(self.path(digest)).await)?;
        Ok(file)
    }

    /// The whole content of a blob, for small ones; `None` if there is none.
    pub async fn read(&self, digest: &Digest) -> Result<Option<Bytes>, BlobError> {
        let content = optional(tokio::fs::read(self.path(digest)).await)?;
        Ok(content.map(Bytes::from))
    }

    /// The length of a blob in bytes; `None` if there is none.
    pub async fn len(&self, digest: &Digest) -> Result<Option<u64>, BlobError> {
        let metadata = optional(tokio::fs::metadata(self.path(digest)).await)?;
        Ok(metadata.map(|metadata| metadata.len()))
    }

    /// Removes a blob; whether it was there. The caller knows that nothing refers to it any more.
    pub async fn delete(&self, digest: &Digest) -> Result<bool, BlobError> {
        let path = self.path(digest);
        blocking(move || {
            let removed = optional(std::fs::remove_file(&path))?.is_some();
            if removed {
                directory::sync(directory::parent(&path))?;
            }
            Ok(removed)
        })
        .await
    }

    fn path(&self, digest: &Digest) -> PathBuf {
        let hex = digest.hex();
        self.inner.root.join(FINISHED).join(&hex[..2]).join(&hex)
    }

    fn uploads(&self) -> PathBuf {
        self.inner.root.join(UPLOADS)
    }
}

/// Runs file operations where they do not hold up other tasks.
async fn blocking<T: Send + 'static>(
    operation: impl FnOnce() -> Result<T, BlobError> + Send + 'static,
) -> Result<T, BlobError> {
    tokio::task::spawn_blocking(operation).await.map_err(io::Error::from)?
}

fn optional<T>(result: io::Result<T>) -> io::Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
