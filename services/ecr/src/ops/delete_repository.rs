//! `ecr:DeleteRepository`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecr;
use rolecall_store::KeyRange;

use super::on_repository;
use crate::{
    images,
    state::{IMAGES, REPOSITORIES, RepositoryRef},
};

/// Deletes a repository; one with images only by force.
pub struct DeleteRepository;

impl Operation for DeleteRepository {
    shape!(ecr::DeleteRepository);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        on_repository(cx, "ecr:DeleteRepository", input.registry_id.as_deref(), &input.repository_name)
    }
}

impl Handle for DeleteRepository {
    type Shape = ecr::DeleteRepository;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let at = RepositoryRef::asked(&cx.access(), input.registry_id.as_deref(), &input.repository_name)?;
        let row = at.find(cx.view())?;
        let full = !cx.view().scan(IMAGES.table(), &KeyRange::prefix(at.key()), 1)?.is_empty();
        if full && !input.force.unwrap_or_default() {
            let RepositoryRef { account, name, .. } = &at;
            let message = format!(
                "The repository with name '{name}' in registry with id '{account}' cannot be deleted because it still \
                 contains images"
            );
            return Err(Fault::new("RepositoryNotEmptyException", message).into());
        }
        images::clear(cx, &at)?;
        REPOSITORIES.delete(cx.tx()?, at.key())?;
        Ok(ecr::DeleteRepositoryResponse { repository: Some(row.repository) })
    }
}
