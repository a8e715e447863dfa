//! Content-addressed files.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use bytes::Bytes;
use futures_util::stream;
use rolecall_store::{Blob, BlobError, Blobs, Digest};
use std::{
    fs,
    io::{Error, ErrorKind},
    path::{Path, PathBuf},
};
use tokio::io::AsyncReadExt;

fn files(directory: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

#[tokio::test]
async fn a_stream_is_kept_under_the_digest_of_its_content() {
    let directory = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(directory.path()).unwrap();
    let chunks = ["con", "", "tent"].map(|chunk| Ok::<_, Error>(Bytes::from(chunk)));
    let blob = blobs.put(stream::iter(chunks)).await.unwrap();
    assert_eq!(blob, Blob { digest: Digest::of(b"content"), len: 7 });
    let hex = blob.digest.hex();
    assert_eq!(files(directory.path()), [directory.path().join("sha256").join(&hex[..2]).join(&hex)]);
    assert_eq!(blobs.len(&blob.digest).await.unwrap(), Some(7));
    assert_eq!(blobs.read(&blob.digest).await.unwrap(), Some(Bytes::from("content")));
    let mut text = String::new();
    blobs.file(&blob.digest).await.unwrap().unwrap().read_to_string(&mut text).await.unwrap();
    assert_eq!(text, "content");
}

#[tokio::test]
async fn what_is_absent_is_none() {
    let directory = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(directory.path()).unwrap();
    let absent = Digest::of(b"absent");
    assert!(blobs.file(&absent).await.unwrap().is_none());
    assert_eq!(blobs.read(&absent).await.unwrap(), None);
    assert_eq!(blobs.len(&absent).await.unwrap(), None);
    assert!(!blobs.delete(&absent).await.unwrap());
}

#[tokio::test]
async fn the_same_content_is_kept_once_and_deleted_once() {
    let directory = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(directory.path()).unwrap();
    let (one, two) = tokio::join!(blobs.put_bytes("x".into()), blobs.put_bytes("x".into()));
    let (one, two) = (one.unwrap(), two.unwrap());
    assert_eq!(one, two);
    assert_eq!(files(directory.path()).len(), 1);
    assert!(blobs.delete(&one.digest).await.unwrap());
    assert!(!blobs.delete(&one.digest).await.unwrap());
    assert_eq!(blobs.put_bytes("x".into()).await.unwrap(), one);
}

#[tokio::test]
async fn a_blob_being_read_outlives_its_deletion() {
    let directory = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(directory.path()).unwrap();
    let blob = blobs.put_bytes("content".into()).await.unwrap();
    let mut file = blobs.file(&blob.digest).await.unwrap().unwrap();
    assert!(blobs.delete(&blob.digest).await.unwrap());
    let mut text = String::new();
    file.read_to_string(&mut text).await.unwrap();
    assert_eq!(text, "content");
}

#[tokio::test]
async fn an_upload_grows_piece_by_piece() {
    let directory = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(directory.path()).unwrap();
    let upload = blobs.begin().await.unwrap();
    assert_eq!(upload.append("con".into()).await.unwrap(), 3);
    // Whoever asked for this has gone, before or after it was done.
    drop(upload.append("t".into()));
    assert_eq!(upload.offset().await, 3);
    assert_eq!(upload.append("tent".into()).await.unwrap(), 7);
    assert_eq!(blobs.len(&Digest::of(b"content")).await.unwrap(), None);
    let blob = upload.finish(Some(Digest::of(b"content"))).await.unwrap();
    assert_eq!(blobs.read(&blob.digest).await.unwrap(), Some(Bytes::from("content")));
}

#[tokio::test]
async fn pieces_whose_caller_left_are_added_whole_or_not_at_all() {
    let directory = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(directory.path()).unwrap();
    let upload = blobs.begin().await.unwrap();
    let mut content = Vec::new();
    for n in 0..100_u8 {
        let piece = vec![n; 1_000];
        let before = content.len() as u64;
        tokio::select! {
            biased;
            result = upload.append(piece.clone().into()) => { result.unwrap(); }
            () = std::future::ready(()) => {}
        }
        match upload.offset().await - before {
            0 => {}
            1_000 => content.extend(piece),
            part => panic!("{part} bytes were added"),
        }
    }
    assert!(!content.is_empty());
    let blob = upload.finish(None).await.unwrap();
    assert_eq!(blob.digest, Digest::of(&content));
    assert_eq!(blobs.read(&blob.digest).await.unwrap().unwrap(), content);
}

#[tokio::test]
async fn content_that_is_not_what_was_announced_leaves_nothing() {
    let directory = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(directory.path()).unwrap();
    let upload = blobs.begin().await.unwrap();
    upload.append("content".into()).await.unwrap();
    let (expected, actual) = (Digest::of(b"other"), Digest::of(b"content"));
    let error = upload.finish(Some(expected)).await.unwrap_err();
    assert_eq!(error.to_string(), format!("the content has digest `{actual}`, not `{expected}`"));
    assert_eq!(files(directory.path()), [""; 0].map(PathBuf::from));
}

#[tokio::test]
async fn a_stream_that_fails_leaves_nothing() {
    let directory = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(directory.path()).unwrap();
    let chunks = [Ok(Bytes::from("con")), Err(Error::from(ErrorKind::ConnectionReset))];
    let error = blobs.put(stream::iter(chunks)).await.unwrap_err();
    assert_eq!(error.to_string(), "the content did not arrive");
    assert!(matches!(error, BlobError::Source(_)));
    assert_eq!(files(directory.path()), [""; 0].map(PathBuf::from));
}

#[tokio::test]
async fn opening_removes_what_unfinished_uploads_left_behind() {
    let directory = tempfile::tempdir().unwrap();
    let blob = Blobs::open(directory.path()).unwrap().put_bytes("kept".into()).await.unwrap();
    fs::write(directory.path().join("uploads/7"), "left by a process that was killed").unwrap();
    let blobs = Blobs::open(directory.path()).unwrap();
    assert_eq!(files(directory.path()).len(), 1);
    assert_eq!(blobs.read(&blob.digest).await.unwrap(), Some(Bytes::from("kept")));
}

#[tokio::test]
async fn a_second_opener_is_refused_while_a_handle_or_an_upload_lives() {
    let directory = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(directory.path()).unwrap();
    let upload = blobs.begin().await.unwrap();
    drop(blobs);
    let error = Blobs::open(directory.path()).unwrap_err();
    let path = directory.path().display();
    assert_eq!(error.to_string(), format!("blob directory `{path}` is already open elsewhere"));
    drop(upload);
    Blobs::open(directory.path()).unwrap();
}
