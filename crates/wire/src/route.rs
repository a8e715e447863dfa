//! Which operation of which service a request names.

use bytes::Bytes;
use http::{HeaderMap, Response, StatusCode, request::Parts};
use rolecall_shapes::{Protocol, Service};

use crate::{
    error::ServiceError,
    request::{DecodeError, query_pairs},
    response,
};

/// The operation a request names.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    /// The service.
    pub service: &'static Service,
    /// The operation's API name, one of [`Service::operation_names`]; it need not be implemented.
    pub operation: &'static str,
}

/// A request that names no operation of any service at hand.
#[derive(Clone, Debug, thiserror::Error)]
pub enum RouteError {
    /// `X-Amz-Target` names no operation.
    #[error("unknown target `{target}`")]
    UnknownTarget {
        /// The header's value.
        target: String,
        /// The service, where the target or the signature names one.
        service: Option<&'static Service>,
    },
    /// A body of another content type than the JSON protocol's.
    #[error("`{0}` is not the content type of a JSON request")]
    ContentType(String),
    /// A query request without `Action`.
    #[error("the request names no action")]
    NoAction {
        /// The service the signature names.
        service: Option<&'static Service>,
    },
    /// An `Action` the service does not have.
    #[error("could not find operation `{action}` for version `{version}`")]
    UnknownAction {
        /// The action.
        action: String,
        /// The `Version` parameter.
        version: String,
        /// The service the signature names.
        service: Option<&'static Service>,
    },
    /// The query string or form body cannot be read.
    #[error("the query string is malformed")]
    Malformed {
        /// The service the signature names.
        service: Option<&'static Service>,
    },
}

/// Finds the operation a request names.
///
/// JSON requests name it in `X-Amz-Target`. Query requests name it in `Action`, in the query string or the body;
/// the service is the one whose credential scope the request is signed for (`signing_name`), or, unsigned, the
/// one that has the action in the version asked for.
///
/// # Errors
/// [`RouteError`] where no service among `services` has the operation.
pub fn route(
    services: &[&'static Service],
    signing_name: Option<&str>,
    parts: &Parts,
    body: &[u8],
) -> Result<Route, RouteError> {
    let signed_for =
        signing_name.and_then(|name| services.iter().copied().find(|service| service.signing_name == name));
    match header(&parts.headers, "x-amz-target") {
        Some(target) => by_target(services, signed_for, target, &parts.headers),
        None => by_action(services, signed_for, parts, body),
    }
}

fn by_target(
    services: &[&'static Service],
    signed_for: Option<&'static Service>,
    target: &str,
    headers: &HeaderMap,
) -> Result<Route, RouteError> {
    let (prefix, operation) = target.rsplit_once('.').unwrap_or(("", target));
    let service =
        services.iter().copied().find(|service| !prefix.is_empty() && service.target_prefix == prefix);
    let unknown = || RouteError::UnknownTarget { target: target.to_owned(), service: service.or(signed_for) };
    let service = service.ok_or_else(unknown)?;
    let content_type = header(headers, "content-type").unwrap_or_default();
    let media_type = content_type.split(';').next().unwrap_or_default().trim();
    if !media_type.eq_ignore_ascii_case(response::request_content_type(service.protocol)) {
        return Err(RouteError::ContentType(content_type.to_owned()));
    }
    let operation = operation_of(service, operation).ok_or_else(unknown)?;
    Ok(Route { service, operation })
}

fn by_action(
    services: &[&'static Service],
    signed_for: Option<&'static Service>,
    parts: &Parts,
    body: &[u8],
) -> Result<Route, RouteError> {
    if let Some(service) = signed_for.filter(|service| !names_actions(service)) {
        return Err(RouteError::UnknownTarget { target: String::new(), service: Some(service) });
    }
    let pairs = query_pairs(parts, body).map_err(|_| RouteError::Malformed { service: signed_for })?;
    let value = |name: &str| pairs.iter().rfind(|(key, _)| key == name).map(|(_, value)| value.as_str());
    let Some(action) = value("Action").filter(|action| !action.is_empty()) else {
        return Err(RouteError::NoAction { service: signed_for });
    };
    let version = value("Version").unwrap_or("NO_VERSION_SPECIFIED");
    services
        .iter()
        .copied()
        .filter(|service| names_actions(service) && service.api_version == version)
        .filter(|service| signed_for.is_none_or(|signed| signed.id == service.id))
        .find_map(|service| Some(Route { service, operation: operation_of(service, action)? }))
        .ok_or_else(|| RouteError::UnknownAction {
            action: action.to_owned(),
            version: version.to_owned(),
            service: signed_for,
        })
}

/// Whether requests name their operation in `Action`.
fn names_actions(service: &Service) -> bool {
    matches!(service.protocol, Protocol::AwsQuery | Protocol::Ec2Query)
}

fn operation_of(service: &'static Service, name: &str) -> Option<&'static str> {
    let at = service.operation_names.binary_search(&name).ok()?;
    service.operation_names.get(at).copied()
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

impl RouteError {
    /// The error AWS answers with.
    pub fn to_service_error(&self) -> ServiceError {
        match self {
            RouteError::UnknownTarget { .. } | RouteError::ContentType(_) => {
                ServiceError::sender("UnknownOperationException", self.status(), "").without_message()
            }
            RouteError::NoAction { .. } => ServiceError::sender("MissingAction", 400, "Missing Action"),
            RouteError::UnknownAction { action, version, .. } => ServiceError::sender(
                "InvalidAction",
                400,
                format!("Could not find operation {action} for version {version}"),
            ),
            RouteError::Malformed { .. } => DecodeError::NotQuery.to_service_error(),
        }
    }

    fn status(&self) -> u16 {
        if matches!(self, RouteError::ContentType(_)) { 404 } else { 400 }
    }

    /// The answer AWS gives, in the protocol the request was closest to.
    pub fn response(&self, request_id: &str) -> Response<Bytes> {
        let error = self.to_service_error();
        match self {
            RouteError::ContentType(_) => response::response(
                StatusCode::NOT_FOUND,
                response::XML,
                "<UnknownOperationException/>\n",
                request_id,
            ),
            RouteError::UnknownTarget { service: Some(service), .. }
            | RouteError::NoAction { service: Some(service) }
            | RouteError::UnknownAction { service: Some(service), .. }
            | RouteError::Malformed { service: Some(service) } => {
                response::encode_error(service, &error, request_id)
            }
            RouteError::UnknownTarget { service: None, .. } => {
                response::json_error(Protocol::AwsJson11, "message", &error, request_id)
            }
            RouteError::NoAction { service: None }
            | RouteError::UnknownAction { service: None, .. }
            | RouteError::Malformed { service: None } => response::query_error("", &error, request_id),
        }
    }
}
