//! What a service answers when it does not do what was asked.

use std::borrow::Cow;

use serde_json::{Map, Value};

/// Whose fault an error is; `<Type>` in query answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The request cannot succeed as it is.
    Sender,
    /// The service failed.
    Receiver,
}

impl Fault {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Fault::Sender => "Sender",
            Fault::Receiver => "Receiver",
        }
    }
}

/// An error as an AWS service sends it: code, text, HTTP status and the modelled fields besides the text.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{code}: {}", message.as_deref().unwrap_or("no message"))]
pub struct ServiceError {
    /// The code on the wire, e.g. `ResourceNotFoundException` or `NoSuchEntity`.
    pub code: Cow<'static, str>,
    /// The text; AWS leaves it out of a few protocol errors.
    pub message: Option<String>,
    /// The HTTP status.
    pub status: u16,
    /// Whose fault it is.
    pub fault: Fault,
    /// Modelled members besides the text, under their model names.
    pub fields: Map<String, Value>,
}

impl ServiceError {
    /// An error of the caller.
    pub fn sender(code: impl Into<Cow<'static, str>>, status: u16, message: impl Into<String>) -> Self {
        ServiceError {
            code: code.into(),
            message: Some(message.into()),
            status,
            fault: Fault::Sender,
            fields: Map::new(),
        }
    }

    /// An error of the service.
    pub fn receiver(code: impl Into<Cow<'static, str>>, status: u16, message: impl Into<String>) -> Self {
        ServiceError { fault: Fault::Receiver, ..ServiceError::sender(code, status, message) }
    }

    /// The error of a request that broke the service itself.
    pub fn internal_failure() -> Self {
        let text = "The request processing has failed because of an unknown error, exception or failure.";
        ServiceError::receiver("InternalFailure", 500, text)
    }

    /// The error without a text.
    #[must_use]
    pub fn without_message(mut self) -> Self {
        self.message = None;
        self
    }

    /// The error with one more modelled member.
    #[must_use]
    pub fn with_field(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.fields.insert(name.into(), value.into());
        self
    }
}
