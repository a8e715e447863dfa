//! `BinaryEquals`: bytes, written in base64 on both sides.

use super::{Compare, Comparison, Compiled, Wanted};
use crate::request::Request;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

pub(super) fn family(operator: &str, wanted: Wanted<'_>) -> Option<Compiled> {
    if operator != "BinaryEquals" {
        return None;
    }
    let (values, unreadable) = wanted.read(read);
    Some(Compiled::values(false, Bytes(values), unreadable))
}

fn read(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

#[derive(Debug)]
struct Bytes(Vec<Vec<u8>>);

impl Compare for Bytes {
    fn compare(&self, found: &str, _request: &Request) -> Comparison {
        read(found).map_or(Comparison::Incomparable, |found| Comparison::of(self.0.contains(&found)))
    }
}
