//! The container's root file system: an overlay of the image's layers, in the shim's own mount namespace.

use std::fs;
use std::io::{self, Read};
use std::os::fd::OwnedFd;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use nix::mount::{MsFlags, mount as mount_at};
use nix::sched::{CloneFlags, unshare};
use rustix::fs::{Mode, OFlags, ResolveFlags, mkdirat, openat2};
use rustix::io::Errno;

use crate::ContainerSpec;

/// The mounted root file system. Names are resolved inside it, whatever links the image has.
pub(super) struct Root {
    directory: OwnedFd,
}

const IN_ROOT: ResolveFlags = ResolveFlags::IN_ROOT.union(ResolveFlags::NO_MAGICLINKS);

/// Enters a mount namespace of its own and mounts the layers at `<directory>/rootfs`, with a fresh layer on top.
pub(super) fn mount(directory: &Path, spec: &ContainerSpec) -> io::Result<Root> {
    unshare(CloneFlags::CLONE_NEWNS)?;
    let none = None::<&str>;
    mount_at(none, "/", none, MsFlags::MS_REC | MsFlags::MS_SLAVE, none)?;

    for name in ["rootfs", "upper", "work", "l"] {
        fs::create_dir(directory.join(name))?;
    }
    // Mount options have to fit into one page, and `:` and `,` in a path would end it: short links stand in.
    std::env::set_current_dir(directory)?;
    let mut lower = Vec::new();
    for (number, layer) in spec.layers.iter().enumerate() {
        symlink(fs::canonicalize(layer)?, format!("l/{number}"))?;
        lower.insert(0, format!("l/{number}"));
    }
    if lower.is_empty() {
        fs::create_dir("l/empty")?;
        lower.push("l/empty".to_owned());
    }
    // `volatile`: the upper layer never outlives the container, so nothing needs to reach the disk.
    let options = format!("lowerdir={},upperdir=upper,workdir=work,volatile", lower.join(":"));
    mount_at(Some("overlay"), "rootfs", Some("overlay"), MsFlags::MS_NODEV, Some(options.as_str()))?;
    Root::open(&directory.join("rootfs"))
}

impl Root {
    fn open(path: &Path) -> io::Result<Root> {
        let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
        Ok(Root { directory: rustix::fs::open(path, flags, Mode::empty())? })
    }

    /// The text of a file; empty if there is none.
    pub(super) fn text(&self, path: &str) -> io::Result<String> {
        let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NONBLOCK;
        let file = match openat2(&self.directory, path, flags, Mode::empty(), IN_ROOT) {
            Err(Errno::NOENT) => return Ok(String::new()),
            other => other?,
        };
        let mut text = Vec::new();
        fs::File::from(file).take(1024 * 1024).read_to_end(&mut text)?;
        Ok(String::from_utf8_lossy(&text).into_owned())
    }

    /// Makes a directory and the ones above it, unless they are there.
    pub(super) fn make_directory(&self, path: &Path) -> io::Result<()> {
        let mut made = PathBuf::from(".");
        let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let mut current = openat2(&self.directory, &made, flags, Mode::empty(), IN_ROOT)?;
        for part in path.strip_prefix("/").unwrap_or(path) {
            match mkdirat(&current, part, Mode::from_raw_mode(0o755)) {
                Ok(()) | Err(Errno::EXIST) => {}
                Err(errno) => return Err(errno.into()),
            }
            made.push(part);
            current = openat2(&self.directory, &made, flags, Mode::empty(), IN_ROOT)?;
        }
        Ok(())
    }
}
