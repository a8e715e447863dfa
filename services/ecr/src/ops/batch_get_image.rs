//! `ecr:BatchGetImage`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecr;

use super::on_repository;
use crate::{
    images::{self, Found},
    state::RepositoryRef,
};

/// Gives the manifests of images. The registry reads manifests through it.
pub struct BatchGetImage;

impl Operation for BatchGetImage {
    shape!(ecr::BatchGetImage);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        on_repository(cx, "ecr:BatchGetImage", input.registry_id.as_deref(), &input.repository_name)
    }
}

impl Handle for BatchGetImage {
    type Shape = ecr::BatchGetImage;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let at = RepositoryRef::asked(&cx.access(), input.registry_id.as_deref(), &input.repository_name)?;
        at.find(cx.view())?;
        let (mut found, mut failures) = (Vec::new(), Vec::new());
        for id in input.image_ids {
            match images::find(cx.view(), &at, &id)? {
                Ok(image) => found.push(shown(&at, image)),
                Err(missing) => failures.push(ecr::ImageFailure {
                    image_id: Some(id),
                    failure_code: Some(missing.code.to_owned()),
                    failure_reason: Some(missing.reason.to_owned()),
                }),
            }
        }
        Ok(ecr::BatchGetImageResponse { images: Some(found), failures: Some(failures) })
    }
}

/// The image as `BatchGetImage` and `PutImage` show it.
pub(super) fn shown(at: &RepositoryRef, image: Found) -> ecr::Image {
    ecr::Image {
        registry_id: Some(at.account.to_string()),
        repository_name: Some(at.name.clone()),
        image_id: Some(ecr::ImageIdentifier { image_digest: Some(image.digest), image_tag: image.tag }),
        image_manifest: Some(image.row.manifest),
        image_manifest_media_type: Some(image.row.media_type),
    }
}
