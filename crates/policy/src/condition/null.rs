//! `Null`: whether a key is absent (`true`) or present (`false`).

use super::boolean::read;
use super::{Compiled, Test, Wanted};

pub(super) fn family(operator: &str, wanted: Wanted<'_>) -> Option<Compiled> {
    if operator != "Null" {
        return None;
    }
    let (values, unreadable) = wanted.read(read);
    let test = Test::Presence { absent: values.contains(&true), present: values.contains(&false) };
    Some(Compiled { test, unreadable })
}
