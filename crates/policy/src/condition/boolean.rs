//! `Bool`: `true` or `false`, in any case.

use super::{Compare, Comparison, Compiled, Wanted};
use crate::request::Request;

pub(super) fn family(operator: &str, wanted: Wanted<'_>) -> Option<Compiled> {
    if operator != "Bool" {
        return None;
    }
    let (values, unreadable) = wanted.read(read);
    Some(Compiled::values(false, Booleans(values), unreadable))
}

pub(super) fn read(text: &str) -> Option<bool> {
    if text.eq_ignore_ascii_case("true") {
        return Some(true);
    }
    text.eq_ignore_ascii_case("false").then_some(false)
}

#[derive(Debug)]
struct Booleans(Vec<bool>);

impl Compare for Booleans {
    fn compare(&self, found: &str, _request: &Request) -> Comparison {
        read(found).map_or(Comparison::Incomparable, |found| Comparison::of(self.0.contains(&found)))
    }
}
