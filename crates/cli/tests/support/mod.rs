//! Runs the command.
#![expect(clippy::unwrap_used, reason = "a test's helper fails the test")]

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

/// Runs `rolecall` in a directory, with its state there.
pub(crate) fn rolecall(directory: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rolecall"));
    command.args(arguments).current_dir(directory).env("ROLECALL_STATE", directory.join("state"));
    for (name, value) in environment {
        command.env(name, value);
    }
    command.output().unwrap()
}

/// Runs it among these files and expects this exit code, standard output and standard error. `DIR` stands for the
/// directory.
#[track_caller]
pub(crate) fn check(
    arguments: &[&str],
    environment: &[(&str, &str)],
    files: &[(&str, &str)],
    code: i32,
    expected_out: &str,
    expected_err: &str,
) {
    let directory = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(directory.path().join(name), text).unwrap();
    }
    let output = rolecall(directory.path(), arguments, environment);
    let place = directory.path().display().to_string();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace(&place, "DIR");
    assert_eq!((text(output.stdout).as_str(), text(output.stderr).as_str()), (expected_out, expected_err));
    assert_eq!(output.status.code(), Some(code));
}
