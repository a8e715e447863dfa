//! `s3:DeleteObjects`: each key is asked for by itself, and refused by itself.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Visit};
use s3s::{
    S3Request,
    dto::{DeleteObjectsInput, DeleteObjectsOutput, DeletedObject, Error},
};

use crate::{
    ask::{Manner, on},
    faults,
    service::Service,
    state::{Bucket, OBJECTS},
};

/// Deletes one object of a list.
pub(crate) struct DeleteObjects;

/// One object of a list.
#[derive(Clone)]
pub(crate) struct Target {
    bucket: String,
    key: String,
    manner: Manner,
}

impl Operation for DeleteObjects {
    type Input = Target;
    type Output = ();

    fn service() -> &'static rolecall_shapes::Service {
        &rolecall_shapes::s3::SERVICE
    }

    fn name() -> &'static str {
        "DeleteObjects"
    }

    fn access(target: &Target, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let Target { bucket, key, manner } = target;
        let arn = format!("arn:aws:s3:::{bucket}/{key}");
        Ok(on("s3:DeleteObject", &arn, bucket, manner, cx.caller, cx.census())?.into())
    }
}

/// The most keys of a request.
const MOST_KEYS: usize = 1000;

/// Deletes what the caller may delete of a list.
pub(crate) async fn delete_objects(
    service: &Service,
    visit: &Visit,
    request: S3Request<DeleteObjectsInput>,
) -> Result<DeleteObjectsOutput, Fault> {
    let manner = request.extensions.get::<Manner>().cloned().unwrap_or_default();
    let input = request.input;
    if input.delete.objects.is_empty() || input.delete.objects.len() > MOST_KEYS {
        return Err(faults::malformed_xml());
    }
    let (mut permits, mut errors) = (Vec::new(), Vec::new());
    for object in input.delete.objects {
        let target = Target { bucket: input.bucket.clone(), key: object.key.clone(), manner: manner.clone() };
        let permit = match faults::refuse_versions(object.version_id.as_deref()) {
            Ok(()) => service.gate.permit::<DeleteObjects>(visit, target).map_err(Fault::from),
            Err(fault) => Err(fault),
        };
        match permit {
            Ok(permit) => permits.push(permit),
            Err(fault) if fault.status >= 500 => return Err(fault),
            Err(fault) => errors.push(Error {
                code: Some(fault.code.into_owned()),
                key: Some(object.key),
                message: Some(fault.message),
                version_id: object.version_id,
            }),
        }
    }
    let mut deleted = Vec::new();
    if !permits.is_empty() {
        let expected = input.expected_bucket_owner;
        let written = service.gate.store().write(move |tx| {
            Bucket::find(&*tx, &input.bucket, expected.as_deref())?;
            let mut deleted = Vec::new();
            for permit in permits {
                let Target { bucket, key, .. } = permit.into_input();
                OBJECTS.delete(tx, [&bucket, &key])?;
                deleted.push(DeletedObject { key: Some(key), ..DeletedObject::default() });
            }
            Ok::<_, Fault>(deleted)
        });
        deleted = written.await??;
    }
    let quiet = input.delete.quiet == Some(true);
    Ok(DeleteObjectsOutput {
        deleted: (!quiet && !deleted.is_empty()).then_some(deleted),
        errors: (!errors.is_empty()).then_some(errors),
        request_charged: None,
    })
}
