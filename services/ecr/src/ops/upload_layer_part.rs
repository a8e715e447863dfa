//! `ecr:UploadLayerPart`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecr;
use rolecall_store::Key;

use super::on_repository;
use crate::state::{PARTS, RepositoryRef, UPLOADS, UploadRow};

/// The smallest part that may be followed by another, in bytes.
const SMALLEST: i64 = 5 << 20;

/// Adds a part to a layer. Parts come one after the other.
pub struct UploadLayerPart;

impl Operation for UploadLayerPart {
    shape!(ecr::UploadLayerPart);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        on_repository(cx, "ecr:UploadLayerPart", input.registry_id.as_deref(), &input.repository_name)
    }
}

impl Handle for UploadLayerPart {
    type Shape = ecr::UploadLayerPart;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let at = RepositoryRef::asked(&cx.access(), input.registry_id.as_deref(), &input.repository_name)?;
        at.find(cx.view())?;
        let mut upload = UPLOADS
            .get(cx.view(), at.key().with(&input.upload_id))?
            .ok_or_else(|| unknown(&at, &input.upload_id))?;
        let length = i64::try_from(input.layer_part_blob.len()).unwrap_or(i64::MAX);
        let fits =
            input.part_first_byte == upload.received && input.part_last_byte + 1 == upload.received + length;
        if !fits {
            return Err(misplaced(&input, &upload).into());
        }
        if upload.short {
            let message = "Layer parts must be at least 5242880 bytes in size, except for the last one";
            return Err(Fault::new("InvalidLayerPartException", message).into());
        }
        let part = Key::from(&input.upload_id).with_number(upload.parts);
        cx.tx()?.put(PARTS, &part, Vec::from(input.layer_part_blob).into());
        upload = UploadRow {
            received: upload.received + length,
            parts: upload.parts + 1,
            short: length < SMALLEST,
        };
        UPLOADS.put(cx.tx()?, at.key().with(&input.upload_id), &upload)?;
        Ok(ecr::UploadLayerPartResponse {
            registry_id: Some(at.account.to_string()),
            repository_name: Some(at.name),
            upload_id: Some(input.upload_id),
            last_byte_received: Some(upload.received - 1),
        })
    }
}

fn misplaced(input: &ecr::UploadLayerPartRequest, upload: &UploadRow) -> Fault {
    let message = format!(
        "The layer part from byte {} to byte {} does not continue the {} bytes received, or has another length",
        input.part_first_byte, input.part_last_byte, upload.received
    );
    Fault::new("InvalidLayerPartException", message)
}

/// What is answered about an upload that never began or is over.
pub(super) fn unknown(at: &RepositoryRef, upload_id: &str) -> Fault {
    let RepositoryRef { account, name, .. } = at;
    let message = format!(
        "The upload with id '{upload_id}' does not exist in the repository with name '{name}' in the registry with id \
         '{account}'"
    );
    Fault::new("UploadNotFoundException", message)
}
