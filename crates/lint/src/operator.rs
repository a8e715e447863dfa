//! Condition operators, taken apart.

use crate::finding::Fix;
use crate::subject::Said;
use rolecall_policy::Condition;

/// An operator that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Operator<'a> {
    pub(crate) set: Option<SetPrefix>,
    /// Without prefix and suffix, such as `StringNotLike`.
    pub(crate) name: &'a str,
    pub(crate) if_exists: bool,
    pub(crate) family: Family,
}

/// The prefix of an operator on several values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SetPrefix {
    ForAllValues,
    ForAnyValue,
}

/// What an operator compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    String,
    Numeric,
    Date,
    Bool,
    Binary,
    Ip,
    Arn,
    Null,
}

/// The operators without prefix and suffix ("IAM JSON policy elements: Condition operators" in the IAM User Guide).
pub(crate) const OPERATORS: [(&str, Family); 27] = [
    ("StringEquals", Family::String),
    ("StringNotEquals", Family::String),
    ("StringEqualsIgnoreCase", Family::String),
    ("StringNotEqualsIgnoreCase", Family::String),
    ("StringLike", Family::String),
    ("StringNotLike", Family::String),
    ("NumericEquals", Family::Numeric),
    ("NumericNotEquals", Family::Numeric),
    ("NumericLessThan", Family::Numeric),
    ("NumericLessThanEquals", Family::Numeric),
    ("NumericGreaterThan", Family::Numeric),
    ("NumericGreaterThanEquals", Family::Numeric),
    ("DateEquals", Family::Date),
    ("DateNotEquals", Family::Date),
    ("DateLessThan", Family::Date),
    ("DateLessThanEquals", Family::Date),
    ("DateGreaterThan", Family::Date),
    ("DateGreaterThanEquals", Family::Date),
    ("Bool", Family::Bool),
    ("BinaryEquals", Family::Binary),
    ("IpAddress", Family::Ip),
    ("NotIpAddress", Family::Ip),
    ("ArnEquals", Family::Arn),
    ("ArnNotEquals", Family::Arn),
    ("ArnLike", Family::Arn),
    ("ArnNotLike", Family::Arn),
    ("Null", Family::Null),
];

impl<'a> Operator<'a> {
    /// Reads an operator; `None` if there is no such.
    pub(crate) fn read(text: &'a str) -> Option<Self> {
        let (set, rest) = match text.split_once(':') {
            Some(("ForAllValues", rest)) => (Some(SetPrefix::ForAllValues), rest),
            Some(("ForAnyValue", rest)) => (Some(SetPrefix::ForAnyValue), rest),
            Some(_) => return None,
            None => (None, text),
        };
        let (name, if_exists) = match rest.strip_suffix("IfExists") {
            Some(name) => (name, true),
            None => (rest, false),
        };
        let (_, family) = OPERATORS.into_iter().find(|(known, _)| *known == name)?;
        let bare = set.is_none() && !if_exists;
        (bare || family != Family::Null).then_some(Self { set, name, if_exists, family })
    }

    /// Whether it holds where values differ.
    pub(crate) fn is_negated(self) -> bool {
        self.name.contains("Not")
    }

    /// The same with another name, its prefix and suffix kept.
    pub(crate) fn renamed(self, name: &str) -> String {
        let prefix = match self.set {
            Some(SetPrefix::ForAllValues) => "ForAllValues:",
            Some(SetPrefix::ForAnyValue) => "ForAnyValue:",
            None => "",
        };
        format!("{prefix}{name}{}", if self.if_exists { "IfExists" } else { "" })
    }
}

/// Writes another operator over that of a condition, where this changes no other condition.
pub(crate) fn replace(said: &Said<'_>, condition: &Condition, operator: &str) -> Option<Fix> {
    let conditions = &said.statement.conditions;
    let own = conditions.iter().filter(|other| other.operator.span == condition.operator.span).count() == 1;
    let free = conditions.iter().all(|other| other.operator.text != operator);
    (own && free).then(|| Fix::string(condition.operator.span, operator))
}
