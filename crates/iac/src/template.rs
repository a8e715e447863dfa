//! CloudFormation templates: their sections, before any evaluation.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use crate::check;
use crate::finding::{Finding, Problem};
use crate::node::{Entry, Mapping, Node};
use crate::parameter::Parameter;
use crate::policies;
use crate::resource::{Output, Resource};
use crate::source::Source;
use crate::suggest::closest;
use crate::yaml;

/// The name a template gives a resource.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LogicalId(Arc<str>);

impl LogicalId {
    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for LogicalId {
    fn from(name: &str) -> Self {
        Self(name.into())
    }
}

impl Borrow<str> for LogicalId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LogicalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A template, read and checked, but with nothing evaluated.
#[derive(Clone, Debug)]
pub struct Template {
    source: Source,
    root: Node,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) conditions: Vec<Named>,
    pub(crate) resources: Vec<Resource>,
    pub(crate) outputs: Vec<Output>,
    pub(crate) transforms: Vec<Node>,
}

/// A named expression, such as a condition.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) value: Node,
}

const SECTIONS: [&str; 12] = [
    "AWSTemplateFormatVersion",
    "Conditions",
    "Description",
    "Globals",
    "Hooks",
    "Mappings",
    "Metadata",
    "Outputs",
    "Parameters",
    "Resources",
    "Rules",
    "Transform",
];

impl Template {
    /// Reads a template and checks every reference in it.
    ///
    /// # Errors
    /// All findings, in the order of the text; one only where the text is not YAML or JSON at all.
    pub fn parse(source: Source) -> Result<Self, Vec<Finding>> {
        let mut root = yaml::parse(&source).map_err(|finding| vec![finding])?;
        policies::read_embedded(&mut root, &source);
        let mut findings = sections(&root).err().unwrap_or_default();
        let template = Self {
            parameters: read(&root, "Parameters", Parameter::read, &mut findings),
            conditions: read(&root, "Conditions", Named::read, &mut findings),
            resources: read(&root, "Resources", Resource::read, &mut findings),
            outputs: read(&root, "Outputs", Output::read, &mut findings),
            transforms: transforms(&root),
            source,
            root,
        };
        findings.extend(check::references(&template));
        if findings.is_empty() {
            return Ok(template);
        }
        findings.sort_by_key(|finding| finding.span().map_or(0, |span| span.start));
        Err(findings)
    }

    /// The text it was read from.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The whole tree.
    pub fn root(&self) -> &Node {
        &self.root
    }

    /// `Description`, where it is a string.
    pub fn description(&self) -> Option<&str> {
        self.root.get("Description")?.as_str()
    }

    /// The parameters, in the order written.
    pub fn parameters(&self) -> &[Parameter] {
        &self.parameters
    }

    /// All resources, in the order written, whatever their conditions.
    pub fn resources(&self) -> &[Resource] {
        &self.resources
    }

    /// The outputs, in the order written.
    pub fn outputs(&self) -> &[Output] {
        &self.outputs
    }

    /// A resource by its logical id.
    pub fn resource(&self, id: &str) -> Option<&Resource> {
        self.resources.iter().find(|resource| resource.id.as_str() == id)
    }

    /// `Mappings`, two levels of keys.
    pub(crate) fn mappings(&self) -> Option<&Mapping> {
        self.root.get("Mappings")?.as_mapping()
    }

    pub(crate) fn condition(&self, name: &str) -> Option<&Named> {
        self.conditions.iter().find(|condition| condition.name == name)
    }

    pub(crate) fn parameter(&self, name: &str) -> Option<&Parameter> {
        self.parameters.iter().find(|parameter| parameter.name == name)
    }
}

impl Named {
    fn read(entry: &Entry) -> Result<Self, Finding> {
        Ok(Self { name: entry.key.text.clone(), value: entry.value.clone() })
    }
}

/// Checks that the document is a mapping of known sections.
fn sections(root: &Node) -> Result<(), Vec<Finding>> {
    let mapping = mapping_of(root, "template").map_err(|finding| vec![finding])?;
    let mut findings: Vec<Finding> = mapping
        .entries()
        .iter()
        .filter(|entry| !SECTIONS.contains(&entry.key.text.as_str()))
        .map(|entry| unknown_key("section", entry, &SECTIONS))
        .collect();
    if mapping.get("Resources").is_none() {
        let problem = Problem::Missing { what: "template".to_owned(), key: "Resources" };
        findings.push(Finding::at(&root.place, problem));
    }
    if findings.is_empty() { Ok(()) } else { Err(findings) }
}

fn transforms(root: &Node) -> Vec<Node> {
    let Some(node) = root.get("Transform") else { return Vec::new() };
    node.as_sequence().map_or_else(|| vec![node.clone()], <[Node]>::to_vec)
}

/// Reads every entry of a section, if the template has it.
fn read<T>(
    root: &Node,
    section: &str,
    read: impl Fn(&Entry) -> Result<T, Finding>,
    findings: &mut Vec<Finding>,
) -> Vec<T> {
    let Some(node) = root.get(section) else { return Vec::new() };
    let mapping = match mapping_of(node, section) {
        Ok(mapping) => mapping,
        Err(finding) => {
            findings.push(finding);
            return Vec::new();
        }
    };
    let results = mapping.entries().iter().map(read);
    results.filter_map(|result| result.map_err(|finding| findings.push(finding)).ok()).collect()
}

pub(crate) fn mapping_of<'n>(node: &'n Node, what: &str) -> Result<&'n Mapping, Finding> {
    node.as_mapping().ok_or_else(|| wrong_kind(node, what, "a mapping"))
}

pub(crate) fn text_of(node: &Node, what: &str) -> Result<String, Finding> {
    node.scalar_text().map(Into::into).ok_or_else(|| wrong_kind(node, what, "a string"))
}

pub(crate) fn wrong_kind(node: &Node, what: &str, expected: &'static str) -> Finding {
    Finding::at(&node.place, Problem::Kind { what: what.to_owned(), expected, found: node.kind() })
}

pub(crate) fn unknown_key(what: &'static str, entry: &Entry, known: &[&str]) -> Finding {
    let similar = closest(&entry.key.text, known.iter().copied());
    Finding::at(&entry.key.place, Problem::Unknown { what, name: entry.key.text.clone(), similar })
}
