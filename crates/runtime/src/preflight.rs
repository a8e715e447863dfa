//! What a machine needs to run containers without a daemon.

use std::fmt;
use std::fs;
use std::path::Path;

use crate::cgroup::{NEEDED, Version};

/// What this machine lacks, one message each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing(Vec<Lack>);

/// One thing a machine can lack.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Lack {
    /// The process is not root.
    #[error("containers need root: run this as root, for example with `sudo`")]
    Root,
    /// The process is root but without a privilege, as in a container.
    #[error(
        "containers need the capability `{0}`: if this is a container itself, run it with `--privileged`"
    )]
    Capability(&'static str),
    /// The kernel has no such kind of namespace.
    #[error("the kernel has no `{0}` namespaces")]
    Namespace(&'static str),
    /// The kernel has no overlayfs.
    #[error("the kernel has no overlayfs: load it with `modprobe overlay`")]
    Overlay,
    /// No control groups are mounted, or not this controller.
    #[error("the control group controller `{0}` is not available in `/sys/fs/cgroup`")]
    Controller(&'static str),
}

impl Missing {
    /// The single things, at least one.
    pub fn lacks(&self) -> &[Lack] {
        &self.0
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let texts: Vec<String> = self.0.iter().map(Lack::to_string).collect();
        f.write_str(&texts.join("; "))
    }
}

impl std::error::Error for Missing {}

/// Whether this machine can run containers.
///
/// # Errors
///
/// Everything it lacks.
pub fn preflight() -> Result<(), Missing> {
    let lacks: Vec<Lack> = [privileges(), namespaces(), overlay(), controllers()].concat();
    if lacks.is_empty() { Ok(()) } else { Err(Missing(lacks)) }
}

fn privileges() -> Vec<Lack> {
    if !nix::unistd::geteuid().is_root() {
        return vec![Lack::Root];
    }
    let needed = [
        (caps::Capability::CAP_SYS_ADMIN, "CAP_SYS_ADMIN"),
        (caps::Capability::CAP_NET_ADMIN, "CAP_NET_ADMIN"),
    ];
    let has = |capability| caps::has_cap(None, caps::CapSet::Effective, capability).unwrap_or(false);
    needed
        .into_iter()
        .filter(|(capability, _)| !has(*capability))
        .map(|(_, name)| Lack::Capability(name))
        .collect()
}

fn namespaces() -> Vec<Lack> {
    let kinds = ["mnt", "pid", "net", "ipc", "uts", "cgroup"];
    let missing = |kind: &&str| !Path::new("/proc/self/ns").join(kind).exists();
    kinds.into_iter().filter(missing).map(Lack::Namespace).collect()
}

fn overlay() -> Vec<Lack> {
    // Where it is a module, it is listed once loaded; the kernel loads it on the first mount.
    let listed = fs::read_to_string("/proc/filesystems").is_ok_and(|text| text.contains("overlay"));
    let module = fs::read_to_string("/proc/sys/kernel/osrelease").is_ok_and(|release| {
        let modules = format!("/lib/modules/{}/kernel/fs/overlayfs", release.trim());
        Path::new(&modules).exists()
    });
    if listed || module { Vec::new() } else { vec![Lack::Overlay] }
}

fn controllers() -> Vec<Lack> {
    let available: Box<dyn Fn(&str) -> bool> = match Version::of_this_machine() {
        Version::V1 => Box::new(|name| Path::new("/sys/fs/cgroup").join(name).is_dir()),
        Version::V2 => {
            let list = fs::read_to_string("/sys/fs/cgroup/cgroup.controllers").unwrap_or_default();
            Box::new(move |name| list.split_whitespace().any(|controller| controller == name))
        }
    };
    NEEDED.into_iter().filter(|name| !available(name)).map(Lack::Controller).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_machine_has_what_the_tests_need() {
        if let Err(missing) = preflight() {
            panic!("these tests run real containers, and {missing}");
        }
    }

    #[test]
    fn every_lack_says_what_to_do_or_what_is_absent() {
        let missing = Missing(vec![Lack::Root, Lack::Controller("memory")]);
        assert_eq!(
            missing.to_string(),
            "containers need root: run this as root, for example with `sudo`; \
             the control group controller `memory` is not available in `/sys/fs/cgroup`"
        );
    }
}
