//! What the layers mean together ("Policy evaluation for requests within a single account" and "Cross-account
//! policy evaluation logic" in the IAM user guide).

use super::look::{Findings, Seen, resource_layer};
use super::{Layer, Mode, Verdict};
use crate::names::Arn;
use crate::policy::Policy;
use crate::principal::Principal;
use crate::principal_pattern::Reach;
use crate::request::Request;
use serde::{Deserialize, Serialize};

/// Why a request was decided as it was. AWS names one layer even where several refuse; which one is not
/// documented. Here explicit denials come first, in the order of [`Layer`], then the layers that allow nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// A statement of this layer denies.
    DeniedExplicitly {
        /// The layer.
        layer: Layer,
        /// The policy that denies, if it has an ARN.
        policy: Option<Arn>,
    },
    /// No statement of this layer allows, and one would have to.
    NotAllowed {
        /// The layer.
        layer: Layer,
    },
    /// Identity-based policies allow.
    AllowedByIdentity,
    /// The resource-based policy allows by itself.
    AllowedByResource,
    /// Identity-based policies and the resource-based policy allow, and both were needed.
    AllowedByIdentityAndResource,
    /// A grant of the key allows, and policies alone do not; the trace says which.
    AllowedByGrant,
    /// The principal is the root user of the account that owns the resource.
    AllowedAsRoot,
    /// The action needs no permission, and no policy can refuse it.
    NoPermissionNeeded,
}

impl Reason {
    /// The part of an AccessDenied message after action and resource, `action` written as the service writes it:
    /// `because no identity-based policy allows the s3:GetObject action`, or
    /// `with an explicit deny in a permissions boundary: arn:…`. `None` where nothing was refused. The ARN is shown
    /// for the kinds of policies for which AWS shows it.
    pub fn denial_clause(&self, action: &str) -> Option<String> {
        match self {
            Self::NotAllowed { layer } => {
                Some(format!("because no {} allows the {action} action", layer.wording()))
            }
            Self::DeniedExplicitly { layer, policy } => {
                let wording = layer.wording();
                let article = match layer {
                    Layer::Trust => "the",
                    Layer::Identity => "an",
                    _ => "a",
                };
                let arn = policy.as_ref().filter(|_| layer.shows_policy());
                let suffix = arn.map(|arn| format!(": {arn}")).unwrap_or_default();
                Some(format!("with an explicit deny in {article} {wording}{suffix}"))
            }
            _ => None,
        }
    }
}

impl Reason {
    /// The reason in words: of a refusal as in AWS's messages, without a leading `because`.
    pub fn text(&self, action: &str) -> String {
        let allowed = match self {
            Self::NotAllowed { .. } | Self::DeniedExplicitly { .. } => {
                let clause = self.denial_clause(action).unwrap_or_default();
                return clause.strip_prefix("because ").map(str::to_owned).unwrap_or(clause);
            }
            Self::AllowedByIdentity => "an identity-based policy allows it",
            Self::AllowedByResource => "the resource's own policy allows it",
            Self::AllowedByIdentityAndResource => {
                "an identity-based and the resource's own policy allow it together"
            }
            Self::AllowedByGrant => "a grant of the key allows it",
            Self::AllowedAsRoot => "the account's root user may do everything in its account",
            Self::NoPermissionNeeded => "the action needs no permission",
        };
        allowed.to_owned()
    }

    /// The layer that decided; `None` where none was asked.
    pub fn layer(&self) -> Option<Layer> {
        match self {
            Self::DeniedExplicitly { layer, .. } | Self::NotAllowed { layer } => Some(*layer),
            Self::AllowedByIdentity | Self::AllowedByIdentityAndResource => Some(Layer::Identity),
            Self::AllowedByResource => Some(Layer::Resource),
            Self::AllowedByGrant => Some(Layer::Key),
            Self::AllowedAsRoot | Self::NoPermissionNeeded => None,
        }
    }
}

impl Layer {
    /// The words AWS has for the layer in error messages.
    pub fn wording(self) -> &'static str {
        match self {
            Self::Scp => "service control policy",
            Self::Rcp => "resource control policy",
            Self::Vpce => "VPC endpoint policy",
            Self::Resource | Self::Key => "resource-based policy",
            Self::Trust => "role trust policy",
            Self::Boundary => "permissions boundary",
            Self::Session => "session policy",
            Self::Identity => "identity-based policy",
        }
    }

    fn shows_policy(self) -> bool {
        matches!(self, Self::Scp | Self::Rcp | Self::Boundary | Self::Session | Self::Identity)
    }
}

/// A reason before its names are copied.
pub(super) enum Outcome<'a> {
    Denied(Layer, &'a Policy),
    NotAllowed(Layer),
    Allowed(Reason),
}

impl Outcome<'_> {
    pub(super) fn verdict(&self) -> Verdict {
        match self {
            Self::Denied(..) => Verdict::ExplicitDeny,
            Self::NotAllowed(_) => Verdict::ImplicitDeny,
            Self::Allowed(_) => Verdict::Allow,
        }
    }

    pub(super) fn reason(self) -> Reason {
        match self {
            Self::Denied(layer, policy) => {
                Reason::DeniedExplicitly { layer, policy: policy.source().arn.clone() }
            }
            Self::NotAllowed(layer) => Reason::NotAllowed { layer },
            Self::Allowed(reason) => reason,
        }
    }
}

pub(super) fn combine<'a>(mode: Mode, request: &Request, findings: &Findings<'a>) -> Outcome<'a> {
    if mode == Mode::NoPermissionNeeded {
        return Outcome::Allowed(Reason::NoPermissionNeeded);
    }
    match denied(mode, findings).or_else(|| guarded(findings)) {
        Some(outcome) => outcome,
        None => match granted(mode, request, findings) {
            Outcome::NotAllowed(layer) => by_grant(request, findings).unwrap_or(Outcome::NotAllowed(layer)),
            outcome => outcome,
        },
    }
}

/// An explicit denial anywhere.
fn denied<'a>(mode: Mode, findings: &Findings<'a>) -> Option<Outcome<'a>> {
    [
        (Layer::Scp, &findings.scp),
        (Layer::Rcp, &findings.rcp),
        (Layer::Vpce, &findings.vpce),
        (resource_layer(mode), &findings.resource),
        (Layer::Boundary, &findings.boundary),
        (Layer::Session, &findings.session),
        (Layer::Identity, &findings.identity),
    ]
    .into_iter()
    .find_map(|(layer, seen)| Some(Outcome::Denied(layer, seen.as_ref()?.denied?)))
}

/// A guard rail around the account or the network that does not allow.
fn guarded<'a>(findings: &Findings<'a>) -> Option<Outcome<'a>> {
    [(Layer::Scp, &findings.scp), (Layer::Vpce, &findings.vpce)]
        .into_iter()
        .find(|(_, seen)| !allows_or_absent(seen))
        .map(|(layer, _)| Outcome::NotAllowed(layer))
}

fn granted<'a>(mode: Mode, request: &Request, findings: &Findings<'a>) -> Outcome<'a> {
    let reach = findings.resource.map_or(Reach::NONE, |seen| seen.allowed);
    let layer = resource_layer(mode);
    let caller = Caller { principal: &request.principal, findings };
    // "*" names everybody AWS knows; KMS takes no unsigned requests.
    if mode == Mode::Key && request.principal == Principal::Anonymous {
        return Outcome::NotAllowed(layer);
    }
    if request.principal.account().is_none() {
        return if reach.any() { by_resource() } else { Outcome::NotAllowed(layer) };
    }
    if request.is_cross_account() {
        return match caller.refuses() {
            Some(refusal) => Outcome::NotAllowed(refusal),
            None if reach.any() => Outcome::Allowed(Reason::AllowedByIdentityAndResource),
            None => Outcome::NotAllowed(layer),
        };
    }
    if reach.has(Reach::DIRECT) {
        return by_resource();
    }
    if reach.has(Reach::ROLE) {
        return caller.limits().map_or_else(by_resource, Outcome::NotAllowed);
    }
    match (mode, caller.refuses()) {
        (Mode::Trust, _) if !reach.any() => Outcome::NotAllowed(layer),
        (_, Some(refusal)) => Outcome::NotAllowed(refusal),
        (Mode::Key, None) if !reach.any() => Outcome::NotAllowed(layer),
        (Mode::Trust | Mode::Key, None) => Outcome::Allowed(Reason::AllowedByIdentityAndResource),
        (_, None) if matches!(request.principal, Principal::Root { .. }) => {
            Outcome::Allowed(Reason::AllowedAsRoot)
        }
        (_, None) => Outcome::Allowed(Reason::AllowedByIdentity),
    }
}

/// What a grant makes of a request that policies do not allow; `None` where no grant is for it. A grant counts as a
/// statement of the key policy that names the grantee ("just as they would if the permissions came from a key policy
/// or IAM policy", "Grants in AWS KMS"), but does not need the identity policies of another account.
fn by_grant<'a>(request: &Request, findings: &Findings<'a>) -> Option<Outcome<'a>> {
    let reach = findings.grants;
    let caller = Caller { principal: &request.principal, findings };
    let refusal = if reach.has(Reach::DIRECT) && !request.is_cross_account() {
        None
    } else if reach.has(Reach::DIRECT | Reach::ROLE) {
        caller.limits()
    } else if reach.has(Reach::ACCOUNT) {
        caller.refuses()
    } else {
        return None;
    };
    Some(refusal.map_or(Outcome::Allowed(Reason::AllowedByGrant), Outcome::NotAllowed))
}

fn by_resource<'a>() -> Outcome<'a> {
    Outcome::Allowed(Reason::AllowedByResource)
}

/// The caller's side: its identity policies and what limits them.
struct Caller<'f, 'a> {
    principal: &'f Principal,
    findings: &'f Findings<'a>,
}

impl Caller<'_, '_> {
    /// The layer of the caller's side that does not allow.
    fn refuses(&self) -> Option<Layer> {
        let root = matches!(self.principal, Principal::Root { .. });
        self.limits().or_else(|| {
            let allowed = root || self.findings.identity.is_some_and(|seen| seen.allowed.any());
            (!allowed).then_some(Layer::Identity)
        })
    }

    /// The boundary or the session policies, where they do not allow.
    fn limits(&self) -> Option<Layer> {
        if !allows_or_absent(&self.findings.boundary) {
            return Some(Layer::Boundary);
        }
        // A federated user has no permissions but those its session policies pass on.
        let federated = matches!(self.principal, Principal::FederatedUser { .. });
        let allowed =
            allows_or_absent(&self.findings.session) && !(federated && self.findings.session.is_none());
        (!allowed).then_some(Layer::Session)
    }
}

fn allows_or_absent(seen: &Option<Seen<'_>>) -> bool {
    seen.is_none_or(|seen| seen.allowed.any())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grant_is_a_reason_of_the_key() {
        let reason = Reason::AllowedByGrant;
        assert_eq!(reason.text("kms:Decrypt"), "a grant of the key allows it");
        assert_eq!((reason.layer(), reason.denial_clause("kms:Decrypt")), (Some(Layer::Key), None));
    }

    #[test]
    fn every_denial_is_worded_as_aws_words_it() {
        use Layer::{Boundary, Identity, Key, Rcp, Resource, Scp, Session, Trust, Vpce};

        for (layer, implicit, explicit) in [
            (Scp, "no service control policy", "a service control policy: arn:aws:iam::aws:policy/P"),
            (Rcp, "no resource control policy", "a resource control policy: arn:aws:iam::aws:policy/P"),
            (Vpce, "no VPC endpoint policy", "a VPC endpoint policy"),
            (Resource, "no resource-based policy", "a resource-based policy"),
            (Key, "no resource-based policy", "a resource-based policy"),
            (Trust, "no role trust policy", "the role trust policy"),
            (Boundary, "no permissions boundary", "a permissions boundary: arn:aws:iam::aws:policy/P"),
            (Session, "no session policy", "a session policy: arn:aws:iam::aws:policy/P"),
            (Identity, "no identity-based policy", "an identity-based policy: arn:aws:iam::aws:policy/P"),
        ] {
            let silent = Reason::NotAllowed { layer };
            let clause = format!("because {implicit} allows the sqs:sendmessage action");
            assert_eq!(silent.denial_clause("sqs:sendmessage"), Some(clause));
            let policy = Arn::parse("arn:aws:iam::aws:policy/P").ok();
            let denied = Reason::DeniedExplicitly { layer, policy };
            assert_eq!(
                denied.denial_clause("s3:GetObject"),
                Some(format!("with an explicit deny in {explicit}"))
            );
        }
        let inline = Reason::DeniedExplicitly { layer: Identity, policy: None };
        assert_eq!(
            inline.denial_clause("s3:GetObject").as_deref(),
            Some("with an explicit deny in an identity-based policy")
        );
        assert_eq!(Reason::AllowedByIdentity.denial_clause("s3:GetObject"), None);
    }
}
