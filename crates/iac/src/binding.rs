//! Whether a template can be evaluated at all, and with which parameters.

use std::collections::BTreeMap;

use crate::finding::{Finding, Problem};
use crate::node::Node;
use crate::parameter::ParameterValue;
use crate::suggest::closest;
use crate::template::Template;

/// Refuses macros, which run in an AWS account.
pub(crate) fn refuse_transforms(template: &Template) -> Result<(), Vec<Finding>> {
    let refuse = |node: &Node| {
        let name = node.scalar_text().or_else(|| node.get("Name").and_then(Node::scalar_text));
        Finding::at(&node.place, Problem::Transform(name.unwrap_or_default().into_owned()))
    };
    let findings: Vec<Finding> = template.transforms.iter().map(refuse).collect();
    if findings.is_empty() { Ok(()) } else { Err(findings) }
}

/// Gives every parameter its value: what was passed, else the default.
pub(crate) fn bind(
    template: &Template,
    given: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, ParameterValue>, Vec<Finding>> {
    let mut findings = unknown_parameters(template, given);
    let mut missing = Vec::new();
    let mut bound = BTreeMap::new();
    for parameter in &template.parameters {
        let Some(value) = given.get(&parameter.name).or(parameter.default.as_ref()) else {
            missing.push(parameter.name.as_str());
            continue;
        };
        findings.extend(parameter.check(value).err());
        bound.insert(parameter.name.clone(), parameter.evaluate(value));
    }
    if !missing.is_empty() {
        findings.insert(0, Finding::general(Problem::MissingParameters(missing.join(", "))));
    }
    if findings.is_empty() { Ok(bound) } else { Err(findings) }
}

fn unknown_parameters(template: &Template, given: &BTreeMap<String, String>) -> Vec<Finding> {
    let unknown: Vec<&str> =
        given.keys().map(String::as_str).filter(|name| template.parameter(name).is_none()).collect();
    let Some(first) = unknown.first() else { return Vec::new() };
    let similar = closest(first, template.parameters.iter().map(|parameter| parameter.name.as_str()));
    vec![Finding::general(Problem::UnknownParameters { names: unknown.join(", "), similar })]
}
