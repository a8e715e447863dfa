//! Texts with wildcards and policy variables.
//!
//! `*` stands for any run of characters, `?` for exactly one; both cross `/` and `:`. A variable's value is
//! literal: wildcards in it mean nothing. What can be decided when a policy is compiled is decided there, so that
//! most patterns compare as plain text.

use crate::request::{Found, Request};
use std::borrow::Cow;

/// How a text of a policy is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Syntax {
    /// `*` and `?` are wildcards.
    pub(crate) wildcards: bool,
    /// `${…}` are policy variables.
    pub(crate) variables: bool,
}

/// A compiled text.
#[derive(Clone, Debug)]
pub(crate) enum Pattern {
    Anything,
    Exactly(Box<str>),
    StartsWith(Box<str>),
    EndsWith(Box<str>),
    /// A general pattern without variables.
    Glob(Vec<Piece>),
    /// A pattern with variables, put together for each request.
    Template(Vec<Piece>),
}

#[derive(Clone, Debug)]
pub(crate) enum Piece {
    Text(Box<str>),
    AnyRun,
    AnyOne,
    Variable { lower_key: Box<str>, default: Option<Box<str>> },
}

impl Pattern {
    pub(crate) fn compile(text: &str, syntax: Syntax) -> Self {
        let pieces = pieces(text, syntax);
        if pieces.iter().any(|piece| matches!(piece, Piece::Variable { .. })) {
            return Self::Template(pieces);
        }
        match pieces.as_slice() {
            [] => Self::Exactly("".into()),
            [Piece::AnyRun] => Self::Anything,
            [Piece::Text(text)] => Self::Exactly(text.clone()),
            [Piece::Text(text), Piece::AnyRun] => Self::StartsWith(text.clone()),
            [Piece::AnyRun, Piece::Text(text)] => Self::EndsWith(text.clone()),
            _ => Self::Glob(pieces),
        }
    }

    /// Whether the pattern matches `text`. A variable without value matches nothing.
    pub(crate) fn matches(&self, text: &str, request: &Request) -> bool {
        match self {
            Self::Template(pieces) => {
                let filled: Option<Vec<_>> = pieces.iter().map(|piece| fill(piece, request)).collect();
                filled.is_some_and(|tokens| {
                    glob(&tokens, text, |token| match token {
                        Filled::Text(text) => Token::Text(text),
                        Filled::AnyRun => Token::AnyRun,
                        Filled::AnyOne => Token::AnyOne,
                    })
                })
            }
            plain => plain.matches_plain(text),
        }
    }

    /// Whether a pattern without variables matches `text`.
    pub(crate) fn matches_plain(&self, text: &str) -> bool {
        match self {
            Self::Anything => true,
            Self::Exactly(wanted) => **wanted == *text,
            Self::StartsWith(wanted) => text.starts_with(&**wanted),
            Self::EndsWith(wanted) => text.ends_with(&**wanted),
            Self::Glob(pieces) => glob(pieces, text, |piece| match piece {
                Piece::Text(text) => Token::Text(text),
                Piece::AnyRun => Token::AnyRun,
                Piece::AnyOne | Piece::Variable { .. } => Token::AnyOne,
            }),
            Self::Template(_) => false,
        }
    }

    /// The text of a pattern without wildcards, variables filled in; `None` if a variable has no value.
    pub(crate) fn literal<'a>(&'a self, request: &'a Request) -> Option<Cow<'a, str>> {
        match self {
            Self::Exactly(text) => Some(Cow::Borrowed(text)),
            Self::Template(pieces) => {
                let mut out = String::new();
                for piece in pieces {
                    match fill(piece, request)? {
                        Filled::Text(text) => out.push_str(&text),
                        Filled::AnyRun | Filled::AnyOne => return None,
                    }
                }
                Some(Cow::Owned(out))
            }
            _ => None,
        }
    }
}

/// Splits a text at the colons outside of variables, into at most `count` parts.
pub(crate) fn split_at_colons(text: &str, count: usize, variables: bool) -> Vec<&str> {
    let mut parts = Vec::with_capacity(count);
    let mut start = 0;
    let mut at = 0;
    while at < text.len() && parts.len() + 1 < count {
        if variables && let Some(variable) = Placeholder::at(&text[at..]) {
            at += variable.length;
            continue;
        }
        if text.as_bytes()[at] == b':' {
            parts.push(&text[start..at]);
            start = at + 1;
        }
        at += text[at..].chars().next().map_or(1, char::len_utf8);
    }
    parts.push(&text[start..]);
    parts
}

pub(crate) fn pieces(text: &str, syntax: Syntax) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let placeholder = if syntax.variables { Placeholder::at(rest) } else { None };
        let (piece, length) = match (placeholder, c) {
            (Some(Placeholder { length, meaning: Meaning::Character(c) }), _) => {
                plain.push(c);
                rest = &rest[length..];
                continue;
            }
            (Some(Placeholder { length, meaning: Meaning::Variable { key, default } }), _) => {
                let lower_key = key.to_ascii_lowercase().into();
                (Piece::Variable { lower_key, default: default.map(Into::into) }, length)
            }
            (None, '*') if syntax.wildcards => (Piece::AnyRun, 1),
            (None, '?') if syntax.wildcards => (Piece::AnyOne, 1),
            (None, c) => {
                plain.push(c);
                rest = &rest[c.len_utf8()..];
                continue;
            }
        };
        if !plain.is_empty() {
            pieces.push(Piece::Text(std::mem::take(&mut plain).into()));
        }
        if !matches!((&piece, pieces.last()), (Piece::AnyRun, Some(Piece::AnyRun))) {
            pieces.push(piece);
        }
        rest = &rest[length..];
    }
    if !plain.is_empty() {
        pieces.push(Piece::Text(plain.into()));
    }
    pieces
}

/// A `${…}` at the start of a text.
struct Placeholder<'a> {
    length: usize,
    meaning: Meaning<'a>,
}

enum Meaning<'a> {
    Variable { key: &'a str, default: Option<&'a str> },
    Character(char),
}

impl<'a> Placeholder<'a> {
    /// `None` where `text` does not start with a placeholder; `${}` and an unclosed `${` are plain text.
    fn at(text: &'a str) -> Option<Self> {
        let inner = text.strip_prefix("${")?;
        let (key, default, inner_length) = match Self::with_default(inner) {
            Some(found) => found,
            None => {
                let end = inner.find('}')?;
                (&inner[..end], None, end)
            }
        };
        let meaning = match key {
            "" => return None,
            "*" => Meaning::Character('*'),
            "?" => Meaning::Character('?'),
            "$" => Meaning::Character('$'),
            key => Meaning::Variable { key, default },
        };
        Some(Self { length: 2 + inner_length + 1, meaning })
    }

    /// `key, 'default'`; the default may contain braces.
    fn with_default(inner: &'a str) -> Option<(&'a str, Option<&'a str>, usize)> {
        let comma = inner.find(',')?;
        if inner[..comma].contains('}') {
            return None;
        }
        let after = inner[comma + 1..].trim_start_matches(' ');
        let quoted = after.strip_prefix('\'')?;
        let end = quoted.find("'}")?;
        let consumed = inner.len() - quoted.len() + end + 1;
        Some((inner[..comma].trim_end(), Some(&quoted[..end]), consumed))
    }
}

pub(crate) enum Filled<'a> {
    Text(Cow<'a, str>),
    AnyRun,
    AnyOne,
}

pub(crate) fn fill<'a>(piece: &'a Piece, request: &'a Request) -> Option<Filled<'a>> {
    Some(match piece {
        Piece::Text(text) => Filled::Text(Cow::Borrowed(text)),
        Piece::AnyRun => Filled::AnyRun,
        Piece::AnyOne => Filled::AnyOne,
        Piece::Variable { lower_key, default } => match (request.find(lower_key), default) {
            (Some(Found::One(value)), _) => Filled::Text(value),
            (None, Some(default)) => Filled::Text(Cow::Borrowed(default)),
            // A key with several values cannot stand for one text.
            (Some(Found::Many(_)), _) | (None, None) => return None,
        },
    })
}

enum Token<'a> {
    Text(&'a str),
    AnyRun,
    AnyOne,
}

/// Matches by going back to the last run only: an earlier run can never need to grow once a later one is reached.
fn glob<'a, P>(pieces: &'a [P], text: &str, token: impl Fn(&'a P) -> Token<'a>) -> bool {
    let (mut piece, mut at) = (0, 0);
    let mut retry: Option<(usize, usize)> = None;
    loop {
        let step = match pieces.get(piece).map(&token) {
            None if at == text.len() => return true,
            None => None,
            Some(Token::AnyRun) => {
                retry = Some((piece + 1, at));
                Some(0)
            }
            Some(Token::AnyOne) => text[at..].chars().next().map(char::len_utf8),
            Some(Token::Text(wanted)) => text[at..].starts_with(wanted).then_some(wanted.len()),
        };
        if let Some(length) = step {
            piece += 1;
            at += length;
            continue;
        }
        let Some((after_run, from)) = retry else { return false };
        let Some(skipped) = text[from..].chars().next() else { return false };
        retry = Some((after_run, from + skipped.len_utf8()));
        (piece, at) = (after_run, from + skipped.len_utf8());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LIKE: Syntax = Syntax { wildcards: true, variables: false };

    /// Wildcards by their definition, without any cleverness.
    fn slow(pattern: &[char], text: &[char]) -> bool {
        match (pattern.split_first(), text.split_first()) {
            (None, None) => true,
            (Some(('*', rest)), None) => slow(rest, text),
            (Some(('*', rest)), Some((_, shorter))) => slow(rest, text) || slow(pattern, shorter),
            (Some(('?', rest)), Some((_, shorter))) => slow(rest, shorter),
            (Some((wanted, rest)), Some((found, shorter))) => wanted == found && slow(rest, shorter),
            (None, Some(_)) | (Some(_), None) => false,
        }
    }

    proptest! {
        #[test]
        fn wildcards_mean_what_their_definition_says(pattern in "[abé*?]{0,8}", text in "[abé]{0,8}") {
            let letters = |text: &str| text.chars().collect::<Vec<_>>();
            let expected = slow(&letters(&pattern), &letters(&text));
            prop_assert_eq!(Pattern::compile(&pattern, LIKE).matches_plain(&text), expected);
        }

        #[test]
        fn any_text_compiles_and_splits(text in "\\PC{0,20}", noise in "[$\\{\\}:,' *?a]{0,20}") {
            for text in [text, noise] {
                Pattern::compile(&text, Syntax { wildcards: true, variables: true });
                prop_assert_eq!(split_at_colons(&text, 6, true).join(":"), text);
            }
        }
    }

    #[test]
    fn hostile_patterns_do_not_take_forever() {
        let pattern = Pattern::compile(&"a*".repeat(2_000), LIKE);
        assert!(!pattern.matches_plain(&("a".repeat(1_999) + "b")));
    }

    #[test]
    fn colons_inside_variables_do_not_split() {
        for (text, variables, parts) in [
            ("arn:aws:s3:::${aws:username}/*", true, vec!["arn", "aws", "s3", "", "", "${aws:username}/*"]),
            ("a:${aws:x, 'b:c}d'}:e", true, vec!["a", "${aws:x, 'b:c}d'}", "e"]),
            ("a:${aws:x}", false, vec!["a", "${aws", "x}"]),
            ("a:${b:c", true, vec!["a", "${b", "c"]),
        ] {
            assert_eq!(split_at_colons(text, 6, variables), parts, "{text}");
        }
    }
}
