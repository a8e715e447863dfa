//! The socket: every protocol arrives at one port and is told apart here.

use std::{convert::Infallible, net::SocketAddr, sync::Arc, time::Duration};

use http::{Request, Response, StatusCode, request::Parts};
use http_body_util::{BodyExt, Limited};
use hyper::{
    body::{Body as _, Incoming},
    service::service_fn,
};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::conn::auto,
};
use rolecall_sigv4::Presented;
use tokio::{
    net::TcpListener,
    sync::{Semaphore, watch},
};

use crate::{
    Front, agents, api,
    body::{Body, full, plain},
    buckets,
    identify::{Claim, is_known},
    own,
};

/// The largest body of a modelled request; streamed protocols (S3, the registry) have no such bound.
const LARGEST_BODY: usize = 32 << 20;
/// The largest body collected before anybody has been identified.
const LARGEST_UNSIGNED_BODY: usize = 64 << 10;
/// How long a client may take to send the head of a request.
const HEAD_TIMEOUT: Duration = Duration::from_secs(30);
/// How many connections are served at a time; more wait to be accepted.
const CONNECTIONS: usize = 4096;
/// The pause after a connection could not be accepted, which happens when file descriptors run out.
const ACCEPT_PAUSE: Duration = Duration::from_millis(10);

/// Serves until `stop` is set; then finishes the requests at hand.
pub(crate) async fn serve(listener: TcpListener, front: Arc<Front>, mut stop: watch::Receiver<bool>) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = stopped(&mut stop) => return,
        };
        // A connection that fails to be accepted is the peer's loss; the listener goes on.
        let Ok((stream, peer)) = accepted else {
            tokio::time::sleep(ACCEPT_PAUSE).await;
            continue;
        };
        let _ = stream.set_nodelay(true);
        let front = Arc::clone(&front);
        let mut stop = stop.clone();
        tokio::spawn(async move {
            let service = service_fn(move |request| {
                let front = Arc::clone(&front);
                async move { Ok::<_, Infallible>(dispatch(&front, request, peer).await) }
            });
            let mut builder = auto::Builder::new(TokioExecutor::new());
            builder.http1().timer(TokioTimer::new()).header_read_timeout(HEAD_TIMEOUT);
            let connection = builder.serve_connection_with_upgrades(TokioIo::new(stream), service);
            tokio::pin!(connection);
            let stopping = tokio::select! {
                _ = connection.as_mut() => false,
                () = stopped(&mut stop) => true,
            };
            if stopping {
                connection.as_mut().graceful_shutdown();
                let _ = connection.await;
            }
            drop(place);
        });
    }
}

/// Waits for `stop` to be set; a plane that is gone has stopped too.
async fn stopped(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

async fn dispatch(front: &Arc<Front>, request: Request<Incoming>, peer: SocketAddr) -> Response<Body> {
    let peer = peer.ip().to_string();
    let path = request.uri().path();
    if path == "/v2" || path.starts_with("/v2/") {
        return rolecall_ecr::registry::serve(&front.registry, request, &peer).await;
    }
    if path.starts_with("/_rolecall/") {
        return own::answer(front, request, &peer).await;
    }
    if path == "/acs/ws" {
        return agents::connect(front, request, &peer).await;
    }
    let (parts, body) = request.into_parts();
    let claim = Presented::from_request(&parts);
    if for_buckets(&parts, &claim) {
        return buckets::answer(front, Request::from_parts(parts, body), &claim, &peer).await;
    }
    // Who names no key this plane knows is not listened to for long.
    // A body that is small anyway needs no such look; the signature is verified once it is here.
    let small = body.size_hint().upper().is_some_and(|length| length <= LARGEST_UNSIGNED_BODY as u64);
    let largest = if small || !is_known(front, &claim) { LARGEST_UNSIGNED_BODY } else { LARGEST_BODY };
    match Limited::new(body, largest).collect().await {
        Ok(body) => api::answer(front, parts, &claim, body.to_bytes(), &peer).await.map(full),
        Err(_) => plain(StatusCode::PAYLOAD_TOO_LARGE, "the request body is too large\n"),
    }
}

/// Whether a request speaks the S3 protocol: it is signed for S3, or names no operation of another service.
fn for_buckets(parts: &Parts, claim: &Claim) -> bool {
    match claim {
        Ok(presented) => presented.scope().service == "s3",
        Err(_) => {
            let query = parts.uri.query().unwrap_or_default();
            let form = parts.headers.get(http::header::CONTENT_TYPE);
            let form =
                form.is_some_and(|value| value.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
            !parts.headers.contains_key("x-amz-target") && !form && !query.contains("Action=")
        }
    }
}
