//! A request's body as the pivot of its operation's input.

use http::request::Parts;
use rolecall_shapes::{OperationMeta, OperationShape, Protocol};
use serde_json::Value;

use crate::{
    dialect::dialect,
    error::ServiceError,
    json::{self, Mismatch},
    query::{self, QueryError},
};

/// A body that cannot be read as its operation's input.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// The body is no JSON object.
    #[error("the body is not a JSON object")]
    NotJson,
    /// A JSON value of the wrong type; the text is AWS's, where AWS gives one.
    #[error("the body does not fit the operation: {}", .0.as_deref().unwrap_or("a value is malformed"))]
    Type(Option<String>),
    /// The query string or form body is malformed.
    #[error("the query string is malformed")]
    NotQuery,
    /// A parameter of the wrong type; the text is AWS's.
    #[error("a parameter does not fit the operation: {0}")]
    Parameter(String),
    /// The operation is of a service whose protocol is not one of this crate's.
    #[error("`{0:?}` is not a protocol of this codec")]
    Protocol(Protocol),
    /// The schema and the request type disagree: a defect in the generated code.
    #[error("`{operation}`: the decoded request does not fit its type{detail}")]
    Unmodelled {
        /// The operation.
        operation: &'static str,
        /// What serde said, where that quotes no value of the request.
        detail: String,
    },
}

impl DecodeError {
    /// The error AWS answers with: `SerializationException` for JSON, `MalformedInput` or
    /// `MalformedQueryString` for query services.
    pub fn to_service_error(&self) -> ServiceError {
        match self {
            DecodeError::NotJson => ServiceError::sender("SerializationException", 400, "").without_message(),
            DecodeError::Type(message) => ServiceError {
                message: message.clone(),
                ..ServiceError::sender("SerializationException", 400, "")
            },
            DecodeError::NotQuery => {
                ServiceError::sender("MalformedQueryString", 404, "The query string contains a syntax error.")
            }
            DecodeError::Parameter(message) => ServiceError::sender("MalformedInput", 400, message.clone()),
            DecodeError::Protocol(_) | DecodeError::Unmodelled { .. } => ServiceError::internal_failure(),
        }
    }
}

impl From<QueryError> for DecodeError {
    fn from(error: QueryError) -> Self {
        match error {
            QueryError::Syntax => DecodeError::NotQuery,
            QueryError::Input(message) => DecodeError::Parameter(message),
        }
    }
}

impl From<Mismatch> for DecodeError {
    fn from(Mismatch(message): Mismatch) -> Self {
        DecodeError::Type(message)
    }
}

/// Reads a request's parameters into the pivot of `meta`'s input.
///
/// Members the schema does not know are ignored and nulls count as absent, as AWS does. Constraints are not
/// looked at: that is [`crate::validate`].
///
/// # Errors
/// [`DecodeError`] for a body that is not of the protocol or whose values are of the wrong type.
pub fn decode_request(meta: &OperationMeta, parts: &Parts, body: &[u8]) -> Result<Value, DecodeError> {
    match meta.service.protocol {
        Protocol::AwsJson10 | Protocol::AwsJson11 => decode_json(meta, body),
        Protocol::AwsQuery => Ok(query::decode(meta.input, query_pairs(parts, body)?)?),
        protocol => Err(DecodeError::Protocol(protocol)),
    }
}

fn decode_json(meta: &OperationMeta, body: &[u8]) -> Result<Value, DecodeError> {
    let style = dialect(meta.service).conversions;
    match serde_json::from_slice(body) {
        Ok(value @ (Value::Object(_) | Value::Array(_))) => Ok(json::decode(meta.input, value, style)?),
        _ => Err(DecodeError::NotJson),
    }
}

/// The parameters of a query request: those of the query string, then those of the body.
pub(crate) fn query_pairs(parts: &Parts, body: &[u8]) -> Result<Vec<(String, String)>, DecodeError> {
    let body = std::str::from_utf8(body).map_err(|_| DecodeError::NotQuery)?;
    let mut pairs = query::parse_pairs(parts.uri.query().unwrap_or_default())?;
    pairs.extend(query::parse_pairs(body)?);
    Ok(pairs)
}

/// The request type out of a decoded and validated pivot.
///
/// # Errors
/// [`DecodeError::Unmodelled`] where the pivot does not fit the type. The text quotes no value, for values may
/// be secret.
pub fn typed<Op: OperationShape>(value: Value) -> Result<Op::Input, DecodeError> {
    serde_json::from_value(value).map_err(|error| {
        let text = error.to_string();
        let detail = if text.starts_with("missing field") { format!(": {text}") } else { String::new() };
        DecodeError::Unmodelled { operation: Op::META.name, detail }
    })
}
