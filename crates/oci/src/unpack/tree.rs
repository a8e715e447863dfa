//! Making files inside one directory, whatever the names say.

use std::io::{self, Read};
use std::os::fd::OwnedFd;
use std::path::{Component, Path, PathBuf};

use rustix::fs::{self, CWD};
use rustix::fs::{AtFlags, FileType, Gid, Mode, OFlags, ResolveFlags, Timespec, Timestamps, Uid, XattrFlags};
use rustix::io::Errno;

use super::UnpackError;

/// The directory a layer is unpacked into.
pub(super) struct Tree {
    root: OwnedFd,
    /// The directory used last: archives list a directory's files one after the other.
    last: Option<(PathBuf, OwnedFd)>,
}

/// What an entry has besides its contents.
pub(super) struct Metadata {
    pub(super) mode: u32,
    pub(super) uid: u32,
    pub(super) gid: u32,
    pub(super) mtime: i64,
    pub(super) attributes: Vec<(String, Vec<u8>)>,
}

/// Splits an entry's path into its directory and its name; `None` for the root itself.
pub(super) fn split(path: &Path) -> Result<Option<(PathBuf, String)>, UnpackError> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.components() {
        match part {
            Component::Normal(part) => {
                parts.push(part.to_str().ok_or_else(|| UnpackError::Entry {
                    path: path.to_owned(),
                    source: io::Error::other("the name is not UTF-8"),
                })?);
            }
            Component::RootDir | Component::CurDir => {}
            Component::ParentDir | Component::Prefix(_) => return Err(UnpackError::Escape(path.to_owned())),
        }
    }
    let name = parts.pop();
    Ok(name.map(|name| (parts.iter().collect(), name.to_owned())))
}

const DIRECTORY: OFlags = OFlags::DIRECTORY.union(OFlags::CLOEXEC);
const OPAQUE: &str = "trusted.overlay.opaque";

impl Tree {
    pub(super) fn open(directory: &Path) -> io::Result<Tree> {
        let root = fs::openat(CWD, directory, DIRECTORY | OFlags::RDONLY, Mode::empty())?;
        Ok(Tree { root, last: None })
    }

    pub(super) fn directory(&mut self, parent: &Path, name: &str, metadata: &Metadata) -> io::Result<()> {
        let at = self.parent(parent)?;
        let replaced_whiteout = is_whiteout(at, name);
        match fs::mkdirat(at, name, Mode::from_raw_mode(metadata.mode)) {
            Err(Errno::EXIST) if is_directory(at, name) => {}
            Err(Errno::EXIST) => {
                remove(at, name)?;
                fs::mkdirat(at, name, Mode::from_raw_mode(metadata.mode))?;
            }
            other => other?,
        }
        let made = fs::openat(at, name, DIRECTORY | OFlags::NOFOLLOW, Mode::empty())?;
        fs::fchown(&made, Some(Uid::from_raw(metadata.uid)), Some(Gid::from_raw(metadata.gid)))?;
        fs::fchmod(&made, Mode::from_raw_mode(metadata.mode))?;
        if replaced_whiteout {
            fs::fsetxattr(&made, OPAQUE, b"y", XattrFlags::empty())?;
        }
        attributes(&made, metadata)
    }

    pub(super) fn file(
        &mut self,
        parent: &Path,
        name: &str,
        metadata: &Metadata,
        contents: &mut impl Read,
    ) -> io::Result<()> {
        let at = self.parent(parent)?;
        let flags = OFlags::CREATE | OFlags::EXCL | OFlags::WRONLY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let make = || fs::openat(at, name, flags, Mode::from_raw_mode(0o600));
        let made = match make() {
            Err(Errno::EXIST) => {
                remove(at, name)?;
                make()?
            }
            other => other?,
        };
        let mut file = std::fs::File::from(made);
        io::copy(contents, &mut file)?;
        fs::fchown(&file, Some(Uid::from_raw(metadata.uid)), Some(Gid::from_raw(metadata.gid)))?;
        // After the owner, because changing that clears the set-user-ID bit and file capabilities.
        fs::fchmod(&file, Mode::from_raw_mode(metadata.mode))?;
        attributes(&file, metadata)?;
        fs::futimens(&file, &times(metadata))?;
        Ok(())
    }

    pub(super) fn symlink(
        &mut self,
        parent: &Path,
        name: &str,
        metadata: &Metadata,
        target: &Path,
    ) -> io::Result<()> {
        let at = self.parent(parent)?;
        replacing(at, name, || fs::symlinkat(target, at, name))?;
        chown(at, name, metadata)?;
        fs::utimensat(at, name, &times(metadata), AtFlags::SYMLINK_NOFOLLOW)?;
        Ok(())
    }

    /// The target is a name in the layer. The link is made to what is there itself, never to where it points.
    pub(super) fn hard_link(&mut self, parent: &Path, name: &str, target: &Path) -> io::Result<()> {
        let escape = || io::Error::other("the link's target leads out of the image");
        let (target_parent, target_name) = split(target).map_err(|_| escape())?.ok_or_else(escape)?;
        let from = fs::openat2(&self.root, dot_if_empty(&target_parent), PATH, Mode::empty(), IN_ROOT)?;
        let at = self.parent(parent)?;
        replacing(at, name, || fs::linkat(&from, &target_name, at, name, AtFlags::empty()))
    }

    pub(super) fn fifo(&mut self, parent: &Path, name: &str, metadata: &Metadata) -> io::Result<()> {
        let at = self.parent(parent)?;
        replacing(at, name, || fs::mknodat(at, name, FileType::Fifo, Mode::from_raw_mode(metadata.mode), 0))?;
        chown(at, name, metadata)
    }

    /// Hides `name` of the layers below. What this layer itself has under that name stays.
    pub(super) fn whiteout(&mut self, parent: &Path, name: &str) -> io::Result<()> {
        let at = self.parent(parent)?;
        match fs::mknodat(at, name, FileType::CharacterDevice, Mode::empty(), 0) {
            Err(Errno::EXIST) if is_directory(at, name) => self.make_opaque(&parent.join(name)),
            Err(Errno::EXIST) => Ok(()),
            other => Ok(other?),
        }
    }

    /// Hides everything the layers below have in this directory.
    pub(super) fn make_opaque(&mut self, directory: &Path) -> io::Result<()> {
        self.parent(directory)?;
        let readable = fs::openat2(
            &self.root,
            dot_if_empty(directory),
            DIRECTORY | OFlags::RDONLY,
            Mode::empty(),
            IN_ROOT,
        )?;
        Ok(fs::fsetxattr(readable, OPAQUE, b"y", XattrFlags::empty())?)
    }

    /// Opens a directory of the layer, making what is missing: archives may leave out the directories of a file.
    fn parent(&mut self, path: &Path) -> io::Result<&OwnedFd> {
        if self.last.as_ref().is_none_or(|(last, _)| last != path) {
            let opened = match fs::openat2(&self.root, dot_if_empty(path), PATH, Mode::empty(), IN_ROOT) {
                Err(Errno::NOENT) => self.make_parents(path)?,
                other => other?,
            };
            self.last = Some((path.to_owned(), opened));
        }
        self.last.as_ref().map(|(_, opened)| opened).ok_or_else(|| io::Error::other("no directory is open"))
    }

    fn make_parents(&self, path: &Path) -> io::Result<OwnedFd> {
        let mut opened = fs::openat2(&self.root, ".", PATH, Mode::empty(), IN_ROOT)?;
        let mut so_far = PathBuf::new();
        for part in path {
            match fs::mkdirat(&opened, part, Mode::from_raw_mode(0o755)) {
                Ok(()) | Err(Errno::EXIST) => {}
                Err(errno) => return Err(errno.into()),
            }
            so_far.push(part);
            opened = fs::openat2(&self.root, &so_far, PATH, Mode::empty(), IN_ROOT)?;
        }
        Ok(opened)
    }
}

const PATH: OFlags = DIRECTORY.union(OFlags::PATH);
const IN_ROOT: ResolveFlags = ResolveFlags::IN_ROOT.union(ResolveFlags::NO_MAGICLINKS);

fn dot_if_empty(path: &Path) -> &Path {
    if path.as_os_str().is_empty() { Path::new(".") } else { path }
}

fn is_directory(at: &OwnedFd, name: &str) -> bool {
    fs::statat(at, name, AtFlags::SYMLINK_NOFOLLOW)
        .is_ok_and(|stat| FileType::from_raw_mode(stat.st_mode) == FileType::Directory)
}

fn is_whiteout(at: &OwnedFd, name: &str) -> bool {
    fs::statat(at, name, AtFlags::SYMLINK_NOFOLLOW).is_ok_and(|stat| {
        FileType::from_raw_mode(stat.st_mode) == FileType::CharacterDevice && stat.st_rdev == 0
    })
}

/// Makes an entry; if something has its name, that goes first.
fn replacing(at: &OwnedFd, name: &str, make: impl Fn() -> Result<(), Errno>) -> io::Result<()> {
    match make() {
        Err(Errno::EXIST) => {
            remove(at, name)?;
            Ok(make()?)
        }
        other => Ok(other?),
    }
}

fn remove(at: &OwnedFd, name: &str) -> io::Result<()> {
    if !is_directory(at, name) {
        return Ok(fs::unlinkat(at, name, AtFlags::empty())?);
    }
    use std::os::fd::AsRawFd;
    // The standard library removes trees without following links; this names one relative to an open directory.
    std::fs::remove_dir_all(Path::new("/proc/self/fd").join(at.as_raw_fd().to_string()).join(name))
}

fn chown(at: &OwnedFd, name: &str, metadata: &Metadata) -> io::Result<()> {
    let (uid, gid) = (Uid::from_raw(metadata.uid), Gid::from_raw(metadata.gid));
    Ok(fs::chownat(at, name, Some(uid), Some(gid), AtFlags::SYMLINK_NOFOLLOW)?)
}

fn attributes(file: impl std::os::fd::AsFd, metadata: &Metadata) -> io::Result<()> {
    for (name, value) in &metadata.attributes {
        match fs::fsetxattr(&file, name.as_str(), value, XattrFlags::empty()) {
            Ok(()) | Err(Errno::OPNOTSUPP) => {}
            Err(errno) => return Err(errno.into()),
        }
    }
    Ok(())
}

fn times(metadata: &Metadata) -> Timestamps {
    let time = Timespec { tv_sec: metadata.mtime, tv_nsec: 0 };
    Timestamps { last_access: time, last_modification: time }
}
