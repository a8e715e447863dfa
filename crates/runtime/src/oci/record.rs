//! What is on disk about a container, for the process that has to clean up after this one.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// One container, in the file `record.json` of its directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Record {
    pub(super) shim: Process,
    pub(super) cgroup: PathBuf,
    pub(super) labels: BTreeMap<String, String>,
}

/// A process, told apart from a later one with the same id by when it started.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Process {
    pub(super) pid: i32,
    started: u64,
}

const FILE: &str = "record.json";

impl Record {
    pub(super) fn write(&self, directory: &Path) -> io::Result<()> {
        fs::write(directory.join(FILE), serde_json::to_vec(self)?)
    }

    /// The record in this directory; `None` if its process died before it wrote one.
    pub(super) fn read(directory: &Path) -> Option<Record> {
        serde_json::from_slice(&fs::read(directory.join(FILE)).ok()?).ok()
    }
}

impl Process {
    /// The process that has this id now. One that has ended and is only not reaped yet does not count.
    pub(super) fn now(pid: i32) -> io::Result<Process> {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat"))?;
        let started = start_time(&stat).ok_or(io::ErrorKind::NotFound)?;
        Ok(Process { pid, started })
    }

    /// Whether this very process still exists.
    pub(super) fn exists(&self) -> bool {
        Process::now(self.pid).is_ok_and(|now| now == *self)
    }
}

/// Field 22 of `/proc/<pid>/stat`, in clock ticks since boot, unless field 3 says that the process is dead (proc(5)).
/// The name, field 2, may contain anything.
fn start_time(stat: &str) -> Option<u64> {
    let (_, fields) = stat.rsplit_once(')')?;
    let mut fields = fields.split_whitespace();
    let dead = matches!(fields.next()?, "Z" | "X");
    let started = fields.nth(18)?.parse().ok()?;
    (!dead).then_some(started)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_time_is_found_behind_any_name() {
        let stat = "7 (a) b (c) S 1 7 7 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 4242 10 11";
        assert_eq!(start_time(stat), Some(4242));
        assert_eq!(start_time(&stat.replace(" S ", " Z ")), None, "a zombie");
    }

    #[test]
    fn a_process_is_itself_and_no_other() {
        let pid = i32::try_from(std::process::id()).unwrap();
        let me = Process::now(pid).unwrap();
        assert!(me.exists());
        assert!(!Process { started: me.started + 1, ..me }.exists());
    }
}
