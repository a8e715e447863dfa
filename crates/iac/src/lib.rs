//! Infrastructure as code, with source spans: CloudFormation templates and their evaluation.
//!
//! Text goes in, a model comes out. [`Template`] reads YAML and JSON with one parser, [`Plan`] evaluates it step by
//! step while resources are created, [`policy_documents`] tells where the statements of a policy are written, and
//! [`edit`] changes a template without disturbing the rest of it. [`TaskDefinition`] reads a bare ECS task definition.
//! Nothing here does I/O except [`Source::read`].
//!
//! ```
//! use std::collections::BTreeMap;
//! use rolecall_iac::{LogicalId, Plan, PseudoParameters, Resolved, Source, Template};
//!
//! /// A bucket is known by its name and has an ARN made of it.
//! struct Created;
//!
//! impl Resolved for Created {
//!     fn physical_id(&self, resource: &LogicalId) -> Option<String> {
//!         Some(resource.as_str().to_lowercase())
//!     }
//!     fn attribute(&self, resource: &LogicalId, attribute: &str) -> Option<serde_json::Value> {
//!         (attribute == "Arn").then(|| format!("arn:aws:s3:::{}", self.physical_id(resource).unwrap()).into())
//!     }
//! }
//!
//! let text = "
//! Resources:
//!   Policy:
//!     Type: AWS::S3::BucketPolicy
//!     Properties: {Bucket: !Ref Photos, Text: !Sub 'all of ${Photos.Arn}/* in ${AWS::Region}'}
//!   Photos:
//!     Type: AWS::S3::Bucket
//! ";
//! let template = Template::parse(Source::new("template.yaml", text)).unwrap();
//! let pseudo = PseudoParameters {
//!     account_id: "012345678901".into(),
//!     region: "eu-west-1".into(),
//!     partition: "aws".into(),
//!     stack_name: "demo".into(),
//!     stack_id: "arn:aws:cloudformation:eu-west-1:012345678901:stack/demo/1".into(),
//!     url_suffix: "amazonaws.com".into(),
//!     notification_arns: vec![],
//! };
//! let plan = Plan::new(&template, &BTreeMap::new(), pseudo).unwrap();
//! let order: Vec<&str> = plan.order().iter().map(|id| id.as_str()).collect();
//! assert_eq!(order, ["Photos", "Policy"]);
//!
//! let properties = plan.properties(&LogicalId::from("Policy"), &Created).unwrap();
//! assert_eq!(properties.get("Text").unwrap().as_str(), Some("all of arn:aws:s3:::photos/* in eu-west-1"));
//! assert_eq!(properties.get("Text").unwrap().place.to_string(), "template.yaml:5:45");
//! ```

mod binding;
mod check;
mod cidr;
mod de;
pub mod edit;
mod escapes;
mod evaluate;
mod finding;
mod graph;
mod intrinsic;
mod node;
mod parameter;
mod plan;
mod policies;
mod references;
mod resolved;
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
pub use plan::{OutputValue, Plan};
pub use policies::{DocumentName, DocumentSite, policy_documents};
pub use resolved::{PseudoParameters, Resolved};
pub use resource::{DeletionPolicy, Output, Resource};
pub use source::{Place, Position, Source, Span};
pub use task_definition::{TaskDefinition, task_definition_request};
pub use template::{LogicalId, Template};
pub use yaml::parse;
