//! AWS Identity and Access Management: users, roles, policies, access keys, and what the gate needs to know of them.
//!
//! IAM is global: everything is kept by account, without region.

mod ask;
mod bootstrap;
mod directory;
mod entity;
mod key_holder;
mod linked;
mod managed;
mod ops;
mod page;
mod quota;
mod simulation;
mod state;
mod tags;
mod view;

pub use bootstrap::{list_accounts, put_root_key, put_service_user};
pub use directory::IamDirectory;
pub use ops::register;
