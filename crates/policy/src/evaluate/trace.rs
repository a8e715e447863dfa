//! The evidence of a decision.

use super::grants::GrantTrace;
use super::look::{Seen, resource_layer};
use super::{Layer, Mode};
use crate::document::Effect;
use crate::policy::{Ask, Miss, Policy, PolicySource, ProblemKind, Statement};
use crate::principal_pattern::Reach;
use crate::set::PolicySet;
use crate::span::{Position, Span};
use serde::{Deserialize, Serialize};

/// What every layer said, in the order of [`Layer`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    /// By which rules the layers were combined.
    pub mode: Mode,
    /// The layers; those with levels appear once for each level.
    pub layers: Vec<LayerTrace>,
    /// What the grants of the key said; `None` where it has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grants: Option<GrantTrace>,
}

impl Trace {
    /// What a layer said, one entry for each level.
    pub fn layer(&self, layer: Layer) -> impl Iterator<Item = &LayerTrace> {
        self.layers.iter().filter(move |trace| trace.layer == layer)
    }
}

/// What one layer said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LayerTrace {
    /// The layer.
    pub layer: Layer,
    /// The level, from 0 at the root of the organization, for layers with levels.
    pub level: Option<usize>,
    /// What it said.
    pub state: LayerState,
    /// The statements that matched.
    pub matched: Vec<MatchedStatement>,
    /// Of the statements that would have allowed but did not match, the one that came closest; only in a silent
    /// layer.
    pub closest: Option<NearMiss>,
}

/// What a layer said about a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LayerState {
    /// The layer does not apply.
    Absent,
    /// No statement matched.
    Silent,
    /// A statement that allows matched, and none that denies.
    Allowed,
    /// A statement that denies matched.
    Denied,
}

/// A statement and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementRef {
    /// The policy.
    pub policy: PolicySource,
    /// Index of the statement in its document, from 0.
    pub index: usize,
    /// The `Sid`.
    pub sid: Option<String>,
    /// Where the statement stands in its document.
    pub span: Span,
    /// Line and column of its first character.
    pub position: Position,
}

/// A statement that matched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatchedStatement {
    /// The statement.
    pub statement: StatementRef,
    /// Its effect.
    pub effect: Effect,
    /// Through what it reaches the principal; empty in policies that name no principals.
    pub through: Vec<Grant>,
}

/// Through what a statement of a resource-based policy, or the grant of a key, reaches the principal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Grant {
    /// The account, which delegates to identity policies.
    Account,
    /// The role, so that boundary and session policies limit the session.
    Role,
    /// The user, the session, the service, or everyone.
    Direct,
}

/// A statement that did not match, and the first of its elements that failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NearMiss {
    /// The statement.
    pub statement: StatementRef,
    /// What failed.
    pub failed: FailedElement,
}

/// The element of a statement that did not match.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FailedElement {
    /// `Principal` or `NotPrincipal`.
    Principal {
        /// The values of the element, with their kind.
        wanted: Vec<String>,
        /// The element is `NotPrincipal`.
        negated: bool,
        /// The caller.
        found: String,
    },
    /// `Action` or `NotAction`.
    Action {
        /// The values of the element.
        wanted: Vec<String>,
        /// The element is `NotAction`.
        negated: bool,
        /// The action asked for.
        found: String,
    },
    /// `Resource` or `NotResource`.
    Resource {
        /// The values of the element.
        wanted: Vec<String>,
        /// The element is `NotResource`.
        negated: bool,
        /// The resource asked about.
        found: String,
    },
    /// A condition.
    Condition {
        /// The operator with prefix and suffix.
        operator: String,
        /// The key as written in the policy.
        key: String,
        /// The values wanted, as written.
        wanted: Vec<String>,
        /// The values of the request; `None` if it has none for the key.
        found: Option<Vec<String>>,
        /// Where the condition stands.
        span: Span,
    },
    /// The statement can never match.
    Unusable {
        /// Why.
        problem: ProblemKind,
    },
}

/// The best candidate for a near miss so far.
struct Closest<'a> {
    rank: (usize, bool),
    policy: &'a Policy,
    index: usize,
    statement: &'a Statement,
    miss: Miss<'a>,
}

/// Reads every statement of a layer and notes what it said.
pub(super) fn read<'a>(
    layer: Layer,
    level: Option<usize>,
    set: &'a PolicySet,
    ask: &Ask<'_>,
) -> (Seen<'a>, LayerTrace) {
    let mut seen = Seen::default();
    let mut matched = Vec::new();
    let mut closest: Option<Closest<'_>> = None;
    for policy in set.policies() {
        for (index, statement) in policy.statements().iter().enumerate() {
            match statement.check(ask) {
                Ok(reach) => {
                    seen.add(policy, statement.effect, reach);
                    let through = statement.principals.as_ref().map_or_else(Vec::new, |_| grants(reach));
                    matched.push(MatchedStatement {
                        statement: reference(policy, index, statement),
                        effect: statement.effect,
                        through,
                    });
                }
                Err(miss) if statement.effect == Effect::Allow => {
                    let same_service = statement.names_service(ask.request.action.lower_service());
                    let rank = (miss.progress(), same_service);
                    if closest.as_ref().is_none_or(|closest| rank > closest.rank) {
                        closest = Some(Closest { rank, policy, index, statement, miss });
                    }
                }
                Err(_) => {}
            }
        }
    }
    let state = match (seen.denied.is_some(), seen.allowed.any()) {
        (true, _) => LayerState::Denied,
        (false, true) => LayerState::Allowed,
        (false, false) => LayerState::Silent,
    };
    let closest = closest.filter(|_| state == LayerState::Silent).map(|c| NearMiss {
        statement: reference(c.policy, c.index, c.statement),
        failed: failed(c.statement, &c.miss, ask),
    });
    (seen, LayerTrace { layer, level, state, matched, closest })
}

/// Adds the layers that were not looked at, in the order of [`Layer`].
pub(super) fn complete(mode: Mode, mut traces: Vec<LayerTrace>) -> Vec<LayerTrace> {
    let all = [
        Layer::Scp,
        Layer::Rcp,
        Layer::Vpce,
        resource_layer(mode),
        Layer::Boundary,
        Layer::Session,
        Layer::Identity,
    ];
    for layer in all {
        if !traces.iter().any(|trace| trace.layer == layer) {
            let state = LayerState::Absent;
            traces.push(LayerTrace { layer, level: None, state, matched: Vec::new(), closest: None });
        }
    }
    traces.sort_by_key(|trace| trace.layer);
    traces
}

fn reference(policy: &Policy, index: usize, statement: &Statement) -> StatementRef {
    StatementRef {
        policy: policy.source().clone(),
        index,
        sid: statement.sid.clone(),
        span: statement.span,
        position: statement.position,
    }
}

pub(super) fn grants(reach: Reach) -> Vec<Grant> {
    [(Reach::ACCOUNT, Grant::Account), (Reach::ROLE, Grant::Role), (Reach::DIRECT, Grant::Direct)]
        .into_iter()
        .filter(|(bit, _)| reach.has(*bit))
        .map(|(_, grant)| grant)
        .collect()
}

fn failed(statement: &Statement, miss: &Miss<'_>, ask: &Ask<'_>) -> FailedElement {
    let request = ask.request;
    match miss {
        Miss::Unusable(problem) => FailedElement::Unusable { problem: (*problem).clone() },
        Miss::Principal(principals) => FailedElement::Principal {
            wanted: principals.texts.clone(),
            negated: principals.is_negated(),
            found: request.principal.caller_arn(),
        },
        Miss::Action => FailedElement::Action {
            wanted: statement.actions.texts.clone(),
            negated: statement.actions.negated,
            found: request.action.to_string(),
        },
        Miss::Resource(resources) => FailedElement::Resource {
            wanted: resources.texts.clone(),
            negated: resources.negated,
            found: request.resource.to_string(),
        },
        Miss::Condition(_, condition) => FailedElement::Condition {
            operator: condition.source.operator.text.clone(),
            key: condition.source.key.text.clone(),
            wanted: condition.source.values.iter().map(|value| value.text.clone()).collect(),
            found: condition.found(request),
            span: condition.source.span,
        },
    }
}
