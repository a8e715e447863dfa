//! Conditions ("IAM JSON policy elements: Condition operators" and "Multivalued context keys" in the IAM user guide).

use crate::arn;
use crate::document::{Condition, Language};
use crate::question::Question;
use crate::resource::{each_matches, segments};
use crate::text::{Sign, Wildcards, matches, replace};
use crate::value::{boolean, bytes, date, ip, number};
use std::cmp::Ordering;

/// `ForAllValues:` and its kin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Set {
    None,
    All,
    Any,
}

/// Whether a condition holds; `None` where the operator does not exist.
pub(crate) fn holds(condition: &Condition, language: Language, question: &Question) -> Option<bool> {
    let found = question.values(&condition.key);
    if condition.operator == "Null" {
        return Some(null(&condition.values, &found));
    }
    let (set, rest) = match condition.operator.split_once(':') {
        None => (Set::None, condition.operator.as_str()),
        Some(("ForAllValues", rest)) => (Set::All, rest),
        Some(("ForAnyValue", rest)) => (Set::Any, rest),
        Some(_) => return None,
    };
    let operator = rest.strip_suffix("IfExists").unwrap_or(rest);
    let reading = Reading { operator, wanted: &condition.values, language, question };
    // Whatever is compared, it must be an operator.
    reading.compare("")?;
    let good = |value: &String| reading.compare(value) == Some(true);
    Some(match (found.as_slice(), set) {
        ([], _) if rest != operator => true,
        ([], Set::None) => operator.contains("Not"),
        ([], Set::All) => true,
        ([], Set::Any) => false,
        // "a null data set, such as an empty string"
        (nothing, Set::All | Set::Any) if nothing.iter().all(String::is_empty) => set == Set::All,
        ([single], _) => good(single),
        (several, Set::All) => several.iter().all(good),
        (several, Set::Any) => several.iter().any(good),
        // Undefined by AWS: nothing is granted on it.
        (_, Set::None) => false,
    })
}

/// `"true"`: the key is absent; `"false"`: it is present. An empty value counts as absent.
fn null(wanted: &[String], found: &[String]) -> bool {
    let absent = found.iter().all(String::is_empty);
    wanted.iter().any(|value| boolean(value) == Some(absent))
}

/// An operator without prefix and suffix, and what it compares with.
#[derive(Clone, Copy)]
struct Reading<'a> {
    operator: &'a str,
    wanted: &'a [String],
    language: Language,
    question: &'a Question,
}

impl Reading<'_> {
    /// Whether the operator holds between one value of the request and the values wanted; `None` where the operator
    /// does not exist.
    fn compare(self, found: &str) -> Option<bool> {
        let less = |order: Ordering| order == Ordering::Less;
        let greater = |order: Ordering| order == Ordering::Greater;
        let equal = |order: Ordering| order == Ordering::Equal;
        Some(match self.operator {
            "StringEquals" => self.is(found, Wildcards::Literal),
            "StringNotEquals" => !self.is(found, Wildcards::Literal),
            "StringLike" => self.is(found, Wildcards::Meant),
            "StringNotLike" => !self.is(found, Wildcards::Meant),
            "StringEqualsIgnoreCase" => self.is_but_for_case(found),
            "StringNotEqualsIgnoreCase" => !self.is_but_for_case(found),
            "NumericEquals" => self.ordered(found, number, equal),
            "NumericNotEquals" => self.unequal(found, number, |a, b| a == b),
            "NumericLessThan" => self.ordered(found, number, less),
            "NumericLessThanEquals" => self.ordered(found, number, |order| !greater(order)),
            "NumericGreaterThan" => self.ordered(found, number, greater),
            "NumericGreaterThanEquals" => self.ordered(found, number, |order| !less(order)),
            "DateEquals" => self.ordered(found, date, equal),
            "DateNotEquals" => self.unequal(found, date, |a, b| a == b),
            "DateLessThan" => self.ordered(found, date, less),
            "DateLessThanEquals" => self.ordered(found, date, |order| !greater(order)),
            "DateGreaterThan" => self.ordered(found, date, greater),
            "DateGreaterThanEquals" => self.ordered(found, date, |order| !less(order)),
            "Bool" => self.related(found, boolean, |found, wanted| found == wanted),
            "BinaryEquals" => self.related(found, bytes, |found, wanted| found == wanted),
            "IpAddress" => self.related(found, ip, |found, wanted| wanted.contains(found)),
            "NotIpAddress" => self.unequal(found, ip, |found, wanted| wanted.contains(found)),
            "ArnEquals" | "ArnLike" => self.is_arn(found),
            "ArnNotEquals" | "ArnNotLike" => !self.is_arn(found),
            _ => return None,
        })
    }

    /// Whether one of the values wanted, variables replaced, stands for the text found.
    fn is(self, found: &str, wildcards: Wildcards) -> bool {
        let found: Vec<char> = found.chars().collect();
        self.replaced(wildcards).iter().any(|signs| matches(signs, &found))
    }

    fn is_but_for_case(self, found: &str) -> bool {
        let lower = |letter: char| letter.to_lowercase();
        let found: Vec<char> = found.chars().flat_map(lower).collect();
        self.replaced(Wildcards::Literal).iter().any(|signs| {
            let letters = signs.iter().flat_map(|sign| match sign {
                Sign::Letter(letter) => lower(*letter),
                Sign::Run => lower('*'),
                Sign::One => lower('?'),
            });
            letters.eq(found.iter().copied())
        })
    }

    /// What is not an ARN is none of the ARNs wanted, and no value that is not an ARN stands for one.
    fn is_arn(self, found: &str) -> bool {
        let Some(found) = arn::split(found).filter(|parts| parts[0] == "arn") else { return false };
        self.replaced(Wildcards::Meant).iter().any(|signs| each_matches(&segments(signs), &found))
    }

    /// The values wanted with variables replaced, but for those that have no value.
    fn replaced(self, wildcards: Wildcards) -> Vec<Vec<Sign>> {
        let replace = |value: &String| replace(value, wildcards, self.language, self.question);
        self.wanted.iter().filter_map(replace).collect()
    }

    fn ordered<T: PartialOrd>(
        self,
        found: &str,
        read: fn(&str) -> Option<T>,
        good: impl Fn(Ordering) -> bool,
    ) -> bool {
        self.related(found, read, |found, wanted| found.partial_cmp(wanted).is_some_and(&good))
    }

    /// Whether the value found has the relation to one of the values wanted. What cannot be read has none.
    fn related<T>(self, found: &str, read: fn(&str) -> Option<T>, good: impl Fn(&T, &T) -> bool) -> bool {
        let Some(found) = read(found) else { return false };
        self.wanted.iter().filter_map(|value| read(value)).any(|wanted| good(&found, &wanted))
    }

    /// Whether the value found has the relation to none of the values wanted. What cannot be read, on either side,
    /// cannot be compared: then the operator does not hold.
    fn unequal<T>(self, found: &str, read: fn(&str) -> Option<T>, equal: impl Fn(&T, &T) -> bool) -> bool {
        let Some(found) = read(found) else { return false };
        self.wanted.iter().all(|value| read(value).is_some_and(|wanted| !equal(&found, &wanted)))
    }
}
