//! Blobs on their way in.

use super::{Blob, BlobError, Blobs, Digest, blocking};
use crate::directory::{self, parent};
use bytes::Bytes;
use sha2::{Digest as _, Sha256};
use std::{
    fs::{File, OpenOptions},
    io,
    os::unix::fs::{FileExt, OpenOptionsExt},
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};
use tokio::sync::Mutex;

/// A blob that is still arriving. It lives as long as its handle: dropping it removes the file.
#[derive(Debug)]
pub struct Upload {
    blobs: Blobs,
    /// Held by the file operation itself, so that one whose caller has gone still ends before the next.
    arriving: Arc<Mutex<Arriving>>,
}

#[derive(Debug)]
struct Arriving {
    file: File,
    path: PathBuf,
    hasher: Sha256,
    len: u64,
}

impl Upload {
    pub(super) fn create(blobs: Blobs) -> Result<Upload, BlobError> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let path = blobs.uploads().join(NEXT.fetch_add(1, Ordering::Relaxed).to_string());
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path)?;
        let arriving = Arriving { file, path, hasher: Sha256::new(), len: 0 };
        Ok(Upload { blobs, arriving: Arc::new(Mutex::new(arriving)) })
    }

    /// How many bytes have arrived.
    pub async fn offset(&self) -> u64 {
        self.arriving.lock().await.len
    }

    /// Adds bytes at the end and tells how many have arrived. When this fails the upload is as it was before and can go on; when its
    /// future is dropped the bytes are added whole or not at all, which [`Upload::offset`] tells.
    pub async fn append(&self, bytes: Bytes) -> Result<u64, BlobError> {
        let mut arriving = Arc::clone(&self.arriving).lock_owned().await;
        blocking(move || Ok(arriving.append(&bytes)?)).await
    }

    /// Makes the blob durable and visible under its digest. With `expected`, content of another digest
    /// is refused with [`BlobError::Mismatch`] and removed.
    pub async fn finish(self, expected: Option<Digest>) -> Result<Blob, BlobError> {
        let arriving = Arc::clone(&self.arriving).lock_owned().await;
        let blobs = self.blobs.clone();
        blocking(move || arriving.finish(&blobs, expected)).await
    }
}

impl Arriving {
    fn append(&mut self, bytes: &[u8]) -> io::Result<u64> {
        // At a position of our own: what a failed attempt left behind is written over.
        self.file.write_all_at(bytes, self.len)?;
        self.hasher.update(bytes);
        self.len += bytes.len() as u64;
        Ok(self.len)
    }

    fn finish(&self, blobs: &Blobs, expected: Option<Digest>) -> Result<Blob, BlobError> {
        let digest = Digest::finish(self.hasher.clone());
        if let Some(expected) = expected.filter(|expected| *expected != digest) {
            return Err(BlobError::Mismatch { expected, actual: digest });
        }
        // A failed append may have left more.
        self.file.set_len(self.len)?;
        self.file.sync_all()?;
        let path = blobs.path(&digest);
        directory::create(parent(&path))?;
        std::fs::rename(&self.path, &path)?;
        directory::sync(parent(&path))?;
        // Again even if the directory was there: who made it may not have come this far yet.
        directory::sync(parent(parent(&path)))?;
        Ok(Blob { digest, len: self.len })
    }
}

impl Drop for Arriving {
    fn drop(&mut self) {
        // Gone already if the upload was finished; a leftover goes when the directory is next opened.
        let _ = std::fs::remove_file(&self.path);
    }
}
