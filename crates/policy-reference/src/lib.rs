//! The meaning of IAM policies once more, slow and literal, to compare `rolecall-policy` with.
//!
//! Nothing is compiled, indexed or remembered: a text of a policy is read from JSON and given its meaning each time
//! it is needed, as the IAM user guide words it, and each box of the guide's evaluation flow is a function of
//! [`decide`]. Nothing of `rolecall-policy` is used for it; only [`compare`] knows both. [`generate`] makes cases of
//! a small vocabulary, so that policies and requests meet.
//!
//! A case is JSON of the form `{"policies": {…}, "request": {…}}`: under `policies` the documents of `identity`,
//! `boundary`, `session` (lists), `scp`, `rcp` (a list for each level), `resource` and `vpce`, and the `grants` of a key; under `request`
//! `principal` (`type`, `value`, and for roles and users, where known, `role_arn` and `unique_id`), `action`,
//! `resource`, `resource_account` and `context`.

mod arn;
mod case;
pub mod compare;
mod condition;
mod document;
mod error;
mod flow;
pub mod generate;
mod grant;
mod kind;
mod layer;
mod mode;
mod principal;
mod question;
mod resource;
mod text;
mod value;

pub use error::ReadError;
pub use flow::{Reason, Verdict};
pub use layer::{Layer, State};

use case::Case;
use serde_json::Value;

/// The outcome of an evaluation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Allowed or not.
    pub verdict: Verdict,
    /// Which layer decided.
    pub reason: Reason,
    /// What every layer said, in the order of [`Layer`]; service and resource control policies once for each level,
    /// counted from 0.
    pub layers: Vec<(Layer, Option<usize>, State)>,
    /// The ids of the grants that let the caller do it, as they stand in the case.
    pub grants: Vec<String>,
}

/// Decides a case.
///
/// ```
/// use rolecall_policy_reference::{Reason, decide};
/// use serde_json::json;
///
/// let mut case = json!({
///     "policies": {"identity": [{"Statement": {"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}}]},
///     "request": {
///         "principal": {"type": "AWS", "value": "arn:aws:iam::123456789012:user/ann"},
///         "action": "s3:GetObject",
///         "resource": "arn:aws:s3:::data/a",
///     },
/// });
/// assert_eq!(decide(&case)?.reason, Reason::AllowedByIdentity);
///
/// case["policies"]["vpce"] = json!({"Statement": []});
/// assert_eq!(decide(&case)?.reason, Reason::NotAllowed(rolecall_policy_reference::Layer::Vpce));
/// # Ok::<(), rolecall_policy_reference::ReadError>(())
/// ```
///
/// # Errors
/// A policy does not follow the grammar, or the request has not the form it must have.
pub fn decide(case: &Value) -> Result<Answer, ReadError> {
    let case = Case::read(case)?;
    let mode = mode::Mode::of(&case);
    let layers = layer::Layers::read(&case, mode);
    let reason = flow::decide(&case, mode, &layers);
    Ok(Answer {
        verdict: reason.verdict(),
        reason,
        layers: layers.states(mode),
        grants: flow::granted(&case, mode),
    })
}
