//! Fragments as text: YAML in block or flow style, and JSON.

use serde_json::Value as Json;

use super::fragment::Fragment;
use crate::node::Value;
use crate::scalar;

/// How a collection is written inside braces and brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flow {
    Yaml,
    Json,
}

/// Indentation of a document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    /// Columns from a key to the keys below it.
    pub(super) unit: usize,
    /// Columns from a key to the dashes below it.
    pub(super) dash: usize,
}

/// Block YAML, one string per line, indented relative to the first.
pub(super) fn block(fragment: &Fragment, layout: Layout) -> Vec<String> {
    match fragment {
        Fragment::Map(fields) if !fields.is_empty() => {
            fields.iter().flat_map(|(key, value)| block_entry(key, value, layout)).collect()
        }
        Fragment::List(items) if !items.is_empty() => {
            items.iter().flat_map(|item| block_item(item, layout, 2)).collect()
        }
        inline => vec![block_inline(inline)],
    }
}

/// An entry of a block mapping.
pub(super) fn block_entry(key: &str, value: &Fragment, layout: Layout) -> Vec<String> {
    let key = scalar_text(key, false);
    if value.is_inline() {
        return vec![format!("{key}: {}", block_inline(value))];
    }
    let depth = if matches!(value, Fragment::List(_)) { layout.dash } else { layout.unit };
    let mut lines = vec![format!("{key}:")];
    lines.extend(indent(block(value, layout), depth));
    lines
}

/// An item of a block sequence whose content starts `width` columns behind the dash.
pub(super) fn block_item(item: &Fragment, layout: Layout, width: usize) -> Vec<String> {
    let mut lines = indent(block(item, layout), width);
    if let Some(first) = lines.first_mut() {
        first.replace_range(..1, "-");
    }
    lines
}

fn indent(lines: Vec<String>, columns: usize) -> Vec<String> {
    lines.into_iter().map(|line| format!("{:columns$}{line}", "")).collect()
}

/// A value that stays on its line in block context.
pub(super) fn block_inline(fragment: &Fragment) -> String {
    match fragment {
        Fragment::Text(text) => scalar_text(text, false),
        Fragment::Call(function, argument) => match argument.as_ref() {
            Fragment::Text(text) => format!("{} {}", tag(function), scalar_text(text, false)),
            other => format!("{} {}", tag(function), long(other)),
        },
        other => inline(other, Flow::Yaml),
    }
}

/// Everything on one line.
pub(super) fn inline(fragment: &Fragment, flow: Flow) -> String {
    match (fragment, flow) {
        (Fragment::Text(text), Flow::Yaml) => scalar_text(text, true),
        (Fragment::Text(text), Flow::Json) => json_text(text),
        (Fragment::Literal(text), _) => text.clone(),
        (Fragment::Call(function, argument), Flow::Yaml) => format!("{} {}", tag(function), long(argument)),
        (Fragment::Call(function, argument), Flow::Json) => {
            format!("{{ {}: {} }}", json_text(function), inline(&spread(function, argument), flow))
        }
        (Fragment::List(items), _) => {
            let items: Vec<String> = items.iter().map(|item| inline(item, flow)).collect();
            format!("[{}]", items.join(", "))
        }
        (Fragment::Map(fields), _) => {
            let fields: Vec<String> =
                fields.iter().map(|(key, value)| flow_entry(key, &inline(value, flow), flow)).collect();
            let fields = fields.join(", ");
            if flow == Flow::Json { format!("{{ {fields} }}") } else { format!("{{{fields}}}") }
        }
    }
}

/// Braces and brackets over several lines, indented relative to the first.
pub(super) fn pretty(fragment: &Fragment, flow: Flow, unit: usize) -> Vec<String> {
    match fragment {
        Fragment::Map(fields) if !fields.is_empty() => {
            let entries = fields.iter().map(|(key, value)| pretty_entry(key, value, flow, unit));
            enclosed("{", "}", entries.collect(), unit)
        }
        Fragment::List(items) if !items.is_empty() && items.iter().any(|item| !item.is_inline()) => {
            enclosed("[", "]", items.iter().map(|item| pretty(item, flow, unit)).collect(), unit)
        }
        other => vec![inline(other, flow)],
    }
}

/// An entry of a flow mapping over several lines.
pub(super) fn pretty_entry(key: &str, value: &Fragment, flow: Flow, unit: usize) -> Vec<String> {
    let mut lines = pretty(value, flow, unit);
    if let Some(first) = lines.first_mut() {
        *first = flow_entry(key, first, flow);
    }
    lines
}

fn enclosed(open: &str, close: &str, parts: Vec<Vec<String>>, unit: usize) -> Vec<String> {
    let last = parts.len().saturating_sub(1);
    let mut lines = vec![open.to_owned()];
    for (at, mut part) in parts.into_iter().enumerate() {
        if let Some(line) = part.last_mut().filter(|_| at < last) {
            line.push(',');
        }
        lines.extend(indent(part, unit));
    }
    lines.push(close.to_owned());
    lines
}

pub(super) fn flow_entry(key: &str, value: &str, flow: Flow) -> String {
    match flow {
        Flow::Yaml => format!("{}: {value}", scalar_text(key, true)),
        Flow::Json => format!("{}: {value}", json_text(key)),
    }
}

fn tag(function: &str) -> String {
    format!("!{}", function.strip_prefix("Fn::").unwrap_or(function))
}

/// The argument of a tag. A node takes one tag only, so a call inside one is written in its long form.
fn long(fragment: &Fragment) -> String {
    match fragment {
        Fragment::Call(function, argument) => format!("{{{}: {}}}", json_text(function), long(argument)),
        other => inline(other, Flow::Yaml),
    }
}

/// JSON has always taken the list form of `Fn::GetAtt`.
fn spread(function: &str, argument: &Fragment) -> Fragment {
    match argument {
        Fragment::Text(text) if function == "Fn::GetAtt" => match text.split_once('.') {
            Some((resource, attribute)) => Fragment::List(vec![resource.into(), attribute.into()]),
            None => argument.clone(),
        },
        _ => argument.clone(),
    }
}

fn json_text(text: &str) -> String {
    Json::String(text.to_owned()).to_string()
}

/// A YAML scalar: plain where that reads back as the same string, else quoted.
fn scalar_text(text: &str, in_flow: bool) -> String {
    if text.chars().any(char::is_control) {
        return json_text(text);
    }
    if is_plain(text, in_flow) { text.to_owned() } else { format!("'{}'", text.replace('\'', "''")) }
}

fn is_plain(text: &str, in_flow: bool) -> bool {
    let starts_plain = text.starts_with(|c: char| c.is_ascii_alphanumeric() || "/_.$".contains(c));
    let safe = |c: char| {
        c.is_ascii_alphanumeric() || " _./:@%+=~$*?-()".contains(c) || (!in_flow && "{},![]".contains(c))
    };
    starts_plain
        && text.chars().all(safe)
        && !text.contains(": ")
        && !text.ends_with([':', ' '])
        && matches!(scalar::resolve(text), Value::String(_))
}
