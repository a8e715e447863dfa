//! `s3:ListObjectsV2`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use s3s::{
    dto::{ListObjectsV2Input, ListObjectsV2Output},
};
use base64::{Engine as _, prelude::BASE64_URL_SAFE};

use crate::{
    ask::on_bucket,
    faults,
    service::{Perform, Service},
    listing::{Listing, common_prefixes, encoded, entry, limit},
    state::{Bucket, OBJECTS, owner},
};

/// Lists the objects of a bucket, page by page.
pub(crate) struct ListObjectsV2;

impl Operation for ListObjectsV2 {
    protocol!("ListObjectsV2", ListObjectsV2Input => ListObjectsV2Output);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let input = &request.input;
        let ask = on_bucket("s3:ListBucket", &input.bucket, request, cx)?
            .with_some("s3:prefix", input.prefix.clone())
            .with_some("s3:delimiter", input.delimiter.clone())
            .with_some("s3:max-keys", input.max_keys.map(|keys| keys.to_string()));
        Ok(ask.into())
    }
}

impl Perform for ListObjectsV2 {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<ListObjectsV2Output, Fault> {
        let input = permit.into_input().input;
        let view = service.gate.store().read();
        let bucket = Bucket::find(&view, &input.bucket, input.expected_bucket_owner.as_deref())?;
        let encoding = input.encoding_type.as_ref();
        let after = match &input.continuation_token {
            Some(token) => Some(read_token(token)?),
            None => input.start_after.clone(),
        };
        let listing = Listing {
            bucket: &input.bucket,
            prefix: input.prefix.as_deref().unwrap_or_default(),
            delimiter: input.delimiter.as_deref(),
            after: after.as_deref(),
            limit: limit(input.max_keys)?,
        };
        let page = listing.page(&OBJECTS, &view)?;
        let key_count = i32::try_from(page.len()).ok();
        let mut contents: Vec<_> = page.entries.iter().map(|(key, object)| entry(key, object, encoding)).collect();
        if input.fetch_owner == Some(true) {
            contents.iter_mut().for_each(|object| object.owner = Some(owner(&bucket.owner)));
        }
        Ok(ListObjectsV2Output {
            name: Some(bucket.name),
            prefix: Some(encoded(listing.prefix, encoding)),
            max_keys: i32::try_from(listing.limit).ok(),
            key_count,
            is_truncated: Some(page.last.is_some()),
            next_continuation_token: page.last.map(write_token),
            contents: (!contents.is_empty()).then_some(contents),
            common_prefixes: common_prefixes(page.common_prefixes, encoding),
            delimiter: listing.delimiter.map(|delimiter| encoded(delimiter, encoding)),
            start_after: input.start_after.as_deref().map(|after| encoded(after, encoding)),
            encoding_type: input.encoding_type.clone(),
            continuation_token: input.continuation_token,
            request_charged: None,
        })
    }
}

/// A token holds the last name of its page, so that it means the same whatever is written in between.
fn write_token(last: String) -> String {
    BASE64_URL_SAFE.encode(last)
}

fn read_token(token: &str) -> Result<String, Fault> {
    let decoded = BASE64_URL_SAFE.decode(token).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    decoded.ok_or_else(|| faults::invalid_argument("The continuation token provided is incorrect"))
}
