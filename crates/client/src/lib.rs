//! Signed AWS calls by shape: what the agent and the command line speak to the AWS endpoint with.
//!
//! A [`Client`] has one endpoint, one region and one source of credentials. [`Client::call`] runs an operation of
//! `rolecall-shapes`; [`Client::raw`] and [`Client::sign_request`] serve what is no such operation (S3 objects, the
//! upgrade to a WebSocket).
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use std::sync::Arc;
//! use rolecall_client::{Client, ClientConfig, EnvCredentials};
//! use rolecall_shapes::sts::{GetCallerIdentity, GetCallerIdentityRequest};
//! use rolecall_world::World;
//!
//! let world = World::system();
//! let credentials = Arc::new(EnvCredentials::new(world.clone()));
//! let endpoint = "http://127.0.0.1:4566".parse()?;
//! let client = Client::new(ClientConfig::new(endpoint, "us-east-1", credentials, world));
//! let identity = client.call::<GetCallerIdentity>(&GetCallerIdentityRequest::default()).await?;
//! println!("{}", identity.arn.unwrap_or_default());
//! # Ok(())
//! # }
//! ```

mod call;
mod credentials;
mod error;
mod retry;
mod transport;

pub use call::{Client, ClientConfig};
pub use credentials::{
    AuthorizationToken, ContainerCredentials, CredentialsError, CredentialsFuture, EnvCredentials,
    ProvideCredentials, StaticCredentials, environment_chain,
};
pub use error::CallError;
pub use retry::Retry;
pub use rolecall_sigv4::{Credentials, PayloadHash, Secret};
pub use rolecall_wire::RemoteError;
