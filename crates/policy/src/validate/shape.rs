//! A document as IAM first looks at it: whether its parts have the right types, before it asks what they say.

use crate::condition::operator_exists;
use crate::json::{self, Member, Node, Value};
use crate::span::Span;

/// The parts of a well-shaped document.
pub(super) struct Shape<'a> {
    pub(super) version: Option<&'a str>,
    pub(super) statements: Vec<StatementShape<'a>>,
}

/// The parts of a well-shaped statement.
#[derive(Default)]
pub(super) struct StatementShape<'a> {
    pub(super) span: Option<Span>,
    pub(super) sid: Option<&'a str>,
    pub(super) effect: &'a str,
    pub(super) actions: Vec<Word<'a>>,
    pub(super) resources: Vec<Word<'a>>,
    /// Where `Resource` or `NotResource` stands.
    pub(super) resource_element: Option<Span>,
    /// Where `Principal` or `NotPrincipal` stands.
    pub(super) principal_element: Option<Span>,
    /// The values of date operators.
    pub(super) dates: Vec<Word<'a>>,
}

/// A text and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) span: Span,
}

/// A place where the shape is wrong.
pub(super) struct Misshapen(pub(super) Span);

type Shaped<T> = Result<T, Misshapen>;

pub(super) fn read_json(text: &str) -> Shaped<Node> {
    json::parse(text).map_err(|(_, span)| Misshapen(span))
}

pub(super) fn document(node: &Node) -> Shaped<Shape<'_>> {
    let mut version = None;
    let mut statements = None;
    for member in members(node)? {
        match member.key.as_str() {
            "Version" => version = Some(one_of(&member.node, &["2012-10-17", "2008-10-17"])?),
            "Id" => _ = text(&member.node)?,
            "Statement" => statements = Some(statement_list(&member.node)?),
            _ => return Err(Misshapen(member.key_span)),
        }
    }
    let statements = statements.ok_or(Misshapen(node.span))?;
    Ok(Shape { version, statements })
}

fn statement_list(node: &Node) -> Shaped<Vec<StatementShape<'_>>> {
    match &node.value {
        Value::Array(items) if !items.is_empty() => items.iter().map(statement).collect(),
        _ => Ok(vec![statement(node)?]),
    }
}

fn statement(node: &Node) -> Shaped<StatementShape<'_>> {
    let mut shape = StatementShape { span: Some(node.span), ..StatementShape::default() };
    let mut seen_action = false;
    for member in members(node)? {
        let value = &member.node;
        match member.key.as_str() {
            "Sid" => shape.sid = Some(text(value)?),
            "Effect" => shape.effect = effect(value)?,
            "Action" | "NotAction" if !seen_action => {
                seen_action = true;
                shape.actions = words(value)?;
            }
            "Resource" | "NotResource" if shape.resource_element.is_none() => {
                shape.resource_element = Some(member.key_span);
                shape.resources = words(value)?;
            }
            "Principal" | "NotPrincipal" if shape.principal_element.is_none() => {
                shape.principal_element = Some(member.key_span);
                principal(value)?;
            }
            "Condition" => shape.dates = conditions(value)?,
            _ => return Err(Misshapen(member.key_span)),
        }
    }
    if shape.effect.is_empty() {
        return Err(Misshapen(node.span));
    }
    Ok(shape)
}

fn effect(node: &Node) -> Shaped<&str> {
    let effect = text(node)?;
    let known = effect.eq_ignore_ascii_case("Allow") || effect.eq_ignore_ascii_case("Deny");
    if known { Ok(effect) } else { Err(Misshapen(node.span)) }
}

fn principal(node: &Node) -> Shaped<()> {
    if let Value::String(_) = node.value {
        return Ok(());
    }
    for member in members(node)? {
        if crate::document::PrincipalKind::from_name(&member.key).is_none() {
            return Err(Misshapen(member.key_span));
        }
        words(&member.node)?;
    }
    Ok(())
}

/// The values of date operators, all conditions having the right shape. An operator without keys is not looked at.
fn conditions(node: &Node) -> Shaped<Vec<Word<'_>>> {
    let mut dates = Vec::new();
    for operator in members(node)? {
        let keys = members(&operator.node)?;
        if !keys.is_empty() && !operator_exists(&operator.key) {
            return Err(Misshapen(operator.key_span));
        }
        for key in keys {
            let values = condition_values(&key.node)?;
            if operator.key.contains("Date") {
                dates.extend(values);
            }
        }
    }
    Ok(dates)
}

fn condition_values(node: &Node) -> Shaped<Vec<Word<'_>>> {
    let items = match &node.value {
        Value::Array(items) => items.as_slice(),
        _ => std::slice::from_ref(node),
    };
    let word = |item: &'_ Node| match &item.value {
        Value::String(_) | Value::Number(_) | Value::Bool(_) => Ok(()),
        _ => Err(Misshapen(item.span)),
    };
    items.iter().try_for_each(word)?;
    Ok(items
        .iter()
        .filter_map(|item| match &item.value {
            Value::String(text) | Value::Number(text) => Some(Word { text, span: item.span }),
            _ => None,
        })
        .collect())
}

/// The members of an object, none of them repeated.
fn members(node: &Node) -> Shaped<&[Member]> {
    let Value::Object(members) = &node.value else { return Err(Misshapen(node.span)) };
    for (at, member) in members.iter().enumerate() {
        if members[..at].iter().any(|earlier| earlier.key == member.key) {
            return Err(Misshapen(member.key_span));
        }
    }
    Ok(members)
}

/// A text or a list of texts. A `null` in a list is ignored, as IAM does.
fn words(node: &Node) -> Shaped<Vec<Word<'_>>> {
    let items = match &node.value {
        Value::Array(items) => items.as_slice(),
        _ => return Ok(vec![Word { text: text(node)?, span: node.span }]),
    };
    items
        .iter()
        .filter(|item| !matches!(item.value, Value::Null))
        .map(|item| Ok(Word { text: text(item)?, span: item.span }))
        .collect()
}

fn one_of<'a>(node: &'a Node, known: &[&str]) -> Shaped<&'a str> {
    let text = text(node)?;
    if known.contains(&text) { Ok(text) } else { Err(Misshapen(node.span)) }
}

fn text(node: &Node) -> Shaped<&str> {
    match &node.value {
        Value::String(text) => Ok(text),
        _ => Err(Misshapen(node.span)),
    }
}
