//! The policies of one layer, ready to be asked together.

use crate::condition::Condition;
use crate::document::Effect;
use crate::index::{Candidate, Index};
use crate::names::Action;
use crate::policy::{Ask, Policy, Statement};
use crate::principal_pattern::Reach;
use crate::request::Request;
use std::collections::HashMap;
use std::sync::Arc;

/// Policies that apply together, with one index over all their statements: the policies of a role, or of one level
/// of an organization. Making one costs more than asking it once; keep it for as long as the policies stay the same.
/// A clone is the same set.
///
/// ```
/// use rolecall_policy::{Document, Policy, PolicyKind, PolicySet, PolicySource};
/// use std::sync::Arc;
///
/// let document = Document::parse(r#"{"Version":"2012-10-17","Statement":[]}"#)?;
/// let policy = Arc::new(Policy::compile(PolicySource::new(PolicyKind::Scp, "none"), &document));
/// let set: PolicySet = [policy].into_iter().collect();
/// assert_eq!(set.policies().len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct PolicySet(Arc<Compiled>);

#[derive(Debug, Default)]
struct Compiled {
    policies: Vec<Arc<Policy>>,
    members: Vec<Member>,
    /// For each distinct condition the first place where it is written.
    conditions: Vec<Written>,
    index: Index,
}

/// A statement of one of the policies.
#[derive(Debug)]
struct Member {
    policy: usize,
    statement: usize,
    /// Its conditions, by their number in the set.
    conditions: Box<[usize]>,
}

#[derive(Clone, Copy, Debug)]
struct Written {
    policy: usize,
    statement: usize,
    condition: usize,
}

/// A statement that could match, for a request.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Suspect<'a> {
    pub(crate) policy: &'a Policy,
    pub(crate) index: usize,
    pub(crate) statement: &'a Statement,
    candidate: &'a Candidate,
    conditions: &'a [usize],
}

impl Suspect<'_> {
    /// The number of the statement in its set: statements in the order they are written in.
    pub(crate) fn number(&self) -> u32 {
        self.candidate.statement
    }
}

impl PolicySet {
    /// The policies, in the order they were given in.
    pub fn policies(&self) -> &[Arc<Policy>] {
        &self.0.policies
    }

    /// The set with one more policy.
    #[must_use]
    pub fn with(&self, policy: impl Into<Arc<Policy>>) -> Self {
        self.policies().iter().cloned().chain([policy.into()]).collect()
    }

    /// Whether some statement allows the action on something, under some condition. Where none does, the set allows it
    /// nowhere.
    pub fn may_allow(&self, action: &Action) -> bool {
        let mut suspects = self.suspects(action, Effect::Allow);
        suspects.any(|suspect| suspect.candidate.matches(suspect.statement, action))
    }

    /// The statements with an effect that could match an action; one can come more than once.
    pub(crate) fn suspects(&self, action: &Action, effect: Effect) -> impl Iterator<Item = Suspect<'_>> {
        let Compiled { policies, members, index, .. } = &*self.0;
        index.candidates(action, effect).map(move |candidate| {
            let member = &members[candidate.statement as usize];
            let policy = &*policies[member.policy];
            let statement = &policy.statements()[member.statement];
            let conditions = &*member.conditions;
            Suspect { policy, index: member.statement, statement, candidate, conditions }
        })
    }

    fn condition(&self, number: usize) -> &Condition {
        let Written { policy, statement, condition } = self.0.conditions[number];
        &self.0.policies[policy].statements()[statement].conditions[condition]
    }
}

impl FromIterator<Arc<Policy>> for PolicySet {
    fn from_iter<I: IntoIterator<Item = Arc<Policy>>>(policies: I) -> Self {
        let policies: Vec<_> = policies.into_iter().collect();
        let mut conditions = Vec::new();
        let mut members = Vec::new();
        let mut numbers = HashMap::new();
        for (policy, compiled) in policies.iter().enumerate() {
            for (statement, content) in compiled.statements().iter().enumerate() {
                let numbered = content.conditions.iter().enumerate().map(|(condition, content)| {
                    *numbers.entry(content.identity()).or_insert_with(|| {
                        conditions.push(Written { policy, statement, condition });
                        conditions.len() - 1
                    })
                });
                let conditions = numbered.collect();
                members.push(Member { policy, statement, conditions });
            }
        }
        let index = Index::of(policies.iter().flat_map(|policy| policy.statements()));
        drop(numbers);
        Self(Arc::new(Compiled { policies, members, conditions, index }))
    }
}

/// All policies of several sets together.
impl FromIterator<PolicySet> for PolicySet {
    fn from_iter<I: IntoIterator<Item = PolicySet>>(sets: I) -> Self {
        let sets: Vec<_> = sets.into_iter().collect();
        sets.iter().flat_map(Self::policies).cloned().collect()
    }
}

impl From<Arc<Policy>> for PolicySet {
    fn from(policy: Arc<Policy>) -> Self {
        Self::from_iter([policy])
    }
}

impl From<Policy> for PolicySet {
    fn from(policy: Policy) -> Self {
        Self::from(Arc::new(policy))
    }
}

/// What is known of the conditions of a set while one request is looked at: each is evaluated once, however many
/// statements share it. Conditions past the first 128 are not remembered.
#[derive(Default)]
pub(crate) struct Known {
    asked: u128,
    held: u128,
}

impl Known {
    /// How a suspect reaches the principal, if it matches. Agrees with [`Statement::check`].
    pub(crate) fn check(&mut self, set: &PolicySet, suspect: &Suspect<'_>, ask: &Ask<'_>) -> Option<Reach> {
        let Suspect { statement, candidate, .. } = suspect;
        let matches = candidate.matches(statement, &ask.request.action) && statement.matches_resource(ask);
        let reach = matches.then(|| statement.reach(ask)).filter(|reach| reach.any())?;
        let hold = suspect.conditions.iter().all(|&number| self.holds(set, number, ask.request));
        hold.then_some(reach)
    }

    fn holds(&mut self, set: &PolicySet, number: usize, request: &Request) -> bool {
        let Some(bit) = u32::try_from(number).ok().and_then(|number| 1u128.checked_shl(number)) else {
            return set.condition(number).holds(request);
        };
        if self.asked & bit == 0 {
            self.asked |= bit;
            if set.condition(number).holds(request) {
                self.held |= bit;
            }
        }
        self.held & bit != 0
    }
}
