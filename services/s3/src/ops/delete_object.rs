//! `s3:DeleteObject`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use s3s::{
    dto::{DeleteObjectInput, DeleteObjectOutput},
};

use crate::{
    ask::on_object,
    conditions::{check_write, condition_text},
    faults::refuse_versions,
    service::{Perform, Service},
    state::{Bucket, OBJECTS},
};

/// Deletes an object; deleting one that is not there succeeds.
pub(crate) struct DeleteObject;

impl Operation for DeleteObject {
    protocol!("DeleteObject", DeleteObjectInput => DeleteObjectOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let input = &request.input;
        let ask = on_object("s3:DeleteObject", &input.bucket, &input.key, request, cx)?;
        Ok(ask.with_some("s3:if-match", input.if_match.as_ref().map(condition_text)).into())
    }
}

impl Perform for DeleteObject {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<DeleteObjectOutput, Fault> {
        let input = permit.into_input().input;
        refuse_versions(input.version_id.as_deref())?;
        let written = service.gate.store().write(move |tx| {
            Bucket::find(&*tx, &input.bucket, input.expected_bucket_owner.as_deref())?;
            let key = [input.bucket.as_str(), input.key.as_str()];
            if input.if_match.is_some() {
                check_write(input.if_match.as_ref(), None, OBJECTS.get(&*tx, key)?.as_ref())?;
            }
            Ok::<_, Fault>(OBJECTS.delete(tx, key)?)
        });
        written.await??;
        Ok(DeleteObjectOutput::default())
    }
}
