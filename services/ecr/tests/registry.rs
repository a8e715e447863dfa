//! The registry as container engines see it, over a real socket.

#![expect(clippy::unwrap_used, reason = "a panic is the test's failure")]

use bytes::Bytes;
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::{server::conn::http1, service::service_fn};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::{TokioExecutor, TokioIo},
};
use rolecall_ecr::registry::{Front, serve};
use rolecall_gate::testkit::Bench;
use rolecall_oci::{
    Digest as ImageDigest, PackedImage, PackedLayer,
    manifest::Platform,
    registry::{Client as Engine, Credentials, RegistryError},
};
use rolecall_shapes::ecr;
use rolecall_store::{Blobs, Digest};
use std::{convert::Infallible, net::SocketAddr, sync::Arc, time::Duration};
use tempfile::TempDir;

/// Everything a push and a pull need.
const ALL: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Resource":"*","Action":[
    "ecr:GetAuthorizationToken","ecr:BatchGetImage","ecr:GetDownloadUrlForLayer","ecr:BatchCheckLayerAvailability",
    "ecr:InitiateLayerUpload","ecr:UploadLayerPart","ecr:CompleteLayerUpload","ecr:PutImage","ecr:ListImages"]}]}"#;
/// A password and nothing else.
const LOGIN: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Resource":"*","Action":"ecr:GetAuthorizationToken"}]}"#;
const MANIFEST: &str = "application/vnd.oci.image.manifest.v1+json";

struct Registry {
    bench: Bench,
    address: SocketAddr,
    http: Client<HttpConnector, Full<Bytes>>,
    token: String,
    _blobs: TempDir,
}

impl Registry {
    /// A registry with the repositories `app` and `base`, and the password of user `ana` who may do everything.
    async fn start() -> Registry {
        let bench = Bench::new(rolecall_ecr::register).await;
        for name in ["app", "base"] {
            let request = ecr::CreateRepositoryRequest { repository_name: name.into(), ..Default::default() };
            bench.root::<ecr::CreateRepository>(request).await.unwrap();
        }
        let directory = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(directory.path().join("blobs")).unwrap();
        let front = Arc::new(Front::new(Arc::clone(bench.gate()), blobs));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            loop {
                let (stream, peer) = listener.accept().await.unwrap();
                let front = Arc::clone(&front);
                let service = service_fn(move |request| {
                    let front = Arc::clone(&front);
                    async move { Ok::<_, Infallible>(serve(&front, request, &peer.ip().to_string()).await) }
                });
                tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
            }
        });
        let http = Client::builder(TokioExecutor::new()).build_http();
        let token = login(&bench, "ana", ALL).await;
        Registry { bench, address, http, token, _blobs: directory }
    }

    fn request(&self, method: &str, path: &str) -> http::request::Builder {
        let uri = if path.starts_with("http:") {
            path.to_owned()
        } else {
            format!("http://{}{path}", self.address)
        };
        Request::builder().method(method).uri(uri)
    }

    async fn send(&self, method: &str, path: &str, body: &[u8]) -> Answer {
        let request = self.request(method, path).header("authorization", format!("Basic {}", self.token));
        self.raw(request, body).await
    }

    async fn raw(&self, request: http::request::Builder, body: &[u8]) -> Answer {
        let body = Full::new(Bytes::copy_from_slice(body));
        Answer::of(self.http.request(request.body(body).unwrap()).await.unwrap()).await
    }

    /// Pushes a blob as docker does: begin, one chunk, finish.
    async fn push_blob(&self, repository: &str, bytes: &[u8]) -> String {
        let digest = Digest::of(bytes).to_string();
        let begun = self.send("POST", &format!("/v2/{repository}/blobs/uploads/"), b"").await;
        assert_eq!(begun.status, StatusCode::ACCEPTED);
        let chunk = self.send("PATCH", &begun.header("location"), bytes).await;
        assert_eq!(
            (chunk.status, chunk.header("range")),
            (StatusCode::ACCEPTED, format!("0-{}", bytes.len() - 1))
        );
        let done = self.send("PUT", &format!("{}?digest={digest}", chunk.header("location")), b"").await;
        assert_eq!(
            (done.status, done.header("docker-content-digest")),
            (StatusCode::CREATED, digest.clone())
        );
        digest
    }

    async fn put_manifest(&self, repository: &str, reference: &str, manifest: &str) -> Answer {
        let request = self
            .request("PUT", &format!("/v2/{repository}/manifests/{reference}"))
            .header("authorization", format!("Basic {}", self.token))
            .header("content-type", MANIFEST);
        self.raw(request, manifest.as_bytes()).await
    }

    fn engine(&self, host: &str, token: &str) -> Engine {
        Engine::new(self.address, host, Credentials::from_authorization_token(token))
    }
}

/// What `Authorization: Basic` takes, for a user who holds exactly `policy`.
async fn login(bench: &Bench, user: &str, policy: &str) -> String {
    let answer = bench.user::<ecr::GetAuthorizationToken>(user, &[policy], Default::default()).await.unwrap();
    answer.authorization_data.unwrap()[0].authorization_token.clone().unwrap().into_inner()
}

struct Answer {
    status: StatusCode,
    headers: http::HeaderMap,
    body: String,
}

impl Answer {
    async fn of(response: Response<hyper::body::Incoming>) -> Answer {
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
        }
    }

    fn header(&self, name: &str) -> String {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
    }

    /// Status, code and message of a refusal.
    fn refusal(&self) -> (u16, String, String) {
        let error: serde_json::Value = serde_json::from_str(&self.body).unwrap();
        let text = |name: &str| error["errors"][0][name].as_str().unwrap().to_owned();
        (self.status.as_u16(), text("code"), text("message"))
    }
}

fn refusal(status: u16, code: &str, message: &str) -> (u16, String, String) {
    (status, code.to_owned(), message.to_owned())
}

fn manifest(config: &str, layer: &str) -> String {
    format!(
        r#"{{"schemaVersion":2,"mediaType":"{MANIFEST}","config":{{"mediaType":
        "application/vnd.oci.image.config.v1+json","digest":"{config}","size":2}},"layers":[{{"mediaType":
        "application/vnd.oci.image.layer.v1.tar+gzip","digest":"{layer}","size":5}}]}}"#
    )
}

/// A small image for [`Engine::push`].
fn packed() -> PackedImage {
    let (config, layer) = (Bytes::from_static(b"{}"), Bytes::from(vec![7; 300_000]));
    let (config_digest, digest) = (ImageDigest::of(&config), ImageDigest::of(&layer));
    let manifest = Bytes::from(manifest(&config_digest.to_string(), &digest.to_string()));
    let layers = vec![PackedLayer { digest, diff_id: digest, bytes: layer }];
    PackedImage { manifest_digest: ImageDigest::of(&manifest), manifest, config, config_digest, layers }
}

fn quiet() -> impl Fn(rolecall_oci::registry::Progress) + Send + Sync {
    |_| {}
}

#[tokio::test]
async fn an_engine_pulls_what_it_pushed() {
    let registry = Registry::start().await;
    for host in ["127.0.0.1:4566", "123456789012.dkr.ecr.us-east-1.amazonaws.com"] {
        let engine = registry.engine(host, &registry.token);
        let image = packed();
        engine.push("app", "v1", &image, &quiet()).await.unwrap();
        let fetched = engine.manifest("app", "v1", &Platform::host()).await.unwrap();
        assert_eq!((fetched.digest, &fetched.bytes), (image.manifest_digest, &image.manifest));
        let mut layer = fetched.manifest.layers[0].clone();
        layer.size = image.layers[0].bytes.len() as u64;
        assert_eq!(engine.blob("app", &layer).await.unwrap(), image.layers[0].bytes);
    }
}

#[tokio::test]
async fn without_a_good_password_there_is_a_challenge() {
    let registry = Registry::start().await;
    let challenge = "Basic realm=\"http://127.0.0.1:4566/\",service=\"ecr.amazonaws.com\"";
    let none = registry.raw(registry.request("GET", "/v2/"), b"").await;
    assert_eq!(none.refusal(), refusal(401, "UNAUTHORIZED", "no basic auth credentials"));
    assert_eq!(none.header("www-authenticate"), challenge);
    let forged = registry.request("GET", "/v2/").header("authorization", "Basic QVdTOng=");
    assert_eq!(registry.raw(forged, b"").await.status, StatusCode::UNAUTHORIZED);

    let good = registry.send("GET", "/v2/", b"").await;
    assert_eq!(
        (good.status, good.header("docker-distribution-api-version")),
        (StatusCode::OK, "registry/2.0".into())
    );
    registry.bench.gate().world().advance(Duration::from_secs(12 * 3600));
    let expired = registry.send("GET", "/v2/", b"").await;
    let text = "Your authorization token has expired. Reauthenticate and try again.";
    assert_eq!(expired.refusal(), refusal(401, "DENIED", text));
}

#[tokio::test]
async fn each_request_needs_the_permission_of_its_action() {
    let registry = Registry::start().await;
    let digest = registry.push_blob("app", b"bytes").await;
    let token = login(&registry.bench, "bob", LOGIN).await;
    let uploads = "/v2/app/blobs/uploads/".to_owned();
    for (method, path, action) in [
        ("GET", "/v2/app/manifests/v1".to_owned(), "BatchGetImage"),
        ("GET", format!("/v2/app/blobs/{digest}"), "GetDownloadUrlForLayer"),
        ("GET", "/v2/app/tags/list".to_owned(), "ListImages"),
        ("POST", uploads.clone(), "InitiateLayerUpload"),
        ("PATCH", format!("{uploads}x"), "UploadLayerPart"),
        ("PUT", format!("{uploads}x?digest={digest}"), "CompleteLayerUpload"),
        ("PUT", "/v2/app/manifests/v1".to_owned(), "PutImage"),
    ] {
        let request = registry.request(method, &path).header("authorization", format!("Basic {token}"));
        let message = format!(
            "User: arn:aws:iam::123456789012:user/bob is not authorized to perform: ecr:{action} on resource: \
             arn:aws:ecr:us-east-1:123456789012:repository/app because no identity-based policy allows the \
             ecr:{action} action"
        );
        assert_eq!(
            registry.raw(request, b"{}").await.refusal(),
            refusal(403, "DENIED", &message),
            "{method} {path}"
        );
    }
    let head = registry
        .request("HEAD", &format!("/v2/app/blobs/{digest}"))
        .header("authorization", format!("Basic {token}"));
    assert_eq!(registry.raw(head, b"").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn what_is_not_there_is_told_in_ecrs_words() {
    let registry = Registry::start().await;
    let missing = registry.send("GET", "/v2/none/manifests/v1", b"").await;
    let text = "The repository with name 'none' does not exist in the registry with id '123456789012'";
    assert_eq!(missing.refusal(), refusal(404, "NAME_UNKNOWN", text));
    let missing = registry.send("GET", "/v2/app/manifests/v1", b"").await;
    assert_eq!(missing.refusal(), refusal(404, "MANIFEST_UNKNOWN", "Requested image not found"));
    let absent = Digest::of(b"absent");
    let missing = registry.send("GET", &format!("/v2/app/blobs/{absent}"), b"").await;
    assert_eq!((missing.status.as_u16(), missing.refusal().1), (404, "BLOB_UNKNOWN".to_owned()));
    let head = registry.send("HEAD", &format!("/v2/app/blobs/{absent}"), b"").await;
    assert_eq!(head.status, StatusCode::NOT_FOUND);
    let upload = registry.send("PATCH", "/v2/app/blobs/uploads/none", b"x").await;
    assert_eq!(upload.refusal().1, "BLOB_UPLOAD_UNKNOWN");
    let malformed = registry.send("GET", "/v2/app/blobs/sha256:1", b"").await;
    assert_eq!(malformed.refusal(), refusal(400, "DIGEST_INVALID", "'sha256:1' is not a SHA-256 digest"));
    assert_eq!(registry.send("GET", "/v2/App/tags/list", b"").await.refusal().1, "NAME_INVALID");
    assert_eq!(registry.send("DELETE", "/v2/app/manifests/v1", b"").await.refusal().1, "UNSUPPORTED");
}

#[tokio::test]
async fn a_manifest_needs_its_layers_and_an_immutable_tag_stays() {
    let registry = Registry::start().await;
    let config = registry.push_blob("app", b"{}").await;
    let absent = Digest::of(b"absent");
    let refused = registry.put_manifest("app", "v1", &manifest(&config, &absent.to_string())).await;
    let text = format!(
        "Layers with digests '[{absent}]' required for pushing image into repository with name 'app' in the registry \
         with id '123456789012' do not exist"
    );
    assert_eq!(refused.refusal(), refusal(404, "BLOB_UPLOAD_UNKNOWN", &text));
    assert_eq!(registry.put_manifest("app", "v1", "{").await.refusal().1, "MANIFEST_INVALID");

    let request = ecr::CreateRepositoryRequest {
        repository_name: "fixed".into(),
        image_tag_mutability: Some("IMMUTABLE".into()),
        ..Default::default()
    };
    registry.bench.root::<ecr::CreateRepository>(request).await.unwrap();
    let (config, layer) =
        (registry.push_blob("fixed", b"{}").await, registry.push_blob("fixed", b"bytes").await);
    let first = manifest(&config, &layer);
    for _ in 0..2 {
        assert_eq!(registry.put_manifest("fixed", "v1", &first).await.status, StatusCode::CREATED);
    }
    let refused = registry.put_manifest("fixed", "v1", &manifest(&layer, &config)).await;
    let text = "The image tag 'v1' already exists in the 'fixed' repository and cannot be overwritten because the tag \
                is immutable.";
    assert_eq!(refused.refusal(), refusal(400, "TAG_INVALID", text));
    let head = registry.send("HEAD", "/v2/fixed/manifests/v1", b"").await;
    assert_eq!(
        (head.header("content-length"), head.header("content-type")),
        (first.len().to_string(), MANIFEST.into())
    );
    assert_eq!(head.header("docker-content-digest"), Digest::of(first.as_bytes()).to_string());
    let wrong = registry.put_manifest("fixed", &absent.to_string(), &first).await;
    assert_eq!(wrong.refusal().1, "DIGEST_INVALID");
    let tags = registry.send("GET", "/v2/fixed/tags/list", b"").await;
    assert_eq!(tags.body, r#"{"name":"fixed","tags":["v1"]}"#);
}

#[tokio::test]
async fn uploads_go_on_where_they_stopped_and_are_checked_at_the_end() {
    let registry = Registry::start().await;
    let begun = registry.send("POST", "/v2/app/blobs/uploads/", b"").await;
    let location = begun.header("location");
    registry.send("PATCH", &location, b"one").await;
    let there = registry.send("GET", &location, b"").await;
    assert_eq!((there.status, there.header("range")), (StatusCode::NO_CONTENT, "0-2".to_owned()));
    let misplaced = registry
        .request("PATCH", &location)
        .header("authorization", format!("Basic {}", registry.token))
        .header("content-range", "7-9");
    assert_eq!(registry.raw(misplaced, b"two").await.status, StatusCode::RANGE_NOT_SATISFIABLE);
    let other = location.replace("/app/", "/base/");
    assert_eq!(registry.send("PATCH", &other, b"two").await.refusal().1, "BLOB_UPLOAD_UNKNOWN");
    let digest = Digest::of(b"onetwo");
    let done = registry.send("PUT", &format!("{location}?digest={digest}"), b"two").await;
    assert_eq!(done.status, StatusCode::CREATED);
    assert_eq!(registry.send("GET", &format!("/v2/app/blobs/{digest}"), b"").await.body, "onetwo");

    let whole = registry.send("POST", &format!("/v2/app/blobs/uploads/?digest={digest}"), b"other").await;
    assert_eq!((whole.status.as_u16(), whole.refusal().1), (400, "DIGEST_INVALID".to_owned()));
    let begun = registry.send("POST", "/v2/app/blobs/uploads/", b"").await;
    let cancelled = registry.send("DELETE", &begun.header("location"), b"").await;
    assert_eq!(cancelled.status, StatusCode::NO_CONTENT);
    assert_eq!(registry.send("PATCH", &begun.header("location"), b"x").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_layer_is_mounted_from_another_repository_or_uploaded_again() {
    let registry = Registry::start().await;
    let digest = registry.push_blob("base", b"bytes").await;
    let mounted =
        registry.send("POST", &format!("/v2/app/blobs/uploads/?mount={digest}&from=base"), b"").await;
    assert_eq!(
        (mounted.status, mounted.header("docker-content-digest")),
        (StatusCode::CREATED, digest.clone())
    );
    assert_eq!(registry.send("GET", &format!("/v2/app/blobs/{digest}"), b"").await.body, "bytes");
    let absent = Digest::of(b"absent");
    let path = format!("/v2/app/blobs/uploads/?mount={absent}&from=base");
    assert_eq!(registry.send("POST", &path, b"").await.status, StatusCode::ACCEPTED);
}

#[tokio::test]
async fn parts_of_a_layer_can_be_asked_for_and_links_need_no_password() {
    let registry = Registry::start().await;
    let digest = registry.push_blob("app", b"0123456789").await;
    let range = registry
        .request("GET", &format!("/v2/app/blobs/{digest}"))
        .header("authorization", format!("Basic {}", registry.token))
        .header("range", "bytes=2-4");
    let part = registry.raw(range, b"").await;
    assert_eq!((part.status, part.body.as_str()), (StatusCode::PARTIAL_CONTENT, "234"));
    assert_eq!(part.header("content-range"), "bytes 2-4/10");

    let request = ecr::GetDownloadUrlForLayerRequest {
        registry_id: None,
        repository_name: "app".into(),
        layer_digest: digest,
    };
    let url =
        registry.bench.root::<ecr::GetDownloadUrlForLayer>(request).await.unwrap().download_url.unwrap();
    let url = url.replace("http://127.0.0.1:4566", "");
    let request = registry.request("GET", &url);
    assert_eq!(registry.raw(request, b"").await.body, "0123456789");
    registry.bench.gate().world().advance(Duration::from_secs(3600));
    let request = registry.request("GET", &url);
    assert_eq!(registry.raw(request, b"").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_layer_that_came_through_the_api_can_be_pulled() {
    let registry = Registry::start().await;
    let begin = ecr::InitiateLayerUploadRequest { registry_id: None, repository_name: "app".into() };
    let upload_id = registry.bench.root::<ecr::InitiateLayerUpload>(begin).await.unwrap().upload_id.unwrap();
    let part = ecr::UploadLayerPartRequest {
        registry_id: None,
        repository_name: "app".into(),
        upload_id: upload_id.clone(),
        part_first_byte: 0,
        part_last_byte: 4,
        layer_part_blob: b"bytes".to_vec().into(),
    };
    registry.bench.root::<ecr::UploadLayerPart>(part).await.unwrap();
    let digest = Digest::of(b"bytes").to_string();
    let done = ecr::CompleteLayerUploadRequest {
        registry_id: None,
        repository_name: "app".into(),
        upload_id,
        layer_digests: vec![digest.clone()],
    };
    registry.bench.root::<ecr::CompleteLayerUpload>(done).await.unwrap();
    for _ in 0..2 {
        assert_eq!(registry.send("GET", &format!("/v2/app/blobs/{digest}"), b"").await.body, "bytes");
    }
}

#[tokio::test]
async fn a_host_name_names_the_registry_of_another_account() {
    let registry = Registry::start().await;
    let engine = registry.engine("210987654321.dkr.ecr.eu-west-1.amazonaws.com", &registry.token);
    let error = engine.manifest("app", "v1", &Platform::host()).await.unwrap_err();
    let RegistryError::Refused { status, message, .. } = error else { panic!("{error}") };
    assert_eq!(status, 403);
    assert_eq!(
        message,
        "User: arn:aws:iam::123456789012:user/ana is not authorized to perform: ecr:BatchGetImage on resource: \
         arn:aws:ecr:eu-west-1:210987654321:repository/app because no resource-based policy allows the \
         ecr:BatchGetImage action"
    );
}
