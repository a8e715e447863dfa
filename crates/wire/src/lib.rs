//! The AWS wire protocols awsJson 1.0, awsJson 1.1 and awsQuery over the schemas of `rolecall-shapes`.
//!
//! Both directions meet in one pivot: a [`serde_json::Value`] whose member names are the model's, timestamps
//! are numbers of seconds since the epoch (with a fraction where there is one) and blobs are base64 text.
//! That is the shape the generated request and answer types read and write.
//!
//! A server goes [`route`] → [`decode_request`] → [`validate`] → [`typed`] → … → [`encode_response`] or
//! [`encode_error`]; a client goes [`encode_request`] → … → [`decode_response`].
//!
//! ```
//! use rolecall_shapes::{OperationShape as _, sts::AssumeRole};
//! use rolecall_wire::{decode_request, encode_error, route, validate, validation_error};
//!
//! let body = b"Action=AssumeRole&Version=2011-06-15&RoleArn=arn:aws:iam::111122223333:role/app\
//!     &RoleSessionName=a:b";
//! let (parts, ()) = http::Request::post("http://127.0.0.1:4566/").body(())?.into_parts();
//! let named = route(rolecall_shapes::services(), Some("sts"), &parts, body)?;
//! assert_eq!((named.service.id, named.operation), ("sts", "AssumeRole"));
//!
//! let input = decode_request(AssumeRole::META, &parts, body)?;
//! let violations = validate(AssumeRole::META, &input).unwrap_err();
//! let error = validation_error(named.service, &violations);
//! assert_eq!(error.code, "ValidationError");
//! let response = encode_error(named.service, &error, "f6f7a1c2-0000-4000-8000-000000000000");
//! assert_eq!(response.status(), 400);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod dialect;
mod error;
mod json;
mod pattern;
mod query;
mod remote;
mod request;
mod response;
mod route;
pub mod time;
mod validate;
mod violation;
mod xml;

pub use error::{Fault, ServiceError};
pub use remote::{EncodeError, RemoteError, decode_response, encode_request};
pub use request::{DecodeError, decode_request, typed};
pub use response::{REQUEST_ID_HEADER, encode_error, encode_response, encode_typed};
pub use route::{Route, RouteError, route};
pub use validate::{validate, validation_error};
pub use violation::{Constraint, Part, Printed, Violation};
