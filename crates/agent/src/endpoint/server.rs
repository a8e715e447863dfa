//! The task endpoint: routes, throttle, audit log, and the HTTP around them.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use rolecall_world::World;
use tokio::net::{TcpListener, TcpStream};

use super::answer::{Answer, Request};
use super::audit::{AuditLog, Served};
use super::credentials::{self, Version};
use super::metadata_routes;
use super::path::{clean, decode};
use super::throttle::Limiter;
use crate::credentials::CredentialManager;
use crate::engine::TaskState;

/// The longest the head of a request may take, as in the ECS agent.
const READ_TIMEOUT: Duration = Duration::from_secs(5);

/// Everything the endpoint of one task answers from.
pub(crate) struct TaskEndpoint {
    pub(crate) manager: Arc<CredentialManager>,
    pub(crate) task: Arc<TaskState>,
    pub(crate) limiter: Limiter,
    pub(crate) audit: Arc<AuditLog>,
    pub(crate) world: World,
}

impl TaskEndpoint {
    /// Answers one request. The throttle comes before the router, the router before the routes.
    pub(crate) fn answer(&self, request: &Request) -> Answer {
        let now = self.world.now();
        if !self.limiter.allows(request.remote.ip(), now) {
            self.audit.log(now, StatusCode::TOO_MANY_REQUESTS.as_u16(), request, None);
            return Answer::text(StatusCode::TOO_MANY_REQUESTS, "You have reached maximum request limit.");
        }
        let cleaned = clean(&request.path);
        if cleaned != request.path {
            let query = if request.query.is_empty() { String::new() } else { format!("?{}", request.query) };
            return Answer::moved(cleaned + &query);
        }
        if request.path == "/v1/credentials" {
            return self.credentials(Version::V1, &id_of(&request.query), request);
        }
        if let Some(id) = request.path.strip_prefix("/v2/credentials/") {
            return self.credentials(Version::V2, &decode(id), request);
        }
        metadata_routes::answer(&request.path, &self.task).unwrap_or_else(Answer::no_route)
    }

    fn credentials(&self, version: Version, id: &str, request: &Request) -> Answer {
        let task = self.task.arn();
        let (answer, role_type) = credentials::answer(version, id, task, &self.manager);
        let served = role_type.map(|role_type| Served { task: task.clone(), role_type });
        self.audit.log(self.world.now(), answer.status.as_u16(), request, served.as_ref());
        answer
    }
}

fn id_of(query: &str) -> String {
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    pairs.find(|(name, _)| name == "id").map(|(_, id)| id.into_owned()).unwrap_or_default()
}

/// Serves connections until the future is dropped.
pub(crate) async fn serve(listener: TcpListener, endpoint: Arc<TaskEndpoint>) {
    loop {
        match listener.accept().await {
            Ok((stream, remote)) => {
                tokio::spawn(connection(stream, remote, Arc::clone(&endpoint)));
            }
            // Out of file descriptors, or the peer is gone already: the next connection may do better.
            Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
        }
    }
}

async fn connection(stream: TcpStream, remote: SocketAddr, endpoint: Arc<TaskEndpoint>) {
    let _ = stream.set_nodelay(true);
    let service = service_fn(|request: hyper::Request<Incoming>| {
        let answer = endpoint.answer(&seen(&request, remote));
        async move { Ok::<_, Infallible>(response(answer)) }
    });
    let mut server = http1::Builder::new();
    server.timer(TokioTimer::new()).header_read_timeout(READ_TIMEOUT);
    // A connection that breaks ends here and concerns nobody else.
    let _ = server.serve_connection(TokioIo::new(stream), service).await;
}

fn seen(request: &hyper::Request<Incoming>, remote: SocketAddr) -> Request {
    let user_agent = request.headers().get(header::USER_AGENT).map(HeaderValue::as_bytes).unwrap_or_default();
    Request {
        path: request.uri().path().to_owned(),
        query: request.uri().query().unwrap_or_default().to_owned(),
        user_agent: String::from_utf8_lossy(user_agent).into_owned(),
        remote,
    }
}

fn response(answer: Answer) -> http::Response<Full<Bytes>> {
    let mut response = http::Response::new(Full::new(Bytes::from(answer.body)));
    *response.status_mut() = answer.status;
    let headers = response.headers_mut();
    if let Some(content_type) = answer.content_type {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    }
    if let Some(location) = answer.location.and_then(|location| HeaderValue::try_from(location).ok()) {
        headers.insert(header::LOCATION, location);
    }
    response
}
