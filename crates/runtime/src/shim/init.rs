//! A small init (`linuxParameters.initProcessEnabled`): forwards signals to the program and reaps orphans.

use nix::errno::Errno;
use nix::sys::signal::{SigSet, Signal, kill};
use nix::sys::wait::{WaitPidFlag, WaitStatus, waitpid};
use nix::unistd::{ForkResult, Pid, fork};

/// Returns in a child, which is to become the program; the caller's process stays as init and never returns.
pub(super) fn become_init() -> nix::Result<()> {
    let before = SigSet::thread_get_mask()?;
    SigSet::all().thread_block()?;
    #[expect(unsafe_code, reason = "the process has one thread, so the child may go on as it likes")]
    // SAFETY: a fork is only dangerous while other threads hold locks; libcontainer runs this in a process with one.
    let forked = unsafe { fork() }?;
    match forked {
        ForkResult::Child => before.thread_set_mask(),
        ForkResult::Parent { child } => std::process::exit(serve(child)),
    }
}

fn serve(program: Pid) -> i32 {
    let all = SigSet::all();
    loop {
        match all.wait() {
            Ok(Signal::SIGCHLD) => {
                if let Some(code) = reap(program) {
                    return code;
                }
            }
            Ok(signal) => {
                let _ = kill(program, signal);
            }
            Err(_) => {}
        }
    }
}

/// Reaps all that have ended; the exit code once the program has.
fn reap(program: Pid) -> Option<i32> {
    let mut code = None;
    loop {
        match waitpid(None, Some(WaitPidFlag::WNOHANG)) {
            Ok(WaitStatus::Exited(pid, status)) if pid == program => code = Some(status),
            Ok(WaitStatus::Signaled(pid, signal, _)) if pid == program => code = Some(128 + signal as i32),
            Ok(WaitStatus::StillAlive) | Err(Errno::ECHILD) => return code,
            Err(Errno::EINTR) | Ok(_) => {}
            Err(_) => return code,
        }
    }
}
