//! Where credentials come from.

mod container;
mod env;

use std::{fmt, future::Future, pin::Pin, sync::Arc};

use http::Uri;
use rolecall_sigv4::Credentials;
use rolecall_world::World;

pub use container::{AuthorizationToken, ContainerCredentials};
pub use env::EnvCredentials;

/// The future of [`ProvideCredentials::credentials`].
pub type CredentialsFuture<'a> =
    Pin<Box<dyn Future<Output = Result<Credentials, CredentialsError>> + Send + 'a>>;

/// A source of credentials.
pub trait ProvideCredentials: fmt::Debug + Send + Sync {
    /// Credentials that are valid now. Called for every request, so a provider keeps what it has fetched.
    fn credentials(&self) -> CredentialsFuture<'_>;
}

/// Why there are no credentials.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CredentialsError {
    /// The source is not configured.
    #[error("no credentials: `{0}` is not set")]
    NotSet(&'static str),
    /// Half of a pair is configured; SDKs stop here, too, rather than look elsewhere.
    #[error("partial credentials: `{0}` is missing")]
    Partial(&'static str),
    /// The URI of the credentials endpoint is not one.
    #[error("`{0}` is not the uri of a credentials endpoint")]
    Uri(String),
    /// Plain HTTP to a host that is neither this machine nor a task endpoint.
    #[error("`{0}` is not a host credentials may come from: only loopback and container endpoints are")]
    Host(String),
    /// The token file cannot be read.
    #[error("cannot read the authorization token file `{path}`: {reason}")]
    TokenFile {
        /// The file.
        path: String,
        /// What the system said.
        reason: String,
    },
    /// The token has characters a header cannot carry.
    #[error("the authorization token is not a legal header value")]
    Token,
    /// The endpoint could not be reached.
    #[error("the credentials endpoint `{uri}` cannot be reached: {reason}")]
    Unreachable {
        /// The endpoint.
        uri: Uri,
        /// What the system said.
        reason: String,
    },
    /// The endpoint answered with an error.
    #[error("the credentials endpoint answered {status}: {message}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// The endpoint's text; empty where it gave none.
        message: String,
    },
    /// The endpoint's answer is no set of credentials. It is not quoted.
    #[error("the credentials endpoint did not answer with credentials")]
    Malformed,
}

/// Credentials that never change.
#[derive(Clone, Debug)]
pub struct StaticCredentials(Credentials);

impl StaticCredentials {
    /// Always `credentials`.
    pub fn new(credentials: Credentials) -> StaticCredentials {
        StaticCredentials(credentials)
    }
}

impl ProvideCredentials for StaticCredentials {
    fn credentials(&self) -> CredentialsFuture<'_> {
        Box::pin(std::future::ready(Ok(self.0.clone())))
    }
}

/// The credentials the environment of this process configures, in the order of every AWS SDK: the key variables,
/// then the container endpoint.
///
/// # Errors
/// [`CredentialsError::NotSet`] where neither is configured, and what [`ContainerCredentials::from_env`] refuses.
pub fn environment_chain(world: World) -> Result<Arc<dyn ProvideCredentials>, CredentialsError> {
    let keys = EnvCredentials::new(world.clone());
    if keys.is_configured() {
        return Ok(Arc::new(keys));
    }
    match ContainerCredentials::from_env(world) {
        Ok(container) => Ok(Arc::new(container)),
        Err(CredentialsError::NotSet(_)) => Err(CredentialsError::NotSet(env::ACCESS_KEY_ID)),
        Err(error) => Err(error),
    }
}
