//! The XML of query answers: written as AWS prints it (two spaces of indentation, one element a line), read
//! back against a schema.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use quick_xml::{Reader, events::Event};
use rolecall_shapes::{Kind, Shape};
use serde_json::{Map, Number, Value};

use crate::time;

/// The deepest nesting of an answer that is read; no model comes near it.
const MAX_DEPTH: usize = 128;

/// Writes elements, one a line.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    text: String,
    depth: usize,
}

impl Writer {
    /// The document.
    pub(crate) fn finish(self) -> String {
        self.text
    }

    fn indent(&mut self) {
        self.text.extend(std::iter::repeat_n("  ", self.depth));
    }

    /// An element around what `inner` writes; empty if that is nothing.
    pub(crate) fn element(&mut self, name: &str, namespace: &str, inner: impl FnOnce(&mut Writer)) {
        self.indent();
        self.text.push('<');
        self.text.push_str(name);
        if !namespace.is_empty() {
            self.text.push_str(" xmlns=\"");
            push_escaped(&mut self.text, namespace);
            self.text.push('"');
        }
        let tag_end = self.text.len();
        self.text.push_str(">\n");
        self.depth += 1;
        let before = self.text.len();
        inner(self);
        self.depth -= 1;
        if self.text.len() == before {
            self.text.truncate(tag_end);
            self.text.push_str("/>\n");
            return;
        }
        self.indent();
        self.close(name);
    }

    /// An element with text.
    pub(crate) fn text(&mut self, name: &str, text: &str) {
        self.indent();
        self.text.push('<');
        self.text.push_str(name);
        if text.is_empty() {
            self.text.push_str("/>\n");
            return;
        }
        self.text.push('>');
        push_escaped(&mut self.text, text);
        self.close(name);
    }

    fn close(&mut self, name: &str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push_str(">\n");
    }

    /// The members of a structure, in the order of the model.
    pub(crate) fn members(&mut self, shape: &Shape, value: &Value) {
        let (Kind::Structure(members), Value::Object(object)) = (&shape.kind, value) else { return };
        for member in *members {
            if let Some(value) = object.get(member.name) {
                self.value(member.wire_name, (member.shape)(), value);
            }
        }
    }

    fn value(&mut self, name: &str, shape: &Shape, value: &Value) {
        match (&shape.kind, value) {
            (_, Value::Null) => {}
            (Kind::Structure(_), Value::Object(_)) => self.element(name, "", |w| w.members(shape, value)),
            (Kind::List { member, flattened: true, .. }, Value::Array(items)) => {
                items.iter().for_each(|item| self.value(name, member, item));
            }
            (Kind::List { member, wire_name, .. }, Value::Array(items)) => {
                self.element(name, "", |w| items.iter().for_each(|item| w.value(wire_name, member, item)));
            }
            (Kind::Map { value: shape, flattened: true, .. }, Value::Object(entries)) => {
                entries.iter().for_each(|(key, value)| self.entry(name, key, shape, value));
            }
            (Kind::Map { value: shape, .. }, Value::Object(entries)) => {
                self.element(name, "", |w| {
                    entries.iter().for_each(|(key, value)| w.entry("entry", key, shape, value));
                });
            }
            (Kind::Timestamp, value) => {
                if let Some(text) = time::epoch_to_iso(value) {
                    self.text(name, &text);
                }
            }
            (_, Value::String(text)) => self.text(name, text),
            (_, value) => self.text(name, &value.to_string()),
        }
    }

    fn entry(&mut self, name: &str, key: &str, shape: &Shape, value: &Value) {
        self.element(name, "", |w| {
            w.text("key", key);
            w.value("value", shape, value);
        });
    }
}

/// Escapes what XML 1.0 would read as something else; what XML 1.0 cannot hold becomes U+FFFD.
fn push_escaped(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some((at, c, escaped)) = rest.char_indices().find_map(|(at, c)| Some((at, c, escape(c)?))) {
        out.push_str(&rest[..at]);
        out.push_str(escaped);
        rest = &rest[at + c.len_utf8()..];
    }
    out.push_str(rest);
}

/// What stands for a character that cannot stand for itself.
fn escape(c: char) -> Option<&'static str> {
    match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        // A parser would read a bare carriage return as a line feed.
        '\r' => Some("&#xD;"),
        '\t' | '\n' => None,
        '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => Some("\u{fffd}"),
        _ => None,
    }
}

/// An element: its local name, its text and its child elements.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) children: Vec<Element>,
}

impl Element {
    /// The root of an XML document; `None` for anything else.
    pub(crate) fn parse(document: &str) -> Option<Element> {
        let mut reader = Reader::from_str(document);
        // The outermost entry stands for the document itself.
        let mut open = vec![Element::default()];
        loop {
            match reader.read_event().ok()? {
                Event::Start(start) => {
                    if open.len() > MAX_DEPTH {
                        return None;
                    }
                    open.push(Element::named(start.local_name().as_ref()));
                }
                Event::Empty(start) => {
                    let element = Element::named(start.local_name().as_ref());
                    open.last_mut()?.children.push(element);
                }
                Event::End(_) => {
                    let element = open.pop()?;
                    open.last_mut()?.children.push(element);
                }
                Event::Text(text) => open.last_mut()?.text.push_str(&text.xml10_content()),
                Event::CData(text) => open.last_mut()?.text.push_str(&text.xml10_content()),
                Event::GeneralRef(reference) => {
                    let resolved = match reference.resolve_char_ref().ok()? {
                        Some(c) => c.to_string(),
                        None => quick_xml::escape::resolve_predefined_entity(&reference)?.to_owned(),
                    };
                    open.last_mut()?.text.push_str(&resolved);
                }
                Event::Eof => break,
                Event::Decl(_) | Event::PI(_) | Event::Comment(_) | Event::DocType(_) => {}
            }
        }
        let document = open.pop().filter(|_| open.is_empty())?;
        document.children.into_iter().next()
    }

    fn named(name: &str) -> Element {
        Element { name: name.to_owned(), ..Element::default() }
    }

    /// The first child called `name`.
    pub(crate) fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The text of the first child called `name`.
    pub(crate) fn child_text(&self, name: &str) -> Option<&str> {
        self.child(name).map(|child| child.text.as_str())
    }
}

/// The pivot of `shape` out of an element; what does not fit is left out.
pub(crate) fn decode(shape: &Shape, element: &Element) -> Option<Value> {
    match &shape.kind {
        Kind::Structure(members) => {
            let mut decoded = Map::new();
            for member in *members {
                let found: Vec<&Element> =
                    element.children.iter().filter(|child| child.name == member.wire_name).collect();
                if let Some(value) = decode_member((member.shape)(), &found) {
                    decoded.insert(member.name.to_owned(), value);
                }
            }
            Some(Value::Object(decoded))
        }
        Kind::List { member, .. } => {
            Some(Value::Array(element.children.iter().filter_map(|child| decode(member, child)).collect()))
        }
        Kind::Map { value, .. } => Some(Value::Object(
            element.children.iter().filter_map(|entry| decode_entry(value, entry)).collect(),
        )),
        Kind::String { .. } => Some(Value::String(element.text.clone())),
        Kind::Blob(_) => STANDARD.decode(element.text.trim()).ok().map(|_| element.text.trim().into()),
        Kind::Integer(_) | Kind::Long(_) => element.text.trim().parse::<i64>().ok().map(Value::from),
        Kind::Float | Kind::Double => {
            element.text.trim().parse::<f64>().ok().and_then(Number::from_f64).map(Value::Number)
        }
        Kind::Boolean => element.text.trim().parse::<bool>().ok().map(Value::Bool),
        Kind::Timestamp => time::iso_to_epoch(element.text.trim()),
    }
}

/// A member out of all elements of its name: several only where the list or map is flattened.
fn decode_member(shape: &Shape, found: &[&Element]) -> Option<Value> {
    match &shape.kind {
        Kind::List { member, flattened: true, .. } if !found.is_empty() => {
            Some(Value::Array(found.iter().filter_map(|element| decode(member, element)).collect()))
        }
        Kind::Map { value, flattened: true, .. } if !found.is_empty() => {
            Some(Value::Object(found.iter().filter_map(|entry| decode_entry(value, entry)).collect()))
        }
        _ => decode(shape, found.first()?),
    }
}

fn decode_entry(shape: &Shape, entry: &Element) -> Option<(String, Value)> {
    Some((entry.child_text("key")?.to_owned(), decode(shape, entry.child("value")?)?))
}
