//! `s3:GetBucketTagging`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use s3s::dto::{GetBucketTaggingInput, GetBucketTaggingOutput};

use crate::{
    ask::on_bucket,
    state::Bucket,
    tags,
    service::{Perform, Service},
};

/// The tags of a bucket.
pub(crate) struct GetBucketTagging;

impl Operation for GetBucketTagging {
    protocol!("GetBucketTagging", GetBucketTaggingInput => GetBucketTaggingOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(on_bucket("s3:GetBucketTagging", &request.input.bucket, request, cx)?.into())
    }
}

impl Perform for GetBucketTagging {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<GetBucketTaggingOutput, Fault> {
        let input = permit.into_input().input;
        let view = service.gate.store().read();
        let bucket = Bucket::find(&view, &input.bucket, input.expected_bucket_owner.as_deref())?;
        if bucket.tags.is_empty() {
            return Err(Fault::new("NoSuchTagSet", "The TagSet does not exist").status(404));
        }
        Ok(GetBucketTaggingOutput { tag_set: tags::shown(bucket.tags) })
    }
}
