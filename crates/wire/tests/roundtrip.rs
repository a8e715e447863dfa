//! What one side of the wire encodes, the other decodes: every implemented operation, every member.

mod support;

use http::{StatusCode, Uri};
use rolecall_wire::{decode_request, decode_response, encode_request, encode_response, route, validate};
use support::{parts, sample};

const ENDPOINT: &str = "http://127.0.0.1:4566";

#[test]
fn every_request_arrives_as_it_was_sent() {
    for meta in rolecall_shapes::operations() {
        let sent = sample(meta.input, 0);
        let request = encode_request(meta, &sent, &Uri::from_static(ENDPOINT)).unwrap();
        let (parts, body) = request.into_parts();

        let signing_name = Some(meta.service.signing_name);
        let found = route(rolecall_shapes::services(), signing_name, &parts, &body).unwrap();
        assert_eq!((found.service.id, found.operation), (meta.service.id, meta.name));

        assert_eq!(decode_request(meta, &parts, &body).unwrap(), sent, "{}", meta.name);
    }
}

#[test]
fn every_answer_arrives_as_it_was_sent() {
    for meta in rolecall_shapes::operations() {
        let sent = sample(meta.output, 0);
        let (head, body) = encode_response(meta, &sent, "id-1").into_parts();
        let received = decode_response(meta, head.status, &head.headers, &body).unwrap();
        assert_eq!(received, sent, "{}", meta.name);
    }
}

#[test]
fn an_empty_request_and_an_empty_answer_are_empty_objects() {
    for meta in rolecall_shapes::operations() {
        let request = encode_request(meta, &serde_json::json!({}), &Uri::from_static(ENDPOINT)).unwrap();
        let (parts, body) = request.into_parts();
        assert_eq!(decode_request(meta, &parts, &body).unwrap(), serde_json::json!({}), "{}", meta.name);

        let (head, body) = encode_response(meta, &serde_json::json!({}), "id-1").into_parts();
        let received = decode_response(meta, head.status, &head.headers, &body).unwrap();
        assert_eq!(received, serde_json::json!({}), "{}", meta.name);
        assert_eq!(head.status, StatusCode::OK);
    }
}

#[test]
fn no_bytes_make_a_decoder_panic() {
    let bodies: [&[u8]; 8] =
        [b"", b"\xff\xfe", b"{", b"[[[[", b"a.b.c.d=1&a=2", b"<a><b></a>", b"<a>&#x0;&nope;</a>", b"null"];
    for meta in rolecall_shapes::operations() {
        for body in bodies {
            let head = parts("POST", "/?Tags.member.0.Key=1&Tags=x", &[]);
            if let Ok(value) = decode_request(meta, &head, body) {
                let _ = validate(meta, &value);
            }
            let _ = decode_response(meta, StatusCode::OK, &head.headers, body);
            let _ = decode_response(meta, StatusCode::BAD_REQUEST, &head.headers, body);
        }
    }
}
