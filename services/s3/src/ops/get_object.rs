//! `s3:GetObject`.

use std::ops::Range;

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use s3s::{
    dto::{self, ETag, GetObjectInput, GetObjectOutput, StreamingBlob},
};

use crate::{
    ask::{on_object, to_learn_of_absence},
    conditions::{Conditions, Unchanged},
    content, faults,
    intake::answer_checksum,
    service::{Perform, Service},
    state::{Bucket, Object, protocol_len, protocol_time},
};

/// Reads an object or a range of it.
pub(crate) struct GetObject;

impl Operation for GetObject {
    protocol!("GetObject", GetObjectInput => GetObjectOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let GetObjectInput { bucket, key, .. } = &request.input;
        let ask = on_object("s3:GetObject", bucket, key, request, cx)?;
        Ok(Access::to(ask).and_all(to_learn_of_absence(bucket, key, request, cx)?))
    }
}

impl Perform for GetObject {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<GetObjectOutput, Fault> {
        let input = permit.into_input().input;
        let (object, stretch) = find(service, &input)?;
        let mut output = describe(&object, &stretch, &input);
        let body = content::read(service.blobs.clone(), &object.content, stretch.bytes);
        output.body = Some(StreamingBlob::from(body));
        Ok(output)
    }
}

/// What of an object is asked for.
pub(crate) struct Stretch {
    pub(crate) bytes: Range<u64>,
    /// `Content-Range`, where it is not all.
    pub(crate) content_range: Option<String>,
    parts_count: Option<i32>,
}

/// The object, if the request's conditions hold, and what of it is asked for.
pub(crate) fn find(service: &Service, input: &GetObjectInput) -> Result<(Object, Stretch), Fault> {
    faults::refuse_versions(input.version_id.as_deref())?;
    if input.sse_customer_algorithm.is_some() || input.sse_customer_key.is_some() {
        return Err(faults::header_not_implemented());
    }
    let view = service.gate.store().read();
    Bucket::find(&view, &input.bucket, input.expected_bucket_owner.as_deref())?;
    let object = Object::find(&view, &input.bucket, &input.key)?;
    let conditions = Conditions {
        matches: input.if_match.clone(),
        unmodified_since: input.if_unmodified_since.clone(),
        none_match: input.if_none_match.clone(),
        modified_since: input.if_modified_since.clone(),
    };
    conditions.check(&object, Unchanged::NotModified)?;
    let stretch = stretch(&object, input.range, input.part_number)?;
    Ok((object, stretch))
}

fn stretch(object: &Object, range: Option<dto::Range>, part: Option<i32>) -> Result<Stretch, Fault> {
    let len = object.len();
    let bytes = match (range, part) {
        (None, None) => return Ok(Stretch { bytes: 0..len, content_range: None, parts_count: None }),
        (Some(_), Some(_)) => {
            return Err(faults::invalid_request("Cannot specify both Range header and partNumber query parameter"));
        }
        (Some(range), None) => range.check(len).map_err(|_| unsatisfiable())?,
        (None, Some(part)) => part_bytes(object, part)?,
    };
    let content_range =
        (!bytes.is_empty()).then(|| format!("bytes {}-{}/{len}", bytes.start, bytes.end.saturating_sub(1)));
    let parts_count = part.filter(|_| object.etag.contains('-')).and(i32::try_from(object.content.len()).ok());
    Ok(Stretch { bytes, content_range, parts_count })
}

fn part_bytes(object: &Object, part: i32) -> Result<Range<u64>, Fault> {
    let index = usize::try_from(part).ok().and_then(|part| part.checked_sub(1)).ok_or_else(unsatisfiable)?;
    if index == 0 && object.content.is_empty() {
        return Ok(0..0);
    }
    let piece = object.content.get(index).ok_or_else(|| {
        Fault::new("InvalidPartNumber", "The requested partnumber is not satisfiable").status(416)
    })?;
    let start = object.content.iter().take(index).map(|piece| piece.len).sum::<u64>();
    Ok(start..start + piece.len)
}

fn unsatisfiable() -> Fault {
    Fault::new("InvalidRange", "The requested range is not satisfiable").status(416)
}

/// The head of the answer: what is stored with the object, or what the request wants there instead.
pub(crate) fn describe(object: &Object, stretch: &Stretch, input: &GetObjectInput) -> GetObjectOutput {
    let headers = object.headers.clone();
    let mut output = GetObjectOutput {
        accept_ranges: Some("bytes".to_owned()),
        cache_control: headers.cache_control,
        content_disposition: headers.content_disposition,
        content_encoding: headers.content_encoding,
        content_language: headers.content_language,
        content_length: Some(protocol_len(stretch.bytes.end - stretch.bytes.start)),
        content_range: stretch.content_range.clone(),
        content_type: headers.content_type.or_else(|| Some("binary/octet-stream".to_owned())),
        e_tag: Some(ETag::Strong(object.etag.clone())),
        expires: headers.expires,
        last_modified: Some(protocol_time(object.modified)),
        metadata: (!object.metadata.is_empty()).then(|| object.metadata.clone().into_iter().collect()),
        parts_count: stretch.parts_count,
        server_side_encryption: Some(dto::ServerSideEncryption::from_static(dto::ServerSideEncryption::AES256)),
        storage_class: headers.storage_class.map(dto::StorageClass::from),
        website_redirect_location: headers.website_redirect_location,
        ..GetObjectOutput::default()
    };
    let whole = stretch.content_range.is_none();
    if whole && input.checksum_mode.as_ref().is_some_and(|mode| mode.as_str() == dto::ChecksumMode::ENABLED) {
        answer_checksum!(output, object.checksum.as_ref());
        output.checksum_type = object.checksum.as_ref().map(|checksum| checksum.kind());
    }
    output
}
