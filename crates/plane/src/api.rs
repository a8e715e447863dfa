//! The JSON and query services: decode, gate, encode.

use std::sync::Arc;

use bytes::Bytes;
use http::{Response, request::Parts};
use rolecall_gate::{Access, Ask, CallError, Fault, Gate, Visit};
use rolecall_policy::ResourceName;
use rolecall_shapes::{Protocol, Service};
use rolecall_sigv4::{Body, ErrorDialect, Sha256, SigError};
use rolecall_wire::{Route, ServiceError};

use crate::{
    Front,
    identify::{Claim, Signed, Unidentified, identify},
};

/// Answers a request to a modelled service.
pub(crate) async fn answer(
    front: &Front,
    parts: Parts,
    claim: &Claim,
    body: Bytes,
    peer: &str,
) -> Response<Bytes> {
    let gate = &front.gate;
    let request_id = gate.world().uuid();
    let services = rolecall_shapes::services();
    // The service of the credential scope, not trusted before the signature is verified.
    let scope = claim.as_ref().ok().map(|presented| presented.scope().service.as_str());
    let signed = || identify(front, &parts, claim, Body::Hash(Sha256::of(&body)), peer);
    if let Some(unknown) = scope.filter(|name| services.iter().all(|one| one.signing_name != *name)) {
        return no_such_service(unknown, signed(), &request_id);
    }
    let route = match rolecall_wire::route(services, scope, &parts, &body) {
        Ok(route) => route,
        Err(error) => return error.response(&request_id),
    };
    let service = route.service;
    let signed = match signed() {
        Ok(signed) => signed,
        Err(error) => return refuse(service, error, &request_id),
    };
    match run(gate, route, signed, &parts, &body, &request_id).await {
        Ok(response) => response,
        Err(error) => rolecall_wire::encode_error(service, &error, &request_id),
    }
}

/// A service Rolecall does not have: authenticated, then refused in a form that every protocol's clients can read.
fn no_such_service(name: &str, signed: Result<Signed, Unidentified>, request_id: &str) -> Response<Bytes> {
    if let Err(error) = signed {
        return refuse(&crate::SERVICE, error, request_id);
    }
    let error = ServiceError::sender(
        "UnknownOperationException",
        404,
        format!("the service `{name}` is not implemented by Rolecall"),
    );
    let mut response = rolecall_wire::encode_error(&crate::SERVICE, &error, request_id);
    let kind = http::HeaderValue::from_static("UnknownOperationException");
    response.headers_mut().insert("x-amzn-errortype", kind);
    response
}

async fn run(
    gate: &Arc<Gate>,
    route: Route,
    signed: Signed,
    parts: &Parts,
    body: &[u8],
    request_id: &str,
) -> Result<Response<Bytes>, ServiceError> {
    let Route { service, operation } = route;
    if signed.verified.scope().service != service.signing_name {
        let wrong = SigError::SignatureDoesNotMatch.aws_error(dialect(service));
        return Err(ServiceError::sender(wrong.code, wrong.status.as_u16(), wrong.message));
    }
    let visit = Visit { caller: signed.caller, region: signed.region, request_id: request_id.to_owned() };
    let Some(registered) = gate.registry().find(service.id, operation) else {
        return Err(unimplemented(gate, service, operation, &visit));
    };
    let meta = registered.meta();
    let value = rolecall_wire::decode_request(meta, parts, body).map_err(|error| error.to_service_error())?;
    rolecall_wire::validate(meta, &value)
        .map_err(|violations| rolecall_wire::validation_error(service, &violations))?;
    let output = gate.call(service.id, operation, visit, value).await.map_err(service_error)?;
    Ok(rolecall_wire::encode_response(meta, &output, request_id))
}

/// An operation AWS has and Rolecall has not is authorised like any other, then refused.
fn unimplemented(
    gate: &Gate,
    service: &'static Service,
    operation: &'static str,
    visit: &Visit,
) -> ServiceError {
    let asked = Ask::new(&format!("{}:{operation}", service.iam_prefix), ResourceName::Any)
        .map_err(CallError::from)
        .and_then(|ask| gate.allow(visit, service, operation, &Access::to(ask)));
    if let Err(error) = asked {
        return service_error(error);
    }
    let message = format!("{}:{operation} is not implemented by Rolecall", service.iam_prefix);
    let code = match service.protocol {
        Protocol::AwsQuery | Protocol::Ec2Query => "InvalidAction",
        _ => "UnknownOperationException",
    };
    ServiceError::sender(code, 400, message)
}

pub(crate) fn service_error(error: impl Into<Fault>) -> ServiceError {
    let fault: Fault = error.into();
    match fault.status {
        500.. => ServiceError::receiver(fault.code, fault.status, fault.message),
        _ => ServiceError::sender(fault.code, fault.status, fault.message),
    }
}

pub(crate) fn dialect(service: &Service) -> ErrorDialect {
    match service.protocol {
        Protocol::AwsQuery | Protocol::Ec2Query => ErrorDialect::Query,
        Protocol::RestXml => ErrorDialect::S3,
        Protocol::AwsJson10 | Protocol::AwsJson11 | Protocol::RestJson => ErrorDialect::Json,
    }
}

/// The answer to a request nobody stands behind.
pub(crate) fn refuse(service: &Service, error: Unidentified, request_id: &str) -> Response<Bytes> {
    let error = match error {
        Unidentified::Fault(fault) => service_error(fault),
        Unidentified::Signature(error) => {
            let worded = error.aws_error(dialect(service));
            let error = ServiceError::sender(worded.code, worded.status.as_u16(), worded.message);
            worded.details.into_iter().fold(error, |error, (name, value)| error.with_field(name, value))
        }
    };
    rolecall_wire::encode_error(service, &error, request_id)
}
