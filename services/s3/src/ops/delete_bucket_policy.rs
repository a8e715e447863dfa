//! `s3:DeleteBucketPolicy`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use s3s::dto::{DeleteBucketPolicyInput, DeleteBucketPolicyOutput};

use crate::{
    ask::on_bucket_policy,
    state::Bucket,
    service::{Perform, Service},
};

/// Removes the bucket policy; where there is none, that is fine.
pub(crate) struct DeleteBucketPolicy;

impl Operation for DeleteBucketPolicy {
    protocol!("DeleteBucketPolicy", DeleteBucketPolicyInput => DeleteBucketPolicyOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(on_bucket_policy("s3:DeleteBucketPolicy", &request.input.bucket, request, cx)?.into())
    }
}

impl Perform for DeleteBucketPolicy {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<DeleteBucketPolicyOutput, Fault> {
        let input = permit.into_input().input;
        let expected = input.expected_bucket_owner;
        Bucket::change(service.gate.store(), input.bucket, expected, |bucket| {
            bucket.policy = None;
            Ok(())
        }).await?;
        Ok(DeleteBucketPolicyOutput {})
    }
}
