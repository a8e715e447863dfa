//! HTTP to one registry.

use std::error::Error as _;
use std::net::SocketAddr;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{AUTHORIZATION, HOST, HeaderName, HeaderValue};
use hyper::{Method, Response};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

use super::RegistryError;

type Http = hyper_util::client::legacy::Client<HttpConnector, Full<Bytes>>;

/// A pool of connections to one registry.
#[derive(Clone)]
pub(super) struct Transport {
    http: Http,
    address: SocketAddr,
    host: String,
    authorization: Option<String>,
}

/// A request to be sent. The path begins with a slash and may have a query.
pub(super) struct Request {
    method: Method,
    path: String,
    headers: Vec<(HeaderName, String)>,
    body: Bytes,
}

impl Request {
    pub(super) fn new(method: Method, path: String) -> Request {
        Request { method, path, headers: Vec::new(), body: Bytes::new() }
    }

    pub(super) fn header(mut self, name: HeaderName, value: impl Into<String>) -> Request {
        self.headers.push((name, value.into()));
        self
    }

    pub(super) fn body(mut self, body: Bytes) -> Request {
        self.body = body;
        self
    }
}

impl Transport {
    pub(super) fn new(address: SocketAddr, host: &str, authorization: Option<String>) -> Transport {
        let http = hyper_util::client::legacy::Client::builder(TokioExecutor::new()).build_http();
        Transport { http, address, host: host.to_owned(), authorization }
    }

    pub(super) async fn send(&self, request: Request) -> Result<Response<Incoming>, RegistryError> {
        let mut builder = hyper::Request::builder()
            .method(request.method)
            .uri(format!("http://{}{}", self.address, request.path))
            .header(HOST, &self.host);
        if let Some(authorization) = &self.authorization {
            let value = HeaderValue::from_str(authorization).map(|mut value| {
                value.set_sensitive(true);
                value
            });
            builder = builder.header(AUTHORIZATION, value.map_err(|_| bad_request("credentials"))?);
        }
        for (name, value) in request.headers {
            builder = builder.header(name, value);
        }
        let request = builder.body(Full::new(request.body)).map_err(|_| bad_request(&request.path))?;
        self.http.request(request).await.map_err(|error| {
            let reason = error.source().map_or_else(|| error.to_string(), ToString::to_string);
            RegistryError::Unreachable { host: self.host.clone(), reason }
        })
    }
}

fn bad_request(what: &str) -> RegistryError {
    RegistryError::Protocol(format!("`{what}` cannot be sent over HTTP"))
}

impl std::fmt::Debug for Transport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Transport")
            .field("address", &self.address)
            .field("host", &self.host)
            .finish_non_exhaustive()
    }
}
