//! Form parameters against a schema: `Tags.member.1.Key=…`, `Attributes.entry.1.key=…`.

use std::collections::BTreeMap;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use percent_encoding::percent_decode_str;
use rolecall_shapes::{Kind, Member, Shape};
use serde_json::{Map, Value};

use crate::time;

/// The deepest nesting a parameter name may have; no model comes near it.
const MAX_DEPTH: usize = 64;

/// Parameters that are not what the operation takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum QueryError {
    /// The text is no parameter list.
    Syntax,
    /// A value or structure of the wrong type, worded as AWS does.
    Input(String),
}

/// Parameter names cut at the dots: a tree of values.
#[derive(Debug, Default)]
struct Node {
    value: Option<String>,
    children: BTreeMap<String, Node>,
}

/// The name and value pairs of a form body or query string.
pub(crate) fn parse_pairs(text: &str) -> Result<Vec<(String, String)>, QueryError> {
    text.split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Ok((unescape(name)?, unescape(value)?))
        })
        .collect()
}

fn unescape(text: &str) -> Result<String, QueryError> {
    if !text.contains(['+', '%']) {
        return Ok(text.to_owned());
    }
    let spaced = text.replace('+', " ");
    match percent_decode_str(&spaced).decode_utf8() {
        Ok(decoded) => Ok(decoded.into_owned()),
        Err(_) => Err(QueryError::Syntax),
    }
}

/// The pivot of `shape` out of the parameters of a request; parameters the shape does not know are ignored.
pub(crate) fn decode(shape: &Shape, pairs: Vec<(String, String)>) -> Result<Value, QueryError> {
    let mut root = Node::default();
    for (name, value) in pairs {
        root.insert(&name, value)?;
    }
    let Kind::Structure(members) = shape.kind else {
        return Ok(Value::Object(Map::new()));
    };
    decode_members(members, &root)
}

impl Node {
    fn insert(&mut self, name: &str, value: String) -> Result<(), QueryError> {
        let mut node = self;
        for (depth, part) in name.split('.').enumerate() {
            if depth >= MAX_DEPTH {
                return Err(QueryError::Syntax);
            }
            node = node.children.entry(part.to_owned()).or_default();
        }
        node.value = Some(value);
        Ok(())
    }

    /// The numbered children in the order of their numbers.
    fn numbered(&self) -> Result<Vec<&Node>, QueryError> {
        let mut numbered = self
            .children
            .iter()
            .map(|(name, node)| match name.parse::<u32>() {
                Ok(number) => Ok((number, node)),
                Err(_) => {
                    Err(QueryError::Input("Start of structure or map found where not expected.".to_owned()))
                }
            })
            .collect::<Result<Vec<_>, _>>()?;
        numbered.sort_by_key(|(number, _)| *number);
        Ok(numbered.into_iter().map(|(_, node)| node).collect())
    }
}

fn decode_members(members: &[Member], node: &Node) -> Result<Value, QueryError> {
    let mut decoded = Map::new();
    for member in members {
        let shape = (member.shape)();
        let Some(child) = node.children.get(member.wire_name) else { continue };
        decoded.insert(member.name.to_owned(), decode_node(shape, child)?);
    }
    Ok(Value::Object(decoded))
}

fn decode_node(shape: &Shape, node: &Node) -> Result<Value, QueryError> {
    match &shape.kind {
        Kind::Structure(members) => decode_members(members, node),
        Kind::List { member, wire_name, flattened, .. } => {
            let items = if *flattened {
                node.numbered()?
            } else {
                // An empty list is sent as the bare name: `Tags=`.
                node.children.get(*wire_name).map_or_else(|| Ok(Vec::new()), Node::numbered)?
            };
            items
                .into_iter()
                .map(|item| decode_node(member, item))
                .collect::<Result<_, _>>()
                .map(Value::Array)
        }
        Kind::Map { value, flattened, .. } => {
            let entries = if *flattened {
                node.numbered()?
            } else {
                node.children.get("entry").map_or_else(|| Ok(Vec::new()), Node::numbered)?
            };
            let mut decoded = Map::new();
            for entry in entries {
                let key = entry.children.get("key").and_then(|key| key.value.clone());
                let (Some(key), Some(found)) = (key, entry.children.get("value")) else { continue };
                decoded.insert(key, decode_node(value, found)?);
            }
            Ok(Value::Object(decoded))
        }
        _ => match (&node.value, node.children.is_empty()) {
            (Some(text), true) => decode_scalar(shape, text),
            _ => Err(QueryError::Input("Start of structure or map found where not expected.".to_owned())),
        },
    }
}

fn decode_scalar(shape: &Shape, text: &str) -> Result<Value, QueryError> {
    let refused = |message: &str| Err(QueryError::Input(message.to_owned()));
    match shape.kind {
        Kind::Boolean => match text {
            "true" | "1" => Ok(true.into()),
            "false" | "0" => Ok(false.into()),
            _ => refused("boolean must follow xsd1.1 definition"),
        },
        Kind::Integer(_) => match text.parse::<i64>() {
            Ok(number) => Ok(number.clamp(i32::MIN.into(), i32::MAX.into()).into()),
            Err(_) => refused("STRING_VALUE can not be converted to an Integer"),
        },
        Kind::Long(_) => match text.parse::<i64>() {
            Ok(number) => Ok(number.into()),
            Err(_) => refused("STRING_VALUE can not be converted to a Long"),
        },
        Kind::Float | Kind::Double => match text.parse::<f64>().ok().and_then(serde_json::Number::from_f64) {
            Some(number) => Ok(Value::Number(number)),
            None => refused("STRING_VALUE can not be converted to a Double"),
        },
        Kind::Timestamp => match time::iso_to_epoch(text) {
            Some(epoch) => Ok(epoch),
            None => refused("timestamp must follow ISO8601"),
        },
        Kind::Blob(_) => match STANDARD.decode(text) {
            Ok(_) => Ok(text.into()),
            Err(_) => refused("blob must be base64 encoded"),
        },
        Kind::String { .. } | Kind::Structure(_) | Kind::List { .. } | Kind::Map { .. } => Ok(text.into()),
    }
}

/// The parameters of a request for `shape`, appended to `pairs`.
pub(crate) fn encode(shape: &Shape, value: &Value, pairs: &mut Vec<(String, String)>) {
    encode_at(shape, value, "", pairs);
}

fn encode_at(shape: &Shape, value: &Value, at: &str, pairs: &mut Vec<(String, String)>) {
    match (&shape.kind, value) {
        (_, Value::Null) => {}
        (Kind::Structure(members), Value::Object(object)) => {
            for member in *members {
                if let Some(value) = object.get(member.name) {
                    encode_at((member.shape)(), value, &join(at, member.wire_name), pairs);
                }
            }
        }
        (Kind::List { .. }, Value::Array(items)) if items.is_empty() => {
            pairs.push((at.to_owned(), String::new()));
        }
        (Kind::List { member, wire_name, flattened, .. }, Value::Array(items)) => {
            let base = if *flattened { at.to_owned() } else { join(at, wire_name) };
            for (index, item) in items.iter().enumerate() {
                encode_at(member, item, &format!("{base}.{}", index + 1), pairs);
            }
        }
        (Kind::Map { value: shape, flattened, .. }, Value::Object(entries)) => {
            let base = if *flattened { at.to_owned() } else { join(at, "entry") };
            for (index, (key, value)) in entries.iter().enumerate() {
                pairs.push((format!("{base}.{}.key", index + 1), key.clone()));
                encode_at(shape, value, &format!("{base}.{}.value", index + 1), pairs);
            }
        }
        (Kind::Timestamp, value) => {
            if let Some(text) = time::epoch_to_iso(value) {
                pairs.push((at.to_owned(), text));
            }
        }
        (_, Value::String(text)) => pairs.push((at.to_owned(), text.clone())),
        (_, value) => pairs.push((at.to_owned(), value.to_string())),
    }
}

fn join(at: &str, name: &str) -> String {
    if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") }
}
