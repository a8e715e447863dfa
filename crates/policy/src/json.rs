//! A JSON reader that keeps the place of everything it reads.
//!
//! It reads RFC 8259 and nothing more: no comments, no trailing commas. Repeated keys are kept, because whether
//! they matter is the document's business. Nesting is limited, so that hostile input cannot exhaust the stack.

use crate::span::Span;

/// Deepest nesting of arrays and objects that is read.
const MAX_DEPTH: usize = 64;

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) span: Span,
    pub(crate) value: Value,
}

/// A JSON value. Numbers keep the text they were written with.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Number(String),
    String(String),
    Array(Vec<Node>),
    Object(Vec<Member>),
}

/// One `"key": value` of an object.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) key: String,
    pub(crate) key_span: Span,
    pub(crate) node: Node,
}

/// What is wrong with a text that is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JsonError {
    /// The text ends inside a value.
    #[error("the text ends where more JSON is expected")]
    UnexpectedEnd,
    /// A character that JSON does not allow here.
    #[error("unexpected character `{0}`")]
    UnexpectedCharacter(char),
    /// Something follows the document.
    #[error("text after the end of the document")]
    TrailingText,
    /// A number JSON does not know, such as `01` or `1.`.
    #[error("malformed number")]
    MalformedNumber,
    /// A backslash followed by something else than an escape JSON knows.
    #[error("malformed escape sequence")]
    MalformedEscape,
    /// A raw control character inside a string.
    #[error("control character in a string")]
    ControlCharacter,
    /// Arrays and objects nested too deeply.
    #[error("nesting deeper than {MAX_DEPTH} levels")]
    TooDeep,
}

/// Reads one JSON value that fills the whole of `text`.
pub(crate) fn parse(text: &str) -> Result<Node, (JsonError, Span)> {
    let mut reader = Reader { text, at: 0 };
    reader.blanks();
    let node = reader.value(0)?;
    reader.blanks();
    match reader.peek() {
        None => Ok(node),
        Some(_) => Err((JsonError::TrailingText, Span::new(reader.at, text.len()))),
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

type Read<T> = Result<T, (JsonError, Span)>;

impl Reader<'_> {
    fn value(&mut self, depth: usize) -> Read<Node> {
        let start = self.at;
        let value = match self.peek() {
            None => return Err(self.here(JsonError::UnexpectedEnd)),
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.array(depth)?,
            Some(b'"') => Value::String(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(_) => self.word()?,
        };
        Ok(Node { span: Span::new(start, self.at), value })
    }

    fn object(&mut self, depth: usize) -> Read<Value> {
        self.enter(depth)?;
        let mut members = Vec::new();
        self.blanks();
        if self.take(b'}') {
            return Ok(Value::Object(members));
        }
        loop {
            self.blanks();
            let start = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.unexpected());
            }
            let key = self.string()?;
            let key_span = Span::new(start, self.at);
            self.blanks();
            self.expect(b':')?;
            self.blanks();
            let node = self.value(depth + 1)?;
            members.push(Member { key, key_span, node });
            self.blanks();
            if self.take(b'}') {
                return Ok(Value::Object(members));
            }
            self.expect(b',')?;
        }
    }

    fn array(&mut self, depth: usize) -> Read<Value> {
        self.enter(depth)?;
        let mut items = Vec::new();
        self.blanks();
        if self.take(b']') {
            return Ok(Value::Array(items));
        }
        loop {
            self.blanks();
            items.push(self.value(depth + 1)?);
            self.blanks();
            if self.take(b']') {
                return Ok(Value::Array(items));
            }
            self.expect(b',')?;
        }
    }

    /// Steps over the opening bracket unless the nesting is too deep.
    fn enter(&mut self, depth: usize) -> Read<()> {
        if depth >= MAX_DEPTH {
            return Err(self.here(JsonError::TooDeep));
        }
        self.at += 1;
        Ok(())
    }

    fn string(&mut self) -> Read<String> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = &self.text[self.at..];
            let plain = rest.find(|c: char| c == '"' || c == '\\' || c < ' ').unwrap_or(rest.len());
            out.push_str(&rest[..plain]);
            self.at += plain;
            match self.peek() {
                None => return Err(self.here(JsonError::UnexpectedEnd)),
                Some(b'"') => {
                    self.at += 1;
                    return Ok(out);
                }
                Some(b'\\') => out.push(self.escape()?),
                Some(_) => return Err(self.here(JsonError::ControlCharacter)),
            }
        }
    }

    fn escape(&mut self) -> Read<char> {
        let start = self.at;
        let malformed = |at: usize| (JsonError::MalformedEscape, Span::new(start, at));
        self.at += 1;
        let Some(letter) = self.peek() else { return Err(self.here(JsonError::UnexpectedEnd)) };
        self.at += 1;
        Ok(match letter {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let unit = self.four_hex().ok_or_else(|| malformed(self.at))?;
                let code = match unit {
                    0xD800..=0xDBFF => self.low_surrogate(unit).ok_or_else(|| malformed(self.at))?,
                    _ => unit,
                };
                char::from_u32(code).ok_or_else(|| malformed(self.at))?
            }
            _ => return Err(malformed(start + 1)),
        })
    }

    /// The code point of a surrogate pair whose first half is `high`.
    fn low_surrogate(&mut self, high: u32) -> Option<u32> {
        if !self.text[self.at..].starts_with("\\u") {
            return None;
        }
        self.at += 2;
        let low = self.four_hex()?;
        (0xDC00..=0xDFFF).contains(&low).then(|| 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    }

    fn four_hex(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }

    fn number(&mut self) -> Read<Value> {
        let start = self.at;
        self.take(b'-');
        let leading_zero = self.peek() == Some(b'0');
        let whole = self.digits();
        let mut good = whole == 1 || (whole > 1 && !leading_zero);
        if self.take(b'.') {
            good &= self.digits() > 0;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            good &= self.digits() > 0;
        }
        if !good {
            return Err((JsonError::MalformedNumber, Span::new(start, self.at)));
        }
        Ok(Value::Number(self.text[start..self.at].to_owned()))
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        self.at - start
    }

    fn word(&mut self) -> Read<Value> {
        for (word, value) in
            [("true", Value::Bool(true)), ("false", Value::Bool(false)), ("null", Value::Null)]
        {
            if self.text[self.at..].starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
        }
        Err(self.unexpected())
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn expect(&mut self, byte: u8) -> Read<()> {
        if self.take(byte) { Ok(()) } else { Err(self.unexpected()) }
    }

    fn unexpected(&self) -> (JsonError, Span) {
        match self.text[self.at..].chars().next() {
            Some(c) => (JsonError::UnexpectedCharacter(c), Span::new(self.at, self.at + c.len_utf8())),
            None => self.here(JsonError::UnexpectedEnd),
        }
    }

    fn here(&self, error: JsonError) -> (JsonError, Span) {
        (error, Span::new(self.at, self.at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_knows_where_it_stands() {
        let text = r#" {"a": [1, "é"], "b": null} "#;
        let node = parse(text).unwrap();
        let Value::Object(members) = node.value else { panic!("not an object") };
        assert_eq!(&text[members[0].key_span.start..members[0].key_span.end], "\"a\"");
        let Value::Array(items) = &members[0].node.value else { panic!("not an array") };
        assert_eq!(&text[items[1].span.start..items[1].span.end], "\"é\"");
    }

    #[test]
    fn escapes_are_decoded() {
        let node = parse(r#""a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#).unwrap();
        assert!(matches!(node.value, Value::String(s) if s == "a\"\\/\u{8}\u{c}\n\r\té😀"));
    }

    #[test]
    fn what_json_does_not_allow_is_refused_with_its_place() {
        let deep = "[".repeat(65);
        for (text, error, start) in [
            ("", JsonError::UnexpectedEnd, 0),
            ("{", JsonError::UnexpectedEnd, 1),
            ("{'a'", JsonError::UnexpectedCharacter('\''), 1),
            ("[1,]", JsonError::UnexpectedCharacter(']'), 3),
            ("[1] x", JsonError::TrailingText, 4),
            ("01", JsonError::MalformedNumber, 0),
            ("-", JsonError::MalformedNumber, 0),
            ("1.", JsonError::MalformedNumber, 0),
            (r#""\x""#, JsonError::MalformedEscape, 1),
            (r#""\u12G4""#, JsonError::MalformedEscape, 1),
            (r#""\ud800x""#, JsonError::MalformedEscape, 1),
            ("\"a\nb\"", JsonError::ControlCharacter, 2),
            ("tru", JsonError::UnexpectedCharacter('t'), 0),
            (deep.as_str(), JsonError::TooDeep, 64),
        ] {
            let (found, span) = parse(text).unwrap_err();
            assert_eq!((found, span.start), (error, start), "{text:?}");
        }
    }
}
