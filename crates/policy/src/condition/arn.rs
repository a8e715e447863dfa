//! ARN operators. `ArnEquals` and `ArnLike` mean the same.

use super::{Compare, Comparison, Compiled, Wanted};
use crate::arn_pattern::{ArnPattern, Star};
use crate::names::ArnText;
use crate::request::Request;

pub(super) fn family(operator: &str, wanted: Wanted<'_>) -> Option<Compiled> {
    let negated = match operator {
        "ArnEquals" | "ArnLike" => false,
        "ArnNotEquals" | "ArnNotLike" => true,
        _ => return None,
    };
    let (patterns, unreadable) =
        wanted.read(|text| ArnPattern::compile(text, wanted.variables, Star::ItsPart));
    Some(Compiled::values(negated, Arns(patterns), unreadable))
}

#[derive(Debug)]
struct Arns(Vec<ArnPattern>);

impl Compare for Arns {
    /// What is not an ARN is different from every ARN.
    fn compare(&self, found: &str, request: &Request) -> Comparison {
        let Some(found) = ArnText::read(found) else { return Comparison::Different };
        Comparison::of(self.0.iter().any(|pattern| pattern.matches(found, request)))
    }
}
