//! Layers on their way in.
//!
//! An upload lives as long as the process: a restart forgets it, and engines then begin again.

use bytes::BytesMut;
use http::{Response, StatusCode, header, request::Parts};
use http_body_util::BodyExt;
use hyper::body::{Body as _, Incoming};
use jiff::{SignedDuration, Timestamp};
use rolecall_shapes::{Blob, ecr};
use rolecall_store::{Digest, Upload};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use super::{
    Body, Front,
    blobs::parse,
    empty,
    error::{Code, Refusal},
    layers, query,
    visitor::At,
};
use crate::{
    ops::{
        complete_layer_upload::CompleteLayerUpload, get_download_url_for_layer::GetDownloadUrlForLayer,
        initiate_layer_upload::InitiateLayerUpload, upload_layer_part::UploadLayerPart,
    },
    state::RepositoryRef,
};

/// How many bytes are gathered before they are written.
const PIECE: usize = 256 << 10;
/// After how long an upload that nobody continues is dropped.
const IDLE: SignedDuration = SignedDuration::from_hours(24);

/// The uploads of a registry.
#[derive(Default)]
pub struct Uploads {
    live: Mutex<HashMap<String, Live>>,
}

struct Live {
    repository: RepositoryRef,
    upload: Arc<Upload>,
    touched: Timestamp,
}

impl Uploads {
    fn lock(&self) -> MutexGuard<'_, HashMap<String, Live>> {
        self.live.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn add(&self, id: &str, repository: RepositoryRef, upload: Upload, now: Timestamp) {
        let mut live = self.lock();
        live.retain(|_, upload| now.duration_since(upload.touched) < IDLE);
        live.insert(id.to_owned(), Live { repository, upload: Arc::new(upload), touched: now });
    }

    fn find(&self, id: &str, at: &At, now: Timestamp) -> Result<Arc<Upload>, Refusal> {
        let mut live = self.lock();
        let found = live.get_mut(id).filter(|live| live.repository == at.repository);
        let found = found.ok_or_else(|| unknown(at, id))?;
        found.touched = now;
        Ok(Arc::clone(&found.upload))
    }

    fn remove(&self, id: &str) {
        self.lock().remove(id);
    }
}

fn unknown(at: &At, id: &str) -> Refusal {
    let RepositoryRef { account, name, .. } = &at.repository;
    let message = format!(
        "The upload with id '{id}' does not exist in the repository with name '{name}' in the registry with id \
         '{account}'"
    );
    Refusal::new(Code::BlobUploadUnknown, message)
}

/// Begins an upload; with `digest` it is whole already, and with `mount` the layer may be in another repository.
pub async fn begin(front: &Front, at: &At, parts: &Parts, body: Incoming) -> Result<Response<Body>, Refusal> {
    may_begin(front, at)?;
    if let (Some(digest), Some(from)) = (query(parts, "mount"), query(parts, "from"))
        && let Some(mounted) = mount(front, at, parse(&digest)?, from).await?
    {
        return created(at, mounted);
    }
    let upload = front.blobs.begin().await?;
    if let Some(digest) = query(parts, "digest") {
        let digest = parse(&digest)?;
        may_append(front, at, "")?;
        may_finish(front, at, "", digest)?;
        receive(body, &upload).await?;
        let blob = upload.finish(Some(digest)).await?;
        layers::add(&front.gate, &at.repository, digest, blob.len).await?;
        return created(at, digest);
    }
    let id = front.gate.world().uuid();
    front.uploads.add(&id, at.repository.clone(), upload, front.gate.world().now());
    going_on(StatusCode::ACCEPTED, at, &id, 0)
}

/// Takes a layer over from another repository of the registry, if the visitor may read it there.
async fn mount(front: &Front, at: &At, digest: Digest, from: String) -> Result<Option<Digest>, Refusal> {
    let source = RepositoryRef { name: from, ..at.repository.clone() };
    let view = front.gate.store().read();
    let ask = source.ask("ecr:GetDownloadUrlForLayer", front.gate.census(&view));
    let Ok(ask) = ask else { return Ok(None) };
    // A refusal here is no failure of the push, so it is not recorded as one.
    let name = <GetDownloadUrlForLayer as rolecall_gate::Operation>::name();
    if front.gate.allow_unrecorded(&at.visit, &ecr::SERVICE, name, &ask.into()).is_err() {
        return Ok(None);
    }
    let Ok(layer) = layers::find(front, &source, digest).await else { return Ok(None) };
    may_finish(front, at, "", digest)?;
    layers::add(&front.gate, &at.repository, digest, layer.size).await?;
    Ok(Some(digest))
}

/// How far an upload is.
pub async fn progress(front: &Front, at: &At, id: &str) -> Result<Response<Body>, Refusal> {
    may_append(front, at, id)?;
    let upload = front.uploads.find(id, at, front.gate.world().now())?;
    going_on(StatusCode::NO_CONTENT, at, id, upload.offset().await)
}

/// Adds bytes to an upload.
pub async fn append(
    front: &Front,
    at: &At,
    id: &str,
    parts: &Parts,
    body: Incoming,
) -> Result<Response<Body>, Refusal> {
    may_append(front, at, id)?;
    let upload = front.uploads.find(id, at, front.gate.world().now())?;
    continues(parts, upload.offset().await)?;
    receive(body, &upload).await?;
    going_on(StatusCode::ACCEPTED, at, id, upload.offset().await)
}

/// Adds the last bytes, if any, and makes the upload a layer.
pub async fn finish(
    front: &Front,
    at: &At,
    id: &str,
    parts: &Parts,
    body: Incoming,
) -> Result<Response<Body>, Refusal> {
    let missing = || Refusal::new(Code::DigestInvalid, "The digest parameter is missing");
    let digest = parse(&query(parts, "digest").ok_or_else(missing)?)?;
    may_finish(front, at, id, digest)?;
    let upload = front.uploads.find(id, at, front.gate.world().now())?;
    if !body.is_end_stream() {
        may_append(front, at, id)?;
        continues(parts, upload.offset().await)?;
        receive(body, &upload).await?;
    }
    front.uploads.remove(id);
    let busy = |_| Refusal::new(Code::BlobUploadInvalid, "Another request is adding to the upload");
    let blob = Arc::try_unwrap(upload).map_err(busy)?.finish(Some(digest)).await?;
    layers::add(&front.gate, &at.repository, digest, blob.len).await?;
    created(at, digest)
}

/// Gives an upload up.
pub fn cancel(front: &Front, at: &At, id: &str) -> Result<Response<Body>, Refusal> {
    may_append(front, at, id)?;
    front.uploads.find(id, at, front.gate.world().now())?;
    front.uploads.remove(id);
    empty(StatusCode::NO_CONTENT, [])
}

/// Writes a body to an upload as it arrives. What arrived before a failure stays, so that the client can go on.
async fn receive(mut body: Incoming, upload: &Upload) -> Result<(), Refusal> {
    let mut piece = BytesMut::new();
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else {
            upload.append(piece.freeze()).await?;
            return Err(Refusal::new(Code::BlobUploadInvalid, "The request body ended early"));
        };
        if let Ok(data) = frame.into_data() {
            piece.extend_from_slice(&data);
        }
        if piece.len() >= PIECE {
            upload.append(piece.split().freeze()).await?;
        }
    }
    upload.append(piece.freeze()).await?;
    Ok(())
}

/// A chunk may say where it belongs; it must be at the end of what has arrived.
fn continues(parts: &Parts, offset: u64) -> Result<(), Refusal> {
    let range = parts.headers.get(header::CONTENT_RANGE).and_then(|range| range.to_str().ok());
    let Some(range) = range else { return Ok(()) };
    let first =
        range.trim_start_matches("bytes ").split('-').next().and_then(|first| first.parse::<u64>().ok());
    if first == Some(offset) {
        return Ok(());
    }
    let message = format!("The chunk '{range}' does not continue the {offset} bytes received");
    Err(Refusal::new(Code::RangeInvalid, message))
}

fn going_on(status: StatusCode, at: &At, id: &str, offset: u64) -> Result<Response<Body>, Refusal> {
    let location = format!("/v2/{}/blobs/uploads/{id}", at.repository.name);
    let range = format!("0-{}", offset.saturating_sub(1));
    empty(status, [("location", location), ("range", range), ("docker-upload-uuid", id.to_owned())])
}

fn created(at: &At, digest: Digest) -> Result<Response<Body>, Refusal> {
    let location = format!("/v2/{}/blobs/{digest}", at.repository.name);
    empty(StatusCode::CREATED, [("location", location), ("docker-content-digest", digest.to_string())])
}

fn may_begin(front: &Front, at: &At) -> Result<(), Refusal> {
    let repository_name = at.repository.name.clone();
    let request = ecr::InitiateLayerUploadRequest { registry_id: at.registry_id(), repository_name };
    at.permit::<InitiateLayerUpload>(&front.gate, request)
}

fn may_append(front: &Front, at: &At, id: &str) -> Result<(), Refusal> {
    let request = ecr::UploadLayerPartRequest {
        registry_id: at.registry_id(),
        repository_name: at.repository.name.clone(),
        upload_id: id.to_owned(),
        part_first_byte: 0,
        part_last_byte: 0,
        layer_part_blob: Blob::default(),
    };
    at.permit::<UploadLayerPart>(&front.gate, request)
}

fn may_finish(front: &Front, at: &At, id: &str, digest: Digest) -> Result<(), Refusal> {
    let request = ecr::CompleteLayerUploadRequest {
        registry_id: at.registry_id(),
        repository_name: at.repository.name.clone(),
        upload_id: id.to_owned(),
        layer_digests: vec![digest.to_string()],
    };
    at.permit::<CompleteLayerUpload>(&front.gate, request)
}
