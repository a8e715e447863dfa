//! Errors as a client reads them.

#![expect(clippy::unwrap_used, reason = "a test helper")]

use http::{HeaderMap, HeaderValue, StatusCode};
use rolecall_shapes::{OperationMeta, OperationShape as _, iam, kms, services};
use rolecall_wire::{EncodeError, RemoteError, ServiceError, decode_response, encode_error, encode_request};
use serde_json::json;

fn remote(
    meta: &OperationMeta,
    status: u16,
    headers: &[(&'static str, &'static str)],
    body: &str,
) -> RemoteError {
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        map.insert(*name, HeaderValue::from_static(value));
    }
    decode_response(meta, StatusCode::from_u16(status).unwrap(), &map, body.as_bytes()).unwrap_err()
}

fn error(code: &str, message: &str, status: u16, request_id: &str) -> RemoteError {
    RemoteError { code: code.into(), message: message.into(), status, request_id: request_id.into() }
}

#[test]
fn a_json_error_is_found_in_body_or_header_and_its_code_cleaned() {
    let cases = [
        (r#"{"__type":"NotFoundException","message":"no key"}"#, "NotFoundException", "no key"),
        (
            r#"{"__type":"com.amazon.coral.service#AccessDeniedException","Message":"User: x"}"#,
            "AccessDeniedException",
            "User: x",
        ),
        (r#"{"__type":"NotFoundException:http://internal.amazon.com/coral/"}"#, "NotFoundException", ""),
        (r#"{"code":"Throttled","errorMessage":"slow"}"#, "Throttled", "slow"),
        ("<html>", "400", ""),
        ("", "400", ""),
    ];
    for (body, code, message) in cases {
        let got = remote(kms::Decrypt::META, 400, &[("x-amzn-requestid", "r")], body);
        assert_eq!(got, error(code, message, 400, "r"), "{body}");
    }
    let headers = [("x-amzn-errortype", "ValidationException:http://x/")];
    assert_eq!(remote(kms::Decrypt::META, 400, &headers, "{}"), error("ValidationException", "", 400, ""));
}

#[test]
fn an_xml_error_is_found_in_each_of_its_forms() {
    let bodies = [
        "<ErrorResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\">\n  <Error>\n    <Type>Sender</Type>\n    \
         <Code>NoSuchEntity</Code>\n    <Message>no &lt;role&gt;</Message>\n  </Error>\n  \
         <RequestId>r</RequestId>\n</ErrorResponse>",
        "<?xml version=\"1.0\"?><Response><Errors><Error><Code>NoSuchEntity</Code><Message>no <![CDATA[<role>]]>\
         </Message></Error></Errors><RequestID>r</RequestID></Response>",
        "<Error><Code>NoSuchEntity</Code><Message>no &#60;role&#x3e;</Message><RequestId>r</RequestId></Error>",
    ];
    for body in bodies {
        assert_eq!(remote(iam::GetRole::META, 404, &[], body), error("NoSuchEntity", "no <role>", 404, "r"));
    }
    assert_eq!(remote(iam::GetRole::META, 502, &[], "Bad Gateway"), error("502", "", 502, ""));
}

#[test]
fn every_service_can_read_its_own_errors() {
    for meta in rolecall_shapes::operations() {
        let sent = ServiceError::sender("SomeException", 400, "it's <so> & \"so\"\r\n");
        let (head, body) = encode_error(meta.service, &sent, "r").into_parts();
        let got = decode_response(meta, head.status, &head.headers, &body).unwrap_err();
        assert_eq!(got, error("SomeException", "it's <so> & \"so\"\r\n", 400, "r"), "{}", meta.service.id);
    }
}

#[test]
fn an_answer_of_another_protocol_is_an_invalid_response() {
    let got = remote(kms::Decrypt::META, 200, &[], "<html>hello</html>");
    assert_eq!(got.to_string(), "InvalidResponse: the answer to `Decrypt` cannot be read");
    let got = remote(iam::GetRole::META, 200, &[], "{}");
    assert_eq!(got.to_string(), "InvalidResponse: the answer to `GetRole` cannot be read");
}

#[test]
fn a_request_needs_an_endpoint_with_scheme_and_host() {
    let refused = encode_request(kms::Decrypt::META, &json!({}), &"/path".parse().unwrap()).unwrap_err();
    assert_eq!(refused.to_string(), "`/path` is not an endpoint");
    assert!(matches!(refused, EncodeError::Endpoint(_)));
    assert!(services().len() > 5);
}

#[test]
fn a_request_carries_host_target_and_content_type() {
    let endpoint = "http://127.0.0.1:4566".parse().unwrap();
    let request =
        encode_request(kms::Decrypt::META, &json!({"KeyId": null, "CiphertextBlob": "AA=="}), &endpoint)
            .unwrap();
    assert_eq!(
        (request.method().as_str(), request.uri().to_string().as_str()),
        ("POST", "http://127.0.0.1:4566/")
    );
    assert_eq!(request.headers()["host"], "127.0.0.1:4566");
    assert_eq!(request.headers()["x-amz-target"], "TrentService.Decrypt");
    assert_eq!(request.headers()["content-type"], "application/x-amz-json-1.1");
    assert_eq!(request.body(), r#"{"CiphertextBlob":"AA=="}"#);

    let value =
        json!({"RoleName": "a b&c", "Tags": [{"Key": "k", "Value": "ü"}], "MaxSessionDuration": 3600});
    let request = encode_request(iam::CreateRole::META, &value, &endpoint).unwrap();
    assert_eq!(request.headers()["content-type"], "application/x-www-form-urlencoded; charset=utf-8");
    assert_eq!(
        request.body(),
        "Action=CreateRole&Version=2010-05-08&RoleName=a+b%26c&MaxSessionDuration=3600\
         &Tags.member.1.Key=k&Tags.member.1.Value=%C3%BC"
    );
}
