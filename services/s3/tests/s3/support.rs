//! A front on a loopback socket, with a stand-in for the plane that knows three signers.
#![expect(clippy::unwrap_used, reason = "test support: a panic is the test's failure")]

use std::{convert::Infallible, sync::Arc};

use aws_lc_rs::hmac;
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, StatusCode, header::HOST};
use http_body_util::{BodyExt, Full};
use hyper::{body::Incoming, service::service_fn};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rolecall_gate::{
    Caller, Origin, Proof, Visit,
    testkit::{ACCOUNT, Bench, REGION, account},
};
use rolecall_policy::{AccountId, Principal};
use rolecall_s3::{Body, Front};
use rolecall_sigv4::{Credentials, PayloadHash, Presented, Secret, Sha256, presign, sign};
use rolecall_store::Blobs;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

/// The other account.
pub const STRANGER: &str = "210987654321";
const SECRET: &str = "a secret of the tests";

/// Who signs.
#[derive(Clone, Copy)]
pub enum Who {
    Root,
    /// A session of the role of this name, with the policies given to it.
    Role(&'static str),
    /// Root of another account.
    Stranger,
    Nobody,
}

pub struct Stage {
    pub bench: Bench,
    address: std::net::SocketAddr,
    directory: tempfile::TempDir,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Bytes,
}

impl Answer {
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// What stands in the first element of this name.
    pub fn element(&self, name: &str) -> &str {
        self.elements(name).first().copied().unwrap_or_default()
    }

    /// What stands in each element of this name.
    pub fn elements(&self, name: &str) -> Vec<&str> {
        let (open, close) = (format!("<{name}>"), format!("</{name}>"));
        let parts = self.text().split(open.as_str()).skip(1);
        parts.map(|part| part.split(close.as_str()).next().unwrap()).collect()
    }

    /// Status, code and message of an error.
    pub fn error(&self) -> (u16, &str, &str) {
        (self.status.as_u16(), self.element("Code"), self.element("Message"))
    }
}

impl Stage {
    pub async fn new() -> Stage {
        let bench = Bench::new(|_| {}).await;
        let directory = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(directory.path().join("blobs")).unwrap();
        let front = Arc::new(Front::new(Arc::clone(bench.gate()), blobs));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(serve(listener, front));
        Stage { bench, address, directory }
    }

    /// A stage with the bucket `bucket`, owned by the account of the tests.
    pub async fn with_bucket() -> Stage {
        let stage = Stage::new().await;
        let made = stage.put(Who::Root, "/bucket", "").await;
        assert_eq!(made.status, 200, "{}", made.text());
        stage
    }

    /// Makes a role with one statement that allows `actions` on `resource`.
    pub fn role(&self, name: &str, actions: &str, resource: &str) {
        let policy = format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Action":{actions},"Resource":"{resource}"}}]}}"#
        );
        self.bench.role(name, "{}", &[&policy]);
    }

    pub async fn get(&self, who: Who, path: &str) -> Answer {
        self.send(who, Method::GET, path, &[], "").await
    }

    pub async fn put(&self, who: Who, path: &str, body: impl Into<Bytes>) -> Answer {
        self.send(who, Method::PUT, path, &[], body).await
    }

    pub async fn send(
        &self,
        who: Who,
        method: Method,
        path: &str,
        headers: &[(&'static str, &str)],
        body: impl Into<Bytes>,
    ) -> Answer {
        let body = body.into();
        let payload = PayloadHash::of(&body);
        self.send_as(who, self.request(method, path, headers, body), payload).await
    }

    pub fn request(
        &self,
        method: Method,
        path: &str,
        headers: &[(&'static str, &str)],
        body: Bytes,
    ) -> Request<Bytes> {
        let mut request = Request::new(body);
        *request.method_mut() = method;
        *request.uri_mut() = path.parse().unwrap();
        request.headers_mut().insert(HOST, HeaderValue::try_from(self.address.to_string()).unwrap());
        for (name, value) in headers {
            request
                .headers_mut()
                .insert(HeaderName::from_static(name), HeaderValue::try_from(*value).unwrap());
        }
        request
    }

    /// Signs with the given statement about the body, and sends.
    pub async fn send_as(&self, who: Who, request: Request<Bytes>, payload: PayloadHash) -> Answer {
        let (mut parts, body) = request.into_parts();
        if let Some(credentials) = credentials(who) {
            sign(&mut parts, payload, &credentials, REGION, "s3", self.bench.gate().world().now()).unwrap();
        }
        self.exchange(Request::from_parts(parts, body)).await
    }

    /// Gets through a presigned URL.
    pub async fn get_presigned(&self, who: Who, path: &str) -> Answer {
        let (mut parts, body) = self.request(Method::GET, path, &[], Bytes::new()).into_parts();
        let now = self.bench.gate().world().now();
        let credentials = credentials(who).unwrap();
        presign(&mut parts, PayloadHash::Unsigned, &credentials, REGION, "s3", now, 60).unwrap();
        self.exchange(Request::from_parts(parts, body)).await
    }

    pub async fn exchange(&self, request: Request<Bytes>) -> Answer {
        let stream = tokio::net::TcpStream::connect(self.address).await.unwrap();
        let (mut sender, connection) =
            hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.unwrap();
        tokio::spawn(connection);
        let response = sender.send_request(request.map(Full::new)).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }

    /// Puts an object in chunks, each signed over the signature before it.
    pub async fn send_signed_chunks(
        &self,
        who: Who,
        path: &str,
        headers: &[(&'static str, &str)],
        chunks: &[&[u8]],
    ) -> Answer {
        let (mut parts, _) = self.request(Method::PUT, path, headers, Bytes::new()).into_parts();
        let now = self.bench.gate().world().now();
        sign(&mut parts, PayloadHash::Streaming, &credentials(who).unwrap(), REGION, "s3", now).unwrap();
        let mut previous =
            parts.headers["authorization"].to_str().unwrap().rsplit('=').next().unwrap().to_owned();
        let time = parts.headers["x-amz-date"].to_str().unwrap().to_owned();
        let scope = [&time[..8], REGION, "s3", "aws4_request"];
        let seed = format!("AWS4{SECRET}").into_bytes();
        let key = scope.iter().fold(seed, |key, part| mac(&key, part));
        let mut body = String::new();
        for chunk in chunks {
            let (scope, empty, hash) = (scope.join("/"), Sha256::EMPTY, Sha256::of(chunk));
            let text = format!("AWS4-HMAC-SHA256-PAYLOAD\n{time}\n{scope}\n{previous}\n{empty}\n{hash}");
            previous = hex(&mac(&key, &text));
            let data = std::str::from_utf8(chunk).unwrap();
            body.push_str(&format!("{:x};chunk-signature={previous}\r\n{data}\r\n", chunk.len()));
        }
        self.exchange(Request::from_parts(parts, Bytes::from(body))).await
    }

    /// Announces an upload without sending it, and reads the answer.
    pub async fn send_head(&self, who: Who, path: &str, len: u64) -> String {
        let length = len.to_string();
        let request = self.request(Method::PUT, path, &[("content-length", &length)], Bytes::new());
        let (mut parts, _) = request.into_parts();
        let now = self.bench.gate().world().now();
        sign(&mut parts, PayloadHash::Unsigned, &credentials(who).unwrap(), REGION, "s3", now).unwrap();
        let mut head = format!("PUT {path} HTTP/1.1\r\n");
        for (name, value) in &parts.headers {
            head.push_str(&format!("{name}: {}\r\n", value.to_str().unwrap()));
        }
        let mut stream = tokio::net::TcpStream::connect(self.address).await.unwrap();
        stream.write_all(format!("{head}\r\n").as_bytes()).await.unwrap();
        let mut answer = String::new();
        while !answer.contains("</Error>") {
            let mut bytes = [0; 4096];
            let read = stream.read(&mut bytes).await.unwrap();
            assert_ne!(read, 0, "{answer}");
            answer.push_str(std::str::from_utf8(&bytes[..read]).unwrap());
        }
        answer
    }

    /// How many blobs are stored.
    pub fn blobs(&self) -> usize {
        let below = |path: std::path::PathBuf| -> Vec<std::path::PathBuf> {
            std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect()
        };
        let root = self.directory.path().join("blobs");
        assert!(below(root.join("uploads")).is_empty(), "an upload was left behind");
        below(root.join("sha256")).into_iter().map(|path| below(path).len()).sum()
    }
}

pub fn credentials(who: Who) -> Option<Credentials> {
    let id = match who {
        Who::Root => "root".to_owned(),
        Who::Stranger => "stranger".to_owned(),
        Who::Role(name) => format!("role-{name}"),
        Who::Nobody => return None,
    };
    Some(Credentials::new(id, Secret::new(SECRET)))
}

async fn serve(listener: TcpListener, front: Arc<Front>) {
    loop {
        let (stream, _) = listener.accept().await.unwrap();
        let front = Arc::clone(&front);
        tokio::spawn(async move {
            let service = service_fn(move |request| {
                let front = Arc::clone(&front);
                async move { Ok::<_, Infallible>(answer(&front, request).await) }
            });
            let builder = hyper_util::server::conn::auto::Builder::new(TokioExecutor::new());
            let _ = builder.serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

async fn answer(front: &Front, request: Request<Incoming>) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let key = Presented::from_request(&parts).ok().map(|presented| presented.access_key_id().to_owned());
    let (principal, account, proof) = match key.as_deref() {
        None => (Principal::Anonymous, account(), Proof::None),
        Some("root") => (Principal::Root { account: account() }, account(), proof()),
        Some("stranger") => {
            let account = AccountId::new(STRANGER).unwrap();
            (Principal::Root { account: account.clone() }, account, proof())
        }
        Some(role) => {
            let name = role.strip_prefix("role-").unwrap();
            let role = format!("arn:aws:iam::{ACCOUNT}:role/{name}").parse().unwrap();
            let session = format!("arn:aws:sts::{ACCOUNT}:assumed-role/{name}/test").parse().unwrap();
            (Principal::role_session(session, role, None), account(), proof())
        }
    };
    let caller = Caller { principal, account, proof, origin: Origin::default(), via: Vec::new() };
    let visit = Visit { caller, region: REGION.to_owned(), request_id: "11111111-2222".to_owned() };
    let secret = key.map(|_| Secret::new(SECRET));
    front.serve(visit, secret, Request::from_parts(parts, body)).await
}

fn proof() -> Proof {
    Proof::AccessKey("AKIAEXAMPLE".to_owned())
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    let key = hmac::Key::new(hmac::HMAC_SHA256, key);
    hmac::sign(&key, text.as_bytes()).as_ref().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
