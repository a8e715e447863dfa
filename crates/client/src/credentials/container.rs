//! Credentials from the endpoint of a container: what an application in an ECS task uses.

use std::{fmt, net::IpAddr, time::Duration};

use bytes::Bytes;
use http::{
    HeaderValue, Request, StatusCode, Uri,
    header::{ACCEPT, AUTHORIZATION},
};
use jiff::Timestamp;
use rolecall_sigv4::{Credentials, Secret};
use rolecall_world::World;
use serde::Deserialize;
use tokio::sync::Mutex;

use super::{CredentialsError, CredentialsFuture, ProvideCredentials};
use crate::{
    retry::Retry,
    transport::{Failure, Transport},
};

const RELATIVE_URI: &str = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
const FULL_URI: &str = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
const TOKEN: &str = "AWS_CONTAINER_AUTHORIZATION_TOKEN";
const TOKEN_FILE: &str = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";

/// The endpoint relative URIs are of.
const TASK_ENDPOINT: &str = "http://169.254.170.2";

/// The hosts besides loopback that may be asked over plain HTTP: the ECS endpoint and the two of EKS.
const CONTAINER_HOSTS: [&str; 3] = ["169.254.170.2", "169.254.170.23", "fd00:ec2::23"];

/// How long before their end credentials are replaced.
const REFRESH_BEFORE: jiff::SignedDuration = jiff::SignedDuration::from_mins(5);

const CONNECT_TIMEOUT: Duration = Duration::from_secs(2);
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(5);

/// What is sent as `Authorization`.
#[derive(Clone)]
pub enum AuthorizationToken {
    /// Nothing.
    None,
    /// This text.
    Value(Secret),
    /// The content of this file, read for every request.
    File(String),
}

impl fmt::Debug for AuthorizationToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AuthorizationToken::None => f.write_str("None"),
            AuthorizationToken::Value(_) => f.write_str("Value(redacted)"),
            AuthorizationToken::File(path) => f.debug_tuple("File").field(path).finish(),
        }
    }
}

/// The container credentials provider of the AWS SDKs.
///
/// Credentials are kept until five minutes before their expiry and then replaced; where that fails, those at hand
/// serve until they expire. Failures of the connection and 5xx answers are tried three times.
#[derive(Debug)]
pub struct ContainerCredentials {
    uri: Uri,
    token: AuthorizationToken,
    world: World,
    retry: Retry,
    transport: Transport,
    /// Held during a request, so that many callers make one.
    kept: Mutex<Option<Kept>>,
}

#[derive(Clone, Debug)]
struct Kept {
    credentials: Credentials,
    expires: Timestamp,
}

impl ContainerCredentials {
    /// The provider the environment configures: the relative URI wins over the full one, the token file over the
    /// token.
    ///
    /// # Errors
    /// [`CredentialsError::NotSet`] where neither URI is set, [`CredentialsError::Uri`] and
    /// [`CredentialsError::Host`] for one that must not be asked.
    pub fn from_env(world: World) -> Result<ContainerCredentials, CredentialsError> {
        let (uri, token) = configured(|name| world.env(name))?;
        ContainerCredentials::new(uri, token, world)
    }

    /// A provider for the endpoint at `uri`.
    ///
    /// # Errors
    /// [`CredentialsError::Uri`] for anything but an `http` URI, [`CredentialsError::Host`] for a host that is
    /// neither loopback nor a container endpoint.
    pub fn new(
        uri: Uri,
        token: AuthorizationToken,
        world: World,
    ) -> Result<ContainerCredentials, CredentialsError> {
        check_host(&uri)?;
        let transport = Transport::tcp(CONNECT_TIMEOUT);
        let kept = Mutex::new(None);
        Ok(ContainerCredentials { uri, token, world, retry: Retry::default(), transport, kept })
    }

    /// The provider with other attempts and waits.
    #[must_use]
    pub fn with_retry(self, retry: Retry) -> ContainerCredentials {
        ContainerCredentials { retry, ..self }
    }

    async fn current(&self) -> Result<Credentials, CredentialsError> {
        let mut kept = self.kept.lock().await;
        let now = self.world.now();
        if let Some(kept) = &*kept
            && now < kept.expires - REFRESH_BEFORE
        {
            return Ok(kept.credentials.clone());
        }
        match (self.fetch().await, &*kept) {
            (Ok(fetched), _) => {
                let credentials = fetched.credentials.clone();
                *kept = Some(fetched);
                Ok(credentials)
            }
            (Err(_), Some(old)) if now < old.expires => Ok(old.credentials.clone()),
            (Err(error), _) => Err(error),
        }
    }

    async fn fetch(&self) -> Result<Kept, CredentialsError> {
        let mut attempts = 0;
        loop {
            attempts += 1;
            let outcome = self.fetch_once().await;
            let worth_another = matches!(
                outcome,
                Err(CredentialsError::Unreachable { .. } | CredentialsError::Refused { status: 500.., .. })
            );
            if !worth_another || !self.retry.allows_after(attempts) {
                return outcome;
            }
            tokio::time::sleep(self.retry.wait_after(attempts, &self.world)).await;
        }
    }

    async fn fetch_once(&self) -> Result<Kept, CredentialsError> {
        let mut request = Request::new(Bytes::new());
        *request.uri_mut() = self.uri.clone();
        request.headers_mut().insert(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(token) = self.read_token().await? {
            request.headers_mut().insert(AUTHORIZATION, token);
        }
        let response = self.transport.send(request, ATTEMPT_TIMEOUT).await.map_err(|failure| {
            let reason = match failure {
                Failure::Connect(reason) | Failure::Interrupted(reason) => reason,
                Failure::Timeout(after) => format!("no answer within {} ms", after.as_millis()),
            };
            CredentialsError::Unreachable { uri: self.uri.clone(), reason }
        })?;
        read_answer(response.status(), response.body())
    }

    async fn read_token(&self) -> Result<Option<HeaderValue>, CredentialsError> {
        let text = match &self.token {
            AuthorizationToken::None => return Ok(None),
            AuthorizationToken::Value(token) => token.clone(),
            AuthorizationToken::File(path) => {
                let read = tokio::fs::read_to_string(path).await;
                Secret::new(read.map_err(|error| CredentialsError::TokenFile {
                    path: path.clone(),
                    reason: error.to_string(),
                })?)
            }
        };
        let mut value = HeaderValue::from_str(text.expose()).map_err(|_| CredentialsError::Token)?;
        value.set_sensitive(true);
        Ok(Some(value))
    }
}

impl ProvideCredentials for ContainerCredentials {
    fn credentials(&self) -> CredentialsFuture<'_> {
        Box::pin(self.current())
    }
}

fn configured(
    lookup: impl Fn(&str) -> Option<String>,
) -> Result<(Uri, AuthorizationToken), CredentialsError> {
    let text = match (lookup(RELATIVE_URI), lookup(FULL_URI)) {
        (Some(path), _) => format!("{TASK_ENDPOINT}{path}"),
        (None, Some(full)) => full,
        (None, None) => return Err(CredentialsError::NotSet(RELATIVE_URI)),
    };
    let uri = text.parse().map_err(|_| CredentialsError::Uri(text.clone()))?;
    let token = match (lookup(TOKEN_FILE), lookup(TOKEN)) {
        (Some(path), _) => AuthorizationToken::File(path),
        (None, Some(token)) => AuthorizationToken::Value(Secret::new(token)),
        (None, None) => AuthorizationToken::None,
    };
    Ok((uri, token))
}

fn check_host(uri: &Uri) -> Result<(), CredentialsError> {
    let (Some("http"), Some(host)) = (uri.scheme_str(), uri.host()) else {
        return Err(CredentialsError::Uri(uri.to_string()));
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let loopback = host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    if loopback || host.eq_ignore_ascii_case("localhost") || CONTAINER_HOSTS.contains(&host) {
        Ok(())
    } else {
        Err(CredentialsError::Host(host.to_owned()))
    }
}

/// The endpoint's success and error bodies, each with the members that matter.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Answer {
    access_key_id: String,
    secret_access_key: String,
    token: Option<String>,
    expiration: String,
}

#[derive(Deserialize, Default)]
struct Refusal {
    #[serde(default)]
    message: String,
}

fn read_answer(status: StatusCode, body: &[u8]) -> Result<Kept, CredentialsError> {
    if status != StatusCode::OK {
        let Refusal { message } = serde_json::from_slice(body).unwrap_or_default();
        return Err(CredentialsError::Refused { status: status.as_u16(), message });
    }
    let answer: Answer = serde_json::from_slice(body).map_err(|_| CredentialsError::Malformed)?;
    let credentials = Credentials::new(answer.access_key_id, Secret::new(answer.secret_access_key));
    let credentials = match answer.token {
        Some(token) => credentials.with_session_token(Secret::new(token)),
        None => credentials,
    };
    let expires = rolecall_wire::time::parse_iso(&answer.expiration).ok_or(CredentialsError::Malformed)?;
    Ok(Kept { credentials, expires })
}

#[cfg(test)]
mod tests {
    use super::{check_host, configured};

    #[track_caller]
    fn check(set: &[(&str, &str)], expected: Result<(&str, &str), &str>) {
        let got =
            configured(|name| set.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).into()))
                .and_then(|(uri, token)| check_host(&uri).map(|()| (uri.to_string(), format!("{token:?}"))))
                .map_err(|error| error.to_string());
        let got = got.as_ref().map(|(uri, token)| (uri.as_str(), token.as_str())).map_err(String::as_str);
        assert_eq!(got, expected);
    }

    #[test]
    fn the_relative_uri_wins_and_is_of_the_task_endpoint() {
        let relative = (super::RELATIVE_URI, "/v2/credentials/1");
        let full = (super::FULL_URI, "http://localhost:8080/c");
        check(&[relative, full], Ok(("http://169.254.170.2/v2/credentials/1", "None")));
        check(&[full], Ok(("http://localhost:8080/c", "None")));
        check(&[], Err("no credentials: `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI` is not set"));
    }

    #[test]
    fn the_token_file_wins_over_the_token_and_neither_is_shown() {
        let full = (super::FULL_URI, "http://127.0.0.1/c");
        let token = (super::TOKEN, "hunter2");
        let file = (super::TOKEN_FILE, "/var/run/token");
        check(&[full, token], Ok(("http://127.0.0.1/c", "Value(redacted)")));
        check(&[full, token, file], Ok(("http://127.0.0.1/c", r#"File("/var/run/token")"#)));
    }

    #[test]
    fn only_this_machine_and_container_endpoints_are_asked() {
        for host in ["127.0.0.53", "LOCALHOST", "169.254.170.2", "169.254.170.23", "[::1]", "[fd00:ec2::23]"]
        {
            assert_eq!(check_host(&format!("http://{host}:80/c").parse().unwrap()), Ok(()), "{host}");
        }
        let refused =
            "`192.0.2.1` is not a host credentials may come from: only loopback and container endpoints are";
        check(&[(super::FULL_URI, "http://192.0.2.1/c")], Err(refused));
        check(
            &[(super::FULL_URI, "ftp://127.0.0.1/")],
            Err("`ftp://127.0.0.1/` is not the uri of a credentials endpoint"),
        );
        check(&[(super::FULL_URI, "no uri")], Err("`no uri` is not the uri of a credentials endpoint"));
    }
}
