//! The container credentials provider against an endpoint on loopback.

#![expect(clippy::unwrap_used, reason = "a test helper")]

mod support;

use std::{fs, time::Duration};

use bytes::Bytes;
use http::Response;
use rolecall_client::{
    AuthorizationToken, ContainerCredentials, CredentialsError, ProvideCredentials as _, Retry, Secret,
};
use rolecall_world::World;
use support::Server;

const QUICK: Retry = Retry { attempts: 3, base: Duration::from_millis(1), ceiling: Duration::from_millis(1) };

fn world() -> World {
    World::seeded(1, "2026-11-22T08:00:00Z".parse().unwrap())
}

fn answer(status: u16, body: String) -> Response<Bytes> {
    Response::builder().status(status).body(Bytes::from(body)).unwrap()
}

/// The answer of the task endpoint for the `n`-th set of credentials, good until `expires`.
fn set(n: usize, expires: &str) -> Response<Bytes> {
    answer(
        200,
        format!(
            r#"{{"RoleArn":"arn:aws:iam::111122223333:role/app","AccessKeyId":"ASIA{n}","SecretAccessKey":"s{n}","Token":"t{n}","Expiration":"{expires}"}}"#
        ),
    )
}

fn provider(server: &Server, token: AuthorizationToken, world: World) -> ContainerCredentials {
    let uri = format!("http://{}/v2/credentials/1", server.address).parse().unwrap();
    ContainerCredentials::new(uri, token, world).unwrap().with_retry(QUICK)
}

#[tokio::test]
async fn credentials_are_kept_until_five_minutes_before_they_expire() {
    let server = Server::start_counting(|count, parts, _| {
        assert_eq!(
            (parts.uri.path(), &parts.headers["accept"]),
            ("/v2/credentials/1", &"application/json".parse().unwrap())
        );
        assert!(!parts.headers.contains_key("authorization"));
        Some(set(count, if count == 1 { "2026-11-22T09:00:00Z" } else { "2026-11-22T10:00:00Z" }))
    })
    .await;
    let world = world();
    let provider = provider(&server, AuthorizationToken::None, world.clone());

    let first = provider.credentials().await.unwrap();
    assert_eq!((first.access_key_id.as_str(), first.secret.expose()), ("ASIA1", "s1"));
    assert_eq!(first.session_token.unwrap().expose(), "t1");

    world.advance(Duration::from_secs(55 * 60 - 1));
    assert_eq!(provider.credentials().await.unwrap().access_key_id, "ASIA1");
    world.advance(Duration::from_secs(1));
    assert_eq!(provider.credentials().await.unwrap().access_key_id, "ASIA2");
    assert_eq!(server.requests(), 2);
}

#[tokio::test]
async fn credentials_that_cannot_be_replaced_serve_until_they_expire() {
    let server = Server::start_counting(|count, _, _| {
        Some(if count == 1 { set(1, "2026-11-22T08:10:00Z") } else { answer(400, "{}".into()) })
    })
    .await;
    let world = world();
    let provider = provider(&server, AuthorizationToken::None, world.clone());
    provider.credentials().await.unwrap();
    world.advance(Duration::from_secs(9 * 60));
    assert_eq!(provider.credentials().await.unwrap().access_key_id, "ASIA1");
    world.advance(Duration::from_secs(60));
    assert!(matches!(provider.credentials().await, Err(CredentialsError::Refused { status: 400, .. })));
}

#[tokio::test]
async fn many_callers_make_one_request() {
    let server = Server::start(|_, _| Some(set(1, "2026-11-22T09:00:00Z"))).await;
    let provider = provider(&server, AuthorizationToken::None, world());
    let (a, b, c) = tokio::join!(provider.credentials(), provider.credentials(), provider.credentials());
    assert!(a.is_ok() && b.is_ok() && c.is_ok());
    assert_eq!((server.requests(), server.connections()), (1, 1));
}

#[tokio::test]
async fn a_refusal_is_quoted_and_not_repeated() {
    let server = Server::start(|_, _| {
        let body = r#"{"code":"InvalidIdInRequest","message":"CredentialsV2Request: Credentials not found","HTTPErrorCode":400}"#;
        Some(answer(400, body.into()))
    })
    .await;
    let error = provider(&server, AuthorizationToken::None, world()).credentials().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "the credentials endpoint answered 400: CredentialsV2Request: Credentials not found"
    );
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn failures_of_server_and_connection_are_tried_three_times() {
    let server = Server::start(|_, _| Some(answer(503, String::new()))).await;
    let error = provider(&server, AuthorizationToken::None, world()).credentials().await.unwrap_err();
    assert_eq!(error, CredentialsError::Refused { status: 503, message: String::new() });
    assert_eq!(server.requests(), 3);

    let server =
        Server::start_counting(|count, _, _| (count > 2).then(|| set(1, "2026-11-22T09:00:00Z"))).await;
    provider(&server, AuthorizationToken::None, world()).credentials().await.unwrap();
    assert_eq!(server.requests(), 3);
}

#[tokio::test]
async fn an_answer_that_is_no_set_of_credentials_is_not_quoted() {
    let server = Server::start(|_, _| Some(answer(200, r#"{"SecretAccessKey":"hunter2"}"#.into()))).await;
    let error = provider(&server, AuthorizationToken::None, world()).credentials().await.unwrap_err();
    assert_eq!(error.to_string(), "the credentials endpoint did not answer with credentials");
}

#[tokio::test]
async fn the_token_is_sent_and_its_file_read_for_every_request() {
    let server = Server::start_counting(|count, parts, _| {
        assert_eq!(parts.headers["authorization"], format!("token-{count}"));
        Some(set(count, "2026-11-22T08:01:00Z"))
    })
    .await;
    let path = std::env::temp_dir().join(format!("rolecall-client-token-{}", std::process::id()));
    let provider = provider(&server, AuthorizationToken::File(path.display().to_string()), world());
    for token in ["token-1", "token-2"] {
        fs::write(&path, token).unwrap();
        provider.credentials().await.unwrap();
    }
    fs::remove_file(&path).unwrap();
}

#[tokio::test]
async fn a_token_that_is_no_header_and_a_file_that_is_not_there_are_refused() {
    let server = Server::start(|_, _| None).await;
    let token = AuthorizationToken::Value(Secret::new("hunter2\n"));
    let error = provider(&server, token, world()).credentials().await.unwrap_err();
    assert_eq!(error.to_string(), "the authorization token is not a legal header value");

    let token = AuthorizationToken::File("/nonexistent/token".into());
    let error = provider(&server, token, world()).credentials().await.unwrap_err();
    assert!(error.to_string().starts_with("cannot read the authorization token file `/nonexistent/token`: "));
    assert_eq!(server.requests(), 0);
}
