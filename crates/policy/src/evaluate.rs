//! From layers of policies and a request to a decision.
//!
//! There is one evaluator. [`evaluate`] and [`verdict`] differ only in how they look through the policies of a
//! layer: the one reads every statement and writes down what it saw, the other stops as soon as the layer is
//! decided. What the layers mean together is decided once, in `combine`.

mod combine;
mod look;
mod trace;

pub use combine::Reason;
pub use trace::{
    FailedElement, Grant, LayerState, LayerTrace, MatchedStatement, NearMiss, StatementRef, Trace,
};

use crate::names::{Action, ResourceName};
use crate::policy::{Ask, Policy};
use crate::request::Request;
use look::{Findings, Seen};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The policies that apply to a request. `None` means that the layer does not apply; an empty layer applies and
/// allows nothing.
#[derive(Clone, Debug, Default)]
pub struct Layers {
    /// Policies of the user, its groups, or the role.
    pub identity: Vec<Arc<Policy>>,
    /// The permissions boundary.
    pub boundary: Option<Vec<Arc<Policy>>>,
    /// Session policies.
    pub session: Option<Vec<Arc<Policy>>>,
    /// Service control policies of the principal's account: one list for each level, root, organizational units and
    /// account. `None` outside of an organization and in its management account.
    pub scp: Option<Vec<Vec<Arc<Policy>>>>,
    /// Resource control policies of the resource's account, likewise. `None` also for services that take no part
    /// in them. Only their denials count: `RCPFullAWSAccess` is attached everywhere and cannot be detached.
    pub rcp: Option<Vec<Vec<Arc<Policy>>>>,
    /// The resource-based policy; the trust policy in [`Mode::Trust`], the key policy in [`Mode::Key`].
    pub resource: Option<Arc<Policy>>,
    /// The policy of the VPC endpoint the request came through.
    pub vpce: Option<Arc<Policy>>,
}

/// By which rules the layers are combined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Mode {
    /// Identity policies and resource-based policies complete each other inside an account; across accounts both
    /// must allow. `iam:PassRole` is evaluated in this mode as well.
    Standard,
    /// Assuming a role: the trust policy must allow, inside the account too. Naming the account's root in it
    /// delegates to identity policies.
    Trust,
    /// Using a KMS key: the key policy must allow. Identity policies count only where it names the account's root.
    Key,
    /// Actions that need no permission and that no policy can refuse, such as `sts:GetCallerIdentity`.
    NoPermissionNeeded,
}

impl Mode {
    /// The mode in which AWS evaluates a request. `resource_policy` says whether a resource-based policy is given:
    /// assuming a role without its trust policy is a question about identity policies alone. A key always has a
    /// policy, and one that is not given allows nothing.
    pub fn of(action: &Action, resource: &ResourceName, resource_policy: bool) -> Self {
        const ASSUMING: [&str; 6] = [
            "assumerole",
            "assumerolewithsaml",
            "assumerolewithwebidentity",
            "tagsession",
            "setsourceidentity",
            "setcontext",
        ];
        match (action.lower_service(), action.lower_name()) {
            ("sts", "getcalleridentity" | "getsessiontoken") => Self::NoPermissionNeeded,
            ("sts", name) if resource_policy && ASSUMING.contains(&name) => Self::Trust,
            ("kms", _) if resource_policy || is_key(resource) => Self::Key,
            _ => Self::Standard,
        }
    }
}

fn is_key(resource: &ResourceName) -> bool {
    matches!(resource, ResourceName::Arn(arn) if arn.service() == "kms" && arn.resource().starts_with("key/"))
}

/// A kind of policies in an evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Layer {
    /// Service control policies.
    Scp,
    /// Resource control policies.
    Rcp,
    /// The VPC endpoint policy.
    Vpce,
    /// The resource-based policy.
    Resource,
    /// The role trust policy.
    Trust,
    /// The key policy.
    Key,
    /// The permissions boundary.
    Boundary,
    /// Session policies.
    Session,
    /// Identity-based policies.
    Identity,
}

/// The outcome of an evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Verdict {
    /// The request is allowed.
    Allow,
    /// Nothing allows the request.
    ImplicitDeny,
    /// A statement denies the request.
    ExplicitDeny,
}

impl Verdict {
    /// Whether the request is allowed.
    pub fn is_allow(self) -> bool {
        self == Self::Allow
    }
}

/// The outcome of an evaluation with its evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The outcome.
    pub verdict: Verdict,
    /// Which layer decided.
    pub reason: Reason,
    /// What every layer said, and why.
    pub trace: Trace,
}

impl Decision {
    /// See [`Reason::denial_clause`].
    pub fn denial_clause(&self, action: &str) -> Option<String> {
        self.reason.denial_clause(action)
    }
}

/// Decides a request and keeps the evidence ("Policy evaluation logic" in the IAM user guide).
pub fn evaluate(mode: Mode, layers: &Layers, request: &Request) -> Decision {
    let mut traces = Vec::new();
    let findings = Findings::gather(mode, layers, request, &mut |layer, level, policies| {
        let (seen, trace) = trace::read(layer, level, policies, &ask(layer, layers, request));
        traces.push(trace);
        seen
    });
    let outcome = combine::combine(mode, request, &findings);
    let trace = Trace { mode, layers: trace::complete(mode, traces) };
    Decision { verdict: outcome.verdict(), reason: outcome.reason(), trace }
}

/// Decides a request without evidence. Agrees with [`evaluate`], and allocates only to fill in policy variables.
pub fn verdict(mode: Mode, layers: &Layers, request: &Request) -> Verdict {
    if mode == Mode::NoPermissionNeeded {
        return Verdict::Allow;
    }
    let findings = Findings::gather(mode, layers, request, &mut |layer, _, policies| {
        skim(policies, &ask(layer, layers, request))
    });
    combine::combine(mode, request, &findings).verdict()
}

fn ask<'a>(layer: Layer, layers: &Layers, request: &'a Request) -> Ask<'a> {
    Ask::new(request, layer == Layer::Trust, layers.boundary.is_some())
}

/// Looks only at the statements that could match, up to the first denial.
fn skim<'a>(policies: &'a [Arc<Policy>], ask: &Ask<'_>) -> Seen<'a> {
    let mut seen = Seen::default();
    for policy in policies {
        for statement in policy.candidates(&ask.request.action) {
            if let Ok(reach) = statement.check(ask) {
                seen.add(policy, statement.effect, reach);
                if seen.denied.is_some() {
                    return seen;
                }
            }
        }
    }
    seen
}
