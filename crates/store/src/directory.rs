//! Directories whose names are as durable as what is put into them.

use std::{
    fs::{DirBuilder, File},
    io,
    os::unix::fs::DirBuilderExt,
    path::Path,
};

/// Creates a directory and those above it, with mode 0700; leaves alone what exists.
pub(crate) fn create(directory: &Path) -> io::Result<()> {
    if directory.is_dir() {
        return Ok(());
    }
    create(parent(directory))?;
    // Recursive so that it is no error if somebody else was faster.
    DirBuilder::new().recursive(true).mode(0o700).create(directory)?;
    sync(parent(directory))
}

/// Makes the names in a directory durable.
pub(crate) fn sync(directory: &Path) -> io::Result<()> {
    File::open(directory)?.sync_all()
}

/// The directory a path is in. A bare name is in the current one.
pub(crate) fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        Some(_) => Path::new("."),
        None => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_is_in_a_directory() {
        for (path, directory) in [("a/b", "a"), ("a", "."), ("/a", "/"), ("/", "/"), ("../a", "..")] {
            assert_eq!(parent(Path::new(path)), Path::new(directory));
        }
    }
}
