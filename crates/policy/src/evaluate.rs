//! From layers of policies and a request to a decision.
//!
//! There is one evaluator. [`evaluate`] and [`verdict`] differ only in how they look through the policies of a
//! layer: the one reads every statement and writes down what it saw, the other stops as soon as the layer is
//! decided. What the layers mean together is decided once, in `combine`.

mod combine;
mod grants;
mod look;
mod trace;

pub use combine::Reason;
pub use grants::{FailedGrant, GrantMiss, GrantTrace, MatchedGrant};
pub use trace::{
    FailedElement, Grant, LayerState, LayerTrace, MatchedStatement, NearMiss, StatementRef, Trace,
};

use crate::document::Effect;
use crate::grant::KeyGrant;
use crate::names::{Action, ResourceName};
use crate::policy::{Ask, Policy, PolicyKind};
use crate::principal_pattern::Reach;
use crate::request::Request;
use crate::set::{Known, PolicySet, Suspect};
use look::{Findings, Seen};
use serde::{Deserialize, Serialize};

/// The policies that apply to a request. `None` means that the layer does not apply; an empty layer applies and
/// allows nothing.
#[derive(Clone, Debug, Default)]
pub struct Layers {
    /// Policies of the user, its groups, or the role.
    pub identity: PolicySet,
    /// The permissions boundary.
    pub boundary: Option<PolicySet>,
    /// Session policies.
    pub session: Option<PolicySet>,
    /// Service control policies of the principal's account: one set for each level, root, organizational units and
    /// account. `None` outside of an organization and in its management account.
    pub scp: Option<Vec<PolicySet>>,
    /// Resource control policies of the resource's account, likewise. `None` also for services that take no part
    /// in them. Only their denials count: `RCPFullAWSAccess` is attached everywhere and cannot be detached.
    pub rcp: Option<Vec<PolicySet>>,
    /// The resource-based policy; the trust policy in [`Mode::Trust`], the key policy in [`Mode::Key`].
    pub resource: Option<PolicySet>,
    /// The policy of the VPC endpoint the request came through.
    pub vpce: Option<PolicySet>,
    /// The grants of the key, in [`Mode::Key`]; in other modes they mean nothing.
    pub grants: Vec<KeyGrant>,
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
    /// Using a KMS key: the key policy or a grant must allow. Identity policies count only where the key policy names
    /// the account's root.
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

impl Mode {
    /// What kind of policy the resource-based policy is under these rules.
    pub fn resource_kind(self) -> PolicyKind {
        match self {
            Self::Trust => PolicyKind::Trust,
            Self::Key => PolicyKind::Key,
            Self::Standard | Self::NoPermissionNeeded => PolicyKind::Resource,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
    let findings = Findings::gather(mode, layers, request, &mut |layer, level, set| {
        let (seen, trace) = trace::read(layer, level, set, &ask(layer, layers, request));
        traces.push(trace);
        seen
    });
    let outcome = combine::combine(mode, request, &findings);
    let grants = grants::read(mode, &layers.grants, request);
    let trace = Trace { mode, layers: trace::complete(mode, traces), grants };
    Decision { verdict: outcome.verdict(), reason: outcome.reason(), trace }
}

/// Decides a request without evidence. Agrees with [`evaluate`], and allocates only to fill in policy variables
/// and to read the grants of a key.
pub fn verdict(mode: Mode, layers: &Layers, request: &Request) -> Verdict {
    if mode == Mode::NoPermissionNeeded {
        return Verdict::Allow;
    }
    let findings =
        Findings::gather(mode, layers, request, &mut |layer, _, set| skim(set, &ask(layer, layers, request)));
    combine::combine(mode, request, &findings).verdict()
}

/// The outcome of an evaluation and the statements behind it: more than [`verdict`] tells, at little more cost, and
/// less than [`evaluate`].
#[derive(Clone, Debug)]
pub struct Ruling<'a> {
    /// The outcome.
    pub verdict: Verdict,
    /// Which layer decided.
    pub reason: Reason,
    /// The statements that had a say: those that deny where something denies, those that allow where the request is
    /// allowed; none where nothing allows.
    pub statements: Vec<Say<'a>>,
}

/// A statement that has a say in a ruling.
#[derive(Clone, Copy, Debug)]
pub struct Say<'a> {
    /// The layer.
    pub layer: Layer,
    /// The policy.
    pub policy: &'a Policy,
    /// Index of the statement in its document, from 0.
    pub index: usize,
    /// The `Sid`.
    pub sid: Option<&'a str>,
}

/// Decides a request and names the statements behind it. Agrees with [`evaluate`].
pub fn rule<'a>(mode: Mode, layers: &'a Layers, request: &Request) -> Ruling<'a> {
    let mut matched = Vec::new();
    let findings = Findings::gather(mode, layers, request, &mut |layer, _, set| {
        collect(set, &ask(layer, layers, request), &mut |effect, suspect| {
            let Suspect { policy, index, statement, .. } = *suspect;
            matched.push((effect, Say { layer, policy, index, sid: statement.sid.as_deref() }));
        })
    });
    let outcome = combine::combine(mode, request, &findings);
    let verdict = outcome.verdict();
    let decisive = match verdict {
        _ if mode == Mode::NoPermissionNeeded => None,
        Verdict::Allow => Some(Effect::Allow),
        Verdict::ExplicitDeny => Some(Effect::Deny),
        Verdict::ImplicitDeny => None,
    };
    matched.retain(|(effect, _)| Some(*effect) == decisive);
    let statements = matched.into_iter().map(|(_, say)| say).collect();
    Ruling { verdict, reason: outcome.reason(), statements }
}

fn ask<'a>(layer: Layer, layers: &Layers, request: &'a Request) -> Ask<'a> {
    let bounded = layers.boundary.is_some() && request.principal.can_be_bounded();
    Ask::new(request, layer == Layer::Trust, bounded)
}

/// Looks only at the statements that could match: at the denials up to the first that does, then at the allowances
/// until no other can change anything.
fn skim<'a>(set: &'a PolicySet, ask: &Ask<'_>) -> Seen<'a> {
    let mut seen = Seen::default();
    let mut known = Known::default();
    for effect in [Effect::Deny, Effect::Allow] {
        for suspect in set.suspects(&ask.request.action, effect) {
            if let Some(reach) = known.check(set, &suspect, ask) {
                seen.add(suspect.policy, effect, reach);
                if seen.denied.is_some() || seen.allowed.has(Reach::DIRECT) {
                    return seen;
                }
            }
        }
    }
    seen
}

/// Looks at all statements that could match, and tells of each that does once.
fn collect<'a>(set: &'a PolicySet, ask: &Ask<'_>, found: &mut dyn FnMut(Effect, &Suspect<'a>)) -> Seen<'a> {
    let mut seen = Seen::default();
    let mut known = Known::default();
    for effect in [Effect::Deny, Effect::Allow] {
        let mut matched: Vec<Suspect<'a>> = Vec::new();
        for suspect in set.suspects(&ask.request.action, effect) {
            let Some(reach) = known.check(set, &suspect, ask) else { continue };
            if !matched.iter().any(|other| other.number() == suspect.number()) {
                seen.add(suspect.policy, effect, reach);
                matched.push(suspect);
            }
        }
        matched.sort_by_key(Suspect::number);
        matched.iter().for_each(|suspect| found(effect, suspect));
    }
    seen
}
