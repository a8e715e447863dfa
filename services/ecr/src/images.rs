//! Finding images by tag or digest.

use rolecall_gate::{Cx, Fault};
use rolecall_shapes::ecr;
use rolecall_store::{Digest, View};

use crate::state::{IMAGES, ImageRow, LAYERS, PARTS, RepositoryRef, TAGS, UPLOADS};

/// An image as a request found it.
pub struct Found {
    /// Its digest.
    pub digest: String,
    /// The tag it was asked for by.
    pub tag: Option<String>,
    /// The image.
    pub row: ImageRow,
}

/// Why an image was not found; the code is one of ECR's `ImageFailureCode`.
pub struct Missing {
    /// The code.
    pub code: &'static str,
    /// The reason.
    pub reason: &'static str,
}

const NOT_FOUND: Missing = Missing { code: "ImageNotFound", reason: "Requested image not found" };

/// The image an identifier means.
///
/// # Errors
/// When the store cannot be read.
pub fn find(
    view: &dyn View,
    repository: &RepositoryRef,
    id: &ecr::ImageIdentifier,
) -> Result<Result<Found, Missing>, Fault> {
    let digest = match (&id.image_digest, &id.image_tag) {
        (None, None) => {
            let reason = "Invalid request parameters: both tag and digest cannot be null";
            return Ok(Err(Missing { code: "MissingDigestAndTag", reason }));
        }
        (Some(digest), None) => digest.clone(),
        (given, Some(tag)) => match TAGS.get(view, repository.key().with(tag))? {
            None => return Ok(Err(NOT_FOUND)),
            Some(found) if given.as_ref().is_some_and(|given| *given != found) => {
                let reason = "Tag does not match digest";
                return Ok(Err(Missing { code: "ImageTagDoesNotMatchDigest", reason }));
            }
            Some(found) => found,
        },
    };
    if digest.parse::<Digest>().is_err() {
        let reason = "Invalid request parameters: image digest should satisfy the regex '[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+'";
        return Ok(Err(Missing { code: "InvalidImageDigest", reason }));
    }
    let row = IMAGES.get(view, repository.key().with(&digest))?;
    Ok(row.map(|row| Found { digest, tag: id.image_tag.clone(), row }).ok_or(NOT_FOUND))
}

/// The images of a repository, each with its tags, by digest.
///
/// # Errors
/// When the store cannot be read.
pub fn all(
    view: &dyn View,
    repository: &RepositoryRef,
) -> Result<Vec<(String, ImageRow, Vec<String>)>, Fault> {
    let last = |key: rolecall_store::Key| key.parts().pop().unwrap_or_default();
    let tags = TAGS.scan(view, repository.key())?;
    let tags: Vec<(String, String)> = tags.into_iter().map(|(key, digest)| (last(key), digest)).collect();
    let images = IMAGES.scan(view, repository.key())?.into_iter().map(|(key, row)| {
        let digest = last(key);
        let own = tags.iter().filter(|(_, tagged)| *tagged == digest).map(|(tag, _)| tag.clone()).collect();
        (digest, row, own)
    });
    Ok(images.collect())
}

/// Removes everything a repository holds. The blobs stay: other repositories may have the same layers.
///
/// # Errors
/// When the store cannot be read.
pub fn clear(cx: &mut Cx<'_>, repository: &RepositoryRef) -> Result<(), Fault> {
    let mut gone = Vec::new();
    for table in [IMAGES.table(), TAGS.table(), LAYERS.table(), UPLOADS.table()] {
        let range = rolecall_store::KeyRange::prefix(repository.key());
        gone.extend(cx.view().scan(table, &range, usize::MAX)?.into_iter().map(|(key, _)| (table, key)));
    }
    let uploads: Vec<String> = UPLOADS
        .scan(cx.view(), repository.key())?
        .into_iter()
        .filter_map(|(key, _)| key.parts().pop())
        .chain(LAYERS.scan(cx.view(), repository.key())?.into_iter().filter_map(|(_, layer)| layer.upload()))
        .collect();
    for upload in uploads {
        let range = rolecall_store::KeyRange::prefix(upload);
        gone.extend(cx.view().scan(PARTS, &range, usize::MAX)?.into_iter().map(|(key, _)| (PARTS, key)));
    }
    let tx = cx.tx()?;
    gone.iter().for_each(|(table, key)| tx.delete(*table, key));
    Ok(())
}
