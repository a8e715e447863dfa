//! Finding shared libraries as ld.so(8) does, and deciding where they go in the image.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Found, PackError, elf, read};

/// Directories every dynamic loader looks in without being told, so libraries stay where they are.
const BUILT_IN: [&str; 4] = ["/lib64", "/usr/lib64", "/lib", "/usr/lib"];

/// The libraries found so far.
pub(super) struct Libraries {
    /// Where to look, in order: what `/etc/ld.so.conf` lists, then the loader's own directories.
    directories: Vec<PathBuf>,
    found: Found,
    names: BTreeSet<String>,
}

impl Libraries {
    pub(super) fn of_this_machine() -> Libraries {
        let mut directories = Vec::new();
        configured(Path::new("/etc/ld.so.conf"), &mut directories, 8);
        directories.extend(BUILT_IN.map(PathBuf::from));
        Libraries { directories, found: Found::new(), names: BTreeSet::new() }
    }

    /// Libraries by their path in the image, with their path on this machine.
    pub(super) fn found(self) -> Found {
        self.found
    }

    /// Finds everything the program needs, and what that needs. A script needs nothing that can be seen.
    pub(super) fn require(&mut self, host: &Path, target: &Path) -> Result<(), PackError> {
        // `$ORIGIN` is where the program really is, whatever link it was named by.
        let real = fs::canonicalize(host).unwrap_or_else(|_| host.to_owned());
        let mut queue = vec![(real, target.to_owned())];
        while let Some((host, target)) = queue.pop() {
            let data = read(&host)?;
            let not_a_program = |reason: String| PackError::NotAProgram { path: host.clone(), reason };
            let needs = match elf::needs(&data) {
                Some(needs) => needs.map_err(|error| not_a_program(error.to_string()))?,
                None if data.starts_with(b"#!") => continue,
                None => return Err(not_a_program("it is neither an ELF file nor a script".to_owned())),
            };
            if let Some(interpreter) = needs.interpreter {
                let interpreter = PathBuf::from(interpreter);
                self.found.insert(interpreter.clone(), interpreter);
            }
            for name in needs.libraries {
                if self.is_loader(&name) || !self.names.insert(name.clone()) {
                    continue;
                }
                let place = self.place(&name, &needs.search, &host, &target);
                let (library, library_target) = place
                    .ok_or_else(|| PackError::LibraryNotFound { program: host.clone(), library: name })?;
                self.found.insert(library_target.clone(), library.clone());
                queue.push((library, library_target));
            }
        }
        Ok(())
    }

    /// Libraries name the loader too, which is in the image as the interpreter.
    fn is_loader(&self, name: &str) -> bool {
        self.found.keys().any(|path| path.file_name().is_some_and(|file| file == name))
    }

    /// The library's path on this machine and in the image.
    fn place(&self, name: &str, search: &[String], host: &Path, target: &Path) -> Option<(PathBuf, PathBuf)> {
        for entry in search {
            let on_host = origin(entry, host).join(name);
            if on_host.is_file() {
                return Some((on_host, origin(entry, target).join(name)));
            }
        }
        let path =
            self.directories.iter().map(|directory| directory.join(name)).find(|path| path.is_file())?;
        let target = if is_built_in(&path) { path.clone() } else { Path::new("/usr/lib").join(name) };
        Some((path, target))
    }
}

/// The loader of a multi-arch distribution also knows `/lib/<triplet>` and `/usr/lib/<triplet>` by itself.
fn is_built_in(library: &Path) -> bool {
    let Some(directory) = library.parent() else { return false };
    let is = |directory: &Path| BUILT_IN.iter().any(|known| Path::new(known) == directory);
    let is_triplet = directory.file_name().is_some_and(|name| name.to_string_lossy().contains("-linux-gnu"));
    is(directory) || (is_triplet && directory.parent().is_some_and(is))
}

/// Replaces `$ORIGIN`, the directory of the file that has the entry.
fn origin(entry: &str, file: &Path) -> PathBuf {
    let directory = file.parent().unwrap_or(Path::new("/")).to_string_lossy();
    let path = entry.replace("${ORIGIN}", &directory).replace("$ORIGIN", &directory);
    normal(Path::new(&path))
}

/// Takes `.` and `..` out of a path, by its text.
fn normal(path: &Path) -> PathBuf {
    let mut result = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => {
                result.pop();
            }
            std::path::Component::CurDir => {}
            other => result.push(other),
        }
    }
    result
}

/// Reads `ld.so.conf`: a directory on each line, `#` comments, `include` of a path with `*` in its file name.
fn configured(file: &Path, directories: &mut Vec<PathBuf>, depth: u8) {
    let Ok(text) = fs::read_to_string(file) else { return };
    for line in text.lines().map(|line| line.split('#').next().unwrap_or("").trim()) {
        if let Some(pattern) = line.strip_prefix("include ") {
            if depth > 0 {
                included(Path::new(pattern.trim()))
                    .iter()
                    .for_each(|file| configured(file, directories, depth - 1));
            }
        } else if line.starts_with('/') {
            directories.push(PathBuf::from(line));
        }
    }
}

fn included(pattern: &Path) -> Vec<PathBuf> {
    let (Some(directory), Some(name)) = (pattern.parent(), pattern.file_name()) else { return Vec::new() };
    let name = name.to_string_lossy();
    let (before, after) = name.split_once('*').unwrap_or((&name, ""));
    let exact = !name.contains('*');
    let entries = fs::read_dir(directory).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries
        .filter(|entry| {
            let file = entry.file_name();
            let file = file.to_string_lossy();
            if exact { file == name } else { file.starts_with(before) && file.ends_with(after) }
        })
        .map(|entry| entry.path())
        .collect();
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ld_so_conf_is_followed_through_its_includes() {
        let directory = tempfile::tempdir().unwrap();
        let at = |name: &str| directory.path().join(name);
        fs::create_dir(at("d")).unwrap();
        fs::write(at("d/b.conf"), "/b\n").unwrap();
        fs::write(at("d/a.conf"), "# comment\n/a # more\n").unwrap();
        fs::write(at("d/other"), "/other\n").unwrap();
        fs::write(at("ld.so.conf"), format!("include {}\n/c\n", at("d/*.conf").display())).unwrap();
        let mut directories = Vec::new();
        configured(&at("ld.so.conf"), &mut directories, 8);
        assert_eq!(directories, ["/a", "/b", "/c"].map(PathBuf::from));
    }

    #[test]
    fn an_include_loop_ends() {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("ld.so.conf");
        fs::write(&file, format!("/a\ninclude {}\n", file.display())).unwrap();
        let mut directories = Vec::new();
        configured(&file, &mut directories, 2);
        assert_eq!(directories.len(), 3);
    }

    #[test]
    fn origin_is_the_directory_of_the_file_that_has_the_entry() {
        assert_eq!(origin("$ORIGIN/../lib", Path::new("/opt/app/bin/app")), Path::new("/opt/app/lib"));
        assert_eq!(origin("${ORIGIN}", Path::new("/opt/app")), Path::new("/opt"));
        assert_eq!(origin("/usr/lib/app", Path::new("/opt/app")), Path::new("/usr/lib/app"));
    }

    #[test]
    fn only_directories_the_loader_knows_keep_their_place() {
        for (path, built_in) in [
            ("/lib/x86_64-linux-gnu/libc.so.6", true),
            ("/usr/lib64/libc.so.6", true),
            ("/usr/local/lib/libx.so.1", false),
            ("/opt/x86_64-linux-gnu/libx.so.1", false),
        ] {
            assert_eq!(is_built_in(Path::new(path)), built_in, "{path}");
        }
    }
}
