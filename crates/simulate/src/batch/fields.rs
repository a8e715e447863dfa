//! The members of a line.

use std::{ops::Range, rc::Rc};

use serde_json::{Deserializer, value::RawValue};

use super::{lines::Line, request::RequestIn, sheets::Known};

/// What a line says. Members that mean nothing here, such as notes, are passed over.
pub(super) struct Fields<'a> {
    /// As written.
    pub(super) id: &'a str,
    pub(super) policies: Policies<'a>,
    pub(super) request: RequestIn<'a>,
    /// The length of the object and of what ends its line.
    pub(super) length: usize,
}

/// The policies of a line.
pub(super) enum Policies<'a> {
    /// The same as in a line before.
    Known(Rc<Known>),
    /// As written.
    Written(&'a RawValue),
}

/// Why a line cannot be read, and its id if that can.
#[derive(Debug)]
pub(super) struct Malformed<'a> {
    pub(super) id: &'a str,
    pub(super) message: String,
}

/// Reads the object that a line is; of a text that goes on, only one with known policies.
pub(super) fn read<'a>(
    text: &'a [u8],
    line: Line,
    known: &dyn Fn(&[u8]) -> Option<Rc<Known>>,
) -> Result<Fields<'a>, Malformed<'a>> {
    let mut members = Members { id: "null", policies: None, request: None };
    let mut scanner = Scanner { text, at: 0 };
    let outcome = members.read(&mut scanner, line, known);
    let Members { id, policies, request } = members;
    let fail = |message: String| Malformed { id, message };
    outcome.map_err(fail)?;
    let missing = |name: &str| fail(format!("the line has no `{name}`"));
    let policies = policies.ok_or_else(|| missing("policies"))?;
    let request = request.ok_or_else(|| missing("request"))?;
    let ended = match line {
        Line::Begins => scanner.eat(b'\n'),
        Line::IsWhole => scanner.ended(),
    };
    if !ended {
        return Err(fail(format!("there is more after the object, at byte {}", scanner.at)));
    }
    Ok(Fields { id, policies, request, length: scanner.at })
}

struct Members<'a> {
    id: &'a str,
    policies: Option<Policies<'a>>,
    request: Option<RequestIn<'a>>,
}

impl<'a> Members<'a> {
    fn read(
        &mut self,
        scanner: &mut Scanner<'a>,
        line: Line,
        known: &dyn Fn(&[u8]) -> Option<Rc<Known>>,
    ) -> Result<(), String> {
        scanner.expect(b'{', "the line is not a JSON object")?;
        if scanner.eat(b'}') {
            return Ok(());
        }
        loop {
            let name = scanner.name()?;
            scanner.expect(b':', "expected `:` after a name")?;
            match name {
                b"id" => self.id = scanner.value::<&RawValue>("id")?.get(),
                b"policies" if self.policies.is_some() => return Err("`policies` is given twice".into()),
                b"policies" => {
                    scanner.blanks();
                    self.policies = Some(match known(&scanner.text[scanner.at..]) {
                        Some(known) => {
                            scanner.at += known.text.len();
                            Policies::Known(known)
                        }
                        None if line == Line::Begins => return Err("the policies are new".into()),
                        None => Policies::Written(scanner.value("policies")?),
                    });
                }
                b"request" if self.request.is_some() => return Err("`request` is given twice".into()),
                b"request" => self.request = Some(scanner.value("request")?),
                _ => drop(scanner.value::<&RawValue>("a member")?),
            }
            if !scanner.eat(b',') {
                return scanner.expect(b'}', "expected `,` or `}` after a member");
            }
        }
    }
}

/// Steps through the members of an object; their values are read by `serde_json`.
struct Scanner<'a> {
    text: &'a [u8],
    at: usize,
}

impl<'a> Scanner<'a> {
    fn blanks(&mut self) {
        let rest = &self.text[self.at..];
        self.at += rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r')).count();
    }

    fn eat(&mut self, byte: u8) -> bool {
        self.blanks();
        let found = self.text.get(self.at) == Some(&byte);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, byte: u8, otherwise: &str) -> Result<(), String> {
        if self.eat(byte) { Ok(()) } else { Err(format!("{otherwise}, at byte {}", self.at)) }
    }

    /// The name of a member. One with escapes is none of those looked for.
    fn name(&mut self) -> Result<&'a [u8], String> {
        self.blanks();
        let start = self.at + 1;
        let rest = self.text.get(start..).filter(|_| self.text[self.at] == b'"');
        match rest.and_then(|rest| Some(&rest[..memchr::memchr2(b'"', b'\\', rest)?])) {
            Some(name)
                if self.text[start + name.len()] == b'"' && name.is_ascii() && !name.contains(&b'\n') =>
            {
                self.at = start + name.len() + 1;
                Ok(name)
            }
            _ => self.value::<&RawValue>("a name").map(|name| name.get().as_bytes()),
        }
    }

    fn value<T: serde::Deserialize<'a>>(&mut self, what: &str) -> Result<T, String> {
        let mut values = Deserializer::from_slice(&self.text[self.at..]).into_iter::<T>();
        let value = values.next().unwrap_or_else(|| Err(serde::de::Error::custom("the line ends")));
        let value = value.map_err(|error| format!("{what}: {}", without_place(&error)))?;
        let read = self.at..self.at + values.byte_offset();
        self.at = read.end;
        self.one_line(read, what).map(|()| value)
    }

    /// A value can go on in the next line as far as JSON goes, but then the line ended too early.
    fn one_line(&self, read: Range<usize>, what: &str) -> Result<(), String> {
        match memchr::memchr(b'\n', &self.text[read]) {
            Some(_) => Err(format!("{what}: the line ends")),
            None => Ok(()),
        }
    }

    /// Whether nothing comes any more.
    fn ended(&mut self) -> bool {
        self.blanks();
        self.at == self.text.len()
    }
}

/// The message alone: line and column of an error count from the beginning of the value.
pub(super) fn without_place(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rfind(" at line ") {
        Some(end) => text[..end].to_owned(),
        None => text,
    }
}
