//! `ecr:DescribeImages`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecr;

use super::{list_images::has_status, on_repository};
use crate::{
    images::{self, Missing},
    page::page,
    state::{ImageRow, RepositoryRef},
};

/// Tells about the images of a repository, or about those named.
pub struct DescribeImages;

impl Operation for DescribeImages {
    shape!(ecr::DescribeImages);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        on_repository(cx, "ecr:DescribeImages", input.registry_id.as_deref(), &input.repository_name)
    }
}

impl Handle for DescribeImages {
    type Shape = ecr::DescribeImages;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let at = RepositoryRef::asked(&cx.access(), input.registry_id.as_deref(), &input.repository_name)?;
        at.find(cx.view())?;
        let wanted = input.filter.and_then(|filter| filter.tag_status);
        let named = input.image_ids.map(|ids| digests(cx, &at, &ids)).transpose()?;
        let all = images::all(cx.view(), &at)?.into_iter();
        let all = all.filter(|(digest, _, tags)| {
            has_status(wanted.as_deref(), !tags.is_empty())
                && named.as_ref().is_none_or(|named| named.contains(digest))
        });
        let details = all.map(|image| shown(&at, image)).collect();
        let place = |detail: &ecr::ImageDetail| detail.image_digest.clone();
        let (details, next_token) = page(cx, details, input.max_results, input.next_token.as_deref(), place)?;
        Ok(ecr::DescribeImagesResponse { image_details: Some(details), next_token })
    }
}

fn digests(cx: &Cx<'_>, at: &RepositoryRef, ids: &[ecr::ImageIdentifier]) -> Result<Vec<String>, Fault> {
    let digest = |id: &ecr::ImageIdentifier| match images::find(cx.view(), at, id)? {
        Ok(found) => Ok(found.digest),
        Err(Missing { code: "ImageNotFound" | "ImageTagDoesNotMatchDigest", .. }) => Err(not_found(at, id)),
        Err(Missing { reason, .. }) => Err(Fault::new("InvalidParameterException", reason)),
    };
    ids.iter().map(digest).collect()
}

fn not_found(at: &RepositoryRef, id: &ecr::ImageIdentifier) -> Fault {
    let RepositoryRef { account, name, .. } = at;
    let or_null = |text: &Option<String>| text.clone().unwrap_or_else(|| "null".to_owned());
    let (digest, tag) = (or_null(&id.image_digest), or_null(&id.image_tag));
    let message = format!(
        "The image with imageId {{imageDigest:'{digest}', imageTag:'{tag}'}} does not exist within the repository with \
         name '{name}' in the registry with id '{account}'"
    );
    Fault::new("ImageNotFoundException", message)
}

fn shown(at: &RepositoryRef, (digest, row, tags): (String, ImageRow, Vec<String>)) -> ecr::ImageDetail {
    ecr::ImageDetail {
        registry_id: Some(at.account.to_string()),
        repository_name: Some(at.name.clone()),
        image_digest: Some(digest),
        image_tags: (!tags.is_empty()).then_some(tags),
        image_size_in_bytes: Some(row.size),
        image_pushed_at: Some(row.pushed_at),
        image_manifest_media_type: Some(row.media_type),
        artifact_media_type: row.artifact_type,
        subject_manifest_digest: row.subject,
        image_status: Some("ACTIVE".to_owned()),
        ..ecr::ImageDetail::default()
    }
}
