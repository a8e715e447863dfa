//! `s3:ListMultipartUploads`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use rolecall_store::Key;
use s3s::dto::{ListMultipartUploadsInput, ListMultipartUploadsOutput, ChecksumAlgorithm, ChecksumType, Initiator, MultipartUpload};

use crate::{
    ask::on_bucket,
    listing::{Listing, common_prefixes, encoded, limit},
    state::{Bucket, UPLOADS, Upload, owner, protocol_time, storage_class},
    service::{Perform, Service},
};

/// Lists the uploads to a bucket that are not complete.
pub(crate) struct ListMultipartUploads;

impl Operation for ListMultipartUploads {
    protocol!("ListMultipartUploads", ListMultipartUploadsInput => ListMultipartUploadsOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let bucket = &request.input.bucket;
        Ok(on_bucket("s3:ListBucketMultipartUploads", bucket, request, cx)?.into())
    }
}

impl Perform for ListMultipartUploads {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<ListMultipartUploadsOutput, Fault> {
        let input = permit.into_input().input;
        let view = service.gate.store().read();
        let bucket = Bucket::find(&view, &input.bucket, input.expected_bucket_owner.as_deref())?;
        let encoding = input.encoding_type.as_ref();
        let listing = Listing {
            bucket: &input.bucket,
            prefix: input.prefix.as_deref().unwrap_or_default(),
            delimiter: input.delimiter.as_deref(),
            after: input.key_marker.as_deref(),
            limit: limit(input.max_uploads)?,
        };
        let page = listing.page_behind(&UPLOADS, &view, input.upload_id_marker.as_deref())?;
        let last_upload = page.entries.last().and_then(|(key, _)| key.parts().pop());
        let shown = |(key, upload): &(Key, Upload)| {
            let mut parts = key.parts().into_iter().skip(1);
            MultipartUpload {
                key: parts.next().map(|name| encoded(&name, encoding)),
                upload_id: parts.next(),
                initiated: Some(protocol_time(upload.initiated)),
                initiator: Some(Initiator { display_name: None, id: Some(upload.initiator.clone()) }),
                owner: Some(owner(&bucket.owner)),
                storage_class: Some(storage_class(upload.headers.storage_class.clone())),
                checksum_algorithm: upload.checksum.map(|algorithm| ChecksumAlgorithm::from_static(algorithm.name())),
                checksum_type: upload.checksum.map(|_| ChecksumType::from_static(upload.kind())),
            }
        };
        let uploads: Vec<_> = page.entries.iter().map(shown).collect();
        Ok(ListMultipartUploadsOutput {
            common_prefixes: common_prefixes(page.common_prefixes, encoding),
            delimiter: listing.delimiter.map(|delimiter| encoded(delimiter, encoding)),
            is_truncated: Some(page.last.is_some()),
            max_uploads: i32::try_from(listing.limit).ok(),
            next_upload_id_marker: page.last.as_ref().and(last_upload),
            next_key_marker: page.last.map(|last| encoded(&last, encoding)),
            prefix: Some(encoded(listing.prefix, encoding)),
            encoding_type: input.encoding_type.clone(),
            key_marker: Some(input.key_marker.unwrap_or_default()),
            upload_id_marker: Some(input.upload_id_marker.unwrap_or_default()),
            uploads: (!uploads.is_empty()).then_some(uploads),
            bucket: Some(input.bucket),
            request_charged: None,
        })
    }
}
