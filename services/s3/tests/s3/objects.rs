//! Buckets and objects, as clients see them.

use crate::support::{Stage, Who};
use http::Method;

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

#[tokio::test]
async fn a_range_is_cut_out_and_one_behind_the_end_refused() {
    let stage = Stage::with_bucket().await;
    stage.put(Who::Root, "/bucket/k", "0123456789").await;
    for (range, expected, content_range) in [
        ("bytes=2-4", "234", "bytes 2-4/10"),
        ("bytes=7-", "789", "bytes 7-9/10"),
        ("bytes=-2", "89", "bytes 8-9/10"),
        ("bytes=8-99", "89", "bytes 8-9/10"),
    ] {
        let got = stage.send(Who::Root, Method::GET, "/bucket/k", &[("range", range)], "").await;
        assert_eq!((got.status.as_u16(), got.text()), (206, expected), "{range}");
        assert_eq!(
            (got.header("content-range"), got.header("content-length")),
            (content_range, &*expected.len().to_string())
        );
    }
    let refused = stage.send(Who::Root, Method::GET, "/bucket/k", &[("range", "bytes=10-")], "").await;
    assert_eq!(refused.error(), (416, "InvalidRange", "The requested range is not satisfiable"));
}

#[tokio::test]
async fn conditions_are_kept() {
    let stage = Stage::with_bucket().await;
    let put = stage.put(Who::Root, "/bucket/k", "x").await;
    let tag = put.header("etag").to_owned();
    let failed = (412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
    let get =
        async |name, value: &str| stage.send(Who::Root, Method::GET, "/bucket/k", &[(name, value)], "").await;
    assert_eq!(get("if-match", &tag).await.status, 200);
    assert_eq!(get("if-match", "\"0\"").await.error(), failed);
    let same = get("if-none-match", &tag).await;
    assert_eq!((same.status.as_u16(), same.bytes.len()), (304, 0));
    assert_eq!(get("if-modified-since", "Sun, 22 Nov 2026 12:00:00 GMT").await.status, 304);
    assert_eq!(get("if-unmodified-since", "Sun, 22 Nov 2026 11:59:59 GMT").await.error(), failed);

    let new = stage.send(Who::Root, Method::PUT, "/bucket/k", &[("if-none-match", "*")], "y").await;
    assert_eq!(new.error(), failed);
    assert_eq!(stage.get(Who::Root, "/bucket/k").await.text(), "x");
}

#[tokio::test]
async fn an_upload_that_is_not_what_it_says_leaves_nothing() {
    let stage = Stage::with_bucket().await;
    for (header, value, error) in [
        (
            "content-md5",
            "XUFAKrxLKna5cZ2REBfFkg==",
            (400, "BadDigest", "The Content-MD5 you specified did not match what we received."),
        ),
        ("content-md5", "nonsense", (400, "InvalidDigest", "The Content-MD5 you specified was invalid.")),
        (
            "x-amz-checksum-crc32",
            "AAAAAA==",
            (400, "BadDigest", "The CRC32 you specified did not match the calculated checksum."),
        ),
        (
            "x-amz-checksum-sha256",
            "AAAA",
            (400, "InvalidRequest", "Value for x-amz-checksum-sha256 header is invalid."),
        ),
    ] {
        let put = stage.send(Who::Root, Method::PUT, "/bucket/k", &[(header, value)], "other").await;
        assert_eq!(put.error(), error, "{header}: {value}");
    }
    let request = stage.request(Method::PUT, "/bucket/k", &[], "tampered".into());
    let put = stage.send_as(Who::Root, request, rolecall_sigv4::PayloadHash::of(b"original")).await;
    assert_eq!(put.element("Code"), "XAmzContentSHA256Mismatch");
    assert_eq!(stage.get(Who::Root, "/bucket/k").await.element("Code"), "NoSuchKey");
    assert_eq!(stage.blobs(), 0);
}

#[tokio::test]
async fn checksums_come_back_when_asked_for() {
    let stage = Stage::with_bucket().await;
    let put = stage
        .send(Who::Root, Method::PUT, "/bucket/k", &[("x-amz-checksum-crc32", "NhCmhg==")], "hello")
        .await;
    assert_eq!((put.status.as_u16(), put.header("x-amz-checksum-crc32")), (200, "NhCmhg=="));
    assert_eq!(put.header("x-amz-checksum-type"), "FULL_OBJECT");
    let got =
        stage.send(Who::Root, Method::GET, "/bucket/k", &[("x-amz-checksum-mode", "ENABLED")], "").await;
    assert_eq!(got.header("x-amz-checksum-crc32"), "NhCmhg==");
    assert_eq!(stage.get(Who::Root, "/bucket/k").await.header("x-amz-checksum-crc32"), "");
}

#[tokio::test]
async fn what_is_not_implemented_is_refused_rather_than_ignored() {
    let stage = Stage::with_bucket().await;
    let refused =
        (501, "NotImplemented", "A header you provided implies functionality that is not implemented");
    for header in [("x-amz-server-side-encryption", "aws:kms"), ("x-amz-tagging", "a=b")] {
        assert_eq!(stage.send(Who::Root, Method::PUT, "/bucket/k", &[header], "x").await.error(), refused);
    }
    let acl = stage.send(Who::Root, Method::PUT, "/bucket/k", &[("x-amz-acl", "public-read")], "x").await;
    assert_eq!(acl.error(), (400, "AccessControlListNotSupported", "The bucket does not allow ACLs"));
    let versioning = stage.get(Who::Root, "/bucket?versioning").await;
    assert_eq!(
        versioning.error(),
        (501, "NotImplemented", "s3:GetBucketVersioning is not implemented by Rolecall")
    );
}

#[tokio::test]
async fn buckets_have_one_owner_and_go_only_when_empty() {
    let stage = Stage::with_bucket().await;
    assert_eq!(stage.put(Who::Root, "/bucket", "").await.status, 200);
    assert_eq!(stage.put(Who::Stranger, "/bucket", "").await.element("Code"), "BucketAlreadyExists");
    assert_eq!(stage.put(Who::Root, "/No_Bucket", "").await.element("Code"), "InvalidBucketName");
    let head = stage.send(Who::Root, Method::HEAD, "/bucket", &[], "").await;
    assert_eq!((head.status.as_u16(), head.header("x-amz-bucket-region")), (200, "us-east-1"));
    assert_eq!(stage.get(Who::Root, "/").await.elements("Name"), ["bucket"]);
    assert!(stage.get(Who::Stranger, "/").await.elements("Name").is_empty());

    stage.put(Who::Root, "/bucket/k", "x").await;
    let delete = async |path| stage.send(Who::Root, Method::DELETE, path, &[], "").await;
    assert_eq!(
        delete("/bucket").await.error(),
        (409, "BucketNotEmpty", "The bucket you tried to delete is not empty")
    );
    assert_eq!(delete("/bucket/k").await.status, 204);
    assert_eq!(delete("/bucket/k").await.status, 204);
    assert_eq!(delete("/bucket").await.status, 204);
    assert_eq!(
        stage.get(Who::Root, "/bucket").await.error(),
        (404, "NoSuchBucket", "The specified bucket does not exist")
    );
}

#[tokio::test]
async fn a_host_names_the_bucket_too() {
    let stage = Stage::with_bucket().await;
    stage.put(Who::Root, "/bucket/k", "x").await;
    for host in ["bucket.s3.us-east-1.amazonaws.com", "bucket.localhost:4566"] {
        let mut request = stage.request(Method::GET, "/k", &[], bytes::Bytes::new());
        request.headers_mut().insert("host", host.parse().unwrap());
        let got = stage.send_as(Who::Root, request, rolecall_sigv4::PayloadHash::of(b"")).await;
        assert_eq!(got.text(), "x", "{host}");
    }
}

#[tokio::test]
async fn an_object_is_copied_with_or_without_its_metadata() {
    let stage = Stage::with_bucket().await;
    stage.send(Who::Root, Method::PUT, "/bucket/a", &[("x-amz-meta-colour", "blue")], "x").await;
    let copy = [("x-amz-copy-source", "bucket/a")];
    let copied = stage.send(Who::Root, Method::PUT, "/bucket/b", &copy, "").await;
    assert_eq!(copied.status, 200, "{}", copied.text());
    let got = stage.get(Who::Root, "/bucket/b").await;
    assert_eq!((got.text(), got.header("x-amz-meta-colour")), ("x", "blue"));

    let itself = stage.send(Who::Root, Method::PUT, "/bucket/a", &copy, "").await;
    assert_eq!((itself.status.as_u16(), itself.element("Code")), (400, "InvalidRequest"));
    let replace = [copy[0], ("x-amz-metadata-directive", "REPLACE"), ("x-amz-meta-colour", "red")];
    assert_eq!(stage.send(Who::Root, Method::PUT, "/bucket/a", &replace, "").await.status, 200);
    assert_eq!(stage.get(Who::Root, "/bucket/a").await.header("x-amz-meta-colour"), "red");
}
