//! This program as its shims are started from it.

use std::io;
use std::os::fd::{AsRawFd, OwnedFd};
use std::path::PathBuf;

use nix::libc;
use rustix::fs::CWD;
use rustix::mount::{OpenTreeFlags, open_tree};

/// A read-only mount of this program's file that is part of no mount namespace.
///
/// Before it becomes the container's program, and for good where there is an init, a container's first process is this
/// program. Root in a container that gets hold of `/proc/1/exe` could write to it once nobody executes it any more
/// (CVE-2019-5736). What is opened that way is on the mount it was started from. This one refuses writing, and being
/// attached nowhere, nobody can remount it. A sealed copy in memory would do as well, but holds as much memory as the
/// program is large; this takes none, and some microseconds.
#[derive(Debug)]
pub(super) struct Program {
    mount: OwnedFd,
}

impl Program {
    pub(super) fn of_this_process() -> io::Result<Program> {
        Program::at("/proc/self/exe")
    }

    fn at(path: impl rustix::path::Arg) -> io::Result<Program> {
        let flags = OpenTreeFlags::OPEN_TREE_CLONE | OpenTreeFlags::OPEN_TREE_CLOEXEC;
        let mount = open_tree(CWD, path, flags)?;
        make_read_only(&mount)?;
        Ok(Program { mount })
    }

    /// A path to start, good in a child of this process until it executes.
    pub(super) fn path(&self) -> PathBuf {
        format!("/proc/self/fd/{}", self.mount.as_raw_fd()).into()
    }
}

fn make_read_only(mount: &OwnedFd) -> io::Result<()> {
    let attributes =
        libc::mount_attr { attr_set: libc::MOUNT_ATTR_RDONLY, attr_clr: 0, propagation: 0, userns_fd: 0 };
    #[expect(unsafe_code, reason = "neither nix nor rustix has mount_setattr(2)")]
    // SAFETY: the kernel reads an empty path and `attributes`, whose size it is told; both outlive the call.
    let done = unsafe {
        libc::syscall(
            libc::SYS_mount_setattr,
            mount.as_raw_fd(),
            c"".as_ptr(),
            libc::AT_EMPTY_PATH,
            &raw const attributes,
            size_of::<libc::mount_attr>(),
        )
    };
    if done == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
}

#[cfg(test)]
mod tests {
    use std::fs::OpenOptions;

    use super::*;

    /// Not tried on this program: that one is executed now, which is another reason to be refused.
    #[test]
    fn what_a_shim_is_started_from_cannot_be_written_to() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let program = Program::at(file.path()).unwrap_or_else(|error| panic!("needs root: {error}"));
        let refused = OpenOptions::new().write(true).open(program.path()).unwrap_err();
        assert_eq!(refused.kind(), io::ErrorKind::ReadOnlyFilesystem);
        assert!(OpenOptions::new().write(true).open(file.path()).is_ok());
    }
}
