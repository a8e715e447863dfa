//! What can go wrong between this machine and a registry.

use hyper::StatusCode;
use serde::Deserialize;

use crate::{CacheError, Digest};

/// Why a registry did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RegistryError {
    /// The registry answered with an error. Code and message are its own, for texts that quote them.
    #[error("{}", refusal(*status, code.as_deref(), message))]
    Refused {
        /// The HTTP status.
        status: u16,
        /// The error code, such as `DENIED`, `UNAUTHORIZED`, `NAME_UNKNOWN`, `MANIFEST_UNKNOWN`, if there is one.
        code: Option<String>,
        /// The registry's message; empty if there is none.
        message: String,
    },
    /// The registry cannot be reached.
    #[error("cannot reach the registry `{host}`: {reason}")]
    Unreachable {
        /// The registry.
        host: String,
        /// Why.
        reason: String,
    },
    /// The connection broke during a transfer.
    #[error("the transfer broke off: {0}")]
    Transfer(String),
    /// The registry's answer does not follow the protocol.
    #[error("the registry's answer is unusable: {0}")]
    Protocol(String),
    /// The content is not what its digest says.
    #[error("the registry sent content with digest {actual} for {expected}")]
    Digest {
        /// What was asked for.
        expected: Digest,
        /// What was sent.
        actual: Digest,
    },
    /// The manifest is not one.
    #[error("the manifest of `{selector}` is unusable: {reason}")]
    Manifest {
        /// The tag or digest.
        selector: String,
        /// What is wrong.
        reason: String,
    },
    /// The image exists, but not for this machine.
    #[error("`{reference}` has no image for the platform {platform}")]
    NoPlatform {
        /// The image.
        reference: String,
        /// What was looked for, such as `linux/amd64`.
        platform: String,
    },
}

/// Why an image could not be pulled.
#[derive(Debug, thiserror::Error)]
pub enum PullError {
    /// The registry's part.
    #[error(transparent)]
    Registry(#[from] RegistryError),
    /// This machine's part.
    #[error(transparent)]
    Cache(#[from] CacheError),
}

/// The error document of the registry protocol: `{"errors":[{"code":…,"message":…}]}`.
#[derive(Deserialize)]
struct Document {
    errors: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    code: String,
    #[serde(default)]
    message: String,
}

impl RegistryError {
    pub(super) fn refused(status: StatusCode, body: &[u8]) -> RegistryError {
        let document: Option<Document> = serde_json::from_slice(body).ok();
        let entry = document.and_then(|document| document.errors.into_iter().next());
        let (code, message) = match entry {
            Some(entry) => (Some(entry.code), entry.message),
            None => (None, String::from_utf8_lossy(body).trim().to_owned()),
        };
        RegistryError::Refused { status: status.as_u16(), code, message }
    }
}

fn refusal(status: u16, code: Option<&str>, message: &str) -> String {
    let reason = StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason()).unwrap_or("");
    let mut text = format!("the registry answered {status} {reason}").trim_end().to_owned();
    for part in code.into_iter().chain(Some(message).filter(|message| !message.is_empty())) {
        text.push_str(": ");
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_keeps_status_code_and_message() {
        let body = br#"{"errors":[{"code":"DENIED","message":"User: x is not authorized"}]}"#;
        let error = RegistryError::refused(StatusCode::FORBIDDEN, body);
        assert_eq!(
            error.to_string(),
            "the registry answered 403 Forbidden: DENIED: User: x is not authorized"
        );
        let RegistryError::Refused { status, code, .. } = error else { panic!("{error}") };
        assert_eq!((status, code.as_deref()), (403, Some("DENIED")));
    }

    #[test]
    fn a_refusal_without_the_protocols_document_keeps_its_text() {
        let error = RegistryError::refused(StatusCode::BAD_GATEWAY, b"no healthy upstream\n");
        assert_eq!(error.to_string(), "the registry answered 502 Bad Gateway: no healthy upstream");
        let error = RegistryError::refused(StatusCode::NOT_FOUND, b"");
        assert_eq!(error.to_string(), "the registry answered 404 Not Found");
    }
}
