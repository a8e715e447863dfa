//! What AWS publishes about authorization: the actions, resource types and condition keys of every service (Service
//! Authorization Reference) and the AWS managed policies.
//!
//! The data is written by `cargo xtask codegen` and lies compressed in the binary. Nothing happens at start-up; a
//! look-up inflates the block of its own service, once, or the block its policy is in.
//!
//! ```
//! let action = rolecall_catalog::action("s3:GetObject").unwrap();
//! assert_eq!(action.access_level, rolecall_catalog::AccessLevel::Read);
//!
//! let object = rolecall_catalog::resource_type("s3", "object").unwrap();
//! assert_eq!(object.arns, ["arn:${Partition}:s3:::${BucketName}/${ObjectName}"]);
//! ```

mod blocks;
mod condition_keys;
mod global_keys;
mod index;
mod policies;
mod services;

pub use condition_keys::{ConditionType, ValueType, condition_key};
pub use global_keys::global_keys;
pub use policies::{ManagedPolicy, managed_policies, managed_policy};
pub use services::{
    AccessLevel, Action, ActionResource, ConditionKey, ResourceType, ServiceEntry, action, actions,
    resource_type, service, services,
};
