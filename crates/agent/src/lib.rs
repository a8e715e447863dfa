//! The container agent: task engine, task resources and the task endpoints.
//!
//! The agent registers with the plane as a container instance and keeps a websocket open over which the plane sends it
//! tasks, each with the credentials of its roles ([`rolecall_acs`]). It fetches what a task needs as the task's
//! execution role, over the network like any AWS client; starts the containers; serves them the task role's
//! credentials at 169.254.170.2; ships their output to CloudWatch Logs; and reports what becomes of them. It never
//! makes credentials.
//!
//! [`Agent::start`] begins, [`AgentHandle::shutdown`] ends.

mod backoff;
mod calls;
mod config;
mod context;
mod credentials;
mod endpoint;
mod engine;
mod failure;
mod notice;
mod register;
mod resources;
mod session;
mod start;

pub use config::{AgentConfig, LaunchKind, TaskNetworks};
pub use endpoint::RateLimit;
pub use notice::Notice;
pub use start::{Agent, AgentError, AgentHandle, remove_leftovers};
