//! The shim's end of the socket, and the container's standard streams.

use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;

use nix::unistd::{dup2_stderr, dup2_stdin, dup2_stdout};

use super::protocol::{Launch, Order, Report};

/// The socket to the process that started the shim.
pub(super) struct Control {
    stream: UnixStream,
    unread: Vec<u8>,
}

/// The container's standard streams.
pub(super) struct Stdio {
    pub(super) stdin: OwnedFd,
    pub(super) stdout: OwnedFd,
    pub(super) stderr: OwnedFd,
}

/// Takes the socket and the container's outputs from descriptors 0 to 2 and puts `/dev/null` there, so that the
/// container's outputs end with the container.
pub(super) fn take_over() -> io::Result<(Control, Stdio)> {
    let stream = UnixStream::from(io::stdin().as_fd().try_clone_to_owned()?);
    let stdout = io::stdout().as_fd().try_clone_to_owned()?;
    let stderr = io::stderr().as_fd().try_clone_to_owned()?;
    let null = File::options().read(true).write(true).open("/dev/null")?;
    dup2_stdin(&null)?;
    dup2_stdout(&null)?;
    dup2_stderr(&null)?;
    Ok((Control { stream, unread: Vec::new() }, Stdio { stdin: null.into(), stdout, stderr }))
}

impl Control {
    /// Waits for the first line.
    pub(super) fn launch(&mut self) -> io::Result<Launch> {
        loop {
            if let Some(line) = self.line() {
                return Ok(serde_json::from_slice(&line)?);
            }
            if !self.fill()? {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
    }

    /// Reads once and returns the orders that are complete; `None` at the end of the stream.
    pub(super) fn orders(&mut self) -> io::Result<Option<Vec<Order>>> {
        if !self.fill()? {
            return Ok(None);
        }
        let mut orders = Vec::new();
        while let Some(line) = self.line() {
            orders.push(serde_json::from_slice(&line)?);
        }
        Ok(Some(orders))
    }

    /// Sends a line.
    pub(super) fn report(&mut self, report: &Report) -> io::Result<()> {
        let mut line = serde_json::to_vec(report)?;
        line.push(b'\n');
        self.stream.write_all(&line)
    }

    fn fill(&mut self) -> io::Result<bool> {
        let mut buffer = [0; 16 * 1024];
        let n = match self.stream.read(&mut buffer) {
            Err(error) if error.kind() == io::ErrorKind::ConnectionReset => 0,
            other => other?,
        };
        self.unread.extend(&buffer[..n]);
        Ok(n > 0)
    }

    fn line(&mut self) -> Option<Vec<u8>> {
        let end = self.unread.iter().position(|byte| *byte == b'\n')?;
        let rest = self.unread.split_off(end + 1);
        Some(std::mem::replace(&mut self.unread, rest))
    }
}

impl AsFd for Control {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.stream.as_fd()
    }
}
