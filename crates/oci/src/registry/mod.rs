//! A client of the Docker Registry HTTP API v2 (OCI distribution spec v1.1).

mod error;
mod pull;
mod push;
mod transport;

use std::fmt;
use std::net::SocketAddr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http_body_util::BodyExt;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ACCEPT, CONTENT_TYPE, RANGE};
use hyper::{Method, Response, StatusCode};

use crate::Digest;
use crate::manifest::{
    DOCKER_MANIFEST, DOCKER_MANIFEST_LIST, Descriptor, Index, Manifest, OCI_INDEX, OCI_MANIFEST, Platform,
};
pub use error::{PullError, RegistryError};
pub use pull::PulledImage;
use transport::{Request, Transport};

/// A user name and password for HTTP Basic authentication. ECR takes `AWS` and the token of
/// `ecr:GetAuthorizationToken`.
#[derive(Clone)]
pub struct Credentials {
    user: String,
    password: String,
}

impl Credentials {
    /// These credentials.
    pub fn new(user: impl Into<String>, password: impl Into<String>) -> Credentials {
        Credentials { user: user.into(), password: password.into() }
    }

    /// Reads what `ecr:GetAuthorizationToken` returns: base64 of `AWS:<token>`.
    pub fn from_authorization_token(token: &str) -> Option<Credentials> {
        let decoded = String::from_utf8(STANDARD.decode(token).ok()?).ok()?;
        let (user, password) = decoded.split_once(':')?;
        Some(Credentials::new(user, password))
    }

    fn header(&self) -> String {
        format!("Basic {}", STANDARD.encode(format!("{}:{}", self.user, self.password)))
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials").field("user", &self.user).finish_non_exhaustive()
    }
}

/// How far the transfer of one layer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The layer's digest.
    pub digest: Digest,
    /// Bytes transferred so far.
    pub done: u64,
    /// The layer's size in bytes.
    pub total: u64,
}

/// Called for each piece of a transfer, on the task that transfers.
pub type OnProgress<'a> = &'a (dyn Fn(Progress) + Send + Sync);

/// A client of one registry.
#[derive(Debug, Clone)]
pub struct Client {
    transport: Transport,
}

/// A manifest as the registry has it.
#[derive(Debug, Clone)]
pub struct FetchedManifest {
    /// The digest of `bytes`.
    pub digest: Digest,
    /// The document.
    pub bytes: Bytes,
    /// The document, read.
    pub manifest: Manifest,
}

impl Client {
    /// A client that talks plain HTTP to `address` and names `host` in the `Host` header, so that a registry on this
    /// machine can be addressed as `<account>.dkr.ecr.<region>.amazonaws.com`.
    pub fn new(address: SocketAddr, host: &str, credentials: Option<Credentials>) -> Client {
        Client { transport: Transport::new(address, host, credentials.as_ref().map(Credentials::header)) }
    }

    /// Fetches the manifest that a tag or digest names. Of an image for several platforms, the one for `platform`.
    ///
    /// # Errors
    ///
    /// [`RegistryError::Refused`] with the registry's own code and message, and the other kinds for a registry that
    /// cannot be reached or does not keep to the protocol.
    pub async fn manifest(
        &self,
        repository: &str,
        selector: &str,
        platform: &Platform,
    ) -> Result<FetchedManifest, RegistryError> {
        let (media_type, bytes) = self.document(repository, selector).await?;
        let bytes = if is_index(media_type.as_deref(), &bytes) {
            let index: Index = parse(selector, &bytes)?;
            let entry = index.for_platform(platform).ok_or_else(|| RegistryError::NoPlatform {
                reference: format!("{repository}:{selector}"),
                platform: format!("{}/{}", platform.os, platform.architecture),
            })?;
            self.document(repository, &entry.digest.to_string()).await?.1
        } else {
            bytes
        };
        Ok(FetchedManifest { digest: Digest::of(&bytes), manifest: parse(selector, &bytes)?, bytes })
    }

    /// Fetches a small blob whole, such as an image configuration, and verifies it.
    ///
    /// # Errors
    ///
    /// Those of [`manifest`](Client::manifest), and [`RegistryError::Digest`].
    pub async fn blob(&self, repository: &str, blob: &Descriptor) -> Result<Bytes, RegistryError> {
        let response = self.open_blob(repository, blob).await?;
        let bytes = collect(response).await?;
        verified(blob.digest, bytes)
    }

    /// Asks for a blob without transferring it: its first byte. A `HEAD` would be cheaper for the registry, but ECR
    /// decides it as another action (`BatchCheckLayerAvailability`) than the one a pull needs.
    async fn may_read(&self, repository: &str, blob: &Descriptor) -> Result<(), RegistryError> {
        let path = format!("/v2/{repository}/blobs/{}", blob.digest);
        let request = Request::new(Method::GET, path).header(RANGE, "bytes=0-0");
        let response = self.transport.send(request).await?;
        if response.status() == StatusCode::PARTIAL_CONTENT {
            // Read, so that the connection is used again.
            return collect(response).await.map(drop);
        }
        expect(response, StatusCode::OK).await.map(drop)
    }

    async fn open_blob(
        &self,
        repository: &str,
        blob: &Descriptor,
    ) -> Result<Response<Incoming>, RegistryError> {
        let path = format!("/v2/{repository}/blobs/{}", blob.digest);
        let response = self.transport.send(Request::new(Method::GET, path)).await?;
        expect(response, StatusCode::OK).await
    }

    async fn document(
        &self,
        repository: &str,
        selector: &str,
    ) -> Result<(Option<String>, Bytes), RegistryError> {
        let accept = [OCI_MANIFEST, OCI_INDEX, DOCKER_MANIFEST, DOCKER_MANIFEST_LIST].join(", ");
        let path = format!("/v2/{repository}/manifests/{selector}");
        let response = self.transport.send(Request::new(Method::GET, path).header(ACCEPT, accept)).await?;
        let response = expect(response, StatusCode::OK).await?;
        let media_type = response.headers().get(CONTENT_TYPE);
        let media_type = media_type.and_then(|value| value.to_str().ok()).map(str::to_owned);
        let bytes = collect(response).await?;
        match selector.parse() {
            Ok(digest) => Ok((media_type, verified(digest, bytes)?)),
            Err(_) => Ok((media_type, bytes)),
        }
    }
}

fn is_index(media_type: Option<&str>, bytes: &[u8]) -> bool {
    match media_type {
        Some(OCI_INDEX | DOCKER_MANIFEST_LIST) => true,
        Some(OCI_MANIFEST | DOCKER_MANIFEST) => false,
        _ => serde_json::from_slice::<Index>(bytes).is_ok(),
    }
}

fn parse<T: serde::de::DeserializeOwned>(selector: &str, bytes: &[u8]) -> Result<T, RegistryError> {
    serde_json::from_slice(bytes)
        .map_err(|error| RegistryError::Manifest { selector: selector.to_owned(), reason: error.to_string() })
}

fn verified(expected: Digest, bytes: Bytes) -> Result<Bytes, RegistryError> {
    let actual = Digest::of(&bytes);
    if actual == expected { Ok(bytes) } else { Err(RegistryError::Digest { expected, actual }) }
}

async fn collect(response: Response<Incoming>) -> Result<Bytes, RegistryError> {
    let body = response.into_body().collect().await;
    Ok(body.map_err(|error| RegistryError::Transfer(error.to_string()))?.to_bytes())
}

async fn expect(
    response: Response<Incoming>,
    status: StatusCode,
) -> Result<Response<Incoming>, RegistryError> {
    if response.status() == status {
        return Ok(response);
    }
    let status = response.status();
    let body = collect(response).await.unwrap_or_default();
    Err(RegistryError::refused(status, &body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ecr_authorization_token_is_a_user_and_a_password() {
        let credentials = Credentials::from_authorization_token("QVdTOnNlY3JldDp4").unwrap();
        assert_eq!((credentials.user.as_str(), credentials.password.as_str()), ("AWS", "secret:x"));
        assert_eq!(format!("{credentials:?}"), r#"Credentials { user: "AWS", .. }"#);
        assert_eq!(credentials.header(), "Basic QVdTOnNlY3JldDp4");
        assert!(Credentials::from_authorization_token("!").is_none());
    }
}
