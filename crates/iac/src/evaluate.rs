//! Computing the values of function calls.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::cidr;
use crate::finding::{Finding, Problem};
use crate::intrinsic::{Attribute, Call, call};
use crate::node::{Entry, Mapping, Node, Value};
use crate::parameter::{ParameterValue, items};
use crate::plan::Plan;
use crate::resolved::Resolved;
use crate::source::Place;
use crate::substitution::{Piece, pieces};
use crate::template::{LogicalId, text_of, wrong_kind};

/// Everything an expression can refer to.
pub(crate) struct Scope<'a> {
    plan: &'a Plan,
    resolved: &'a dyn Resolved,
}

/// `None` stands for `AWS::NoValue`.
type Evaluated = Result<Option<Node>, Finding>;

impl<'a> Scope<'a> {
    pub(crate) fn new(plan: &'a Plan, resolved: &'a dyn Resolved) -> Self {
        Self { plan, resolved }
    }

    /// Evaluates a tree; `None` is `AWS::NoValue`, which removes the entry or item it stands for.
    pub(crate) fn evaluate(&self, node: &Node) -> Evaluated {
        if let Some(call) = call(node)? {
            return self.call(&node.place, &call);
        }
        let value = match &node.value {
            Value::Sequence(items) => Value::Sequence(self.items(items)?),
            Value::Mapping(mapping) => Value::Mapping(self.mapping(mapping)?),
            scalar => scalar.clone(),
        };
        Ok(Some(Node { place: node.place.clone(), value }))
    }

    /// Evaluates a tree where `AWS::NoValue` makes no sense.
    pub(crate) fn required(&self, node: &Node) -> Result<Node, Finding> {
        self.evaluate(node)?.ok_or_else(|| Finding::at(&node.place, Problem::NoValue))
    }

    /// Evaluates to text.
    pub(crate) fn text(&self, node: &Node) -> Result<String, Finding> {
        text_of(&self.required(node)?, "value")
    }

    fn items(&self, items: &[Node]) -> Result<Vec<Node>, Finding> {
        items.iter().filter_map(|item| self.evaluate(item).transpose()).collect()
    }

    fn mapping(&self, mapping: &Mapping) -> Result<Mapping, Finding> {
        let mut entries = Vec::with_capacity(mapping.entries.len());
        for entry in &mapping.entries {
            if let Some(value) = self.evaluate(&entry.value)? {
                entries.push(Entry { key: entry.key.clone(), value });
            }
        }
        Ok(Mapping { entries })
    }

    fn call(&self, place: &Place, call: &Call<'_>) -> Evaluated {
        let text = |text: String| Ok(Some(Node::text(place, text)));
        match *call {
            Call::Ref("AWS::NoValue") => Ok(None),
            Call::Ref(name) => self.reference(place, name).map(Some),
            Call::GetAtt { resource, attribute } => self.attribute(place, resource, attribute).map(Some),
            Call::Sub { text: pattern, variables } => text(self.substitute(place, pattern, variables)?),
            Call::Join { delimiter, list } => text(self.texts(list)?.join(delimiter)),
            Call::Split { delimiter, text } => {
                let text = self.text(text)?;
                let parts = text.split(delimiter).map(|part| Node::text(place, part));
                Ok(Some(Node::list(place, parts.collect())))
            }
            Call::Select { index, list } => self.select(place, index, list).map(Some),
            Call::If { condition, then, otherwise } => match self.plan.condition(condition) {
                Some(true) => self.evaluate(then),
                Some(false) => self.evaluate(otherwise),
                None => Err(unresolved(place, condition, "condition")),
            },
            Call::FindInMap { arguments, default } => self.find_in_map(place, arguments, default),
            Call::ImportValue(name) => {
                let name = self.text(name)?;
                let value = self.resolved.export(&name);
                text(value.ok_or_else(|| Finding::at(place, Problem::NoExport(name)))?)
            }
            Call::Base64(node) => text(STANDARD.encode(self.text(node)?)),
            Call::Cidr(arguments) => self.cidr(place, arguments).map(Some),
            Call::GetAzs(region) => self.zones(place, region).map(Some),
            Call::Transform(node) => {
                let name = node.get("Name").and_then(Node::scalar_text).unwrap_or_default();
                Err(Finding::at(place, Problem::Transform(name.into_owned())))
            }
            Call::Equals(..) | Call::And(_) | Call::Or(_) | Call::Not(_) => {
                Err(Finding::at(place, Problem::ConditionFunction))
            }
        }
    }

    fn reference(&self, place: &Place, name: &str) -> Result<Node, Finding> {
        if name == "AWS::NoValue" {
            return Err(Finding::at(place, Problem::NoValue));
        }
        let value = self.plan.parameters.get(name).cloned().or_else(|| self.plan.pseudo.get(name));
        match value {
            Some(ParameterValue::Text(text)) => Ok(Node::text(place, text)),
            Some(ParameterValue::List(items)) => Ok(texts(place, items.iter().map(String::as_str))),
            Some(ParameterValue::Ssm { name, list }) => {
                let value = self.resolved.ssm_parameter(&name);
                let value = value.ok_or_else(|| Finding::at(place, Problem::NoSsmValue(name)))?;
                Ok(if list { texts(place, items(&value)) } else { Node::text(place, value) })
            }
            None => self.physical_id(place, name).map(|id| Node::text(place, id)),
        }
    }

    fn physical_id(&self, place: &Place, name: &str) -> Result<String, Finding> {
        if self.plan.template().resource(name).is_none() {
            return Err(unresolved(place, name, "parameter or resource"));
        }
        let id = self.resolved.physical_id(&LogicalId::from(name));
        id.ok_or_else(|| Finding::at(place, Problem::NotCreated(name.to_owned())))
    }

    fn attribute(&self, place: &Place, resource: &str, attribute: Attribute<'_>) -> Result<Node, Finding> {
        self.physical_id(place, resource)?;
        let attribute = match attribute {
            Attribute::Name(name) => name.to_owned(),
            Attribute::Expression(node) => self.text(node)?,
        };
        match self.resolved.attribute(&LogicalId::from(resource), &attribute) {
            Some(value) => Ok(Node::from_json(place, &value)),
            None => {
                let problem = Problem::NoAttribute { resource: resource.to_owned(), attribute };
                Err(Finding::at(place, problem))
            }
        }
    }

    fn substitute(
        &self,
        place: &Place,
        pattern: &str,
        variables: Option<&Mapping>,
    ) -> Result<String, Finding> {
        let mut text = String::with_capacity(pattern.len());
        for piece in pieces(pattern) {
            match piece {
                Piece::Literal(literal) => text.push_str(literal),
                Piece::Escaped(name) => text.extend(["${", name, "}"]),
                Piece::Variable(name) => text.push_str(&self.variable(place, name, variables)?),
            }
        }
        Ok(text)
    }

    fn variable(&self, place: &Place, name: &str, variables: Option<&Mapping>) -> Result<String, Finding> {
        if let Some(node) = variables.and_then(|variables| variables.get(name)) {
            return self.text(node);
        }
        let value = match name.split_once('.') {
            Some((resource, attribute)) => self.attribute(place, resource, Attribute::Name(attribute))?,
            None => self.reference(place, name)?,
        };
        text_of(&value, name)
    }

    /// A list of texts: written out, or whatever evaluates to a list.
    fn texts(&self, node: &Node) -> Result<Vec<String>, Finding> {
        let list = self.required(node)?;
        let items = list.as_sequence().ok_or_else(|| wrong_kind(&list, "list", "a list"))?;
        items.iter().map(|item| text_of(item, "item")).collect()
    }

    fn select(&self, place: &Place, index: &Node, list: &Node) -> Result<Node, Finding> {
        let index = self.text(index)?;
        let list = self.required(list)?;
        let items = list.as_sequence().ok_or_else(|| wrong_kind(&list, "Fn::Select", "a list"))?;
        let item = index.parse().ok().and_then(|index: usize| items.get(index));
        let item = item.cloned();
        item.ok_or_else(|| Finding::at(place, Problem::SelectIndex { index, count: items.len() }))
    }

    fn find_in_map(&self, place: &Place, arguments: &[Node], default: Option<&Node>) -> Evaluated {
        let [mapping, first, second] = arguments else { return Ok(None) };
        let (name, first, second) = (self.text(mapping)?, self.text(first)?, self.text(second)?);
        let mapping = self.plan.template().mappings().and_then(|mappings| mappings.get(&name));
        let mapping = mapping.ok_or_else(|| unresolved(place, &name, "mapping"))?;
        let found = mapping.get(&first).map(|keys| keys.get(&second));
        match (found, default) {
            (Some(Some(value)), _) => Ok(Some(value.clone())),
            (_, Some(default)) => self.evaluate(default),
            (None, None) => Err(Finding::at(place, Problem::MappingKey { mapping: name, key: first })),
            (Some(None), None) => {
                let mapping = format!("{name}.{first}");
                Err(Finding::at(place, Problem::MappingKey { mapping, key: second }))
            }
        }
    }

    fn cidr(&self, place: &Place, arguments: &[Node]) -> Result<Node, Finding> {
        let arguments: Vec<String> =
            arguments.iter().map(|node| self.text(node)).collect::<Result<_, _>>()?;
        let (block, count) = match arguments.as_slice() {
            [block, count, ..] => (block.clone(), count.clone()),
            _ => return Ok(Node::list(place, Vec::new())),
        };
        let default = if block.contains(':') { "64" } else { "8" };
        let bits = arguments.get(2).map_or(default, String::as_str).to_owned();
        let blocks = match (count.parse(), bits.parse()) {
            (Ok(count), Ok(bits)) => cidr::cut(&block, count, bits),
            _ => None,
        };
        match blocks {
            Some(blocks) => Ok(texts(place, blocks.iter().map(String::as_str))),
            None => Err(Finding::at(place, Problem::Cidr { block, count, bits })),
        }
    }

    /// Every region is taken to have the zones a, b and c.
    fn zones(&self, place: &Place, region: &Node) -> Result<Node, Finding> {
        let given = self.text(region)?;
        let region = if given.is_empty() { self.plan.pseudo.region.as_str() } else { given.as_str() };
        let zones = ["a", "b", "c"].map(|zone| format!("{region}{zone}"));
        Ok(texts(place, zones.iter().map(String::as_str)))
    }

    /// Decides a condition and those it needs; `path` holds the conditions being decided.
    pub(crate) fn decide(
        &self,
        name: &str,
        place: &Place,
        decided: &mut BTreeMap<String, bool>,
        path: &mut Vec<String>,
    ) -> Result<bool, Finding> {
        if let Some(decision) = decided.get(name) {
            return Ok(*decision);
        }
        if let Some(start) = path.iter().position(|outer| outer == name) {
            return Err(Finding::at(place, Problem::ConditionCycle(path[start..].join(", "))));
        }
        let condition = self.plan.template().condition(name);
        let condition = condition.ok_or_else(|| unresolved(place, name, "condition"))?;
        path.push(name.to_owned());
        let decision = self.holds(&condition.value, decided, path)?;
        path.pop();
        decided.insert(name.to_owned(), decision);
        Ok(decision)
    }

    fn holds(
        &self,
        node: &Node,
        decided: &mut BTreeMap<String, bool>,
        path: &mut Vec<String>,
    ) -> Result<bool, Finding> {
        if let Some(name) = node.get("Condition").and_then(Node::as_str) {
            return self.decide(name, &node.place, decided, path);
        }
        match call(node)? {
            Some(Call::Equals(left, right)) => Ok(same(&self.required(left)?, &self.required(right)?)),
            Some(Call::Not(node)) => self.holds(node, decided, path).map(|holds| !holds),
            Some(Call::And(nodes)) => {
                nodes.iter().try_fold(true, |all, node| Ok(self.holds(node, decided, path)? && all))
            }
            Some(Call::Or(nodes)) => {
                nodes.iter().try_fold(false, |any, node| Ok(self.holds(node, decided, path)? || any))
            }
            _ => Err(wrong_kind(node, "condition", "a condition function")),
        }
    }
}

/// Whether two values are equal the way `Fn::Equals` sees it: scalars as text, so `true` equals `"true"`.
fn same(left: &Node, right: &Node) -> bool {
    match (left.scalar_text(), right.scalar_text()) {
        (Some(left), Some(right)) => left == right,
        _ => left.to_json() == right.to_json(),
    }
}

fn texts<'t>(place: &Place, items: impl Iterator<Item = &'t str>) -> Node {
    Node::list(place, items.map(|item| Node::text(place, item)).collect())
}

fn unresolved(place: &Place, name: &str, wanted: &'static str) -> Finding {
    Finding::at(place, Problem::Unresolved { name: name.to_owned(), wanted, similar: None })
}
