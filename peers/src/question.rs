//! What the peers need to know of a question beyond its JSON.

use serde_json::Value;
use std::collections::BTreeMap;

/// The type of a condition key, as the operators that read it tell. AWS knows it by key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Bool,
    Number,
    Date,
    Address,
}

impl Kind {
    /// The type an operator compares; `None` for `Null`, which compares nothing.
    pub(crate) fn of(operator: &str) -> Option<Self> {
        let name = operator.split_once(':').map_or(operator, |(_, name)| name);
        Some(match name {
            "Null" => return None,
            _ if name.starts_with("Bool") => Self::Bool,
            _ if name.starts_with("Numeric") => Self::Number,
            _ if name.starts_with("Date") => Self::Date,
            _ if name.contains("IpAddress") => Self::Address,
            _ => Self::Text,
        })
    }
}

/// The types of the condition keys in policies, by key in lower case. A key read by operators of several types is
/// text.
pub(crate) fn kinds(policies: &Value) -> BTreeMap<String, Kind> {
    let mut kinds = BTreeMap::new();
    collect(policies, &mut kinds);
    kinds
}

fn collect(value: &Value, kinds: &mut BTreeMap<String, Kind>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, kinds)),
        Value::Object(members) => {
            for (operator, keys) in members.get("Condition").and_then(Value::as_object).into_iter().flatten()
            {
                let Some(kind) = Kind::of(operator) else { continue };
                for key in keys.as_object().into_iter().flat_map(|keys| keys.keys()) {
                    kinds
                        .entry(key.to_ascii_lowercase())
                        .and_modify(|known| {
                            if *known != kind {
                                *known = Kind::Text;
                            }
                        })
                        .or_insert(kind);
                }
            }
            members.values().for_each(|member| collect(member, kinds));
        }
        _ => {}
    }
}

/// The values of one condition key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Values {
    One(String),
    Many(Vec<String>),
}

/// The context of a request, with the keys about the principal that AWS puts into every request.
pub(crate) fn context(request: &Value) -> Vec<(String, Values)> {
    let mut context: Vec<(String, Values)> = Vec::new();
    for (key, value) in request["context"].as_object().into_iter().flatten() {
        let values = match value {
            Value::Array(items) => Values::Many(items.iter().map(text).collect()),
            value => Values::One(text(value)),
        };
        context.push((key.clone(), values));
    }
    for (key, value) in principal_keys(request) {
        if !context.iter().any(|(known, _)| known.eq_ignore_ascii_case(key)) {
            context.push((key.to_owned(), Values::One(value)));
        }
    }
    context
}

fn principal_keys(request: &Value) -> Vec<(&'static str, String)> {
    let arn = request["principal"]["value"].as_str().unwrap_or_default();
    let Some(account) = account(arn) else { return Vec::new() };
    let mut keys = vec![
        ("aws:PrincipalArn", role_of(arn).unwrap_or_else(|| arn.to_owned())),
        ("aws:PrincipalAccount", account.to_owned()),
    ];
    if arn.contains(":user/")
        && let Some(name) = arn.rsplit('/').next()
    {
        keys.push(("aws:username", name.to_owned()));
    }
    keys
}

/// The account in an ARN.
pub(crate) fn account(arn: &str) -> Option<&str> {
    arn.split(':').nth(4).filter(|account| !account.is_empty())
}

/// The ARN of a session's role, taken to have no path.
pub(crate) fn role_of(arn: &str) -> Option<String> {
    let (start, session) = arn.split_once(":assumed-role/")?;
    let (role, _) = session.split_once('/')?;
    Some(format!("{}:role/{role}", start.replacen(":sts:", ":iam:", 1)))
}

/// The text of a value of a policy or a request.
pub(crate) fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The texts of an element that is a text or a list of them.
pub(crate) fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(items) => items.iter().map(text).collect(),
        value => vec![text(value)],
    }
}
