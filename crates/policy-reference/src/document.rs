//! Policy documents, read from JSON as "Grammar of the IAM JSON policy language" has them.

use crate::error::{Read, ReadError};
use serde_json::{Map, Value};

/// A document. Every text is kept as written, and read anew each time it is needed.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    pub(crate) language: Language,
    pub(crate) statements: Vec<Statement>,
}

/// The `Version` element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// `${…}` is plain text. Also the meaning of a document without `Version`.
    Of2008,
    /// `${…}` are policy variables.
    Of2012,
}

#[derive(Clone, Debug)]
pub(crate) struct Statement {
    pub(crate) effect: Effect,
    pub(crate) principals: Option<Element<Named>>,
    pub(crate) actions: Element<String>,
    pub(crate) resources: Option<Element<String>>,
    pub(crate) conditions: Vec<Condition>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    Allow,
    Deny,
}

/// `Action` or `NotAction` and its kin.
#[derive(Clone, Debug)]
pub(crate) enum Element<T> {
    Is(Vec<T>),
    IsNot(Vec<T>),
}

/// One value of a principal element.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub(crate) kind: Kind,
    pub(crate) value: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Aws,
    Service,
    Federated,
    CanonicalUser,
}

/// One key under one operator.
#[derive(Clone, Debug)]
pub(crate) struct Condition {
    pub(crate) operator: String,
    pub(crate) key: String,
    pub(crate) values: Vec<String>,
}

impl Document {
    pub(crate) fn read(value: &Value) -> Read<Self> {
        let document = object(value, "document", &["Version", "Id", "Statement"])?;
        let language = match document.get("Version") {
            None => Language::Of2008,
            Some(Value::String(version)) if version == "2008-10-17" => Language::Of2008,
            Some(Value::String(version)) if version == "2012-10-17" => Language::Of2012,
            Some(_) => return Err(ReadError::Policy("Version")),
        };
        if document.get("Id").is_some_and(|id| !id.is_string()) {
            return Err(ReadError::Policy("Id"));
        }
        let statements = match document.get("Statement") {
            Some(Value::Array(items)) => items.iter().map(Statement::read).collect::<Read<_>>()?,
            Some(single) => vec![Statement::read(single)?],
            None => return Err(ReadError::Policy("Statement")),
        };
        Ok(Self { language, statements })
    }
}

impl Statement {
    fn read(value: &Value) -> Read<Self> {
        const ELEMENTS: [&str; 9] = [
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition",
        ];
        let statement = object(value, "Statement", &ELEMENTS)?;
        if statement.get("Sid").is_some_and(|sid| !sid.is_string()) {
            return Err(ReadError::Policy("Sid"));
        }
        let effect = match statement.get("Effect").and_then(Value::as_str) {
            Some("Allow") => Effect::Allow,
            Some("Deny") => Effect::Deny,
            _ => return Err(ReadError::Policy("Effect")),
        };
        Ok(Self {
            effect,
            principals: element(statement, "Principal", "NotPrincipal", principals)?,
            actions: element(statement, "Action", "NotAction", |value| texts(value, "Action"))?
                .ok_or(ReadError::Policy("Action"))?,
            resources: element(statement, "Resource", "NotResource", |value| texts(value, "Resource"))?,
            conditions: statement.get("Condition").map_or_else(|| Ok(Vec::new()), conditions)?,
        })
    }
}

fn element<T>(
    statement: &Map<String, Value>,
    plain: &'static str,
    negated: &str,
    read: impl Fn(&Value) -> Read<Vec<T>>,
) -> Read<Option<Element<T>>> {
    match (statement.get(plain), statement.get(negated)) {
        (None, None) => Ok(None),
        (Some(value), None) => Ok(Some(Element::Is(read(value)?))),
        (None, Some(value)) => Ok(Some(Element::IsNot(read(value)?))),
        (Some(_), Some(_)) => Err(ReadError::Policy(plain)),
    }
}

/// `"*"` is short for `{"AWS": "*"}`. So is any other bare text, which the grammar does not know and some services
/// store.
fn principals(value: &Value) -> Read<Vec<Named>> {
    if let Value::String(value) = value {
        return Ok(vec![Named { kind: Kind::Aws, value: value.clone() }]);
    }
    let mut all = Vec::new();
    for (kind, values) in object(value, "Principal", &["AWS", "Service", "Federated", "CanonicalUser"])? {
        let kind = match kind.as_str() {
            "AWS" => Kind::Aws,
            "Service" => Kind::Service,
            "Federated" => Kind::Federated,
            _ => Kind::CanonicalUser,
        };
        all.extend(texts(values, "Principal")?.into_iter().map(|value| Named { kind, value }));
    }
    Ok(all)
}

fn conditions(value: &Value) -> Read<Vec<Condition>> {
    const ELEMENT: ReadError = ReadError::Policy("Condition");
    let mut all = Vec::new();
    for (operator, keys) in value.as_object().ok_or(ELEMENT)? {
        for (key, values) in keys.as_object().ok_or(ELEMENT)? {
            let values = match values {
                Value::Array(items) => items.iter().collect(),
                single => vec![single],
            };
            let plain = |value: &Value| match value {
                Value::String(text) => Ok(text.clone()),
                Value::Number(number) => Ok(number.to_string()),
                Value::Bool(value) => Ok(value.to_string()),
                _ => Err(ELEMENT),
            };
            let values = values.into_iter().map(plain).collect::<Read<_>>()?;
            all.push(Condition { operator: operator.clone(), key: key.clone(), values });
        }
    }
    Ok(all)
}

/// A text or a list of texts. `null` in a list is stored and ignored.
fn texts(value: &Value, name: &'static str) -> Read<Vec<String>> {
    let text = |value: &Value| value.as_str().map(str::to_owned).ok_or(ReadError::Policy(name));
    match value {
        Value::Array(items) => items.iter().filter(|item| !item.is_null()).map(text).collect(),
        single => Ok(vec![text(single)?]),
    }
}

fn object<'a>(value: &'a Value, name: &'static str, known: &[&str]) -> Read<&'a Map<String, Value>> {
    let object = value.as_object().ok_or(ReadError::Policy(name))?;
    let good = object.keys().all(|key| known.contains(&key.as_str()));
    if good { Ok(object) } else { Err(ReadError::Policy(name)) }
}
