use http::{HeaderMap, header::HOST, request::Parts};

use crate::{RequestTime, Scope, Sha256, digest::hexadecimal, encode, scope::TERMINATOR};

/// The algorithm's name in headers, queries and strings to sign.
pub(crate) const ALGORITHM: &str = "AWS4-HMAC-SHA256";

/// The request in the one form that both sides hash, after the AWS IAM User Guide's "Create a signed API request".
///
/// `signed` are lower-case header names in any order; `None` when one of them is not in the request. `except` names a
/// query parameter to leave out.
pub(crate) fn canonical_request(
    parts: &Parts,
    signed: &[String],
    payload: &str,
    scope: &Scope,
    except: Option<&str>,
) -> Option<Vec<u8>> {
    let mut signed: Vec<&str> = signed.iter().map(String::as_str).collect();
    signed.sort_unstable();

    let path = parts.uri.path();
    let path = if scope.is_s3() { encode::canonical_s3_path(path) } else { encode::canonical_path(path) };
    let query = encode::canonical_query(parts.uri.query().unwrap_or_default(), except);

    let mut request = Vec::with_capacity(512);
    for line in [parts.method.as_str(), &path, &query] {
        request.extend_from_slice(line.as_bytes());
        request.push(b'\n');
    }
    for name in &signed {
        request.extend_from_slice(name.as_bytes());
        request.push(b':');
        push_values(&mut request, parts, name)?;
        request.push(b'\n');
    }
    request.push(b'\n');
    request.extend_from_slice(signed.join(";").as_bytes());
    request.push(b'\n');
    request.extend_from_slice(payload.as_bytes());
    Some(request)
}

/// What the signing key signs.
pub(crate) fn string_to_sign(time: RequestTime, scope: &Scope, canonical_request: &[u8]) -> String {
    let (time, digest) = (time.to_string(), hexadecimal(Sha256::of(canonical_request).as_bytes()));
    let Scope { date, region, service } = scope;
    [ALGORITHM, "\n", &time, "\n", date, "/", region, "/", service, "/", TERMINATOR, "\n", &digest].concat()
}

/// Whether the request has the header at all. HTTP/2 states the host in the URI instead.
pub(crate) fn has_header(parts: &Parts, name: &str) -> bool {
    parts.headers.contains_key(name) || (name == HOST && parts.uri.authority().is_some())
}

fn push_values(request: &mut Vec<u8>, parts: &Parts, name: &str) -> Option<()> {
    if name == HOST && !parts.headers.contains_key(HOST) {
        request.extend_from_slice(parts.uri.authority()?.as_str().as_bytes());
        return Some(());
    }
    let mut values = values(&parts.headers, name);
    push_folded(request, values.next()?);
    for value in values {
        request.push(b',');
        push_folded(request, value);
    }
    Some(())
}

fn values<'a>(headers: &'a HeaderMap, name: &str) -> impl Iterator<Item = &'a [u8]> {
    headers.get_all(name).into_iter().map(|value| value.as_bytes())
}

/// Appends a value without spaces around it and with each run of spaces inside made one.
fn push_folded(request: &mut Vec<u8>, value: &[u8]) {
    let is_one_word = !value.iter().any(|byte| matches!(byte, b' ' | b'\t'));
    if is_one_word {
        return request.extend_from_slice(value);
    }
    let words = value.split(|byte| matches!(byte, b' ' | b'\t')).filter(|word| !word.is_empty());
    for (i, word) in words.enumerate() {
        if i > 0 {
            request.push(b' ');
        }
        request.extend_from_slice(word);
    }
}
