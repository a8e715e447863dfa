//! `s3:PutPublicAccessBlock`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use s3s::dto::{PutPublicAccessBlockInput, PutPublicAccessBlockOutput};

use crate::{
    ask::on_bucket,
    state::{Bucket, PublicAccessBlock},
    service::{Perform, Service},
};

/// Replaces the settings of S3 Block Public Access.
pub(crate) struct PutPublicAccessBlock;

impl Operation for PutPublicAccessBlock {
    protocol!("PutPublicAccessBlock", PutPublicAccessBlockInput => PutPublicAccessBlockOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(on_bucket("s3:PutBucketPublicAccessBlock", &request.input.bucket, request, cx)?.into())
    }
}

impl Perform for PutPublicAccessBlock {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<PutPublicAccessBlockOutput, Fault> {
        let input = permit.into_input().input;
        let asked = input.public_access_block_configuration;
        let block = PublicAccessBlock {
            block_public_acls: asked.block_public_acls.unwrap_or_default(),
            ignore_public_acls: asked.ignore_public_acls.unwrap_or_default(),
            block_public_policy: asked.block_public_policy.unwrap_or_default(),
            restrict_public_buckets: asked.restrict_public_buckets.unwrap_or_default(),
        };
        let expected = input.expected_bucket_owner;
        Bucket::change(service.gate.store(), input.bucket, expected, move |bucket| {
            bucket.public_access_block = Some(block);
            Ok(())
        }).await?;
        Ok(PutPublicAccessBlockOutput {})
    }
}
