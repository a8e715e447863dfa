use std::collections::HashMap;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use rolecall_oci::manifest::{Descriptor, Index, OCI_INDEX, OCI_MANIFEST, Platform};
use rolecall_oci::registry::{Client, Credentials, Progress, RegistryError};
use rolecall_oci::{Digest, ImageBuilder, LayerCache};

/// A registry in memory: as little of the protocol as the client needs.
#[derive(Default)]
struct Registry {
    blobs: Mutex<HashMap<String, Bytes>>,
    manifests: Mutex<HashMap<String, (String, Bytes)>>,
    requests: Mutex<Vec<String>>,
}

const PASSWORD: &str = "Basic QVdTOnRva2Vu";

impl Registry {
    async fn serve(self: Arc<Self>) -> SocketAddr {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let registry = Arc::clone(&self);
                let service = service_fn(move |request| {
                    let registry = Arc::clone(&registry);
                    async move { Ok::<_, Infallible>(registry.answer(request).await) }
                });
                tokio::spawn(
                    hyper::server::conn::http1::Builder::new()
                        .serve_connection(TokioIo::new(stream), service),
                );
            }
        });
        address
    }

    async fn answer(&self, request: Request<Incoming>) -> Response<Full<Bytes>> {
        let (parts, body) = request.into_parts();
        let header =
            |name: &str| parts.headers.get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
        let body = body.collect().await.unwrap().to_bytes();
        let path = parts.uri.path().to_owned();
        self.requests.lock().unwrap().push(format!(
            "{} {} {path} {}",
            header("host"),
            parts.method,
            header("range")
        ));
        if header("authorization") != PASSWORD {
            return error(StatusCode::UNAUTHORIZED, "UNAUTHORIZED", "Not Authorized");
        }
        let path: Vec<&str> = path.trim_start_matches("/v2/").split('/').collect();
        match (&parts.method, &path[..]) {
            (_, ["denied", ..]) => error(StatusCode::FORBIDDEN, "DENIED", "User: u is not authorized"),
            (&Method::POST, ["app", "blobs", "uploads", ""]) => {
                let response = Response::builder().status(StatusCode::ACCEPTED);
                response
                    .header("location", "http://elsewhere/v2/app/blobs/uploads/1?state=s")
                    .body(Full::default())
                    .unwrap()
            }
            (&Method::PUT, ["app", "blobs", "uploads", "1"]) => {
                let digest = parts.uri.query().unwrap().strip_prefix("state=s&digest=").unwrap();
                self.blobs.lock().unwrap().insert(digest.to_owned(), body);
                status(StatusCode::CREATED)
            }
            (&Method::PUT, ["app", "manifests", tag]) => {
                let mut manifests = self.manifests.lock().unwrap();
                manifests.insert((*tag).to_owned(), (header("content-type"), body.clone()));
                manifests.insert(Digest::of(&body).to_string(), (header("content-type"), body));
                status(StatusCode::CREATED)
            }
            (method, ["app", "blobs", digest]) => match self.blobs.lock().unwrap().get(*digest) {
                Some(_) if method == Method::HEAD => status(StatusCode::OK),
                Some(blob) => Response::new(Full::new(blob.clone())),
                None => error(StatusCode::NOT_FOUND, "BLOB_UNKNOWN", "blob unknown to registry"),
            },
            (_, ["app", "manifests", tag]) => match self.manifests.lock().unwrap().get(*tag) {
                Some((kind, bytes)) => {
                    Response::builder().header("content-type", kind).body(Full::new(bytes.clone())).unwrap()
                }
                None => error(StatusCode::NOT_FOUND, "MANIFEST_UNKNOWN", "Requested image not found"),
            },
            _ => status(StatusCode::BAD_REQUEST),
        }
    }
}

fn status(status: StatusCode) -> Response<Full<Bytes>> {
    Response::builder().status(status).body(Full::default()).unwrap()
}

fn error(status: StatusCode, code: &str, message: &str) -> Response<Full<Bytes>> {
    let body = serde_json::json!({ "errors": [{ "code": code, "message": message }] }).to_string();
    Response::builder().status(status).body(Full::new(body.into())).unwrap()
}

const HOST: &str = "123456789012.dkr.ecr.us-east-1.amazonaws.com";

async fn registry() -> (Arc<Registry>, Client) {
    let registry = Arc::new(Registry::default());
    let address = Arc::clone(&registry).serve().await;
    (registry, Client::new(address, HOST, Some(Credentials::new("AWS", "token"))))
}

#[tokio::test]
async fn what_is_pushed_can_be_pulled() {
    let (registry, client) = registry().await;
    let image = ImageBuilder::new("/bin/sh").build().unwrap();
    client.push("app", "v1", &image, &|_| {}).await.unwrap();

    let directory = tempfile::tempdir().unwrap();
    let cache = LayerCache::open(directory.path()).unwrap();
    let seen = Mutex::new(Vec::new());
    let pulled =
        client.pull("app", "v1", &cache, &|progress| seen.lock().unwrap().push(progress)).await.unwrap();
    assert_eq!(pulled.digest, image.manifest_digest);
    assert_eq!(pulled.layers, [cache.get(image.layers[0].digest, image.layers[0].diff_id).unwrap()]);
    assert_eq!(pulled.config.config.entrypoint, ["/usr/local/bin/sh"]);
    let total = image.layers[0].bytes.len() as u64;
    let last = Progress { digest: image.layers[0].digest, done: total, total };
    assert_eq!(seen.lock().unwrap().last(), Some(&last));

    let requests = registry.requests.lock().unwrap().clone();
    assert!(requests.iter().all(|request| request.starts_with(HOST)), "{requests:?}");
}

#[tokio::test]
async fn what_is_there_already_is_not_transferred_again() {
    let (registry, client) = registry().await;
    let image = ImageBuilder::new("/bin/sh").build().unwrap();
    client.push("app", "v1", &image, &|_| {}).await.unwrap();
    let directory = tempfile::tempdir().unwrap();
    let cache = LayerCache::open(directory.path()).unwrap();
    client.pull("app", "v1", &cache, &|_| {}).await.unwrap();
    registry.requests.lock().unwrap().clear();

    client.push("app", "v2", &image, &|_| {}).await.unwrap();
    client.pull("app", &image.manifest_digest.to_string(), &cache, &|_| {}).await.unwrap();
    let requests = registry.requests.lock().unwrap().join("\n");
    assert!(!requests.contains("POST"), "{requests}");
    let layer = format!("GET /v2/app/blobs/{}", image.layers[0].digest);
    assert_eq!(requests.matches(&layer).count(), 1, "{requests}");
    assert_eq!(requests.matches(&format!("{layer} bytes=0-0")).count(), 1, "{requests}");
}

#[tokio::test]
async fn a_cached_layer_is_had_only_by_who_may_pull_it() {
    let (registry, client) = registry().await;
    let image = ImageBuilder::new("/bin/sh").build().unwrap();
    client.push("app", "v1", &image, &|_| {}).await.unwrap();
    let directory = tempfile::tempdir().unwrap();
    let cache = LayerCache::open(directory.path()).unwrap();
    client.pull("app", "v1", &cache, &|_| {}).await.unwrap();
    let layer = image.layers[0].digest.to_string();
    registry.blobs.lock().unwrap().remove(&layer).unwrap();
    let refused = client.pull("app", "v1", &cache, &|_| {}).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "the registry answered 404 Not Found: BLOB_UNKNOWN: blob unknown to registry"
    );

    // An image of its own, whose configuration claims that its layer unpacks to the cached one.
    let own = ImageBuilder::new("/bin/sh").file("/own", "x", 0o644).build().unwrap();
    client.push("app", "own", &own, &|_| {}).await.unwrap();
    let mut config: serde_json::Value = serde_json::from_slice(&own.config).unwrap();
    config["rootfs"]["diff_ids"][0] = image.layers[0].diff_id.to_string().into();
    let config = Bytes::from(serde_json::to_vec(&config).unwrap());
    let mut manifest: serde_json::Value = serde_json::from_slice(&own.manifest).unwrap();
    manifest["config"]["digest"] = Digest::of(&config).to_string().into();
    let manifest = Bytes::from(serde_json::to_vec(&manifest).unwrap());
    registry.blobs.lock().unwrap().insert(Digest::of(&config).to_string(), config);
    registry.manifests.lock().unwrap().insert("own".to_owned(), (OCI_MANIFEST.to_owned(), manifest));
    let refused = client.pull("app", "own", &cache, &|_| {}).await.unwrap_err();
    assert!(refused.to_string().starts_with("the digest of the layer's archive is "), "{refused}");
}

#[tokio::test]
async fn the_registrys_own_words_reach_the_caller() {
    let (_, client) = registry().await;
    let missing = client.manifest("app", "nope", &Platform::host()).await.unwrap_err();
    let expected = RegistryError::Refused {
        status: 404,
        code: Some("MANIFEST_UNKNOWN".to_owned()),
        message: "Requested image not found".to_owned(),
    };
    assert_eq!(missing, expected);
    let denied = client.manifest("denied", "v1", &Platform::host()).await.unwrap_err();
    assert_eq!(denied.to_string(), "the registry answered 403 Forbidden: DENIED: User: u is not authorized");
}

#[tokio::test]
async fn wrong_credentials_are_refused_by_the_registry_and_never_shown() {
    let address = Arc::new(Registry::default()).serve().await;
    let client = Client::new(address, HOST, Some(Credentials::new("AWS", "hunter2")));
    let error = client.manifest("app", "v1", &Platform::host()).await.unwrap_err();
    assert_eq!(error.to_string(), "the registry answered 401 Unauthorized: UNAUTHORIZED: Not Authorized");
    assert!(!format!("{client:?}{error:?}").contains("hunter2"));
}

#[tokio::test]
async fn a_registry_that_is_not_there_is_unreachable() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let error =
        Client::new(address, "r.example", None).manifest("app", "v1", &Platform::host()).await.unwrap_err();
    assert!(error.to_string().starts_with("cannot reach the registry `r.example`: "), "{error}");
}

#[tokio::test]
async fn content_that_is_not_what_was_asked_for_is_refused() {
    let (registry, client) = registry().await;
    let image = ImageBuilder::new("/bin/sh").build().unwrap();
    client.push("app", "v1", &image, &|_| {}).await.unwrap();
    let directory = tempfile::tempdir().unwrap();
    let cache = LayerCache::open(directory.path()).unwrap();

    let layer = image.layers[0].digest.to_string();
    let other = ImageBuilder::new("/bin/sh").file("/x", "x", 0o644).build().unwrap();
    let blob = other.layers[0].bytes.clone();
    let actual = other.layers[0].digest;
    registry.blobs.lock().unwrap().insert(layer.clone(), blob);
    let error = client.pull("app", "v1", &cache, &|_| {}).await.unwrap_err();
    assert_eq!(error.to_string(), format!("the layer's digest is {actual}, not {layer}"));

    registry.blobs.lock().unwrap().insert(image.config_digest.to_string(), "{}".into());
    let error = client.pull("app", "v1", &cache, &|_| {}).await.unwrap_err();
    let (expected, actual) = (image.config_digest, Digest::of(b"{}"));
    assert_eq!(error.to_string(), format!("the registry sent content with digest {actual} for {expected}"));
}

#[tokio::test]
async fn an_image_for_several_platforms_gives_the_one_for_this_machine() {
    let (registry, client) = registry().await;
    let image = ImageBuilder::new("/bin/sh").build().unwrap();
    client.push("app", "v1", &image, &|_| {}).await.unwrap();
    let index = |platform: Platform| {
        let entry = Descriptor {
            media_type: OCI_MANIFEST.to_owned(),
            digest: image.manifest_digest,
            size: image.manifest.len() as u64,
            platform: Some(platform),
        };
        let index =
            Index { schema_version: 2, media_type: Some(OCI_INDEX.to_owned()), manifests: vec![entry] };
        (OCI_INDEX.to_owned(), Bytes::from(serde_json::to_vec(&index).unwrap()))
    };
    registry.manifests.lock().unwrap().insert("multi".to_owned(), index(Platform::host()));
    let found = client.manifest("app", "multi", &Platform::host()).await.unwrap();
    assert_eq!(found.digest, image.manifest_digest);

    let elsewhere = Platform { architecture: "s390x".to_owned(), os: "linux".to_owned() };
    let error = client.manifest("app", "multi", &elsewhere).await.unwrap_err();
    assert_eq!(error.to_string(), "`app:multi` has no image for the platform linux/s390x");
}
