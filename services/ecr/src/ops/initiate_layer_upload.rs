//! `ecr:InitiateLayerUpload`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecr;

use super::on_repository;
use crate::state::{RepositoryRef, UPLOADS, UploadRow};

/// The size ECR proposes for the parts of a layer, in bytes.
const PART: i64 = 10 << 20;

/// Begins a layer that arrives in parts.
pub struct InitiateLayerUpload;

impl Operation for InitiateLayerUpload {
    shape!(ecr::InitiateLayerUpload);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        on_repository(cx, "ecr:InitiateLayerUpload", input.registry_id.as_deref(), &input.repository_name)
    }
}

impl Handle for InitiateLayerUpload {
    type Shape = ecr::InitiateLayerUpload;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let at = RepositoryRef::asked(&cx.access(), input.registry_id.as_deref(), &input.repository_name)?;
        at.find(cx.view())?;
        let id = cx.world().uuid();
        UPLOADS.put(cx.tx()?, at.key().with(&id), &UploadRow::default())?;
        Ok(ecr::InitiateLayerUploadResponse { upload_id: Some(id), part_size: Some(PART) })
    }
}
