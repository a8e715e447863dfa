//! Bodies as they were signed, and what they really contain.
//!
//! The plane has verified the head of a request. Here the body is checked against it while it is read: its hash, or
//! the signature of each chunk. The protocol layer sees the decoded body of a request without any signature.

use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use futures_util::{Stream, StreamExt, stream};
use http::{HeaderValue, Method, Request, Uri, header, request::Parts, uri::PathAndQuery};
use http_body_util::{BodyExt, StreamBody};
use hyper::body::{Frame, Incoming};
use jiff::Timestamp;
use rolecall_gate::Fault;
use rolecall_sigv4::{Body as Stated, ErrorDialect, PayloadHash, Presented, Secret, Sha256, SigError};
use s3s::crypto::{Checksum as _, Sha256 as Hasher};

use crate::{ask, chunked::Chunked, faults};

/// What comes to light while a body is read. Travels in the request's extensions.
#[derive(Clone, Debug, Default)]
pub(crate) struct Findings(Arc<Mutex<Found>>);

#[derive(Debug, Default)]
struct Found {
    trailers: Vec<(String, String)>,
    fault: Option<Fault>,
}

impl Findings {
    /// A trailing header; `None` until the body has been read.
    pub(crate) fn trailer(&self, name: &str) -> Option<String> {
        let found = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        found.trailers.iter().find(|(trailer, _)| trailer == name).map(|(_, value)| value.clone())
    }

    /// What was wrong with the body.
    pub(crate) fn fault(&self) -> Option<Fault> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fault.clone()
    }

    fn note(&self, note: impl FnOnce(&mut Found)) {
        note(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

/// Takes the signature off a request, and the encoding off its body.
///
/// # Errors
/// What makes the head unreadable; the plane has seen it, so there is little left.
pub(crate) fn unwrap(
    mut parts: Parts,
    body: Incoming,
    secret: Option<&Secret>,
    now: Timestamp,
) -> Result<(Request<s3s::Body>, Findings), Fault> {
    if is_form(&parts) {
        // The form carries the signature, so nobody knows yet who asks.
        return Err(faults::header_not_implemented());
    }
    let findings = Findings::default();
    let payload = ask::header(&parts.headers, "x-amz-content-sha256").and_then(PayloadHash::parse);
    let verifier = match secret {
        Some(secret) => verifier(&parts, secret, now).map_err(signature_fault)?,
        None => None,
    };
    let source = body.into_data_stream();
    let body = match payload {
        Some(payload) if payload.is_chunked() => {
            let len = decoded_len(&parts)?;
            unwrap_head(&mut parts, len)?;
            decoded(Chunked::new(source, verifier), len, findings.clone())
        }
        Some(PayloadHash::Exact(stated)) => hashed(source, stated, findings.clone()),
        _ => streaming(source.map(|bytes| bytes.map_err(|_| faults::incomplete_body().into()))),
    };
    remove_signature(&mut parts)?;
    parts.extensions.insert(findings.clone());
    Ok((Request::from_parts(parts, body), findings))
}

fn is_form(parts: &Parts) -> bool {
    let form = ask::header(&parts.headers, "content-type");
    parts.method == Method::POST && form.is_some_and(|form| form.starts_with("multipart/form-data"))
}

/// A body from a stream.
pub(crate) fn streaming(
    stream: impl Stream<Item = Result<Bytes, s3s::StdError>> + Send + 'static,
) -> s3s::Body {
    s3s::Body::http_body_unsync(StreamBody::new(stream.map(|bytes| bytes.map(Frame::data))))
}

fn verifier(
    parts: &Parts,
    secret: &Secret,
    now: Timestamp,
) -> Result<Option<rolecall_sigv4::ChunkVerifier>, SigError> {
    let presented = Presented::from_request(parts)?;
    Ok(presented.verify(parts, Stated::Deferred, secret, now, None)?.chunks())
}

fn signature_fault(error: SigError) -> Fault {
    let error = error.aws_error(ErrorDialect::S3);
    Fault::new(error.code, error.message).status(error.status.as_u16())
}

fn decoded_len(parts: &Parts) -> Result<u64, Fault> {
    let stated = ask::header(&parts.headers, "x-amz-decoded-content-length");
    let missing = || {
        let message = "You must provide the Content-Length HTTP header.";
        Fault::new("MissingContentLength", message).status(411)
    };
    stated.and_then(|stated| stated.parse().ok()).ok_or_else(missing)
}

/// The head as it would be without the `aws-chunked` encoding.
fn unwrap_head(parts: &mut Parts, len: u64) -> Result<(), Fault> {
    parts.headers.remove("x-amz-decoded-content-length");
    parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(len));
    let Some(encoding) = ask::header(&parts.headers, "content-encoding").map(str::to_owned) else {
        return Ok(());
    };
    let rest: Vec<_> = encoding.split(',').map(str::trim).filter(|name| *name != "aws-chunked").collect();
    if rest.is_empty() {
        parts.headers.remove(header::CONTENT_ENCODING);
    } else {
        let value = HeaderValue::try_from(rest.join(",")).map_err(Fault::internal)?;
        parts.headers.insert(header::CONTENT_ENCODING, value);
    }
    Ok(())
}

fn remove_signature(parts: &mut Parts) -> Result<(), Fault> {
    for name in ["authorization", "x-amz-content-sha256", "x-amz-security-token"] {
        parts.headers.remove(name);
    }
    let Some(query) = parts.uri.query() else { return Ok(()) };
    const SIGNATURE: [&str; 8] = [
        "X-Amz-Algorithm",
        "X-Amz-Credential",
        "X-Amz-Date",
        "X-Amz-Expires",
        "X-Amz-SignedHeaders",
        "X-Amz-Security-Token",
        "X-Amz-Signature",
        "X-Amz-Content-Sha256",
    ];
    let kept: Vec<_> = query
        .split('&')
        .filter(|pair| !SIGNATURE.contains(&pair.split('=').next().unwrap_or_default()))
        .collect();
    let path = parts.uri.path();
    let path = if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) };
    let mut uri = parts.uri.clone().into_parts();
    uri.path_and_query = Some(PathAndQuery::try_from(path).map_err(Fault::internal)?);
    parts.uri = Uri::from_parts(uri).map_err(Fault::internal)?;
    Ok(())
}

/// A body whose hash is checked at its end.
fn hashed<E: Send + 'static>(
    source: impl Stream<Item = Result<Bytes, E>> + Send + Unpin + 'static,
    stated: Sha256,
    findings: Findings,
) -> s3s::Body {
    let begin = (source, Some(Hasher::new()));
    streaming(stream::unfold(begin, move |(mut source, hasher)| {
        let findings = findings.clone();
        async move {
            let mut hasher = hasher?;
            match source.next().await {
                Some(Ok(bytes)) => {
                    hasher.update(&bytes);
                    Some((Ok(bytes), (source, Some(hasher))))
                }
                Some(Err(_)) => Some((failed(&findings, faults::incomplete_body()), (source, None))),
                None => {
                    let computed = Sha256::from_bytes(hasher.finalize());
                    let mismatch = SigError::PayloadHashMismatch { stated, computed };
                    (computed != stated)
                        .then(|| (failed(&findings, signature_fault(mismatch)), (source, None)))
                }
            }
        }
    }))
}

/// A body decoded from chunks, which must have the length stated.
fn decoded<S, E>(chunked: Chunked<S>, len: u64, findings: Findings) -> s3s::Body
where
    S: Stream<Item = Result<Bytes, E>> + Send + Unpin + 'static,
    E: std::error::Error + Send + 'static,
{
    let begin = Some((chunked, len));
    streaming(stream::unfold(begin, move |state| {
        let findings = findings.clone();
        async move {
            let (mut chunked, left) = state?;
            match chunked.next().await {
                Ok(Some(bytes)) if bytes.len() as u64 <= left => {
                    let left = left - bytes.len() as u64;
                    Some((Ok(bytes), Some((chunked, left))))
                }
                Ok(None) if left == 0 => {
                    findings.note(|found| found.trailers = chunked.into_trailers());
                    None
                }
                Ok(_) => Some((failed(&findings, faults::incomplete_body()), None)),
                Err(fault) => Some((failed(&findings, fault), None)),
            }
        }
    }))
}

fn failed(findings: &Findings, fault: Fault) -> Result<Bytes, s3s::StdError> {
    findings.note(|found| found.fault = Some(fault.clone()));
    Err(fault.into())
}
