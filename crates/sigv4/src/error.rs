use std::fmt;

use crate::{RequestTime, Sha256};

/// Where the request carries its signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Via {
    /// In the `Authorization` header.
    Header,
    /// In query parameters: a presigned URL.
    Query,
}

/// A part of the authorization that a request must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// `X-Amz-Algorithm`, in presigned URLs.
    Algorithm,
    /// `Credential`: access key id and scope.
    Credential,
    /// `Signature`.
    Signature,
    /// `SignedHeaders`.
    SignedHeaders,
    /// The `X-Amz-Date` or `Date` header, or the `X-Amz-Date` parameter.
    Date,
    /// `X-Amz-Expires`, in presigned URLs.
    Expires,
}

impl fmt::Display for Parameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Algorithm => "Algorithm",
            Self::Credential => "Credential",
            Self::Signature => "Signature",
            Self::SignedHeaders => "SignedHeaders",
            Self::Date => "Date",
            Self::Expires => "Expires",
        })
    }
}

/// Why a request's signature is refused. [`aws_error`](Self::aws_error) says it in AWS's words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SigError {
    /// The request is not signed at all.
    #[error("the request is not signed")]
    Missing,
    /// Both a header and a presigned query, or more than one `Authorization` header.
    #[error("the request is signed in more than one way")]
    SeveralMechanisms,
    /// Another way to sign than AWS4-HMAC-SHA256.
    #[error("unsupported signing algorithm `{algorithm}`")]
    UnsupportedAlgorithm {
        /// Where it was named.
        via: Via,
        /// Its name as sent.
        algorithm: String,
        /// Base64 of the SHA-256 of the `Authorization` header; AWS names the header by it.
        header_digest: String,
    },
    /// A piece of the `Authorization` header is not `key=value`.
    #[error("a part of the authorization header is not a `key=value` pair")]
    NotKeyValue {
        /// Base64 of the SHA-256 of the `Authorization` header; AWS names the header by it.
        header_digest: String,
    },
    /// Parts of the authorization are absent.
    #[error("the authorization lacks {}", list(missing))]
    Incomplete {
        /// Where they were expected.
        via: Via,
        /// What is absent, in the order AWS names it.
        missing: Vec<Parameter>,
        /// Base64 of the SHA-256 of the `Authorization` header; AWS names the header by it.
        header_digest: String,
    },
    /// The credential is not `keyid/date/region/service/aws4_request`.
    #[error("malformed credential")]
    MalformedCredential {
        /// Where it was.
        via: Via,
        /// The credential as sent.
        credential: String,
    },
    /// The date of signing cannot be read.
    #[error("malformed date `{date}`")]
    MalformedDate {
        /// Where it was.
        via: Via,
        /// The date as sent.
        date: String,
    },
    /// `X-Amz-Expires` is not a number.
    #[error("the expiry is not a number")]
    ExpiresNotANumber,
    /// `X-Amz-Expires` is negative.
    #[error("the expiry is negative")]
    ExpiresNegative,
    /// `X-Amz-Expires` is more than a week.
    #[error("the expiry is more than 604800 seconds")]
    ExpiresTooLong,
    /// The credential's scope is not the endpoint's, or not of the day of the request.
    #[error("the credential scope is wrong: {}", scope_faults(faults))]
    WrongScope {
        /// Where it was.
        via: Via,
        /// Everything that is wrong with it, in the order AWS names it; at least one.
        faults: Vec<ScopeFault>,
    },
    /// Headers that must be signed are not: `host`, `x-amz-target`, and S3's `x-amz-*`.
    #[error("headers that must be signed are not: `{}`", .names.join("`, `"))]
    HeadersNotSigned {
        /// Their names, lower-case and sorted.
        names: Vec<String>,
    },
    /// S3 needs `x-amz-content-sha256`; elsewhere the body's hash was neither stated nor given.
    #[error("the hash of the payload is not known")]
    MissingPayloadHash,
    /// `x-amz-content-sha256` is neither a known word nor a hash.
    #[error("malformed payload hash")]
    MalformedPayloadHash,
    /// The body does not have the hash that the request states.
    #[error("the payload's hash is {computed}, the request states {stated}")]
    PayloadHashMismatch {
        /// What the request states.
        stated: Sha256,
        /// What the body has.
        computed: Sha256,
    },
    /// Signed too long ago.
    #[error("the signature of {signed} has expired at {now}")]
    Expired {
        /// When the request says it was signed.
        signed: RequestTime,
        /// The verifier's clock.
        now: RequestTime,
        /// For how many seconds the signature was good.
        window: i64,
        /// Header signatures age 15 minutes, presigned URLs as long as they say.
        via: Via,
    },
    /// Signed in the future.
    #[error("the signature of {signed} is not yet current at {now}")]
    NotYetCurrent {
        /// When the request says it was signed.
        signed: RequestTime,
        /// The verifier's clock.
        now: RequestTime,
        /// Where the date was.
        via: Via,
    },
    /// The signature is not the one the secret gives: another secret, or something was changed on the way.
    #[error("the signature does not match")]
    SignatureDoesNotMatch,
    /// Found by the caller: nobody has this access key id.
    #[error("unknown access key id `{access_key_id}`")]
    UnknownAccessKey {
        /// The access key id as presented.
        access_key_id: String,
    },
    /// Found by the caller: the session token does not belong to the access key.
    #[error("invalid session token")]
    InvalidToken,
    /// Found by the caller: the session is over.
    #[error("expired session token")]
    ExpiredToken,
}

/// What is wrong with a credential's scope.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScopeFault {
    /// It names another region than the endpoint's.
    #[error("region `{region}`, expected `{expected}`")]
    Region {
        /// The region as sent.
        region: String,
        /// The endpoint's region.
        expected: String,
    },
    /// It names another service than the endpoint's.
    #[error("service `{service}`, expected `{expected}`")]
    Service {
        /// The service as sent.
        service: String,
        /// The endpoint's service.
        expected: String,
    },
    /// Its last element is not `aws4_request`.
    #[error("terminator `{terminator}`, expected `aws4_request`")]
    Terminator {
        /// The element as sent.
        terminator: String,
    },
    /// It is of another day than the request.
    #[error("date `{date}`, signed at {time}")]
    Date {
        /// The scope's date as sent.
        date: String,
        /// The request's time.
        time: RequestTime,
    },
}

fn scope_faults(faults: &[ScopeFault]) -> String {
    let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
    faults.join("; ")
}

fn list(parameters: &[Parameter]) -> String {
    let names: Vec<String> = parameters.iter().map(|parameter| format!("`{parameter}`")).collect();
    names.join(", ")
}
