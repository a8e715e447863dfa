//! Whether one statement matches whatever another matches. Errs on the side of no.

use crate::glob;
use crate::subject::Said;
use rolecall_policy::{Condition, Element, PrincipalKind, Principals, Statement};

/// Whether `wide` matches every request that `narrow` matches.
pub(crate) fn covers(wide: &Said<'_>, narrow: &Said<'_>) -> bool {
    // What is quick to compare comes first.
    principals(wide.statement, narrow.statement)
        && wide
            .statement
            .conditions
            .iter()
            .all(|wanted| narrow.statement.conditions.iter().any(|found| same_condition(wanted, found)))
        && resources(wide, narrow)
        && actions(wide, narrow)
}

fn actions(wide: &Said<'_>, narrow: &Said<'_>) -> bool {
    let within = |these: &Said<'_>, those: &Said<'_>| {
        these.actions.iter().all(|one| {
            those
                .actions
                .iter()
                .any(|other| other.text.text == "*" || glob::covers(&other.tokens, &one.tokens))
        })
    };
    match (wide.statement.actions.is_negated(), narrow.statement.actions.is_negated()) {
        (false, false) => within(narrow, wide),
        (true, true) => within(wide, narrow),
        (false, true) => wide.actions.iter().any(|action| action.text.text == "*"),
        (true, false) => false,
    }
}

fn resources(wide: &Said<'_>, narrow: &Said<'_>) -> bool {
    let within = |these: &Said<'_>, those: &Said<'_>| {
        these.resources.iter().all(|one| {
            those.resources.iter().any(|other| {
                other.text.text == one.text.text || other.arn.covers(&one.arn) && is_plain(other)
            })
        })
    };
    match (&wide.statement.resources, &narrow.statement.resources) {
        (None, None) => true,
        (Some(Element::Is(_)), Some(Element::Is(_))) => within(narrow, wide),
        (Some(Element::IsNot(_)), Some(Element::IsNot(_))) => within(wide, narrow),
        (Some(Element::Is(_)), _) => wide.resources.iter().any(|resource| resource.arn.is_everything()),
        _ => false,
    }
}

/// A variable stands for one value, so a resource with one covers less than its pattern does.
fn is_plain(resource: &crate::subject::NamedResource<'_>) -> bool {
    !resource.text.text.contains("${")
}

fn principals(wide: &Statement, narrow: &Statement) -> bool {
    match (&wide.principals, &narrow.principals) {
        (None, None) => true,
        (Some(Element::Is(wide)), Some(Element::Is(narrow))) => {
            everybody(wide)
                || values(narrow).is_some_and(|narrow| {
                    values(wide).is_some_and(|wide| narrow.iter().all(|value| wide.contains(value)))
                })
        }
        (Some(Element::IsNot(wide)), Some(Element::IsNot(narrow))) => {
            values(wide).is_some_and(|wide| values(narrow).is_some_and(|narrow| wide == narrow))
        }
        (Some(Element::Is(wide)), Some(Element::IsNot(_))) => everybody(wide),
        _ => false,
    }
}

fn everybody(principals: &Principals) -> bool {
    matches!(principals, Principals::Everyone(_))
}

fn values(principals: &Principals) -> Option<Vec<(PrincipalKind, &str)>> {
    match principals {
        Principals::Map(entries) => {
            Some(entries.iter().map(|entry| (entry.kind, entry.value.text.as_str())).collect())
        }
        Principals::Everyone(_) | Principals::Bare(_) => None,
    }
}

fn same_condition(one: &Condition, other: &Condition) -> bool {
    let values = |condition: &Condition| {
        let mut values: Vec<String> = condition.values.iter().map(|value| value.text.clone()).collect();
        values.sort_unstable();
        values.dedup();
        values
    };
    one.operator.text == other.operator.text
        && one.key.text.eq_ignore_ascii_case(&other.key.text)
        && values(one) == values(other)
}
