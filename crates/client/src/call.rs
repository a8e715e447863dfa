//! The client.

use std::{mem, sync::Arc, time::Duration};

use bytes::Bytes;
use http::{HeaderValue, Request, Response, Uri, header::USER_AGENT};
use rolecall_shapes::OperationShape;
use rolecall_sigv4::PayloadHash;
use rolecall_wire::{decode_response, encode_request};
use rolecall_world::World;

use crate::{
    credentials::ProvideCredentials,
    error::CallError,
    retry::Retry,
    transport::{Failure, Transport, origin},
};

const PRODUCT: &str = concat!("rolecall/", env!("CARGO_PKG_VERSION"));

/// Where and as whom a [`Client`] calls.
#[derive(Clone, Debug)]
pub struct ClientConfig {
    /// Scheme, host and port of the AWS endpoint.
    pub endpoint: Uri,
    /// The region requests are signed for.
    pub region: String,
    /// Whose credentials requests are signed with; asked anew for every attempt.
    pub credentials: Arc<dyn ProvideCredentials>,
    /// The clock that signatures carry, and the randomness of waits.
    pub world: World,
    /// How long making a connection may take.
    pub connect_timeout: Duration,
    /// How long one attempt may take, from the connection to the last byte of the answer.
    pub attempt_timeout: Duration,
    /// How often a request is tried.
    pub retry: Retry,
}

impl ClientConfig {
    /// The given endpoint and credentials with the usual limits: 5 s to connect, 60 s per attempt, three attempts.
    pub fn new(
        endpoint: Uri,
        region: impl Into<String>,
        credentials: Arc<dyn ProvideCredentials>,
        world: World,
    ) -> ClientConfig {
        ClientConfig {
            endpoint,
            region: region.into(),
            credentials,
            world,
            connect_timeout: Duration::from_secs(5),
            attempt_timeout: Duration::from_secs(60),
            retry: Retry::default(),
        }
    }
}

/// Calls AWS operations. Cheap to clone; clones share their connections.
#[derive(Clone, Debug)]
pub struct Client {
    config: Arc<ClientConfig>,
    transport: Transport,
}

impl Client {
    /// A client; connections are made when they are needed.
    pub fn new(config: ClientConfig) -> Client {
        let transport = Transport::tcp(config.connect_timeout);
        Client { config: Arc::new(config), transport }
    }

    /// A client of the same endpoint, on the same connections, with other credentials.
    #[must_use]
    pub fn with_credentials(&self, credentials: Arc<dyn ProvideCredentials>) -> Client {
        let config = ClientConfig { credentials, ..ClientConfig::clone(&self.config) };
        Client { config: Arc::new(config), transport: self.transport.clone() }
    }

    /// Where and as whom this client calls.
    pub fn config(&self) -> &ClientConfig {
        &self.config
    }

    /// Runs an operation.
    ///
    /// # Errors
    /// [`CallError`]; a service's refusal is [`CallError::Service`].
    pub async fn call<Op: OperationShape>(&self, input: &Op::Input) -> Result<Op::Output, CallError> {
        let meta = Op::META;
        let unmodelled = |part| CallError::Unmodelled { operation: meta.name, part };
        let value = serde_json::to_value(input).map_err(|_| unmodelled("request"))?;
        let request = encode_request(meta, &value, &self.config.endpoint)?;
        let (response, attempts) = self.attempt(meta.service.signing_name, request).await?;
        let (head, body) = response.into_parts();
        let value = decode_response(meta, head.status, &head.headers, &body)
            .map_err(|error| CallError::Service { error, attempts })?;
        serde_json::from_value(value).map_err(|_| unmodelled("answer"))
    }

    /// Signs a request of one's own for `service` (a signing name, e.g. `s3`) and sends it; any status is an answer.
    ///
    /// # Errors
    /// [`CallError`] where there is no answer; never [`CallError::Service`].
    pub async fn raw(&self, service: &str, request: Request<Bytes>) -> Result<Response<Bytes>, CallError> {
        self.attempt(service, request).await.map(|(response, _)| response)
    }

    /// Signs a request that something else sends, e.g. the upgrade to a WebSocket.
    ///
    /// # Errors
    /// [`CallError::Credentials`] and [`CallError::Sign`].
    pub async fn sign_request<B>(
        &self,
        service: &str,
        payload: PayloadHash,
        request: &mut Request<B>,
    ) -> Result<(), CallError> {
        let credentials = self.config.credentials.credentials().await?;
        // Signing works on a request's head, which cannot be taken out of a borrowed request: swap it out and in.
        let (mut parts, ()) = Request::new(()).into_parts();
        swap(&mut parts, request);
        let now = self.config.world.now();
        let signed =
            rolecall_sigv4::sign(&mut parts, payload, &credentials, &self.config.region, service, now);
        swap(&mut parts, request);
        Ok(signed?)
    }

    /// Sends `request` until there is an answer or no attempt is left; each attempt is signed anew.
    async fn attempt(
        &self,
        service: &str,
        mut request: Request<Bytes>,
    ) -> Result<(Response<Bytes>, u32), CallError> {
        let config = &self.config;
        request.headers_mut().entry(USER_AGENT).or_insert(HeaderValue::from_static(PRODUCT));
        let payload = PayloadHash::of(request.body());
        let mut attempts = 0;
        loop {
            attempts += 1;
            self.sign_request(service, payload, &mut request).await?;
            let failure = match self.transport.send(request.clone(), config.attempt_timeout).await {
                Ok(response) => return Ok((response, attempts)),
                Err(failure) => failure,
            };
            if !config.retry.allows_after(attempts) {
                return Err(failed(failure, request.uri(), attempts));
            }
            tokio::time::sleep(config.retry.wait_after(attempts, &config.world)).await;
        }
    }
}

fn swap<B>(parts: &mut http::request::Parts, request: &mut Request<B>) {
    mem::swap(&mut parts.method, request.method_mut());
    mem::swap(&mut parts.uri, request.uri_mut());
    mem::swap(&mut parts.version, request.version_mut());
    mem::swap(&mut parts.headers, request.headers_mut());
}

fn failed(failure: Failure, uri: &Uri, attempts: u32) -> CallError {
    let endpoint = origin(uri);
    match failure {
        Failure::Connect(reason) => CallError::Connect { endpoint, reason, attempts },
        Failure::Interrupted(reason) => CallError::Interrupted { endpoint, reason, attempts },
        Failure::Timeout(after) => CallError::Timeout { endpoint, after, attempts },
    }
}
