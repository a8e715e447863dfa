use base64::{Engine as _, prelude::BASE64_STANDARD};
use http::{
    HeaderMap,
    header::{AUTHORIZATION, DATE},
    request::Parts,
};

use crate::{
    Parameter, PayloadHash, RequestTime, Scope, Secret, Sha256, SigError, Via,
    canonical::{ALGORITHM, has_header},
    encode::query_pairs,
    key::Signature,
};

/// A week, the longest a presigned URL may live.
pub(crate) const MAX_EXPIRES: i64 = 604_800;

/// What a request claims of its signer, not yet checked.
#[derive(Clone, Debug)]
pub struct Presented {
    pub(crate) via: Via,
    pub(crate) access_key_id: String,
    pub(crate) session_token: Option<Secret>,
    pub(crate) scope: Scope,
    pub(crate) terminator: String,
    pub(crate) signed_headers: Vec<String>,
    pub(crate) signature: Signature,
    pub(crate) time: RequestTime,
    pub(crate) expires: Option<i64>,
    pub(crate) payload: Option<PayloadHash>,
}

impl Presented {
    /// Reads the `Authorization` header or the presigned query.
    ///
    /// # Errors
    /// [`SigError::Missing`] for a request without either, and what makes the claim unreadable or incomplete.
    pub fn from_request(parts: &Parts) -> Result<Self, SigError> {
        let query = Query::read(parts.uri.query().unwrap_or_default());
        let mut headers = parts.headers.get_all(AUTHORIZATION).into_iter().filter(|value| !value.is_empty());
        let presented = match (headers.next(), headers.next(), query.is_presigned()) {
            (None, None, false) => Err(SigError::Missing),
            (None, None, true) => Self::from_query(parts, &query),
            (Some(header), None, false) => Self::from_header(parts, header.as_bytes()),
            _ => Err(SigError::SeveralMechanisms),
        }?;
        presented.check_signed_headers(parts)?;
        Ok(presented)
    }

    /// The access key id whose secret the request claims to be signed with.
    pub fn access_key_id(&self) -> &str {
        &self.access_key_id
    }

    /// The session token sent along, which temporary credentials need.
    pub fn session_token(&self) -> Option<&Secret> {
        self.session_token.as_ref()
    }

    /// Day, region and service of the signature.
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// Names of the headers that the signature covers, lower-case.
    pub fn signed_headers(&self) -> &[String] {
        &self.signed_headers
    }

    /// When the request says it was signed.
    pub fn time(&self) -> RequestTime {
        self.time
    }

    /// Header or presigned query.
    pub fn via(&self) -> Via {
        self.via
    }

    /// What the request states of its body. `None` where the service is expected to hash the body itself.
    pub fn payload(&self) -> Option<PayloadHash> {
        self.payload
    }

    fn from_header(parts: &Parts, header: &[u8]) -> Result<Self, SigError> {
        let header_digest = || BASE64_STANDARD.encode(Sha256::of(header).as_bytes());
        let text = String::from_utf8_lossy(header);
        // Without a scheme in front the header is a bare token, which must not end up in an error.
        let (algorithm, rest) = text.trim().split_once(' ').unwrap_or_default();
        if algorithm != ALGORITHM {
            let algorithm = algorithm.to_owned();
            return Err(SigError::UnsupportedAlgorithm {
                via: Via::Header,
                algorithm,
                header_digest: header_digest(),
            });
        }

        let (mut credential, mut signed_headers, mut signature) = (None, None, None);
        for part in rest.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let (key, value) = part
                .split_once('=')
                .ok_or_else(|| SigError::NotKeyValue { header_digest: header_digest() })?;
            match key {
                "Credential" => credential = Some(value),
                "SignedHeaders" => signed_headers = Some(value),
                "Signature" => signature = Some(value),
                _ => {}
            }
        }
        let date =
            header_text(&parts.headers, "x-amz-date").or_else(|| header_text(&parts.headers, DATE.as_str()));

        let (Some(credential), Some(signature), Some(signed_headers), Some(date)) =
            (credential, signature, signed_headers, date)
        else {
            let missing = absent([
                (Parameter::Credential, credential.is_none()),
                (Parameter::Signature, signature.is_none()),
                (Parameter::SignedHeaders, signed_headers.is_none()),
                (Parameter::Date, date.is_none()),
            ]);
            return Err(SigError::Incomplete { via: Via::Header, missing, header_digest: header_digest() });
        };
        let time = RequestTime::parse_http_date(date)
            .ok_or_else(|| SigError::MalformedDate { via: Via::Header, date: date.to_owned() })?;
        let (access_key_id, scope, terminator) = credential_parts(Via::Header, credential)?;
        let payload = stated_payload(header_text(&parts.headers, "x-amz-content-sha256"), &scope)?;
        if scope.is_s3() && payload.is_none() {
            return Err(SigError::MissingPayloadHash);
        }
        Ok(Self {
            via: Via::Header,
            access_key_id,
            session_token: header_text(&parts.headers, "x-amz-security-token").map(Secret::new),
            scope,
            terminator,
            signed_headers: header_names(signed_headers),
            signature: Signature::presented(signature),
            time,
            expires: None,
            payload,
        })
    }

    fn from_query(parts: &Parts, query: &Query) -> Result<Self, SigError> {
        let via = Via::Query;
        if let Some(algorithm) = query.get("X-Amz-Algorithm").filter(|algorithm| *algorithm != ALGORITHM) {
            let (algorithm, header_digest) = (algorithm.to_owned(), String::new());
            return Err(SigError::UnsupportedAlgorithm { via, algorithm, header_digest });
        }
        let algorithm = query.get("X-Amz-Algorithm");
        let credential = query.get("X-Amz-Credential");
        let signature = query.get("X-Amz-Signature");
        let signed_headers = query.get("X-Amz-SignedHeaders");
        let date = query.get("X-Amz-Date");
        let (Some(_), Some(credential), Some(signature), Some(signed_headers), Some(date)) =
            (algorithm, credential, signature, signed_headers, date)
        else {
            let missing = absent([
                (Parameter::Algorithm, algorithm.is_none()),
                (Parameter::Credential, credential.is_none()),
                (Parameter::Signature, signature.is_none()),
                (Parameter::SignedHeaders, signed_headers.is_none()),
                (Parameter::Date, date.is_none()),
            ]);
            return Err(SigError::Incomplete { via, missing, header_digest: String::new() });
        };
        let (access_key_id, scope, terminator) = credential_parts(via, credential)?;
        let time =
            RequestTime::parse(date).ok_or_else(|| SigError::MalformedDate { via, date: date.to_owned() })?;
        let expires = query.get("X-Amz-Expires").map(parse_expires).transpose()?;
        if scope.is_s3() && expires.is_none() {
            let missing = vec![Parameter::Expires];
            return Err(SigError::Incomplete { via, missing, header_digest: String::new() });
        }
        let stated =
            header_text(&parts.headers, "x-amz-content-sha256").or(query.get("X-Amz-Content-Sha256"));
        let payload = match stated_payload(stated, &scope)? {
            None if scope.is_s3() => Some(PayloadHash::Unsigned),
            payload => payload,
        };
        Ok(Self {
            via,
            access_key_id,
            session_token: query.get("X-Amz-Security-Token").map(Secret::new),
            scope,
            terminator,
            signed_headers: header_names(signed_headers),
            signature: Signature::presented(signature),
            time,
            expires,
            payload,
        })
    }

    /// `host` must be signed everywhere, and `x-amz-target` where it says which operation is called; S3 also refuses
    /// other unsigned `x-amz-*` headers.
    fn check_signed_headers(&self, parts: &Parts) -> Result<(), SigError> {
        let is_signed = |name: &str| self.signed_headers.iter().any(|signed| signed == name);
        let mut names: Vec<String> = parts
            .headers
            .keys()
            .map(|name| name.as_str())
            .filter(|name| *name == "x-amz-target" || self.scope.is_s3() && name.starts_with("x-amz-"))
            .filter(|name| !is_signed(name))
            .map(str::to_owned)
            .collect();
        if has_header(parts, "host") && !is_signed("host") {
            names.push("host".to_owned());
        }
        names.sort();
        if names.is_empty() { Ok(()) } else { Err(SigError::HeadersNotSigned { names }) }
    }
}

/// The decoded query parameters.
struct Query(Vec<(String, String)>);

impl Query {
    fn read(query: &str) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        Self(query_pairs(query).map(|(name, value)| (text(name), text(value))).collect())
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    fn is_presigned(&self) -> bool {
        ["X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Signature"]
            .into_iter()
            .any(|name| self.get(name).is_some())
    }
}

fn header_text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

fn header_names(list: &str) -> Vec<String> {
    list.split(';').map(str::to_ascii_lowercase).collect()
}

fn absent<const N: usize>(parameters: [(Parameter, bool); N]) -> Vec<Parameter> {
    parameters.into_iter().filter_map(|(parameter, absent)| absent.then_some(parameter)).collect()
}

fn credential_parts(via: Via, credential: &str) -> Result<(String, Scope, String), SigError> {
    let parts: Vec<&str> = credential.split('/').collect();
    let [access_key_id, date, region, service, terminator] = parts[..] else {
        return Err(SigError::MalformedCredential { via, credential: credential.to_owned() });
    };
    let scope = Scope { date: date.to_owned(), region: region.to_owned(), service: service.to_owned() };
    Ok((access_key_id.to_owned(), scope, terminator.to_owned()))
}

/// Only S3 insists on understanding the header; other services hash the body themselves.
fn stated_payload(text: Option<&str>, scope: &Scope) -> Result<Option<PayloadHash>, SigError> {
    let payload = text.map(PayloadHash::parse);
    match payload {
        Some(None) if scope.is_s3() => Err(SigError::MalformedPayloadHash),
        payload => Ok(payload.flatten()),
    }
}

fn parse_expires(text: &str) -> Result<i64, SigError> {
    match text.parse::<i64>() {
        Err(_) => Err(SigError::ExpiresNotANumber),
        Ok(seconds) if seconds < 0 => Err(SigError::ExpiresNegative),
        Ok(seconds) if seconds > MAX_EXPIRES => Err(SigError::ExpiresTooLong),
        Ok(seconds) => Ok(seconds),
    }
}
