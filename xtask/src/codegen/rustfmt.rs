//! Formatting by the toolchain's own rustfmt.

use crate::error::{Error, Result};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// `code` as the workspace's `rustfmt.toml` wants it.
pub(super) fn format(root: &Path, code: &str) -> Result<String> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let mut input = child.stdin.take().ok_or_else(|| failed("it has no standard input"))?;
    let (written, output) = std::thread::scope(|scope| {
        // Dropping the pipe at the end of the thread is what ends rustfmt's input.
        let writer = scope.spawn(move || input.write_all(code.as_bytes()));
        let output = child.wait_with_output();
        (writer.join(), output)
    });
    let output = output.map_err(failed)?;
    if !output.status.success() {
        return Err(failed(String::from_utf8_lossy(&output.stderr)));
    }
    written.map_err(|_| failed("its input could not be written"))?.map_err(failed)?;
    String::from_utf8(output.stdout).map_err(failed)
}

fn failed(reason: impl ToString) -> Error {
    Error::Command { command: "rustfmt".to_owned(), reason: reason.to_string().trim().to_owned() }
}
