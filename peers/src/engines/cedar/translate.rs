//! IAM statements as Cedar policies, where that is plain.
//!
//! | IAM | Cedar |
//! |---|---|
//! | `Action` with wildcards | an action group, as Cedar recommends; the actions matched are in it |
//! | `Resource` | `like` over the resource's ARN, or over its parts where wildcards stand in several |
//! | principals | entities; a session is in its role and in its account |
//! | a condition key | an attribute of the context, in the type of the operators that read it |
//!
//! Not plain, and refused: policy variables, `?`, a root account that delegates, `ForAllValues` and `ForAnyValue`
//! other than over equality, decimals, ARNs in conditions with wildcards in several of their first parts.

use crate::Inexpressible;
use crate::question::{Kind, texts};
use serde_json::Value;
use std::collections::BTreeMap;

/// Policies in Cedar's language.
pub(super) struct Translation {
    pub(super) text: String,
    /// The actions with wildcards.
    pub(super) groups: Vec<String>,
}

type Kinds = BTreeMap<String, Kind>;

/// The parts of an ARN, by the names of the resource's attributes.
const PARTS: [&str; 6] = ["prefix", "partition", "service", "region", "account", "name"];

/// Translates documents.
pub(super) fn policies(list: &[&Value], kinds: &Kinds) -> Result<Translation, Inexpressible> {
    let mut translation = Translation { text: String::new(), groups: Vec::new() };
    for document in list {
        let statements = &document["Statement"];
        for statement in statements.as_array().map_or(std::slice::from_ref(statements), Vec::as_slice) {
            translation.statement(statement, kinds)?;
        }
    }
    Ok(translation)
}

/// The attributes of a resource: the whole ARN and its parts.
pub(super) fn resource_attributes(arn: &str) -> impl Iterator<Item = (&str, &str)> {
    std::iter::once(("arn", arn)).chain(PARTS.into_iter().zip(arn.splitn(6, ':')))
}

impl Translation {
    fn statement(&mut self, statement: &Value, kinds: &Kinds) -> Result<(), Inexpressible> {
        let effect = match statement["Effect"].as_str() {
            Some("Allow") => "permit",
            Some("Deny") => "forbid",
            _ => return no("`Effect` is neither `Allow` nor `Deny`"),
        };
        let mut when = Vec::new();
        when.extend(principals(&statement["Principal"], effect)?);
        when.extend(principals(&statement["NotPrincipal"], effect)?.map(|clause| format!("!({clause})")));
        let action = self.actions(&texts(&statement["Action"]))?;
        let action = action.map_or("action".to_owned(), |list| format!("action in [{list}]"));
        match self.actions(&texts(&statement["NotAction"]))? {
            Some(list) => when.push(format!("!(action in [{list}])")),
            None if statement["Action"].is_null() => return no("every action is excepted"),
            None => {}
        }
        when.extend(resources(&texts(&statement["Resource"]))?);
        if !statement["NotResource"].is_null() {
            match resources(&texts(&statement["NotResource"]))? {
                Some(clause) => when.push(format!("!({clause})")),
                None => return no("every resource is excepted"),
            }
        }
        for (operator, keys) in statement["Condition"].as_object().into_iter().flatten() {
            for (key, values) in keys.as_object().into_iter().flatten() {
                when.push(condition(operator, &key.to_ascii_lowercase(), &texts(values), kinds)?);
            }
        }
        let when = if when.is_empty() { String::new() } else { format!(" when {{ {} }}", when.join(" && ")) };
        self.text.push_str(&format!("{effect} (principal, {action}, resource){when};\n"));
        Ok(())
    }

    /// `None` for every action.
    fn actions(&mut self, actions: &[String]) -> Result<Option<String>, Inexpressible> {
        if actions.is_empty() || actions.iter().any(|action| action == "*") {
            return Ok(None);
        }
        let mut list = Vec::new();
        for action in actions {
            let action = action.to_ascii_lowercase();
            if action.contains('?') {
                return no("`like` knows no `?`");
            }
            list.push(format!("Action::{}", quote(&action)));
            if action.contains('*') {
                self.groups.push(action);
            }
        }
        Ok(Some(list.join(", ")))
    }
}

/// `None` for everybody.
fn principals(principals: &Value, effect: &str) -> Result<Option<String>, Inexpressible> {
    if principals.is_null() || principals == "*" {
        return Ok(None);
    }
    let Some(kinds) = principals.as_object() else { return no("a principal without a kind") };
    let mut list = Vec::new();
    for (kind, values) in kinds {
        for value in texts(values) {
            let account = value
                .strip_suffix(":root")
                .map_or(value.as_str(), |arn| arn.rsplit(':').next().unwrap_or_default());
            match kind.as_str() {
                "AWS" if value == "*" => return Ok(None),
                "AWS" if account.len() == 12 && effect == "permit" => {
                    return no("a root account that delegates");
                }
                "AWS" if account.len() == 12 => list.push(format!("Account::{}", quote(account))),
                "AWS" | "Service" => list.push(format!("{kind}::{}", quote(&value))),
                _ => return no("no principal of this kind"),
            }
        }
    }
    Ok(Some(format!("principal in [{}]", list.join(", "))))
}

/// `None` for every resource.
fn resources(resources: &[String]) -> Result<Option<String>, Inexpressible> {
    if resources.is_empty() || resources.iter().any(|resource| resource == "*") {
        return Ok(None);
    }
    let clauses =
        resources.iter().map(|resource| resource_clause(resource)).collect::<Result<Vec<_>, _>>()?;
    Ok(Some(format!("({})", clauses.join(" || "))))
}

fn resource_clause(arn: &str) -> Result<String, Inexpressible> {
    let parts: Vec<&str> = arn.splitn(6, ':').collect();
    if parts.len() < 6 {
        return no("an ARN of fewer than six parts");
    }
    if !parts[..5].iter().any(|part| part.contains('*')) {
        return matches("resource.arn", arn);
    }
    let given = PARTS.into_iter().zip(parts).filter(|(_, part)| *part != "*");
    let clauses = given.map(|(name, part)| matches(&format!("resource.{name}"), part));
    Ok(format!("({})", clauses.collect::<Result<Vec<_>, _>>()?.join(" && ")))
}

fn condition(operator: &str, key: &str, values: &[String], kinds: &Kinds) -> Result<String, Inexpressible> {
    let found = format!("context[{}]", quote(key));
    let has = format!("context has {}", quote(key));
    let (set, rest) = operator.split_once(':').map_or((None, operator), |(set, rest)| (Some(set), rest));
    let (name, if_exists) = rest.strip_suffix("IfExists").map_or((rest, false), |name| (name, true));
    if name == "Null" {
        return Ok(match values {
            [value] if value == "true" => format!("!({has})"),
            [value] if value == "false" => format!("({has})"),
            _ => return no("`Null` with several values"),
        });
    }
    if Kind::of(operator) != kinds.get(key).copied() {
        return no("a key read in several types");
    }
    if let Some(set) = set {
        let list = values.iter().map(|value| literal(value)).collect::<Result<Vec<_>, _>>()?.join(", ");
        return match (set, name, if_exists) {
            ("ForAllValues", "StringEquals", _) => Ok(format!("(!({has}) || [{list}].containsAll({found}))")),
            ("ForAnyValue", "StringEquals", false) => Ok(format!("({has} && {found}.containsAny([{list}]))")),
            _ => no("a set other than over equality"),
        };
    }
    let (negated, holds) = comparison(name, &found, values)?;
    Ok(match (negated, if_exists) {
        (false, false) => format!("({has} && {holds})"),
        (false, true) => format!("(!({has}) || {holds})"),
        (true, _) => format!("!({has} && {holds})"),
    })
}

/// How a value found compares with the values wanted, and whether the operator is the negation of that.
fn comparison(name: &str, found: &str, values: &[String]) -> Result<(bool, String), Inexpressible> {
    let any = |clause: &dyn Fn(&str) -> Result<String, Inexpressible>| {
        let clauses = values.iter().map(|value| clause(value)).collect::<Result<Vec<_>, _>>()?;
        Ok(format!("({})", clauses.join(" || ")))
    };
    let equal = |value: &str| Ok(format!("{found} == {}", literal(value)?));
    let like = |value: &str| matches(found, value);
    let arn = |value: &str| {
        let starred = value.splitn(6, ':').take(5).filter(|part| part.contains('*')).count();
        if starred > 1 {
            no("an ARN with wildcards in several of its first parts")
        } else {
            matches(found, value)
        }
    };
    let within = |block: &str| Ok(format!("{found}.isInRange(ip({}))", literal(block)?));
    let boolean = |value: &str| match value.parse::<bool>() {
        Ok(value) => Ok(format!("{found} == {value}")),
        Err(_) => no("neither `true` nor `false`"),
    };
    Ok(match name {
        "StringEquals" => (false, any(&equal)?),
        "StringNotEquals" => (true, any(&equal)?),
        "StringLike" => (false, any(&like)?),
        "StringNotLike" => (true, any(&like)?),
        "ArnLike" | "ArnEquals" => (false, any(&arn)?),
        "ArnNotLike" | "ArnNotEquals" => (true, any(&arn)?),
        "Bool" => (false, any(&boolean)?),
        "IpAddress" => (false, any(&within)?),
        "NotIpAddress" => (true, any(&within)?),
        _ => {
            let (suffix, date) = match name.strip_prefix("Date") {
                Some(suffix) => (suffix, true),
                None => (name.strip_prefix("Numeric").unwrap_or_default(), false),
            };
            let (sign, negated) = match suffix {
                "Equals" => ("==", false),
                "NotEquals" => ("==", true),
                "LessThan" => ("<", false),
                "LessThanEquals" => ("<=", false),
                "GreaterThan" => (">", false),
                "GreaterThanEquals" => (">=", false),
                _ => return no("an operator without a counterpart"),
            };
            let ordered = |value: &str| match value.parse::<i64>() {
                _ if date => Ok(format!("{found} {sign} datetime({})", literal(value)?)),
                Ok(number) => Ok(format!("{found} {sign} {number}")),
                Err(_) => no("no whole number"),
            };
            (negated, any(&ordered)?)
        }
    })
}

/// A text with `*` against an expression.
fn matches(expression: &str, pattern: &str) -> Result<String, Inexpressible> {
    if pattern.contains('?') {
        return no("`like` knows no `?`");
    }
    let literal = literal(pattern)?;
    Ok(format!("{expression} {} {literal}", if pattern.contains('*') { "like" } else { "==" }))
}

fn literal(text: &str) -> Result<String, Inexpressible> {
    if text.contains("${") { no("policy variables") } else { Ok(quote(text)) }
}

fn quote(text: &str) -> String {
    format!("\"{}\"", text.escape_debug())
}

fn no<T>(reason: &str) -> Result<T, Inexpressible> {
    Err(Inexpressible::because(reason))
}
