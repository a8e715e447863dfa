//! The statements of a set of policies by the actions they name, so that a request looks only at those that could
//! match.

use crate::action_pattern::ActionPattern;
use crate::document::Effect;
use crate::fingerprint::Fingerprint;
use crate::names::Action;
use crate::pattern::Pattern;
use crate::policy::Statement;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

/// A fingerprint is a hash already.
#[derive(Default)]
struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

/// A statement that could match.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    /// Number of the statement in the set.
    pub(crate) statement: u32,
    open: Open,
}

/// What of the action the index has left open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Open {
    /// Nothing: the action matches.
    Nothing,
    /// Whether the name matches this value of the element; the service does.
    Name(u32),
    /// Whether the element matches.
    Everything,
}

impl Candidate {
    /// Whether the action matches the candidate's statement.
    pub(crate) fn matches(&self, statement: &Statement, action: &Action) -> bool {
        match self.open {
            Open::Nothing => true,
            Open::Name(value) => statement.actions.patterns[value as usize].matches_name(action),
            Open::Everything => statement.matches_action(action),
        }
    }
}

/// Candidates by fingerprint, all in flat memory: most look-ups find nothing, and must be cheap.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// By whole actions for those without wildcards, and by services for those with.
    shelves: HashMap<Fingerprint, Shelf, BuildHasherDefault<AsIs>>,
    candidates: Vec<Candidate>,
    /// Candidates for actions of any service.
    general: Shelf,
}

/// Candidates of one key, denials first.
#[derive(Clone, Debug, Default)]
struct Shelf {
    key: Box<str>,
    denials: Range<u32>,
    allowances: Range<u32>,
}

impl Index {
    /// The index of statements in the order of their numbers.
    pub(crate) fn of<'a>(statements: impl Iterator<Item = &'a Statement>) -> Self {
        let mut drafts = Drafts::default();
        for (number, statement) in (0u32..).zip(statements) {
            drafts.add(number, statement);
        }
        let mut index = Self::default();
        index.general = index.shelve("", drafts.general);
        let mut sorted: Vec<_> = drafts.by_key.into_values().collect();
        sorted.sort_by(|(one, _), (other, _)| one.cmp(other));
        for (key, draft) in sorted {
            let shelf = index.shelve(&key, draft);
            index.shelves.insert(Fingerprint::of(&key), shelf);
        }
        index
    }

    fn shelve(&mut self, key: &str, [denials, allowances]: Draft) -> Shelf {
        let mut append = |candidates: Vec<Candidate>| {
            let start = self.candidates.len() as u32;
            self.candidates.extend(candidates);
            start..self.candidates.len() as u32
        };
        Shelf { key: key.into(), denials: append(denials), allowances: append(allowances) }
    }

    /// The statements with an effect that could match an action; one can come more than once.
    pub(crate) fn candidates(&self, action: &Action, effect: Effect) -> impl Iterator<Item = &Candidate> {
        let [service, whole] = action.fingerprints();
        let named = [
            self.shelf(whole, action.lower()),
            self.shelf(service, action.lower_service()),
            Some(&self.general),
        ];
        named.into_iter().flatten().flat_map(move |shelf| {
            let range = match effect {
                Effect::Deny => &shelf.denials,
                Effect::Allow => &shelf.allowances,
            };
            &self.candidates[range.start as usize..range.end as usize]
        })
    }

    fn shelf(&self, fingerprint: Fingerprint, key: &str) -> Option<&Shelf> {
        self.shelves.get(&fingerprint).filter(|shelf| *shelf.key == *key)
    }
}

/// Denials and allowances.
type Draft = [Vec<Candidate>; 2];

/// An index in the making.
#[derive(Default)]
struct Drafts {
    by_key: HashMap<Fingerprint, (String, Draft)>,
    general: Draft,
}

impl Drafts {
    fn add(&mut self, number: u32, statement: &Statement) {
        let actions = &statement.actions;
        if statement.unusable.is_some() {
            return;
        }
        let of = |draft: &mut Draft, open| {
            let list = &mut draft[usize::from(statement.effect == Effect::Allow)];
            list.push(Candidate { statement: number, open });
        };
        if actions.patterns.iter().any(|pattern| matches!(pattern, ActionPattern::Any)) {
            if !actions.negated {
                of(&mut self.general, Open::Nothing);
            }
            return;
        }
        if actions.negated {
            return of(&mut self.general, Open::Everything);
        }
        for (value, pattern) in (0u32..).zip(&actions.patterns) {
            let (key, open) = match pattern {
                ActionPattern::Service { service, name: Pattern::Exactly(name) } => {
                    (format!("{service}:{name}"), Open::Nothing)
                }
                ActionPattern::Service { service, .. } => (service.to_string(), Open::Name(value)),
                ActionPattern::Any | ActionPattern::Never => continue,
            };
            let (taken, draft) =
                self.by_key.entry(Fingerprint::of(&key)).or_insert_with(|| (key.clone(), Draft::default()));
            // Of two texts with one fingerprint the second is looked at for every request.
            let same = *taken == key;
            let (draft, open) = if same { (draft, open) } else { (&mut self.general, Open::Everything) };
            of(draft, open);
        }
    }
}
