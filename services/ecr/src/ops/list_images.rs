//! `ecr:ListImages`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecr;

use super::on_repository;
use crate::{images, page::page, state::RepositoryRef};

/// Lists the tags of a repository with their digests, and the images without tags.
pub struct ListImages;

impl Operation for ListImages {
    shape!(ecr::ListImages);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        on_repository(cx, "ecr:ListImages", input.registry_id.as_deref(), &input.repository_name)
    }
}

impl Handle for ListImages {
    type Shape = ecr::ListImages;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let at = RepositoryRef::asked(&cx.access(), input.registry_id.as_deref(), &input.repository_name)?;
        at.find(cx.view())?;
        let wanted = input.filter.and_then(|filter| filter.tag_status);
        let ids = images::all(cx.view(), &at)?.into_iter().flat_map(|(digest, _, tags)| {
            let untagged = tags.is_empty().then_some(None);
            let tags = tags.into_iter().map(Some).chain(untagged);
            tags.map(move |tag| ecr::ImageIdentifier { image_digest: Some(digest.clone()), image_tag: tag })
        });
        let ids = ids.filter(|id| has_status(wanted.as_deref(), id.image_tag.is_some())).collect();
        let place = |id: &ecr::ImageIdentifier| (id.image_digest.clone(), id.image_tag.clone());
        let (ids, next_token) = page(cx, ids, input.max_results, input.next_token.as_deref(), place)?;
        Ok(ecr::ListImagesResponse { image_ids: Some(ids), next_token })
    }
}

/// Whether an image is among those a filter by tag status asks for.
pub(super) fn has_status(wanted: Option<&str>, tagged: bool) -> bool {
    match wanted {
        Some("TAGGED") => tagged,
        Some("UNTAGGED") => !tagged,
        _ => true,
    }
}
