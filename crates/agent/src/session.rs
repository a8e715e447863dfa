//! The connection to the plane: one websocket, opened again whenever it ends.

use std::sync::Arc;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use http::Uri;
use rolecall_acs::{
    AckRequest, AgentMessage, HeartbeatAckRequest, IamRoleCredentialsAckRequest, IamRoleCredentialsMessage,
    MessageId, PayloadMessage, ServerMessage, TaskManifestMessage, TaskStopVerificationMessage, timing,
};
use rolecall_client::PayloadHash;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tokio_tungstenite::tungstenite::{Error as WebSocketError, Message};

use crate::Notice;
use crate::backoff::{Backoff, random_share};
use crate::context::Context;
use crate::engine::Engine;
use crate::register::{AGENT_HASH, AGENT_VERSION, DOCKER_VERSION, poll_endpoint};

/// The agent's side of the protocol.
pub(crate) struct Session {
    context: Context,
    engine: Arc<Engine>,
    /// Whether the plane is to push the credentials of all running tasks: on the first connection only.
    send_credentials: bool,
    timeline: i64,
}

type Socket = WebSocketStream<TcpStream>;

/// Why a connection ended.
#[derive(Debug, thiserror::Error)]
enum End {
    #[error("the plane's endpoint is not known: {0}")]
    NoEndpoint(String),
    #[error("`{0}` is not an address the agent can connect to")]
    Address(String),
    #[error("{0}")]
    Io(#[from] std::io::Error),
    #[error("{0}")]
    WebSocket(#[from] Box<WebSocketError>),
    #[error("the connection could not be signed: {0}")]
    Sign(#[from] rolecall_client::CallError),
    #[error("nothing was heard from the plane in time")]
    Silence,
    #[error("{}", timing::CONNECTION_EXPIRED)]
    Expired,
    #[error("the plane closed the connection")]
    Closed,
    #[error("the container instance is not active: {0}")]
    Inactive(String),
}

impl Session {
    pub(crate) fn new(context: Context, engine: Arc<Engine>) -> Session {
        Session { context, engine, send_credentials: true, timeline: 0 }
    }

    /// Keeps a connection open until the future is dropped.
    pub(crate) async fn run(mut self) {
        let mut backoff = Backoff::new(
            timing::BACKOFF_MIN,
            timing::BACKOFF_MAX,
            timing::BACKOFF_FACTOR,
            timing::BACKOFF_JITTER,
        );
        loop {
            let mut connected = false;
            let end = self.connection(&mut connected).await;
            if connected {
                backoff.reset();
            }
            let pause = match &end {
                End::Expired | End::Closed => Duration::ZERO,
                End::Inactive(_) => timing::INACTIVE_INSTANCE_PAUSE,
                _ => backoff.pause(&self.context.world),
            };
            if !matches!(end, End::Expired) {
                self.context.notices.send(Notice::Disconnected { reason: end.to_string() });
            }
            // A plane that accepts and closes at once must not be asked in a busy loop.
            let pause = if connected { pause } else { pause.max(timing::BACKOFF_MIN) };
            tokio::time::sleep(pause.max(Duration::from_millis(10))).await;
        }
    }

    async fn connection(&mut self, connected: &mut bool) -> End {
        let mut socket = match self.connect().await {
            Ok(socket) => socket,
            Err(end) => return end,
        };
        *connected = true;
        self.send_credentials = false;
        let age = self.spread(timing::CONNECTION_LIFETIME, timing::CONNECTION_JITTER);
        let expired = tokio::time::sleep(age);
        tokio::pin!(expired);
        loop {
            let silence = self.spread(timing::HEARTBEAT_TIMEOUT, timing::HEARTBEAT_JITTER);
            let message = tokio::select! {
                () = &mut expired => return close(&mut socket).await,
                message = timeout(silence, socket.next()) => message,
            };
            let text = match message {
                Err(_) => return End::Silence,
                Ok(None) | Ok(Some(Ok(Message::Close(_)))) => return End::Closed,
                Ok(Some(Err(error))) => return Box::new(error).into(),
                Ok(Some(Ok(Message::Text(text)))) => text,
                Ok(Some(Ok(_))) => continue,
            };
            let answers = match ServerMessage::parse(&text) {
                Ok(ServerMessage::InactiveInstance(exception)) => return End::Inactive(exception.message),
                Ok(message) => self.handle(message),
                Err(error) => self.ignore(error.to_string()),
            };
            for answer in answers {
                let sent = socket.send(Message::text(answer.to_text()));
                match timeout(timing::READ_WRITE_TIMEOUT, sent).await {
                    Err(_) => return End::Silence,
                    Ok(Err(error)) => return Box::new(error).into(),
                    Ok(Ok(())) => {}
                }
            }
        }
    }

    fn spread(&self, least: Duration, jitter: Duration) -> Duration {
        least + jitter.mul_f64(random_share(&self.context.world))
    }

    async fn connect(&self) -> Result<Socket, End> {
        let Context { client, cluster, instance, .. } = &self.context;
        let endpoint = poll_endpoint(client, cluster, instance).await?;
        let endpoint = endpoint.ok_or_else(|| End::NoEndpoint("the answer holds none".to_owned()))?;
        let (authority, uri) = self.address(&endpoint).ok_or_else(|| End::Address(endpoint.clone()))?;
        let mut request = uri.into_client_request().map_err(Box::new)?;
        client.sign_request("ecs", PayloadHash::of(b""), &mut request).await?;
        let stream = timeout(timing::BACKOFF_MAX, TcpStream::connect(authority)).await;
        let stream = stream.map_err(|_| End::Silence)??;
        stream.set_nodelay(true)?;
        let upgraded = tokio_tungstenite::client_async(request, stream);
        let upgraded = timeout(timing::READ_WRITE_TIMEOUT, upgraded).await.map_err(|_| End::Silence)?;
        Ok(upgraded.map_err(Box::new)?.0)
    }

    /// The address to connect to and the websocket's URI. TLS is not spoken here: the plane is on this network.
    fn address(&self, endpoint: &str) -> Option<(String, String)> {
        let uri: Uri = endpoint.parse().ok()?;
        if !matches!(uri.scheme_str(), Some("http" | "ws")) {
            return None;
        }
        let authority = uri.authority()?;
        let address = format!("{}:{}", authority.host(), authority.port_u16().unwrap_or(80));
        let Context { cluster, instance, .. } = &self.context;
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("agentHash", AGENT_HASH)
            .append_pair("agentVersion", AGENT_VERSION)
            .append_pair("clusterArn", cluster)
            .append_pair("containerInstanceArn", instance.as_str())
            .append_pair("dockerVersion", DOCKER_VERSION)
            .append_pair("protocolVersion", timing::PROTOCOL_VERSION)
            .append_pair("sendCredentials", if self.send_credentials { "true" } else { "false" })
            .append_pair("seqNum", "1")
            .finish();
        let path = uri.path().trim_end_matches('/');
        Some((address, format!("ws://{authority}{path}/ws?{query}")))
    }

    /// Does what a message says; the answers to it, in order.
    fn handle(&mut self, message: ServerMessage) -> Vec<AgentMessage> {
        match message {
            ServerMessage::Payload(payload) => self.payload(payload),
            ServerMessage::IamRoleCredentials(message) => self.credentials(message),
            ServerMessage::Heartbeat(heartbeat) => {
                vec![AgentMessage::HeartbeatAck(HeartbeatAckRequest { message_id: heartbeat.message_id })]
            }
            ServerMessage::TaskManifest(manifest) => self.manifest(manifest),
            ServerMessage::TaskStopVerificationAck(ack) => {
                ack.stop_tasks.iter().for_each(|task| self.engine.stop(&task.task_arn));
                Vec::new()
            }
            ServerMessage::Close(close) => {
                self.ignore(format!("the plane is about to close: {}", close.message))
            }
            ServerMessage::AccessDenied(exception)
            | ServerMessage::BadRequest(exception)
            | ServerMessage::InactiveInstance(exception)
            | ServerMessage::InvalidCluster(exception)
            | ServerMessage::InvalidInstance(exception)
            | ServerMessage::Server(exception) => self.ignore(exception.message),
            ServerMessage::Unknown { kind } => self.ignore(format!("unknown type `{kind}`")),
        }
    }

    fn ignore(&self, reason: String) -> Vec<AgentMessage> {
        self.context.notices.send(Notice::MessageIgnored { reason });
        Vec::new()
    }

    fn payload(&self, payload: PayloadMessage) -> Vec<AgentMessage> {
        self.engine.handle(payload.tasks);
        vec![self.ack(payload.message_id)]
    }

    fn ack(&self, message_id: MessageId) -> AgentMessage {
        AgentMessage::Ack(AckRequest {
            cluster: self.context.cluster.clone(),
            container_instance: self.context.instance.clone(),
            message_id,
        })
    }

    /// Takes over a refreshed set. One for a task that is not here is not acknowledged.
    fn credentials(&self, message: IamRoleCredentialsMessage) -> Vec<AgentMessage> {
        let set = message.role_credentials;
        let ack = IamRoleCredentialsAckRequest {
            message_id: message.message_id,
            expiration: set.expiration.clone(),
            credentials_id: set.credentials_id.clone(),
        };
        if !self.engine.renew(&message.task_arn, message.role_type, set) {
            self.context.notices.send(Notice::UnknownTask { task: message.task_arn });
            return Vec::new();
        }
        vec![AgentMessage::IamRoleCredentialsAck(ack)]
    }

    /// Asks about the tasks that are here and that the plane does not name.
    fn manifest(&mut self, manifest: TaskManifestMessage) -> Vec<AgentMessage> {
        if manifest.timeline <= self.timeline {
            return Vec::new();
        }
        self.timeline = manifest.timeline;
        let stop_candidates = self.engine.not_among(&manifest.tasks);
        let mut answers = vec![self.ack(manifest.message_id.clone())];
        if !stop_candidates.is_empty() {
            let message_id = manifest.message_id;
            answers.push(AgentMessage::TaskStopVerification(TaskStopVerificationMessage {
                message_id,
                stop_candidates,
            }));
        }
        answers
    }
}

async fn close(socket: &mut Socket) -> End {
    let reason = timing::CONNECTION_EXPIRED.into();
    // The next connection is opened whether or not this one ends in good order.
    let _ = socket.close(Some(CloseFrame { code: CloseCode::Normal, reason })).await;
    End::Expired
}
