//! The Docker Registry HTTP API v2 (OCI distribution specification) under `/v2/`, as ECR serves it.
//!
//! Every request carries a password of `ecr:GetAuthorizationToken` and is decided as the ECR action that stands behind
//! it: reading a manifest as `BatchGetImage`, a blob as `GetDownloadUrlForLayer`, asking for a blob as
//! `BatchCheckLayerAvailability`, pushing as `InitiateLayerUpload`, `UploadLayerPart`, `CompleteLayerUpload` and
//! `PutImage` ("IAM permissions for pushing an image" in the Amazon ECR user guide).

mod blobs;
mod error;
mod file;
mod layers;
mod manifests;
mod route;
mod uploads;
mod visitor;

use bytes::Bytes;
use http::{Method, Request, Response, StatusCode, header};
use http_body_util::{BodyExt, Full, combinators::BoxBody};
use hyper::body::Incoming;
use rolecall_gate::{CallError, Fault, Gate, Visit};
use rolecall_shapes::OperationShape;
use rolecall_store::Blobs;
use std::{error::Error, sync::Arc};

use error::{Code, Refusal};
use route::Route;
use uploads::Uploads;
use visitor::Visitor;

/// The body of an answer.
pub type Body = BoxBody<Bytes, Box<dyn Error + Send + Sync>>;

/// Where the links of `ecr:GetDownloadUrlForLayer` lead. No repository name begins with `_`.
pub(crate) const LINKS: &str = "/v2/_layers";

/// The registry of a plane: its gate, its blobs, and the layers arriving.
pub struct Front {
    gate: Arc<Gate>,
    blobs: Blobs,
    uploads: Uploads,
}

impl Front {
    /// A registry that keeps layers among `blobs`.
    pub fn new(gate: Arc<Gate>, blobs: Blobs) -> Front {
        Front { gate, blobs, uploads: Uploads::default() }
    }

    /// Runs an operation of the ECR API for a visitor.
    async fn call<S: OperationShape>(&self, visit: &Visit, input: S::Input) -> Result<S::Output, CallError> {
        let input = serde_json::to_value(input).map_err(Fault::internal)?;
        let output = self.gate.call(S::META.service.id, S::META.name, visit.clone(), input).await?;
        Ok(serde_json::from_value(output).map_err(Fault::internal)?)
    }
}

/// Answers a request under `/v2/`. `peer` is the client's address.
pub async fn serve(front: &Front, request: Request<Incoming>, peer: &str) -> Response<Body> {
    let answer = answer(front, request, peer).await;
    let mut response = answer.unwrap_or_else(|refusal| refusal.response(&front.gate.settings().endpoint));
    let version = header::HeaderValue::from_static("registry/2.0");
    response.headers_mut().insert("docker-distribution-api-version", version);
    response
}

async fn answer(front: &Front, request: Request<Incoming>, peer: &str) -> Result<Response<Body>, Refusal> {
    let (parts, body) = request.into_parts();
    let path = percent_encoding::percent_decode_str(parts.uri.path()).decode_utf8_lossy().into_owned();
    if path == LINKS {
        return blobs::linked(front, &parts).await;
    }
    let visitor = Visitor::identify(&front.gate, &parts, peer)?;
    let Some(route) = Route::parse(&path) else { return Err(Refusal::unsupported()) };
    match (&parts.method, route) {
        (&Method::GET | &Method::HEAD, Route::Base) => Ok(json("{}")),
        (&Method::GET | &Method::HEAD, Route::Manifest { name, reference }) => {
            manifests::get(front, &visitor.at(name)?, reference, &parts).await
        }
        (&Method::PUT, Route::Manifest { name, reference }) => {
            manifests::put(front, &visitor.at(name)?, reference, &parts, body).await
        }
        (&Method::GET, Route::Tags { name }) => manifests::tags(front, &visitor.at(name)?, &parts).await,
        (&Method::HEAD, Route::Blob { name, digest }) => blobs::head(front, &visitor.at(name)?, digest).await,
        (&Method::GET, Route::Blob { name, digest }) => {
            blobs::get(front, &visitor.at(name)?, digest, &parts).await
        }
        (&Method::POST, Route::Uploads { name }) => {
            uploads::begin(front, &visitor.at(name)?, &parts, body).await
        }
        (&Method::GET, Route::Upload { name, id }) => uploads::progress(front, &visitor.at(name)?, id).await,
        (&Method::PATCH, Route::Upload { name, id }) => {
            uploads::append(front, &visitor.at(name)?, id, &parts, body).await
        }
        (&Method::PUT, Route::Upload { name, id }) => {
            uploads::finish(front, &visitor.at(name)?, id, &parts, body).await
        }
        (&Method::DELETE, Route::Upload { name, id }) => uploads::cancel(front, &visitor.at(name)?, id),
        _ => Err(Refusal::unsupported()),
    }
}

fn full(bytes: impl Into<Bytes>) -> Body {
    Full::new(bytes.into()).map_err(|never| match never {}).boxed()
}

fn json(text: impl Into<Bytes>) -> Response<Body> {
    let mut response = Response::new(full(text));
    response.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static("application/json"));
    response
}

/// An answer without a body.
fn empty<const N: usize>(
    status: StatusCode,
    headers: [(&'static str, String); N],
) -> Result<Response<Body>, Refusal> {
    with_headers(status, headers, full(Bytes::new()))
}

fn with_headers<const N: usize>(
    status: StatusCode,
    headers: [(&'static str, String); N],
    body: Body,
) -> Result<Response<Body>, Refusal> {
    let builder = Response::builder().status(status);
    let builder = headers.into_iter().fold(builder, |builder, (name, value)| builder.header(name, value));
    builder.body(body).map_err(|error| Refusal::new(Code::Unknown, error.to_string()))
}

/// The value of a query parameter.
fn query(parts: &http::request::Parts, name: &str) -> Option<String> {
    let text = parts.uri.query().unwrap_or_default();
    let found = form_urlencoded::parse(text.as_bytes()).find(|(key, _)| key == name);
    found.map(|(_, value)| value.into_owned())
}
