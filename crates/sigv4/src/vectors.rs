//! AWS's own test suite and the worked examples of the Amazon S3 API Reference.

use std::{collections::BTreeSet, fs, path::Path};

use http::{Request, request::Parts};
use jiff::Timestamp;

use crate::{
    Body, Credentials, PayloadHash, Presented, RequestTime, Secret, Sha256, SigError, Verified,
    canonical::{canonical_request, string_to_sign},
    encode::canonical_path,
    presign, sign,
};

const ACCESS_KEY_ID: &str = "AKIDEXAMPLE";
const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

/// One case of the suite. `parts` is `None` where the request line is not valid HTTP.
struct Case {
    name: String,
    path: String,
    parts: Option<Parts>,
    body: Vec<u8>,
    canonical_request: String,
    string_to_sign: String,
    authorization: String,
}

#[test]
fn every_request_of_the_suite_verifies_as_its_published_authorization_says() {
    for case in cases() {
        let Some(mut parts) = case.parts else {
            assert_eq!(
                canonical_path(&case.path),
                case.canonical_request.lines().nth(1).unwrap(),
                "{}",
                case.name
            );
            continue;
        };
        parts.headers.insert("authorization", case.authorization.parse().unwrap());
        if let Some(token) = session_token(&case.canonical_request) {
            parts.headers.insert("x-amz-security-token", token.parse().unwrap());
        }
        let presented = Presented::from_request(&parts).unwrap();
        assert_eq!(presented.access_key_id(), ACCESS_KEY_ID);

        let payload = Sha256::of(&case.body).to_string();
        let canonical =
            canonical_request(&parts, presented.signed_headers(), &payload, presented.scope(), None).unwrap();
        assert_eq!(String::from_utf8_lossy(&canonical), case.canonical_request, "{}", case.name);
        let string_to_sign = string_to_sign(presented.time(), presented.scope(), &canonical);
        assert_eq!(string_to_sign, case.string_to_sign, "{}", case.name);

        let body = Body::Hash(Sha256::of(&case.body));
        let expected = Some(("us-east-1", "service"));
        let verified = presented.verify(&parts, body, &Secret::new(SECRET), at("20150830T123600Z"), expected);
        assert!(verified.is_ok(), "{}", case.name);
    }
}

#[test]
fn signing_a_request_of_the_suite_gives_its_published_authorization() {
    let mut signed = 0;
    for case in cases() {
        let Some(mut parts) = case.parts else { continue };
        if case.name == "post-sts-header-after" {
            continue; // `sign` always signs the token
        }
        let mut credentials = Credentials::new(ACCESS_KEY_ID, Secret::new(SECRET));
        credentials.session_token = session_token(&case.canonical_request).map(Secret::new);
        let payload = PayloadHash::of(&case.body);
        sign(&mut parts, payload, &credentials, "us-east-1", "service", at("20150830T123600Z")).unwrap();
        assert_eq!(parts.headers["authorization"], case.authorization, "{}", case.name);
        signed += 1;
    }
    assert_eq!(signed, 32);
}

#[test]
fn requests_of_the_aws_sdk_for_rust_verify() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sdk");
    for (file, service) in
        [("sts-get-caller-identity", "sts"), ("s3-create-bucket", "s3"), ("s3-put-object", "s3")]
    {
        let text = fs::read_to_string(directory.join(format!("{file}.http"))).unwrap();
        let (_, parts, body) = request(&text);
        let parts = parts.unwrap();
        let presented = Presented::from_request(&parts).unwrap();
        assert_eq!(presented.access_key_id(), "ASIAFAKE");
        assert_eq!(presented.session_token(), Some(&Secret::new("tok/en+=")));
        let (body, now) = (Body::Hash(Sha256::of(&body)), presented.time().timestamp());
        let verified =
            presented.verify(&parts, body, &Secret::new("fakesecret"), now, Some(("eu-central-1", service)));
        assert_eq!(verified.map(drop), Ok(()), "{file}");
    }
}

fn cases() -> Vec<Case> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let names: BTreeSet<String> = fs::read_dir(&directory)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "req"))
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    assert_eq!(names.len(), 34);
    let read = |name: &str, extension: &str| {
        fs::read_to_string(directory.join(format!("{name}.{extension}"))).unwrap().replace('\r', "")
    };
    names
        .into_iter()
        .map(|name| {
            let (path, parts, body) = request(&read(&name, "req"));
            Case {
                path,
                parts,
                body,
                canonical_request: read(&name, "creq"),
                string_to_sign: read(&name, "sts"),
                authorization: read(&name, "authz"),
                name,
            }
        })
        .collect()
}

/// The token that a case is signed with; one case's request leaves it to the signer to add.
fn session_token(canonical_request: &str) -> Option<&str> {
    canonical_request.lines().find_map(|line| line.strip_prefix("x-amz-security-token:"))
}

fn request(text: &str) -> (String, Option<Parts>, Vec<u8>) {
    let (head, body) = text.split_once("\n\n").unwrap_or((text, ""));
    let head = unfold(head);
    let mut lines = head.lines();
    let line = lines.next().unwrap().strip_suffix(" HTTP/1.1").unwrap();
    let (method, target) = line.split_once(' ').unwrap();
    let mut builder = Request::builder().method(method).uri(target);
    for line in lines {
        let (name, value) = line.split_once(':').unwrap();
        builder = builder.header(name, value);
    }
    let parts = (!target.contains(' ')).then(|| builder.body(()).unwrap().into_parts().0);
    (target.to_owned(), parts, body.into())
}

/// Joins the lines of a folded header, as HTTP servers do before anybody sees it.
fn unfold(head: &str) -> String {
    head.lines().fold(String::new(), |head, line| match line.strip_prefix(' ') {
        Some(rest) => format!("{head} {rest}"),
        None if head.is_empty() => line.to_owned(),
        None => format!("{head}\n{line}"),
    })
}

fn at(time: &str) -> Timestamp {
    RequestTime::parse(time).unwrap().timestamp()
}

// The Amazon S3 API Reference's examples: "Authenticating Requests: Using the Authorization Header", "… Using Query
// Parameters", "… Transferring Payload in Multiple Chunks", "… Including Trailing Headers".

const S3_ACCESS_KEY_ID: &str = "AKIAIOSFODNN7EXAMPLE";
const S3_SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const S3_TIME: &str = "20130524T000000Z";
const S3_HOST: &str = "examplebucket.s3.amazonaws.com";

fn s3_credentials() -> Credentials {
    Credentials::new(S3_ACCESS_KEY_ID, Secret::new(S3_SECRET))
}

fn s3_request(method: &str, target: &str, host: &str, headers: &[(&str, &str)]) -> Parts {
    let mut builder = Request::builder().method(method).uri(target).header("host", host);
    for (name, value) in headers {
        builder = builder.header(*name, *value);
    }
    builder.body(()).unwrap().into_parts().0
}

fn s3_verify(parts: &Parts, body: Body) -> Result<Verified, SigError> {
    let presented = Presented::from_request(parts)?;
    presented.verify(parts, body, &Secret::new(S3_SECRET), at(S3_TIME), Some(("us-east-1", "s3")))
}

/// Method, target, headers, body, signature.
type Example =
    (&'static str, &'static str, &'static [(&'static str, &'static str)], &'static str, &'static str);

#[test]
fn the_s3_examples_with_a_header_are_signed_and_verified() {
    const DATE: (&str, &str) = ("date", "Fri, 24 May 2013 00:00:00 GMT");
    let examples: [Example; 4] = [
        (
            "GET",
            "/test.txt",
            &[("range", "bytes=0-9")],
            "",
            "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
        ),
        (
            "PUT",
            "/test$file.text",
            &[DATE, ("x-amz-storage-class", "REDUCED_REDUNDANCY")],
            "Welcome to Amazon S3.",
            "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
        ),
        ("GET", "/?lifecycle", &[], "", "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"),
        (
            "GET",
            "/?max-keys=2&prefix=J",
            &[],
            "",
            "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
        ),
    ];
    for (method, target, headers, body, signature) in examples {
        let mut parts = s3_request(method, target, S3_HOST, headers);
        let payload = PayloadHash::of(body.as_bytes());
        sign(&mut parts, payload, &s3_credentials(), "us-east-1", "s3", at(S3_TIME)).unwrap();
        let authorization = parts.headers["authorization"].to_str().unwrap();
        assert!(authorization.ends_with(&format!("Signature={signature}")), "{target}: {authorization}");
        s3_verify(&parts, Body::Hash(Sha256::of(body.as_bytes()))).unwrap();
    }
}

#[test]
fn the_s3_example_of_a_presigned_url_is_signed_and_verified() {
    let mut parts = s3_request("GET", "/test.txt", S3_HOST, &[]);
    presign(&mut parts, PayloadHash::Unsigned, &s3_credentials(), "us-east-1", "s3", at(S3_TIME), 86_400)
        .unwrap();
    assert_eq!(
        parts.uri,
        "/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"
    );
    s3_verify(&parts, Body::Deferred).unwrap();
}

/// The head of the chunked upload of 65 KiB of `a`.
fn chunked_upload(payload: PayloadHash, headers: &[(&str, &str)]) -> Parts {
    let mut parts = s3_request("PUT", "/examplebucket/chunkObject.txt", "s3.amazonaws.com", headers);
    sign(&mut parts, payload, &s3_credentials(), "us-east-1", "s3", at(S3_TIME)).unwrap();
    parts
}

#[test]
fn the_s3_example_of_a_chunked_upload_verifies_chunk_by_chunk() {
    let parts = chunked_upload(
        PayloadHash::Streaming,
        &[
            ("x-amz-storage-class", "REDUCED_REDUNDANCY"),
            ("content-encoding", "aws-chunked"),
            ("x-amz-decoded-content-length", "66560"),
            ("content-length", "66824"),
        ],
    );
    let authorization = parts.headers["authorization"].to_str().unwrap();
    assert!(
        authorization.ends_with("Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9"),
        "{authorization}"
    );
    let verified = s3_verify(&parts, Body::Deferred).unwrap();
    let mut chunks = verified.chunks().unwrap();
    let signatures = [
        (65_536, "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648"),
        (1024, "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497"),
        (0, "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9"),
    ];
    for (length, signature) in signatures {
        assert!(!chunks.is_complete());
        let data = Sha256::of(&vec![b'a'; length]);
        assert_eq!(chunks.chunk(&Sha256::of(b"b"), signature), Err(SigError::SignatureDoesNotMatch));
        chunks.chunk(&data, signature).unwrap();
    }
    assert!(chunks.is_complete());
}

#[test]
fn the_s3_example_of_a_chunked_upload_with_a_trailer_verifies_to_the_trailer() {
    let parts = chunked_upload(
        PayloadHash::StreamingTrailer,
        &[
            ("x-amz-storage-class", "REDUCED_REDUNDANCY"),
            ("content-encoding", "aws-chunked"),
            ("x-amz-decoded-content-length", "66560"),
            ("x-amz-trailer", "x-amz-checksum-crc32c"),
        ],
    );
    let authorization = parts.headers["authorization"].to_str().unwrap();
    assert!(
        authorization.ends_with("Signature=106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e"),
        "{authorization}"
    );
    let verified = s3_verify(&parts, Body::Deferred).unwrap();
    let mut chunks = verified.chunks().unwrap();
    let trailer = [("x-amz-checksum-crc32c", "sOO8/Q==")];
    let trailer_signature = "d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435";
    let signatures = [
        (65_536, "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2"),
        (1024, "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7"),
        (0, "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992"),
    ];
    for (length, signature) in signatures {
        assert_eq!(chunks.trailer(&trailer, trailer_signature), Err(SigError::SignatureDoesNotMatch));
        chunks.chunk(&Sha256::of(&vec![b'a'; length]), signature).unwrap();
    }
    assert!(!chunks.is_complete());
    assert_eq!(
        chunks.trailer(&[("x-amz-checksum-crc32c", "sOO8/A==")], trailer_signature),
        Err(SigError::SignatureDoesNotMatch)
    );
    chunks.trailer(&trailer, trailer_signature).unwrap();
    assert!(chunks.is_complete());
}
