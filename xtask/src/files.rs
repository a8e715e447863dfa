//! A set of generated files, and the folders that contain nothing else.

use crate::error::{Error, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Files to be written, by path relative to the workspace.
#[derive(Debug, Default)]
pub(crate) struct Files {
    contents: BTreeMap<PathBuf, Vec<u8>>,
    owned: Vec<PathBuf>,
}

impl Files {
    /// Adds one file.
    pub(crate) fn add(&mut self, path: impl Into<PathBuf>, content: impl Into<Vec<u8>>) {
        self.contents.insert(path.into(), content.into());
    }

    /// Declares that `folder` holds generated files only, so others in it are left-overs.
    pub(crate) fn own(&mut self, folder: impl Into<PathBuf>) {
        self.owned.push(folder.into());
    }

    /// Writes what differs and deletes left-overs.
    pub(crate) fn write(&self, root: &Path) -> Result<()> {
        for relative in self.stale(root)? {
            let path = root.join(&relative);
            match self.contents.get(&relative) {
                Some(content) => {
                    let folder = path.parent().unwrap_or(root);
                    fs::create_dir_all(folder).map_err(Error::io(folder))?;
                    fs::write(&path, content).map_err(Error::io(&path))?;
                    println!("wrote {}", relative.display());
                }
                None => {
                    fs::remove_file(&path).map_err(Error::io(&path))?;
                    println!("removed {}", relative.display());
                }
            }
        }
        Ok(())
    }

    /// Fails naming the files that are missing, differ, or are left over.
    pub(crate) fn check(&self, root: &Path) -> Result<()> {
        let stale = self.stale(root)?;
        if stale.is_empty() { Ok(()) } else { Err(Error::Stale(stale)) }
    }

    fn stale(&self, root: &Path) -> Result<Vec<PathBuf>> {
        let mut stale: Vec<PathBuf> = self
            .contents
            .iter()
            .filter(|(path, content)| fs::read(root.join(path)).ok().as_ref() != Some(*content))
            .map(|(path, _)| path.clone())
            .collect();
        for folder in &self.owned {
            stale.extend(left_over(root, folder, &self.contents)?);
        }
        stale.sort();
        Ok(stale)
    }
}

fn left_over(root: &Path, folder: &Path, wanted: &BTreeMap<PathBuf, Vec<u8>>) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let absolute = root.join(folder);
    if !absolute.is_dir() {
        return Ok(found);
    }
    for entry in fs::read_dir(&absolute).map_err(Error::io(&absolute))? {
        let entry = entry.map_err(Error::io(&absolute))?;
        let relative = folder.join(entry.file_name());
        if entry.path().is_dir() {
            found.extend(left_over(root, &relative, wanted)?);
        } else if !wanted.contains_key(&relative) {
            found.push(relative);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one_file() -> Files {
        let mut files = Files::default();
        files.own("out");
        files.add("out/deep/a.txt", "a");
        files
    }

    #[test]
    fn what_was_written_is_found_up_to_date() {
        let root = tempfile::tempdir().unwrap();
        one_file().write(root.path()).unwrap();
        one_file().check(root.path()).unwrap();
    }

    #[test]
    fn a_missing_a_changed_and_a_left_over_file_are_named() {
        let root = tempfile::tempdir().unwrap();
        assert_eq!(
            one_file().check(root.path()).unwrap_err().to_string(),
            "these files differ from what this task writes:\n  out/deep/a.txt"
        );
        one_file().write(root.path()).unwrap();
        fs::write(root.path().join("out/deep/a.txt"), "b").unwrap();
        fs::write(root.path().join("out/old.txt"), "").unwrap();
        assert_eq!(
            one_file().check(root.path()).unwrap_err().to_string(),
            "these files differ from what this task writes:\n  out/deep/a.txt\n  out/old.txt"
        );
    }

    #[test]
    fn writing_removes_left_overs_and_repairs_changes() {
        let root = tempfile::tempdir().unwrap();
        one_file().write(root.path()).unwrap();
        fs::write(root.path().join("out/old.txt"), "").unwrap();
        one_file().write(root.path()).unwrap();
        assert!(!root.path().join("out/old.txt").exists());
    }
}
