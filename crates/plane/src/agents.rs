//! The socket of an agent's connection. What is said on it, the ECS service decides.

use std::{collections::HashMap, sync::Arc, time::Duration};

use futures_util::{SinkExt, StreamExt};
use http::{Request, Response, StatusCode, header};
use hyper::{body::Incoming, upgrade::Upgraded};
use hyper_util::rt::TokioIo;
use rolecall_acs::{AgentMessage, ServerMessage, timing};
use rolecall_ecs::acs::{PollRequest, Session};
use rolecall_gate::Visit;
use rolecall_shapes::ecs;
use tokio::time::interval;
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{Message, handshake::derive_accept_key, protocol::Role},
};

use crate::{
    Front, api,
    body::{Body, full, plain},
    identify::identify_for,
};

/// How often credentials are looked at for renewal; they are renewed at half their six hours.
const RENEWAL_CHECK: Duration = Duration::from_secs(60);

/// Upgrades a signed request to an agent's connection.
pub(crate) async fn connect(front: &Arc<Front>, request: Request<Incoming>, peer: &str) -> Response<Body> {
    let gate = &front.gate;
    let request_id = gate.world().uuid();
    let (parts, body) = request.into_parts();
    let signed = match identify_for(&ecs::SERVICE, front, &parts, b"", peer) {
        Ok(signed) => signed,
        Err(error) => return api::refuse(&ecs::SERVICE, error, &request_id).map(full),
    };
    let Some(key) = parts.headers.get("sec-websocket-key").cloned() else {
        return plain(StatusCode::UPGRADE_REQUIRED, "this is a websocket endpoint for container agents\n");
    };
    let visit = Visit { caller: signed.caller, region: signed.region, request_id: request_id.clone() };
    let session = match Session::open(gate, visit, poll_request(&parts)).await {
        Ok(session) => session,
        Err(error) => {
            let error = api::service_error(error);
            return rolecall_wire::encode_error(&ecs::SERVICE, &error, &request_id).map(full);
        }
    };
    let upgrade = hyper::upgrade::on(Request::from_parts(parts, body));
    tokio::spawn(async move {
        if let Ok(upgraded) = upgrade.await {
            let socket = WebSocketStream::from_raw_socket(TokioIo::new(upgraded), Role::Server, None).await;
            converse(socket, session).await;
        }
    });
    switching_protocols(derive_accept_key(key.as_bytes()))
}

fn switching_protocols(accept: String) -> Response<Body> {
    let mut response = plain(StatusCode::SWITCHING_PROTOCOLS, "");
    let headers = response.headers_mut();
    headers.insert(header::CONNECTION, header::HeaderValue::from_static("Upgrade"));
    headers.insert(header::UPGRADE, header::HeaderValue::from_static("websocket"));
    if let Ok(accept) = accept.parse() {
        headers.insert("sec-websocket-accept", accept);
    }
    response
}

fn poll_request(parts: &http::request::Parts) -> PollRequest {
    let query = parts.uri.query().unwrap_or_default();
    let pairs: HashMap<_, _> = query_pairs(query).collect();
    let value = |name: &str| pairs.get(name).cloned().unwrap_or_default();
    PollRequest { container_instance: value("containerInstanceArn"), cluster: value("clusterArn") }
}

fn query_pairs(query: &str) -> impl Iterator<Item = (String, String)> {
    form_urlencoded::parse(query.as_bytes()).into_owned()
}

/// Speaks until either side hangs up.
async fn converse(mut socket: WebSocketStream<TokioIo<Upgraded>>, mut session: Session) {
    let mut heartbeat = interval(timing::HEARTBEAT_INTERVAL / 2);
    let mut renewal = interval(RENEWAL_CHECK);
    loop {
        let spoken = match session.news() {
            Ok(Some(message)) => send(&mut socket, &message).await,
            Ok(None) => Ok(()),
            Err(_) => break,
        };
        if spoken.is_err() {
            break;
        }
        tokio::select! {
            () = session.changed() => {}
            _ = heartbeat.tick() => {
                if send(&mut socket, &session.heartbeat()).await.is_err() {
                    break;
                }
            }
            _ = renewal.tick() => {
                // The permission to be told may have been taken away since the connection was opened.
                if !session.still_allowed() {
                    break;
                }
                let Ok(messages) = session.renewals().await else { break };
                for message in messages {
                    if send(&mut socket, &message).await.is_err() {
                        break;
                    }
                }
            }
            heard = socket.next() => match heard {
                Some(Ok(Message::Text(text))) => heed(&text),
                Some(Ok(Message::Close(_)) | Err(_)) | None => break,
                Some(Ok(_)) => {}
            },
        }
    }
    // The store may be closing too; the next start marks every agent disconnected anyway.
    let _ = session.close().await;
}

/// Acknowledgements change nothing: what the agent was told is derived from the store when it connects again.
fn heed(text: &str) {
    let _ = AgentMessage::parse(text);
}

async fn send(
    socket: &mut WebSocketStream<TokioIo<Upgraded>>,
    message: &ServerMessage,
) -> Result<(), tokio_tungstenite::tungstenite::Error> {
    socket.send(Message::text(message.to_text())).await
}
