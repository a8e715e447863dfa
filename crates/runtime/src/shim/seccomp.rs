//! Which system calls a container may make, after the meaning of Docker's default profile.
//!
//! Two filters. The first knows every system call up to Linux 6.17 and answers `ENOSYS` to all others: newer ones,
//! other ABIs' numbers (x32), and `clone3`, whose flags cannot be looked into, so that C libraries fall back to
//! `clone`. The second answers `EPERM` to the calls that reach beyond the container, unless the container has the
//! capability the call is about. Where both object, the second wins, because it is installed last (seccomp(2)).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use nix::libc;
use seccompiler::{
    BackendError, BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
    SeccompRule, TargetArch,
};

use crate::Capability;

/// The filters, in the order they are installed.
pub(super) fn programs(capabilities: &BTreeSet<Capability>) -> Result<[BpfProgram; 2], BackendError> {
    let known = filter(known_calls(capabilities), libc::ENOSYS, Verdict::AllowListed)?;
    let dangerous = filter(dangerous_calls(capabilities)?, libc::EPERM, Verdict::RefuseListed)?;
    Ok([known, dangerous])
}

enum Verdict {
    AllowListed,
    RefuseListed,
}

type Rules = BTreeMap<i64, Vec<SeccompRule>>;

fn filter(rules: Rules, errno: i32, verdict: Verdict) -> Result<BpfProgram, BackendError> {
    let refuse = SeccompAction::Errno(errno.unsigned_abs());
    let (others, listed) = match verdict {
        Verdict::AllowListed => (refuse, SeccompAction::Allow),
        Verdict::RefuseListed => (SeccompAction::Allow, refuse),
    };
    SeccompFilter::new(rules, others, listed, TargetArch::try_from(std::env::consts::ARCH)?)?.try_into()
}

/// Numbers of system calls: the architecture's own, then the ones all architectures share (from 424).
#[cfg(target_arch = "x86_64")]
const KNOWN: [RangeInclusive<i64>; 2] = [0..=334, 424..=469];
#[cfg(target_arch = "aarch64")]
const KNOWN: [RangeInclusive<i64>; 2] = [0..=294, 424..=469];

fn known_calls(capabilities: &BTreeSet<Capability>) -> Rules {
    let looked_into = has(capabilities, "SYS_ADMIN");
    let calls = KNOWN.into_iter().flatten();
    calls.filter(|call| looked_into || *call != libc::SYS_clone3).map(|call| (call, Vec::new())).collect()
}

/// Calls that are refused unless the container has the capability; the empty one nobody has.
const DANGEROUS: &[(&str, &[i64])] = &[
    (
        "",
        &[
            libc::SYS_add_key,
            libc::SYS_keyctl,
            libc::SYS_request_key,
            libc::SYS_io_uring_setup,
            libc::SYS_io_uring_enter,
            libc::SYS_io_uring_register,
            libc::SYS_nfsservctl,
            libc::SYS_userfaultfd,
            libc::SYS_vhangup,
        ],
    ),
    (
        "SYS_ADMIN",
        &[
            libc::SYS_fanotify_init,
            libc::SYS_fsconfig,
            libc::SYS_fsmount,
            libc::SYS_fsopen,
            libc::SYS_fspick,
            libc::SYS_lookup_dcookie,
            libc::SYS_mount,
            libc::SYS_mount_setattr,
            libc::SYS_move_mount,
            libc::SYS_open_tree,
            OPEN_TREE_ATTR,
            libc::SYS_pivot_root,
            libc::SYS_quotactl,
            libc::SYS_quotactl_fd,
            libc::SYS_setdomainname,
            libc::SYS_sethostname,
            libc::SYS_setns,
            libc::SYS_swapoff,
            libc::SYS_swapon,
            libc::SYS_umount2,
            libc::SYS_unshare,
        ],
    ),
    ("BPF", &[libc::SYS_bpf]),
    ("DAC_READ_SEARCH", &[libc::SYS_open_by_handle_at]),
    ("PERFMON", &[libc::SYS_perf_event_open]),
    ("SYS_BOOT", &[libc::SYS_kexec_file_load, libc::SYS_kexec_load, libc::SYS_reboot]),
    ("SYS_MODULE", &[libc::SYS_delete_module, libc::SYS_finit_module, libc::SYS_init_module]),
    ("SYS_NICE", &[libc::SYS_mbind, libc::SYS_move_pages, libc::SYS_set_mempolicy]),
    ("SYS_PACCT", &[libc::SYS_acct]),
    ("SYS_PTRACE", &[libc::SYS_kcmp]),
    ("SYS_TIME", &[libc::SYS_clock_adjtime, libc::SYS_clock_settime, libc::SYS_settimeofday]),
    ("SYSLOG", &[libc::SYS_syslog]),
    #[cfg(target_arch = "x86_64")]
    ("", &[libc::SYS__sysctl, libc::SYS_sysfs, libc::SYS_uselib, libc::SYS_ustat]),
    #[cfg(target_arch = "x86_64")]
    ("SYS_RAWIO", &[libc::SYS_ioperm, libc::SYS_iopl]),
];

/// `open_tree_attr`, newer than the list of libc.
const OPEN_TREE_ATTR: i64 = 467;

fn dangerous_calls(capabilities: &BTreeSet<Capability>) -> Result<Rules, BackendError> {
    let mut rules = Rules::new();
    for (capability, calls) in DANGEROUS {
        if !has(capabilities, capability) {
            rules.extend(calls.iter().map(|call| (*call, Vec::new())));
        }
    }
    if !has(capabilities, "SYS_ADMIN") {
        rules.insert(libc::SYS_clone, new_namespaces()?);
    }
    rules.insert(libc::SYS_socket, vec![rule(0, SeccompCmpOp::Eq, libc::AF_VSOCK.unsigned_abs().into())?]);
    rules.insert(libc::SYS_personality, vec![unusual_personality()?]);
    rules.insert(libc::SYS_mknodat, device_nodes(2)?);
    #[cfg(target_arch = "x86_64")]
    rules.insert(libc::SYS_mknod, device_nodes(1)?);
    Ok(rules)
}

fn has(capabilities: &BTreeSet<Capability>, name: &str) -> bool {
    capabilities.iter().any(|capability| capability.name() == name)
}

/// `clone` with a flag that makes a namespace.
fn new_namespaces() -> Result<Vec<SeccompRule>, BackendError> {
    let flags = [
        libc::CLONE_NEWNS,
        libc::CLONE_NEWCGROUP,
        libc::CLONE_NEWUTS,
        libc::CLONE_NEWIPC,
        libc::CLONE_NEWUSER,
        libc::CLONE_NEWPID,
        libc::CLONE_NEWNET,
    ];
    let bits = flags.map(|flag| u64::from(flag.unsigned_abs()));
    bits.into_iter().map(|bit| rule(0, SeccompCmpOp::MaskedEq(bit), bit)).collect()
}

/// A personality other than Linux, 32-bit Linux, their `UNAME26` variants, and asking for the present one.
fn unusual_personality() -> Result<SeccompRule, BackendError> {
    let usual = [0x0, 0x8, 0x2_0000, 0x2_0008, 0xffff_ffff];
    SeccompRule::new(
        usual.into_iter().map(|value| condition(0, SeccompCmpOp::Ne, value)).collect::<Result<_, _>>()?,
    )
}

/// Making a character or block device. Docker relies on the device control group alone, which cgroup v2 machines only
/// have through BPF; a container that cannot make device nodes needs neither.
fn device_nodes(mode: u8) -> Result<Vec<SeccompRule>, BackendError> {
    let kinds = [libc::S_IFCHR, libc::S_IFBLK].map(u64::from);
    kinds.into_iter().map(|kind| rule(mode, SeccompCmpOp::MaskedEq(libc::S_IFMT.into()), kind)).collect()
}

fn rule(argument: u8, operator: SeccompCmpOp, value: u64) -> Result<SeccompRule, BackendError> {
    SeccompRule::new(vec![condition(argument, operator, value)?])
}

/// Flags, modes and families are 32 bits wide; the upper half of the register is not the kernel's business.
fn condition(argument: u8, operator: SeccompCmpOp, value: u64) -> Result<SeccompCondition, BackendError> {
    SeccompCondition::new(argument, SeccompCmpArgLen::Dword, operator, value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_is_refused_unless_the_container_has_its_capability() {
        let defaults = dangerous_calls(&Capability::docker_defaults()).unwrap();
        let all = dangerous_calls(&Capability::all()).unwrap();
        for call in [libc::SYS_mount, libc::SYS_bpf, libc::SYS_reboot, libc::SYS_clone] {
            assert!(defaults.contains_key(&call) && !all.contains_key(&call), "{call}");
        }
        for call in [libc::SYS_keyctl, libc::SYS_mknodat] {
            assert!(defaults.contains_key(&call) && all.contains_key(&call), "{call}");
        }
        for call in [libc::SYS_ptrace, libc::SYS_chroot, libc::SYS_execve] {
            assert!(!defaults.contains_key(&call), "{call}");
        }
    }

    #[test]
    fn clone3_is_unknown_to_containers_that_may_not_make_namespaces() {
        assert!(!known_calls(&Capability::docker_defaults()).contains_key(&libc::SYS_clone3));
        assert!(known_calls(&Capability::all()).contains_key(&libc::SYS_clone3));
    }

    #[test]
    fn both_filters_fit_into_the_kernels_limit() {
        const BPF_MAXINSNS: usize = 4096;
        for program in programs(&Capability::docker_defaults()).unwrap() {
            assert!(program.len() < BPF_MAXINSNS, "{}", program.len());
        }
    }
}
