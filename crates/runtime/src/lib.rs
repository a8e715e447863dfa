//! Container runtimes behind one trait, and network namespaces.
//!
//! * [`Runtime`] is what the agent needs of containers. [`OciRuntime`] runs them on this machine without a daemon;
//!   [`fake::FakeRuntime`] runs scripts in this process.
//! * [`NetworkNamespace`] gives a task its own network, and sockets inside it that this process serves.
//!
//! # Example
//!
//! ```
//! use rolecall_runtime::{ContainerSpec, ExitStatus, Runtime, fake::FakeRuntime};
//! use tokio::io::AsyncReadExt;
//!
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! let runtime = FakeRuntime::new(|mut process| async move {
//!     process.print("hello\n").await;
//!     ExitStatus::exited(3)
//! });
//! let spec = ContainerSpec::new("app".parse().unwrap(), vec!["hello".to_owned()]);
//! let id = spec.id.clone();
//! let mut output = runtime.create(spec).await.unwrap();
//! runtime.start(&id).await.unwrap();
//! assert_eq!(runtime.wait(&id).await.unwrap(), ExitStatus::exited(3));
//! let mut text = String::new();
//! output.stdout.read_to_string(&mut text).await.unwrap();
//! assert_eq!(text, "hello\n");
//! runtime.delete(&id).await.unwrap();
//! # });
//! ```

mod cgroup;
mod directory;
mod error;
pub mod fake;
mod netns;
mod oci;
mod preflight;
mod rtnetlink;
mod runtime;
mod shim;
mod spec;

use directory::private_directory;

pub use error::{NetnsError, RuntimeError};
pub use netns::NetworkNamespace;
pub use oci::{OciRuntime, OpenError};
pub use preflight::{Lack, Missing, preflight};
pub use runtime::{BoxFuture, ExitStatus, Output, OutputStream, Runtime, Signal, SignalParseError};
pub use shim::shim_main;
pub use spec::{
    Capability, ContainerId, ContainerIdError, ContainerSpec, Limits, Mount, MountSource, Network, Ulimit,
    UnknownCapability,
};
