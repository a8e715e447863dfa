//! `s3:DeleteBucketTagging`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use s3s::dto::{DeleteBucketTaggingInput, DeleteBucketTaggingOutput};

use crate::{
    ask::on_bucket,
    state::Bucket,
    service::{Perform, Service},
};

/// Removes the tags of a bucket.
pub(crate) struct DeleteBucketTagging;

impl Operation for DeleteBucketTagging {
    protocol!("DeleteBucketTagging", DeleteBucketTaggingInput => DeleteBucketTaggingOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(on_bucket("s3:PutBucketTagging", &request.input.bucket, request, cx)?.into())
    }
}

impl Perform for DeleteBucketTagging {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<DeleteBucketTaggingOutput, Fault> {
        let input = permit.into_input().input;
        let expected = input.expected_bucket_owner;
        Bucket::change(service.gate.store(), input.bucket, expected, |bucket| {
            bucket.tags.clear();
            Ok(())
        }).await?;
        Ok(DeleteBucketTaggingOutput {})
    }
}
