//! A failed AWS call as evidence, and the words of the AWS SDK for Go v2 for it, which ECS passes on.

use std::fmt;

/// A call that failed for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FailedCall {
    /// The service's SDK id, such as `Secrets Manager`.
    pub(crate) service: &'static str,
    /// The operation, such as `GetSecretValue`.
    pub(crate) operation: &'static str,
    /// How often it was tried.
    pub(crate) attempts: u32,
    /// Why it failed.
    pub(crate) error: Box<CallError>,
}

/// Why a call failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum CallError {
    /// The service answered with an error.
    Answered {
        status: u16,
        code: String,
        message: String,
        request_id: String,
        /// Whether the service model declares this error for the operation.
        modelled: bool,
    },
    /// The service was not reached.
    Unreachable { detail: String },
    /// The service did not answer in time.
    TimedOut,
}

impl FailedCall {
    /// Whether the service was not reached or did not answer.
    pub(crate) fn is_network(&self) -> bool {
        matches!(*self.error, CallError::Unreachable { .. } | CallError::TimedOut)
    }

    /// Whether the service answered with this error code.
    pub(crate) fn is(&self, error_code: &str) -> bool {
        matches!(&*self.error, CallError::Answered { code, .. } if code == error_code)
    }
}

/// As the SDK for Go v2 words it: an error the model declares is named alone, any other is an `api error`.
impl fmt::Display for FailedCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let FailedCall { service, operation, attempts, error } = self;
        write!(f, "operation error {service}: {operation}, ")?;
        match &**error {
            CallError::Answered { status, code, message, request_id, modelled } => {
                write!(f, "https response error StatusCode: {status}, ")?;
                if !request_id.is_empty() || *service != "S3" {
                    write!(f, "RequestID: {request_id}, ")?;
                }
                let kind = if *modelled { "" } else { "api error " };
                write!(f, "{kind}{code}: {message}")
            }
            CallError::Unreachable { detail } => write!(
                f,
                "exceeded maximum number of attempts, {attempts}, https response error StatusCode: 0, RequestID: , \
                 request send failed, {detail}"
            ),
            CallError::TimedOut => f.write_str(
                "https response error StatusCode: 0, RequestID: , canceled, context deadline exceeded",
            ),
        }
    }
}
