//! `s3:CopyObject`.

use rolecall_gate::{Access, AccessCx, Fault, Operation, Permit, Visit};
use s3s::dto::{
    CopyObjectInput, CopyObjectOutput, CopyObjectResult, CopySource, ETag, MetadataDirective, ServerSideEncryption,
};

use crate::{
    ask::{on_object, to_learn_of_absence},
    conditions::{Conditions, Unchanged},
    faults,
    intake::answer_checksum,
    service::{Perform, Service},
    state::{Bucket, OBJECTS, Object, protocol_time, whole_seconds},
    supported::{self, object_headers, refuse_unsupported},
};

/// Copies an object. The bytes are shared, not copied.
pub(crate) struct CopyObject;

impl Operation for CopyObject {
    protocol!("CopyObject", CopyObjectInput => CopyObjectOutput);

    fn access(request: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let input = &request.input;
        let (bucket, key) = source(&input.copy_source)?;
        let get = on_object("s3:GetObject", bucket, key, request, cx)?;
        let acl = input.acl.as_ref().map(|acl| acl.as_str());
        let ask = |action| on_object(action, &input.bucket, &input.key, request, cx);
        let put = ask("s3:PutObject")?
            .with("s3:x-amz-copy-source", format!("{bucket}/{key}"))
            .with_some("s3:x-amz-metadata-directive", directive(input))
            .with_some("s3:x-amz-acl", acl)
            .with_some(
                "s3:x-amz-server-side-encryption",
                input.server_side_encryption.as_ref().map(|sse| sse.as_str()),
            )
            .with_some("s3:x-amz-storage-class", input.storage_class.as_ref().map(|class| class.as_str()));
        let access = Access::to(get).and_all(to_learn_of_absence(bucket, key, request, cx)?).and(put);
        match acl {
            Some(acl) => Ok(access.and(ask("s3:PutObjectAcl")?.with("s3:x-amz-acl", acl))),
            None => Ok(access),
        }
    }
}

impl Perform for CopyObject {
    async fn perform(permit: Permit<Self>, service: &Service, _: &Visit) -> Result<CopyObjectOutput, Fault> {
        let mut input = permit.into_input().input;
        refuse_unsupported!(input);
        supported::refuse([input.copy_source_sse_customer_algorithm.is_some(), input.checksum_algorithm.is_some()])?;
        let now = whole_seconds(service.gate.world().now());
        let written = service.gate.store().write(move |tx| {
            let mut object = find(&*tx, &input)?;
            let replace = directive(&input) == Some(MetadataDirective::REPLACE);
            let headers = object_headers!(input);
            if replace {
                object.metadata = input.metadata.take().unwrap_or_default().into_iter().collect();
                object.headers = headers;
            } else {
                if is_itself(&input) && headers.storage_class == object.headers.storage_class {
                    return Err(onto_itself());
                }
                object.headers.storage_class = headers.storage_class;
            }
            object.modified = now;
            Bucket::find(&*tx, &input.bucket, input.expected_bucket_owner.as_deref())?;
            OBJECTS.put(tx, [&input.bucket, &input.key], &object)?;
            Ok(object)
        });
        let object = written.await??;
        let mut result = CopyObjectResult {
            e_tag: Some(ETag::Strong(object.etag.clone())),
            last_modified: Some(protocol_time(object.modified)),
            ..CopyObjectResult::default()
        };
        answer_checksum!(result, object.checksum.as_ref());
        result.checksum_type = object.checksum.as_ref().map(|checksum| checksum.kind());
        Ok(CopyObjectOutput {
            copy_object_result: Some(result),
            server_side_encryption: Some(ServerSideEncryption::from_static(ServerSideEncryption::AES256)),
            ..CopyObjectOutput::default()
        })
    }
}

/// The object to copy, if the conditions on it hold.
fn find(view: &dyn rolecall_store::View, input: &CopyObjectInput) -> Result<Object, Fault> {
    let (bucket, key) = source(&input.copy_source)?;
    Bucket::find(view, bucket, input.expected_source_bucket_owner.as_deref())?;
    let object = Object::find(view, bucket, key)?;
    let conditions = Conditions {
        matches: input.copy_source_if_match.clone(),
        unmodified_since: input.copy_source_if_unmodified_since.clone(),
        none_match: input.copy_source_if_none_match.clone(),
        modified_since: input.copy_source_if_modified_since.clone(),
    };
    conditions.check(&object, Unchanged::PreconditionFailed)?;
    Ok(object)
}

fn source(source: &CopySource) -> Result<(&str, &str), Fault> {
    match source {
        CopySource::Bucket { bucket, key, version_id } => {
            faults::refuse_versions(version_id.as_deref())?;
            Ok((bucket, key))
        }
        CopySource::AccessPoint { .. } | CopySource::Outpost { .. } => Err(faults::header_not_implemented()),
    }
}

fn directive(input: &CopyObjectInput) -> Option<&str> {
    input.metadata_directive.as_ref().map(|directive| directive.as_str())
}

fn is_itself(input: &CopyObjectInput) -> bool {
    source(&input.copy_source).is_ok_and(|(bucket, key)| bucket == input.bucket && key == input.key)
}

fn onto_itself() -> Fault {
    faults::invalid_request(
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's \
         metadata, storage class, website redirect location or encryption attributes.",
    )
}
