//! `s3:ListObjects`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use rolecall_store::Key;
use s3s::dto::{ListObjectsInput, ListObjectsOutput, self};

use crate::{
    ask::on_bucket,
    listing::{Listing, common_prefixes, encoded, entry, limit},
    state::{Bucket, OBJECTS, Object, owner},
    service::{Perform, Service},
};

/// Lists the objects of a bucket, page by page: the first version of `ListObjectsV2`.
pub(crate) struct ListObjects;

impl Operation for ListObjects {
    protocol!("ListObjects", ListObjectsInput => ListObjectsOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let input = &request.input;
        let ask = on_bucket("s3:ListBucket", &input.bucket, request, cx)?
            .with_some("s3:prefix", input.prefix.clone())
            .with_some("s3:delimiter", input.delimiter.clone())
            .with_some("s3:max-keys", input.max_keys.map(|keys| keys.to_string()));
        Ok(ask.into())
    }
}

impl Perform for ListObjects {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<ListObjectsOutput, Fault> {
        let input = permit.into_input().input;
        let view = service.gate.store().read();
        let bucket = Bucket::find(&view, &input.bucket, input.expected_bucket_owner.as_deref())?;
        let encoding = input.encoding_type.as_ref();
        let listing = Listing {
            bucket: &input.bucket,
            prefix: input.prefix.as_deref().unwrap_or_default(),
            delimiter: input.delimiter.as_deref(),
            after: input.marker.as_deref(),
            limit: limit(input.max_keys)?,
        };
        let page = listing.page(&OBJECTS, &view)?;
        let shown = |(key, object): &(Key, Object)| dto::Object {
            owner: Some(owner(&bucket.owner)),
            ..entry(key, object, encoding)
        };
        let contents: Vec<_> = page.entries.iter().map(shown).collect();
        let truncated = page.last.is_some();
        // Without a delimiter the last key itself is where to go on.
        let next = page.last.filter(|_| listing.delimiter.is_some()).map(|last| encoded(&last, encoding));
        Ok(ListObjectsOutput {
            prefix: Some(encoded(listing.prefix, encoding)),
            marker: Some(encoded(listing.after.unwrap_or_default(), encoding)),
            max_keys: i32::try_from(listing.limit).ok(),
            is_truncated: Some(truncated),
            contents: (!contents.is_empty()).then_some(contents),
            common_prefixes: common_prefixes(page.common_prefixes, encoding),
            delimiter: listing.delimiter.map(|delimiter| encoded(delimiter, encoding)),
            next_marker: next,
            encoding_type: input.encoding_type.clone(),
            name: Some(bucket.name),
            request_charged: None,
        })
    }
}
