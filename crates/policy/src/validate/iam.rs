//! How IAM looks at identity policies and trust policies: in which order, and with which texts.

use super::shape::{self, Misshapen, StatementShape, Word};
use super::{Refusal, principal_is_well_formed};
use crate::document::{Document, Principals};
use crate::pattern::{Pattern, Syntax};
use crate::span::Span;

mod dates;
mod resources;

const CODE: &str = "MalformedPolicyDocument";
const SYNTAX: &str = "Syntax errors in policy.";
const LEGACY: &str = "The policy failed legacy parsing";

/// The actions a trust policy can name.
const ASSUMING: [&str; 6] = [
    "assumerole",
    "assumerolewithsaml",
    "assumerolewithwebidentity",
    "tagsession",
    "setsourceidentity",
    "setcontext",
];

pub(super) fn refuse(message: impl Into<String>, span: Option<Span>) -> Refusal {
    Refusal::new(CODE, message, span)
}

pub(super) fn identity(text: &str) -> Result<Document, Refusal> {
    permissions(text, no_principal)
}

/// Checks a policy that says what may be done, in the language of 2012; `placed` decides on its principals.
pub(super) fn permissions(
    text: &str,
    placed: impl FnMut(&StatementShape<'_>) -> Result<(), Refusal>,
) -> Result<Document, Refusal> {
    let node = shape::read_json(text).map_err(syntax)?;
    let shape = shape::document(&node).map_err(syntax)?;
    if shape.version != Some("2012-10-17") {
        return Err(refuse("Policy document must be version 2012-10-17 or greater.", None));
    }
    let statements = &shape.statements;
    legacy(statements)?;
    sids_are_unique(statements)?;
    has_actions(statements)?;
    resources::formats(statements)?;
    statements.iter().flat_map(|s| &s.actions).try_for_each(action_has_vendor)?;
    statements.iter().try_for_each(placed)?;
    if let Some(statement) = statements.iter().find(|statement| statement.resources.is_empty()) {
        return Err(refuse("Policy statement must contain resources.", statement.span));
    }
    sids_are_plain(statements)?;
    parse(text)
}

pub(super) fn trust(text: &str) -> Result<Document, Refusal> {
    let no_json = |Misshapen(span)| refuse("This policy contains invalid Json", Some(span));
    let node = shape::read_json(text).map_err(no_json)?;
    let shape = shape::document(&node).map_err(syntax)?;
    let statements = &shape.statements;
    legacy(statements)?;
    sids_are_unique(statements)?;
    for statement in statements {
        if statement.principal_element.is_none() {
            return Err(refuse("Missing required field Principal", statement.span));
        }
        if statement.resource_element.is_some() {
            return Err(refuse("Has prohibited field Resource.", statement.resource_element));
        }
    }
    has_actions(statements)?;
    let actions = || statements.iter().flat_map(|s| &s.actions);
    actions().try_for_each(action_has_vendor)?;
    actions().try_for_each(action_assumes)?;
    sids_are_plain(statements)?;
    let document = parse(text)?;
    principals(&document)?;
    Ok(document)
}

fn parse(text: &str) -> Result<Document, Refusal> {
    Document::parse(text).map_err(|error| refuse(SYNTAX, Some(error.span())).because(error.to_string()))
}

fn syntax(Misshapen(span): Misshapen) -> Refusal {
    refuse(SYNTAX, Some(span))
}

/// What an older parser of IAM would stumble over.
fn legacy(statements: &[StatementShape<'_>]) -> Result<(), Refusal> {
    for statement in statements {
        let good = matches!(statement.effect, "Allow" | "Deny")
            && statement.dates.iter().all(|date| dates::is_date(date.text))
            && resources::passes_legacy_parser(&statement.resources);
        if !good {
            return Err(refuse(LEGACY, statement.span));
        }
    }
    Ok(())
}

fn no_principal(statement: &StatementShape<'_>) -> Result<(), Refusal> {
    match statement.principal_element {
        None => Ok(()),
        span => Err(refuse("Policy document should not specify a principal.", span)),
    }
}

fn sids_are_unique(statements: &[StatementShape<'_>]) -> Result<(), Refusal> {
    for (at, statement) in statements.iter().enumerate() {
        let Some(sid) = statement.sid.filter(|sid| !sid.is_empty()) else { continue };
        if statements[..at].iter().any(|earlier| earlier.sid == Some(sid)) {
            return Err(refuse("Statement IDs (SID) in a single policy must be unique.", statement.span));
        }
    }
    Ok(())
}

fn sids_are_plain(statements: &[StatementShape<'_>]) -> Result<(), Refusal> {
    let odd = |statement: &&StatementShape<'_>| {
        statement.sid.is_some_and(|sid| !sid.bytes().all(|b| b.is_ascii_alphanumeric()))
    };
    match statements.iter().find(odd) {
        None => Ok(()),
        Some(statement) => {
            let message = "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular \
                           expression [0-9A-Za-z]*";
            Err(refuse(message, statement.span))
        }
    }
}

fn has_actions(statements: &[StatementShape<'_>]) -> Result<(), Refusal> {
    match statements.iter().find(|statement| statement.actions.is_empty()) {
        None => Ok(()),
        Some(statement) => Err(refuse("Policy statement must contain actions.", statement.span)),
    }
}

fn action_has_vendor(action: &Word<'_>) -> Result<(), Refusal> {
    if action.text == "*" {
        return Ok(());
    }
    let message = match action.text.split_once(':') {
        None => "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.".to_owned(),
        Some((_, name)) if name.contains(':') => "Actions/Condition can contain only one colon.".to_owned(),
        Some((vendor, _)) if !is_vendor(vendor) => format!("Vendor {vendor} is not valid"),
        Some(_) => return Ok(()),
    };
    Err(refuse(message, Some(action.span)))
}

fn is_vendor(vendor: &str) -> bool {
    vendor == "*" || vendor.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.'))
}

fn action_assumes(action: &Word<'_>) -> Result<(), Refusal> {
    let lower = action.text.to_ascii_lowercase();
    let message = match lower.strip_prefix("sts:") {
        Some(name) if names_assuming_action(name) => return Ok(()),
        Some(_) => {
            "Trust Policy statement actions can only be sts:AssumeRole, sts:AssumeRoleWithSAML,  and \
             sts:AssumeRoleWithWebIdentity"
        }
        None => "AssumeRole policy may only specify STS AssumeRole actions.",
    };
    Err(refuse(message, Some(action.span)))
}

fn names_assuming_action(name: &str) -> bool {
    let pattern = Pattern::compile(name, Syntax { wildcards: true, variables: false });
    ASSUMING.iter().any(|action| pattern.matches_plain(action))
}

fn principals(document: &Document) -> Result<(), Refusal> {
    use crate::document::PrincipalKind::Aws;

    for statement in document.statements() {
        match statement.principals.as_ref().map(|element| element.values()) {
            Some(Principals::Map(entries)) => {
                for entry in entries {
                    if !principal_is_well_formed(entry.kind, &entry.value.text) {
                        let span = Some(entry.value.span);
                        return Err(Refusal::invalid_principal(entry.kind, &entry.value.text, span));
                    }
                }
            }
            Some(Principals::Bare(text)) => {
                return Err(Refusal::invalid_principal(Aws, &text.text, Some(text.span)));
            }
            Some(Principals::Everyone(_)) | None => {}
        }
    }
    Ok(())
}
