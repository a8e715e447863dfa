//! Manifests and tags.

use http::{Method, Response, StatusCode, header, request::Parts};
use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use rolecall_gate::CallError;
use rolecall_shapes::ecr;
use rolecall_store::Digest;

use super::{
    Body, Front, empty,
    error::{Code, Refusal},
    full, json, query,
    visitor::At,
    with_headers,
};

/// The largest manifest ECR takes, in bytes.
const LARGEST: usize = 4 << 20;

/// A manifest by tag or digest.
pub async fn get(front: &Front, at: &At, reference: &str, parts: &Parts) -> Result<Response<Body>, Refusal> {
    let request = ecr::BatchGetImageRequest {
        registry_id: at.registry_id(),
        repository_name: at.repository.name.clone(),
        image_ids: vec![image_id(reference)],
        accepted_media_types: None,
    };
    let found = front.call::<ecr::BatchGetImage>(&at.visit, request).await?;
    let image = found.images.and_then(|images| images.into_iter().next());
    let unknown = || Refusal::new(Code::ManifestUnknown, "Requested image not found");
    let image = image.ok_or_else(unknown)?;
    let manifest = image.image_manifest.unwrap_or_default();
    let headers = [
        ("content-type", image.image_manifest_media_type.unwrap_or_default()),
        ("content-length", manifest.len().to_string()),
        ("docker-content-digest", image.image_id.and_then(|id| id.image_digest).unwrap_or_default()),
    ];
    let body = if parts.method == Method::HEAD { full("") } else { full(manifest) };
    with_headers(StatusCode::OK, headers, body)
}

/// Pushes a manifest under a tag or its digest. An image that is there already is no mistake here.
pub async fn put(
    front: &Front,
    at: &At,
    reference: &str,
    parts: &Parts,
    body: Incoming,
) -> Result<Response<Body>, Refusal> {
    let too_large = |_| Refusal::new(Code::SizeInvalid, "The manifest is larger than 4194304 bytes");
    let bytes = Limited::new(body, LARGEST).collect().await.map_err(too_large)?.to_bytes();
    let no_text = |_| Refusal::new(Code::ManifestInvalid, "The manifest is not UTF-8 text");
    let image_manifest = String::from_utf8(bytes.into()).map_err(no_text)?;
    let digest = Digest::of(image_manifest.as_bytes()).to_string();
    let id = image_id(reference);
    let media_type = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let request = ecr::PutImageRequest {
        registry_id: at.registry_id(),
        repository_name: at.repository.name.clone(),
        image_manifest,
        image_manifest_media_type: media_type
            .map(|media_type| media_type.split(';').next().unwrap_or_default().trim().to_owned()),
        image_tag: id.image_tag,
        image_digest: id.image_digest,
    };
    match front.call::<ecr::PutImage>(&at.visit, request).await {
        Ok(_) => {}
        Err(CallError::Fault(fault)) if fault.code == "ImageAlreadyExistsException" => {}
        Err(error) => return Err(error.into()),
    }
    let location = format!("/v2/{}/manifests/{digest}", at.repository.name);
    empty(StatusCode::CREATED, [("location", location), ("docker-content-digest", digest)])
}

/// The tags of a repository, in order; `n` and `last` make pages.
pub async fn tags(front: &Front, at: &At, parts: &Parts) -> Result<Response<Body>, Refusal> {
    let mut request = ecr::ListImagesRequest {
        registry_id: at.registry_id(),
        repository_name: at.repository.name.clone(),
        max_results: Some(1000),
        ..ecr::ListImagesRequest::default()
    };
    let mut tags = Vec::new();
    loop {
        let page = front.call::<ecr::ListImages>(&at.visit, request.clone()).await?;
        tags.extend(page.image_ids.into_iter().flatten().filter_map(|id| id.image_tag));
        if page.next_token.is_none() {
            break;
        }
        request.next_token = page.next_token;
    }
    tags.sort();
    let last = query(parts, "last").unwrap_or_default();
    tags.retain(|tag| *tag > last);
    let most = query(parts, "n").and_then(|n| n.parse().ok()).unwrap_or(usize::MAX);
    let more = tags.len() > most;
    tags.truncate(most);
    let name = &at.repository.name;
    let mut response = json(serde_json::json!({ "name": name, "tags": tags }).to_string());
    if let Some(last) = tags.last().filter(|_| more) {
        let link = format!("</v2/{name}/tags/list?n={most}&last={last}>; rel=\"next\"");
        let link = link.parse().map_err(|_| Refusal::unsupported())?;
        response.headers_mut().insert(header::LINK, link);
    }
    Ok(response)
}

fn image_id(reference: &str) -> ecr::ImageIdentifier {
    let text = Some(reference.to_owned());
    if reference.contains(':') {
        ecr::ImageIdentifier { image_digest: text, image_tag: None }
    } else {
        ecr::ImageIdentifier { image_digest: None, image_tag: text }
    }
}
