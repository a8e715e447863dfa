//! What each layer of policies says, by itself.

use crate::case::Case;
use crate::condition::holds;
use crate::document::{Document, Effect, Statement};
use crate::kind::Kind;
use crate::mode::Mode;
use crate::principal::{Circumstances, Through, reaches};
use crate::resource::{covers, names_action, names_resource};
use std::collections::BTreeSet;

/// A kind of policies in an evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// What a layer says about a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It does not apply.
    Absent,
    /// No statement matched.
    Silent,
    /// A statement that allows matched, and none that denies.
    Allowed,
    /// A statement that denies matched.
    Denied,
}

/// The statements of one layer, or of one level of it, that match the request.
#[derive(Clone, Debug, Default)]
pub(crate) struct Said {
    pub(crate) denies: bool,
    /// Through what the statements that allow reach the caller; empty where nothing allows.
    pub(crate) allows: BTreeSet<Through>,
}

impl Said {
    pub(crate) fn state(&self) -> State {
        match (self.denies, self.allows.is_empty()) {
            (true, _) => State::Denied,
            (false, false) => State::Allowed,
            (false, true) => State::Silent,
        }
    }
}

/// What every layer says. A layer that does not apply says nothing.
#[derive(Clone, Debug)]
pub(crate) struct Layers {
    /// One for each level.
    pub(crate) scp: Option<Vec<Said>>,
    pub(crate) rcp: Option<Vec<Said>>,
    pub(crate) vpce: Option<Said>,
    pub(crate) resource: Option<Said>,
    pub(crate) boundary: Option<Said>,
    pub(crate) session: Option<Said>,
    pub(crate) identity: Option<Said>,
}

impl Layers {
    pub(crate) fn read(case: &Case, mode: Mode) -> Self {
        let caller = &case.question.caller;
        let identity = caller.account().is_some();
        let limited = !caller.is_service_linked();
        let reader = Reader { case, bounded: case.boundary.is_some() && identity && limited };
        let levels = |levels: &Vec<Vec<Document>>, kind| {
            levels.iter().map(|level| reader.read(level, kind)).collect::<Vec<_>>()
        };
        let one = |document: &Document, kind| reader.read(std::slice::from_ref(document), kind);
        Self {
            // Service control policies limit the principals of an account, service-linked roles excepted.
            scp: case.scp.as_ref().filter(|_| identity && limited).map(|scp| levels(scp, Kind::Scp)),
            // Resource control policies limit whoever uses the resource, service-linked roles excepted.
            rcp: case.rcp.as_ref().filter(|_| limited).map(|rcp| levels(rcp, Kind::Rcp)),
            vpce: case.vpce.as_ref().map(|policy| one(policy, Kind::Vpce)),
            resource: case.resource.as_ref().map(|policy| one(policy, mode.kind_of_resource_policy())),
            boundary: case
                .boundary
                .as_ref()
                .filter(|_| identity && limited)
                .map(|policies| reader.read(policies, Kind::Boundary)),
            session: case
                .session
                .as_ref()
                .filter(|_| identity)
                .map(|policies| reader.read(policies, Kind::Session)),
            identity: identity.then(|| reader.read(&case.identity, Kind::Identity)),
        }
    }

    /// The state of every layer and level, in the order of [`Layer`].
    pub(crate) fn states(&self, mode: Mode) -> Vec<(Layer, Option<usize>, State)> {
        let mut states = Vec::new();
        for (layer, levels) in [(Layer::Scp, &self.scp), (Layer::Rcp, &self.rcp)] {
            let levels = levels.as_deref().unwrap_or_default();
            states.extend(levels.iter().enumerate().map(|(level, said)| (layer, Some(level), said.state())));
            if levels.is_empty() {
                states.push((layer, None, State::Absent));
            }
        }
        for (layer, said) in [
            (Layer::Vpce, &self.vpce),
            (mode.layer_of_resource_policy(), &self.resource),
            (Layer::Boundary, &self.boundary),
            (Layer::Session, &self.session),
            (Layer::Identity, &self.identity),
        ] {
            states.push((layer, None, said.as_ref().map_or(State::Absent, Said::state)));
        }
        states
    }
}

struct Reader<'a> {
    case: &'a Case,
    /// The caller has a boundary.
    bounded: bool,
}

impl Reader<'_> {
    fn read(&self, documents: &[Document], kind: Kind) -> Said {
        let mut said = Said::default();
        for document in documents {
            for statement in &document.statements {
                let through = self.matches(document, statement, kind);
                match statement.effect {
                    Effect::Allow => said.allows.extend(through),
                    Effect::Deny => said.denies |= !through.is_empty(),
                }
            }
        }
        said
    }

    /// A statement matches if all of its elements do. How it reaches the caller; empty where it does not match.
    fn matches(&self, document: &Document, statement: &Statement, kind: Kind) -> BTreeSet<Through> {
        let question = &self.case.question;
        let language = document.language;
        let matches = kind.knows(statement)
            && covers(&statement.actions, |value| names_action(value, question))
            && statement.resources.as_ref().is_none_or(|resources| {
                covers(resources, |value| names_resource(value, kind, language, question))
            })
            // A condition whose operator does not exist holds for nothing.
            && statement.conditions.iter().all(|condition| holds(condition, language, question) == Some(true));
        let under = Circumstances { trust: kind == Kind::Trust, bounded: self.bounded };
        if matches { reaches(statement, &question.caller, under) } else { BTreeSet::new() }
    }
}
