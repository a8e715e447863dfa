//! `ecr:PutImage`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecr;
use rolecall_store::{Collection, Digest};

use super::{batch_get_image::shown, on_repository};
use crate::{
    images::Found,
    manifest::Manifest,
    state::{IMAGES, ImageRow, LAYERS, RepositoryRef, TAGS, invalid},
};

/// Adds an image, or a tag to one. What its manifest refers to must be in the repository.
pub struct PutImage;

impl Operation for PutImage {
    shape!(ecr::PutImage);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        on_repository(cx, "ecr:PutImage", input.registry_id.as_deref(), &input.repository_name)
    }
}

impl Handle for PutImage {
    type Shape = ecr::PutImage;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let at = RepositoryRef::asked(&cx.access(), input.registry_id.as_deref(), &input.repository_name)?;
        let repository = at.find(cx.view())?.repository;
        let digest = Digest::of(input.image_manifest.as_bytes()).to_string();
        if let Some(given) = input.image_digest.filter(|given| *given != digest) {
            let message =
                format!("The calculated digest '{digest}' of the manifest does not match '{given}'");
            return Err(Fault::new("ImageDigestDoesNotMatchException", message).into());
        }
        let manifest = Manifest::read(&input.image_manifest, input.image_manifest_media_type.as_deref())?;
        refers_to_what_is_there(cx, &at, &manifest)?;
        let known = IMAGES.get(cx.view(), at.key().with(&digest))?;
        let new = known.is_none();
        let row = known.unwrap_or_else(|| ImageRow {
            manifest: input.image_manifest,
            media_type: manifest.media_type,
            artifact_type: manifest.artifact_type,
            subject: manifest.subject,
            size: manifest.size,
            pushed_at: cx.now().into(),
        });
        match &input.image_tag {
            Some(tag) => {
                check_tag(tag)?;
                let before = TAGS.get(cx.view(), at.key().with(tag))?;
                match before {
                    Some(before) if before == digest => return Err(already(&at, &digest, tag).into()),
                    Some(_) if is_immutable(&repository, tag) => return Err(immutable(&at, tag).into()),
                    Some(_) | None => TAGS.put(cx.tx()?, at.key().with(tag), &digest)?,
                }
            }
            None if !new => return Err(already(&at, &digest, "null").into()),
            None => {}
        }
        IMAGES.put(cx.tx()?, at.key().with(&digest), &row)?;
        let image = shown(&at, Found { digest, tag: input.image_tag, row });
        Ok(ecr::PutImageResponse { image: Some(image) })
    }
}

fn refers_to_what_is_there(cx: &Cx<'_>, at: &RepositoryRef, manifest: &Manifest) -> Result<(), Fault> {
    let layers = missing(cx, at, &LAYERS, &manifest.layers)?;
    let images = missing(cx, at, &IMAGES, &manifest.images)?;
    let (code, what, digests) = match (layers.as_slice(), images.as_slice()) {
        ([], []) => return Ok(()),
        ([], _) => ("ReferencedImagesNotFoundException", "Images", images),
        (_, _) => ("LayersNotFoundException", "Layers", layers),
    };
    let RepositoryRef { account, name, .. } = at;
    let message = format!(
        "{what} with digests '[{}]' required for pushing image into repository with name '{name}' in the registry with \
         id '{account}' do not exist",
        digests.join(", ")
    );
    Err(Fault::new(code, message))
}

fn missing<V>(
    cx: &Cx<'_>,
    at: &RepositoryRef,
    table: &Collection<V>,
    digests: &[String],
) -> Result<Vec<String>, Fault> {
    let mut missing = Vec::new();
    for digest in digests {
        if !table.contains(cx.view(), at.key().with(digest))? {
            missing.push(digest.clone());
        }
    }
    Ok(missing)
}

/// A tag as the OCI distribution specification has it.
fn check_tag(tag: &str) -> Result<(), Fault> {
    let inner = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.' | '-');
    let good = tag.len() <= 128 && !tag.starts_with(['.', '-']) && !tag.is_empty() && tag.chars().all(inner);
    let refused =
        || invalid("imageTag", "must satisfy regular expression '[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}'");
    if good { Ok(()) } else { Err(refused()) }
}

fn is_immutable(repository: &ecr::Repository, tag: &str) -> bool {
    let filters = repository.image_tag_mutability_exclusion_filters.iter().flatten();
    let excluded = filters.into_iter().any(|filter| matches(&filter.filter, tag));
    match repository.image_tag_mutability.as_deref() {
        Some("IMMUTABLE") => true,
        Some("IMMUTABLE_WITH_EXCLUSION") => !excluded,
        Some("MUTABLE_WITH_EXCLUSION") => excluded,
        _ => false,
    }
}

/// Whether `pattern`, in which `*` stands for any text, matches all of `tag`. What stands between two `*` is taken
/// where it comes first: that leaves most of the tag to the rest, so nothing need be tried twice.
fn matches(pattern: &str, tag: &str) -> bool {
    let Some((head, rest)) = pattern.split_once('*') else { return pattern == tag };
    let (middle, tail) = rest.rsplit_once('*').unwrap_or(("", rest));
    let inner = tag.strip_prefix(head).and_then(|tag| tag.strip_suffix(tail));
    let left = inner.and_then(|inner| {
        middle.split('*').try_fold(inner, |left, part| left.split_once(part).map(|(_, left)| left))
    });
    left.is_some()
}

fn already(at: &RepositoryRef, digest: &str, tag: &str) -> Fault {
    let RepositoryRef { account, name, .. } = at;
    let message = format!(
        "Image with digest '{digest}' and tag '{tag}' already exists in the repository with name '{name}' in registry \
         with id '{account}'"
    );
    Fault::new("ImageAlreadyExistsException", message)
}

fn immutable(at: &RepositoryRef, tag: &str) -> Fault {
    let message = format!(
        "The image tag '{tag}' already exists in the '{}' repository and cannot be overwritten because the tag is \
         immutable.",
        at.name
    );
    Fault::new("ImageTagAlreadyExistsException", message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exclusion_filters_match_whole_tags() {
        assert!(matches("latest", "latest") && matches("dev-*", "dev-") && matches("*-rc*", "1-rc2"));
        assert!(!matches("dev-*", "xdev-1") && !matches("*-rc", "1-rc2"));
        assert!(
            matches("*", "") && matches("a**b", "ab") && matches("*a*b*", "xaxbx") && matches("a*a", "aa")
        );
        assert!(!matches("a*a", "a") && !matches("ab*ba", "aba") && !matches("*a*b*", "bxa"));
    }

    #[test]
    fn a_filter_of_many_wildcards_is_matched_in_no_time() {
        let pattern = "*a".repeat(64) + "b";
        assert!(!matches(&pattern, &"a".repeat(128)));
    }
}
