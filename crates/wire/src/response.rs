//! Answers and errors as HTTP responses.

use bytes::Bytes;
use http::{HeaderValue, Response, StatusCode, header};
use rolecall_shapes::{OperationMeta, OperationShape, Protocol, Service};
use serde_json::{Map, Value};

use crate::{dialect::dialect, error::ServiceError, json, xml::Writer};

/// The header that names a request in every answer.
pub const REQUEST_ID_HEADER: &str = "x-amzn-requestid";

/// The answer of an operation that succeeded, out of the pivot of its output.
///
/// An operation of a protocol other than awsJson and awsQuery is answered with `InternalFailure`.
pub fn encode_response(meta: &OperationMeta, value: &Value, request_id: &str) -> Response<Bytes> {
    let protocol = meta.service.protocol;
    let (content_type, body) = match protocol {
        // The model has no output: AWS sends no body at all.
        Protocol::AwsJson10 | Protocol::AwsJson11 if meta.output.name.is_empty() => {
            (request_content_type(protocol), String::new())
        }
        Protocol::AwsJson10 | Protocol::AwsJson11 => {
            (request_content_type(protocol), json::encode(meta.output, value).to_string())
        }
        Protocol::AwsQuery => (XML, query_answer(meta, value, request_id)),
        Protocol::Ec2Query | Protocol::RestXml | Protocol::RestJson => {
            return encode_error(meta.service, &ServiceError::internal_failure(), request_id);
        }
    };
    response(StatusCode::OK, content_type, body, request_id)
}

/// As [`encode_response`] for the typed output of an operation.
///
/// # Errors
/// What serde reports where the output cannot become JSON, which the generated types can.
pub fn encode_typed<Op: OperationShape>(
    output: &Op::Output,
    request_id: &str,
) -> Result<Response<Bytes>, serde_json::Error> {
    let value = serde_json::to_value(output)?;
    Ok(encode_response(Op::META, &value, request_id))
}

fn query_answer(meta: &OperationMeta, value: &Value, request_id: &str) -> String {
    let mut writer = Writer::default();
    writer.element(&format!("{}Response", meta.name), meta.service.xml_namespace, |w| {
        if meta.result_wrapper.is_empty() {
            w.members(meta.output, value);
        } else {
            w.element(meta.result_wrapper, "", |w| w.members(meta.output, value));
        }
        w.element("ResponseMetadata", "", |w| w.text("RequestId", request_id));
    });
    writer.finish()
}

/// The answer for an error, in the protocol and spelling of `service`.
pub fn encode_error(service: &Service, error: &ServiceError, request_id: &str) -> Response<Bytes> {
    let member = dialect(service).message_member(&error.code);
    match service.protocol {
        Protocol::AwsJson10 | Protocol::AwsJson11 => json_error(service.protocol, member, error, request_id),
        Protocol::AwsQuery => query_error(service.xml_namespace, error, request_id),
        Protocol::Ec2Query => ec2_error(error, request_id),
        Protocol::RestXml => rest_xml_error(error, request_id),
        Protocol::RestJson => rest_json_error(member, error, request_id),
    }
}

/// The content type of XML answers.
pub(crate) const XML: &str = "text/xml";

pub(crate) fn json_error(
    protocol: Protocol,
    message_member: &str,
    error: &ServiceError,
    request_id: &str,
) -> Response<Bytes> {
    let mut body = Map::new();
    body.insert("__type".to_owned(), error.code.as_ref().into());
    extend_error_body(&mut body, message_member, error);
    response(status(error), request_content_type(protocol), Value::Object(body).to_string(), request_id)
}

fn extend_error_body(body: &mut Map<String, Value>, message_member: &str, error: &ServiceError) {
    body.extend(error.fields.clone());
    if let Some(message) = &error.message {
        body.insert(message_member.to_owned(), message.as_str().into());
    }
}

fn rest_json_error(message_member: &str, error: &ServiceError, request_id: &str) -> Response<Bytes> {
    let mut body = Map::new();
    extend_error_body(&mut body, message_member, error);
    let body = Value::Object(body).to_string();
    let mut response = response(status(error), "application/json", body, request_id);
    if let Ok(code) = HeaderValue::from_str(&error.code) {
        response.headers_mut().insert("x-amzn-errortype", code);
    }
    response
}

pub(crate) fn query_error(namespace: &str, error: &ServiceError, request_id: &str) -> Response<Bytes> {
    let mut writer = Writer::default();
    writer.element("ErrorResponse", namespace, |w| {
        w.element("Error", "", |w| {
            w.text("Type", error.fault.as_str());
            write_error(w, error);
        });
        w.text("RequestId", request_id);
    });
    response(status(error), XML, writer.finish(), request_id)
}

fn ec2_error(error: &ServiceError, request_id: &str) -> Response<Bytes> {
    let mut writer = Writer::default();
    writer.element("Response", "", |w| {
        w.element("Errors", "", |w| w.element("Error", "", |w| write_error(w, error)));
        w.text("RequestID", request_id);
    });
    response(status(error), XML, DECLARATION.to_owned() + &writer.finish(), request_id)
}

fn rest_xml_error(error: &ServiceError, request_id: &str) -> Response<Bytes> {
    let mut writer = Writer::default();
    writer.element("Error", "", |w| {
        write_error(w, error);
        w.text("RequestId", request_id);
    });
    let body = DECLARATION.to_owned() + &writer.finish();
    response(status(error), "application/xml", body, request_id)
}

/// EC2 and S3 declare their XML; query services do not.
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

fn write_error(writer: &mut Writer, error: &ServiceError) {
    writer.text("Code", &error.code);
    if let Some(message) = &error.message {
        writer.text("Message", message);
    }
    for (name, value) in &error.fields {
        match value {
            Value::String(text) => writer.text(name, text),
            value => writer.text(name, &value.to_string()),
        }
    }
}

/// The content type of a request; JSON services answer with it, too.
pub(crate) fn request_content_type(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::AwsJson10 => "application/x-amz-json-1.0",
        Protocol::AwsJson11 => "application/x-amz-json-1.1",
        Protocol::AwsQuery | Protocol::Ec2Query => "application/x-www-form-urlencoded; charset=utf-8",
        Protocol::RestXml => "application/xml",
        Protocol::RestJson => "application/json",
    }
}

fn status(error: &ServiceError) -> StatusCode {
    StatusCode::from_u16(error.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

pub(crate) fn response(
    status: StatusCode,
    content_type: &'static str,
    body: impl Into<Bytes>,
    request_id: &str,
) -> Response<Bytes> {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    if let Ok(id) = HeaderValue::from_str(request_id) {
        headers.insert(REQUEST_ID_HEADER, id);
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}
