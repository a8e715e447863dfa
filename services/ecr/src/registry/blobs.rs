//! Reading layers.

use http::{Response, StatusCode, header, request::Parts};
use http_body_util::BodyExt;
use rolecall_policy::AccountId;
use rolecall_shapes::ecr;
use rolecall_store::Digest;
use tokio::io::AsyncSeekExt;

use super::{
    Body, Front, empty,
    error::{Code, Refusal},
    file::FileBody,
    layers, query,
    visitor::At,
    with_headers,
};
use crate::{ops::get_download_url_for_layer::GetDownloadUrlForLayer, state::RepositoryRef, token::Link};

/// Whether a repository has a layer.
pub async fn head(front: &Front, at: &At, digest: &str) -> Result<Response<Body>, Refusal> {
    let digest = parse(digest)?.to_string();
    let request = ecr::BatchCheckLayerAvailabilityRequest {
        registry_id: at.registry_id(),
        repository_name: at.repository.name.clone(),
        layer_digests: vec![digest.clone()],
    };
    let found = front.call::<ecr::BatchCheckLayerAvailability>(&at.visit, request).await?;
    let size = found.layers.into_iter().flatten().find_map(|layer| layer.layer_size);
    let size = size.ok_or_else(|| layers::unknown(&at.repository, &digest))?;
    let headers = [
        ("content-type", "application/octet-stream".to_owned()),
        ("content-length", size.to_string()),
        ("docker-content-digest", digest),
        ("accept-ranges", "bytes".to_owned()),
    ];
    empty(StatusCode::OK, headers)
}

/// The bytes of a layer, or a range of them.
pub async fn get(front: &Front, at: &At, digest: &str, parts: &Parts) -> Result<Response<Body>, Refusal> {
    let digest = parse(digest)?;
    let request = ecr::GetDownloadUrlForLayerRequest {
        registry_id: at.registry_id(),
        repository_name: at.repository.name.clone(),
        layer_digest: digest.to_string(),
    };
    at.permit::<GetDownloadUrlForLayer>(&front.gate, request)?;
    bytes(front, &at.repository, digest, parts).await
}

/// The bytes of a layer behind a link of `ecr:GetDownloadUrlForLayer`.
pub async fn linked(front: &Front, parts: &Parts) -> Result<Response<Body>, Refusal> {
    let link = query(parts, "token")
        .and_then(|token| Link::open(front.gate.seal(), &token, front.gate.world().now()));
    let link = link.ok_or_else(|| Refusal::new(Code::Denied, "Request has expired"))?;
    let [account, region, name] = link.repository;
    let account = AccountId::new(&account).map_err(|_| Refusal::unsupported())?;
    bytes(front, &RepositoryRef { account, region, name }, link.digest, parts).await
}

async fn bytes(
    front: &Front,
    repository: &RepositoryRef,
    digest: Digest,
    parts: &Parts,
) -> Result<Response<Body>, Refusal> {
    let layer = layers::find(front, repository, digest).await?;
    let file = front.blobs.file(&digest).await?;
    let mut file = file.ok_or_else(|| layers::unknown(repository, &digest.to_string()))?;
    let range = Range::asked(parts, layer.size)?;
    let unreadable = |error: std::io::Error| Refusal::new(Code::Unknown, error.to_string());
    if range.first > 0 {
        file.seek(std::io::SeekFrom::Start(range.first)).await.map_err(unreadable)?;
    }
    let headers = [
        ("content-type", "application/octet-stream".to_owned()),
        ("content-length", range.length.to_string()),
        ("docker-content-digest", digest.to_string()),
        ("accept-ranges", "bytes".to_owned()),
    ];
    let status = if range.part { StatusCode::PARTIAL_CONTENT } else { StatusCode::OK };
    let mut response = with_headers(status, headers, FileBody::new(file, range.length).boxed())?;
    if range.part {
        let last = range.first + range.length - 1;
        let text = format!("bytes {}-{last}/{}", range.first, layer.size);
        let value = text.parse().map_err(|_| Refusal::unsupported())?;
        response.headers_mut().insert(header::CONTENT_RANGE, value);
    }
    Ok(response)
}

/// A digest of a path.
///
/// # Errors
/// Anything but a SHA-256 digest.
pub fn parse(digest: &str) -> Result<Digest, Refusal> {
    let refused = |_| Refusal::new(Code::DigestInvalid, format!("'{digest}' is not a SHA-256 digest"));
    digest.parse().map_err(refused)
}

/// Which bytes of a layer are asked for.
#[derive(Debug, PartialEq, Eq)]
struct Range {
    first: u64,
    length: u64,
    part: bool,
}

impl Range {
    /// One range of bytes is understood; anything else means the whole layer, as HTTP allows.
    fn asked(parts: &Parts, size: u64) -> Result<Range, Refusal> {
        let whole = Range { first: 0, length: size, part: false };
        let asked = parts.headers.get(header::RANGE).and_then(|range| range.to_str().ok());
        let Some((first, last)) = asked.and_then(|range| range.strip_prefix("bytes=")?.split_once('-'))
        else {
            return Ok(whole);
        };
        let (first, last) = match (first.parse::<u64>(), last.parse::<u64>()) {
            (Ok(first), Ok(last)) => (first, last),
            (Ok(first), Err(_)) if last.is_empty() => (first, u64::MAX),
            (Err(_), Ok(count)) if first.is_empty() => (size.saturating_sub(count), u64::MAX),
            _ => return Ok(whole),
        };
        if first >= size || last < first {
            return Err(Refusal::new(Code::RangeInvalid, "The requested range is not satisfiable"));
        }
        let length = (last - first).saturating_add(1).min(size - first);
        Ok(Range { first, length, part: true })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_range_of_bytes_is_understood() {
        let asked = |range: &str| {
            let request = http::Request::builder().header("range", range).body(()).unwrap();
            Range::asked(&request.into_parts().0, 10)
                .ok()
                .map(|range| (range.first, range.length, range.part))
        };
        assert_eq!(asked("bytes=2-4"), Some((2, 3, true)));
        assert_eq!(asked("bytes=2-"), Some((2, 8, true)));
        assert_eq!(asked("bytes=-3"), Some((7, 3, true)));
        assert_eq!(asked("bytes=0-99"), Some((0, 10, true)));
        assert_eq!(asked("bytes=10-"), None);
        assert_eq!(asked("lines=1-2"), Some((0, 10, false)));
        assert_eq!(asked("bytes=1-2,4-5"), Some((0, 10, false)));
    }
}
