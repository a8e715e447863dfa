//! `s3:AbortMultipartUpload`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use s3s::dto::{AbortMultipartUploadInput, AbortMultipartUploadOutput};

use crate::{
    ask::on_object,
    state::discard_upload,
    uploads::UploadName,
    service::{Perform, Service},
};

/// Forgets an upload and its parts.
pub(crate) struct AbortMultipartUpload;

impl Operation for AbortMultipartUpload {
    protocol!("AbortMultipartUpload", AbortMultipartUploadInput => AbortMultipartUploadOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let input = &request.input;
        Ok(on_object("s3:AbortMultipartUpload", &input.bucket, &input.key, request, cx)?.into())
    }
}

impl Perform for AbortMultipartUpload {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<AbortMultipartUploadOutput, Fault> {
        let input = permit.into_input().input;
        let name = UploadName { bucket: input.bucket, key: input.key, upload_id: input.upload_id };
        let written = service.gate.store().write(move |tx| {
            name.find(&*tx, input.expected_bucket_owner.as_deref())?;
            discard_upload(tx, &name.row())
        });
        written.await??;
        Ok(AbortMultipartUploadOutput::default())
    }
}
