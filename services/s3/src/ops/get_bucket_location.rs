//! `s3:GetBucketLocation`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use s3s::dto::{GetBucketLocationInput, GetBucketLocationOutput, BucketLocationConstraint};

use crate::{
    ask::on_bucket,
    state::Bucket,
    service::{Perform, Service},
};

/// The region of a bucket; nothing stands for us-east-1.
pub(crate) struct GetBucketLocation;

impl Operation for GetBucketLocation {
    protocol!("GetBucketLocation", GetBucketLocationInput => GetBucketLocationOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(on_bucket("s3:GetBucketLocation", &request.input.bucket, request, cx)?.into())
    }
}

impl Perform for GetBucketLocation {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<GetBucketLocationOutput, Fault> {
        let input = permit.into_input().input;
        let view = service.gate.store().read();
        let bucket = Bucket::find(&view, &input.bucket, input.expected_bucket_owner.as_deref())?;
        let location_constraint = match bucket.region.as_str() {
            "us-east-1" => None,
            _ => Some(BucketLocationConstraint::from(bucket.region)),
        };
        Ok(GetBucketLocationOutput { location_constraint })
    }
}
