//! `s3:HeadObject`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use s3s::{
    dto::{GetObjectInput, HeadObjectInput, HeadObjectOutput},
};

use super::get_object;
use crate::{
    ask::{on_object, to_learn_of_absence},
    service::{Perform, Service},
};

/// What `GetObject` would answer, without the bytes.
pub(crate) struct HeadObject;

impl Operation for HeadObject {
    protocol!("HeadObject", HeadObjectInput => HeadObjectOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let HeadObjectInput { bucket, key, .. } = &request.input;
        let ask = on_object("s3:GetObject", bucket, key, request, cx)?;
        Ok(Access::to(ask).and_all(to_learn_of_absence(bucket, key, request, cx)?))
    }
}

impl Perform for HeadObject {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<HeadObjectOutput, Fault> {
        let input = as_get(permit.into_input().input);
        let (object, stretch) = get_object::find(service, &input)?;
        let got = get_object::describe(&object, &stretch, &input);
        Ok(HeadObjectOutput {
            accept_ranges: got.accept_ranges,
            cache_control: got.cache_control,
            checksum_crc32: got.checksum_crc32,
            checksum_crc32c: got.checksum_crc32c,
            checksum_crc64nvme: got.checksum_crc64nvme,
            checksum_sha1: got.checksum_sha1,
            checksum_sha256: got.checksum_sha256,
            checksum_type: got.checksum_type,
            content_disposition: got.content_disposition,
            content_encoding: got.content_encoding,
            content_language: got.content_language,
            content_length: got.content_length,
            content_range: got.content_range,
            content_type: got.content_type,
            e_tag: got.e_tag,
            expires: got.expires,
            last_modified: got.last_modified,
            metadata: got.metadata,
            parts_count: got.parts_count,
            server_side_encryption: got.server_side_encryption,
            storage_class: got.storage_class,
            website_redirect_location: got.website_redirect_location,
            ..HeadObjectOutput::default()
        })
    }
}

fn as_get(input: HeadObjectInput) -> GetObjectInput {
    GetObjectInput {
        bucket: input.bucket,
        key: input.key,
        checksum_mode: input.checksum_mode,
        expected_bucket_owner: input.expected_bucket_owner,
        if_match: input.if_match,
        if_modified_since: input.if_modified_since,
        if_none_match: input.if_none_match,
        if_unmodified_since: input.if_unmodified_since,
        part_number: input.part_number,
        range: input.range,
        sse_customer_algorithm: input.sse_customer_algorithm,
        sse_customer_key: input.sse_customer_key,
        version_id: input.version_id,
        ..GetObjectInput::default()
    }
}
