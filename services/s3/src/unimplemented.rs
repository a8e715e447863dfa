//! Operations that S3 has and Rolecall has not: authorised like any other, then refused.

use std::sync::Arc;

use rolecall_gate::{Access, Ask, Fault, Gate, Visit};
use rolecall_policy::ResourceName;
use rolecall_shapes::s3;
use s3s::{
    S3Result,
    access::{S3Access, S3AccessContext},
    auth::{S3Auth, SecretKey},
    path::S3Path,
};

use crate::{
    ask::{self, Manner},
    faults, region,
    service::IMPLEMENTED,
};

/// Lets implemented operations through, since each asks the gate itself with its decoded request.
pub(crate) struct Gatekeeper {
    pub(crate) gate: Arc<Gate>,
}

#[async_trait::async_trait]
impl S3Access for Gatekeeper {
    async fn check(&self, cx: &mut S3AccessContext<'_>) -> S3Result<()> {
        self.check_region(cx)?;
        if IMPLEMENTED.contains(&cx.s3_op().name()) {
            return Ok(());
        }
        Err(faults::to_protocol(self.refuse(cx)))
    }
}

/// Holds no key: signatures are verified before the protocol layer sees a request, and taken off. What still looks
/// signed is so in a way that is not supported (signature version 2).
pub(crate) struct NoKeys;

#[async_trait::async_trait]
impl S3Auth for NoKeys {
    async fn get_secret_key(&self, _: &str) -> S3Result<SecretKey> {
        let message =
            "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.";
        Err(faults::to_protocol(faults::invalid_request(message)))
    }
}

impl Gatekeeper {
    fn check_region(&self, cx: &mut S3AccessContext<'_>) -> S3Result<()> {
        let operation = cx.s3_op().name().to_owned();
        let Some(bucket) = cx.s3_path().get_bucket_name().map(str::to_owned) else { return Ok(()) };
        let via = cx.extensions_mut().get::<Manner>().and_then(Manner::signed_via);
        let Some(visit) = cx.extensions_mut().get::<Visit>() else { return Ok(()) };
        region::check(&operation, &bucket, via, visit, &self.gate.store().read())
    }

    fn refuse(&self, cx: &mut S3AccessContext<'_>) -> Fault {
        let operation = cx.s3_op().name().to_owned();
        let bucket = cx.s3_path().get_bucket_name().map(str::to_owned);
        let resource = match cx.s3_path() {
            S3Path::Root => None,
            S3Path::Bucket { bucket } => Some(format!("arn:aws:s3:::{bucket}")),
            S3Path::Object { bucket, key } => Some(format!("arn:aws:s3:::{bucket}/{key}")),
        };
        let manner = cx.extensions_mut().get::<Manner>().cloned().unwrap_or_default();
        let Some(visit) = cx.extensions_mut().get::<Visit>().cloned() else {
            return Fault::internal("nobody asks");
        };
        match self.authorize(&operation, bucket.zip(resource), &manner, &visit) {
            Ok(()) => {
                let message = format!("s3:{operation} is not implemented by Rolecall");
                Fault::new("NotImplemented", message).status(501)
            }
            Err(fault) => fault,
        }
    }

    fn authorize(
        &self,
        operation: &str,
        target: Option<(String, String)>,
        manner: &Manner,
        visit: &Visit,
    ) -> Result<(), Fault> {
        let action = action(operation);
        let ask = match target {
            None => Ask::new(&action, ResourceName::Any)?,
            Some((bucket, arn)) => {
                let view = self.gate.store().read();
                ask::on(&action, &arn, &bucket, manner, &visit.caller, self.gate.census(&view))?
            }
        };
        let known = s3::SERVICE.operation_names.iter().copied().find(|name| *name == operation);
        self.gate.allow(visit, &s3::SERVICE, known.unwrap_or("Unknown"), &Access::to(ask)).map_err(Into::into)
    }
}

/// The IAM action of an operation. Those of directory buckets and of Object Lambda belong to services of their own.
fn action(operation: &str) -> String {
    match operation {
        "CreateSession" | "RenameObject" => "s3express:CreateSession".to_owned(),
        "ListDirectoryBuckets" => "s3express:ListAllMyDirectoryBuckets".to_owned(),
        "WriteGetObjectResponse" => "s3-object-lambda:WriteGetObjectResponse".to_owned(),
        _ => format!("s3:{}", name(operation)),
    }
}

/// The name of the action, where it is another than that of the operation. Source: Service Authorization Reference, "Actions
/// defined by Amazon S3".
fn name(operation: &str) -> &str {
    match operation {
        "CreateBucketMetadataConfiguration" | "CreateBucketMetadataTableConfiguration" => {
            "CreateBucketMetadataTableConfiguration"
        }
        "DeleteBucketAnalyticsConfiguration" | "PutBucketAnalyticsConfiguration" => {
            "PutAnalyticsConfiguration"
        }
        "DeleteBucketCors" | "PutBucketCors" => "PutBucketCORS",
        "DeleteBucketEncryption" | "PutBucketEncryption" => "PutEncryptionConfiguration",
        "DeleteBucketIntelligentTieringConfiguration" | "PutBucketIntelligentTieringConfiguration" => {
            "PutIntelligentTieringConfiguration"
        }
        "DeleteBucketInventoryConfiguration" | "PutBucketInventoryConfiguration" => {
            "PutInventoryConfiguration"
        }
        "DeleteBucketLifecycle" | "PutBucketLifecycle" | "PutBucketLifecycleConfiguration" => {
            "PutLifecycleConfiguration"
        }
        "DeleteBucketMetricsConfiguration" | "PutBucketMetricsConfiguration" => "PutMetricsConfiguration",
        "DeleteBucketOwnershipControls" => "PutBucketOwnershipControls",
        "DeleteBucketReplication" | "PutBucketReplication" => "PutReplicationConfiguration",
        "DeleteBucketTagging" => "PutBucketTagging",
        "DeletePublicAccessBlock" | "PutPublicAccessBlock" => "PutBucketPublicAccessBlock",
        "GetBucketAccelerateConfiguration" => "GetAccelerateConfiguration",
        "GetBucketAnalyticsConfiguration" | "ListBucketAnalyticsConfigurations" => {
            "GetAnalyticsConfiguration"
        }
        "GetBucketCors" => "GetBucketCORS",
        "GetBucketEncryption" => "GetEncryptionConfiguration",
        "GetBucketIntelligentTieringConfiguration" | "ListBucketIntelligentTieringConfigurations" => {
            "GetIntelligentTieringConfiguration"
        }
        "GetBucketInventoryConfiguration" | "ListBucketInventoryConfigurations" => {
            "GetInventoryConfiguration"
        }
        "GetBucketLifecycle" | "GetBucketLifecycleConfiguration" => "GetLifecycleConfiguration",
        "DeleteBucketMetadataConfiguration" => "DeleteBucketMetadataTableConfiguration",
        "GetBucketMetadataConfiguration" => "GetBucketMetadataTableConfiguration",
        "GetBucketMetricsConfiguration" | "ListBucketMetricsConfigurations" => "GetMetricsConfiguration",
        "GetBucketNotificationConfiguration" => "GetBucketNotification",
        "GetBucketReplication" => "GetReplicationConfiguration",
        "GetObjectLockConfiguration" => "GetBucketObjectLockConfiguration",
        "GetPublicAccessBlock" => "GetBucketPublicAccessBlock",
        "ListObjectVersions" => "ListBucketVersions",
        "PostObject" | "UploadPartCopy" => "PutObject",
        "PutBucketAccelerateConfiguration" => "PutAccelerateConfiguration",
        "PutBucketNotificationConfiguration" => "PutBucketNotification",
        "PutObjectLockConfiguration" => "PutBucketObjectLockConfiguration",
        "SelectObjectContent" => "GetObject",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_asks_for_an_action_that_exists() {
        let unknown: Vec<_> = s3::SERVICE
            .operation_names
            .iter()
            .filter(|operation| !IMPLEMENTED.contains(operation))
            .filter(|operation| rolecall_catalog::action(&action(operation)).is_none())
            .collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }
}
