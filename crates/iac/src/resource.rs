//! Resources and outputs as declared.

use crate::finding::{Finding, Problem};
use crate::node::{Entry, Mapping, Node};
use crate::source::Place;
use crate::suggest::closest;
use crate::template::{LogicalId, mapping_of, text_of, unknown_key, wrong_kind};

/// A resource as declared.
#[derive(Clone, Debug)]
pub struct Resource {
    /// Its logical id.
    pub id: LogicalId,
    /// `AWS::IAM::Role` and the like.
    pub kind: String,
    /// Where its name is written.
    pub place: Place,
    /// Everything declared under its name.
    pub node: Node,
    /// `DependsOn`, each with its place.
    pub depends_on: Vec<(LogicalId, Place)>,
    /// `Condition`, with its place.
    pub condition: Option<(String, Place)>,
    /// `DeletionPolicy`.
    pub deletion_policy: DeletionPolicy,
}

/// What happens to a resource when its stack is deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DeletionPolicy {
    /// It is deleted.
    #[default]
    Delete,
    /// It stays.
    Retain,
    /// It stays, unless the creation of the stack failed.
    RetainExceptOnCreate,
    /// It is deleted after a snapshot.
    Snapshot,
}

const ATTRIBUTES: [&str; 10] = [
    "Condition",
    "CreationPolicy",
    "DeletionPolicy",
    "DependsOn",
    "Description",
    "Metadata",
    "Properties",
    "Type",
    "UpdatePolicy",
    "UpdateReplacePolicy",
];

impl Resource {
    pub(crate) fn read(entry: &Entry) -> Result<Self, Finding> {
        let node = &entry.value;
        let name = entry.key.text.as_str();
        let mapping = mapping_of(node, name)?;
        if let Some(unknown) = mapping.entries().iter().find(|e| !ATTRIBUTES.contains(&e.key.text.as_str())) {
            return Err(unknown_key("resource attribute", unknown, &ATTRIBUTES));
        }
        if let Some(properties) = mapping.get("Properties") {
            mapping_of(properties, "Properties")?;
        }
        Ok(Self {
            id: LogicalId::from(name),
            kind: required_text(mapping, entry, "Type")?,
            place: entry.key.place.clone(),
            node: node.clone(),
            depends_on: depends_on(mapping)?,
            condition: condition(mapping)?,
            deletion_policy: deletion_policy(mapping)?,
        })
    }

    /// `Properties`, unevaluated.
    pub fn properties(&self) -> Option<&Node> {
        self.node.get("Properties")
    }

    /// `Metadata`, unevaluated.
    pub fn metadata(&self) -> Option<&Node> {
        self.node.get("Metadata")
    }
}

/// An output as declared.
#[derive(Clone, Debug)]
pub struct Output {
    /// Its name.
    pub name: String,
    /// Where the name is written.
    pub place: Place,
    /// `Value`, unevaluated.
    pub value: Node,
    /// `Export: Name`, unevaluated.
    pub export: Option<Node>,
    /// `Condition`, with its place.
    pub condition: Option<(String, Place)>,
}

impl Output {
    pub(crate) fn read(entry: &Entry) -> Result<Self, Finding> {
        let mapping = mapping_of(&entry.value, &entry.key.text)?;
        let value = mapping.get("Value").ok_or_else(|| missing(entry, "Value"))?;
        Ok(Self {
            name: entry.key.text.clone(),
            place: entry.key.place.clone(),
            value: value.clone(),
            export: mapping.get("Export").and_then(|export| export.get("Name")).cloned(),
            condition: condition(mapping)?,
        })
    }
}

pub(crate) fn required_text(mapping: &Mapping, entry: &Entry, key: &'static str) -> Result<String, Finding> {
    text_of(mapping.get(key).ok_or_else(|| missing(entry, key))?, key)
}

fn missing(entry: &Entry, key: &'static str) -> Finding {
    Finding::at(&entry.key.place, Problem::Missing { what: entry.key.text.clone(), key })
}

fn condition(mapping: &Mapping) -> Result<Option<(String, Place)>, Finding> {
    let Some(node) = mapping.get("Condition") else { return Ok(None) };
    Ok(Some((text_of(node, "Condition")?, node.place.clone())))
}

fn depends_on(mapping: &Mapping) -> Result<Vec<(LogicalId, Place)>, Finding> {
    let Some(node) = mapping.get("DependsOn") else { return Ok(Vec::new()) };
    let items = node.as_sequence().unwrap_or(std::slice::from_ref(node));
    let read = |item: &Node| {
        let id =
            item.as_str().ok_or_else(|| wrong_kind(item, "DependsOn", "a logical id or a list of them"))?;
        Ok((LogicalId::from(id), item.place.clone()))
    };
    items.iter().map(read).collect()
}

fn deletion_policy(mapping: &Mapping) -> Result<DeletionPolicy, Finding> {
    let Some(node) = mapping.get("DeletionPolicy") else { return Ok(DeletionPolicy::Delete) };
    match node.as_str() {
        Some("Delete") => Ok(DeletionPolicy::Delete),
        Some("Retain") => Ok(DeletionPolicy::Retain),
        Some("RetainExceptOnCreate") => Ok(DeletionPolicy::RetainExceptOnCreate),
        Some("Snapshot") => Ok(DeletionPolicy::Snapshot),
        Some(name) => {
            let similar = closest(name, ["Delete", "Retain", "RetainExceptOnCreate", "Snapshot"]);
            let problem = Problem::Unknown { what: "deletion policy", name: name.to_owned(), similar };
            Err(Finding::at(&node.place, problem))
        }
        None => Err(wrong_kind(node, "DeletionPolicy", "a string")),
    }
}
