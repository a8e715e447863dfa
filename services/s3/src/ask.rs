//! What S3 operations ask the gate: buckets and objects with their owner, bucket policy and condition keys.

use http::{HeaderMap, request::Parts};
use jiff::Timestamp;
use rolecall_gate::{AccessCx, Ask, Fault, ResourcePolicy};
use rolecall_policy::Arn;
use rolecall_sigv4::{Presented, Via};
use rolecall_store::View;
use s3s::S3Request;

use crate::state::{BUCKETS, OBJECTS};

/// How a request was made, for condition keys. Travels in the request's extensions, since the signature itself is
/// taken off before the protocol layer sees the request.
#[derive(Clone, Debug, Default)]
pub(crate) struct Manner {
    signature: Option<Signature>,
    content_sha256: Option<String>,
}

#[derive(Clone, Debug)]
struct Signature {
    via: Via,
    age_milliseconds: i64,
}

impl Manner {
    /// Reads the head of a request as it came in.
    pub(crate) fn of(parts: &Parts, now: Timestamp) -> Manner {
        let signature = Presented::from_request(parts).ok().map(|presented| {
            let age = now.duration_since(presented.time().timestamp());
            let age_milliseconds = i64::try_from(age.as_millis()).unwrap_or_default().max(0);
            Signature { via: presented.via(), age_milliseconds }
        });
        Manner {
            signature,
            content_sha256: header(&parts.headers, "x-amz-content-sha256").map(str::to_owned),
        }
    }

    /// The keys every S3 request has. Source: Service Authorization Reference, "Condition keys for Amazon S3".
    fn describe(&self, ask: Ask) -> Ask {
        let ask = ask.with_some("s3:x-amz-content-sha256", self.content_sha256.clone());
        let Some(Signature { via, age_milliseconds }) = &self.signature else { return ask };
        let auth_type = match via {
            Via::Header => "REST-HEADER",
            Via::Query => "REST-QUERY-STRING",
        };
        ask.with("s3:authType", auth_type)
            .with("s3:signatureversion", "AWS4-HMAC-SHA256")
            .with("s3:signatureAge", age_milliseconds.to_string())
    }
}

/// Asks for an action on a bucket.
pub(crate) fn on_bucket<T>(
    action: &str,
    bucket: &str,
    request: &S3Request<T>,
    cx: &AccessCx<'_>,
) -> Result<Ask, Fault> {
    let manner = request.extensions.get::<Manner>().cloned().unwrap_or_default();
    on(action, &format!("arn:aws:s3:::{bucket}"), bucket, &manner, cx.view())
}

/// Asks for an action on an object.
pub(crate) fn on_object<T>(
    action: &str,
    bucket: &str,
    key: &str,
    request: &S3Request<T>,
    cx: &AccessCx<'_>,
) -> Result<Ask, Fault> {
    let manner = request.extensions.get::<Manner>().cloned().unwrap_or_default();
    on(action, &format!("arn:aws:s3:::{bucket}/{key}"), bucket, &manner, cx.view())
}

/// Asks for an action on something of a bucket. The bucket's owner owns every object in it, since access control
/// lists are disabled for every bucket (S3 User Guide, "Controlling ownership of objects").
pub(crate) fn on(
    action: &str,
    arn: &str,
    bucket: &str,
    manner: &Manner,
    view: &dyn View,
) -> Result<Ask, Fault> {
    let ask = manner.describe(Ask::new(action, Arn::parse(arn).map_err(Fault::internal)?)?);
    let Some(row) = BUCKETS.get(view, bucket)? else { return Ok(ask) };
    let policy =
        row.policy.map(|document| ResourcePolicy { name: format!("bucket policy of {bucket}"), document });
    Ok(ask.with("s3:ResourceAccount", row.owner.as_str()).owned_by(row.owner).policy(policy))
}

/// What reading an object asks besides the reading itself: who may not list the bucket must not learn that there is
/// no such object. Source: Amazon S3 API Reference, "GetObject", permissions.
pub(crate) fn to_learn_of_absence<T>(
    bucket: &str,
    key: &str,
    request: &S3Request<T>,
    cx: &AccessCx<'_>,
) -> Result<Option<Ask>, Fault> {
    if OBJECTS.contains(cx.view(), [bucket, key])? {
        return Ok(None);
    }
    on_bucket("s3:ListBucket", bucket, request, cx).map(Some)
}

/// The text of a header.
pub(crate) fn header<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}
