//! Why a call did not give an answer.

use std::time::Duration;

use rolecall_sigv4::SignError;
use rolecall_wire::{EncodeError, RemoteError};

use crate::credentials::CredentialsError;

/// Why a call failed.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    /// The service answered with an error.
    #[error("{error}")]
    Service {
        /// The error.
        error: RemoteError,
        /// How often the request was sent, this answer included.
        attempts: u32,
    },
    /// No connection could be made.
    #[error("could not connect to `{endpoint}`: {reason}")]
    Connect {
        /// Scheme, host and port.
        endpoint: String,
        /// What the system said.
        reason: String,
        /// How often it was tried.
        attempts: u32,
    },
    /// The connection broke before the answer was complete.
    #[error("the connection to `{endpoint}` broke: {reason}")]
    Interrupted {
        /// Scheme, host and port.
        endpoint: String,
        /// What the system said.
        reason: String,
        /// How often it was tried.
        attempts: u32,
    },
    /// No complete answer in time.
    #[error("no answer from `{endpoint}` within {} ms", after.as_millis())]
    Timeout {
        /// Scheme, host and port.
        endpoint: String,
        /// The time one attempt may take.
        after: Duration,
        /// How often it was tried.
        attempts: u32,
    },
    /// There are no credentials to sign with.
    #[error(transparent)]
    Credentials(#[from] CredentialsError),
    /// The request cannot be built.
    #[error(transparent)]
    Encode(#[from] EncodeError),
    /// The request cannot be signed.
    #[error(transparent)]
    Sign(#[from] SignError),
    /// The request or the answer does not fit its type; the text quotes no value.
    #[error("`{operation}`: the {part} does not fit its type")]
    Unmodelled {
        /// The operation.
        operation: &'static str,
        /// `request` or `answer`.
        part: &'static str,
    },
}

impl CallError {
    /// How often the request was sent or a connection tried; 0 where it never came to that. ECS quotes it in
    /// `service call has been retried N time(s)`.
    pub fn attempts(&self) -> u32 {
        match self {
            CallError::Service { attempts, .. }
            | CallError::Connect { attempts, .. }
            | CallError::Interrupted { attempts, .. }
            | CallError::Timeout { attempts, .. } => *attempts,
            CallError::Credentials(_)
            | CallError::Encode(_)
            | CallError::Sign(_)
            | CallError::Unmodelled { .. } => 0,
        }
    }

    /// The service's error, where it was one.
    pub fn service(&self) -> Option<&RemoteError> {
        match self {
            CallError::Service { error, .. } => Some(error),
            _ => None,
        }
    }

    /// The code of the service's error, e.g. `AccessDeniedException`.
    pub fn code(&self) -> Option<&str> {
        self.service().map(|error| error.code.as_str())
    }
}
