//! The boxes of "Policy evaluation logic" in the IAM user guide, one function each.
//!
//! A box either settles the request or lets it go on. Which refusal is named where several would do is not
//! documented: denials come first, then what is silent, each from the organization inwards.

use crate::case::Case;
use crate::layer::{Layer, Layers, Said, State};
use crate::mode::Mode;
use crate::principal::Through;
use crate::question::Caller;

/// The outcome of an evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The request is allowed.
    Allow,
    /// Nothing allows the request.
    ImplicitDeny,
    /// A statement denies the request.
    ExplicitDeny,
}

/// Why a request is decided as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A statement of this layer denies.
    DeniedExplicitly(Layer),
    /// No statement of this layer allows, and one would have to.
    NotAllowed(Layer),
    /// Identity-based policies allow.
    AllowedByIdentity,
    /// The resource-based policy allows by itself.
    AllowedByResource,
    /// Identity-based policies and the resource-based policy allow, and both were needed.
    AllowedByIdentityAndResource,
    /// A grant of the key allows, and policies alone do not.
    AllowedByGrant,
    /// The caller is the root user of the account that owns the resource.
    AllowedAsRoot,
    /// The action needs no permission.
    NoPermissionNeeded,
}

impl Reason {
    /// The outcome that goes with the reason.
    pub fn verdict(self) -> Verdict {
        match self {
            Self::DeniedExplicitly(_) => Verdict::ExplicitDeny,
            Self::NotAllowed(_) => Verdict::ImplicitDeny,
            _ => Verdict::Allow,
        }
    }
}

/// What a box says: nothing, or the end.
type Settled = Option<Reason>;

pub(crate) fn decide(case: &Case, mode: Mode, layers: &Layers) -> Reason {
    let flow = Flow { case, mode, layers };
    flow.no_permission_needed()
        .or_else(|| flow.explicit_deny())
        .or_else(|| flow.resource_control_policies())
        .or_else(|| flow.service_control_policies())
        .or_else(|| flow.endpoint_policy())
        .unwrap_or_else(|| match flow.grants() {
            refused @ Reason::NotAllowed(_) => flow.grants_of_the_key().unwrap_or(refused),
            allowed => allowed,
        })
}

/// The ids of the grants that are for the request. Only keys have grants.
pub(crate) fn granted(case: &Case, mode: Mode) -> Vec<String> {
    let for_it = case.grants.iter().filter(|grant| grant.allows(&case.question).is_some());
    if mode == Mode::Key { for_it.map(|grant| grant.id.clone()).collect() } else { Vec::new() }
}

struct Flow<'a> {
    case: &'a Case,
    mode: Mode,
    layers: &'a Layers,
}

impl Flow<'_> {
    /// Some actions need no permission, and an explicit deny has no effect on them.
    fn no_permission_needed(&self) -> Settled {
        (self.mode == Mode::NoPermissionNeeded).then_some(Reason::NoPermissionNeeded)
    }

    /// "An explicit deny in any of these policies overrides the allow."
    fn explicit_deny(&self) -> Settled {
        let states = self.layers.states(self.mode);
        let denied = states.iter().find(|(.., state)| *state == State::Denied);
        denied.map(|(layer, ..)| Reason::DeniedExplicitly(*layer))
    }

    /// `RCPFullAWSAccess` is attached on every level and cannot be detached, so that something always allows.
    fn resource_control_policies(&self) -> Settled {
        None
    }

    /// Every level from the root of the organization to the account must allow.
    fn service_control_policies(&self) -> Settled {
        let mut levels = self.layers.scp.iter().flatten();
        levels.any(|level| level.allows.is_empty()).then_some(Reason::NotAllowed(Layer::Scp))
    }

    fn endpoint_policy(&self) -> Settled {
        must_allow(&self.layers.vpce, Layer::Vpce)
    }

    /// Who can grant depends on where caller and resource are, and on what is asked for.
    fn grants(&self) -> Reason {
        let question = &self.case.question;
        match (question.caller.account(), question.owner()) {
            (None, _) => self.without_account(),
            (Some(mine), Some(owner)) if mine != owner => self.across_accounts(),
            _ => self.same_account(),
        }
    }

    /// "When authorizing access to a KMS key, grants are considered along with key policies and IAM policies." A grant
    /// is worth what a statement of the key policy with its grantee would be, and across accounts more: it needs no
    /// identity policy there.
    fn grants_of_the_key(&self) -> Settled {
        if self.mode != Mode::Key {
            return None;
        }
        let question = &self.case.question;
        let through: Vec<Through> =
            self.case.grants.iter().filter_map(|grant| grant.allows(question)).collect();
        let at_home = question.caller.account() == question.owner().or_else(|| question.caller.account());
        let refused = if through.contains(&Through::Itself) && at_home {
            None
        } else if through.contains(&Through::Itself) || through.contains(&Through::Role) {
            self.boundary().or_else(|| self.session())
        } else if through.contains(&Through::Account) {
            self.callers_side()
        } else {
            return None;
        };
        Some(refused.unwrap_or(Reason::AllowedByGrant))
    }

    /// Services, identity providers and unsigned requests have nothing but the resource-based policy.
    fn without_account(&self) -> Reason {
        // KMS takes no unsigned requests, whatever its key policies say.
        if self.mode == Mode::Key && matches!(self.case.question.caller, Caller::Anonymous) {
            return self.resource_silent();
        }
        if self.resource_policy().is_empty() { self.resource_silent() } else { Reason::AllowedByResource }
    }

    /// Both accounts must allow: the caller's with everything that applies there, the owner's with the resource-based
    /// policy, which may name the caller or its account.
    fn across_accounts(&self) -> Reason {
        if let Some(refused) = self.callers_side() {
            return refused;
        }
        if self.resource_policy().is_empty() {
            return self.resource_silent();
        }
        Reason::AllowedByIdentityAndResource
    }

    fn same_account(&self) -> Reason {
        let through = self.resource_policy();
        if through.contains(&Through::Itself) {
            // A grant to the user, the session or everyone is not limited by what boundary and session policies
            // leave out.
            return Reason::AllowedByResource;
        }
        if through.contains(&Through::Role) {
            // A grant to the role is.
            return self.boundary().or_else(|| self.session()).unwrap_or(Reason::AllowedByResource);
        }
        match self.mode {
            Mode::Trust => self.trust_policy(),
            Mode::Key => self.key_policy(),
            Mode::Standard | Mode::NoPermissionNeeded => {
                self.callers_side().unwrap_or(self.identity_allows())
            }
        }
    }

    /// A role is assumed only by whom its trust policy lets. Naming the account leaves it to identity policies.
    fn trust_policy(&self) -> Reason {
        if self.resource_policy().is_empty() {
            return self.resource_silent();
        }
        self.callers_side().unwrap_or(Reason::AllowedByIdentityAndResource)
    }

    /// Identity policies count for a key only where its policy names the account.
    fn key_policy(&self) -> Reason {
        if let Some(refused) = self.callers_side() {
            return refused;
        }
        if self.resource_policy().is_empty() {
            return self.resource_silent();
        }
        Reason::AllowedByIdentityAndResource
    }

    /// Boundary, session policies and identity policies must all allow.
    fn callers_side(&self) -> Settled {
        self.boundary().or_else(|| self.session()).or_else(|| self.identity())
    }

    /// Through what the resource-based policy reaches the caller.
    fn resource_policy(&self) -> Vec<Through> {
        self.layers.resource.iter().flat_map(|said| said.allows.iter().copied()).collect()
    }

    fn resource_silent(&self) -> Reason {
        Reason::NotAllowed(self.mode.layer_of_resource_policy())
    }

    fn boundary(&self) -> Settled {
        must_allow(&self.layers.boundary, Layer::Boundary)
    }

    /// A role session without session policies has what its role has. A federated user has nothing but what its
    /// session policies pass on.
    fn session(&self) -> Settled {
        match (&self.layers.session, &self.case.question.caller) {
            (None, Caller::FederatedUser { .. }) => Some(Reason::NotAllowed(Layer::Session)),
            (session, _) => must_allow(session, Layer::Session),
        }
    }

    /// The root user needs no identity policy.
    fn identity(&self) -> Settled {
        match self.case.question.caller {
            Caller::Root { .. } => None,
            _ => must_allow(&self.layers.identity, Layer::Identity),
        }
    }

    fn identity_allows(&self) -> Reason {
        match self.case.question.caller {
            Caller::Root { .. } => Reason::AllowedAsRoot,
            _ => Reason::AllowedByIdentity,
        }
    }
}

/// A layer that applies must allow.
fn must_allow(said: &Option<Said>, layer: Layer) -> Settled {
    said.as_ref().filter(|said| said.allows.is_empty()).map(|_| Reason::NotAllowed(layer))
}
