//! Removing what a process that died has left in its state directory.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use nix::errno::Errno;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use super::record::{Process, Record};
use super::{OpenError, containers, netns};
use crate::cgroup::Cgroup;

/// Removes every container and network namespace in the state directory, and the control groups under `cgroup`.
pub(super) fn cleanup(state: &Path, cgroup: &Cgroup) -> Result<(), OpenError> {
    for directory in entries(&containers(state))? {
        let removed = remove_container(&directory);
        removed.map_err(|source| OpenError::Cleanup { path: directory, source })?;
    }
    remove_tree(cgroup).map_err(|source| OpenError::Cleanup { path: cgroup.path().to_owned(), source })?;
    for file in entries(&netns(state))? {
        crate::netns::remove(&file).map_err(|source| OpenError::Cleanup { path: file, source })?;
    }
    Ok(())
}

fn entries(directory: &Path) -> Result<Vec<PathBuf>, OpenError> {
    let failed = |source| OpenError::Cleanup { path: directory.to_owned(), source };
    match fs::read_dir(directory) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(failed(error)),
        Ok(entries) => entries.map(|entry| Ok(entry.map_err(failed)?.path())).collect(),
    }
}

fn remove_container(directory: &Path) -> io::Result<()> {
    if let Some(record) = Record::read(directory) {
        // The shim is on its way out since its parent died; this only makes sure.
        end(&record.shim)?;
        let cgroup = Cgroup::at(record.cgroup);
        remove_group(&cgroup)?;
    }
    fs::remove_dir_all(directory)
}

fn end(process: &Process) -> io::Result<()> {
    if process.exists() {
        match kill(Pid::from_raw(process.pid), Signal::SIGKILL) {
            Ok(()) | Err(Errno::ESRCH) => {}
            Err(errno) => return Err(errno.into()),
        }
    }
    patiently(|| if process.exists() { Err(io::ErrorKind::ResourceBusy.into()) } else { Ok(()) })
}

fn remove_tree(cgroup: &Cgroup) -> io::Result<()> {
    for child in cgroup.children()? {
        remove_group(&child)?;
    }
    remove_group(cgroup)
}

/// Kills what is in the group and removes it.
pub(super) fn remove_group(cgroup: &Cgroup) -> io::Result<()> {
    patiently(|| {
        cgroup.kill()?;
        cgroup.remove()
    })
}

/// Tries again for a second: a killed process takes a moment to leave.
fn patiently(attempt: impl Fn() -> io::Result<()>) -> io::Result<()> {
    for _ in 0..200 {
        match attempt() {
            Err(error) if error.kind() == io::ErrorKind::ResourceBusy => {
                std::thread::sleep(Duration::from_millis(5));
            }
            other => return other,
        }
    }
    attempt()
}
