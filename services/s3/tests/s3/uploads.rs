//! Uploads in parts, and bodies in chunks.

use crate::support::{Stage, Who};
use bytes::Bytes;
use http::Method;
use rolecall_sigv4::PayloadHash;

async fn begin(stage: &Stage) -> String {
    let begun =
        stage.send(Who::Root, Method::POST, "/bucket/k?uploads", &[("content-type", "text/plain")], "").await;
    assert_eq!(begun.status, 200, "{}", begun.text());
    begun.element("UploadId").to_owned()
}

fn completion(parts: &[(i32, &str)]) -> String {
    let parts: String = parts
        .iter()
        .map(|(number, tag)| format!("<Part><PartNumber>{number}</PartNumber><ETag>{tag}</ETag></Part>"))
        .collect();
    format!("<CompleteMultipartUpload>{parts}</CompleteMultipartUpload>")
}

#[tokio::test]
async fn parts_are_put_together_in_order() {
    let stage = Stage::with_bucket().await;
    let id = begin(&stage).await;
    let large = Bytes::from(vec![b'a'; 5 << 20]);
    let second = stage.put(Who::Root, &format!("/bucket/k?partNumber=2&uploadId={id}"), "tail").await;
    let first = stage.put(Who::Root, &format!("/bucket/k?partNumber=1&uploadId={id}"), large).await;
    let (first, second) = (first.header("etag"), second.header("etag"));

    let listed = stage.get(Who::Root, &format!("/bucket/k?uploadId={id}&max-parts=1")).await;
    assert_eq!((listed.elements("PartNumber"), listed.element("IsTruncated")), (vec!["1"], "true"));
    assert_eq!(stage.get(Who::Root, "/bucket?uploads").await.elements("UploadId"), [&id]);

    let complete = async |parts: &[(i32, &str)]| {
        stage.send(Who::Root, Method::POST, &format!("/bucket/k?uploadId={id}"), &[], completion(parts)).await
    };
    assert_eq!(complete(&[(2, second), (1, first)]).await.element("Code"), "InvalidPartOrder");
    assert_eq!(complete(&[(1, second)]).await.element("Code"), "InvalidPart");
    let done = complete(&[(1, first), (2, second)]).await;
    assert_eq!(done.status, 200, "{}", done.text());
    assert!(done.element("ETag").contains("-2"), "{}", done.text());

    let got = stage.send(Who::Root, Method::GET, "/bucket/k", &[("range", "bytes=5242878-")], "").await;
    assert_eq!((got.text(), got.header("content-type")), ("aatail", "text/plain"));
    let part = stage.get(Who::Root, "/bucket/k?partNumber=2").await;
    assert_eq!((part.text(), part.header("x-amz-mp-parts-count")), ("tail", "2"));
    assert_eq!(complete(&[(1, first)]).await.error().0, 404);
    assert!(stage.get(Who::Root, "/bucket?uploads").await.elements("UploadId").is_empty());
}

#[tokio::test]
async fn small_parts_are_refused_and_aborted_uploads_gone() {
    let stage = Stage::with_bucket().await;
    let id = begin(&stage).await;
    let mut tags = Vec::new();
    for number in [1, 2] {
        let path = format!("/bucket/k?partNumber={number}&uploadId={id}");
        tags.push(stage.put(Who::Root, &path, "small").await.header("etag").to_owned());
    }
    let path = format!("/bucket/k?uploadId={id}");
    let body = completion(&[(1, &tags[0]), (2, &tags[1])]);
    let done = stage.send(Who::Root, Method::POST, &path, &[], body).await;
    assert_eq!(
        done.error(),
        (400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size")
    );
    assert_eq!(stage.send(Who::Root, Method::DELETE, &path, &[], "").await.status, 204);
    assert_eq!(stage.get(Who::Root, &path).await.element("Code"), "NoSuchUpload");
}

#[tokio::test]
async fn chunks_with_a_trailing_checksum_are_decoded_and_checked() {
    let stage = Stage::with_bucket().await;
    let send = async |body: &'static str| {
        let headers = [
            ("content-encoding", "aws-chunked"),
            ("x-amz-decoded-content-length", "5"),
            ("x-amz-trailer", "x-amz-checksum-crc32"),
        ];
        let request = stage.request(Method::PUT, "/bucket/k", &headers, body.into());
        stage.send_as(Who::Root, request, PayloadHash::StreamingUnsignedTrailer).await
    };
    let put = send("3\r\nhel\r\n2\r\nlo\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n").await;
    assert_eq!(
        (put.status.as_u16(), put.header("x-amz-checksum-crc32")),
        (200, "NhCmhg=="),
        "{}",
        put.text()
    );
    let got = stage.get(Who::Root, "/bucket/k").await;
    assert_eq!((got.text(), got.header("content-encoding")), ("hello", ""));

    let wrong = send("5\r\nhello\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n").await;
    assert_eq!(
        wrong.error(),
        (400, "BadDigest", "The CRC32 you specified did not match the calculated checksum.")
    );
    let missing = send("5\r\nhello\r\n0\r\n\r\n").await;
    assert_eq!((missing.status.as_u16(), missing.element("Code")), (400, "MalformedTrailerError"));
    let short = send("3\r\nhel\r\n0\r\n\r\n").await;
    assert_eq!(short.element("Code"), "IncompleteBody");
    assert_eq!(stage.blobs(), 1);
}

#[tokio::test]
async fn signed_chunks_are_decoded() {
    let stage = Stage::with_bucket().await;
    let headers = [("content-encoding", "aws-chunked,gzip"), ("x-amz-decoded-content-length", "5")];
    let chunks: [&[u8]; 3] = [b"hel", b"lo", b""];
    let put = stage.send_signed_chunks(Who::Root, "/bucket/k", &headers, &chunks).await;
    assert_eq!(put.status, 200, "{}", put.text());
    let got = stage.get(Who::Root, "/bucket/k").await;
    assert_eq!((got.text(), got.header("content-encoding")), ("hello", "gzip"));
    let cut_short = stage.send_signed_chunks(Who::Root, "/bucket/cut", &headers, &chunks[..2]).await;
    assert_eq!((cut_short.status.as_u16(), cut_short.element("Code")), (400, "IncompleteBody"));
    assert_eq!(stage.blobs(), 1);
}

#[tokio::test]
async fn a_chunk_that_is_not_signed_is_refused() {
    let stage = Stage::with_bucket().await;
    let headers = [("content-encoding", "aws-chunked"), ("x-amz-decoded-content-length", "5")];
    let forged = format!("5;chunk-signature={0}\r\nhello\r\n0;chunk-signature={0}\r\n\r\n", "0".repeat(64));
    let request = stage.request(Method::PUT, "/bucket/k", &headers, forged.into());
    let put = stage.send_as(Who::Root, request, PayloadHash::Streaming).await;
    assert_eq!((put.status.as_u16(), put.element("Code")), (403, "SignatureDoesNotMatch"));
    assert_eq!(stage.blobs(), 0);
}
