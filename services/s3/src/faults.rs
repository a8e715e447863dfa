//! The errors of S3, in its words. Source: Amazon S3 API Reference, "Error responses", and observed answers.

use rolecall_gate::Fault;
use s3s::{S3Error, S3ErrorCode};

pub(crate) fn no_such_bucket() -> Fault {
    Fault::new("NoSuchBucket", "The specified bucket does not exist").status(404)
}

pub(crate) fn no_such_key() -> Fault {
    Fault::new("NoSuchKey", "The specified key does not exist.").status(404)
}

pub(crate) fn no_such_upload() -> Fault {
    let message = "The specified upload does not exist. The upload ID may be invalid, or the upload may have been \
                   aborted or completed.";
    Fault::new("NoSuchUpload", message).status(404)
}

/// The bucket belongs to another account than `x-amz-expected-bucket-owner` says.
pub(crate) fn not_the_expected_owner() -> Fault {
    Fault::new("AccessDenied", "Access Denied").status(403)
}

pub(crate) fn precondition_failed() -> Fault {
    Fault::new("PreconditionFailed", "At least one of the pre-conditions you specified did not hold")
        .status(412)
}

pub(crate) fn not_modified() -> Fault {
    Fault::new("NotModified", "Not Modified").status(304)
}

pub(crate) fn invalid_argument(message: impl Into<String>) -> Fault {
    Fault::new("InvalidArgument", message)
}

pub(crate) fn invalid_request(message: impl Into<String>) -> Fault {
    Fault::new("InvalidRequest", message)
}

pub(crate) fn malformed_xml() -> Fault {
    let message = "The XML you provided was not well-formed or did not validate against our published schema";
    Fault::new("MalformedXML", message)
}

pub(crate) fn incomplete_body() -> Fault {
    let message = "You did not provide the number of bytes specified by the Content-Length HTTP header";
    Fault::new("IncompleteBody", message)
}

/// A feature of S3 that is refused rather than ignored.
pub(crate) fn header_not_implemented() -> Fault {
    let message = "A header you provided implies functionality that is not implemented";
    Fault::new("NotImplemented", message).status(501)
}

/// Buckets keep no versions, so that the only one there is is called `null`.
pub(crate) fn refuse_versions(version: Option<&str>) -> Result<(), Fault> {
    match version {
        None | Some("null") => Ok(()),
        Some(_) => Err(invalid_argument("Invalid version id specified")),
    }
}

/// The same error for the protocol layer to write out.
pub(crate) fn to_protocol(fault: Fault) -> S3Error {
    let code = S3ErrorCode::from_bytes(fault.code.as_bytes()).unwrap_or(S3ErrorCode::InternalError);
    let mut error = S3Error::with_message(code, fault.message);
    if let Ok(status) = http::StatusCode::from_u16(fault.status) {
        error.set_status_code(status);
    }
    error
}
