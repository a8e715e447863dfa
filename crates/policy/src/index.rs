//! The statements of a policy by the actions they name, so that a request looks only at those that could match.

use crate::action_pattern::ActionPattern;
use crate::names::Action;
use crate::pattern::Pattern;
use crate::policy::Patterns;
use std::collections::BTreeMap;

/// A short stand-in for a text. Equal texts have equal fingerprints; the reverse is not promised, so what is found
/// by fingerprint is still compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Fingerprint(u64);

impl Fingerprint {
    /// FNV-1a.
    pub(crate) fn of(text: &str) -> Self {
        Self(text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        }))
    }
}

/// Lists of statements by fingerprint, all in flat memory: most lookups find nothing, and must be cheap.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// Fingerprints of actions without wildcards, and of the services of actions with wildcards; sorted.
    keys: Vec<Fingerprint>,
    /// For each key where its list starts and ends.
    ranges: Vec<(usize, usize)>,
    /// Indexes of statements.
    lists: Vec<usize>,
    /// Statements that could match actions of any service.
    general: Vec<usize>,
}

impl Index {
    /// The index of statements with these actions.
    pub(crate) fn of<'a>(statements: impl Iterator<Item = &'a Patterns<ActionPattern>>) -> Self {
        let mut by_key: BTreeMap<Fingerprint, Vec<usize>> = BTreeMap::new();
        let mut general = Vec::new();
        for (at, actions) in statements.enumerate() {
            if actions.negated || actions.patterns.iter().any(|p| matches!(p, ActionPattern::Any)) {
                general.push(at);
                continue;
            }
            for key in actions.patterns.iter().filter_map(key) {
                let list = by_key.entry(key).or_default();
                if list.last() != Some(&at) {
                    list.push(at);
                }
            }
        }
        let mut index = Self { general, ..Self::default() };
        for (key, list) in by_key {
            let start = index.lists.len();
            index.lists.extend(list);
            index.keys.push(key);
            index.ranges.push((start, index.lists.len()));
        }
        index
    }

    /// The statements that could match an action, in no particular order; one can come more than once.
    pub(crate) fn candidates(&self, action: &Action) -> impl Iterator<Item = usize> {
        let [service, whole] = action.fingerprints();
        self.list(whole).iter().chain(self.list(service)).chain(&self.general).copied()
    }

    fn list(&self, key: Fingerprint) -> &[usize] {
        match self.keys.binary_search(&key) {
            Ok(found) => {
                let (start, end) = self.ranges[found];
                &self.lists[start..end]
            }
            Err(_) => &[],
        }
    }
}

fn key(pattern: &ActionPattern) -> Option<Fingerprint> {
    match pattern {
        ActionPattern::Service { service, name: Pattern::Exactly(name) } => {
            Some(Fingerprint::of(&format!("{service}:{name}")))
        }
        ActionPattern::Service { service, .. } => Some(Fingerprint::of(service)),
        ActionPattern::Any | ActionPattern::Never => None,
    }
}
