//! `s3:GetPublicAccessBlock`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use s3s::dto::{GetPublicAccessBlockInput, GetPublicAccessBlockOutput, PublicAccessBlockConfiguration};

use crate::{
    ask::on_bucket,
    state::Bucket,
    service::{Perform, Service},
};

/// The settings of S3 Block Public Access.
pub(crate) struct GetPublicAccessBlock;

impl Operation for GetPublicAccessBlock {
    protocol!("GetPublicAccessBlock", GetPublicAccessBlockInput => GetPublicAccessBlockOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(on_bucket("s3:GetBucketPublicAccessBlock", &request.input.bucket, request, cx)?.into())
    }
}

impl Perform for GetPublicAccessBlock {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<GetPublicAccessBlockOutput, Fault> {
        let input = permit.into_input().input;
        let view = service.gate.store().read();
        let bucket = Bucket::find(&view, &input.bucket, input.expected_bucket_owner.as_deref())?;
        let missing = || {
            let message = "The public access block configuration was not found";
            Fault::new("NoSuchPublicAccessBlockConfiguration", message).status(404)
        };
        let block = bucket.public_access_block.ok_or_else(missing)?;
        Ok(GetPublicAccessBlockOutput {
            public_access_block_configuration: Some(PublicAccessBlockConfiguration {
                block_public_acls: Some(block.block_public_acls),
                block_public_policy: Some(block.block_public_policy),
                ignore_public_acls: Some(block.ignore_public_acls),
                restrict_public_buckets: Some(block.restrict_public_buckets),
            }),
        })
    }
}
