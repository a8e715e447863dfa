//! The process that supervises one container.
//!
//! libcontainer forks in its caller and needs it to have one thread, so every container has a small process of its own:
//! this program, started again with the argument `shim`. It gets the container's specification over its standard input,
//! a socket, prepares the container, starts it when told, and reports how it ended. Its standard output and error are
//! the container's.
//!
//! Nothing outlives the process that started it: the shim sees the socket close when that process dies, however it
//! dies, and kills the container; should the shim itself be killed, the kernel kills the container's first process
//! (`PR_SET_PDEATHSIG`), and with it the whole process namespace. The root file system is mounted in the shim's own
//! mount namespace, so it is gone with the shim.

mod bundle;
mod confine;
mod control;
mod diary;
mod executor;
mod init;
pub(crate) mod protocol;
mod rootfs;
mod seccomp;
mod supervise;
mod user;

use std::ffi::OsString;
use std::io;

/// The argument that makes the program a shim.
pub(crate) const ARGUMENT: &str = "shim";

/// Runs a shim if the arguments (without the program's name) ask for one, and returns its exit code.
///
/// A program that uses [`OciRuntime`](crate::OciRuntime) calls this first thing in `main`, before it starts any thread:
///
/// ```no_run
/// use std::process::exit;
///
/// if let Some(code) = rolecall_runtime::shim_main(std::env::args_os().skip(1)) {
///     exit(code);
/// }
/// ```
pub fn shim_main(arguments: impl IntoIterator<Item = OsString>) -> Option<i32> {
    let mut arguments = arguments.into_iter();
    let asked = arguments.next().is_some_and(|first| first == ARGUMENT) && arguments.next().is_none();
    asked.then(|| match run() {
        Ok(()) => 0,
        Err(_) => 1,
    })
}

fn run() -> io::Result<()> {
    let (mut control, stdio) = control::take_over()?;
    let launch = control.launch()?;
    match supervise::create(launch, stdio) {
        Ok(container) => {
            control.report(&protocol::Report::Created)?;
            supervise::run(container, &mut control)
        }
        Err(failure) => control.report(&protocol::Report::Failed(failure)),
    }
}

#[cfg(feature = "testing")]
pub(crate) mod of_this_test;
