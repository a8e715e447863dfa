//! `s3:GetBucketPolicy`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use s3s::dto::{GetBucketPolicyInput, GetBucketPolicyOutput};

use crate::{
    ask::on_bucket_policy,
    state::Bucket,
    service::{Perform, Service},
};

/// The bucket policy.
pub(crate) struct GetBucketPolicy;

impl Operation for GetBucketPolicy {
    protocol!("GetBucketPolicy", GetBucketPolicyInput => GetBucketPolicyOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(on_bucket_policy("s3:GetBucketPolicy", &request.input.bucket, request, cx)?.into())
    }
}

impl Perform for GetBucketPolicy {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<GetBucketPolicyOutput, Fault> {
        let input = permit.into_input().input;
        let view = service.gate.store().read();
        let bucket = Bucket::find(&view, &input.bucket, input.expected_bucket_owner.as_deref())?;
        let missing = || Fault::new("NoSuchBucketPolicy", "The bucket policy does not exist").status(404);
        let policy = bucket.policy.ok_or_else(missing)?;
        Ok(GetBucketPolicyOutput { policy: Some(policy.in_force(service.gate.census(&view))?) })
    }
}
