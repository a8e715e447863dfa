//! `s3:ListBuckets`.

use rolecall_gate::{Access, AccessCx, Ask, Fault, Operation, Permit, Visit};
use rolecall_policy::Arn;
use rolecall_store::Key;
use s3s::{
    dto::{self, ListBucketsInput, ListBucketsOutput},
};

use crate::{
    service::{Perform, Service},
    state::{BUCKETS, Bucket, owner, protocol_time},
};

/// Lists the buckets of the caller's account.
pub(crate) struct ListBuckets;

/// The most buckets of a page.
const LARGEST_PAGE: i32 = 10_000;

impl Operation for ListBuckets {
    protocol!("ListBuckets", ListBucketsInput => ListBucketsOutput);

    fn access(_: &Self::Input, _: &AccessCx<'_>) -> Result<Access, Fault> {
        // A policy may name all buckets as well as everything (IAM user guide, "Amazon S3: Allows IAM users access to
        // their S3 home directory").
        let every_bucket = Arn::parse("arn:aws:s3:::*").map_err(Fault::internal)?;
        Ok(Ask::new("s3:ListAllMyBuckets", every_bucket)?.without_resource_in_text().into())
    }
}

impl Perform for ListBuckets {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        visit: &Visit,
    ) -> Result<ListBucketsOutput, Fault> {
        let input = permit.into_input().input;
        let account = &visit.caller.account;
        let prefix = input.prefix.as_deref().unwrap_or_default();
        let token = input.continuation_token.as_deref();
        let limit = usize::try_from(input.max_buckets.unwrap_or(LARGEST_PAGE)).unwrap_or_default();
        let (mut buckets, mut last) = (Vec::new(), None);
        for (_, bucket) in BUCKETS.scan(&service.gate.store().read(), Key::empty())? {
            let region = input.bucket_region.as_ref().is_none_or(|region| *region == bucket.region);
            let listed = bucket.owner == *account && bucket.name.starts_with(prefix) && region;
            if !listed || token.is_some_and(|token| bucket.name.as_str() <= token) {
                continue;
            }
            if buckets.len() == limit {
                last = buckets.last().and_then(|bucket: &dto::Bucket| bucket.name.clone());
                break;
            }
            buckets.push(shown(bucket));
        }
        Ok(ListBucketsOutput {
            buckets: Some(buckets),
            continuation_token: last,
            owner: Some(owner(account)),
            prefix: input.prefix,
        })
    }
}

fn shown(bucket: Bucket) -> dto::Bucket {
    dto::Bucket {
        bucket_region: Some(bucket.region),
        creation_date: Some(protocol_time(bucket.created)),
        name: Some(bucket.name),
    }
}
