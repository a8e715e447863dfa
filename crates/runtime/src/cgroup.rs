//! The control group of one container, on machines with cgroup v1, hybrid or v2 (cgroups(7)).

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use nix::errno::Errno;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

const ROOT: &str = "/sys/fs/cgroup";

/// The v1 controllers a container needs for its limits.
pub(crate) const NEEDED: [&str; 3] = ["cpu", "memory", "pids"];

/// Which layout the machine has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Version {
    /// One hierarchy per controller; hybrid machines have a v2 hierarchy without controllers besides.
    V1,
    /// One hierarchy.
    V2,
}

impl Version {
    pub(crate) fn of_this_machine() -> Version {
        if Path::new(ROOT).join("cgroup.controllers").exists() { Version::V2 } else { Version::V1 }
    }
}

/// A control group, by its path from the root of the hierarchy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cgroup {
    path: PathBuf,
}

impl Cgroup {
    pub(crate) fn at(path: PathBuf) -> Cgroup {
        Cgroup { path }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the kernel has killed a process of the group for its memory.
    pub(crate) fn oom_killed(&self) -> bool {
        let file = match Version::of_this_machine() {
            Version::V1 => self.under("memory").join("memory.oom_control"),
            Version::V2 => self.under("").join("memory.events"),
        };
        fs::read_to_string(file).is_ok_and(|text| oom_kills(&text) > 0)
    }

    /// Whether swap is limited together with memory; if so, a memory limit means no swap, as on Fargate.
    pub(crate) fn counts_swap(&self) -> bool {
        match Version::of_this_machine() {
            Version::V1 => Path::new(ROOT).join("memory/memory.memsw.limit_in_bytes").exists(),
            Version::V2 => true,
        }
    }

    /// Directories to show inside, read-only, so that language runtimes find their limits: on the host, and inside.
    pub(crate) fn views(&self) -> Vec<(PathBuf, PathBuf)> {
        match Version::of_this_machine() {
            Version::V1 => {
                NEEDED.map(|controller| (self.under(controller), Path::new(ROOT).join(controller))).into()
            }
            Version::V2 => vec![(self.under(""), ROOT.into())],
        }
    }

    /// Kills every process of the group.
    pub(crate) fn kill(&self) -> io::Result<()> {
        for directory in self.directories()? {
            let Ok(processes) = fs::read_to_string(directory.join("cgroup.procs")) else { continue };
            for pid in processes.lines().filter_map(|line| line.parse().ok()) {
                match kill(Pid::from_raw(pid), Signal::SIGKILL) {
                    Ok(()) | Err(Errno::ESRCH) => {}
                    Err(errno) => return Err(errno.into()),
                }
            }
        }
        Ok(())
    }

    /// Removes the group in every hierarchy it is in. It must have no process.
    pub(crate) fn remove(&self) -> io::Result<()> {
        for directory in self.directories()? {
            match fs::remove_dir(&directory) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }

    /// The names of the groups inside this one.
    pub(crate) fn children(&self) -> io::Result<Vec<Cgroup>> {
        let mut children = Vec::new();
        for directory in self.directories()? {
            for entry in fs::read_dir(directory)? {
                let entry = entry?;
                let child = Cgroup::at(self.path.join(entry.file_name()));
                if entry.file_type()?.is_dir() && !children.contains(&child) {
                    children.push(child);
                }
            }
        }
        Ok(children)
    }

    fn under(&self, controller: &str) -> PathBuf {
        let relative = self.path.strip_prefix("/").unwrap_or(&self.path);
        Path::new(ROOT).join(controller).join(relative)
    }

    /// Where the group exists: in one hierarchy with v2, in one per controller with v1.
    fn directories(&self) -> io::Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        match Version::of_this_machine() {
            Version::V2 => found.push(self.under("")),
            Version::V1 => {
                for controller in fs::read_dir(ROOT)? {
                    found.push(self.under(&controller?.file_name().to_string_lossy()));
                }
            }
        }
        found.retain(|directory| directory.is_dir());
        Ok(found)
    }
}

/// Reads the line `oom_kill <n>`, which both versions have.
fn oom_kills(text: &str) -> u64 {
    let count = text.lines().find_map(|line| line.strip_prefix("oom_kill "));
    count.and_then(|count| count.trim().parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn oom_kills_are_counted_in_the_files_of_both_versions() {
        assert_eq!(oom_kills("oom_kill_disable 0\nunder_oom 0\noom_kill 2\n"), 2);
        assert_eq!(oom_kills("low 0\nhigh 0\nmax 9\noom 1\noom_kill 1\noom_group_kill 0\n"), 1);
        assert_eq!(oom_kills("oom_kill_disable 0\nunder_oom 0\n"), 0);
    }
}
