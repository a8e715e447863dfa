//! Filter patterns for unstructured events: terms.
//!
//! "Filter pattern syntax" of the CloudWatch Logs user guide: terms are case-sensitive and all must occur, `-term` must
//! not, `?term` is one of several alternatives, and a term with other characters than letters, digits and `_` stands in
//! double quotes. Alternatives next to other terms are ignored, as there.

use rolecall_gate::Fault;

use crate::state::invalid;

/// A pattern of terms; the empty one matches every event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern {
    required: Vec<String>,
    excluded: Vec<String>,
    alternatives: Vec<String>,
}

impl Pattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// `InvalidParameterException` for a pattern over JSON or columns, a regular expression, or a malformed term.
    pub fn parse(text: &str) -> Result<Pattern, Fault> {
        let mut pattern = Pattern::default();
        let mut rest = text.trim();
        if rest.starts_with(['{', '[']) {
            return Err(invalid("Invalid filter pattern: only patterns of terms are supported."));
        }
        while !rest.is_empty() {
            let (terms, marked) = match rest.as_bytes() {
                [b'-', ..] => (&mut pattern.excluded, &rest[1..]),
                [b'?', ..] => (&mut pattern.alternatives, &rest[1..]),
                _ => (&mut pattern.required, rest),
            };
            let (term, after) = term(marked)?;
            terms.push(term);
            rest = after.trim_start();
        }
        Ok(pattern)
    }

    /// Whether an event with this text is meant.
    pub fn matches(&self, message: &str) -> bool {
        let has = |term: &String| message.contains(term.as_str());
        if self.required.is_empty() && self.excluded.is_empty() && !self.alternatives.is_empty() {
            return self.alternatives.iter().any(has);
        }
        self.required.iter().all(has) && !self.excluded.iter().any(has)
    }
}

/// The first term of `text` and what follows it.
fn term(text: &str) -> Result<(String, &str), Fault> {
    if let Some(quoted) = text.strip_prefix('"') {
        return phrase(quoted);
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (word, after) = text.split_at(end);
    if word.starts_with('%') {
        return Err(invalid("Invalid filter pattern: regular expressions are not supported."));
    }
    if word.is_empty() || !word.chars().all(|letter| letter.is_alphanumeric() || letter == '_') {
        return Err(invalid(format!("Invalid character(s) in term '{word}'")));
    }
    Ok((word.to_owned(), after))
}

/// The rest of a quoted term, in which a backslash takes the next character as it is.
fn phrase(text: &str) -> Result<(String, &str), Fault> {
    let mut phrase = String::new();
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return Ok((phrase, &text[at + 1..])),
            '\\' => phrase.extend(letters.next().map(|(_, next)| next)),
            _ => phrase.push(letter),
        }
    }
    Err(invalid("Invalid filter pattern: a double quote is not closed."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, message: &str) -> bool {
        Pattern::parse(pattern).unwrap().matches(message)
    }

    fn refusal(pattern: &str) -> String {
        Pattern::parse(pattern).unwrap_err().message
    }

    #[test]
    fn all_plain_terms_must_occur_and_no_excluded_one() {
        assert!(matches("", "anything"));
        assert!(matches("ERROR disk", "disk: ERROR"));
        assert!(!matches("ERROR disk", "ERROR"));
        assert!(!matches("error", "ERROR"));
        assert!(!matches("ERROR -disk", "ERROR disk"));
        assert!(matches(r#""GET /health" -"50\"0""#, "GET /health 200"));
    }

    #[test]
    fn alternatives_count_only_among_themselves() {
        assert!(matches("?ERROR ?WARN", "WARN"));
        assert!(!matches("?ERROR ?WARN", "INFO"));
        assert!(matches("INFO ?ERROR", "INFO"));
    }

    #[test]
    fn other_patterns_are_refused_by_name() {
        assert_eq!(
            refusal("{ $.level = 1 }"),
            "Invalid filter pattern: only patterns of terms are supported."
        );
        assert_eq!(refusal("%a.c%"), "Invalid filter pattern: regular expressions are not supported.");
        assert_eq!(refusal("a.c"), "Invalid character(s) in term 'a.c'");
        assert_eq!(refusal("\"open"), "Invalid filter pattern: a double quote is not closed.");
    }
}
