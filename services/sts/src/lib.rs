//! AWS Security Token Service: who calls, and temporary credentials.
//!
//! Sessions are not stored: a session token is the session itself, sealed by the gate.

mod mint;
mod ops;
mod policies;
mod tags;

pub use ops::register;
