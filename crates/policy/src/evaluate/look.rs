//! What the layers say, each for itself.

use super::{Layer, Layers, Mode, grants};
use crate::document::Effect;
use crate::policy::Policy;
use crate::principal_pattern::Reach;
use crate::request::Request;
use crate::set::PolicySet;

/// What was seen in the policies of one layer.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seen<'a> {
    /// The first policy that denies.
    pub(super) denied: Option<&'a Policy>,
    /// How the statements that allow reach the principal, together.
    pub(super) allowed: Reach,
}

impl<'a> Seen<'a> {
    pub(super) fn add(&mut self, policy: &'a Policy, effect: Effect, reach: Reach) {
        match effect {
            Effect::Allow => self.allowed = self.allowed | reach,
            Effect::Deny => self.denied = self.denied.or(Some(policy)),
        }
    }
}

/// What was seen in all layers; `None` where a layer does not apply.
#[derive(Debug, Default)]
pub(super) struct Findings<'a> {
    pub(super) scp: Option<Seen<'a>>,
    pub(super) rcp: Option<Seen<'a>>,
    pub(super) vpce: Option<Seen<'a>>,
    pub(super) resource: Option<Seen<'a>>,
    pub(super) boundary: Option<Seen<'a>>,
    pub(super) session: Option<Seen<'a>>,
    pub(super) identity: Option<Seen<'a>>,
    /// How the grants of the key reach the principal.
    pub(super) grants: Reach,
}

/// How a layer is looked through: the layer, its level from 0 where it has levels, its set.
type Look<'a, 'f> = &'f mut dyn FnMut(Layer, Option<usize>, &'a PolicySet) -> Seen<'a>;

impl<'a> Findings<'a> {
    /// Looks through the layers that apply to the principal.
    pub(super) fn gather(mode: Mode, layers: &'a Layers, request: &Request, look: Look<'a, '_>) -> Self {
        let principal = &request.principal;
        let identity = principal.has_identity_policies();
        // Organization policies and boundaries do not limit service-linked roles.
        let limited = !principal.is_service_linked();
        Self {
            scp: levels(Layer::Scp, layers.scp.as_deref().filter(|_| identity && limited), look),
            rcp: levels(Layer::Rcp, layers.rcp.as_deref().filter(|_| limited), look),
            vpce: layers.vpce.as_ref().map(|set| look(Layer::Vpce, None, set)),
            resource: layers.resource.as_ref().map(|set| look(resource_layer(mode), None, set)),
            boundary: layers
                .boundary
                .as_ref()
                .filter(|_| identity && limited)
                .map(|set| look(Layer::Boundary, None, set)),
            session: layers.session.as_ref().filter(|_| identity).map(|set| look(Layer::Session, None, set)),
            identity: identity.then(|| look(Layer::Identity, None, &layers.identity)),
            grants: grants::reach(mode, &layers.grants, request),
        }
    }
}

/// The layer of the resource-based policy.
pub(super) fn resource_layer(mode: Mode) -> Layer {
    match mode {
        Mode::Trust => Layer::Trust,
        Mode::Key => Layer::Key,
        Mode::Standard | Mode::NoPermissionNeeded => Layer::Resource,
    }
}

/// Levels deny together, and allow only if each of them allows.
fn levels<'a>(layer: Layer, levels: Option<&'a [PolicySet]>, look: Look<'a, '_>) -> Option<Seen<'a>> {
    let mut all = Seen { denied: None, allowed: Reach::DIRECT };
    for (level, set) in levels?.iter().enumerate() {
        let seen = look(layer, Some(level), set);
        all.denied = all.denied.or(seen.denied);
        if !seen.allowed.any() {
            all.allowed = Reach::NONE;
        }
    }
    Some(all)
}
