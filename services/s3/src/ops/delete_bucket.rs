//! `s3:DeleteBucket`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use s3s::{
    dto::{DeleteBucketInput, DeleteBucketOutput},
};
use rolecall_store::KeyRange;

use crate::{
    ask::on_bucket,
    service::{Perform, Service},
    state::{BUCKETS, Bucket, OBJECTS, UPLOADS, discard_upload},
};

/// Deletes an empty bucket.
pub(crate) struct DeleteBucket;

impl Operation for DeleteBucket {
    protocol!("DeleteBucket", DeleteBucketInput => DeleteBucketOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(on_bucket("s3:DeleteBucket", &request.input.bucket, request, cx)?.into())
    }
}

impl Perform for DeleteBucket {
    async fn perform(
        permit: Permit<Self>,
        service: &Service,
        _: &Visit,
    ) -> Result<DeleteBucketOutput, Fault> {
        let input = permit.into_input().input;
        let written = service.gate.store().write(move |tx| {
            let bucket = Bucket::find(&*tx, &input.bucket, input.expected_bucket_owner.as_deref())?;
            if !OBJECTS.range(&*tx, &KeyRange::prefix(&bucket.name), 1)?.is_empty() {
                let message = "The bucket you tried to delete is not empty";
                return Err(Fault::new("BucketNotEmpty", message).status(409));
            }
            for (key, _) in UPLOADS.scan(&*tx, &bucket.name)? {
                discard_upload(tx, &key)?;
            }
            Ok(BUCKETS.delete(tx, &bucket.name)?)
        });
        written.await??;
        Ok(DeleteBucketOutput {})
    }
}
