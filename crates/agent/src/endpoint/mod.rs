//! What a task reaches at link-local addresses: its credentials and metadata at 169.254.170.2, and AWS at 169.254.170.1.
//!
//! Both are sockets inside the task's own network namespace, served by the agent. Nothing outside the task can reach
//! them, and there is no address translation in between.

mod answer;
pub(crate) mod audit;
mod credentials;
pub(crate) mod metadata;
mod metadata_routes;
mod path;
mod server;
mod splice;
mod throttle;

use std::net::Ipv4Addr;

pub(crate) use server::{TaskEndpoint, serve};
pub(crate) use splice::splice;
pub(crate) use throttle::Limiter;
pub use throttle::RateLimit;

/// Where a task finds its credentials and metadata.
pub(crate) const TASK_ENDPOINT: Ipv4Addr = Ipv4Addr::new(169, 254, 170, 2);

/// Where a task finds AWS: every byte goes to the plane and back as it is. Named to the containers as
/// `AWS_ENDPOINT_URL`, which every AWS SDK and the AWS CLI obey, unless the container definition sets that variable
/// itself. An address, not a name, so that a task needs no name server and S3 clients use path-style requests.
pub(crate) const AWS_ENDPOINT: Ipv4Addr = Ipv4Addr::new(169, 254, 170, 1);

/// The port of both.
pub(crate) const PORT: u16 = 80;
