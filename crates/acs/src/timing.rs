//! The protocol's times, as the open-source Amazon ECS container agent keeps them.

use std::time::Duration;

/// The plane sends a heartbeat at least this often.
pub const HEARTBEAT_INTERVAL: Duration = Duration::from_secs(60);

/// The agent drops a connection on which it has heard nothing for this long (plus up to [`HEARTBEAT_JITTER`]).
pub const HEARTBEAT_TIMEOUT: Duration = Duration::from_secs(60);

/// Added at random to [`HEARTBEAT_TIMEOUT`].
pub const HEARTBEAT_JITTER: Duration = Duration::from_secs(60);

/// The longest one read or write may take.
pub const READ_WRITE_TIMEOUT: Duration = Duration::from_secs(180);

/// The agent closes a connection of this age (plus up to [`CONNECTION_JITTER`]) and opens the next.
pub const CONNECTION_LIFETIME: Duration = Duration::from_secs(30 * 60);

/// Added at random to [`CONNECTION_LIFETIME`].
pub const CONNECTION_JITTER: Duration = Duration::from_secs(5 * 60);

/// The reason the agent gives, with close code 1000, when it closes a connection of that age.
pub const CONNECTION_EXPIRED: &str = "ConnectionExpired: Reconnect to continue";

/// The shortest pause before a reconnection.
pub const BACKOFF_MIN: Duration = Duration::from_millis(250);

/// The longest pause before a reconnection.
pub const BACKOFF_MAX: Duration = Duration::from_secs(120);

/// Each pause is this many times the one before.
pub const BACKOFF_FACTOR: f64 = 1.5;

/// The share of a pause by which it is changed at random.
pub const BACKOFF_JITTER: f64 = 0.2;

/// The pause after `InactiveInstanceException`.
pub const INACTIVE_INSTANCE_PAUSE: Duration = Duration::from_secs(60 * 60);

/// The version of the protocol, sent as `protocolVersion` when connecting.
pub const PROTOCOL_VERSION: &str = "2";
