//! `s3:ListParts`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use rolecall_store::{Key, KeyRange};
use s3s::dto::{ListPartsInput, ListPartsOutput, ChecksumAlgorithm, ChecksumType, ETag, Initiator, Part};

use crate::{
    ask::on_object,
    intake::answer_checksum,
    listing::limit,
    state::{self, Bucket, PARTS, owner, protocol_len, protocol_time, storage_class},
    uploads::{UploadName, number},
    service::{Perform, Service},
};

/// Lists the parts of an upload.
pub(crate) struct ListParts;

impl Operation for ListParts {
    protocol!("ListParts", ListPartsInput => ListPartsOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let input = &request.input;
        Ok(on_object("s3:ListMultipartUploadParts", &input.bucket, &input.key, request, cx)?.into())
    }
}

impl Perform for ListParts {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<ListPartsOutput, Fault> {
        let input = permit.into_input().input;
        let view = service.gate.store().read();
        let name = UploadName { bucket: input.bucket, key: input.key, upload_id: input.upload_id };
        let expected = input.expected_bucket_owner.as_deref();
        let upload = name.find(&view, expected)?;
        let bucket = Bucket::find(&view, &name.bucket, expected)?;
        let limit = limit(input.max_parts)?;
        let after = u64::try_from(input.part_number_marker.unwrap_or_default()).unwrap_or_default();
        let range = KeyRange::prefix(&name.upload_id).after(&Key::from(&name.upload_id).with_number(after));
        let mut parts = PARTS.range(&view, &range, limit + 1)?;
        let truncated = parts.len() > limit;
        parts.truncate(limit);
        let parts: Vec<_> = parts.iter().map(|(key, part)| shown(key, part)).collect();
        Ok(ListPartsOutput {
            bucket: Some(name.bucket),
            key: Some(name.key),
            upload_id: Some(name.upload_id),
            checksum_algorithm: upload.checksum.map(|algorithm| ChecksumAlgorithm::from_static(algorithm.name())),
            checksum_type: upload.checksum.map(|_| ChecksumType::from_static(upload.kind())),
            initiator: Some(Initiator { display_name: None, id: Some(upload.initiator) }),
            is_truncated: Some(truncated),
            max_parts: i32::try_from(limit).ok(),
            next_part_number_marker: parts.last().and_then(|part| part.part_number),
            owner: Some(owner(&bucket.owner)),
            part_number_marker: Some(input.part_number_marker.unwrap_or_default()),
            parts: (!parts.is_empty()).then_some(parts),
            storage_class: Some(storage_class(upload.headers.storage_class)),
            ..ListPartsOutput::default()
        })
    }
}

fn shown(key: &Key, part: &state::Part) -> Part {
    let mut shown = Part {
        e_tag: Some(ETag::Strong(part.etag.clone())),
        last_modified: Some(protocol_time(part.modified)),
        part_number: number(key),
        size: Some(protocol_len(part.piece.map_or(0, |piece| piece.len))),
        ..Part::default()
    };
    answer_checksum!(shown, part.checksum.as_ref());
    shown
}
