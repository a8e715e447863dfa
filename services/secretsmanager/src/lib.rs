//! AWS Secrets Manager: secrets, their versions and staging labels, and resource policies.
//!
//! Values are stored as Secrets Manager stores them: each version under its own data key, which only KMS can open
//! (user guide, "Secret encryption and decryption in AWS Secrets Manager").

mod name;
mod ops;
mod page;
mod state;
mod value;
mod vault;

pub use ops::register;
