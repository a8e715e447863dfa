//! What an operation answers when it does not succeed.

use std::{borrow::Cow, fmt};

use rolecall_policy::validate::Refusal;
use rolecall_store::StoreError;

use crate::denial::Denial;

/// An AWS error: the code and message a client sees. Never carries secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The error code, e.g. `ResourceNotFoundException`.
    pub code: Cow<'static, str>,
    /// The text, exactly as AWS words it where AWS has one.
    pub message: String,
    /// The HTTP status.
    pub status: u16,
}

impl Fault {
    /// The caller's mistake, HTTP 400.
    pub fn new(code: impl Into<Cow<'static, str>>, message: impl Into<String>) -> Fault {
        Fault { code: code.into(), message: message.into(), status: 400 }
    }

    /// The same error under another HTTP status (IAM's `NoSuchEntity` is 404, for instance).
    pub fn status(self, status: u16) -> Fault {
        Fault { status, ..self }
    }

    /// Something went wrong on our side; `what` says where, for the log and the answer.
    pub fn internal(what: impl fmt::Display) -> Fault {
        Fault { code: "InternalFailure".into(), message: what.to_string(), status: 500 }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}

impl std::error::Error for Fault {}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Fault {
        let status = refusal.status();
        Fault::new(refusal.code, refusal.message).status(status)
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Fault {
        Fault::internal(error)
    }
}

/// Why a call did not succeed: refused at the gate, or failed in the operation.
///
/// A service that calls another (Secrets Manager calling KMS) looks at the two apart, because AWS words an inner
/// refusal differently from an inner failure.
#[derive(Clone, Debug)]
pub enum CallError {
    /// No permission. The denial knows the layer, statement and principal.
    Denied(Box<Denial>),
    /// The operation itself failed.
    Fault(Fault),
}

impl CallError {
    /// The error as the caller of the failed operation itself sees it.
    pub fn into_fault(self) -> Fault {
        match self {
            CallError::Denied(denial) => denial.fault(),
            CallError::Fault(fault) => fault,
        }
    }
}

impl From<Fault> for CallError {
    fn from(fault: Fault) -> CallError {
        CallError::Fault(fault)
    }
}

impl From<StoreError> for CallError {
    fn from(error: StoreError) -> CallError {
        CallError::Fault(error.into())
    }
}

impl From<CallError> for Fault {
    fn from(error: CallError) -> Fault {
        error.into_fault()
    }
}
