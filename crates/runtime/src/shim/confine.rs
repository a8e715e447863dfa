//! The last steps before the program: what it may no longer do.

use std::collections::BTreeSet;
use std::io;
use std::str::FromStr;

use caps::{CapSet, CapsHashSet};
use nix::errno::Errno;
use nix::libc;
use nix::sys::prctl;
use nix::sys::signal::{SigHandler, Signal, signal};
use seccompiler::{BpfProgram, sock_filter};

use super::seccomp;
use crate::Capability;

/// Has the kernel kill this process when its parent, the shim, is gone.
pub(super) fn die_with_parent() -> nix::Result<()> {
    prctl::set_pdeathsig(Signal::SIGKILL)
}

/// Installs the filters. Without `no_new_privs`, which would break set-user-ID programs, this takes `CAP_SYS_ADMIN`.
pub(super) fn filter_system_calls(capabilities: &BTreeSet<Capability>) -> io::Result<()> {
    for program in seccomp::programs(capabilities).map_err(io::Error::other)? {
        install(&program)?;
    }
    Ok(())
}

fn install(program: &BpfProgram) -> io::Result<()> {
    #[repr(C)]
    struct Program {
        length: libc::c_ushort,
        filter: *const sock_filter,
    }
    let length = program.len().try_into().map_err(io::Error::other)?;
    let filter = Program { length, filter: program.as_ptr() };
    #[expect(unsafe_code, reason = "no crate installs a filter without setting `no_new_privs`")]
    // SAFETY: the kernel copies `length` instructions from `filter`, both of which outlive the call (seccomp(2)).
    let result =
        unsafe { libc::syscall(libc::SYS_seccomp, libc::SECCOMP_SET_MODE_FILTER, 0, &raw const filter) };
    Errno::result(result).map(drop).map_err(io::Error::from)
}

/// Leaves root with these capabilities and everybody else with none, now and after any exec.
pub(super) fn drop_capabilities(
    keep: &BTreeSet<Capability>,
    root: bool,
) -> Result<(), caps::errors::CapsError> {
    let keep: CapsHashSet = keep
        .iter()
        .map(|capability| caps::Capability::from_str(&format!("CAP_{}", capability.name())))
        .collect::<Result<_, _>>()?;
    for capability in caps::read(None, CapSet::Bounding)?.difference(&keep) {
        caps::drop(None, CapSet::Bounding, *capability)?;
    }
    caps::clear(None, CapSet::Ambient)?;
    caps::clear(None, CapSet::Inheritable)?;
    let permitted: CapsHashSet = if root {
        caps::read(None, CapSet::Permitted)?.intersection(&keep).copied().collect()
    } else {
        CapsHashSet::new()
    };
    caps::set(None, CapSet::Effective, &permitted)?;
    caps::set(None, CapSet::Permitted, &permitted)
}

/// The Rust runtime ignores `SIGPIPE`, and programs inherit what is ignored.
pub(super) fn default_signals() -> nix::Result<()> {
    #[expect(unsafe_code, reason = "changing what a signal does")]
    // SAFETY: the default action runs no code of ours.
    unsafe { signal(Signal::SIGPIPE, SigHandler::SigDfl) }.map(drop)
}
