//! What can go wrong in a task.

use std::path::{Path, PathBuf};

pub(crate) type Result<T> = std::result::Result<T, Error>;

/// A task's failure, worded for the person who ran it.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error("cannot read or write `{}`: {source}", path.display())]
    Io { path: PathBuf, source: std::io::Error },
    #[error("`{}` is not what was expected: {reason}", path.display())]
    Malformed { path: PathBuf, reason: String },
    #[error("the model of `{service}` has no {what} `{name}`")]
    Missing { service: String, what: &'static str, name: String },
    #[error("the model of `{service}` uses {what}, which codegen does not know")]
    Unsupported { service: String, what: String },
    #[error("these files differ from what this task writes:\n{}", list(.0))]
    Stale(Vec<PathBuf>),
    #[error("`{command}` failed: {reason}")]
    Command { command: String, reason: String },
}

impl Error {
    pub(crate) fn io(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_path_buf();
        move |source| Error::Io { path, source }
    }

    pub(crate) fn malformed(path: &Path, reason: impl ToString) -> Self {
        Error::Malformed { path: path.to_path_buf(), reason: reason.to_string() }
    }
}

fn list(paths: &[PathBuf]) -> String {
    paths.iter().map(|path| format!("  {}", path.display())).collect::<Vec<_>>().join("\n")
}
