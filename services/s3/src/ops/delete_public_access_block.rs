//! `s3:DeletePublicAccessBlock`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use s3s::dto::{DeletePublicAccessBlockInput, DeletePublicAccessBlockOutput};

use crate::{
    ask::on_bucket,
    state::Bucket,
    service::{Perform, Service},
};

/// Removes the settings of S3 Block Public Access: nothing is blocked.
pub(crate) struct DeletePublicAccessBlock;

impl Operation for DeletePublicAccessBlock {
    protocol!("DeletePublicAccessBlock", DeletePublicAccessBlockInput => DeletePublicAccessBlockOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(on_bucket("s3:PutBucketPublicAccessBlock", &request.input.bucket, request, cx)?.into())
    }
}

impl Perform for DeletePublicAccessBlock {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<DeletePublicAccessBlockOutput, Fault> {
        let input = permit.into_input().input;
        let expected = input.expected_bucket_owner;
        Bucket::change(service.gate.store(), input.bucket, expected, |bucket| {
            bucket.public_access_block = None;
            Ok(())
        }).await?;
        Ok(DeletePublicAccessBlockOutput {})
    }
}
