//! The S3 service as the plane sees it: a request comes in, an answer goes out.

use std::sync::Arc;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use bytes::Bytes;
use http::{HeaderName, HeaderValue, Method, Request, Response, StatusCode, header};
use http_body_util::{BodyExt, Empty, Full, combinators::BoxBody};
use hyper::body::Incoming;
use rolecall_gate::{Fault, Gate, Visit};
use rolecall_sigv4::Secret;
use rolecall_store::Blobs;
use s3s::service::S3Service;

use crate::{ask::Manner, body, faults, region::BUCKET_REGION, service};

/// The body of an answer.
pub type Body = BoxBody<Bytes, Box<dyn std::error::Error + Send + Sync>>;

/// Answers S3 requests.
pub struct Front {
    gate: Arc<Gate>,
    service: S3Service,
}

impl Front {
    /// A front over a gate, with objects kept in `blobs`.
    pub fn new(gate: Arc<Gate>, blobs: Blobs) -> Front {
        Front { service: service::build(Arc::clone(&gate), blobs), gate }
    }

    /// Answers a request whose head the plane has verified. `secret` is what it was signed with, to check a body sent
    /// in signed chunks; `None` for an unsigned request, whose caller is anonymous.
    pub async fn serve(
        &self,
        visit: Visit,
        secret: Option<Secret>,
        request: Request<Incoming>,
    ) -> Response<Body> {
        let for_head = request.method() == Method::HEAD;
        let request_id = visit.request_id.clone();
        let now = self.gate.world().now();
        let (mut parts, body) = request.into_parts();
        parts.extensions.insert(Manner::of(&parts, now));
        parts.extensions.insert(visit);
        let response = match body::unwrap(parts, body, secret.as_ref(), now) {
            Ok((request, findings)) => {
                let response = self.service.call(request).await;
                match (findings.fault(), response) {
                    (Some(fault), _) => refuse(fault),
                    (None, Ok(response)) => response,
                    (None, Err(error)) => refuse(Fault::internal(s3s::StdError::from(error))),
                }
            }
            Err(fault) => refuse(fault),
        };
        finish(response, for_head, &request_id).await
    }
}

fn refuse(fault: Fault) -> Response<s3s::Body> {
    faults::to_protocol(fault).to_http_response().unwrap_or_else(|_: s3s::S3Error| {
        let mut response = Response::new(s3s::Body::empty());
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        response
    })
}

/// Gives an answer its request ids; an error also in its document, as the protocol layer knows none.
async fn finish(response: Response<s3s::Body>, for_head: bool, request_id: &str) -> Response<Body> {
    let host_id = BASE64_STANDARD.encode(request_id);
    let status = response.status();
    let bodiless = for_head || status == StatusCode::NOT_MODIFIED || status == StatusCode::NO_CONTENT;
    let (mut parts, body) = response.into_parts();
    let failed = status.is_client_error() || status.is_server_error();
    let body = if bodiless {
        Empty::new().map_err(|never| match never {}).boxed()
    } else if failed {
        parts.headers.remove(header::CONTENT_LENGTH);
        let document = body.collect().await.map(|body| body.to_bytes()).unwrap_or_default();
        let region = parts.headers.get(BUCKET_REGION).and_then(|region| region.to_str().ok());
        let document = with_ids(&document, region, request_id, &host_id);
        Full::new(Bytes::from(document)).map_err(|never| match never {}).boxed()
    } else {
        body.boxed()
    };
    for (name, value) in [("x-amz-request-id", request_id), ("x-amz-id-2", &host_id), ("server", "AmazonS3")]
    {
        if let Ok(value) = HeaderValue::from_str(value) {
            parts.headers.insert(HeaderName::from_static(name), value);
        }
    }
    Response::from_parts(parts, body)
}

/// An error document, as S3 writes it. `region` is the bucket's, where the request was signed for another.
fn with_ids(document: &[u8], region: Option<&str>, request_id: &str, host_id: &str) -> String {
    let document = String::from_utf8_lossy(document);
    let content = document.split_once("<Error>").and_then(|(_, rest)| rest.rsplit_once("</Error>"));
    let content = content.map_or("", |(content, _)| content);
    let region = region.map(|region| format!("<Region>{region}</Region>")).unwrap_or_default();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>{content}{region}<RequestId>{request_id}</RequestId>\
         <HostId>{host_id}</HostId></Error>"
    )
}
