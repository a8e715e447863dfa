//! The bundle libcontainer reads: `config.json` (OCI runtime spec) and the files of `/etc` a container gets.
//!
//! Arguments, environment and capabilities are not in it: the executor has them, so no secret reaches the disk.

use std::fs;
use std::io;
use std::path::Path;

use serde_json::{Value, json};

use super::user::User;
use crate::cgroup::{Cgroup, Version};
use crate::{ContainerSpec, Limits, Mount, MountSource, Network, Ulimit};

/// What a container must not see, and what it must not write to (Docker's defaults).
const MASKED: [&str; 11] = [
    "/proc/acpi",
    "/proc/asound",
    "/proc/interrupts",
    "/proc/kcore",
    "/proc/keys",
    "/proc/latency_stats",
    "/proc/sched_debug",
    "/proc/scsi",
    "/proc/timer_list",
    "/sys/devices/virtual/powercap",
    "/sys/firmware",
];
const READ_ONLY: [&str; 5] = ["/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger"];

/// CFS period in microseconds, the kernel's default.
const CPU_PERIOD: u64 = 100_000;

/// Writes the bundle into the container's directory.
pub(super) fn write(directory: &Path, spec: &ContainerSpec, user: &User, cgroup: &Cgroup) -> io::Result<()> {
    fs::write(directory.join("hostname"), format!("{}\n", hostname(spec)))?;
    fs::write(directory.join("hosts"), hosts(spec))?;
    fs::write(directory.join("resolv.conf"), resolv_conf(spec))?;
    fs::write(directory.join("config.json"), serde_json::to_vec(&config(directory, spec, user, cgroup))?)
}

/// Refuses a bind mount of something that is not there, in Docker's words.
pub(super) fn check_mounts(spec: &ContainerSpec) -> Result<(), String> {
    for mount in &spec.mounts {
        if let MountSource::Bind(source) = &mount.source
            && !source.exists()
        {
            let source = source.display();
            return Err(format!(
                r#"invalid mount config for type "bind": bind source path does not exist: {source}"#
            ));
        }
    }
    Ok(())
}

/// The host name: as asked, else the beginning of the id, as Docker has it.
pub(super) fn hostname(spec: &ContainerSpec) -> &str {
    if spec.hostname.is_empty() {
        let id = spec.id.as_str();
        &id[..id.len().min(12)]
    } else {
        &spec.hostname
    }
}

fn hosts(spec: &ContainerSpec) -> String {
    let mut text = "127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\n".to_owned();
    text.push_str(&format!("127.0.0.1\t{}\n", hostname(spec)));
    for (address, name) in &spec.hosts {
        text.push_str(&format!("{address}\t{name}\n"));
    }
    text
}

fn resolv_conf(spec: &ContainerSpec) -> String {
    spec.dns.iter().map(|server| format!("nameserver {server}\n")).collect()
}

fn config(directory: &Path, spec: &ContainerSpec, user: &User, cgroup: &Cgroup) -> Value {
    let mut namespaces = vec![
        json!({ "type": "pid" }),
        json!({ "type": "ipc" }),
        json!({ "type": "uts" }),
        json!({ "type": "mount" }),
        json!({ "type": "cgroup" }),
    ];
    match &spec.network {
        Network::None => namespaces.push(json!({ "type": "network" })),
        Network::Namespace(path) => namespaces.push(json!({ "type": "network", "path": path })),
        Network::Host => {}
    }
    let mut mounts = default_mounts();
    if Version::of_this_machine() == Version::V1 {
        let options = json!(["nosuid", "noexec", "nodev", "mode=755", "size=64k"]);
        mounts.push(json!({
            "destination": "/sys/fs/cgroup", "type": "tmpfs", "source": "tmpfs", "options": options,
        }));
    }
    mounts.extend(cgroup.views().iter().map(|(host, inside)| bind(host, inside, true)));
    for name in ["hosts", "hostname", "resolv.conf"] {
        mounts.push(bind(&directory.join(name), &Path::new("/etc").join(name), spec.readonly_rootfs));
    }
    mounts.extend(spec.mounts.iter().map(mount));
    json!({
        "ociVersion": "1.0.2",
        "root": { "path": "rootfs", "readonly": spec.readonly_rootfs },
        "hostname": hostname(spec),
        "process": {
            "user": { "uid": user.uid, "gid": user.gid, "additionalGids": user.groups },
            "args": ["see the executor"],
            "env": [],
            "cwd": spec.cwd,
            "rlimits": spec.ulimits.iter().map(rlimit).collect::<Vec<_>>(),
        },
        "mounts": mounts,
        "linux": {
            "namespaces": namespaces,
            "cgroupsPath": cgroup.path(),
            "resources": resources(&spec.limits, cgroup),
            "maskedPaths": MASKED,
            "readonlyPaths": READ_ONLY,
        },
    })
}

fn default_mounts() -> Vec<Value> {
    let kernel = |target: &str, kind: &str, options: &[&str]| json!({ "destination": target, "type": kind, "source": kind, "options": options });
    vec![
        kernel("/proc", "proc", &["nosuid", "noexec", "nodev"]),
        kernel("/dev", "tmpfs", &["nosuid", "strictatime", "mode=755", "size=65536k"]),
        kernel(
            "/dev/pts",
            "devpts",
            &["nosuid", "noexec", "newinstance", "ptmxmode=0666", "mode=0620", "gid=5"],
        ),
        kernel("/sys", "sysfs", &["nosuid", "noexec", "nodev", "ro"]),
        kernel("/dev/mqueue", "mqueue", &["nosuid", "noexec", "nodev"]),
        kernel("/dev/shm", "tmpfs", &["nosuid", "noexec", "nodev", "mode=1777", "size=65536k"]),
    ]
}

fn mount(mount: &Mount) -> Value {
    match &mount.source {
        MountSource::Bind(source) => bind(source, &mount.target, mount.readonly),
        MountSource::Tmpfs { size_mib, options } => {
            let mut all = vec!["nosuid".to_owned(), "nodev".to_owned(), format!("size={size_mib}m")];
            all.extend(options.iter().cloned());
            if mount.readonly {
                all.push("ro".to_owned());
            }
            json!({ "destination": mount.target, "type": "tmpfs", "source": "tmpfs", "options": all })
        }
    }
}

fn bind(source: &Path, target: &Path, readonly: bool) -> Value {
    let access = if readonly { "ro" } else { "rw" };
    json!({
        "destination": target, "type": "bind", "source": source, "options": ["rbind", "rprivate", access],
    })
}

fn rlimit(ulimit: &Ulimit) -> Value {
    json!({
        "type": format!("RLIMIT_{}", ulimit.name.to_uppercase()), "soft": ulimit.soft, "hard": ulimit.hard,
    })
}

fn resources(limits: &Limits, cgroup: &Cgroup) -> Value {
    const MIB: u64 = 1024 * 1024;
    let memory = limits.memory_mib.map(|mib| mib * MIB);
    let mut memory_limits =
        json!({ "limit": memory, "reservation": limits.memory_reservation_mib.map(|mib| mib * MIB) });
    if memory.is_some() && cgroup.counts_swap() {
        memory_limits["swap"] = json!(memory);
    }
    let quota = limits.cpu_ceiling.map(|units| u64::from(units) * CPU_PERIOD / 1024);
    json!({
        "devices": devices(),
        "memory": memory_limits,
        "cpu": {
            // The kernel's smallest share; ECS passes the same for 0 and 1.
            "shares": limits.cpu_shares.map(|units| units.max(2)),
            "quota": quota,
            "period": quota.map(|_| CPU_PERIOD),
        },
        "pids": { "limit": limits.pids.map_or(-1, i64::from) },
    })
}

/// Only the devices every container has can be opened: null, zero, full, random, urandom, tty, ptmx and terminals.
fn devices() -> Value {
    let allow = |major: u32, minor: Option<u32>| json!({ "allow": true, "type": "c", "major": major, "minor": minor, "access": "rwm" });
    let mut rules = vec![json!({ "allow": false, "access": "rwm" })];
    rules.extend([3, 5, 7, 8, 9].map(|minor| allow(1, Some(minor))));
    rules.extend([0, 2].map(|minor| allow(5, Some(minor))));
    rules.push(allow(136, None));
    json!(rules)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec() -> ContainerSpec {
        ContainerSpec::new("0123456789abcdef".parse().unwrap(), vec!["app".to_owned()])
    }

    #[test]
    fn the_bundle_holds_neither_arguments_nor_environment() {
        let mut spec = spec();
        spec.args = vec!["app".to_owned(), "--password=hunter2".to_owned()];
        spec.env = vec![("TOKEN".to_owned(), "hunter2".to_owned())];
        let directory = tempfile::tempdir().unwrap();
        let user = User { uid: 0, gid: 0, groups: vec![], home: "/".to_owned() };
        write(directory.path(), &spec, &user, &Cgroup::at("/rolecall-test/x".into())).unwrap();
        for entry in fs::read_dir(directory.path()).unwrap() {
            let text = fs::read_to_string(entry.unwrap().path()).unwrap();
            assert!(!text.contains("hunter2") && !text.contains("TOKEN"), "{text}");
        }
    }

    #[test]
    fn the_host_name_is_the_beginning_of_the_id_unless_given() {
        let mut spec = spec();
        assert_eq!(hostname(&spec), "0123456789ab");
        spec.hostname = "web".to_owned();
        spec.hosts.push(("10.0.0.1".parse().unwrap(), "db".to_owned()));
        assert_eq!(
            hosts(&spec),
            "127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\n127.0.0.1\tweb\n10.0.0.1\tdb\n"
        );
    }

    #[test]
    fn limits_are_written_in_the_kernels_units() {
        let limits = Limits {
            cpu_shares: Some(0),
            cpu_ceiling: Some(512),
            memory_mib: Some(64),
            memory_reservation_mib: None,
            pids: Some(7),
        };
        let resources = resources(&limits, &Cgroup::at("/rolecall-test/x".into()));
        assert_eq!(resources["memory"]["limit"], json!(67_108_864));
        assert_eq!(resources["cpu"], json!({ "shares": 2, "quota": 50_000, "period": 100_000 }));
        assert_eq!(resources["pids"]["limit"], json!(7));
    }
}
