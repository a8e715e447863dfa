//! What S3 operations ask the gate: buckets and objects with their owner, bucket policy and condition keys.

use http::{HeaderMap, request::Parts};
use jiff::Timestamp;
use rolecall_gate::{AccessCx, Ask, Caller, Census, Fault, ResourcePolicy};
use rolecall_policy::{Action, Arn, Document, Principal};
use rolecall_sigv4::{Presented, Via};
use s3s::S3Request;

use crate::{
    public,
    state::{BUCKETS, Bucket, OBJECTS},
};

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

    /// How the request was signed; `None` if it was not.
    pub(crate) fn signed_via(&self) -> Option<Via> {
        self.signature.as_ref().map(|signature| signature.via)
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
    on(action, &format!("arn:aws:s3:::{bucket}"), bucket, &manner, cx.caller, cx.census())
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
    on(action, &format!("arn:aws:s3:::{bucket}/{key}"), bucket, &manner, cx.caller, cx.census())
}

/// Asks for an action on something of a bucket. The bucket's owner owns every object in it, since access control
/// lists are disabled for every bucket (S3 User Guide, "Controlling ownership of objects").
pub(crate) fn on(
    action: &str,
    arn: &str,
    bucket: &str,
    manner: &Manner,
    caller: &Caller,
    census: Census<'_>,
) -> Result<Ask, Fault> {
    let ask = manner.describe(Ask::new(action, Arn::parse(arn).map_err(Fault::internal)?)?);
    let Some(row) = BUCKETS.get(census.view(), bucket)? else { return Ok(ask) };
    let policy = effective_policy(&row, caller, census)?;
    Ok(ask.with("s3:ResourceAccount", row.owner.as_str()).owned_by(row.owner).policy(policy))
}

/// Asks about a bucket or an object as S3's operations do.
pub(crate) fn describe(action: &Action, arn: &Arn, cx: &AccessCx<'_>) -> Result<Ask, Fault> {
    let bucket = arn.resource().split('/').next().unwrap_or_default();
    on(action.as_str(), arn.as_str(), bucket, &Manner::default(), cx.caller, cx.census())
}

/// Asks for an action on the bucket policy. Root of the owner's account cannot lock itself out with it. Source: S3
/// User Guide, "Bucket policies for Amazon S3".
pub(crate) fn on_bucket_policy<T>(
    action: &str,
    bucket: &str,
    request: &S3Request<T>,
    cx: &AccessCx<'_>,
) -> Result<Ask, Fault> {
    let ask = on_bucket(action, bucket, request, cx)?;
    match &cx.caller.principal {
        Principal::Root { account } if ask.owner.as_ref() == Some(account) => Ok(ask.policy(None)),
        _ => Ok(ask),
    }
}

/// The bucket policy as far as it counts: a public one gives nothing to others than the owner's account where S3
/// Block Public Access restricts public buckets.
fn effective_policy(
    bucket: &Bucket,
    caller: &Caller,
    census: Census<'_>,
) -> Result<Option<ResourcePolicy>, Fault> {
    let Some(policy) = &bucket.policy else { return Ok(None) };
    let document = policy.in_force(census)?;
    let name = format!("bucket policy of {}", bucket.name);
    let foreign = match &caller.principal {
        Principal::Anonymous => true,
        Principal::Service { .. } => false,
        _ => caller.account != bucket.owner,
    };
    if foreign && bucket.block().restrict_public_buckets {
        let parsed = Document::parse(&document).map_err(Fault::internal)?;
        if public::is_public(&parsed) {
            return Ok(None);
        }
    }
    Ok(Some(ResourcePolicy { name, document }))
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
