//! From JSON to a document.

use super::{
    Condition, Document, Effect, Element, PrincipalEntry, PrincipalKind, Principals, Statement, Text, Version,
};
use crate::json::{self, JsonError, Member, Node, Value};
use crate::span::{Position, Span};

/// Why a text is not a policy document, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind}")]
pub struct ParseError {
    kind: ParseErrorKind,
    span: Span,
}

impl ParseError {
    /// What is wrong.
    pub fn kind(&self) -> &ParseErrorKind {
        &self.kind
    }

    /// Where it is wrong, in the text given to [`Document::parse`].
    pub fn span(&self) -> Span {
        self.span
    }

    /// Line and column of the error in `text`, the text given to [`Document::parse`].
    pub fn position(&self, text: &str) -> Position {
        self.span.position(text)
    }
}

/// The ways a text can fail to be a policy document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ParseErrorKind {
    /// The text is not JSON.
    #[error("{0}")]
    Json(JsonError),
    /// A value has the wrong type.
    #[error("{place} must be {wanted}, not {found}")]
    WrongType {
        /// The element.
        place: String,
        /// What the grammar allows.
        wanted: &'static str,
        /// What was found.
        found: &'static str,
    },
    /// An element the grammar does not know.
    #[error("unknown element `{name}` in {place}")]
    UnknownElement {
        /// The element.
        name: String,
        /// Where it was found.
        place: &'static str,
    },
    /// An element that is there twice.
    #[error("element `{name}` is repeated")]
    RepeatedElement {
        /// The element.
        name: String,
    },
    /// An element that must be there.
    #[error("{place} has no `{name}`")]
    MissingElement {
        /// The element.
        name: &'static str,
        /// Where it is missing.
        place: &'static str,
    },
    /// An element together with its `Not…` twin.
    #[error("`{plain}` and `Not{plain}` exclude each other")]
    Both {
        /// The name of the plain form.
        plain: &'static str,
    },
    /// A `Version` that does not exist.
    #[error("version `{0}` does not exist, use `2012-10-17`")]
    UnknownVersion(String),
    /// An `Effect` other than `Allow` and `Deny`.
    #[error("effect `{0}` is neither `Allow` nor `Deny`")]
    UnknownEffect(String),
}

type Parse<T> = Result<T, ParseError>;

const STATEMENT: &str = "a statement";

pub(super) fn document(text: &str) -> Parse<Document> {
    let node = json::parse(text).map_err(|(error, span)| fail(ParseErrorKind::Json(error), span))?;
    let members = object(&node, "the document")?;
    let mut version = Version::V2008;
    let mut id = None;
    let mut statements = None;
    for member in members {
        match member.key.as_str() {
            "Version" => version = read_version(&member.node)?,
            "Id" => id = Some(text_of(&member.node, "`Id`")?.text),
            "Statement" => statements = Some(read_statements(&member.node)?),
            _ => return Err(unknown(member, "the document")),
        }
    }
    let statements = statements.ok_or_else(|| missing("Statement", "the document", node.span))?;
    Ok(Document { text: text.to_owned(), version, id, statements })
}

fn read_version(node: &Node) -> Parse<Version> {
    let Text { text, span } = text_of(node, "`Version`")?;
    match text.as_str() {
        "2012-10-17" => Ok(Version::V2012),
        "2008-10-17" => Ok(Version::V2008),
        _ => Err(fail(ParseErrorKind::UnknownVersion(text), span)),
    }
}

fn read_statements(node: &Node) -> Parse<Vec<Statement>> {
    match &node.value {
        Value::Array(items) => items.iter().map(read_statement).collect(),
        Value::Object(_) => Ok(vec![read_statement(node)?]),
        _ => Err(wrong_type("`Statement`", "an object or a list of objects", node)),
    }
}

fn read_statement(node: &Node) -> Parse<Statement> {
    let mut sid = None;
    let mut effect = None;
    let mut principals = None;
    let mut actions = None;
    let mut resources = None;
    let mut conditions = Vec::new();
    for member in object(node, STATEMENT)? {
        match member.key.as_str() {
            "Sid" => sid = Some(text_of(&member.node, "`Sid`")?),
            "Effect" => effect = Some(read_effect(&member.node)?),
            "Principal" => {
                put(&mut principals, Element::Is(read_principals(&member.node)?), member, "Principal")?
            }
            "NotPrincipal" => {
                put(&mut principals, Element::IsNot(read_principals(&member.node)?), member, "Principal")?;
            }
            "Action" => put(&mut actions, Element::Is(texts(&member.node, &member.key)?), member, "Action")?,
            "NotAction" => {
                put(&mut actions, Element::IsNot(texts(&member.node, &member.key)?), member, "Action")?
            }
            "Resource" => {
                put(&mut resources, Element::Is(texts(&member.node, &member.key)?), member, "Resource")?
            }
            "NotResource" => {
                put(&mut resources, Element::IsNot(texts(&member.node, &member.key)?), member, "Resource")?;
            }
            "Condition" => conditions = read_conditions(&member.node)?,
            _ => return Err(unknown(member, STATEMENT)),
        }
    }
    Ok(Statement {
        span: node.span,
        sid,
        effect: effect.ok_or_else(|| missing("Effect", STATEMENT, node.span))?,
        principals,
        actions: actions.ok_or_else(|| missing("Action", STATEMENT, node.span))?,
        resources,
        conditions,
    })
}

fn read_effect(node: &Node) -> Parse<Effect> {
    let Text { text, span } = text_of(node, "`Effect`")?;
    match text.as_str() {
        "Allow" => Ok(Effect::Allow),
        "Deny" => Ok(Effect::Deny),
        _ => Err(fail(ParseErrorKind::UnknownEffect(text), span)),
    }
}

fn read_principals(node: &Node) -> Parse<Principals> {
    match &node.value {
        Value::String(text) if text == "*" => Ok(Principals::Everyone(node.span)),
        Value::String(_) => Ok(Principals::Bare(text_of(node, "`Principal`")?)),
        Value::Object(_) => {
            let mut entries = Vec::new();
            for member in object(node, "`Principal`")? {
                let kind =
                    PrincipalKind::from_name(&member.key).ok_or_else(|| unknown(member, "`Principal`"))?;
                let values = texts(&member.node, &member.key)?;
                entries.extend(values.into_iter().map(|value| PrincipalEntry { kind, value }));
            }
            Ok(Principals::Map(entries))
        }
        _ => Err(wrong_type("`Principal`", "`\"*\"` or an object", node)),
    }
}

fn read_conditions(node: &Node) -> Parse<Vec<Condition>> {
    let mut conditions = Vec::new();
    for operator in object(node, "`Condition`")? {
        for member in object(&operator.node, &format!("`{}`", operator.key))? {
            conditions.push(Condition {
                operator: Text { text: operator.key.clone(), span: operator.key_span },
                key: Text { text: member.key.clone(), span: member.key_span },
                values: condition_values(&member.node, &member.key)?,
                span: Span::new(member.key_span.start, member.node.span.end),
            });
        }
    }
    Ok(conditions)
}

fn condition_values(node: &Node, key: &str) -> Parse<Vec<Text>> {
    let read = |node: &Node| {
        let text = match &node.value {
            Value::String(text) | Value::Number(text) => text.clone(),
            Value::Bool(value) => value.to_string(),
            _ => {
                return Err(wrong_type(
                    &format!("`{key}`"),
                    "a string, number or boolean, or a list of them",
                    node,
                ));
            }
        };
        Ok(Text { text, span: node.span })
    };
    match &node.value {
        Value::Array(items) => items.iter().map(read).collect(),
        _ => Ok(vec![read(node)?]),
    }
}

/// The members of an object, none of them repeated.
fn object<'a>(node: &'a Node, place: &str) -> Parse<&'a [Member]> {
    let Value::Object(members) = &node.value else { return Err(wrong_type(place, "an object", node)) };
    for (at, member) in members.iter().enumerate() {
        if members[..at].iter().any(|earlier| earlier.key == member.key) {
            return Err(fail(ParseErrorKind::RepeatedElement { name: member.key.clone() }, member.key_span));
        }
    }
    Ok(members)
}

fn texts(node: &Node, name: &str) -> Parse<Vec<Text>> {
    let place = format!("`{name}`");
    match &node.value {
        // IAM stores lists with `null` in them and ignores it.
        Value::Array(items) => items
            .iter()
            .filter(|item| !matches!(item.value, Value::Null))
            .map(|item| text_of(item, &place))
            .collect(),
        Value::String(_) => Ok(vec![text_of(node, &place)?]),
        _ => Err(wrong_type(&place, "a string or a list of strings", node)),
    }
}

fn text_of(node: &Node, place: &str) -> Parse<Text> {
    match &node.value {
        Value::String(text) => Ok(Text { text: text.clone(), span: node.span }),
        _ => Err(wrong_type(place, "a string", node)),
    }
}

/// Fills a slot that an element shares with its `Not…` twin.
fn put<T>(slot: &mut Option<T>, value: T, member: &Member, plain: &'static str) -> Parse<()> {
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => Err(fail(ParseErrorKind::Both { plain }, member.key_span)),
    }
}

fn wrong_type(place: &str, wanted: &'static str, node: &Node) -> ParseError {
    let found = match &node.value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    };
    fail(ParseErrorKind::WrongType { place: place.to_owned(), wanted, found }, node.span)
}

fn unknown(member: &Member, place: &'static str) -> ParseError {
    fail(ParseErrorKind::UnknownElement { name: member.key.clone(), place }, member.key_span)
}

fn missing(name: &'static str, place: &'static str, span: Span) -> ParseError {
    fail(ParseErrorKind::MissingElement { name, place }, span)
}

fn fail(kind: ParseErrorKind, span: Span) -> ParseError {
    ParseError { kind, span }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Parses `text` and expects the error `message` at the place `at`.
    fn check(text: &str, message: &str, at: &str) {
        let error = Document::parse(text).unwrap_err();
        let span = error.span();
        assert_eq!((error.to_string().as_str(), &text[span.start..span.end]), (message, at), "{text}");
    }

    #[test]
    fn what_the_grammar_does_not_know_is_refused_with_its_place() {
        check("[]", "the document must be an object, not a list", "[]");
        check("{}", "the document has no `Statement`", "{}");
        check(r#"{"Statement":[],"X":1}"#, "unknown element `X` in the document", "\"X\"");
        check(r#"{"Statement":[],"Statement":[]}"#, "element `Statement` is repeated", "\"Statement\"");
        check(
            r#"{"Version":"2013","Statement":[]}"#,
            "version `2013` does not exist, use `2012-10-17`",
            "\"2013\"",
        );
        check(r#"{"Statement":["x"]}"#, "a statement must be an object, not a string", "\"x\"");
        check(
            r#"{"Statement":"x"}"#,
            "`Statement` must be an object or a list of objects, not a string",
            "\"x\"",
        );
        let statement = |body: &str| format!(r#"{{"Statement":{{{body}}}}}"#);
        check(&statement(r#""Effect":"allow""#), "effect `allow` is neither `Allow` nor `Deny`", "\"allow\"");
        check(&statement(r#""Effect":"Allow""#), "a statement has no `Action`", r#"{"Effect":"Allow"}"#);
        check(&statement(r#""Action":"a:b""#), "a statement has no `Effect`", r#"{"Action":"a:b"}"#);
        check(
            &statement(r#""Effect":"Deny","Action":[],"NotAction":[]"#),
            "`Action` and `NotAction` exclude each other",
            "\"NotAction\"",
        );
        check(&statement(r#""Effect":"Deny","Action":[1]"#), "`Action` must be a string, not a number", "1");
        check(&statement(r#""Principal":{"aws":"*"}"#), "unknown element `aws` in `Principal`", "\"aws\"");
        check(
            &statement(r#""Condition":{"Bool":{"a":{}}}"#),
            "`a` must be a string, number or boolean, or a list of them, not an object",
            "{}",
        );
        check(&statement(r#""Condition":{"Bool":[]}"#), "`Bool` must be an object, not a list", "[]");
    }

    #[test]
    fn condition_values_keep_the_text_they_were_written_with() {
        let text =
            r#"{"Statement":{"Effect":"Allow","Action":"*","Condition":{"Bool":{"a":[true,1.50,"x"]}}}}"#;
        let document = Document::parse(text).unwrap();
        let values: Vec<_> =
            document.statements()[0].conditions[0].values.iter().map(|v| v.text.as_str()).collect();
        assert_eq!(values, ["true", "1.50", "x"]);
    }

    #[test]
    fn the_text_is_kept_as_given() {
        let text = " {\"Statement\" :[ ] }\n";
        assert_eq!(Document::parse(text).unwrap().to_text(), text);
    }
}
