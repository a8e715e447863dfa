//! CloudFormation property trees and API requests: the same data under other keys.
//!
//! A [`Shape`] is a table of both spellings and of the kinds the API wants; [`to_request`] walks a tree along it.

mod ecs;

pub use ecs::TASK_DEFINITION;

use crate::finding::{Finding, Problem};
use crate::node::{Entry, Key, Mapping, Node, Number, Value};
use crate::suggest::closest;
use crate::template::wrong_kind;

/// What a property holds.
#[derive(Debug)]
pub enum Shape {
    /// A string; numbers and booleans become one.
    Text,
    /// An integer; numeric strings become one.
    Integer,
    /// A boolean; `"true"` and `"false"` become one.
    Boolean,
    /// A list.
    List(&'static Shape),
    /// A map whose keys are data and stay as they are.
    Map(&'static Shape),
    /// Named fields.
    Fields(&'static [Field]),
}

/// One field under both its names.
#[derive(Debug)]
pub struct Field {
    /// The name in CloudFormation, `ContainerDefinitions`.
    pub property: &'static str,
    /// The name in the API, `containerDefinitions`.
    pub member: &'static str,
    /// What it holds.
    pub shape: Shape,
}

const fn field(property: &'static str, member: &'static str, shape: Shape) -> Field {
    Field { property, member, shape }
}

/// Which spelling of the keys a tree is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// CloudFormation's.
    Property,
    /// The API's.
    Member,
}

/// Rewrites a tree into the API's spelling and kinds. Every part keeps its place.
///
/// # Errors
/// A key the table does not have, or a value of another kind.
pub fn to_request(node: &Node, shape: &Shape, spelling: Spelling) -> Result<Node, Finding> {
    convert(node, shape, spelling, "value")
}

fn convert(node: &Node, shape: &Shape, spelling: Spelling, name: &str) -> Result<Node, Finding> {
    let value = match shape {
        Shape::Text => node.scalar_text().map(|text| Value::String(text.into_owned())),
        Shape::Integer => integer(node),
        Shape::Boolean => boolean(node),
        Shape::List(inner) => list(node, inner, spelling, name)?,
        Shape::Map(inner) => map(node, inner, spelling)?,
        Shape::Fields(table) => fields(node, table, spelling)?,
    };
    let value = value.ok_or_else(|| wrong_kind(node, name, expected(shape)))?;
    Ok(Node { place: node.place.clone(), value })
}

fn expected(shape: &Shape) -> &'static str {
    match shape {
        Shape::Text => "a string",
        Shape::Integer => "an integer",
        Shape::Boolean => "a boolean",
        Shape::List(_) => "a list",
        Shape::Map(_) | Shape::Fields(_) => "a mapping",
    }
}

fn integer(node: &Node) -> Option<Value> {
    let text = node.scalar_text()?;
    let number: i64 = text.trim().parse().ok()?;
    Some(Value::Number(Number(number.to_string())))
}

fn boolean(node: &Node) -> Option<Value> {
    match node.scalar_text()?.as_ref() {
        "true" => Some(Value::Bool(true)),
        "false" => Some(Value::Bool(false)),
        _ => None,
    }
}

fn list(node: &Node, inner: &Shape, spelling: Spelling, name: &str) -> Result<Option<Value>, Finding> {
    let Some(items) = node.as_sequence() else { return Ok(None) };
    let items = items.iter().map(|item| convert(item, inner, spelling, name)).collect::<Result<_, _>>()?;
    Ok(Some(Value::Sequence(items)))
}

fn map(node: &Node, inner: &Shape, spelling: Spelling) -> Result<Option<Value>, Finding> {
    let Some(mapping) = node.as_mapping() else { return Ok(None) };
    let convert = |entry: &Entry| {
        let value = convert(&entry.value, inner, spelling, &entry.key.text)?;
        Ok(Entry { key: entry.key.clone(), value })
    };
    let entries = mapping.entries().iter().map(convert).collect::<Result<_, _>>()?;
    Ok(Some(Value::Mapping(Mapping { entries })))
}

fn fields(node: &Node, table: &'static [Field], spelling: Spelling) -> Result<Option<Value>, Finding> {
    let Some(mapping) = node.as_mapping() else { return Ok(None) };
    let mut entries = Vec::with_capacity(mapping.entries().len());
    for entry in mapping.entries() {
        let field = table.iter().find(|field| field.named(spelling) == entry.key.text);
        let field = field.ok_or_else(|| unknown(entry, table, spelling))?;
        // null is what the AWS CLI and SDKs write for a member that is not set
        if matches!(entry.value.value, Value::Null) {
            continue;
        }
        let value = convert(&entry.value, &field.shape, spelling, &entry.key.text)?;
        let key = Key { text: field.member.to_owned(), place: entry.key.place.clone() };
        entries.push(Entry { key, value });
    }
    Ok(Some(Value::Mapping(Mapping { entries })))
}

fn unknown(entry: &Entry, table: &[Field], spelling: Spelling) -> Finding {
    let similar = closest(&entry.key.text, table.iter().map(|field| field.named(spelling)));
    let name = entry.key.text.clone();
    Finding::at(&entry.key.place, Problem::Unknown { what: "property", name, similar })
}

impl Field {
    fn named(&self, spelling: Spelling) -> &'static str {
        match spelling {
            Spelling::Property => self.property,
            Spelling::Member => self.member,
        }
    }
}
