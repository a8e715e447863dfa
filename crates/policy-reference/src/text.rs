//! Wildcards and policy variables, each by its definition.

use crate::document::Language;
use crate::question::Question;
use std::collections::HashSet;

/// One sign of a text of a policy, once variables are replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// `*`: any run of characters, none included.
    Run,
    /// `?`: exactly one character.
    One,
    /// This character and no other.
    Letter(char),
}

/// Whether `*` and `?` are wildcards in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wildcards {
    Meant,
    Literal,
}

/// The signs of a text, with what the request has in place of variables. What comes from the request is literal.
/// `None` where a variable has no value: then the text matches nothing.
pub(crate) fn replace(
    text: &str,
    wildcards: Wildcards,
    language: Language,
    question: &Question,
) -> Option<Vec<Sign>> {
    let mut signs = Vec::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let variable = if language == Language::Of2012 { variable(rest) } else { None };
        match variable {
            Some(found) => {
                signs.extend(found.value(question)?.chars().map(Sign::Letter));
                rest = &rest[found.length..];
            }
            None => {
                signs.push(match letter {
                    '*' if wildcards == Wildcards::Meant => Sign::Run,
                    '?' if wildcards == Wildcards::Meant => Sign::One,
                    letter => Sign::Letter(letter),
                });
                rest = &rest[letter.len_utf8()..];
            }
        }
    }
    Some(signs)
}

/// Whether a text is what the signs stand for.
pub(crate) fn matches(signs: &[Sign], text: &[char]) -> bool {
    matches_here(signs, text, &mut HashSet::new())
}

/// The recursive definition. What was tried without success is kept, by what was left, so that hostile patterns end.
fn matches_here(signs: &[Sign], text: &[char], failed: &mut HashSet<(usize, usize)>) -> bool {
    if failed.contains(&(signs.len(), text.len())) {
        return false;
    }
    let good = match (signs.split_first(), text.split_first()) {
        (None, None) => true,
        (Some((Sign::Run, after)), None) => matches_here(after, text, failed),
        (Some((Sign::Run, after)), Some((_, shorter))) => {
            matches_here(after, text, failed) || matches_here(signs, shorter, failed)
        }
        (Some((Sign::One, after)), Some((_, shorter))) => matches_here(after, shorter, failed),
        (Some((Sign::Letter(wanted), after)), Some((found, shorter))) => {
            wanted == found && matches_here(after, shorter, failed)
        }
        (Some(_), None) | (None, Some(_)) => false,
    };
    if !good {
        failed.insert((signs.len(), text.len()));
    }
    good
}

/// A `${…}` at the start of a text.
struct Variable<'a> {
    /// Of the whole of it, in bytes.
    length: usize,
    key: &'a str,
    default: Option<&'a str>,
}

impl Variable<'_> {
    fn value(&self, question: &Question) -> Option<String> {
        if ["*", "?", "$"].contains(&self.key) {
            return Some(self.key.to_owned());
        }
        match question.values(self.key).as_slice() {
            [] => self.default.map(str::to_owned),
            [single] => Some(single.clone()),
            // A multi-valued key cannot stand for one text.
            _ => None,
        }
    }
}

/// `${key}` or `${key, 'default'}`. An empty key, and `${` that nothing closes, are plain text.
fn variable(text: &str) -> Option<Variable<'_>> {
    let inside = text.strip_prefix("${")?;
    let brace = inside.find('}')?;
    if let Some(comma) = inside.find(',').filter(|comma| *comma < brace) {
        let after = inside[comma + 1..].trim_start_matches(' ');
        let start = inside.len() - after.len() + 1;
        if after.starts_with('\'')
            && let Some(end) = inside[start..].find("'}")
        {
            let key = inside[..comma].trim_end();
            let default = Some(&inside[start..start + end]);
            let length = "${".len() + start + end + "'}".len();
            return (!key.is_empty()).then_some(Variable { length, key, default });
        }
    }
    let key = &inside[..brace];
    (!key.is_empty()).then_some(Variable { length: "${}".len() + brace, key, default: None })
}
