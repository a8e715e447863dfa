//! Unpacked layers on disk, shared by all containers.

use std::fs::{self, File, Permissions, TryLockError};
use std::io::{self, Read};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::unpack::{UnpackError, unpack};
use crate::{Digest, PackedImage};

/// A directory of unpacked layers, one directory per layer, named after both its digests: that of the layer as the
/// registry has it and that of the archive inside.
///
/// Both, because they come from different documents. Who may read a layer is decided by the registry on the first;
/// the second is what an image configuration claims. A layer found by the claim alone could be one that the registry
/// would never give.
///
/// A layer appears in one step (rename) once its digests are verified, so what is there is whole, after a crash too.
/// Several processes may use one directory.
#[derive(Debug, Clone)]
pub struct LayerCache {
    directory: PathBuf,
    /// Held shared while the cache is in use: whoever gets it alone may clean up.
    _in_use: Arc<File>,
}

/// Why a layer could not be put into the cache.
#[derive(Debug, thiserror::Error)]
pub enum CacheError {
    /// The layer is not what its digest says.
    #[error("the layer's digest is {actual}, not {expected}")]
    Digest {
        /// The digest in the manifest.
        expected: Digest,
        /// The digest of what was read.
        actual: Digest,
    },
    /// The archive in the layer is not what the image configuration says.
    #[error("the digest of the layer's archive is {actual}, not {expected}")]
    DiffId {
        /// The digest in the image configuration.
        expected: Digest,
        /// The digest of what was read.
        actual: Digest,
    },
    /// The layer cannot be unpacked.
    #[error(transparent)]
    Unpack(#[from] UnpackError),
    /// The cache's own files cannot be written.
    #[error("cannot use the layer cache `{path}`: {source}")]
    Io {
        /// The file or directory.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

const LOCK: &str = "cache.lock";
const UNFINISHED: &str = "unfinished-";

impl LayerCache {
    /// Opens the cache in this directory, makes it if missing, and removes what an earlier process left unfinished,
    /// unless another process uses the cache now.
    ///
    /// # Errors
    ///
    /// [`CacheError::Io`].
    pub fn open(directory: impl Into<PathBuf>) -> Result<LayerCache, CacheError> {
        let directory = directory.into();
        let open = || {
            fs::create_dir_all(&directory)?;
            // Layers hold set-user-ID programs, which must not be within reach of this machine's users.
            fs::set_permissions(&directory, Permissions::from_mode(0o700))?;
            let lock = File::create(directory.join(LOCK))?;
            match lock.try_lock() {
                Ok(()) => remove_unfinished(&directory)?,
                Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(error)) => return Err(error),
            }
            lock.lock_shared()?;
            Ok(lock)
        };
        let lock = open().map_err(|source| CacheError::Io { path: directory.clone(), source })?;
        Ok(LayerCache { directory, _in_use: Arc::new(lock) })
    }

    /// The directory of this layer, if it was put into the cache with both digests.
    pub fn get(&self, digest: Digest, diff_id: Digest) -> Option<PathBuf> {
        let path = self.path(digest, diff_id);
        path.is_dir().then_some(path)
    }

    /// Unpacks a layer, verifies both digests and puts it into the cache. Returns its directory.
    ///
    /// Blocks; call it where blocking is allowed. Two threads may add the same layer: the first to finish wins.
    ///
    /// # Errors
    ///
    /// See [`CacheError`]. Nothing is left in the cache then.
    pub fn add(&self, digest: Digest, diff_id: Digest, layer: impl Read) -> Result<PathBuf, CacheError> {
        let io = |source| CacheError::Io { path: self.directory.clone(), source };
        let unfinished =
            tempfile::Builder::new().prefix(UNFINISHED).tempdir_in(&self.directory).map_err(io)?;
        let root = unfinished.path().join("root");
        fs::create_dir(&root).map_err(io)?;
        let unpacked = unpack(layer, &root)?;
        if unpacked.digest != digest {
            return Err(CacheError::Digest { expected: digest, actual: unpacked.digest });
        }
        if unpacked.diff_id != diff_id {
            return Err(CacheError::DiffId { expected: diff_id, actual: unpacked.diff_id });
        }
        let path = self.path(digest, diff_id);
        match fs::rename(&root, &path) {
            Err(_) if path.is_dir() => Ok(path),
            Err(source) => Err(io(source)),
            Ok(()) => Ok(path),
        }
    }

    /// Puts the layers of a packed image into the cache and returns their directories, lowest first.
    ///
    /// # Errors
    ///
    /// Those of [`add`](LayerCache::add).
    pub fn add_packed(&self, image: &PackedImage) -> Result<Vec<PathBuf>, CacheError> {
        let layer = |layer: &crate::PackedLayer| match self.get(layer.digest, layer.diff_id) {
            Some(path) => Ok(path),
            None => self.add(layer.digest, layer.diff_id, &layer.bytes[..]),
        };
        image.layers.iter().map(layer).collect()
    }

    /// The directory the cache is in.
    pub fn directory(&self) -> &Path {
        &self.directory
    }

    fn path(&self, digest: Digest, diff_id: Digest) -> PathBuf {
        let both = format!("{digest} {diff_id}");
        self.directory.join(Digest::of(both.as_bytes()).hex())
    }
}

fn remove_unfinished(directory: &Path) -> io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}
