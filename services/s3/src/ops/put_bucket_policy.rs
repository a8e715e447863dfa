//! `s3:PutBucketPolicy`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, StoredPolicy, Visit};
use rolecall_policy::validate::Target;
use s3s::dto::{PutBucketPolicyInput, PutBucketPolicyOutput};

use crate::{
    ask::on_bucket_policy,
    public,
    state::Bucket,
    service::{Perform, Service},
};

/// Replaces the bucket policy.
pub(crate) struct PutBucketPolicy;

impl Operation for PutBucketPolicy {
    protocol!("PutBucketPolicy", PutBucketPolicyInput => PutBucketPolicyOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(on_bucket_policy("s3:PutBucketPolicy", &request.input.bucket, request, cx)?.into())
    }
}

impl Perform for PutBucketPolicy {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        visit: &Visit,
    ) -> Result<PutBucketPolicyOutput, Fault> {
        let input = permit.into_input().input;
        let caller = visit.caller.principal.caller_arn();
        let view = service.gate.store().read();
        let target = Target::Bucket { name: Some(&input.bucket) };
        let (policy, document) =
            StoredPolicy::read(target, input.policy, &visit.caller.account, service.gate.census(&view))?;
        let expected = input.expected_bucket_owner;
        Bucket::change(service.gate.store(), input.bucket, expected, move |bucket| {
            if bucket.block().block_public_policy && public::is_public(&document) {
                return Err(blocked(&caller, &bucket.name));
            }
            bucket.policy = Some(policy);
            Ok(())
        }).await?;
        Ok(PutBucketPolicyOutput {})
    }
}

/// How S3 refuses a public policy. Source: S3 User Guide, "Troubleshoot access denied (403 Forbidden) errors".
fn blocked(caller: &str, bucket: &str) -> Fault {
    let message = format!(
        "User: {caller} is not authorized to perform: s3:PutBucketPolicy on resource: \"arn:aws:s3:::{bucket}\" because \
         public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access."
    );
    Fault::new("AccessDenied", message).status(403)
}
