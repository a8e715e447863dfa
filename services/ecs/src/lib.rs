//! The Amazon ECS service: clusters, task definitions, tasks, container instances, and what agents are told.

pub mod acs;
mod count;
mod life;
mod ops;
mod page;
mod payload;
mod place;
mod roles;
pub mod state;
mod validate;

pub use ops::register;
pub use roles::ECS_TASKS;
