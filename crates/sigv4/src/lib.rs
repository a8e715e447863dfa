//! AWS Signature Version 4: canonical requests, signing and verification.
//!
//! The client side signs a request's head with [`sign`] (an `Authorization` header) or [`presign`] (query
//! parameters). The server side works in two steps, so that the caller can look up the secret in between:
//!
//! 1. [`Presented::from_request`] reads what the request claims: access key id, session token, scope.
//! 2. [`Presented::verify`] checks that claim against the secret, the clock and the body.
//!
//! A body sent in signed chunks is checked further with the [`ChunkVerifier`] of the result. Nothing here reads a
//! clock: the time of signing or verifying is an argument. Every refusal is a [`SigError`], and
//! [`SigError::aws_error`] says it the way the AWS service concerned would.
//!
//! ```
//! use rolecall_sigv4::{Body, Credentials, PayloadHash, Presented, Secret, Sha256, sign};
//!
//! let credentials = Credentials::new("AKIDEXAMPLE", Secret::new("not a real secret"));
//! let now = jiff::Timestamp::from_second(1_440_938_160)?;
//! let body = br#"{"cluster":"default"}"#;
//!
//! let (mut parts, ()) = http::Request::post("http://127.0.0.1:4566/").body(())?.into_parts();
//! sign(&mut parts, PayloadHash::of(body), &credentials, "us-east-1", "ecs", now)?;
//!
//! let presented = Presented::from_request(&parts)?;
//! assert_eq!(presented.access_key_id(), "AKIDEXAMPLE");
//! let body = Body::Hash(Sha256::of(body));
//! presented.verify(&parts, body, &Secret::new("not a real secret"), now, Some(("us-east-1", "ecs")))?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod canonical;
mod chunk;
mod credentials;
mod digest;
mod encode;
mod error;
mod kept;
mod key;
mod payload;
mod presented;
mod scope;
mod sign;
mod time;
#[cfg(test)]
mod vectors;
mod verify;
mod wording;

pub use chunk::ChunkVerifier;
pub use credentials::{Credentials, Secret};
pub use digest::Sha256;
pub use error::{Parameter, ScopeFault, SigError, Via};
pub use kept::SigningKeys;
pub use payload::{Body, PayloadHash};
pub use presented::Presented;
pub use scope::Scope;
pub use sign::{SignError, presign, sign};
pub use time::RequestTime;
pub use verify::Verified;
pub use wording::{AwsError, ErrorDialect};
