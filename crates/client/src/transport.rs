//! Connections: pooled HTTP over TCP.

use std::{error::Error, fmt, time::Duration};

use bytes::Bytes;
use http::{Request, Response, Uri};
use http_body_util::{BodyExt as _, Full};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::{TokioExecutor, TokioTimer},
};

/// How long an idle connection is kept for the next request.
const IDLE: Duration = Duration::from_secs(30);

/// A way to send requests. An enum, so that TLS is one more variant and nothing else.
#[derive(Clone)]
pub(crate) enum Transport {
    Tcp(Client<HttpConnector, Full<Bytes>>),
}

impl fmt::Debug for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Transport::Tcp(_) => f.write_str("Tcp"),
        }
    }
}

/// Why one attempt gave no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    Connect(String),
    Interrupted(String),
    Timeout(Duration),
}

impl Transport {
    /// Plain HTTP; a connection that takes longer than `connect_timeout` fails.
    pub(crate) fn tcp(connect_timeout: Duration) -> Transport {
        let mut connector = HttpConnector::new();
        connector.set_connect_timeout(Some(connect_timeout));
        connector.set_nodelay(true);
        let client = Client::builder(TokioExecutor::new())
            .pool_idle_timeout(IDLE)
            .pool_timer(TokioTimer::new())
            .build(connector);
        Transport::Tcp(client)
    }

    /// Sends a request and reads the whole answer, within `timeout`.
    pub(crate) async fn send(
        &self,
        request: Request<Bytes>,
        timeout: Duration,
    ) -> Result<Response<Bytes>, Failure> {
        match tokio::time::timeout(timeout, self.exchange(request)).await {
            Ok(answer) => answer,
            Err(_) => Err(Failure::Timeout(timeout)),
        }
    }

    async fn exchange(&self, request: Request<Bytes>) -> Result<Response<Bytes>, Failure> {
        let Transport::Tcp(client) = self;
        let response = client.request(request.map(Full::new)).await.map_err(|error| {
            let reason = root_cause(&error);
            if error.is_connect() { Failure::Connect(reason) } else { Failure::Interrupted(reason) }
        })?;
        let (parts, body) = response.into_parts();
        let body = body.collect().await.map_err(|error| Failure::Interrupted(root_cause(&error)))?;
        Ok(Response::from_parts(parts, body.to_bytes()))
    }
}

/// The innermost error: the one that says what happened.
fn root_cause(error: &(dyn Error + 'static)) -> String {
    let mut cause = error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    cause.to_string()
}

/// Scheme and authority of a URI, for messages.
pub(crate) fn origin(uri: &Uri) -> String {
    let scheme = uri.scheme_str().unwrap_or("http");
    let authority = uri.authority().map_or("", |authority| authority.as_str());
    // Userinfo in an authority is a password.
    format!("{scheme}://{}", authority.rsplit('@').next().unwrap_or_default())
}
