//! `s3:HeadBucket`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use s3s::{
    dto::{HeadBucketInput, HeadBucketOutput},
};

use crate::{
    ask::on_bucket,
    service::{Perform, Service},
    state::Bucket,
};

/// Whether there is a bucket that the caller may list, and where.
pub(crate) struct HeadBucket;

impl Operation for HeadBucket {
    protocol!("HeadBucket", HeadBucketInput => HeadBucketOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(on_bucket("s3:ListBucket", &request.input.bucket, request, cx)?.into())
    }
}

impl Perform for HeadBucket {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<HeadBucketOutput, Fault> {
        let input = permit.into_input().input;
        let view = service.gate.store().read();
        let bucket = Bucket::find(&view, &input.bucket, input.expected_bucket_owner.as_deref())?;
        Ok(HeadBucketOutput { bucket_region: Some(bucket.region), ..HeadBucketOutput::default() })
    }
}
