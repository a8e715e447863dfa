//! The Amazon CloudWatch Logs service: log groups, their streams, and the events in them.

mod ops;
mod page;
mod pattern;
mod state;

pub use ops::register;
