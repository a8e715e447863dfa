//! `s3:CompleteMultipartUpload`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use s3s::dto::{CompleteMultipartUploadInput, CompleteMultipartUploadOutput, ServerSideEncryption};

use crate::{
    ask::on_object,
    conditions::{check_write, condition_text},
    intake::{answer_checksum, stated_checksum},
    service::{Perform, Service},
    state::{OBJECTS, Object, discard_upload, whole_seconds},
    uploads::{self, UploadName},
};

/// Puts the parts of an upload together to an object.
pub(crate) struct CompleteMultipartUpload;

impl Operation for CompleteMultipartUpload {
    protocol!("CompleteMultipartUpload", CompleteMultipartUploadInput => CompleteMultipartUploadOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let input = &request.input;
        let ask = on_object("s3:PutObject", &input.bucket, &input.key, request, cx)?
            .with_some("s3:if-match", input.if_match.as_ref().map(condition_text))
            .with_some("s3:if-none-match", input.if_none_match.as_ref().map(condition_text));
        Ok(ask.into())
    }
}

impl Perform for CompleteMultipartUpload {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<CompleteMultipartUploadOutput, Fault> {
        let input = permit.into_input().input;
        let stated = stated_checksum!(input)?;
        let name = UploadName { bucket: input.bucket, key: input.key, upload_id: input.upload_id };
        let named = input.multipart_upload.and_then(|upload| upload.parts).unwrap_or_default();
        let expected = input.expected_bucket_owner;
        let (upload, parts) = {
            let view = service.gate.store().read();
            let upload = name.find(&view, expected.as_deref())?;
            (upload, uploads::chosen(&view, &name.upload_id, &named)?)
        };
        let checksum = uploads::checksum(&service.blobs, &upload, &parts, stated).await?;
        let etag = uploads::etag(&parts);
        let object = Object {
            content: uploads::pieces(&parts),
            etag: etag.value().to_owned(),
            modified: whole_seconds(service.gate.world().now()),
            headers: upload.headers,
            metadata: upload.metadata,
            checksum,
        };
        let mut output = CompleteMultipartUploadOutput {
            bucket: Some(name.bucket.clone()),
            key: Some(name.key.clone()),
            location: Some(format!("{}/{}/{}", service.gate.settings().endpoint, name.bucket, name.key)),
            e_tag: Some(etag),
            server_side_encryption: Some(ServerSideEncryption::from_static(ServerSideEncryption::AES256)),
            ..CompleteMultipartUploadOutput::default()
        };
        answer_checksum!(output, object.checksum.as_ref());
        output.checksum_type = object.checksum.as_ref().map(|checksum| checksum.kind());
        let written = service.gate.store().write(move |tx| {
            // Somebody else may have completed or aborted it, or put a part again.
            name.find(&*tx, expected.as_deref())?;
            let now = uploads::chosen(&*tx, &name.upload_id, &named)?;
            if uploads::etag(&now).value() != object.etag {
                return Err(crate::faults::no_such_upload());
            }
            let key = [name.bucket.as_str(), name.key.as_str()];
            let current = OBJECTS.get(&*tx, key)?;
            check_write(input.if_match.as_ref(), input.if_none_match.as_ref(), current.as_ref())?;
            discard_upload(tx, &name.row())?;
            Ok::<_, Fault>(OBJECTS.put(tx, key, &object)?)
        });
        written.await??;
        Ok(output)
    }
}
