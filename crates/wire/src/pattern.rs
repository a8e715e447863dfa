//! The models' regular expressions, which are Java's.
//!
//! A pattern must match the whole value. The parts of Java's syntax that differ are rewritten; what cannot be
//! expressed (look-around, back-references) counts as absent, so such a member is not checked here.

use std::{
    collections::HashMap,
    sync::{Arc, OnceLock, PoisonError, RwLock},
};

use regex::Regex;

/// Compiled patterns. A memo of a pure function of the generated tables, so its size is bounded by them.
static COMPILED: OnceLock<Memo> = OnceLock::new();

/// Pattern text to compiled form; `None` for what does not compile.
type Memo = RwLock<HashMap<&'static str, Option<Arc<Regex>>>>;

/// Whether the whole of `text` matches; true for a pattern that cannot be compiled.
pub(crate) fn matches(pattern: &'static str, text: &str) -> bool {
    compiled(pattern).is_none_or(|regex| regex.is_match(text))
}

fn compiled(pattern: &'static str) -> Option<Arc<Regex>> {
    let memo = COMPILED.get_or_init(Memo::default);
    if let Some(found) = memo.read().unwrap_or_else(PoisonError::into_inner).get(pattern) {
        return found.clone();
    }
    let regex = compile(pattern).map(Arc::new);
    memo.write().unwrap_or_else(PoisonError::into_inner).insert(pattern, regex.clone());
    regex
}

fn compile(pattern: &str) -> Option<Regex> {
    Regex::new(&format!(r"\A(?:{})\z", rewrite(pattern))).ok()
}

/// Java's escapes in this engine's terms: `\w`, `\d` and `\s` are ASCII in Java, `\uD83D\uDE00` is one
/// character, `\p{Print}` and its like are POSIX classes, a final `$` tolerates nothing more than the end.
fn rewrite(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (text, used) = escape(rest);
        out.push_str(&text);
        rest = &rest[used..];
    }
    out.push_str(rest);
    out
}

/// The rewritten escape at the start of `rest` and how many bytes of `rest` it takes.
fn escape(rest: &str) -> (String, usize) {
    let class = |text: &str| (text.to_owned(), 2);
    match rest.as_bytes().get(1) {
        Some(b'w') => class("[0-9A-Za-z_]"),
        Some(b'W') => class("[^0-9A-Za-z_]"),
        Some(b'd') => class("[0-9]"),
        Some(b'D') => class("[^0-9]"),
        Some(b's') => class(r"[ \t\n\x0B\x0C\r]"),
        Some(b'S') => class(r"[^ \t\n\x0B\x0C\r]"),
        Some(b'u') => code_unit(rest).unwrap_or_else(|| verbatim(rest)),
        Some(b'p') => posix(rest).unwrap_or_else(|| verbatim(rest)),
        _ => verbatim(rest),
    }
}

/// `\` and the character after it as they are.
fn verbatim(rest: &str) -> (String, usize) {
    let end = rest.char_indices().nth(2).map_or(rest.len(), |(end, _)| end);
    (rest[..end].to_owned(), end)
}

/// `\uXXXX`, two of them for a character above U+FFFF.
fn code_unit(rest: &str) -> Option<(String, usize)> {
    let unit = |at: usize| {
        rest.get(at..at + 2).filter(|prefix| *prefix == r"\u")?;
        u32::from_str_radix(rest.get(at + 2..at + 6)?, 16).ok()
    };
    match (unit(0)?, unit(6)) {
        (high @ 0xD800..=0xDBFF, Some(low @ 0xDC00..=0xDFFF)) => {
            let code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
            Some((format!(r"\x{{{code:X}}}"), 12))
        }
        (unit, _) => Some((format!(r"\x{{{unit:X}}}"), 6)),
    }
}

/// `\p{Alnum}` and the other POSIX classes of Java.
fn posix(rest: &str) -> Option<(String, usize)> {
    let name = rest.strip_prefix(r"\p{")?.split_once('}')?.0;
    let class = match name {
        "Lower" | "Upper" | "Alpha" | "Digit" | "Alnum" | "Punct" | "Graph" | "Print" | "Blank" | "Cntrl"
        | "XDigit" | "Space" | "ASCII" => format!("[[:{}:]]", name.to_lowercase()),
        _ => return None,
    };
    Some((class, name.len() + 4))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rolecall_shapes::{Kind, Shape};

    use super::{compile, matches};

    #[track_caller]
    fn check(pattern: &'static str, text: &str, expected: bool) {
        assert!(compile(pattern).is_some(), "`{pattern}` does not compile");
        assert_eq!(matches(pattern, text), expected, "`{pattern}` on {text:?}");
    }

    #[test]
    fn a_pattern_must_match_the_whole_value() {
        check(r"[\w+=,.@-]*", "Session-1@a", true);
        check(r"[\w+=,.@-]*", "Session1:2", false);
        check(r"[\w+=,.@-]*", "a\n", false);
        check("a|b", "ab", false);
        check("^[a-z]+$", "abc", true);
        check("^[a-z]+$", "abc\n", false);
    }

    #[test]
    fn classes_are_ascii_as_in_java() {
        check(r"\w+", "é", false);
        check(r"\d+", "٣", false);
        check(r"[\s\S]+", "é \n", true);
        check(r"[^\s]+", "a b", false);
        check(r"\p{Alnum}+", "aZ9", true);
        check(r"\p{Print}+", "a\u{7}", false);
    }

    #[test]
    fn unicode_categories_and_code_units_are_understood() {
        check(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*", "größe 10", true);
        check(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*", "MOJ D&T", false);
        check(r"[\u0009\u000A\u000D\u0020-\u00FF]+", "{\n\"é\"}", true);
        check(r"[\u0009\u000A\u000D\u0020-\u00FF]+", "…", false);
        check(r"[\uD800\uDC00-\uDBFF\uDFFF]+", "😀", true);
        check(r"(\u002F)|(\u002F[\u0021-\u007E]+\u002F)", "/team/", true);
        check(r"(\u002F)|(\u002F[\u0021-\u007E]+\u002F)", "team/", false);
    }

    #[test]
    fn a_pattern_that_cannot_be_expressed_refuses_nothing() {
        assert!(compile(r"^(?!aws:).+$").is_none());
        assert!(matches(r"^(?!aws:).+$", "aws:x"));
    }

    #[test]
    fn every_pattern_of_the_implemented_operations_compiles() {
        let mut patterns = BTreeSet::new();
        for meta in rolecall_shapes::operations() {
            collect(meta.input, &mut BTreeSet::new(), &mut patterns);
        }
        assert!(patterns.len() > 20, "the models have patterns");
        let refused: Vec<_> = patterns.iter().filter(|pattern| compile(pattern).is_none()).collect();
        assert_eq!(refused, Vec::<&&str>::new());
    }

    fn collect(
        shape: &'static Shape,
        seen: &mut BTreeSet<&'static str>,
        patterns: &mut BTreeSet<&'static str>,
    ) {
        if !seen.insert(shape.name) {
            return;
        }
        match &shape.kind {
            Kind::Structure(members) => {
                members.iter().for_each(|member| collect((member.shape)(), seen, patterns));
            }
            Kind::List { member, .. } => collect(member, seen, patterns),
            Kind::Map { key, value, .. } => {
                collect(key, seen, patterns);
                collect(value, seen, patterns);
            }
            Kind::String { pattern, .. } if !pattern.is_empty() => {
                patterns.insert(pattern);
            }
            _ => {}
        }
    }
}
