//! What is signed verifies, whatever the request looks like; nothing else does.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use http::{Request, request::Parts};
use jiff::Timestamp;
use proptest::prelude::*;
use rolecall_sigv4::{
    Body, Credentials, PayloadHash, Presented, Secret, Sha256, SigError, Verified, Via, presign, sign,
};

const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const TOKEN: &str = "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22w==";

fn now() -> Timestamp {
    "2026-03-01T12:00:00Z".parse().unwrap()
}

fn credentials() -> Credentials {
    Credentials::new("ASIAEXAMPLE", Secret::new(SECRET)).with_session_token(Secret::new(TOKEN))
}

/// What a server does: reads the claim, looks the secret up, verifies, compares the token.
fn accept(parts: &Parts, body: &[u8], service: &str) -> Result<Verified, SigError> {
    let presented = Presented::from_request(parts)?;
    let access_key_id = presented.access_key_id().to_owned();
    if access_key_id != "ASIAEXAMPLE" {
        return Err(SigError::UnknownAccessKey { access_key_id });
    }
    let body = Body::Hash(Sha256::of(body));
    let verified =
        presented.verify(parts, body, &Secret::new(SECRET), now(), Some(("eu-central-1", service)))?;
    match presented.session_token() {
        Some(token) if token.expose() == TOKEN => Ok(verified),
        _ => Err(SigError::InvalidToken),
    }
}

fn request(method: &str, target: &str, headers: &[(String, String)]) -> Parts {
    let mut builder = Request::builder().method(method).uri(target).header("host", "127.0.0.1:4566");
    for (name, value) in headers {
        builder = builder.header(name, value);
    }
    builder.body(()).unwrap().into_parts().0
}

fn target() -> impl Strategy<Value = String> {
    let path = "(/([A-Za-z0-9._~!$'()*,;:@-]|%[2-7][0-9A-Fa-f]){0,8}){1,4}";
    let query = r"(\?([A-Za-z0-9._~-]|%[2-7][0-9A-F]|[+=&]){0,24})?";
    (path, query).prop_map(|(path, query)| format!("{path}{query}"))
}

fn headers() -> impl Strategy<Value = Vec<(String, String)>> {
    prop::collection::vec(("(x-amz-meta-|x-)[a-z]{1,4}", "[!-~]{0,6}[ \t]{0,3}[!-~]{0,6}"), 0..4)
}

fn method() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["GET", "PUT", "POST", "DELETE", "HEAD"])
}

fn service() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["s3", "sts", "ecs"])
}

proptest! {
    #[test]
    fn a_signed_request_verifies(
        method in method(),
        target in target(),
        headers in headers(),
        service in service(),
        body in prop::collection::vec(any::<u8>(), 0..32),
    ) {
        let mut parts = request(method, &target, &headers);
        sign(&mut parts, PayloadHash::of(&body), &credentials(), "eu-central-1", service, now()).unwrap();
        prop_assert!(accept(&parts, &body, service).is_ok());

        let mut other = body.clone();
        other.push(0);
        prop_assert!(accept(&parts, &other, service).is_err());
    }

    #[test]
    fn a_presigned_request_verifies(
        method in method(),
        target in target(),
        service in service(),
        expires in 1u32..=604_800,
    ) {
        let mut parts = request(method, &target, &[]);
        let payload = if service == "s3" { PayloadHash::Unsigned } else { PayloadHash::of(b"") };
        presign(&mut parts, payload, &credentials(), "eu-central-1", service, now(), expires).unwrap();
        prop_assert!(accept(&parts, b"", service).is_ok());
    }
}

#[test]
fn every_changed_byte_of_a_signed_request_is_refused() {
    let headers = [
        ("content-type".to_owned(), "application/x-amz-json-1.1".to_owned()),
        ("x-amz-target".to_owned(), "AmazonEC2ContainerServiceV20141113.RunTask".to_owned()),
    ];
    for (service, target) in [("ecs", "/"), ("s3", "/bucket/a%20key?list-type=2&prefix=a%2Fb")] {
        let body = br#"{"cluster":"default"}"#;
        let mut parts = request("POST", target, &headers);
        sign(&mut parts, PayloadHash::of(body), &credentials(), "eu-central-1", service, now()).unwrap();
        accept(&parts, body, service).unwrap();

        refuses_other_bodies(&parts, body, service);
        refuses_other_targets(&parts, body, service);
        let names: Vec<_> = parts.headers.keys().cloned().collect();
        for name in names {
            for value in changes(parts.headers[&name].to_str().unwrap()) {
                let mut changed = parts.clone();
                let Ok(value) = value.parse() else { continue };
                changed.headers.insert(&name, value);
                assert!(accept(&changed, body, service).is_err(), "{name}: {:?}", changed.headers[&name]);
            }
            let mut without = parts.clone();
            without.headers.remove(&name);
            assert!(accept(&without, body, service).is_err(), "{name}");
        }
        let mut other_method = parts.clone();
        other_method.method = http::Method::PUT;
        assert!(accept(&other_method, body, service).is_err());
    }
}

#[test]
fn every_changed_byte_of_a_presigned_url_is_refused() {
    for service in ["sts", "s3"] {
        let payload = if service == "s3" { PayloadHash::Unsigned } else { PayloadHash::of(b"") };
        let mut parts = request("GET", "/bucket/key?Action=GetCallerIdentity", &[]);
        presign(&mut parts, payload, &credentials(), "eu-central-1", service, now(), 3600).unwrap();
        accept(&parts, b"", service).unwrap();
        refuses_other_targets(&parts, b"", service);
        let mut other_host = parts.clone();
        other_host.headers.insert("host", "127.0.0.1:4567".parse().unwrap());
        assert!(accept(&other_host, b"", service).is_err());
    }
}

#[test]
fn a_header_changed_on_the_way_by_design_does_not_matter() {
    let mut parts = request("GET", "/", &[("user-agent".to_owned(), "one".to_owned())]);
    sign(&mut parts, PayloadHash::of(b""), &credentials(), "eu-central-1", "sts", now()).unwrap();
    parts.headers.insert("user-agent", "two".parse().unwrap());
    parts.headers.insert("x-forwarded-for", "192.0.2.1".parse().unwrap());
    accept(&parts, b"", "sts").unwrap();
}

#[test]
fn a_request_that_names_its_host_in_the_uri_only_is_signed_for_that_host() {
    let mut parts = Request::get("http://127.0.0.1:4566/").body(()).unwrap().into_parts().0;
    sign(&mut parts, PayloadHash::of(b""), &credentials(), "eu-central-1", "sts", now()).unwrap();
    assert_eq!(parts.headers["host"], "127.0.0.1:4566");
    parts.headers.remove("host"); // HTTP/2 has `:authority` in its place
    let verified = accept(&parts, b"", "sts").unwrap();
    assert_eq!(verified.access_key_id(), "ASIAEXAMPLE");
    assert_eq!(verified.scope().to_string(), "20260301/eu-central-1/sts/aws4_request");
}

#[test]
fn a_body_may_be_checked_after_the_signature() {
    let mut parts = request("PUT", "/bucket/key", &[]);
    sign(&mut parts, PayloadHash::of(b"hello"), &credentials(), "eu-central-1", "s3", now()).unwrap();
    let presented = Presented::from_request(&parts).unwrap();
    assert_eq!(presented.via(), Via::Header);
    let verified = presented.verify(&parts, Body::Deferred, &Secret::new(SECRET), now(), None).unwrap();
    assert_eq!(verified.payload(), PayloadHash::of(b"hello"));
    assert_eq!(verified.check_body(&Sha256::of(b"hello")), Ok(()));
    let (stated, computed) = (Sha256::of(b"hello"), Sha256::of(b"jello"));
    assert_eq!(verified.check_body(&computed), Err(SigError::PayloadHashMismatch { stated, computed }));
}

#[test]
fn only_s3_lets_a_body_go_unsigned() {
    for (service, outcome) in [("s3", true), ("ecs", false)] {
        let mut parts = request("POST", "/", &[]);
        sign(&mut parts, PayloadHash::Unsigned, &credentials(), "eu-central-1", service, now()).unwrap();
        assert_eq!(accept(&parts, b"anything", service).is_ok(), outcome, "{service}");
    }
}

fn refuses_other_bodies(parts: &Parts, body: &[u8], service: &str) {
    for i in 0..body.len() {
        let mut changed = body.to_vec();
        changed[i] ^= 1;
        assert!(accept(parts, &changed, service).is_err(), "body byte {i}");
    }
}

fn refuses_other_targets(parts: &Parts, body: &[u8], service: &str) {
    for target in changes(&parts.uri.to_string()) {
        if !target.starts_with('/') {
            continue; // names a host instead of a path, which no HTTP server passes on
        }
        let Ok(uri) = target.parse() else { continue };
        let mut changed = parts.clone();
        changed.uri = uri;
        assert!(accept(&changed, body, service).is_err(), "{target}");
    }
}

/// `text` with each byte replaced, left out, or followed by another.
fn changes(text: &str) -> Vec<String> {
    let mut changes = Vec::new();
    for i in 0..text.len() {
        for byte in ['x', '7'] {
            if !text[i..].starts_with(byte) {
                changes.push(format!("{}{byte}{}", &text[..i], &text[i + 1..]));
            }
            changes.push(format!("{}{byte}{}", &text[..=i], &text[i + 1..]));
        }
        if text.as_bytes()[i] != b' ' && !text[..i].ends_with(&text[i..=i]) {
            changes.push(format!("{}{}", &text[..i], &text[i + 1..]));
        }
    }
    changes
}
