//! Texts with wildcards, compared with each other: whether two can mean the same, and whether one means all the other
//! does. What stands for an unknown value, a variable of a policy or of an ARN template, is a wildcard.

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// This character.
    Char(char),
    /// Any character.
    One,
    /// Any run of characters, also none.
    Run,
    /// Any run of characters without `/`.
    Segment,
}

/// Reads a text of a policy. A policy variable can have any value.
pub(crate) fn written(text: &str, variables: bool) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let variable = variables.then(|| variable(rest)).flatten();
        let (token, length) = match (variable, c) {
            (Some((length, Some(literal))), _) => (Token::Char(literal), length),
            (Some((length, None)), _) => (Token::Run, length),
            (None, '*') => (Token::Run, 1),
            (None, '?') => (Token::One, 1),
            (None, c) => (Token::Char(c), c.len_utf8()),
        };
        tokens.push(token);
        rest = &rest[length..];
    }
    tokens
}

/// Reads a text in which nothing is a wildcard.
pub(crate) fn literal(text: &str) -> Vec<Token> {
    text.chars().map(Token::Char).collect()
}

/// The length of the variable a text starts with, and the character it stands for, if that is `*`, `?` or `$`.
pub(crate) fn variable(text: &str) -> Option<(usize, Option<char>)> {
    let end = text.strip_prefix("${")?.find('}')?;
    let literal = match &text[2..2 + end] {
        "*" => Some('*'),
        "?" => Some('?'),
        "$" => Some('$'),
        _ => None,
    };
    Some((end + 3, literal))
}

/// Whether some text matches both.
pub(crate) fn overlap(a: &[Token], b: &[Token]) -> bool {
    let Some((a, b)) = without_common_ends(a, b) else { return false };
    // `reach[j]`: the rest of `a` overlaps with `b[j..]`.
    let mut reach = vec![false; b.len() + 1];
    for i in (0..=a.len()).rev() {
        let mut next = vec![false; b.len() + 1];
        for j in (0..=b.len()).rev() {
            next[j] = match (a.get(i), b.get(j)) {
                (None, None) => true,
                (Some(token), other) if token.is_run() => {
                    // The run ends here, or takes another piece.
                    reach[j] || other.is_some_and(|other| token.takes(*other) && next[j + 1])
                }
                (other, Some(token)) if token.is_run() => {
                    next[j + 1] || other.is_some_and(|other| token.takes(*other) && reach[j])
                }
                (Some(one), Some(other)) => one.agrees(*other) && reach[j + 1],
                _ => false,
            };
        }
        reach = next;
    }
    reach[0]
}

/// Whether `a` matches every text that `b` matches. Errs on the side of no.
pub(crate) fn covers(a: &[Token], b: &[Token]) -> bool {
    let Some((a, b)) = without_common_ends(a, b) else { return false };
    let mut reach = vec![false; b.len() + 1];
    for i in (0..=a.len()).rev() {
        let mut next = vec![false; b.len() + 1];
        for j in (0..=b.len()).rev() {
            next[j] = match (a.get(i), b.get(j)) {
                (None, None) => true,
                (Some(Token::Run), _) => reach[j] || (j < b.len() && next[j + 1]),
                (Some(Token::One), Some(Token::Char(_) | Token::One)) => reach[j + 1],
                (Some(Token::Char(one)), Some(Token::Char(other))) => one == other && reach[j + 1],
                _ => false,
            };
        }
        reach = next;
    }
    reach[0]
}

/// Takes equal characters from both ends; `None` if the characters there differ. Most texts are told apart so.
fn without_common_ends<'a>(mut a: &'a [Token], mut b: &'a [Token]) -> Option<(&'a [Token], &'a [Token])> {
    while let ([Token::Char(one), rest @ ..], [Token::Char(other), others @ ..]) = (a, b) {
        if one != other {
            return None;
        }
        (a, b) = (rest, others);
    }
    while let ([rest @ .., Token::Char(one)], [others @ .., Token::Char(other)]) = (a, b) {
        if one != other {
            return None;
        }
        (a, b) = (rest, others);
    }
    Some((a, b))
}

impl Token {
    fn is_run(self) -> bool {
        matches!(self, Self::Run | Self::Segment)
    }

    /// Whether a run can go on over another piece.
    fn takes(self, other: Self) -> bool {
        self == Self::Run || other != Self::Char('/')
    }

    fn agrees(self, other: Self) -> bool {
        matches!((self, other), (Self::One, _) | (_, Self::One)) || self == other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_overlap_where_one_text_matches_both() {
        for (a, b, expected) in [
            ("", "", true),
            ("a", "a", true),
            ("a", "b", false),
            ("a*", "*b", true),
            ("a*c", "ab", false),
            ("a?", "ab", true),
            ("*", "", true),
            ("a*b*", "*c", true),
            ("${aws:username}x", "bobx", true),
            ("${*}", "a", false),
            ("a/*", "a", false),
        ] {
            let (x, y) = (written(a, true), written(b, true));
            assert_eq!((overlap(&x, &y), overlap(&y, &x)), (expected, expected), "{a} {b}");
        }
        assert!(!overlap(&[Token::Segment], &written("a/b", true)));
        assert!(overlap(&[Token::Segment], &written("a*", true)));
    }

    #[test]
    fn a_pattern_covers_what_only_it_matches_more_of() {
        for (a, b, expected) in [
            ("*", "a*", true),
            ("a*", "ab*", true),
            ("ab*", "a*", false),
            ("a?", "ab", true),
            ("a?", "a*", false),
            ("a", "a", true),
            ("*b", "a*b", true),
            ("a", "*", false),
        ] {
            assert_eq!(covers(&written(a, true), &written(b, true)), expected, "{a} {b}");
        }
    }
}
