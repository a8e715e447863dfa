//! Request, response and schema types of the AWS operations Rolecall implements.
//!
//! Everything below [`mod@generated`] is written by `cargo xtask codegen` from the service models in `models/`.
//! A service is a module (`shapes::iam`), an operation a unit type in it (`shapes::iam::CreateRole`) that
//! implements [`OperationShape`], a structure a plain serde type whose field order and JSON names are the model's.

pub mod generated;
pub mod schema;
mod values;

pub use generated::*;
pub use schema::{ErrorMeta, Kind, Member, OperationMeta, Protocol, Range, Service, Shape};
pub use values::{Blob, Sensitive, Timestamp};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// Every service Rolecall knows, also those of which it implements no operation; sorted by id.
pub fn services() -> &'static [&'static Service] {
    generated::SERVICES
}

/// Every implemented operation, sorted by service id and name.
pub fn operations() -> &'static [&'static OperationMeta] {
    OPERATIONS
}

macro_rules! schemas {
    ($($operation:ty,)*) => { &[$(<$operation as OperationShape>::META),*] };
}
static OPERATIONS: &[&OperationMeta] = generated::with_operations!(schemas);

/// An implemented operation: its request and answer types and its schema.
pub trait OperationShape: Send + Sync + 'static {
    /// The request.
    type Input: Serialize + DeserializeOwned + std::fmt::Debug + Clone + Default + Send + Sync + 'static;
    /// The answer.
    type Output: Serialize + DeserializeOwned + std::fmt::Debug + Clone + Default + Send + Sync + 'static;
    /// Names and schemas.
    const META: &'static OperationMeta;
}

/// The request or answer of an operation whose model gives it none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Empty {}

impl Empty {
    /// A structure without members and without a name, as the model has none for it.
    pub const SHAPE: Shape = Shape { name: "", kind: Kind::Structure(&[]), sensitive: false };
}

#[cfg(test)]
mod tests;
