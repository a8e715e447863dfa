//! ECS task definitions: bare JSON as the AWS CLI takes it, and the properties of `AWS::ECS::TaskDefinition`.

use serde_json::Value as Json;

use crate::finding::Finding;
use crate::node::{Mapping, Node, Value};
use crate::shape::{Spelling, TASK_DEFINITION, to_request};
use crate::source::Source;
use crate::template::mapping_of;
use crate::yaml;

/// A task definition read from a file of its own.
#[derive(Clone, Debug)]
pub struct TaskDefinition {
    source: Source,
    written: Node,
    request: Node,
}

/// What `DescribeTaskDefinition` adds to what was registered.
const READ_ONLY: [&str; 8] = [
    "compatibilities",
    "deregisteredAt",
    "registeredAt",
    "registeredBy",
    "requiresAttributes",
    "revision",
    "status",
    "taskDefinitionArn",
];

impl TaskDefinition {
    /// Reads a task definition in the API's spelling, JSON or YAML. The output of `DescribeTaskDefinition` is taken
    /// too: its `taskDefinition` is unwrapped and what cannot be registered again is left out.
    ///
    /// # Errors
    /// Text that is neither YAML nor JSON, keys `RegisterTaskDefinition` does not know, values of the wrong kind.
    pub fn parse(source: Source) -> Result<Self, Finding> {
        let root = yaml::parse(&source)?;
        let definition =
            root.get("taskDefinition").filter(|node| node.as_mapping().is_some()).unwrap_or(&root);
        let mapping = mapping_of(definition, "task definition")?;
        let entries = mapping.entries().iter();
        let entries =
            entries.filter(|entry| !READ_ONLY.contains(&entry.key.text.as_str())).cloned().collect();
        let place = definition.place.clone();
        let registrable = Node { place, value: Value::Mapping(Mapping { entries }) };
        let request = to_request(&registrable, &TASK_DEFINITION, Spelling::Member)?;
        Ok(Self { source, written: definition.clone(), request })
    }

    /// The text it was read from.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The definition as written.
    pub fn written(&self) -> &Node {
        &self.written
    }

    /// The request of `RegisterTaskDefinition`, every part with the place it was written at.
    pub fn request(&self) -> &Node {
        &self.request
    }
}

/// The request of `RegisterTaskDefinition` for evaluated properties of an `AWS::ECS::TaskDefinition`.
///
/// # Errors
/// A property CloudFormation does not know, or a value of the wrong kind.
pub fn task_definition_request(properties: &Node) -> Result<Json, Finding> {
    to_request(properties, &TASK_DEFINITION, Spelling::Property).map(|request| request.to_json())
}
