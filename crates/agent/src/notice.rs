//! What the agent tells the operator.

use rolecall_acs::TaskArn;

/// Something the plane does not learn about. `Display` is one line for a log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Notice {
    /// The connection to the plane ended; the agent connects again.
    #[error("connection to the plane ended: {reason}")]
    Disconnected {
        /// Why.
        reason: String,
    },
    /// A message was not understood.
    #[error("message ignored: {reason}")]
    MessageIgnored {
        /// Why.
        reason: String,
    },
    /// Refreshed credentials came for a task that is not here; they are not acknowledged.
    #[error("credentials for the unknown task `{task}` not acknowledged")]
    UnknownTask {
        /// The task.
        task: TaskArn,
    },
    /// A state change was not accepted and is not sent again.
    #[error("state change of `{task}` dropped: {reason}")]
    StateChangeDropped {
        /// The task.
        task: String,
        /// Why.
        reason: String,
    },
    /// Log events could not be delivered.
    #[error("{count} log events for `{stream}` lost: {reason}")]
    LogEventsLost {
        /// How many.
        count: usize,
        /// The log stream.
        stream: String,
        /// Why.
        reason: String,
    },
    /// Something of a task could not be removed.
    #[error("clean-up of `{task}` failed: {reason}")]
    CleanUp {
        /// The task.
        task: TaskArn,
        /// Why.
        reason: String,
    },
}
