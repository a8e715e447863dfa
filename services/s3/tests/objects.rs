//! Buckets and objects, as clients see them.

mod support;

use http::Method;
use support::{Stage, Who};

#[tokio::test]
async fn an_object_comes_back_as_it_was_put() {
    let stage = Stage::with_bucket().await;
    let headers =
        [("content-type", "text/plain"), ("x-amz-meta-colour", "blue"), ("cache-control", "no-store")];
    let put = stage.send(Who::Root, Method::PUT, "/bucket/dir/a%20key", &headers, "hello").await;
    assert_eq!(put.status, 200, "{}", put.text());
    assert_eq!(put.header("etag"), "\"5d41402abc4b2a76b9719d911017c592\"");
    assert_eq!(put.header("x-amz-server-side-encryption"), "AES256");
    assert_eq!(put.header("x-amz-request-id"), "11111111-2222");

    let got = stage.get(Who::Root, "/bucket/dir/a%20key").await;
    assert_eq!((got.status.as_u16(), got.text()), (200, "hello"));
    assert_eq!(got.header("content-length"), "5");
    assert_eq!(got.header("content-type"), "text/plain");
    assert_eq!(got.header("x-amz-meta-colour"), "blue");
    assert_eq!(got.header("cache-control"), "no-store");
    assert_eq!(got.header("etag"), "\"5d41402abc4b2a76b9719d911017c592\"");
    assert_eq!(got.header("last-modified"), "Sun, 22 Nov 2026 12:00:00 GMT");

    let head = stage.send(Who::Root, Method::HEAD, "/bucket/dir/a%20key", &[], "").await;
    assert_eq!((head.status.as_u16(), head.header("content-length"), head.bytes.len()), (200, "5", 0));
}
