//! A plane of a few lines: it answers the calls of the agent, keeps a list of them, and holds the other end of the
//! websocket.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test's helper fails the test")]

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use futures_util::{SinkExt, StreamExt};
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use rolecall_acs::docker::{HostConfig, LogConfig};
use rolecall_acs::{
    AgentMessage, ClusterArn, Container, ContainerInstanceArn, CredentialsId, DesiredStatus, DockerConfig,
    EcrAuthData, LogsAuthStrategy, MessageId, PayloadMessage, RegistryAuthentication,
    RegistryAuthenticationType, RoleCredentials, Secret, SecretProvider, ServerMessage, Task, TaskArn,
};
use rolecall_agent::{
    Agent, AgentConfig, AgentError, AgentHandle, LaunchKind, Notice, RateLimit, TaskNetworks,
};
use rolecall_client::{Credentials, Secret as SigningSecret, StaticCredentials};
use rolecall_oci::{ImageBuilder, PackedImage};
use rolecall_runtime::fake::{FakeRuntime, Process};
use rolecall_runtime::{BoxFuture, ContainerSpec, ExitStatus, RuntimeError};
use rolecall_world::World;
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{broadcast, mpsc};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::handshake::server::{
    ErrorResponse, Request as Upgrade, Response as Upgraded,
};

pub const INSTANCE: &str = "arn:aws:ecs:us-east-1:123456789012:container-instance/default/i1";
pub const IMAGE: &str = "123456789012.dkr.ecr.us-east-1.amazonaws.com/app:v1";
pub const SECRET: &str = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf";

/// Packed once for all tests.
static IMAGE_BYTES: LazyLock<PackedImage> =
    LazyLock::new(|| ImageBuilder::new("/bin/true").env("FROM_IMAGE", "yes").cmd(["serve"]).build().unwrap());

/// One call, as the plane saw it.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// `instance`, `execution`, `application` or a registry user.
    pub who: String,
    /// The operation, or what was asked of the registry or S3.
    pub what: String,
    pub body: Value,
}

#[derive(Default)]
pub struct Seen {
    pub calls: Vec<Call>,
    pub heard: Vec<AgentMessage>,
    pub connections: Vec<String>,
    refusals: BTreeMap<String, (u16, String, String, u32)>,
    forgetful: bool,
}

pub struct Plane {
    pub address: SocketAddr,
    acs: SocketAddr,
    seen: Mutex<Seen>,
    frames: broadcast::Sender<Option<ServerMessage>>,
    image: PackedImage,
}

impl Plane {
    pub async fn start() -> Arc<Plane> {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let acs = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let plane = Arc::new(Plane {
            address: listener.local_addr().unwrap(),
            acs: acs.local_addr().unwrap(),
            seen: Mutex::default(),
            frames: broadcast::channel(64).0,
            image: IMAGE_BYTES.clone(),
        });
        tokio::spawn(serve_http(listener, Arc::clone(&plane)));
        tokio::spawn(serve_acs(acs, Arc::clone(&plane)));
        plane
    }

    pub fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap()
    }

    /// From now on this operation is answered with an error.
    pub fn refuse(&self, operation: &str, status: u16, code: &str, message: &str) {
        self.refuse_times(operation, status, code, message, u32::MAX);
    }

    pub fn refuse_times(&self, operation: &str, status: u16, code: &str, message: &str, times: u32) {
        let refusal = (status, code.to_owned(), message.to_owned(), times);
        self.seen().refusals.insert(operation.to_owned(), refusal);
    }

    /// From now on registrations are answered without the attributes.
    pub fn forget_attributes(&self) {
        self.seen().forgetful = true;
    }

    pub fn send(&self, message: ServerMessage) {
        self.frames.send(Some(message)).unwrap();
    }

    pub fn hang_up(&self) {
        self.frames.send(None).unwrap();
    }

    pub fn payload(&self, task: Task) {
        self.send(ServerMessage::Payload(PayloadMessage {
            cluster_arn: ClusterArn::new("default"),
            container_instance_arn: ContainerInstanceArn::new(INSTANCE),
            message_id: MessageId::new("m-1"),
            seq_num: Some(1),
            generated_at: None,
            timeline: None,
            tasks: vec![task],
        }));
    }

    /// Waits until `find` finds something in what was seen.
    pub async fn until<T>(&self, mut find: impl FnMut(&Seen) -> Option<T>) -> T {
        for _ in 0..1000 {
            if let Some(found) = find(&self.seen()) {
                return found;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("not seen in time; calls were {:?}", self.whats());
    }

    /// The state changes of a task with this status.
    pub async fn state(&self, status: &str) -> Value {
        self.until(|seen| {
            let mut changes = seen.calls.iter().filter(|call| call.what == "SubmitTaskStateChange");
            changes.find(|call| call.body["status"] == status).map(|call| call.body.clone())
        })
        .await
    }

    pub fn whats(&self) -> Vec<String> {
        self.seen().calls.iter().map(|call| format!("{} {}", call.who, call.what)).collect()
    }

    fn refusal(&self, what: &str) -> Option<(u16, String, String)> {
        let mut seen = self.seen();
        let (status, code, message, times) = seen.refusals.get_mut(what)?;
        if *times == 0 {
            return None;
        }
        *times -= 1;
        Some((*status, code.clone(), message.clone()))
    }

    fn answer(&self, what: &str, who: &str, body: &Value) -> Value {
        match what {
            "RegisterContainerInstance" => json!({ "containerInstance": {
                "containerInstanceArn": INSTANCE,
                "attributes": if self.seen().forgetful { json!([]) } else { body["attributes"].clone() } } }),
            "DiscoverPollEndpoint" => json!({ "endpoint": format!("http://{}", self.acs) }),
            "GetAuthorizationToken" => json!({ "authorizationData": [
                { "authorizationToken": STANDARD.encode(format!("AWS:{who}")), "expiresAt": 1 } ] }),
            "GetSecretValue" => json!({ "ARN": SECRET, "SecretString": r#"{"user":"ada","port":5432}"# }),
            "GetParameters" => {
                let names = body["Names"].as_array().unwrap();
                let (found, invalid): (Vec<&Value>, Vec<&Value>) =
                    names.iter().partition(|name| !name.as_str().unwrap().contains("missing"));
                let found: Vec<Value> = found
                    .into_iter()
                    .map(|name| json!({ "Name": name, "Value": format!("value of {}", name.as_str().unwrap()) }))
                    .collect();
                json!({ "Parameters": found, "InvalidParameters": invalid })
            }
            "SubmitTaskStateChange" => json!({ "acknowledgment": "ok" }),
            _ => json!({}),
        }
    }
}

async fn serve_http(listener: TcpListener, plane: Arc<Plane>) {
    loop {
        let (stream, _) = listener.accept().await.unwrap();
        let plane = Arc::clone(&plane);
        tokio::spawn(async move {
            let service = service_fn(|request| {
                let plane = Arc::clone(&plane);
                async move { Ok::<_, Infallible>(respond(&plane, request).await) }
            });
            let _ = hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}

fn who(request: &Request<Incoming>) -> String {
    let header =
        request.headers().get("authorization").map(|value| value.to_str().unwrap()).unwrap_or_default();
    if let Some(basic) = header.strip_prefix("Basic ") {
        return String::from_utf8(STANDARD.decode(basic).unwrap()).unwrap();
    }
    let key = header.split("Credential=").nth(1).and_then(|rest| rest.split('/').next());
    match key {
        Some("AKIAINSTANCE") => "instance",
        Some("ASIAEXECUTION") => "execution",
        Some("ASIAAPPLICATION") => "application",
        _ => "nobody",
    }
    .to_owned()
}

async fn respond(plane: &Plane, request: Request<Incoming>) -> Response<Full<Bytes>> {
    let who = who(&request);
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let ranged = request.headers().contains_key("range");
    let target = request.headers().get("x-amz-target").map(|target| target.to_str().unwrap().to_owned());
    let body = request.into_body().collect().await.unwrap().to_bytes();
    let what = match &target {
        Some(target) => target.rsplit('.').next().unwrap().to_owned(),
        None if path.contains("/manifests/") => "manifest".to_owned(),
        None if path.contains("/blobs/") && path.ends_with(&plane.image.config_digest.to_string()) => {
            "config".to_owned()
        }
        None if path.contains("/blobs/") && ranged => "layer start".to_owned(),
        None if path.contains("/blobs/") => "layer".to_owned(),
        None => format!("{method} {path}"),
    };
    let value = serde_json::from_slice(&body).unwrap_or(Value::Null);
    plane.seen().calls.push(Call { who: who.clone(), what: what.clone(), body: value.clone() });
    if let Some((status, code, message)) = plane.refusal(&what) {
        return refused(&what, target.is_some(), status, &code, &message);
    }
    let builder = Response::builder().header("x-amzn-requestid", "req-1");
    let image = &plane.image;
    let body = match what.as_str() {
        "manifest" => {
            let builder = builder.header("content-type", "application/vnd.oci.image.manifest.v1+json");
            return builder.body(Full::new(image.manifest.clone())).unwrap();
        }
        "config" => image.config.clone(),
        "layer start" => {
            let first = image.layers[0].bytes.slice(..1);
            return builder.status(StatusCode::PARTIAL_CONTENT).body(Full::new(first)).unwrap();
        }
        "layer" => image.layers[0].bytes.clone(),
        _ if target.is_none() => Bytes::from_static(b"# comment\nFROM_FILE=file\nGREETING=file\n"),
        _ => Bytes::from(plane.answer(&what, &who, &value).to_string()),
    };
    let kind = if target.is_some() { "application/x-amz-json-1.1" } else { "application/octet-stream" };
    builder.header("content-type", kind).body(Full::new(body)).unwrap()
}

fn refused(what: &str, json: bool, status: u16, code: &str, message: &str) -> Response<Full<Bytes>> {
    let body = match what {
        _ if json => json!({ "__type": code, "message": message }).to_string(),
        "manifest" | "layer" => json!({ "errors": [{ "code": code, "message": message }] }).to_string(),
        _ => format!("<Error><Code>{code}</Code><Message>{message}</Message></Error>"),
    };
    let builder = Response::builder().status(StatusCode::from_u16(status).unwrap());
    builder.header("x-amzn-requestid", "req-1").body(Full::new(Bytes::from(body))).unwrap()
}

async fn serve_acs(listener: TcpListener, plane: Arc<Plane>) {
    loop {
        let (stream, _) = listener.accept().await.unwrap();
        tokio::spawn(connection(stream, Arc::clone(&plane)));
    }
}

#[expect(clippy::result_large_err, reason = "the callback's type is the library's")]
async fn connection(stream: TcpStream, plane: Arc<Plane>) {
    let mut frames = plane.frames.subscribe();
    let note = |request: &Upgrade, response: Upgraded| -> Result<Upgraded, ErrorResponse> {
        assert!(request.headers().contains_key("authorization"), "the upgrade is signed");
        plane.seen().connections.push(request.uri().to_string());
        Ok(response)
    };
    let mut socket = tokio_tungstenite::accept_hdr_async(stream, note).await.unwrap();
    loop {
        tokio::select! {
            frame = frames.recv() => match frame {
                Ok(Some(message)) => socket.send(Message::text(message.to_text())).await.unwrap(),
                _ => return,
            },
            heard = socket.next() => match heard {
                Some(Ok(Message::Text(text))) => plane.seen().heard.push(AgentMessage::parse(&text).unwrap()),
                Some(Ok(_)) => {}
                _ => return,
            },
        }
    }
}

/// A running agent and what it runs on.
pub struct Lab {
    pub plane: Arc<Plane>,
    pub agent: AgentHandle,
    pub state: tempfile::TempDir,
    pub notices: mpsc::UnboundedReceiver<Notice>,
}

pub async fn lab<F, Fut>(kind: LaunchKind, script: F) -> Lab
where
    F: Fn(Process) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = ExitStatus> + Send + 'static,
{
    let script: Script = Box::new(move |process| Box::pin(script(process)));
    lab_with(Options { kind, ..Options::default() }, script).await
}

/// What a test may want otherwise.
pub struct Options {
    pub kind: LaunchKind,
    pub rate_limit: RateLimit,
    pub network: TaskNetworks,
    /// What the runtime says to every container instead of making it.
    pub refuse_containers: Option<fn() -> RuntimeError>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            kind: LaunchKind::Fargate,
            rate_limit: RateLimit::default(),
            network: TaskNetworks::Loopback,
            refuse_containers: None,
        }
    }
}

pub type Script = Box<dyn Fn(Process) -> BoxFuture<'static, ExitStatus> + Send + Sync>;

pub async fn lab_with(options: Options, script: Script) -> Lab {
    let plane = Plane::start().await;
    let state = tempfile::tempdir().unwrap();
    // As an administrator may have made it.
    std::fs::set_permissions(state.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    let (sender, notices) = mpsc::unbounded_channel();
    let agent = start(&plane, state.path(), options, script, Some(sender)).await.unwrap();
    plane.until(|seen| (!seen.connections.is_empty()).then_some(())).await;
    Lab { plane, agent, state, notices }
}

pub async fn start(
    plane: &Plane,
    state: &Path,
    options: Options,
    script: Script,
    notices: Option<mpsc::UnboundedSender<Notice>>,
) -> Result<AgentHandle, AgentError> {
    let credentials = Credentials::new("AKIAINSTANCE", SigningSecret::new("instance secret"));
    let refuse = options.refuse_containers;
    let check = move |_: &ContainerSpec| refuse.map_or(Ok(()), |error| Err(error()));
    Agent::start(AgentConfig {
        endpoint: format!("http://{}", plane.address).parse().unwrap(),
        region: "us-east-1".to_owned(),
        cluster: "default".to_owned(),
        credentials: Arc::new(StaticCredentials::new(credentials)),
        kind: options.kind,
        state_dir: state.to_owned(),
        world: World::system(),
        runtime: Arc::new(FakeRuntime::new(script).with_check(check)),
        network: options.network,
        cpu: 4096,
        memory_mib: 8192,
        environment: vec![("EXTRA".to_owned(), "yes".to_owned())],
        rate_limit: options.rate_limit,
        notices,
    })
    .await
}

pub fn credentials(id: &str, key: &str, role: &str) -> RoleCredentials {
    RoleCredentials {
        credentials_id: CredentialsId::new(id),
        role_arn: format!("arn:aws:iam::123456789012:role/{role}"),
        access_key_id: key.to_owned(),
        secret_access_key: "secret".to_owned(),
        session_token: "token".to_owned(),
        expiration: "2026-11-22T06:00:00Z".to_owned(),
        credential_scope: None,
    }
}

/// A Fargate task as the plane sends it: an ECR image, a secret, a parameter, logs, both roles.
pub fn task(id: &str) -> Task {
    Task {
        arn: TaskArn::new(format!("arn:aws:ecs:us-east-1:123456789012:task/default/{id}")),
        task_cluster_arn: ClusterArn::new("arn:aws:ecs:us-east-1:123456789012:cluster/default"),
        family: "app".to_owned(),
        version: "1".to_owned(),
        desired_status: DesiredStatus::Running,
        containers: vec![container("web")],
        role_credentials: Some(credentials("app-id", "ASIAAPPLICATION", "app")),
        execution_role_credentials: Some(credentials("exec-id", "ASIAEXECUTION", "exec")),
        cpu: Some(0.25),
        memory: Some(512),
        network_mode: Some("awsvpc".to_owned()),
        ..Task::default()
    }
}

pub fn container(name: &str) -> Container {
    let options =
        [("awslogs-group", "/app"), ("awslogs-region", "us-east-1"), ("awslogs-stream-prefix", "p")];
    let config = options.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    let host = HostConfig {
        log_config: Some(LogConfig { kind: "awslogs".to_owned(), config }),
        ..HostConfig::default()
    };
    let secret = |name: &str, value_from: &str, provider| Secret {
        name: name.to_owned(),
        value_from: value_from.to_owned(),
        provider: Some(provider),
        ..Secret::default()
    };
    Container {
        name: name.to_owned(),
        image: IMAGE.to_owned(),
        environment: [("AWS_EXECUTION_ENV".to_owned(), "AWS_ECS_FARGATE".to_owned())].into(),
        secrets: vec![
            secret("DB_USER", &format!("{SECRET}:user::"), SecretProvider::Asm),
            secret("TOKEN", "/app/token", SecretProvider::Ssm),
        ],
        registry_authentication: Some(RegistryAuthentication {
            kind: RegistryAuthenticationType::Ecr,
            ecr_auth_data: Some(EcrAuthData {
                registry_id: "123456789012".to_owned(),
                region: "us-east-1".to_owned(),
                endpoint_override: None,
                use_execution_role: true,
            }),
            asm_auth_data: None,
        }),
        logs_auth_strategy: Some(LogsAuthStrategy::ExecutionRole),
        docker_config: Some(DockerConfig { host_config: Some(host.to_text()), ..DockerConfig::default() }),
        ..Container::default()
    }
}

/// A container without secrets or logs.
pub fn plain(name: &str) -> Container {
    Container { secrets: Vec::new(), docker_config: None, ..container(name) }
}

pub fn variable(process: &Process, name: &str) -> Option<String> {
    process.spec.env.iter().find(|(own, _)| own == name).map(|(_, value)| value.clone())
}

/// A GET over a connection of its own: status and body.
pub async fn get(url: &str) -> (u16, String) {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let rest = url.strip_prefix("http://").unwrap();
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let mut stream = TcpStream::connect(authority).await.unwrap();
    let request =
        format!("GET {path} HTTP/1.1\r\nHost: {authority}\r\nUser-Agent: test\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).await.unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    (head.split(' ').nth(1).unwrap().parse().unwrap(), body.to_owned())
}

pub fn set(texts: &[String]) -> BTreeSet<&str> {
    texts.iter().map(String::as_str).collect()
}

/// A GET from inside a network namespace.
pub fn get_inside(namespace: &std::path::Path, address: &str, path: &str) -> String {
    use std::io::{Read, Write};
    let (namespace, address, path) =
        (std::fs::File::open(namespace).unwrap(), address.to_owned(), path.to_owned());
    let inside = std::thread::spawn(move || {
        nix::sched::setns(&namespace, nix::sched::CloneFlags::CLONE_NEWNET).unwrap();
        let mut stream = std::net::TcpStream::connect((address.as_str(), 80)).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    });
    inside.join().unwrap()
}
