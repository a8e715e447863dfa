//! `s3:CreateBucket`.

use std::collections::BTreeMap;

use rolecall_gate::{Access, AccessCx, Ask, Fault, Operation, Permit, Visit};
use rolecall_policy::Arn;
use s3s::{
    dto::{CreateBucketInput, CreateBucketOutput, ObjectOwnership},
};

use crate::{
    faults,
    service::{Perform, Service},
    state::{BUCKETS, Bucket, PublicAccessBlock, whole_seconds},
};

/// Creates a bucket in the caller's account and the region of the endpoint.
pub(crate) struct CreateBucket;

impl Operation for CreateBucket {
    protocol!("CreateBucket", CreateBucketInput => CreateBucketOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let input = &request.input;
        let arn = Arn::parse(&format!("arn:aws:s3:::{}", input.bucket)).map_err(Fault::internal)?;
        // The caller's own from the start: whoever has a bucket of this name does not decide.
        let ask = |action| Ok::<_, Fault>(Ask::new(action, arn.clone())?.owned_by(cx.account().clone()));
        let acl = input.acl.as_ref().map(|acl| acl.as_str());
        let create = ask("s3:CreateBucket")?
            .with_some("s3:locationconstraint", location(input))
            .with_some("s3:x-amz-acl", acl)
            .with_some("s3:x-amz-object-ownership", input.object_ownership.as_ref().map(ObjectOwnership::as_str));
        let access = Access::to(create);
        match acl {
            Some(acl) => Ok(access.and(ask("s3:PutBucketAcl")?.with("s3:x-amz-acl", acl))),
            None => Ok(access),
        }
    }
}

impl Perform for CreateBucket {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        visit: &Visit,
    ) -> Result<CreateBucketOutput, Fault> {
        let input = permit.into_input().input;
        refuse_unsupported(&input)?;
        let region = region(location(&input), &visit.region)?;
        let bucket = Bucket {
            name: input.bucket.clone(),
            owner: visit.caller.account.clone(),
            region: region.clone(),
            created: whole_seconds(service.gate.world().now()),
            policy: None,
            tags: BTreeMap::new(),
            public_access_block: Some(PublicAccessBlock::ALL),
        };
        let written = service.gate.store().write(move |tx| {
            match BUCKETS.get(&*tx, &bucket.name)? {
                Some(existing) => again(&existing, &bucket),
                None => Ok(BUCKETS.put(tx, &bucket.name, &bucket)?),
            }
        });
        written.await??;
        let location = match region.as_str() {
            "us-east-1" => format!("/{}", input.bucket),
            _ => format!("http://{}.s3.amazonaws.com/", input.bucket),
        };
        Ok(CreateBucketOutput { location: Some(location) })
    }
}

fn location(input: &CreateBucketInput) -> Option<&str> {
    let configuration = input.create_bucket_configuration.as_ref()?;
    configuration.location_constraint.as_ref().map(|location| location.as_str()).filter(|name| !name.is_empty())
}

/// Where the bucket goes. Only the endpoint of us-east-1 makes buckets elsewhere.
fn region(constraint: Option<&str>, endpoint: &str) -> Result<String, Fault> {
    match (constraint, endpoint) {
        (Some("us-east-1"), _) => {
            Err(Fault::new("InvalidLocationConstraint", "The specified location-constraint is not valid"))
        }
        (Some("EU"), "us-east-1") => Ok("eu-west-1".to_owned()),
        (Some(region), "us-east-1") => Ok(region.to_owned()),
        (None, "us-east-1") => Ok(endpoint.to_owned()),
        (Some(region), _) if region == endpoint => Ok(region.to_owned()),
        (constraint, _) => {
            let named = constraint.unwrap_or("unspecified");
            let message = format!(
                "The {named} location constraint is incompatible for the region specific endpoint this request was \
                 sent to."
            );
            Err(Fault::new("IllegalLocationConstraintException", message))
        }
    }
}

fn refuse_unsupported(input: &CreateBucketInput) -> Result<(), Fault> {
    if input.object_lock_enabled_for_bucket == Some(true) {
        return Err(faults::header_not_implemented());
    }
    let grants = [
        &input.grant_full_control,
        &input.grant_read,
        &input.grant_read_acp,
        &input.grant_write,
        &input.grant_write_acp,
    ];
    let owned = input.object_ownership.as_ref().is_none_or(|ownership| ownership.as_str() == "BucketOwnerEnforced");
    if !owned {
        return Err(faults::header_not_implemented());
    }
    let private = input.acl.as_ref().is_none_or(|acl| acl.as_str() == "private");
    if private && grants.iter().all(|grant| grant.is_none()) {
        return Ok(());
    }
    let message = "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting";
    Err(Fault::new("InvalidBucketAclWithObjectOwnership", message))
}

/// Creating a bucket again succeeds in us-east-1 alone, for its owner. Source: Amazon S3 API Reference, "CreateBucket".
fn again(existing: &Bucket, bucket: &Bucket) -> Result<(), Fault> {
    if existing.owner != bucket.owner {
        let message = "The requested bucket name is not available. The bucket namespace is shared by all users of \
                       the system. Please select a different name and try again.";
        return Err(Fault::new("BucketAlreadyExists", message).status(409));
    }
    if existing.region == "us-east-1" && bucket.region == "us-east-1" {
        return Ok(());
    }
    let message = "Your previous request to create the named bucket succeeded and you already own it.";
    Err(Fault::new("BucketAlreadyOwnedByYou", message).status(409))
}
