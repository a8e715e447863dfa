//! `ecr:CompleteLayerUpload`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecr;
use rolecall_store::KeyRange;
use sha2::{Digest as _, Sha256};
use std::ops::ControlFlow;

use super::{on_repository, upload_layer_part::unknown};
use crate::state::{Content, LAYERS, LayerRow, PARTS, RepositoryRef, UPLOADS};

/// Makes the parts received a layer. The bytes stay with their parts until somebody reads the layer.
pub struct CompleteLayerUpload;

impl Operation for CompleteLayerUpload {
    shape!(ecr::CompleteLayerUpload);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        on_repository(cx, "ecr:CompleteLayerUpload", input.registry_id.as_deref(), &input.repository_name)
    }
}

impl Handle for CompleteLayerUpload {
    type Shape = ecr::CompleteLayerUpload;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let at = RepositoryRef::asked(&cx.access(), input.registry_id.as_deref(), &input.repository_name)?;
        at.find(cx.view())?;
        let key = at.key().with(&input.upload_id);
        let upload = UPLOADS.get(cx.view(), key.clone())?.ok_or_else(|| unknown(&at, &input.upload_id))?;
        let RepositoryRef { account, name, .. } = &at;
        if upload.received == 0 {
            let message = format!(
                "The upload with id '{}' in the repository with name '{name}' in the registry with id '{account}' has \
                 no layer parts",
                input.upload_id
            );
            return Err(Fault::new("EmptyUploadException", message).into());
        }
        let digest = digest(cx, &input.upload_id)?;
        if !input.layer_digests.contains(&digest) {
            let given = input.layer_digests.join(", ");
            let message = format!("The calculated digest '{digest}' of the layer does not match '{given}'");
            return Err(Fault::new("InvalidLayerException", message).into());
        }
        if LAYERS.contains(cx.view(), at.key().with(&digest))? {
            let message = format!(
                "The layer with digest '{digest}' already exists in the repository with name '{name}' in the registry \
                 with id '{account}'"
            );
            return Err(Fault::new("LayerAlreadyExistsException", message).into());
        }
        let layer = LayerRow {
            size: u64::try_from(upload.received).unwrap_or_default(),
            content: Content::Parts { upload_id: input.upload_id.clone() },
        };
        LAYERS.put(cx.tx()?, at.key().with(&digest), &layer)?;
        UPLOADS.delete(cx.tx()?, key)?;
        Ok(ecr::CompleteLayerUploadResponse {
            registry_id: Some(at.account.to_string()),
            repository_name: Some(at.name),
            upload_id: Some(input.upload_id),
            layer_digest: Some(digest),
        })
    }
}

fn digest(cx: &Cx<'_>, upload_id: &str) -> Result<String, Fault> {
    let mut hasher = Sha256::new();
    cx.view().visit(PARTS, &KeyRange::prefix(upload_id), &mut |_, part| {
        hasher.update(part);
        ControlFlow::Continue(())
    })?;
    Ok(format!("sha256:{}", hex::encode(hasher.finalize())))
}
