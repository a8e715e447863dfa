//! What a container is made from.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize};

/// The caller's name of a container: 1 to 128 letters, digits, `_`, `.` and `-`, beginning with a letter or digit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ContainerId(String);

/// A text that cannot be a container id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a container id: 1 to 128 letters, digits, `_`, `.`, `-`, beginning with a letter or digit"
)]
pub struct ContainerIdError(String);

impl ContainerId {
    /// The id as text; safe as the name of a file.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ContainerId {
    type Err = ContainerIdError;

    fn from_str(text: &str) -> Result<Self, ContainerIdError> {
        text.to_owned().try_into()
    }
}

impl TryFrom<String> for ContainerId {
    type Error = ContainerIdError;

    fn try_from(text: String) -> Result<Self, ContainerIdError> {
        let fits = text.len() <= 128
            && text.bytes().next().is_some_and(|b| b.is_ascii_alphanumeric())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-'));
        if fits { Ok(ContainerId(text)) } else { Err(ContainerIdError(text)) }
    }
}

impl From<ContainerId> for String {
    fn from(id: ContainerId) -> String {
        id.0
    }
}

impl fmt::Display for ContainerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Everything a runtime needs to know about one container.
///
/// Environment values may be secrets: they are kept out of `Debug` output and never written to disk.
#[derive(Clone, Serialize, Deserialize)]
pub struct ContainerSpec {
    /// The caller's name of the container.
    pub id: ContainerId,
    /// Directories with the unpacked layers of the image, lowest first. They are shared and never written to.
    pub layers: Vec<PathBuf>,
    /// The program and its arguments. A program without a slash is looked up in `PATH`.
    pub args: Vec<String>,
    /// The environment, whole: nothing is inherited. `PATH` and `HOME` get Docker's defaults if missing.
    pub env: Vec<(String, String)>,
    /// The working directory; made if missing, as Docker does.
    pub cwd: PathBuf,
    /// `user`, `uid`, `user:group` or `uid:gid`, looked up in the image; empty means root.
    pub user: String,
    /// The host name inside; empty means the first twelve characters of the id.
    pub hostname: String,
    /// Additional mounts, in order.
    pub mounts: Vec<Mount>,
    /// Which network the container has.
    pub network: Network,
    /// Additional lines of `/etc/hosts`.
    pub hosts: Vec<(IpAddr, String)>,
    /// Name servers in `/etc/resolv.conf`.
    pub dns: Vec<IpAddr>,
    /// Limits the kernel enforces.
    pub limits: Limits,
    /// What root inside may do. A user other than root gets none of them, as with Docker.
    pub capabilities: BTreeSet<Capability>,
    /// Whether the root file system can be written to.
    pub readonly_rootfs: bool,
    /// Limits of each process.
    pub ulimits: Vec<Ulimit>,
    /// Whether a small init runs as process 1, forwards signals to the program and reaps orphans
    /// (`linuxParameters.initProcessEnabled`).
    pub init: bool,
    /// Labels; the runtime keeps them with its record of the container.
    pub labels: BTreeMap<String, String>,
}

impl ContainerSpec {
    /// A container with this program, Docker's default capabilities, no layers, no network and no limits.
    pub fn new(id: ContainerId, args: Vec<String>) -> ContainerSpec {
        ContainerSpec {
            id,
            layers: Vec::new(),
            args,
            env: Vec::new(),
            cwd: PathBuf::from("/"),
            user: String::new(),
            hostname: String::new(),
            mounts: Vec::new(),
            network: Network::None,
            hosts: Vec::new(),
            dns: Vec::new(),
            limits: Limits::default(),
            capabilities: Capability::docker_defaults(),
            readonly_rootfs: false,
            ulimits: Vec::new(),
            init: false,
            labels: BTreeMap::new(),
        }
    }
}

impl fmt::Debug for ContainerSpec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.env.iter().map(|(name, _)| name.as_str()).collect();
        f.debug_struct("ContainerSpec")
            .field("id", &self.id)
            .field("layers", &self.layers)
            .field("args", &self.args)
            .field("env names", &names)
            .field("cwd", &self.cwd)
            .field("user", &self.user)
            .field("mounts", &self.mounts)
            .field("network", &self.network)
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}

/// Which network a container has. Containers of one task share one namespace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Network {
    /// A fresh namespace with nothing in it but a loopback device that is down.
    None,
    /// The network namespace at this path.
    Namespace(PathBuf),
    /// The host's network (`networkMode` `host`).
    Host,
}

/// A mount the caller asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mount {
    /// What is mounted.
    pub source: MountSource,
    /// Where, absolute, inside the container.
    pub target: PathBuf,
    /// Whether it can be written to.
    pub readonly: bool,
}

/// What is mounted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum MountSource {
    /// A file or directory of the host.
    Bind(PathBuf),
    /// An empty directory in memory.
    Tmpfs {
        /// Its size in MiB.
        size_mib: u64,
        /// More options, such as `noexec` or `mode=1777`.
        options: Vec<String>,
    },
}

/// Limits the kernel enforces on all processes of a container together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Share of CPU time when there is not enough for all, in CPU units (1,024 = one vCPU): a container's `cpu`.
    pub cpu_shares: Option<u32>,
    /// Most CPU time there is, in CPU units (1,024 = one vCPU): a Fargate task's `cpu`.
    pub cpu_ceiling: Option<u32>,
    /// Memory in MiB; the kernel kills what needs more: a container's `memory`.
    pub memory_mib: Option<u64>,
    /// Memory in MiB the kernel tries to leave the container: a container's `memoryReservation`.
    pub memory_reservation_mib: Option<u64>,
    /// Most processes and threads there can be.
    pub pids: Option<u32>,
}

/// A limit of each process (`ulimits` of a container definition).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ulimit {
    /// The name as ECS spells it: `nofile`, `nproc`, `core`, ….
    pub name: String,
    /// What a process has at first.
    pub soft: u64,
    /// What a process may raise it to.
    pub hard: u64,
}

/// A privilege of root that can be given or taken on its own, such as `CAP_NET_BIND_SERVICE`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Capability(&'static str);

/// A text that names no capability.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a Linux capability")]
pub struct UnknownCapability(String);

/// What Docker gives a container that asks for nothing ("Runtime privilege and Linux capabilities", Docker docs).
const DOCKER_DEFAULTS: [&str; 14] = [
    "AUDIT_WRITE",
    "CHOWN",
    "DAC_OVERRIDE",
    "FOWNER",
    "FSETID",
    "KILL",
    "MKNOD",
    "NET_BIND_SERVICE",
    "NET_RAW",
    "SETFCAP",
    "SETGID",
    "SETPCAP",
    "SETUID",
    "SYS_CHROOT",
];

/// What a container definition may add besides (`KernelCapabilities` of the ECS API reference), and the ones that are
/// newer than that list.
const OTHERS: [&str; 27] = [
    "AUDIT_CONTROL",
    "AUDIT_READ",
    "BLOCK_SUSPEND",
    "BPF",
    "CHECKPOINT_RESTORE",
    "DAC_READ_SEARCH",
    "IPC_LOCK",
    "IPC_OWNER",
    "LEASE",
    "LINUX_IMMUTABLE",
    "MAC_ADMIN",
    "MAC_OVERRIDE",
    "NET_ADMIN",
    "NET_BROADCAST",
    "PERFMON",
    "SYSLOG",
    "SYS_ADMIN",
    "SYS_BOOT",
    "SYS_MODULE",
    "SYS_NICE",
    "SYS_PACCT",
    "SYS_PTRACE",
    "SYS_RAWIO",
    "SYS_RESOURCE",
    "SYS_TIME",
    "SYS_TTY_CONFIG",
    "WAKE_ALARM",
];

impl Capability {
    /// The set Docker, and so ECS, gives by default.
    pub fn docker_defaults() -> BTreeSet<Capability> {
        DOCKER_DEFAULTS.into_iter().map(Capability).collect()
    }

    /// Every capability there is.
    pub fn all() -> BTreeSet<Capability> {
        DOCKER_DEFAULTS.into_iter().chain(OTHERS).map(Capability).collect()
    }

    /// The name without `CAP_`.
    pub fn name(self) -> &'static str {
        self.0
    }
}

impl FromStr for Capability {
    type Err = UnknownCapability;

    fn from_str(text: &str) -> Result<Self, UnknownCapability> {
        let name = text.strip_prefix("CAP_").unwrap_or(text);
        DOCKER_DEFAULTS
            .into_iter()
            .chain(OTHERS)
            .find(|known| *known == name)
            .map(Capability)
            .ok_or_else(|| UnknownCapability(text.to_owned()))
    }
}

impl<'de> Deserialize<'de> for Capability {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_safe_as_the_name_of_a_file() {
        for good in ["a", "0123-task.app_1"] {
            assert_eq!(good.parse::<ContainerId>().unwrap().as_str(), good);
        }
        for bad in ["", ".", "..", "-a", "a/b", "a b", &"x".repeat(129)] {
            assert!(bad.parse::<ContainerId>().is_err(), "{bad}");
        }
    }

    #[test]
    fn environment_values_stay_out_of_debug_output() {
        let mut spec = ContainerSpec::new("a".parse().unwrap(), vec!["sh".to_owned()]);
        spec.env.push(("TOKEN".to_owned(), "hunter2".to_owned()));
        let text = format!("{spec:?}");
        assert!(text.contains("TOKEN") && !text.contains("hunter2"), "{text}");
    }

    #[test]
    fn a_capability_is_known_with_and_without_its_prefix() {
        assert_eq!("CAP_CHOWN".parse::<Capability>(), "CHOWN".parse());
        assert_eq!("ALL".parse::<Capability>().unwrap_err().to_string(), "`ALL` is not a Linux capability");
        assert_eq!(Capability::all().len(), 41);
    }
}
