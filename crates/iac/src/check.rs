//! Whether everything a template refers to is there.

use crate::finding::{Finding, Problem};
use crate::node::{Node, Value};
use crate::references::{Collector, Reference, Target};
use crate::source::Place;
use crate::suggest::closest;
use crate::template::Template;

/// Names every template may refer to ("Pseudo parameters reference").
pub(crate) const PSEUDO_PARAMETERS: [&str; 8] = [
    "AWS::AccountId",
    "AWS::NoValue",
    "AWS::NotificationARNs",
    "AWS::Partition",
    "AWS::Region",
    "AWS::StackId",
    "AWS::StackName",
    "AWS::URLSuffix",
];

/// Findings for every name the template lacks. A template with transforms is checked for calls only, since a macro
/// may add anything.
pub(crate) fn references(template: &Template) -> Vec<Finding> {
    let both = |_: &str| None;
    let mut body = Collector::new(&both);
    template.resources.iter().for_each(|resource| body.collect(&resource.node));
    template.outputs.iter().for_each(|output| {
        body.collect(&output.value);
        output.export.iter().for_each(|export| body.collect(export));
    });
    let mut conditions = Collector::new(&both);
    template.conditions.iter().for_each(|condition| conditions.collect(&condition.value));
    let mut findings = body.findings;
    findings.append(&mut conditions.findings);
    if !template.transforms.is_empty() {
        return findings;
    }
    findings.extend(body.found.iter().filter_map(|reference| unresolved(template, reference)));
    findings.extend(conditions.found.iter().filter_map(|reference| in_condition(template, reference)));
    findings.extend(named_conditions(template));
    findings.extend(dependencies(template));
    findings
}

fn unresolved(template: &Template, reference: &Reference<'_>) -> Option<Finding> {
    match reference.target {
        Target::Value(name) => unresolved_value(template, reference.place, name),
        Target::Attribute(name) => unresolved_resource(template, reference.place, name),
        Target::Condition(name) => unresolved_condition(template, reference.place, name),
        Target::Mapping(name) => unresolved_mapping(template, reference.place, name),
    }
}

fn in_condition(template: &Template, reference: &Reference<'_>) -> Option<Finding> {
    if let Target::Value(name) | Target::Attribute(name) = reference.target
        && template.resource(name).is_some()
    {
        return Some(Finding::at(reference.place, Problem::ResourceInCondition(name.to_owned())));
    }
    unresolved(template, reference)
}

fn unresolved_value(template: &Template, place: &Place, name: &str) -> Option<Finding> {
    let parameters = template.parameters.iter().map(|parameter| parameter.name.as_str());
    let known = || parameters.clone().chain(resource_names(template)).chain(PSEUDO_PARAMETERS);
    let mut finding = missing(place, name, "parameter or resource", known)?;
    // a dotted name is an attribute asked for with the wrong function
    if let Some((resource, _)) = name.split_once('.')
        && template.resource(resource).is_some()
        && let Problem::Unresolved { similar, .. } = finding.problem.as_mut()
    {
        *similar = Some(format!("!GetAtt {name}"));
    }
    Some(finding)
}

fn unresolved_resource(template: &Template, place: &Place, name: &str) -> Option<Finding> {
    missing(place, name, "resource", || resource_names(template))
}

fn unresolved_condition(template: &Template, place: &Place, name: &str) -> Option<Finding> {
    missing(place, name, "condition", || template.conditions.iter().map(|condition| condition.name.as_str()))
}

fn unresolved_mapping(template: &Template, place: &Place, name: &str) -> Option<Finding> {
    let entries = template.mappings().map(|mappings| mappings.entries()).unwrap_or_default();
    missing(place, name, "mapping", || entries.iter().map(|entry| entry.key.text.as_str()))
}

fn resource_names(template: &Template) -> impl Iterator<Item = &str> + Clone {
    template.resources.iter().map(|resource| resource.id.as_str())
}

fn missing<'t, I: Iterator<Item = &'t str>>(
    place: &Place,
    name: &str,
    wanted: &'static str,
    known: impl Fn() -> I,
) -> Option<Finding> {
    if known().any(|candidate| candidate == name) {
        return None;
    }
    let similar = closest(name, known());
    Some(Finding::at(place, Problem::Unresolved { name: name.to_owned(), wanted, similar }))
}

/// `Condition:` of resources and outputs, and `Condition` inside conditions.
fn named_conditions(template: &Template) -> Vec<Finding> {
    let mut names: Vec<(&Place, &str)> = Vec::new();
    let resources = template.resources.iter().filter_map(|resource| resource.condition.as_ref());
    let outputs = template.outputs.iter().filter_map(|output| output.condition.as_ref());
    names.extend(resources.chain(outputs).map(|(name, place)| (place, name.as_str())));
    template.conditions.iter().for_each(|condition| nested_conditions(&condition.value, &mut names));
    names.into_iter().filter_map(|(place, name)| unresolved_condition(template, place, name)).collect()
}

fn nested_conditions<'n>(node: &'n Node, names: &mut Vec<(&'n Place, &'n str)>) {
    match &node.value {
        Value::Sequence(items) => items.iter().for_each(|item| nested_conditions(item, names)),
        Value::Mapping(mapping) => {
            for entry in &mapping.entries {
                match entry.value.as_str() {
                    Some(name) if entry.key.text == "Condition" => names.push((&entry.value.place, name)),
                    _ => nested_conditions(&entry.value, names),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn dependencies(template: &Template) -> Vec<Finding> {
    let all = template.resources.iter().flat_map(|resource| &resource.depends_on);
    all.filter_map(|(id, place)| unresolved_resource(template, place, id.as_str())).collect()
}
