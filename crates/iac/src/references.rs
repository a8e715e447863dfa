//! Everything a tree refers to.

use crate::finding::Finding;
use crate::intrinsic::{Attribute, Call, call};
use crate::node::{Mapping, Node, Value};
use crate::source::Place;
use crate::substitution::{Piece, pieces};

/// A name found in a function call, and the place of the call.
pub(crate) struct Reference<'n> {
    pub(crate) place: &'n Place,
    pub(crate) target: Target<'n>,
}

/// What a reference names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target<'n> {
    /// A parameter, a resource, or a pseudo parameter.
    Value(&'n str),
    /// A resource, for one of its attributes.
    Attribute(&'n str),
    /// A condition of an `Fn::If`.
    Condition(&'n str),
    /// A mapping of an `Fn::FindInMap`.
    Mapping(&'n str),
}

/// Collects references; `choose` says which branch of an `Fn::If` counts, or that both do.
pub(crate) struct Collector<'n, 'c> {
    choose: &'c dyn Fn(&str) -> Option<bool>,
    pub(crate) found: Vec<Reference<'n>>,
    pub(crate) findings: Vec<Finding>,
}

impl<'n, 'c> Collector<'n, 'c> {
    pub(crate) fn new(choose: &'c dyn Fn(&str) -> Option<bool>) -> Self {
        Self { choose, found: Vec::new(), findings: Vec::new() }
    }

    pub(crate) fn collect(&mut self, node: &'n Node) {
        match call(node) {
            Err(finding) => self.findings.push(finding),
            Ok(Some(call)) => self.call(&node.place, call),
            Ok(None) => self.children(node),
        }
    }

    fn children(&mut self, node: &'n Node) {
        match &node.value {
            Value::Sequence(items) => items.iter().for_each(|item| self.collect(item)),
            Value::Mapping(mapping) => mapping.entries.iter().for_each(|entry| self.collect(&entry.value)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    fn add(&mut self, place: &'n Place, target: Target<'n>) {
        self.found.push(Reference { place, target });
    }

    fn call(&mut self, place: &'n Place, call: Call<'n>) {
        match call {
            Call::Ref(name) => self.add(place, Target::Value(name)),
            Call::GetAtt { resource, attribute } => {
                self.add(place, Target::Attribute(resource));
                if let Attribute::Expression(node) = attribute {
                    self.collect(node);
                }
            }
            Call::Sub { text, variables } => self.substitution(place, text, variables),
            Call::Join { list, .. } => self.collect(list),
            Call::Select { index, list } => [index, list].into_iter().for_each(|node| self.collect(node)),
            Call::Split { text, .. } => self.collect(text),
            Call::If { condition, then, otherwise } => {
                self.add(place, Target::Condition(condition));
                match (self.choose)(condition) {
                    Some(true) => self.collect(then),
                    Some(false) => self.collect(otherwise),
                    None => [then, otherwise].into_iter().for_each(|node| self.collect(node)),
                }
            }
            Call::FindInMap { arguments, default } => {
                if let Some(name) = arguments.first().and_then(Node::as_str) {
                    self.add(place, Target::Mapping(name));
                }
                arguments.iter().chain(default).for_each(|node| self.collect(node));
            }
            Call::ImportValue(node)
            | Call::Base64(node)
            | Call::GetAzs(node)
            | Call::Not(node)
            | Call::Transform(node) => self.collect(node),
            Call::Equals(left, right) => [left, right].into_iter().for_each(|node| self.collect(node)),
            Call::Cidr(nodes) | Call::And(nodes) | Call::Or(nodes) => {
                nodes.iter().for_each(|node| self.collect(node));
            }
        }
    }

    fn substitution(&mut self, place: &'n Place, text: &'n str, variables: Option<&'n Mapping>) {
        for piece in pieces(text) {
            let Piece::Variable(name) = piece else { continue };
            if variables.is_some_and(|variables| variables.get(name).is_some()) {
                continue;
            }
            self.add(
                place,
                match name.split_once('.') {
                    Some((resource, _)) => Target::Attribute(resource),
                    None => Target::Value(name),
                },
            );
        }
        for entry in variables.map(Mapping::entries).unwrap_or_default() {
            self.collect(&entry.value);
        }
    }
}
