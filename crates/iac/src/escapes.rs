//! The one thing JSON has and YAML has not: characters escaped as a pair of surrogates.

/// Byte offset of every character and of the end; `None` where every character is one byte.
pub(crate) fn offsets(text: &str) -> Option<Vec<usize>> {
    (!text.is_ascii()).then(|| text.char_indices().map(|(at, _)| at).chain([text.len()]).collect())
}

/// A JSON text with every escaped pair (`\ud83d\ude00`) as the character it stands for, and for every character its
/// offset in the original. `None` where there is no such pair, or the text is not JSON.
pub(crate) fn without_pairs(text: &str) -> Option<(String, Vec<usize>)> {
    if !text.trim_start().starts_with('{') || !text.contains("\\u") {
        return None;
    }
    let mut replaced = String::with_capacity(text.len());
    let mut offsets = Vec::with_capacity(text.len() + 1);
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let (c, length) = match pair(&text[at..]) {
            Some(decoded) => (decoded, PAIR),
            None => (c, c.len_utf8()),
        };
        offsets.push(at);
        replaced.push(c);
        at += length;
        // an escaped backslash begins no further escape
        if c == '\\' && text[at..].starts_with('\\') {
            offsets.push(at);
            replaced.push('\\');
            at += 1;
        }
    }
    offsets.push(at);
    (replaced.len() < text.len()).then_some((replaced, offsets))
}

/// Bytes of an escaped pair.
const PAIR: usize = 12;

fn pair(text: &str) -> Option<char> {
    let high = unit(text.get(..6)?)?;
    let low = unit(text.get(6..PAIR)?)?;
    char::decode_utf16([high, low]).next()?.ok().filter(|c| u32::from(*c) > 0xffff)
}

fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u").filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use crate::{Source, parse};

    #[test]
    fn escaped_pairs_are_read_and_later_places_stay_right() {
        let source = Source::new("t.json", r#"{"a": "\ud83d\ude00 \\ud83d\\ude00 é \u00e9", "b": 1}"#);
        let root = parse(&source).unwrap();
        assert_eq!(root.get("a").unwrap().as_str(), Some("😀 \\ud83d\\ude00 é é"));
        let b = root.get("b").unwrap();
        assert_eq!(source.slice(b.span()), "1");
        assert_eq!(b.place.to_string(), "t.json:1:52");
    }
}
