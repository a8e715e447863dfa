//! Conditions: `{operator: {key: values}}`.
//!
//! Each family of operators is one file, and one line in [`FAMILIES`]. A family says how one value found in the
//! request compares with the values wanted; absent keys, `IfExists`, set prefixes and negation are decided here,
//! once for all of them ("IAM JSON policy elements: Condition operators" and "Multivalued context keys" in the
//! IAM user guide).

mod arn;
mod binary;
mod boolean;
mod date;
mod ip;
mod null;
mod numeric;
mod string;

use crate::document;
use crate::request::{Found, Request};
use std::fmt::Debug;

/// The operator families. A family answers `None` to an operator that is not its own.
const FAMILIES: [Family; 8] = [
    string::family,
    numeric::family,
    date::family,
    boolean::family,
    binary::family,
    ip::family,
    arn::family,
    null::family,
];

type Family = fn(operator: &str, values: Wanted<'_>) -> Option<Compiled>;

/// The values of a condition, as a family gets them.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    values: &'a [document::Text],
    /// Policy variables are to be filled in.
    variables: bool,
}

impl Wanted<'_> {
    /// Reads every value; the texts of those that cannot be read come second.
    fn read<T>(self, read: impl Fn(&str) -> Option<T>) -> (Vec<T>, Vec<String>) {
        let mut good = Vec::with_capacity(self.values.len());
        let mut unreadable = Vec::new();
        for value in self.values {
            match read(&value.text) {
                Some(value) => good.push(value),
                None => unreadable.push(value.text.clone()),
            }
        }
        (good, unreadable)
    }
}

/// What a family makes of an operator and its values.
struct Compiled {
    test: Test,
    /// Values of the policy that the operator cannot read. They match nothing.
    unreadable: Vec<String>,
}

impl Compiled {
    fn values(negated: bool, comparison: impl Compare + 'static, unreadable: Vec<String>) -> Self {
        Self { test: Test::Values { negated, comparison: Box::new(comparison) }, unreadable }
    }
}

#[derive(Debug)]
enum Test {
    /// Compares the values found.
    Values { negated: bool, comparison: Box<dyn Compare> },
    /// Asks only whether the key is there.
    Presence { absent: bool, present: bool },
}

/// How one value found in the request compares with the values wanted.
trait Compare: Debug + Send + Sync {
    fn compare(&self, found: &str, request: &Request) -> Comparison;
}

/// The outcome of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    /// At least one of the values wanted.
    Equal,
    /// None of the values wanted.
    Different,
    /// Not of the type the operator compares: neither the operator nor its negation holds.
    Incomparable,
}

impl Comparison {
    fn of(equal: bool) -> Self {
        if equal { Self::Equal } else { Self::Different }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Set {
    All,
    Any,
}

/// A compiled condition.
#[derive(Debug)]
pub(crate) struct Condition {
    pub(crate) source: document::Condition,
    /// The key in lower case.
    key: Box<str>,
    set: Option<Set>,
    if_exists: bool,
    test: Test,
    /// Policy variables are filled in.
    variables: bool,
}

/// What makes two conditions the same: they hold for the same requests.
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Identity<'a> {
    operator: &'a str,
    key: &'a str,
    values: Vec<&'a str>,
    variables: bool,
}

/// An operator that does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UnknownOperator(pub(crate) String);

/// An operator taken apart.
struct Shape {
    set: Option<Set>,
    if_exists: bool,
    compiled: Compiled,
}

impl Shape {
    fn read(operator: &str, wanted: Wanted<'_>) -> Option<Self> {
        let (set, rest) = match operator.split_once(':') {
            Some(("ForAllValues", rest)) => (Some(Set::All), rest),
            Some(("ForAnyValue", rest)) => (Some(Set::Any), rest),
            Some(_) => return None,
            None => (None, operator),
        };
        let (name, if_exists) = match rest.strip_suffix("IfExists") {
            Some(name) => (name, true),
            None => (rest, false),
        };
        let compiled = FAMILIES.iter().find_map(|family| family(name, wanted))?;
        // `Null` asks about the key itself, so neither prefix nor suffix would mean anything.
        let bare = set.is_none() && !if_exists;
        let good = bare || matches!(compiled.test, Test::Values { .. });
        good.then_some(Self { set, if_exists, compiled })
    }
}

impl Condition {
    /// Compiles a condition. The second part of the result are the values the operator cannot read.
    pub(crate) fn compile(
        source: &document::Condition,
        variables: bool,
    ) -> Result<(Self, Vec<String>), UnknownOperator> {
        let operator = source.operator.text.as_str();
        let wanted = Wanted { values: &source.values, variables };
        let Shape { set, if_exists, compiled: Compiled { test, unreadable } } =
            Shape::read(operator, wanted).ok_or_else(|| UnknownOperator(operator.to_owned()))?;
        let key = source.key.text.to_ascii_lowercase().into();
        Ok((Self { source: source.clone(), key, set, if_exists, test, variables }, unreadable))
    }

    pub(crate) fn identity(&self) -> Identity<'_> {
        Identity {
            operator: &self.source.operator.text,
            key: &self.key,
            values: self.source.values.iter().map(|value| value.text.as_str()).collect(),
            variables: self.variables,
        }
    }

    /// Whether the condition holds for a request.
    pub(crate) fn holds(&self, request: &Request) -> bool {
        let found = request.find(&self.key);
        let (negated, comparison) = match &self.test {
            Test::Values { negated, comparison } => (*negated, comparison),
            Test::Presence { absent, present } => {
                return if found.is_none_or(|found| found.is_null()) { *absent } else { *present };
            }
        };
        let one = |value: &str| match comparison.compare(value, request) {
            Comparison::Equal => !negated,
            Comparison::Different => negated,
            Comparison::Incomparable => false,
        };
        match (found, self.set) {
            (None, _) if self.if_exists => true,
            (None, None) => negated,
            (None, Some(Set::All)) => true,
            (None, Some(Set::Any)) => false,
            // "a null data set, such as an empty string"
            (Some(found), Some(set)) if found.is_null() => set == Set::All,
            (Some(Found::One(value)), _) => one(&value),
            (Some(Found::Many(values)), Some(Set::All)) => values.iter().all(|value| one(value)),
            (Some(Found::Many(values)), Some(Set::Any)) => values.iter().any(|value| one(value)),
            // Several values without a set prefix have no documented meaning; nothing is granted on them.
            (Some(Found::Many(_)), None) => false,
        }
    }

    /// The values the request has for the key; `None` if it has none.
    pub(crate) fn found(&self, request: &Request) -> Option<Vec<String>> {
        request.find(&self.key).map(|found| match found {
            Found::One(value) => vec![value.into_owned()],
            Found::Many(values) => values.to_vec(),
        })
    }
}

/// Whether an operator, with its prefix and suffix, exists.
pub(crate) fn operator_exists(operator: &str) -> bool {
    Shape::read(operator, Wanted { values: &[], variables: false }).is_some()
}
