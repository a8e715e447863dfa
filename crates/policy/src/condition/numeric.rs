//! Numeric operators: integers and decimals.

use super::{Compare, Comparison, Compiled, Wanted};
use crate::request::Request;
use std::cmp::Ordering;

pub(super) fn family(operator: &str, wanted: Wanted<'_>) -> Option<Compiled> {
    let (relation, negated) = relation(operator.strip_prefix("Numeric")?)?;
    let (numbers, unreadable) = wanted.read(Number::read);
    let comparison = Ordered {
        wanted: numbers,
        relation,
        read: Number::read,
        comparable: !negated || unreadable.is_empty(),
    };
    Some(Compiled::values(negated, comparison, unreadable))
}

/// A relation between the value found and a value wanted.
pub(super) type Relation = fn(Ordering) -> bool;

/// The relation a suffix such as `LessThan` names, and whether the operator is its negation.
pub(super) fn relation(suffix: &str) -> Option<(Relation, bool)> {
    Some(match suffix {
        "Equals" => (Ordering::is_eq, false),
        "NotEquals" => (Ordering::is_eq, true),
        "LessThan" => (Ordering::is_lt, false),
        "LessThanEquals" => (Ordering::is_le, false),
        "GreaterThan" => (Ordering::is_gt, false),
        "GreaterThanEquals" => (Ordering::is_ge, false),
        _ => return None,
    })
}

/// Values with an order. What cannot be read compares with nothing, negated or not.
#[derive(Debug)]
pub(super) struct Ordered<T> {
    pub(super) wanted: Vec<T>,
    pub(super) relation: Relation,
    pub(super) read: fn(&str) -> Option<T>,
    /// Whether the values wanted can be compared with at all.
    pub(super) comparable: bool,
}

impl<T: PartialOrd + std::fmt::Debug + Send + Sync> Compare for Ordered<T> {
    fn compare(&self, found: &str, _request: &Request) -> Comparison {
        let Some(found) = (self.read)(found).filter(|_| self.comparable) else {
            return Comparison::Incomparable;
        };
        Comparison::of(self.wanted.iter().any(|wanted| found.partial_cmp(wanted).is_some_and(self.relation)))
    }
}

/// A number as IAM compares it: whole numbers exactly, others as floating point.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    whole: Option<i128>,
    float: f64,
}

impl Number {
    pub(super) fn read(text: &str) -> Option<Self> {
        // `parse` would also read `inf`, `nan` and their kin.
        if !text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'+' | b'-' | b'.' | b'e' | b'E')) {
            return None;
        }
        Some(Self { whole: text.parse().ok(), float: text.parse().ok()? })
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.partial_cmp(other) == Some(Ordering::Equal)
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        match (self.whole, other.whole) {
            (Some(a), Some(b)) => Some(a.cmp(&b)),
            _ => self.float.partial_cmp(&other.float),
        }
    }
}
