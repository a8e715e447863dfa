//! A tree of files and its archive, the same bytes each time.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};
use tar::{EntryType, Header};

use super::{PackError, PackedLayer};
use crate::Digest;

/// Files and directories by their path, sorted, so that directories come before what is in them.
#[derive(Default)]
pub(super) struct Tree {
    nodes: BTreeMap<PathBuf, Node>,
}

struct Node {
    mode: u32,
    contents: Option<Contents>,
}

/// Where a file's bytes come from.
#[derive(PartialEq)]
pub(super) enum Contents {
    Host(PathBuf),
    Bytes(Vec<u8>),
}

impl Tree {
    pub(super) fn contains(&self, path: &Path) -> bool {
        self.nodes.contains_key(relative(path).unwrap_or(path))
    }

    /// Adds a directory, or sets the permission bits of one.
    pub(super) fn directory(&mut self, path: &Path, mode: u32) -> Result<(), PackError> {
        let path = checked(path)?;
        self.parents(path);
        let node = self.nodes.entry(path.to_owned()).or_insert(Node { mode, contents: None });
        node.mode = mode;
        Ok(())
    }

    /// Adds a file. The same file twice is fine.
    pub(super) fn file(&mut self, path: &Path, contents: Contents, mode: u32) -> Result<(), PackError> {
        let path = checked(path)?;
        self.parents(path);
        let node = Node { mode, contents: Some(contents) };
        match self.nodes.insert(path.to_owned(), node) {
            Some(old) if old.contents != self.nodes[path].contents => {
                Err(PackError::Duplicate(Path::new("/").join(path)))
            }
            _ => Ok(()),
        }
    }

    fn parents(&mut self, path: &Path) {
        let parents = path.ancestors().skip(1).filter(|parent| !parent.as_os_str().is_empty());
        for parent in parents {
            self.nodes.entry(parent.to_owned()).or_insert(Node { mode: 0o755, contents: None });
        }
    }

    /// Writes the archive, compressed for speed rather than size.
    pub(super) fn pack(&self) -> io::Result<PackedLayer> {
        let gzip = GzEncoder::new(Vec::new(), Compression::fast());
        let mut archive = tar::Builder::new(HashingWriter { inner: gzip, hash: Sha256::new() });
        for (path, node) in &self.nodes {
            let mut header = Header::new_gnu();
            header.set_mode(node.mode);
            header.set_uid(0);
            header.set_gid(0);
            header.set_mtime(0);
            match &node.contents {
                None => {
                    header.set_entry_type(EntryType::Directory);
                    header.set_size(0);
                    archive.append_data(&mut header, path, io::empty())?;
                }
                Some(contents) => {
                    let bytes = match contents {
                        Contents::Bytes(bytes) => bytes,
                        Contents::Host(host) => &std::fs::read(host)?,
                    };
                    header.set_entry_type(EntryType::Regular);
                    header.set_size(bytes.len() as u64);
                    archive.append_data(&mut header, path, bytes.as_slice())?;
                }
            }
        }
        let writer = archive.into_inner()?;
        let diff_id = Digest::finish(writer.hash);
        let bytes = Bytes::from(writer.inner.finish()?);
        Ok(PackedLayer { digest: Digest::of(&bytes), diff_id, bytes })
    }
}

/// The path as archives have it, without the leading slash.
fn checked(path: &Path) -> Result<&Path, PackError> {
    relative(path).ok_or_else(|| PackError::Path(path.to_owned()))
}

fn relative(path: &Path) -> Option<&Path> {
    let inner = path.strip_prefix("/").ok()?;
    let plain = inner.components().all(|part| matches!(part, Component::Normal(_)));
    (plain && !inner.as_os_str().is_empty()).then_some(inner)
}

struct HashingWriter<W> {
    inner: W,
    hash: Sha256,
}

impl<W: Write> Write for HashingWriter<W> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        let n = self.inner.write(buffer)?;
        self.hash.update(&buffer[..n]);
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
