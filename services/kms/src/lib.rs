//! The AWS Key Management Service: symmetric keys, aliases, key policies.

mod cipher;
mod key;
mod managed;
mod ops;
mod state;

pub use ops::register;
