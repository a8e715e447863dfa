//! A service's model together with what is wanted of it.

use crate::error::{Error, Result};
use crate::model::{Kind, Model, Operation, Reference, Shape, Structure};
use crate::names;
use crate::operations::Wanted;
use std::collections::{BTreeMap, BTreeSet};

pub(super) struct Service {
    pub(super) id: String,
    pub(super) wanted: Wanted,
    pub(super) model: Model,
    /// The shapes that requests and answers reach, without errors.
    reached: BTreeSet<String>,
}

impl Service {
    pub(super) fn new(id: String, wanted: Wanted, model: Model) -> Result<Self> {
        let mut service = Self { id, wanted, model, reached: BTreeSet::new() };
        service.wanted.operations.sort();
        let mut reached = BTreeSet::new();
        for name in &service.wanted.operations {
            let operation = service.operation(name)?;
            for reference in operation.input.iter().chain(&operation.output) {
                service.reach(&reference.shape, &mut reached)?;
            }
        }
        service.reached = reached;
        service.refuse_clashes()?;
        Ok(service)
    }

    pub(super) fn is_implemented(&self) -> bool {
        !self.wanted.operations.is_empty()
    }

    /// Whether an implemented operation has no request or no answer.
    pub(super) fn uses_empty(&self) -> bool {
        let mut operations = self.wanted.operations.iter().filter_map(|name| self.model.operations.get(name));
        operations.any(|operation| operation.input.is_none() || operation.output.is_none())
    }

    pub(super) fn operation(&self, name: &str) -> Result<&Operation> {
        self.model.operations.get(name).ok_or_else(|| self.missing("operation", name))
    }

    pub(super) fn shape(&self, name: &str) -> Result<&Shape> {
        self.model.shapes.get(name).ok_or_else(|| self.missing("shape", name))
    }

    /// The reached shapes by name.
    pub(super) fn shapes(&self) -> impl Iterator<Item = Result<(&str, &Shape)>> {
        self.reached.iter().map(|name| Ok((name.as_str(), self.shape(name)?)))
    }

    /// The reached structures by name.
    pub(super) fn structures(&self) -> impl Iterator<Item = Result<(&str, &Structure)>> {
        self.shapes().filter_map(|entry| match entry {
            Ok((name, Shape { kind: Kind::Structure(structure), .. })) => Some(Ok((name, structure))),
            Ok(_) => None,
            Err(error) => Some(Err(error)),
        })
    }

    /// The errors implemented operations declare, by name.
    pub(super) fn errors(&self) -> Result<BTreeMap<&str, &Structure>> {
        let mut errors = BTreeMap::new();
        for name in &self.wanted.operations {
            for Reference { shape, .. } in &self.operation(name)?.errors {
                let Kind::Structure(structure) = &self.shape(shape)?.kind else {
                    return Err(self.unsupported(format!("the error `{shape}`, which is no structure")));
                };
                errors.insert(shape.as_str(), structure);
            }
        }
        Ok(errors)
    }

    pub(super) fn members<'a>(
        &self,
        name: &str,
        structure: &'a Structure,
    ) -> Result<Vec<(&'a str, Reference)>> {
        structure.members().map_err(|error| self.unsupported(format!("a member of `{name}` that {error}")))
    }

    pub(super) fn is_sensitive(&self, name: &str, shape: &Shape) -> bool {
        shape.sensitive || self.wanted.sensitive.iter().any(|sensitive| sensitive == name)
    }

    /// Whether a value of `from` holds a value of `to` in place, without a list or map between.
    pub(super) fn embeds(&self, from: &str, to: &str) -> Result<bool> {
        let mut seen = BTreeSet::new();
        let mut open = vec![from.to_owned()];
        while let Some(name) = open.pop() {
            if name == to {
                return Ok(true);
            }
            let Kind::Structure(structure) = &self.shape(&name)?.kind else { continue };
            if seen.insert(name.clone()) {
                open.extend(self.members(&name, structure)?.into_iter().map(|(_, member)| member.shape));
            }
        }
        Ok(false)
    }

    /// The variant of `Protocol`.
    pub(super) fn protocol(&self) -> Result<&'static str> {
        let metadata = &self.model.metadata;
        Ok(match (metadata.protocol.as_str(), metadata.json_version.as_deref()) {
            ("json", Some("1.0")) => "AwsJson10",
            ("json", Some("1.1")) => "AwsJson11",
            ("query", _) => "AwsQuery",
            ("ec2", _) => "Ec2Query",
            ("rest-xml", _) => "RestXml",
            ("rest-json", _) => "RestJson",
            (other, _) => return Err(self.unsupported(format!("the protocol `{other}`"))),
        })
    }

    pub(super) fn unsupported(&self, what: String) -> Error {
        Error::Unsupported { service: self.id.clone(), what }
    }

    fn missing(&self, what: &'static str, name: &str) -> Error {
        Error::Missing { service: self.id.clone(), what, name: name.to_owned() }
    }

    fn reach(&self, name: &str, reached: &mut BTreeSet<String>) -> Result<()> {
        if !reached.insert(name.to_owned()) {
            return Ok(());
        }
        match &self.shape(name)?.kind {
            Kind::Structure(structure) if structure.document || structure.eventstream => {
                Err(self.unsupported(format!("the document or event stream `{name}`")))
            }
            Kind::Structure(structure) => {
                let members = self.members(name, structure)?;
                members.iter().try_for_each(|(_, member)| self.reach(&member.shape, reached))
            }
            Kind::List { member, .. } => self.reach(&member.shape, reached),
            Kind::Map { key, value, .. } => {
                self.reach(&key.shape, reached)?;
                self.reach(&value.shape, reached)
            }
            _ => Ok(()),
        }
    }

    /// Types and operations share a module, constants another; two of one name would not compile.
    fn refuse_clashes(&self) -> Result<()> {
        let mut types: BTreeSet<String> = TYPES_IN_SCOPE.iter().map(|name| (*name).to_owned()).collect();
        types.extend(self.wanted.operations.iter().cloned());
        for entry in self.structures() {
            let (name, _) = entry?;
            if !types.insert(names::type_name(name)) {
                return Err(self.unsupported(format!("the type name `{name}` twice")));
            }
        }
        let mut constants = BTreeSet::new();
        for name in self.reached.iter().map(String::as_str).chain(self.errors()?.into_keys()) {
            if !constants.insert(names::constant(name)) {
                return Err(self.unsupported(format!("the constant name of `{name}` twice")));
            }
        }
        Ok(())
    }
}

/// Names generated code uses itself.
const TYPES_IN_SCOPE: &[&str] = &[
    "BTreeMap",
    "Blob",
    "Box",
    "Default",
    "Deserialize",
    "Empty",
    "OperationMeta",
    "OperationShape",
    "Option",
    "Protocol",
    "Sensitive",
    "Serialize",
    "Service",
    "String",
    "Timestamp",
    "Vec",
];
