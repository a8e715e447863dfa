//! Buckets answer in their own region only.

use http::{HeaderMap, HeaderName, HeaderValue, header};
use rolecall_gate::{Fault, Visit};
use rolecall_sigv4::{ErrorDialect, ScopeFault, SigError, Via};
use rolecall_store::View;
use s3s::{S3Error, S3Result};

use crate::{faults, state::BUCKETS};

/// The header that tells the region of a bucket.
pub(crate) const BUCKET_REGION: HeaderName = HeaderName::from_static("x-amz-bucket-region");

/// Refuses a request signed for another region than the bucket's, and says which one that is, so that clients sign
/// again for the right one. An unsigned request names no region. Source: S3 User Guide, "Making requests to Amazon
/// S3"; the texts as observed.
pub(crate) fn check(
    operation: &str,
    bucket: &str,
    via: Option<Via>,
    visit: &Visit,
    view: &dyn View,
) -> S3Result<()> {
    let Some(via) = via.filter(|_| !answers_everywhere(operation)) else { return Ok(()) };
    let row = BUCKETS.get(view, bucket).map_err(|error| faults::to_protocol(error.into()))?;
    match row {
        Some(row) if row.region != visit.region => Err(elsewhere(via, &visit.region, row.region)),
        _ => Ok(()),
    }
}

/// Making a bucket anew fails by itself; asking for its region works from anywhere.
fn answers_everywhere(operation: &str) -> bool {
    matches!(operation, "CreateBucket" | "GetBucketLocation")
}

fn elsewhere(via: Via, signed: &str, region: String) -> S3Error {
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/xml"));
    if let Ok(value) = HeaderValue::from_str(&region) {
        headers.insert(BUCKET_REGION, value);
    }
    let fault = ScopeFault::Region { region: signed.to_owned(), expected: region };
    let worded = SigError::WrongScope { via, faults: vec![fault] }.aws_error(ErrorDialect::S3);
    let fault = Fault::new(worded.code, worded.message).status(worded.status.as_u16());
    let mut error = faults::to_protocol(fault);
    error.set_headers(headers);
    error
}
