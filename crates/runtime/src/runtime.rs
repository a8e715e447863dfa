//! The trait every runtime implements, and the values that go through it.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use tokio::io::AsyncRead;

use crate::{ContainerId, ContainerSpec, RuntimeError};

/// A future that owns its place in memory, so that [`Runtime`] can be used as `dyn Runtime`.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What runs containers. One contract suite holds for every implementation.
///
/// A container is created, started, waited for and deleted, in this order. Ids are chosen by the caller and free again
/// after [`delete`](Runtime::delete).
pub trait Runtime: Send + Sync + 'static {
    /// Prepares everything up to the point where the program could run, and hands over its output.
    ///
    /// # Errors
    ///
    /// [`RuntimeError::AlreadyExists`]; [`RuntimeError::Command`] if the program is not in the image;
    /// [`RuntimeError::Create`] for everything else. Nothing is left behind then.
    fn create(&self, spec: ContainerSpec) -> BoxFuture<'_, Result<Output, RuntimeError>>;

    /// Lets the program run.
    ///
    /// # Errors
    ///
    /// [`RuntimeError::NotFound`]; [`RuntimeError::AlreadyStarted`].
    fn start<'a>(&'a self, id: &'a ContainerId) -> BoxFuture<'a, Result<(), RuntimeError>>;

    /// Sends a signal to the program. A program that is already gone is not an error.
    ///
    /// # Errors
    ///
    /// [`RuntimeError::NotFound`]; [`RuntimeError::NotStarted`].
    fn signal<'a>(&'a self, id: &'a ContainerId, signal: Signal) -> BoxFuture<'a, Result<(), RuntimeError>>;

    /// Waits until the program is gone. Any number of callers may wait, before and after it has ended.
    ///
    /// # Errors
    ///
    /// [`RuntimeError::NotFound`]; [`RuntimeError::Lost`] if the end could not be observed or the container was
    /// deleted before it started.
    fn wait<'a>(&'a self, id: &'a ContainerId) -> BoxFuture<'a, Result<ExitStatus, RuntimeError>>;

    /// Kills what still runs and removes every trace of the container.
    ///
    /// # Errors
    ///
    /// [`RuntimeError::NotFound`]; [`RuntimeError::Delete`] if something could not be removed.
    fn delete<'a>(&'a self, id: &'a ContainerId) -> BoxFuture<'a, Result<(), RuntimeError>>;
}

/// One output of a container, readable until the last process that holds it has ended.
pub type OutputStream = Pin<Box<dyn AsyncRead + Send>>;

/// The outputs of a container. The caller must read them: a full pipe stops the program.
pub struct Output {
    /// What the program writes to file descriptor 1.
    pub stdout: OutputStream,
    /// What the program writes to file descriptor 2.
    pub stderr: OutputStream,
}

impl fmt::Debug for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Output").finish_non_exhaustive()
    }
}

/// How a program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExitStatus {
    /// The exit code; 128 + n if signal n ended it, as `docker inspect` and ECS show it.
    pub code: i32,
    /// Whether the kernel killed a process of the container because the memory limit was reached.
    pub oom: bool,
}

impl ExitStatus {
    /// Ended by itself with this code.
    pub fn exited(code: i32) -> ExitStatus {
        ExitStatus { code, oom: false }
    }

    /// Ended by this signal.
    pub fn signalled(signal: Signal) -> ExitStatus {
        ExitStatus { code: 128 + signal.number(), oom: false }
    }
}

/// A signal, as a container definition or an image's `StopSignal` names it: `SIGTERM`, `TERM` or `15`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Signal(nix::sys::signal::Signal);

/// A text that names no signal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a signal")]
pub struct SignalParseError(String);

impl Signal {
    /// Asks the program to stop; what ECS sends unless the image says otherwise.
    pub const TERM: Signal = Signal(nix::sys::signal::Signal::SIGTERM);
    /// Ends the program at once.
    pub const KILL: Signal = Signal(nix::sys::signal::Signal::SIGKILL);

    /// The signal's number on this machine.
    pub fn number(self) -> i32 {
        self.0 as i32
    }

    /// The signal with this number, if there is one.
    pub fn from_number(number: i32) -> Option<Signal> {
        nix::sys::signal::Signal::try_from(number).ok().map(Signal)
    }
}

impl FromStr for Signal {
    type Err = SignalParseError;

    fn from_str(text: &str) -> Result<Self, SignalParseError> {
        let bad = || SignalParseError(text.to_owned());
        if let Ok(number) = text.parse() {
            return Signal::from_number(number).ok_or_else(bad);
        }
        let name = text.to_ascii_uppercase();
        let name = if name.starts_with("SIG") { name } else { format!("SIG{name}") };
        nix::sys::signal::Signal::from_str(&name).map(Signal).map_err(|_| bad())
    }
}

impl fmt::Display for Signal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signal_is_read_by_name_or_number() {
        for text in ["SIGTERM", "TERM", "term", "15"] {
            assert_eq!(text.parse(), Ok(Signal::TERM), "{text}");
        }
        assert_eq!(Signal::KILL.to_string(), "SIGKILL");
        assert_eq!("SIGNOPE".parse::<Signal>().unwrap_err().to_string(), "`SIGNOPE` is not a signal");
        assert_eq!("99".parse::<Signal>().unwrap_err().to_string(), "`99` is not a signal");
    }

    #[test]
    fn a_signal_shows_as_an_exit_code_above_128() {
        assert_eq!(ExitStatus::signalled(Signal::KILL).code, 137);
        assert_eq!(ExitStatus::signalled(Signal::TERM).code, 143);
    }
}
