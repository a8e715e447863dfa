//! `s3:PutBucketTagging`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use s3s::dto::{PutBucketTaggingInput, PutBucketTaggingOutput};

use crate::{
    ask::on_bucket,
    state::Bucket,
    tags,
    service::{Perform, Service},
};

/// Replaces the tags of a bucket.
pub(crate) struct PutBucketTagging;

impl Operation for PutBucketTagging {
    protocol!("PutBucketTagging", PutBucketTaggingInput => PutBucketTaggingOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(on_bucket("s3:PutBucketTagging", &request.input.bucket, request, cx)?.into())
    }
}

impl Perform for PutBucketTagging {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<PutBucketTaggingOutput, Fault> {
        let input = permit.into_input().input;
        let tags = tags::read(input.tagging.tag_set)?;
        let expected = input.expected_bucket_owner;
        Bucket::change(service.gate.store(), input.bucket, expected, |bucket| {
            bucket.tags = tags;
            Ok(())
        }).await?;
        Ok(PutBucketTaggingOutput {})
    }
}
