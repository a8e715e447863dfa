//! The Amazon ECR service: repositories and their images, through the ECR API and through the registry protocol that
//! container engines speak.

mod images;
mod manifest;
mod ops;
mod page;
pub mod registry;
mod state;
mod token;

pub use ops::register;
