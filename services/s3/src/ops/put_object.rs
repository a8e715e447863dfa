//! `s3:PutObject`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use s3s::{
    dto::{self, ETag, PutObjectInput, PutObjectOutput},
};

use crate::{
    ask::{header, on_object},
    body::Findings,
    conditions::{check_write, condition_text},
    intake::{Claims, answer_checksum, receive, stated_checksum},
    service::{Perform, Service},
    supported::{object_headers, refuse_unsupported},
    state::{Bucket, OBJECTS, Object, whole_seconds},
};

/// Writes an object.
pub(crate) struct PutObject;

impl Operation for PutObject {
    protocol!("PutObject", PutObjectInput => PutObjectOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let input = &request.input;
        let acl = input.acl.as_ref().map(|acl| acl.as_str());
        let ask = |action| on_object(action, &input.bucket, &input.key, request, cx);
        let put = ask("s3:PutObject")?
            .with_some("s3:x-amz-acl", acl)
            .with_some(
                "s3:x-amz-server-side-encryption",
                input.server_side_encryption.as_ref().map(|sse| sse.as_str()),
            )
            .with_some("s3:x-amz-server-side-encryption-aws-kms-key-id", input.ssekms_key_id.clone())
            .with_some("s3:x-amz-storage-class", input.storage_class.as_ref().map(|class| class.as_str()))
            .with_some("s3:if-match", input.if_match.as_ref().map(condition_text))
            .with_some("s3:if-none-match", input.if_none_match.as_ref().map(condition_text));
        let access = Access::to(put);
        match acl {
            Some(acl) => Ok(access.and(ask("s3:PutObjectAcl")?.with("s3:x-amz-acl", acl))),
            None => Ok(access),
        }
    }
}

impl Perform for PutObject {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<PutObjectOutput, Fault> {
        let request = permit.into_input();
        let trailer = header(&request.headers, "x-amz-trailer").map(str::to_owned);
        let findings = request.extensions.get::<Findings>().cloned();
        let mut input = request.input;
        refuse_unsupported!(input);
        let expected = input.expected_bucket_owner.as_deref();
        Bucket::find(&service.gate.store().read(), &input.bucket, expected)?;

        let asked = input.checksum_algorithm.as_ref().map(|algorithm| algorithm.as_str());
        let claims = Claims {
            content_md5: input.content_md5.take(),
            len: input.content_length,
            ..Claims::read(stated_checksum!(input)?, asked, trailer.as_deref())?
        };
        let received = receive(&service.blobs, input.body.take(), &claims, findings.as_ref()).await?;
        let object = Object {
            content: Vec::from_iter(received.piece),
            etag: received.md5,
            modified: whole_seconds(service.gate.world().now()),
            headers: object_headers!(input),
            metadata: input.metadata.take().unwrap_or_default().into_iter().collect(),
            checksum: Some(received.checksum),
        };
        let mut output = PutObjectOutput {
            e_tag: Some(ETag::Strong(object.etag.clone())),
            server_side_encryption: Some(dto::ServerSideEncryption::from_static(
                dto::ServerSideEncryption::AES256,
            )),
            ..PutObjectOutput::default()
        };
        answer_checksum!(output, object.checksum.as_ref());
        output.checksum_type = object.checksum.as_ref().map(|checksum| checksum.kind());
        let written = service.gate.store().write(move |tx| {
            // The bucket may be another by now: it was deleted while the body came in.
            Bucket::find(&*tx, &input.bucket, input.expected_bucket_owner.as_deref())?;
            let key = [input.bucket.as_str(), input.key.as_str()];
            let current = OBJECTS.get(&*tx, key)?;
            check_write(input.if_match.as_ref(), input.if_none_match.as_ref(), current.as_ref())?;
            Ok::<_, Fault>(OBJECTS.put(tx, key, &object)?)
        });
        written.await??;
        Ok(output)
    }
}
