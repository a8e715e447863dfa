//! `s3:CreateMultipartUpload`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use s3s::dto::{CreateMultipartUploadInput, CreateMultipartUploadOutput, ChecksumType, ServerSideEncryption};

use crate::{
    ask::on_object,
    intake::Algorithm,
    state::{Bucket, UPLOADS, Upload, whole_seconds},
    supported::{object_headers, refuse_unsupported},
    service::{Perform, Service},
};

/// Begins an upload in parts.
pub(crate) struct CreateMultipartUpload;

impl Operation for CreateMultipartUpload {
    protocol!("CreateMultipartUpload", CreateMultipartUploadInput => CreateMultipartUploadOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let input = &request.input;
        let acl = input.acl.as_ref().map(|acl| acl.as_str());
        let ask = |action| on_object(action, &input.bucket, &input.key, request, cx);
        let sse = input.server_side_encryption.as_ref().map(|sse| sse.as_str());
        let put = ask("s3:PutObject")?
            .with_some("s3:x-amz-acl", acl)
            .with_some("s3:x-amz-server-side-encryption", sse)
            .with_some("s3:x-amz-server-side-encryption-aws-kms-key-id", input.ssekms_key_id.clone())
            .with_some("s3:x-amz-storage-class", input.storage_class.as_ref().map(|class| class.as_str()));
        let access = Access::to(put);
        match acl {
            Some(acl) => Ok(access.and(ask("s3:PutObjectAcl")?.with("s3:x-amz-acl", acl))),
            None => Ok(access),
        }
    }
}

impl Perform for CreateMultipartUpload {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        visit: &Visit,
    ) -> Result<CreateMultipartUploadOutput, Fault> {
        let mut input = permit.into_input().input;
        refuse_unsupported!(input);
        let asked = input.checksum_algorithm.as_ref().map(|algorithm| Algorithm::read(algorithm.as_str()));
        let upload = Upload {
            initiated: whole_seconds(service.gate.world().now()),
            initiator: visit.caller.principal.caller_arn(),
            headers: object_headers!(input),
            metadata: input.metadata.take().unwrap_or_default().into_iter().collect(),
            checksum: asked.transpose()?,
            checksum_type: input.checksum_type.as_ref().map(|kind| kind.as_str().to_owned()),
        };
        let output = CreateMultipartUploadOutput {
            bucket: Some(input.bucket.clone()),
            key: Some(input.key.clone()),
            upload_id: Some(service.gate.world().alphanumeric(64)),
            checksum_algorithm: input.checksum_algorithm,
            checksum_type: upload.checksum.map(|_| ChecksumType::from_static(upload.kind())),
            server_side_encryption: Some(ServerSideEncryption::from_static(ServerSideEncryption::AES256)),
            ..CreateMultipartUploadOutput::default()
        };
        let upload_id = output.upload_id.clone().unwrap_or_default();
        let written = service.gate.store().write(move |tx| {
            Bucket::find(&*tx, &input.bucket, input.expected_bucket_owner.as_deref())?;
            Ok::<_, Fault>(UPLOADS.put(tx, [&input.bucket, &input.key, &upload_id], &upload)?)
        });
        written.await??;
        Ok(output)
    }
}
