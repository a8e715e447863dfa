//! The policies of a question.

use std::{cell::OnceCell, fmt, sync::Arc};

use rolecall_policy::{
    Document, Layers, Mode, ParseError, Policy, PolicyKind, PolicySet, PolicySource, Request,
    validate::{Target, validate},
};

/// Where a policy stands in a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// A policy of the user, its groups, or the role.
    Identity,
    /// A permissions boundary.
    Boundary,
    /// A session policy.
    Session,
    /// A service control policy of this level, from 0 at the root of the organization.
    Scp(usize),
    /// A resource control policy of this level.
    Rcp(usize),
    /// The resource-based policy, trust policy or key policy.
    Resource,
    /// The policy of the VPC endpoint.
    Vpce,
}

/// A document that cannot be read; it has no meaning, so there is no decision.
#[derive(Debug)]
pub struct Unreadable {
    /// Which policy, such as `identity[0]`.
    pub name: String,
    /// Why.
    pub error: ParseError,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.error)
    }
}

impl std::error::Error for Unreadable {}

/// The policies of a question, compiled once for all requests about them.
#[derive(Debug)]
pub struct Sheet {
    layers: Layers,
    /// The resource-based policy means different things to different requests; here it is not compiled.
    resource: Option<(PolicySource, Document)>,
    standard: OnceCell<Layers>,
    trust: OnceCell<Layers>,
    key: OnceCell<Layers>,
    invalid: Vec<String>,
}

impl Sheet {
    /// A question without policies, to be filled.
    pub fn builder() -> SheetBuilder {
        SheetBuilder::default()
    }

    /// The rules by which a request is decided under these policies.
    pub fn mode(&self, request: &Request) -> Mode {
        Mode::of(&request.action, &request.resource, self.resource.is_some())
    }

    /// The policies under these rules.
    pub fn layers(&self, mode: Mode) -> &Layers {
        let kept = match mode {
            Mode::Standard | Mode::NoPermissionNeeded => &self.standard,
            Mode::Trust => &self.trust,
            Mode::Key => &self.key,
        };
        kept.get_or_init(|| {
            let resource = self.resource.as_ref().map(|(source, document)| {
                let source = PolicySource { kind: mode.resource_kind(), ..source.clone() };
                PolicySet::from(Policy::compile(source, document))
            });
            Layers { resource, ..self.layers.clone() }
        })
    }

    /// Why AWS would refuse to store some of the policies, each with the name of its policy.
    pub fn invalid(&self) -> &[String] {
        &self.invalid
    }
}

/// Collects the policies of a question.
#[derive(Debug, Default)]
pub struct SheetBuilder {
    identity: Vec<Arc<Policy>>,
    boundary: Option<Vec<Arc<Policy>>>,
    session: Option<Vec<Arc<Policy>>>,
    scp: Option<Vec<Vec<Arc<Policy>>>>,
    rcp: Option<Vec<Vec<Arc<Policy>>>>,
    vpce: Option<Vec<Arc<Policy>>>,
    resource: Option<(PolicySource, Document)>,
    invalid: Vec<String>,
}

impl SheetBuilder {
    /// Says that a layer applies, also if it stays without policies: an empty boundary allows nothing.
    pub fn open(&mut self, slot: Slot) {
        match slot {
            Slot::Identity | Slot::Resource => {}
            Slot::Boundary => drop(self.boundary.get_or_insert_default()),
            Slot::Session => drop(self.session.get_or_insert_default()),
            Slot::Vpce => drop(self.vpce.get_or_insert_default()),
            Slot::Scp(level) => drop(at(&mut self.scp, level)),
            Slot::Rcp(level) => drop(at(&mut self.rcp, level)),
        }
    }

    /// Says that the organization's policies of a kind apply, if only with no levels.
    pub fn open_levels(&mut self, slot: Slot) {
        match slot {
            Slot::Scp(_) => drop(self.scp.get_or_insert_default()),
            Slot::Rcp(_) => drop(self.rcp.get_or_insert_default()),
            _ => self.open(slot),
        }
    }

    /// Adds a policy under a name for people.
    ///
    /// # Errors
    /// The text cannot be read as a policy.
    pub fn add(&mut self, slot: Slot, name: &str, text: &str) -> Result<(), Unreadable> {
        let document = Document::parse(text).map_err(|error| Unreadable { name: name.to_owned(), error })?;
        if let Err(refusal) = validate(slot.target(text), text) {
            self.invalid.push(format!("{name}: {}", refusal.message));
        }
        let source = PolicySource::new(slot.kind(), name);
        if slot == Slot::Resource {
            self.resource = Some((source, document));
            return Ok(());
        }
        let policy = Arc::new(Policy::compile(source, &document));
        match slot {
            Slot::Identity | Slot::Resource => self.identity.push(policy),
            Slot::Boundary => self.boundary.get_or_insert_default().push(policy),
            Slot::Session => self.session.get_or_insert_default().push(policy),
            Slot::Vpce => self.vpce.get_or_insert_default().push(policy),
            Slot::Scp(level) => at(&mut self.scp, level).push(policy),
            Slot::Rcp(level) => at(&mut self.rcp, level).push(policy),
        }
        Ok(())
    }

    /// The question's policies.
    pub fn build(self) -> Sheet {
        let set = |policies: Vec<Arc<Policy>>| policies.into_iter().collect::<PolicySet>();
        let sets = |levels: Vec<Vec<Arc<Policy>>>| levels.into_iter().map(set).collect::<Vec<_>>();
        let layers = Layers {
            identity: set(self.identity),
            boundary: self.boundary.map(set),
            session: self.session.map(set),
            scp: self.scp.map(sets),
            rcp: self.rcp.map(sets),
            resource: None,
            vpce: self.vpce.map(set),
            grants: Vec::new(),
        };
        Sheet {
            layers,
            resource: self.resource,
            standard: OnceCell::new(),
            trust: OnceCell::new(),
            key: OnceCell::new(),
            invalid: self.invalid,
        }
    }
}

fn at(levels: &mut Option<Vec<Vec<Arc<Policy>>>>, level: usize) -> &mut Vec<Arc<Policy>> {
    let levels = levels.get_or_insert_default();
    if levels.len() <= level {
        levels.resize_with(level + 1, Vec::new);
    }
    &mut levels[level]
}

impl Slot {
    fn kind(self) -> PolicyKind {
        match self {
            Self::Identity => PolicyKind::IdentityManaged,
            Self::Boundary => PolicyKind::Boundary,
            Self::Session => PolicyKind::Session,
            Self::Scp(_) => PolicyKind::Scp,
            Self::Rcp(_) => PolicyKind::Rcp,
            Self::Vpce => PolicyKind::Vpce,
            Self::Resource => PolicyKind::Resource,
        }
    }

    /// What a policy in this place is stored as. What a resource's own policy is for is told by its text.
    fn target(self, text: &str) -> Target<'static> {
        match self {
            // It may be an inline policy, whose size is its owner's affair.
            Self::Identity => Target::Inline,
            Self::Boundary => Target::Boundary,
            Self::Session => Target::Session,
            Self::Scp(_) => Target::Scp,
            Self::Rcp(_) => Target::Rcp,
            Self::Vpce => Target::Endpoint,
            Self::Resource => Target::of_resource(text),
        }
    }
}
