//! What must not compile. Each example stands beside one that differs from it in the point only and does compile.
//!
//! An operation says what it asks for:
//!
//! ```
//! use rolecall_gate::{Access, AccessCx, Ask, Fault, Operation, shape};
//! use rolecall_policy::ResourceName;
//!
//! struct ListClusters;
//! impl Operation for ListClusters {
//!     shape!(rolecall_shapes::ecs::ListClusters);
//!     fn access(_: &Self::Input, _: &AccessCx<'_>) -> Result<Access, Fault> {
//!         Ok(Ask::new("ecs:ListClusters", ResourceName::Any)?.into())
//!     }
//! }
//! ```
//!
//! ```compile_fail,E0046
//! use rolecall_gate::{Access, AccessCx, Ask, Fault, Operation, shape};
//! use rolecall_policy::ResourceName;
//!
//! struct ListClusters;
//! impl Operation for ListClusters {
//!     shape!(rolecall_shapes::ecs::ListClusters);
//! }
//! ```
//!
//! It asks for something; there is no `Access` without an `Ask`:
//!
//! ```compile_fail,E0277
//! let nothing: rolecall_gate::Access = ().into();
//! ```
//!
//! A handler gets its input from a permit, and only the gate makes permits:
//!
//! ```
//! fn handle<O: rolecall_gate::Operation>(permit: rolecall_gate::Permit<O>) -> O::Input {
//!     permit.into_input()
//! }
//! ```
//!
//! ```compile_fail,E0451
//! fn forge<O: rolecall_gate::Operation>(input: O::Input) -> rolecall_gate::Permit<O> {
//!     rolecall_gate::Permit { input }
//! }
//! ```
//!
//! ```compile_fail,E0624
//! fn grant<O: rolecall_gate::Operation>(input: O::Input) -> rolecall_gate::Permit<O> {
//!     rolecall_gate::Permit::grant(input)
//! }
//! ```
