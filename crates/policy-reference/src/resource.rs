//! `Action`, `NotAction`, `Resource` and `NotResource`.

use crate::arn;
use crate::document::{Element, Language};
use crate::kind::Kind;
use crate::question::Question;
use crate::text::{Sign, Wildcards, matches, replace};
use std::collections::HashSet;

/// Whether an element covers what is asked.
pub(crate) fn covers<T>(element: &Element<T>, covers: impl Fn(&T) -> bool) -> bool {
    match element {
        Element::Is(values) => values.iter().any(covers),
        Element::IsNot(values) => !values.iter().any(covers),
    }
}

/// Whether one value of `Action` or `NotAction` names the action asked for.
pub(crate) fn names_action(value: &str, question: &Question) -> bool {
    if value == "*" || value == "*:*" {
        return true;
    }
    if value.contains(|c: char| c == ',' || c.is_whitespace()) {
        return false;
    }
    let (Some((service, name)), Some((asked_service, asked_name))) =
        (value.split_once(':'), question.action.split_once(':'))
    else {
        return false;
    };
    // There is no wildcard in the prefix: compared as text, `*` equals no service.
    let signs: Vec<Sign> = name
        .to_ascii_lowercase()
        .chars()
        .map(|letter| match letter {
            '*' => Sign::Run,
            '?' => Sign::One,
            letter => Sign::Letter(letter),
        })
        .collect();
    let asked: Vec<char> = asked_name.to_ascii_lowercase().chars().collect();
    service.eq_ignore_ascii_case(asked_service) && !service.contains(['*', '?']) && matches(&signs, &asked)
}

/// Whether one value of `Resource` or `NotResource` covers the resource asked about.
pub(crate) fn names_resource(value: &str, kind: Kind, language: Language, question: &Question) -> bool {
    if !value.is_empty() && value.chars().all(|c| c == '*') {
        return true;
    }
    let Some(signs) = replace(value, Wildcards::Meant, language, question) else { return false };
    // Actions without resource type are asked about `*`, which only `*` covers.
    if question.resource == "*" {
        return signs == [Sign::Run] || signs == [Sign::Letter('*')];
    }
    if arn::split(&question.resource).is_none() {
        return false;
    }
    let asked: Vec<char> = question.resource.chars().collect();
    let stands_for = |signs: &[Sign]| spans(signs, 0, &asked, &mut HashSet::new());
    let lacks = 6 - segments(&signs).len();
    if lacks == 0 {
        return stands_for(&signs);
    }
    let rest = [Sign::Letter(':'), Sign::Run].repeat(lacks);
    let completed: Vec<Sign> = signs.iter().copied().chain(rest).collect();
    (completes_short_arns(kind, value) && stands_for(&completed))
        || (kind != Kind::Rcp && value.contains('*') && stands_for(&signs))
}

/// Whether a text is what a complete ARN with wildcards stands for. In the first five parts a wildcard stands for no
/// colon, unless it is a `*` that ends its part ("IAM JSON policy elements: Resource" in the IAM user guide).
fn spans(signs: &[Sign], colons: usize, text: &[char], failed: &mut HashSet<(usize, usize)>) -> bool {
    if failed.contains(&(signs.len(), text.len())) {
        return false;
    }
    let free = |after: &[Sign]| colons >= 5 || after.first().is_none_or(|next| *next == Sign::Letter(':'));
    let good = match (signs.split_first(), text.split_first()) {
        (None, None) => true,
        (Some((Sign::Run, after)), found) => {
            let longer = found.filter(|(letter, _)| **letter != ':' || free(after));
            spans(after, colons, text, failed)
                || longer.is_some_and(|(_, shorter)| spans(signs, colons, shorter, failed))
        }
        (Some((Sign::One, after)), Some((letter, shorter))) => {
            (*letter != ':' || colons >= 5) && spans(after, colons, shorter, failed)
        }
        (Some((Sign::Letter(wanted), after)), Some((letter, shorter))) => {
            wanted == letter && spans(after, colons + usize::from(*wanted == ':'), shorter, failed)
        }
        (Some(_), None) | (None, Some(_)) => false,
    };
    if !good {
        failed.insert((signs.len(), text.len()));
    }
    good
}

/// Whether a complete ARN with wildcards stands for an ARN: each part for its counterpart.
pub(crate) fn each_matches(parts: &[Vec<Sign>], found: &[&str; 6]) -> bool {
    parts.len() == 6
        && parts.iter().zip(found).all(|(part, found)| matches(part, &found.chars().collect::<Vec<_>>()))
}

/// The parts of a text between its first five colons.
pub(crate) fn segments(signs: &[Sign]) -> Vec<Vec<Sign>> {
    signs.splitn(6, |sign| *sign == Sign::Letter(':')).map(<[Sign]>::to_vec).collect()
}

/// Whether the parts missing from a short ARN count as `*`. AWS does not say.
fn completes_short_arns(kind: Kind, value: &str) -> bool {
    match kind {
        Kind::Identity | Kind::Boundary | Kind::Session => true,
        Kind::Resource | Kind::Vpce | Kind::Trust | Kind::Key => value.contains(['*', '?']),
        Kind::Scp => value.ends_with('*'),
        Kind::Rcp => false,
    }
}
