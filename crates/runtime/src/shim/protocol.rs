//! What goes over the socket between a shim and the process that started it: one JSON document per line.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::{ContainerSpec, ExitStatus};

/// The first line to the shim.
#[derive(Serialize, Deserialize)]
pub(crate) struct Launch {
    /// What to create.
    pub(crate) spec: ContainerSpec,
    /// The container's own directory, empty.
    pub(crate) directory: PathBuf,
    /// The container's control group, from the root of the hierarchy.
    pub(crate) cgroup: PathBuf,
}

/// Every further line to the shim. The end of the stream means: kill the container.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Order {
    /// Let the program run.
    Start,
    /// Send this signal to the program.
    Signal(i32),
}

/// A line from the shim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Report {
    /// The container is ready to start.
    Created,
    /// The container could not be created. The last line.
    Failed(Failure),
    /// The program has ended. The last line.
    Ended(ExitStatus),
}

/// Why a container could not be created.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Failure {
    /// The program cannot be run, in Docker's words.
    Command(String),
    /// Anything else.
    Other(String),
}
