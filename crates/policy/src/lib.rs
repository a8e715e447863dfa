//! The IAM policy language: documents, matching and evaluation with evidence. Pure: no I/O, no clock.
//!
//! A [`Document`] is what was written, with the place of every element. A [`Policy`] is its compiled form, and a
//! [`PolicySet`] the policies of one layer. The sets that apply to a request are [`Layers`]; [`evaluate`] answers a [`Request`] with a [`Decision`]: the
//! verdict, which layer decided, and a [`Trace`] with the statements that matched and those that almost did.
//! [`rule`] names only the statements that decided, and [`verdict`] answers without any evidence, for speed. Trust policies and key policies are a [`Mode`] of the
//! same evaluator.
//!
//! ```
//! use rolecall_policy::*;
//!
//! let document = Document::parse(
//!     r#"{
//!         "Version": "2012-10-17",
//!         "Statement": {
//!             "Sid": "ReadOwnPrefix",
//!             "Effect": "Allow",
//!             "Action": "s3:GetObject",
//!             "Resource": "arn:aws:s3:::data/${aws:PrincipalTag/team}/*"
//!         }
//!     }"#,
//! )?;
//! let source = PolicySource::new(PolicyKind::IdentityInline, "read-own-prefix");
//! let layers = Layers { identity: Policy::compile(source, &document).into(), ..Layers::default() };
//!
//! let mut request = Request {
//!     principal: Principal::from_batch("AWS", "arn:aws:sts::123456789012:assumed-role/app/task-1")?,
//!     action: Action::parse("s3:GetObject")?,
//!     resource: ResourceName::parse("arn:aws:s3:::data/core/a.txt")?,
//!     resource_account: None,
//!     context: Context::new().with("aws:PrincipalTag/team", "core"),
//! };
//! assert_eq!(verdict(Mode::Standard, &layers, &request), Verdict::Allow);
//!
//! request.context.insert("aws:PrincipalTag/team", "other");
//! let decision = evaluate(Mode::Standard, &layers, &request);
//! assert_eq!(decision.verdict, Verdict::ImplicitDeny);
//! assert_eq!(
//!     decision.denial_clause("s3:GetObject").as_deref(),
//!     Some("because no identity-based policy allows the s3:GetObject action"),
//! );
//! let closest = decision.trace.layer(Layer::Identity).next().and_then(|layer| layer.closest.as_ref());
//! let closest = closest.expect("a statement came close");
//! assert_eq!(closest.statement.sid.as_deref(), Some("ReadOwnPrefix"));
//! assert_eq!(closest.statement.position.to_string(), "3:22");
//! assert!(matches!(closest.failed, FailedElement::Resource { .. }));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod action_pattern;
mod arn_pattern;
mod condition;
mod document;
mod evaluate;
mod fingerprint;
mod grant;
mod index;
mod json;
mod mentions;
mod names;
mod pattern;
mod policy;
mod principal;
mod principal_pattern;
mod request;
mod set;
mod span;
pub mod validate;

pub use document::{
    Condition, Document, Effect, Element, ParseError, ParseErrorKind, PrincipalEntry, PrincipalKind,
    Principals, Statement, Text, Version,
};
pub use evaluate::{
    Decision, FailedElement, FailedGrant, Grant, GrantMiss, GrantTrace, Layer, LayerState, LayerTrace,
    Layers, MatchedGrant, MatchedStatement, Mode, NearMiss, Reason, Ruling, Say, StatementRef, Trace,
    Verdict, evaluate, rule, verdict,
};
pub use grant::{GrantConstraint, KeyGrant};
pub use json::JsonError;
pub use names::{AccountId, Action, Arn, NameError, ResourceName};
pub use policy::{Policy, PolicyKind, PolicySource, Problem, ProblemKind};
pub use principal::Principal;
pub use request::{Context, Request, Values};
pub use set::PolicySet;
pub use span::{Position, Span};
