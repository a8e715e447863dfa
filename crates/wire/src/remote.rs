//! The client's side: requests for an operation, answers and errors out of what came back.

use bytes::Bytes;
use form_urlencoded::Serializer;
use http::{HeaderMap, HeaderValue, Method, Request, StatusCode, Uri, header};
use rolecall_shapes::{OperationMeta, Protocol};
use serde_json::{Map, Value};

use crate::{
    json, query,
    response::{REQUEST_ID_HEADER, request_content_type},
    xml::{self, Element},
};

/// A request that cannot be built.
#[derive(Debug, thiserror::Error)]
pub enum EncodeError {
    /// The endpoint is no `http://host[:port][/path]`.
    #[error("`{0}` is not an endpoint")]
    Endpoint(String),
    /// The operation is of a service whose protocol is not one of this crate's.
    #[error("`{0:?}` is not a protocol of this codec")]
    Protocol(Protocol),
    /// The names of the operation do not fit a header.
    #[error("`{0}` is not an operation name")]
    Operation(&'static str),
}

/// An error a service answered with, or an answer that is none of its protocol.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {message}")]
pub struct RemoteError {
    /// The error code without namespace, e.g. `AccessDeniedException`.
    pub code: String,
    /// The text; empty where the service gave none.
    pub message: String,
    /// The HTTP status.
    pub status: u16,
    /// The service's id of the request; empty where it gave none.
    pub request_id: String,
}

/// Builds the unsigned request of an operation out of the pivot of its input.
///
/// # Errors
/// [`EncodeError::Endpoint`] for an endpoint without scheme or host.
pub fn encode_request(
    meta: &OperationMeta,
    value: &Value,
    endpoint: &Uri,
) -> Result<Request<Bytes>, EncodeError> {
    let body = match meta.service.protocol {
        Protocol::AwsJson10 | Protocol::AwsJson11 => json::encode(meta.input, value).to_string(),
        Protocol::AwsQuery => {
            let mut pairs = vec![
                ("Action".to_owned(), meta.name.to_owned()),
                ("Version".to_owned(), meta.service.api_version.to_owned()),
            ];
            query::encode(meta.input, value, &mut pairs);
            Serializer::new(String::new()).extend_pairs(pairs).finish()
        }
        protocol => return Err(EncodeError::Protocol(protocol)),
    };
    let mut request = Request::new(Bytes::from(body));
    *request.method_mut() = Method::POST;
    *request.uri_mut() = root_of(endpoint)?;
    let host = request.uri().authority().map(ToString::to_string).unwrap_or_default();
    let host = HeaderValue::from_str(&host).map_err(|_| EncodeError::Endpoint(endpoint.to_string()))?;
    let headers = request.headers_mut();
    headers.insert(header::HOST, host);
    headers
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(request_content_type(meta.service.protocol)));
    if meta.service.protocol != Protocol::AwsQuery {
        let target = format!("{}.{}", meta.service.target_prefix, meta.name);
        let target = HeaderValue::from_str(&target).map_err(|_| EncodeError::Operation(meta.name))?;
        headers.insert("x-amz-target", target);
    }
    Ok(request)
}

/// The endpoint with at least `/` as its path.
fn root_of(endpoint: &Uri) -> Result<Uri, EncodeError> {
    let refused = || EncodeError::Endpoint(endpoint.to_string());
    let mut parts = endpoint.clone().into_parts();
    if parts.scheme.is_none() || parts.authority.is_none() {
        return Err(refused());
    }
    if parts.path_and_query.is_none() {
        parts.path_and_query = Some(http::uri::PathAndQuery::from_static("/"));
    }
    Uri::from_parts(parts).map_err(|_| refused())
}

/// Reads the answer to an operation into the pivot of its output.
///
/// # Errors
/// [`RemoteError`] for any status but 2xx, and for an answer that cannot be read (code `InvalidResponse`).
pub fn decode_response(
    meta: &OperationMeta,
    status: StatusCode,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<Value, RemoteError> {
    let decoded = match (meta.service.protocol, status.is_success()) {
        (Protocol::AwsJson10 | Protocol::AwsJson11, true) => json_output(body),
        (Protocol::AwsQuery, true) => query_output(meta, body),
        (_, true) => None,
        (Protocol::AwsJson10 | Protocol::AwsJson11 | Protocol::RestJson, false) => {
            return Err(json_error(status, headers, body));
        }
        (Protocol::AwsQuery | Protocol::Ec2Query | Protocol::RestXml, false) => {
            return Err(xml_error(status, headers, body));
        }
    };
    decoded.ok_or_else(|| RemoteError {
        code: "InvalidResponse".to_owned(),
        message: format!("the answer to `{}` cannot be read", meta.name),
        status: status.as_u16(),
        request_id: request_id(headers).unwrap_or_default(),
    })
}

fn json_output(body: &[u8]) -> Option<Value> {
    if body.iter().all(u8::is_ascii_whitespace) {
        return Some(Value::Object(Map::new()));
    }
    serde_json::from_slice(body).ok().filter(Value::is_object)
}

fn query_output(meta: &OperationMeta, body: &[u8]) -> Option<Value> {
    let root = Element::parse(std::str::from_utf8(body).ok()?)?;
    let result = match meta.result_wrapper {
        "" => &root,
        wrapper => match root.child(wrapper) {
            Some(result) => result,
            None => return Some(Value::Object(Map::new())),
        },
    };
    xml::decode(meta.output, result)
}

fn json_error(status: StatusCode, headers: &HeaderMap, body: &[u8]) -> RemoteError {
    let body: Value = serde_json::from_slice(body).unwrap_or_default();
    let text = |names: &[&str]| names.iter().find_map(|name| body.get(name)?.as_str()).map(str::to_owned);
    let code = header(headers, "x-amzn-errortype")
        .or_else(|| text(&["__type", "code", "Code"]))
        .map_or_else(|| unnamed(status), |code| clean_code(&code));
    RemoteError {
        code,
        message: text(&["message", "Message", "errorMessage"]).unwrap_or_default(),
        status: status.as_u16(),
        request_id: request_id(headers).unwrap_or_default(),
    }
}

fn xml_error(status: StatusCode, headers: &HeaderMap, body: &[u8]) -> RemoteError {
    let root = std::str::from_utf8(body).ok().and_then(Element::parse).unwrap_or_default();
    // `ErrorResponse/Error`, `Response/Errors/Error` (EC2) or a bare `Error` (S3).
    let error = root.child("Error").or_else(|| root.child("Errors")?.child("Error")).unwrap_or(&root);
    let id = root.child_text("RequestId").or_else(|| root.child_text("RequestID"));
    RemoteError {
        code: error.child_text("Code").map_or_else(|| unnamed(status), |code| clean_code(code.trim())),
        message: error.child_text("Message").unwrap_or_default().to_owned(),
        status: status.as_u16(),
        request_id: id.map(str::to_owned).or_else(|| request_id(headers)).unwrap_or_default(),
    }
}

/// `com.amazon.coral.service#AccessDeniedException:http://…` is `AccessDeniedException`.
fn clean_code(code: &str) -> String {
    let code = code.split(':').next().unwrap_or_default();
    code.rsplit('#').next().unwrap_or_default().to_owned()
}

/// The code of an error answer that names none: its status, as SDKs report it.
fn unnamed(status: StatusCode) -> String {
    status.as_u16().to_string()
}

fn request_id(headers: &HeaderMap) -> Option<String> {
    header(headers, REQUEST_ID_HEADER).or_else(|| header(headers, "x-amz-request-id"))
}

fn header(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
}
