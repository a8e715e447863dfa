//! Requests as they go over the wire, by operation.

use bytes::Bytes;
use http::{Request, header};
use rolecall_lab::{Lab, Person};
use rolecall_shapes::{Kind, OperationMeta, Protocol, Service, Shape};
use rolecall_wire::{RemoteError, decode_response, encode_request};
use serde_json::{Value, json};

use crate::{denied, ensure, fixtures::Fixtures};

/// Calls an operation, signed by `person` if there is one.
pub async fn knock(
    lab: &Lab,
    person: Option<&Person>,
    meta: &OperationMeta,
    input: &Value,
) -> Result<Value, RemoteError> {
    let request = encode_request(meta, input, &lab.endpoint()).expect("the protocol is one of the codec's");
    let response = match person {
        Some(person) => {
            person.client.raw(meta.service.signing_name, request).await.expect("there is an answer")
        }
        None => lab.send(request).await,
    };
    decode_response(meta, response.status(), response.headers(), response.body())
}

/// Calls an operation that is not implemented: without permission it is refused for that, with permission because
/// it is not implemented.
pub async fn knock_unimplemented(
    lab: &Lab,
    fixtures: &Fixtures,
    service: &'static Service,
    operation: &'static str,
) -> Result<(), String> {
    static NOTHING: Shape = Shape { name: "", kind: Kind::Structure(&[]), sensitive: false };
    let meta = OperationMeta {
        service,
        name: operation,
        input: &NOTHING,
        output: &NOTHING,
        result_wrapper: "",
        errors: &[],
    };
    let action = format!("{}:{operation}", service.iam_prefix);
    let ask = async |person: &Person| {
        let request = request(lab, service, operation);
        let response = person.client.raw(service.signing_name, request).await.expect("there is an answer");
        decode_response(&meta, response.status(), response.headers(), response.body())
    };
    let error = ask(&fixtures.user).await.err().ok_or("was answered")?;
    let expected = match service.id {
        "ec2" => "UnauthorizedOperation",
        "sns" => "AuthorizationError",
        _ => denied(service),
    };
    ensure(error.code == expected, || error.to_string())?;
    let error = ask(&fixtures.administrator).await.err().ok_or("was answered")?;
    let expected = match service.protocol {
        Protocol::AwsQuery | Protocol::Ec2Query => "InvalidAction",
        _ => "UnknownOperationException",
    };
    let told = format!("{action} is not implemented by Rolecall");
    ensure(error.code == expected && error.message == told, || error.to_string())
}

fn request(lab: &Lab, service: &Service, operation: &str) -> Request<Bytes> {
    let endpoint = format!("{}/", lab.plane().endpoint());
    let request = Request::post(endpoint).header(header::HOST, lab.plane().address().to_string());
    match service.protocol {
        Protocol::AwsJson10 | Protocol::AwsJson11 => {
            let version = if service.protocol == Protocol::AwsJson10 { "1.0" } else { "1.1" };
            request
                .header(header::CONTENT_TYPE, format!("application/x-amz-json-{version}"))
                .header("x-amz-target", format!("{}.{operation}", service.target_prefix))
                .body(Bytes::from(json!({}).to_string()))
        }
        _ => request
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Bytes::from(format!("Action={operation}&Version={}", service.api_version))),
    }
    .expect("the request is complete")
}
