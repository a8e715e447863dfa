//! What cannot be read.

/// Why a case has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// A policy does not follow the grammar.
    #[error("the element `{0}` of a policy is not as the grammar has it")]
    Policy(&'static str),
    /// The request has not the form it must have.
    #[error("the field `{0}` of the request is not as it must be")]
    Request(&'static str),
}

pub(crate) type Read<T> = Result<T, ReadError>;
