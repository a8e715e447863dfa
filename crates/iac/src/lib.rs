//! Infrastructure as code, with source spans: CloudFormation templates and their evaluation.
//!
//! Text goes in, a model comes out. [`Template`] reads YAML and JSON with one parser, [`Plan`] evaluates it step by
//! step while resources are created, [`policy_documents`] tells where the statements of a policy are written, and
//! [`edit`] changes a template without disturbing the rest of it. [`TaskDefinition`] reads a bare ECS task definition.
//! Nothing here does I/O except [`Source::read`].

mod check;
mod cidr;
mod de;
pub mod edit;
mod evaluate;
mod finding;
mod graph;
mod intrinsic;
mod node;
mod parameter;
mod plan;
mod policies;
mod references;
mod resource;
mod scalar;
pub mod shape;
mod source;
mod substitution;
mod suggest;
mod task_definition;
mod template;
mod yaml;

pub use finding::{Finding, Problem};
pub use node::{Entry, Key, Mapping, Node, Number, Value};
pub use parameter::{Bounds, Parameter, ParameterKind};
pub use plan::{OutputValue, Plan, PseudoParameters, Resolved};
pub use policies::{DocumentName, DocumentSite, policy_documents, policy_documents_in};
pub use resource::{DeletionPolicy, Output, Resource};
pub use source::{Place, Position, Source, Span};
pub use task_definition::{TaskDefinition, task_definition_request};
pub use template::{LogicalId, Template};
pub use yaml::parse;
