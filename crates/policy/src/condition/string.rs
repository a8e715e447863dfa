//! String operators: case-sensitive, case-insensitive, and with wildcards.

use super::{Compare, Comparison, Compiled, Wanted};
use crate::pattern::{Pattern, Syntax};
use crate::request::Request;

pub(super) fn family(operator: &str, wanted: Wanted<'_>) -> Option<Compiled> {
    let (wildcards, ignore_case, negated) = match operator {
        "StringEquals" => (false, false, false),
        "StringNotEquals" => (false, false, true),
        "StringEqualsIgnoreCase" => (false, true, false),
        "StringNotEqualsIgnoreCase" => (false, true, true),
        "StringLike" => (true, false, false),
        "StringNotLike" => (true, false, true),
        _ => return None,
    };
    let syntax = Syntax { wildcards, variables: wanted.variables };
    let patterns = wanted.values.iter().map(|value| Pattern::compile(&value.text, syntax)).collect();
    Some(Compiled::values(negated, Strings { patterns, ignore_case }, Vec::new()))
}

#[derive(Debug)]
struct Strings {
    patterns: Vec<Pattern>,
    ignore_case: bool,
}

impl Compare for Strings {
    fn compare(&self, found: &str, request: &Request) -> Comparison {
        let equal = |pattern: &Pattern| {
            if self.ignore_case {
                pattern.literal(request).is_some_and(|wanted| same_letters(&wanted, found))
            } else {
                pattern.matches(found, request)
            }
        };
        Comparison::of(self.patterns.iter().any(equal))
    }
}

fn same_letters(a: &str, b: &str) -> bool {
    a.chars().flat_map(char::to_lowercase).eq(b.chars().flat_map(char::to_lowercase))
}
