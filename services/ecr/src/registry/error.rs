//! Refusals in the form of the registry protocol: `{"errors":[{"code":…,"message":…}]}`.

use http::{Response, StatusCode, header};
use rolecall_gate::CallError;
use rolecall_store::{BlobError, StoreError};

use super::{Body, json};

/// The codes of the protocol that the registry uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// No password, or none of ours.
    Unauthorized,
    /// The password has ended.
    Expired,
    /// No permission.
    Denied,
    /// No such repository.
    NameUnknown,
    /// No such name is possible.
    NameInvalid,
    /// No such image.
    ManifestUnknown,
    /// Not a manifest.
    ManifestInvalid,
    /// A list refers to images that are not there.
    ManifestBlobUnknown,
    /// The tag cannot be set.
    TagInvalid,
    /// No such layer.
    BlobUnknown,
    /// No such upload; also, an image refers to layers that are not there.
    BlobUploadUnknown,
    /// The bytes do not continue the upload.
    BlobUploadInvalid,
    /// The digest is malformed or does not match.
    DigestInvalid,
    /// The manifest is too large.
    SizeInvalid,
    /// The bytes asked for are not in the layer.
    RangeInvalid,
    /// Nothing the registry does.
    Unsupported,
    /// Something went wrong here.
    Unknown,
}

impl Code {
    fn text(self) -> &'static str {
        match self {
            Code::Unauthorized => "UNAUTHORIZED",
            Code::Expired | Code::Denied => "DENIED",
            Code::NameUnknown => "NAME_UNKNOWN",
            Code::NameInvalid => "NAME_INVALID",
            Code::ManifestUnknown => "MANIFEST_UNKNOWN",
            Code::ManifestInvalid => "MANIFEST_INVALID",
            Code::ManifestBlobUnknown => "MANIFEST_BLOB_UNKNOWN",
            Code::TagInvalid => "TAG_INVALID",
            Code::BlobUnknown => "BLOB_UNKNOWN",
            Code::BlobUploadUnknown => "BLOB_UPLOAD_UNKNOWN",
            Code::BlobUploadInvalid | Code::RangeInvalid => "BLOB_UPLOAD_INVALID",
            Code::DigestInvalid => "DIGEST_INVALID",
            Code::SizeInvalid => "SIZE_INVALID",
            Code::Unsupported => "UNSUPPORTED",
            Code::Unknown => "UNKNOWN",
        }
    }

    fn status(self) -> StatusCode {
        match self {
            Code::Unauthorized | Code::Expired => StatusCode::UNAUTHORIZED,
            Code::Denied => StatusCode::FORBIDDEN,
            Code::NameUnknown
            | Code::ManifestUnknown
            | Code::ManifestBlobUnknown
            | Code::BlobUnknown
            | Code::BlobUploadUnknown => StatusCode::NOT_FOUND,
            Code::NameInvalid
            | Code::ManifestInvalid
            | Code::TagInvalid
            | Code::BlobUploadInvalid
            | Code::DigestInvalid => StatusCode::BAD_REQUEST,
            Code::SizeInvalid => StatusCode::PAYLOAD_TOO_LARGE,
            Code::RangeInvalid => StatusCode::RANGE_NOT_SATISFIABLE,
            Code::Unsupported => StatusCode::METHOD_NOT_ALLOWED,
            Code::Unknown => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// Why a request is not answered as hoped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The code.
    pub code: Code,
    /// The text engines print.
    pub message: String,
}

impl Refusal {
    /// A refusal with this text.
    pub fn new(code: Code, message: impl Into<String>) -> Refusal {
        Refusal { code, message: message.into() }
    }

    /// What is answered about requests outside the protocol.
    pub fn unsupported() -> Refusal {
        Refusal::new(Code::Unsupported, "The operation is unsupported.")
    }

    /// The answer. `endpoint` is the base URL of the registry, the realm of its passwords.
    pub fn response(self, endpoint: &str) -> Response<Body> {
        let error = serde_json::json!({ "errors": [{ "code": self.code.text(), "message": self.message }] });
        let mut response = json(error.to_string());
        *response.status_mut() = self.code.status();
        if response.status() == StatusCode::UNAUTHORIZED {
            let challenge = format!("Basic realm=\"{endpoint}/\",service=\"ecr.amazonaws.com\"");
            if let Ok(challenge) = challenge.parse() {
                response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
            }
        }
        response
    }
}

impl From<CallError> for Refusal {
    fn from(error: CallError) -> Refusal {
        let fault = match error {
            CallError::Denied(denial) => return Refusal::new(Code::Denied, denial.message()),
            CallError::Fault(fault) => fault,
        };
        let code = match fault.code.as_ref() {
            "RepositoryNotFoundException" => Code::NameUnknown,
            "ImageTagAlreadyExistsException" => Code::TagInvalid,
            "ImageDigestDoesNotMatchException" => Code::DigestInvalid,
            "LayersNotFoundException" => Code::BlobUploadUnknown,
            "ReferencedImagesNotFoundException" => Code::ManifestBlobUnknown,
            "InvalidParameterException" if fault.message.contains("'imageTag'") => Code::TagInvalid,
            "InvalidParameterException" => Code::ManifestInvalid,
            // The principal of the password was deleted.
            "UnrecognizedClientException" => Code::Denied,
            _ => Code::Unknown,
        };
        Refusal { code, message: fault.message }
    }
}

impl From<rolecall_gate::Fault> for Refusal {
    fn from(fault: rolecall_gate::Fault) -> Refusal {
        CallError::Fault(fault).into()
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Refusal {
        Refusal::new(Code::Unknown, error.to_string())
    }
}

impl From<BlobError> for Refusal {
    fn from(error: BlobError) -> Refusal {
        let code = match error {
            BlobError::Mismatch { .. } => Code::DigestInvalid,
            _ => Code::Unknown,
        };
        Refusal::new(code, error.to_string())
    }
}
