//! The constraints of the model against a decoded request.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use rolecall_shapes::{Kind, OperationMeta, Range, Service, Shape};
use serde_json::Value;

use crate::{
    dialect::{Violations, dialect},
    error::ServiceError,
    pattern,
    violation::{self, Constraint, Part, Printed, Violation},
};

/// Checks a decoded request against its model: required members, lengths, ranges, patterns and enums.
///
/// # Errors
/// Every broken constraint, in the order of the model.
pub fn validate(meta: &OperationMeta, value: &Value) -> Result<(), Vec<Violation>> {
    let mut violations = Vec::new();
    check(meta.input, value, "", false, &mut violations);
    if violations.is_empty() { Ok(()) } else { Err(violations) }
}

/// The error a service answers broken constraints with: its code and its wording.
pub fn validation_error(service: &Service, violations: &[Violation]) -> ServiceError {
    let dialect = dialect(service);
    let message = match dialect.violations {
        Violations::Full => violation::full(violations),
        Violations::Terse => violation::terse(violations),
        Violations::First => violation::first(violations),
    };
    ServiceError::sender(dialect.validation_code, 400, message)
}

/// `hidden`: a shape around this one is sensitive.
fn check(shape: &Shape, value: &Value, path: &str, hidden: bool, out: &mut Vec<Violation>) {
    let hidden = hidden || shape.sensitive;
    for constraint in broken(shape, value) {
        let value = if hidden { Printed::Hidden } else { print(shape, value) };
        out.push(Violation { path: path.to_owned(), value, constraint });
    }
    match (&shape.kind, value) {
        (Kind::Structure(members), Value::Object(object)) => {
            for member in *members {
                let path = join(path, &lower_first(member.name));
                match object.get(member.name).filter(|value| !value.is_null()) {
                    Some(value) => check((member.shape)(), value, &path, hidden, out),
                    None if member.required => {
                        out.push(Violation { path, value: Printed::Null, constraint: Constraint::NotNull });
                    }
                    None => {}
                }
            }
        }
        (Kind::List { member, .. }, Value::Array(items)) if is_collection(member) => {
            for (index, item) in items.iter().enumerate() {
                check(member, item, &format!("{path}.{}.member", index + 1), hidden, out);
            }
        }
        (Kind::List { member, .. }, Value::Array(items)) => {
            let broken = items.iter().any(|item| !broken(member, item).is_empty());
            each(shape, value, path, hidden, broken.then_some((Part::Member, member)), out);
        }
        (Kind::Map { key, value: member, .. }, Value::Object(entries)) => {
            let keys = entries.keys().any(|text| !broken_text(key, text).is_empty());
            each(shape, value, path, hidden, keys.then_some((Part::MapKey, key)), out);
            if is_collection(member) {
                for (name, item) in entries {
                    check(member, item, &format!("{path}.{name}.member"), hidden, out);
                }
            } else {
                let broken = entries.values().any(|item| !broken(member, item).is_empty());
                each(shape, value, path, hidden, broken.then_some((Part::MapValue, member)), out);
            }
        }
        _ => {}
    }
}

/// Reports scalar elements at their collection, with every constraint they are under, as AWS does.
fn each(
    collection: &Shape,
    value: &Value,
    path: &str,
    hidden: bool,
    element: Option<(Part, &Shape)>,
    out: &mut Vec<Violation>,
) {
    let Some((part, shape)) = element else { return };
    let value = if hidden || shape.sensitive { Printed::Hidden } else { print(collection, value) };
    let constraint = Constraint::Each(part, constraints(shape));
    out.push(Violation { path: path.to_owned(), value, constraint });
}

fn is_collection(shape: &Shape) -> bool {
    matches!(shape.kind, Kind::Structure(_) | Kind::List { .. } | Kind::Map { .. })
}

/// The constraints of a shape itself, longest first as AWS lists them.
fn constraints(shape: &Shape) -> Vec<Constraint> {
    let mut all = Vec::new();
    match &shape.kind {
        Kind::String { pattern, length, values } => {
            lengths(length, &mut all);
            if !pattern.is_empty() {
                all.push(Constraint::Pattern(pattern));
            }
            if !values.is_empty() {
                all.push(Constraint::Enum(values));
            }
        }
        Kind::List { length, .. } | Kind::Map { length, .. } | Kind::Blob(length) => {
            lengths(length, &mut all)
        }
        Kind::Integer(range) | Kind::Long(range) => {
            all.extend(range.max.map(Constraint::Max));
            all.extend(range.min.map(Constraint::Min));
        }
        Kind::Structure(_) | Kind::Float | Kind::Double | Kind::Boolean | Kind::Timestamp => {}
    }
    all
}

fn lengths(range: &Range, all: &mut Vec<Constraint>) {
    all.extend(range.max.map(Constraint::MaxLength));
    all.extend(range.min.map(Constraint::MinLength));
}

/// The constraints of a shape itself that `value` breaks.
fn broken(shape: &Shape, value: &Value) -> Vec<Constraint> {
    match (&shape.kind, value) {
        (Kind::String { .. }, Value::String(text)) => broken_text(shape, text),
        (Kind::Blob(_), Value::String(text)) => {
            let length = STANDARD.decode(text).map_or(0, |bytes| bytes.len());
            keep_broken(shape, length, 0, "")
        }
        (Kind::List { .. }, Value::Array(items)) => keep_broken(shape, items.len(), 0, ""),
        (Kind::Map { .. }, Value::Object(entries)) => keep_broken(shape, entries.len(), 0, ""),
        (Kind::Integer(_) | Kind::Long(_), Value::Number(number)) => {
            keep_broken(shape, 0, number.as_i64().unwrap_or_default(), "")
        }
        _ => Vec::new(),
    }
}

fn broken_text(shape: &Shape, text: &str) -> Vec<Constraint> {
    keep_broken(shape, text.chars().count(), 0, text)
}

fn keep_broken(shape: &Shape, length: usize, number: i64, text: &str) -> Vec<Constraint> {
    let length = i64::try_from(length).unwrap_or(i64::MAX);
    let holds = |constraint: &Constraint| match constraint {
        Constraint::MinLength(min) => length >= *min,
        Constraint::MaxLength(max) => length <= *max,
        Constraint::Min(min) => number >= *min,
        Constraint::Max(max) => number <= *max,
        Constraint::Pattern(pattern) => pattern::matches(pattern, text),
        Constraint::Enum(values) => values.contains(&text),
        Constraint::NotNull | Constraint::Each(..) => true,
    };
    constraints(shape).into_iter().filter(|constraint| !holds(constraint)).collect()
}

/// A value as the services' Java prints it: `[a, b]`, `{key=value}`, `Tag(key=a, value=null)`.
fn print(shape: &Shape, value: &Value) -> Printed {
    let mut text = String::new();
    if print_into(shape, value, &mut text) { Printed::Text(text) } else { Printed::Hidden }
}

/// False where something sensitive would have to be printed.
fn print_into(shape: &Shape, value: &Value, out: &mut String) -> bool {
    if shape.sensitive {
        return false;
    }
    match (&shape.kind, value) {
        (Kind::Structure(members), Value::Object(object)) => {
            out.push_str(shape.name);
            out.push('(');
            for (index, member) in members.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { ", " });
                out.push_str(&lower_first(member.name));
                out.push('=');
                let value = object.get(member.name).unwrap_or(&Value::Null);
                if !print_into((member.shape)(), value, out) {
                    return false;
                }
            }
            out.push(')');
        }
        (Kind::List { member, .. }, Value::Array(items)) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { ", " });
                if !print_into(member, item, out) {
                    return false;
                }
            }
            out.push(']');
        }
        (Kind::Map { key, value: member, .. }, Value::Object(entries)) => {
            out.push('{');
            for (index, (name, item)) in entries.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { ", " });
                out.push_str(name);
                out.push('=');
                if key.sensitive || !print_into(member, item, out) {
                    return false;
                }
            }
            out.push('}');
        }
        (Kind::Blob(_), Value::String(text)) => {
            let length = STANDARD.decode(text).map_or(0, |bytes| bytes.len());
            out.push_str(&format!("java.nio.HeapByteBuffer[pos=0 lim={length} cap={length}]"));
        }
        (_, Value::String(text)) => out.push_str(text),
        (_, value) => out.push_str(&value.to_string()),
    }
    true
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

fn lower_first(name: &str) -> String {
    let mut chars = name.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}
