//! The spanned tree every document becomes.

use std::borrow::Cow;
use std::fmt;

use serde_json::Value as Json;

use crate::source::{Place, Span};

/// A value and the place it was written at.
#[derive(Clone)]
pub struct Node {
    /// Where it was written. An evaluated node keeps the place of the expression it came from.
    pub place: Place,
    /// What was written.
    pub value: Value,
}

/// What a node holds. Short tags are already long: `!Ref X` is the mapping `{Ref: X}`.
#[derive(Clone)]
pub enum Value {
    /// `null`, `~`, or nothing at all.
    Null,
    /// A boolean in any of the spellings of YAML 1.1 except the one-letter ones.
    Bool(bool),
    /// A number.
    Number(Number),
    /// Text.
    String(String),
    /// A list.
    Sequence(Vec<Node>),
    /// Keys and values in the order written.
    Mapping(Mapping),
}

/// A number as text, so that `1.10` stays `1.10` where it is joined into a string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number(pub(crate) String);

impl Number {
    /// The number as CloudFormation renders it into strings.
    pub fn text(&self) -> &str {
        &self.0
    }

    fn to_json(&self) -> Json {
        let parsed = self.0.parse::<i64>().map(Into::into).ok();
        parsed
            .or_else(|| self.0.parse::<u64>().map(Into::into).ok())
            .or_else(|| self.0.parse::<f64>().ok().and_then(serde_json::Number::from_f64))
            .map_or_else(|| Json::String(self.0.clone()), Json::Number)
    }
}

/// Entries of a mapping; keys are unique.
#[derive(Clone, Default)]
pub struct Mapping {
    pub(crate) entries: Vec<Entry>,
}

/// One key and its value.
#[derive(Clone)]
pub struct Entry {
    /// The key.
    pub key: Key,
    /// The value.
    pub value: Node,
}

/// A key and the place it was written at.
#[derive(Clone)]
pub struct Key {
    /// The key itself.
    pub text: String,
    /// Where it was written; for a short tag, the place of the tagged value.
    pub place: Place,
}

impl Mapping {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// The entry of a key.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key.text == key)
    }

    /// All entries, in the order written.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The only entry, where there is exactly one.
    pub(crate) fn only(&self) -> Option<&Entry> {
        match self.entries.as_slice() {
            [entry] => Some(entry),
            _ => None,
        }
    }
}

impl Node {
    /// A node holding text.
    pub(crate) fn text(place: &Place, text: impl Into<String>) -> Self {
        Self { place: place.clone(), value: Value::String(text.into()) }
    }

    /// A node holding a list.
    pub(crate) fn list(place: &Place, items: Vec<Node>) -> Self {
        Self { place: place.clone(), value: Value::Sequence(items) }
    }

    /// A node from plain JSON, every part of it at one place.
    pub(crate) fn from_json(place: &Place, json: &Json) -> Self {
        let value = match json {
            Json::Null => Value::Null,
            Json::Bool(value) => Value::Bool(*value),
            Json::Number(number) => Value::Number(Number(number.to_string())),
            Json::String(text) => Value::String(text.clone()),
            Json::Array(items) => {
                Value::Sequence(items.iter().map(|item| Self::from_json(place, item)).collect())
            }
            Json::Object(fields) => {
                let entry = |(name, value): (&String, &Json)| Entry {
                    key: Key { text: name.clone(), place: place.clone() },
                    value: Self::from_json(place, value),
                };
                Value::Mapping(Mapping { entries: fields.iter().map(entry).collect() })
            }
        };
        Self { place: place.clone(), value }
    }

    /// The byte range in the source.
    pub fn span(&self) -> Span {
        self.place.span
    }

    /// The text of a string; `None` for anything else, numbers included.
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// Any scalar except null as CloudFormation renders it into a string.
    pub fn scalar_text(&self) -> Option<Cow<'_, str>> {
        match &self.value {
            Value::String(text) => Some(Cow::Borrowed(text)),
            Value::Number(number) => Some(Cow::Borrowed(number.text())),
            Value::Bool(true) => Some(Cow::Borrowed("true")),
            Value::Bool(false) => Some(Cow::Borrowed("false")),
            Value::Null | Value::Sequence(_) | Value::Mapping(_) => None,
        }
    }

    /// The items of a list.
    pub fn as_sequence(&self) -> Option<&[Node]> {
        match &self.value {
            Value::Sequence(items) => Some(items),
            _ => None,
        }
    }

    /// The entries of a mapping.
    pub fn as_mapping(&self) -> Option<&Mapping> {
        match &self.value {
            Value::Mapping(mapping) => Some(mapping),
            _ => None,
        }
    }

    /// The value of a key, where this is a mapping that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.as_mapping()?.get(key)
    }

    pub(crate) fn as_mapping_mut(&mut self) -> Option<&mut Mapping> {
        match &mut self.value {
            Value::Mapping(mapping) => Some(mapping),
            _ => None,
        }
    }

    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut Node> {
        let entries = &mut self.as_mapping_mut()?.entries;
        entries.iter_mut().find(|entry| entry.key.text == key).map(|entry| &mut entry.value)
    }

    /// The value at the end of a path of keys.
    pub fn at(&self, path: &[&str]) -> Option<&Node> {
        path.iter().try_fold(self, |node, key| node.get(key))
    }

    /// The word messages use for this kind of value.
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Sequence(_) => "a list",
            Value::Mapping(_) => "a mapping",
        }
    }

    /// The same tree as JSON, without places. Keys keep their order.
    pub fn to_json(&self) -> Json {
        match &self.value {
            Value::Null => Json::Null,
            Value::Bool(value) => Json::Bool(*value),
            Value::Number(number) => number.to_json(),
            Value::String(text) => Json::String(text.clone()),
            Value::Sequence(items) => items.iter().map(Node::to_json).collect(),
            Value::Mapping(mapping) => {
                let fields = mapping.entries.iter().map(|e| (e.key.text.clone(), e.value.to_json()));
                Json::Object(fields.collect())
            }
        }
    }
}

/// Shows kind and place only: an evaluated node may hold the value of a `NoEcho` parameter.
impl fmt::Debug for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Node({} at {})", self.kind(), self.place)
    }
}
