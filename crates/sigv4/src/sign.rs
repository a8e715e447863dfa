use http::{
    HeaderName, HeaderValue, Uri,
    header::{AUTHORIZATION, HOST, InvalidHeaderValue},
    request::Parts,
    uri::{InvalidUri, InvalidUriParts, PathAndQuery},
};
use jiff::Timestamp;

use crate::{
    Credentials, PayloadHash, RequestTime, Scope,
    canonical::{ALGORITHM, canonical_request, has_header, string_to_sign},
    encode::encode,
    key::SigningKey,
    presented::MAX_EXPIRES,
};

/// Headers that proxies and HTTP clients change on the way, and so are never signed.
const NEVER_SIGNED: [&str; 8] = [
    "authorization",
    "connection",
    "expect",
    "te",
    "trailer",
    "transfer-encoding",
    "user-agent",
    "x-amzn-trace-id",
];

/// Why a request cannot be signed.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// Neither a `Host` header nor a host in the URI.
    #[error("the request names no host")]
    NoHost,
    /// A part of the credentials or the scope cannot stand in a header.
    #[error("credentials, region or service cannot be written into a header")]
    Header(#[from] InvalidHeaderValue),
    /// The presigned query does not make a URI.
    #[error("the presigned query does not make a uri")]
    Uri(#[from] InvalidUri),
    /// The presigned query does not fit the request's URI.
    #[error("the presigned query does not fit the uri")]
    UriParts(#[from] InvalidUriParts),
    /// More than a week.
    #[error("a presigned url lives for 604800 seconds at most, not `{seconds}`")]
    ExpiresTooLong {
        /// What was asked for.
        seconds: u32,
    },
}

/// Signs a request with an `Authorization` header.
///
/// Sets `x-amz-date`, `x-amz-security-token` where there is a token, `x-amz-content-sha256` for S3 and wherever the
/// payload is not signed by its hash, and `host` where only the URI names it. Every header but those that are changed
/// on the way is signed, so set them before.
///
/// # Errors
/// [`SignError`], with the request half-signed.
pub fn sign(
    parts: &mut Parts,
    payload: PayloadHash,
    credentials: &Credentials,
    region: &str,
    service: &str,
    now: Timestamp,
) -> Result<(), SignError> {
    let time = RequestTime::new(now);
    let scope = Scope::new(time, region, service);
    set(parts, "x-amz-date", &time.to_string())?;
    if let Some(token) = &credentials.session_token {
        let mut value = HeaderValue::try_from(token.expose())?;
        value.set_sensitive(true);
        parts.headers.insert(HeaderName::from_static("x-amz-security-token"), value);
    }
    if scope.is_s3() || !matches!(payload, PayloadHash::Exact(_)) {
        set(parts, "x-amz-content-sha256", &payload.to_string())?;
    }
    if !parts.headers.contains_key(HOST) {
        let host = HeaderValue::try_from(parts.uri.authority().ok_or(SignError::NoHost)?.as_str())?;
        parts.headers.insert(HOST, host);
    }

    let signed = headers_to_sign(parts);
    let canonical =
        canonical_request(parts, &signed, &payload.to_string(), &scope, None).ok_or(SignError::NoHost)?;
    let signature =
        SigningKey::derive(&credentials.secret, &scope).sign(&string_to_sign(time, &scope, &canonical));
    let mut authorization = HeaderValue::try_from(format!(
        "{ALGORITHM} Credential={}/{scope}, SignedHeaders={}, Signature={}",
        credentials.access_key_id,
        signed.join(";"),
        signature.as_str()
    ))?;
    authorization.set_sensitive(true);
    parts.headers.insert(AUTHORIZATION, authorization);
    Ok(())
}

/// Signs a request with query parameters, so that its URL works by itself for `expires` seconds.
///
/// Every header already set must be sent along; usually that is `host` alone. For S3, `payload` is
/// [`PayloadHash::Unsigned`]; elsewhere it is the body's hash.
///
/// # Errors
/// [`SignError`], with the request as it was.
pub fn presign(
    parts: &mut Parts,
    payload: PayloadHash,
    credentials: &Credentials,
    region: &str,
    service: &str,
    now: Timestamp,
    expires: u32,
) -> Result<(), SignError> {
    if i64::from(expires) > MAX_EXPIRES {
        return Err(SignError::ExpiresTooLong { seconds: expires });
    }
    if !has_header(parts, "host") {
        return Err(SignError::NoHost);
    }
    let original = parts.uri.clone();
    let time = RequestTime::new(now);
    let scope = Scope::new(time, region, service);
    let signed = headers_to_sign(parts);

    let mut parameters = vec![
        ("X-Amz-Algorithm", ALGORITHM.to_owned()),
        ("X-Amz-Credential", format!("{}/{scope}", credentials.access_key_id)),
        ("X-Amz-Date", time.to_string()),
        ("X-Amz-Expires", expires.to_string()),
        ("X-Amz-SignedHeaders", signed.join(";")),
    ];
    if let Some(token) = &credentials.session_token {
        parameters.push(("X-Amz-Security-Token", token.expose().to_owned()));
    }
    parts.uri = with_parameters(&original, &parameters)?;
    let canonical =
        canonical_request(parts, &signed, &payload.to_string(), &scope, None).ok_or(SignError::NoHost)?;
    let signature =
        SigningKey::derive(&credentials.secret, &scope).sign(&string_to_sign(time, &scope, &canonical));
    parts.uri = with_parameters(&parts.uri, &[("X-Amz-Signature", signature.as_str().to_owned())])?;
    Ok(())
}

fn set(parts: &mut Parts, name: &'static str, value: &str) -> Result<(), SignError> {
    parts.headers.insert(HeaderName::from_static(name), HeaderValue::try_from(value)?);
    Ok(())
}

fn headers_to_sign(parts: &Parts) -> Vec<String> {
    let mut names: Vec<String> = parts
        .headers
        .keys()
        .map(|name| name.as_str().to_owned())
        .filter(|name| !NEVER_SIGNED.contains(&name.as_str()))
        .collect();
    if !parts.headers.contains_key(HOST) {
        names.push(HOST.as_str().to_owned());
    }
    names.sort();
    names
}

fn with_parameters(uri: &Uri, parameters: &[(&str, String)]) -> Result<Uri, SignError> {
    let mut path_and_query = uri.path().to_owned();
    let mut separator = '?';
    if let Some(query) = uri.query() {
        path_and_query.push('?');
        path_and_query.push_str(query);
        separator = '&';
    }
    for (name, value) in parameters {
        path_and_query.push(separator);
        path_and_query.push_str(&format!("{name}={}", encode(value)));
        separator = '&';
    }
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::try_from(path_and_query)?);
    Ok(Uri::from_parts(parts)?)
}
