//! `s3:UploadPart`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use rolecall_store::Key;
use s3s::dto::{UploadPartInput, UploadPartOutput, ETag, ServerSideEncryption};

use crate::{
    ask::{header, on_object},
    body::Findings,
    faults,
    intake::{Algorithm, Claims, answer_checksum, receive, stated_checksum},
    state::{PARTS, Part, whole_seconds},
    supported::refuse,
    uploads::UploadName,
    service::{Perform, Service},
};

/// Takes a part of an upload in; the same number again replaces it.
pub(crate) struct UploadPart;

impl Operation for UploadPart {
    protocol!("UploadPart", UploadPartInput => UploadPartOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let input = &request.input;
        Ok(on_object("s3:PutObject", &input.bucket, &input.key, request, cx)?.into())
    }
}

impl Perform for UploadPart {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<UploadPartOutput, Fault> {
        let request = permit.into_input();
        let trailer = header(&request.headers, "x-amz-trailer").map(str::to_owned);
        let findings = request.extensions.get::<Findings>().cloned();
        let mut input = request.input;
        let sse = [&input.sse_customer_algorithm, &input.sse_customer_key];
        refuse(sse.map(|header| header.is_some()))?;
        let number = u64::try_from(input.part_number).ok().filter(|number| (1..=10_000).contains(number));
        let number = number.ok_or_else(|| {
            faults::invalid_argument("Part number must be an integer between 1 and 10000, inclusive")
        })?;
        let name = UploadName { bucket: input.bucket, key: input.key, upload_id: input.upload_id };
        let expected = input.expected_bucket_owner;
        let upload = name.find(&service.gate.store().read(), expected.as_deref())?;

        let asked = input.checksum_algorithm.as_ref().map(|algorithm| algorithm.as_str());
        let asked = asked.or(upload.checksum.map(Algorithm::name));
        let claims = Claims {
            content_md5: input.content_md5.take(),
            len: input.content_length,
            ..Claims::read(stated_checksum!(input)?, asked, trailer.as_deref())?
        };
        upload.check_algorithm(&claims)?;
        let received = receive(&service.blobs, input.body.take(), &claims, findings.as_ref()).await?;
        let part = Part {
            piece: received.piece,
            etag: received.md5,
            modified: whole_seconds(service.gate.world().now()),
            checksum: Some(received.checksum),
        };
        let mut output = UploadPartOutput {
            e_tag: Some(ETag::Strong(part.etag.clone())),
            server_side_encryption: Some(ServerSideEncryption::from_static(ServerSideEncryption::AES256)),
            ..UploadPartOutput::default()
        };
        answer_checksum!(output, part.checksum.as_ref());
        let written = service.gate.store().write(move |tx| {
            // It may be complete or aborted by now.
            name.find(&*tx, expected.as_deref())?;
            Ok::<_, Fault>(PARTS.put(tx, Key::from(&name.upload_id).with_number(number), &part)?)
        });
        written.await??;
        Ok(output)
    }
}
