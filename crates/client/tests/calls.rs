//! Calls against servers on loopback, some of them broken.

#![expect(clippy::unwrap_used, reason = "a test helper")]

mod support;

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use http::{Request, StatusCode};
use rolecall_client::{
    CallError, Client, ClientConfig, Credentials, PayloadHash, Retry, Secret, StaticCredentials,
};
use rolecall_shapes::{
    OperationShape as _, secretsmanager,
    sts::{GetCallerIdentity, GetCallerIdentityRequest},
};
use rolecall_sigv4::{Body, Presented, Sha256};
use rolecall_wire::{ServiceError, encode_error, encode_response};
use rolecall_world::World;
use serde_json::json;
use support::Server;
use tokio::net::TcpListener;

const QUICK: Retry = Retry { attempts: 3, base: Duration::from_millis(1), ceiling: Duration::from_millis(1) };

fn client(address: &str) -> Client {
    let world = World::seeded(1, "2026-11-22T08:00:00Z".parse().unwrap());
    let credentials =
        Credentials::new("AKIDEXAMPLE", Secret::new("hush")).with_session_token(Secret::new("token"));
    let credentials = Arc::new(StaticCredentials::new(credentials));
    let endpoint = format!("http://{address}").parse().unwrap();
    Client::new(ClientConfig {
        retry: QUICK,
        attempt_timeout: Duration::from_millis(300),
        ..ClientConfig::new(endpoint, "eu-central-1", credentials, world)
    })
}

/// An address nothing listens on.
async fn closed_port() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    listener.local_addr().unwrap().to_string()
}

#[tokio::test]
async fn a_call_is_signed_encoded_and_its_answer_decoded() {
    let server = Server::start(|parts, body| {
        let presented = Presented::from_request(&parts).unwrap();
        let (secret, now) = (Secret::new("hush"), "2026-11-22T08:00:00Z".parse().unwrap());
        let scope = Some(("eu-central-1", "sts"));
        presented.verify(&parts, Body::Hash(Sha256::of(&body)), &secret, now, scope).unwrap();
        assert_eq!(parts.headers["x-amz-security-token"], "token");
        assert_eq!(body, "Action=GetCallerIdentity&Version=2011-06-15");
        let answer = json!({"Account": "111122223333", "Arn": "arn:aws:iam::111122223333:root"});
        Some(encode_response(GetCallerIdentity::META, &answer, "req-1"))
    })
    .await;
    let identity = client(&server.address)
        .call::<GetCallerIdentity>(&GetCallerIdentityRequest::default())
        .await
        .unwrap();
    assert_eq!(identity.account.as_deref(), Some("111122223333"));
}

#[tokio::test]
async fn a_refusal_is_the_services_and_not_repeated() {
    let server = Server::start(|_, _| {
        let error = ServiceError::sender("AccessDeniedException", 400, "User: x is not authorized");
        Some(encode_error(&secretsmanager::SERVICE, &error, "req-7"))
    })
    .await;
    let input = secretsmanager::GetSecretValueRequest { secret_id: "db".into(), ..Default::default() };
    let error = client(&server.address).call::<secretsmanager::GetSecretValue>(&input).await.unwrap_err();
    assert_eq!(error.to_string(), "AccessDeniedException: User: x is not authorized");
    assert_eq!((error.code(), error.attempts()), (Some("AccessDeniedException"), 1));
    assert_eq!(error.service().unwrap().request_id, "req-7");
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn an_endpoint_without_a_listener_is_tried_three_times() {
    let address = closed_port().await;
    let error =
        client(&address).call::<GetCallerIdentity>(&GetCallerIdentityRequest::default()).await.unwrap_err();
    assert!(matches!(error, CallError::Connect { attempts: 3, .. }), "{error:?}");
    assert!(error.to_string().starts_with(&format!("could not connect to `http://{address}`: ")), "{error}");
}

#[tokio::test]
async fn a_broken_connection_is_tried_three_times_and_a_later_answer_counts() {
    let server = Server::start(|_, _| None).await;
    let call = client(&server.address);
    let error = call.call::<GetCallerIdentity>(&GetCallerIdentityRequest::default()).await.unwrap_err();
    assert!(matches!(error, CallError::Interrupted { attempts: 3, .. }), "{error:?}");
    assert_eq!(server.requests(), 3);

    let server = Server::start_counting(|count, _, _| {
        (count == 3).then(|| encode_response(GetCallerIdentity::META, &json!({}), "req-1"))
    })
    .await;
    client(&server.address).call::<GetCallerIdentity>(&GetCallerIdentityRequest::default()).await.unwrap();
    assert_eq!(server.requests(), 3);
}

#[tokio::test]
async fn a_server_that_does_not_answer_in_time_is_a_timeout() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let error =
        client(&address).call::<GetCallerIdentity>(&GetCallerIdentityRequest::default()).await.unwrap_err();
    assert_eq!(error.to_string(), format!("no answer from `http://{address}` within 300 ms"));
    assert_eq!(error.attempts(), 3);
}

#[tokio::test]
async fn connections_are_reused() {
    let server =
        Server::start(|_, _| Some(encode_response(GetCallerIdentity::META, &json!({}), "req-1"))).await;
    let client = client(&server.address);
    for _ in 0..3 {
        client.call::<GetCallerIdentity>(&GetCallerIdentityRequest::default()).await.unwrap();
    }
    assert_eq!((server.requests(), server.connections()), (3, 1));
}

#[tokio::test]
async fn a_request_of_ones_own_is_signed_and_any_status_is_an_answer() {
    let server = Server::start(|parts, _| {
        let presented = Presented::from_request(&parts).unwrap();
        assert_eq!(presented.access_key_id(), "AKIDEXAMPLE");
        assert!(parts.headers.contains_key("x-amz-content-sha256"));
        Some(http::Response::builder().status(404).body(Bytes::from("gone")).unwrap())
    })
    .await;
    let uri = format!("http://{}/bucket/key.env", server.address);
    let request = Request::get(uri).body(Bytes::new()).unwrap();
    let response = client(&server.address).raw("s3", request).await.unwrap();
    assert_eq!((response.status(), response.body().as_ref()), (StatusCode::NOT_FOUND, &b"gone"[..]));
}

#[tokio::test]
async fn a_request_can_be_signed_alone() {
    let mut request = Request::get("http://127.0.0.1:1/ws?clusterArn=c").body("kept").unwrap();
    client("127.0.0.1:1").sign_request("ecs", PayloadHash::of(b""), &mut request).await.unwrap();
    let authorization = request.headers()["authorization"].to_str().unwrap();
    assert!(authorization.contains("AKIDEXAMPLE/20261122/eu-central-1/ecs/aws4_request"), "{authorization}");
    assert_eq!((request.uri().path(), *request.body()), ("/ws", "kept"));
}

#[tokio::test]
async fn nothing_secret_is_in_debug_output() {
    let debug = format!("{:?}", client("127.0.0.1:1"));
    assert!(!debug.contains("hush") && !debug.contains("token\""), "{debug}");
}
