//! AWS Systems Manager Parameter Store: parameters, their versions and hierarchies.
//!
//! `SecureString` values are encrypted by KMS as the caller (user guide, "How AWS Systems Manager Parameter Store
//! uses AWS KMS").

mod filter;
mod name;
mod ops;
mod page;
mod secure;
mod state;

pub use ops::register;
