//! What can go wrong.

use std::net::Ipv4Addr;
use std::path::PathBuf;

use crate::ContainerId;

/// Why a [`Runtime`](crate::Runtime) could not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuntimeError {
    /// No container has this id.
    #[error("no container `{0}`")]
    NotFound(ContainerId),
    /// A container has this id already.
    #[error("a container `{0}` exists already")]
    AlreadyExists(ContainerId),
    /// The container has been started before.
    #[error("container `{0}` has been started already")]
    AlreadyStarted(ContainerId),
    /// The container has not been started.
    #[error("container `{0}` has not been started")]
    NotStarted(ContainerId),
    /// The program cannot be run. The text is the one Docker shows inside `CannotStartContainerError`, such as
    /// `exec: "app": executable file not found in $PATH`.
    #[error("{0}")]
    Command(String),
    /// The container could not be prepared.
    #[error("cannot create container `{id}`: {reason}")]
    Create {
        /// The container.
        id: ContainerId,
        /// What failed.
        reason: String,
    },
    /// The container's end was not observed: its supervisor is gone or the container was deleted.
    #[error("the exit status of container `{0}` is lost")]
    Lost(ContainerId),
    /// Something of the container could not be removed.
    #[error("cannot delete container `{id}`: {reason}")]
    Delete {
        /// The container.
        id: ContainerId,
        /// What is left and why.
        reason: String,
    },
}

/// Why something with a network namespace failed.
#[derive(Debug, thiserror::Error)]
pub enum NetnsError {
    /// The namespace could not be made.
    #[error("cannot create the network namespace `{path}`: {reason}")]
    Create {
        /// Where it was to be.
        path: PathBuf,
        /// What failed.
        reason: String,
    },
    /// The namespace could not be entered.
    #[error("cannot enter the network namespace `{path}`: {reason}")]
    Enter {
        /// Where it is.
        path: PathBuf,
        /// What failed.
        reason: String,
    },
    /// The socket could not be bound inside the namespace.
    #[error("cannot listen on {address}:{port} in the network namespace `{path}`: {reason}")]
    Listen {
        /// Where the namespace is.
        path: PathBuf,
        /// The address.
        address: Ipv4Addr,
        /// The port.
        port: u16,
        /// What failed.
        reason: String,
    },
    /// The namespace could not be removed.
    #[error("cannot delete the network namespace `{path}`: {reason}")]
    Delete {
        /// Where it is.
        path: PathBuf,
        /// What failed.
        reason: String,
    },
}
