//! Unpacking a layer into a directory that overlayfs can use as a lower layer.
//!
//! A layer is untrusted: names are resolved inside the directory by the kernel (`openat2` with `RESOLVE_IN_ROOT`), so
//! neither `..`, absolute names nor symbolic links lead out of it.

mod tree;

use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use flate2::bufread::MultiGzDecoder;
use tar::{Archive, Entry, EntryType};

use crate::Digest;
use crate::digest::HashingReader;
use tree::{Metadata, Tree};

/// What has been unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unpacked {
    /// The digest of the layer as it was read.
    pub digest: Digest,
    /// The digest of the tar archive inside.
    pub diff_id: Digest,
    /// The size of the layer as it was read.
    pub bytes: u64,
}

/// How much a layer may unpack to: a few bytes of gzip can stand for any number of zeros.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of all files together.
    pub bytes: u64,
    /// Files, directories and everything else that has a name.
    pub entries: u64,
}

impl Default for Limits {
    /// 20 GiB, what a Fargate task's disk has by default (Amazon ECS developer guide, "Fargate task ephemeral
    /// storage"), and a million entries.
    fn default() -> Limits {
        Limits { bytes: 20 << 30, entries: 1_000_000 }
    }
}

impl Limits {
    fn count(&mut self, size: u64, most: &Limits) -> Result<(), UnpackError> {
        self.entries += 1;
        self.bytes = self.bytes.saturating_add(size);
        if self.entries > most.entries {
            return Err(UnpackError::TooManyEntries(most.entries));
        }
        if self.bytes > most.bytes {
            return Err(UnpackError::TooManyBytes(most.bytes));
        }
        Ok(())
    }
}

/// Why a layer could not be unpacked.
#[derive(Debug, thiserror::Error)]
pub enum UnpackError {
    /// The layer cannot be read, or is not an archive.
    #[error("cannot read the layer: {0}")]
    Read(#[source] io::Error),
    /// The layer is compressed in a way other than gzip.
    #[error("the layer is compressed with zstd, which is not supported; use gzip")]
    Zstd,
    /// The layer would fill the disk.
    #[error("the layer unpacks to more than {0} bytes")]
    TooManyBytes(u64),
    /// The layer would use up the disk's inodes.
    #[error("the layer has more than {0} entries")]
    TooManyEntries(u64),
    /// A name goes up out of the directory.
    #[error("`{0}` in the layer leads out of the image")]
    Escape(PathBuf),
    /// An entry could not be made.
    #[error("cannot unpack `{path}`: {source}")]
    Entry {
        /// The entry.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// Unpacks a layer, compressed with gzip or not at all, into an empty directory, and hashes it on the way.
///
/// Deletions of the layer's format (`.wh.name`, `.wh..wh..opq`) become those of overlayfs: a 0/0 character device, the
/// attribute `trusted.overlay.opaque`. Owners, permission bits, file times and file capabilities are kept; device
/// nodes are left out, because a container's devices come from its runtime. Needs root.
///
/// # Errors
///
/// See [`UnpackError`]. The directory is left as it is then; unpack into a temporary one.
pub fn unpack(layer: impl Read, directory: &Path) -> Result<Unpacked, UnpackError> {
    unpack_within(Limits::default(), layer, directory)
}

/// [`unpack`], within other limits.
///
/// # Errors
///
/// Those of [`unpack`].
pub fn unpack_within(limits: Limits, layer: impl Read, directory: &Path) -> Result<Unpacked, UnpackError> {
    let mut outer = BufReader::with_capacity(128 * 1024, HashingReader::new(layer));
    let start = outer.fill_buf().map_err(UnpackError::Read)?;
    let diff_id = if start.starts_with(&[0x1f, 0x8b]) {
        unpack_archive(limits, MultiGzDecoder::new(&mut outer), directory)?
    } else if start.starts_with(&[0x28, 0xb5, 0x2f, 0xfd]) {
        return Err(UnpackError::Zstd);
    } else {
        unpack_archive(limits, &mut outer, directory)?
    };
    io::copy(&mut outer, &mut io::sink()).map_err(UnpackError::Read)?;
    let (digest, bytes) = outer.into_inner().finish().map_err(UnpackError::Read)?;
    Ok(Unpacked { digest, diff_id, bytes })
}

fn unpack_archive(limits: Limits, archive: impl Read, directory: &Path) -> Result<Digest, UnpackError> {
    let mut tree =
        Tree::open(directory).map_err(|source| UnpackError::Entry { path: directory.to_owned(), source })?;
    let mut archive = Archive::new(HashingReader::new(archive));
    let mut so_far = Limits { bytes: 0, entries: 0 };
    for entry in archive.entries().map_err(UnpackError::Read)? {
        let mut entry = entry.map_err(UnpackError::Read)?;
        // The size once unpacked, which of a sparse file the archive holds a fraction of.
        so_far.count(entry.size(), &limits)?;
        let path = entry.path().map_err(UnpackError::Read)?.into_owned();
        let Some((parent, name)) = tree::split(&path)? else { continue };
        let metadata = metadata(&mut entry).map_err(UnpackError::Read)?;
        unpack_entry(&mut tree, &mut entry, &parent, &name, &metadata)
            .map_err(|source| UnpackError::Entry { path, source })?;
    }
    let (diff_id, _) = archive.into_inner().finish().map_err(UnpackError::Read)?;
    Ok(diff_id)
}

fn unpack_entry<R: Read>(
    tree: &mut Tree,
    entry: &mut Entry<'_, R>,
    parent: &Path,
    name: &str,
    metadata: &Metadata,
) -> io::Result<()> {
    if let Some(deleted) = name.strip_prefix(".wh.") {
        return match deleted {
            ".wh..opq" => tree.make_opaque(parent),
            "" => Err(io::Error::other("a deletion without a name")),
            // Bookkeeping of aufs, which Docker leaves out as well.
            _ if deleted.starts_with(".wh.") => Ok(()),
            _ => tree.whiteout(parent, deleted),
        };
    }
    match entry.header().entry_type() {
        EntryType::Directory => tree.directory(parent, name, metadata),
        EntryType::Regular | EntryType::Continuous | EntryType::GNUSparse => {
            tree.file(parent, name, metadata, entry)
        }
        EntryType::Symlink => tree.symlink(parent, name, metadata, &link_target(entry)?),
        EntryType::Link => tree.hard_link(parent, name, &link_target(entry)?),
        EntryType::Fifo => tree.fifo(parent, name, metadata),
        _ => Ok(()),
    }
}

fn link_target<R: Read>(entry: &Entry<'_, R>) -> io::Result<PathBuf> {
    let target = entry.link_name()?.ok_or_else(|| io::Error::other("a link without a target"))?;
    Ok(target.into_owned())
}

fn metadata<R: Read>(entry: &mut Entry<'_, R>) -> io::Result<Metadata> {
    const XATTR: &str = "SCHILY.xattr.";
    let mut attributes = Vec::new();
    if let Some(extensions) = entry.pax_extensions()? {
        for extension in extensions {
            let extension = extension?;
            let Some(name) = extension.key().ok().and_then(|key| key.strip_prefix(XATTR)) else { continue };
            // `trusted.` would let an image fake the marks of overlayfs; the rest is for other machines.
            if name.starts_with("security.capability") || name.starts_with("user.") {
                attributes.push((name.to_owned(), extension.value_bytes().to_owned()));
            }
        }
    }
    let header = entry.header();
    Ok(Metadata {
        mode: header.mode()? & 0o7777,
        uid: u32::try_from(header.uid()?).map_err(io::Error::other)?,
        gid: u32::try_from(header.gid()?).map_err(io::Error::other)?,
        mtime: i64::try_from(header.mtime()?).unwrap_or(0),
        attributes,
    })
}
