//! The AWS Key Management Service: symmetric keys, aliases, key policies, grants.

mod cipher;
mod grant;
mod key;
mod managed;
mod ops;
mod state;

pub use ops::register;
