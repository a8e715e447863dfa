//! How services look at the policies of their resources. Beyond the form of the document only principals, and for
//! buckets resources and actions, are checked.

use super::{Refusal, principal_is_well_formed};
use crate::document::{Document, ParseError, ParseErrorKind, Principals, Statement, Text};
use crate::span::Span;

pub(super) fn bucket(name: Option<&str>, text: &str) -> Result<Document, Refusal> {
    let refuse = |message: String, span| Refusal { code: "MalformedPolicy", message, span: Some(span) };
    if !text.starts_with('{') {
        return Err(refuse(NOT_JSON.to_owned(), Span::new(0, 0)));
    }
    let document = Document::parse(text).map_err(|error| refuse(bucket_wording(&error), error.span()))?;
    for statement in document.statements() {
        let missing = |field: &str| refuse(format!("Missing required field {field}"), statement.span);
        if statement.principals.is_none() {
            return Err(missing("Principal"));
        }
        let Some(resources) = &statement.resources else { return Err(missing("Resource")) };
        if let Some(span) = bad_principal(statement) {
            return Err(refuse("Invalid principal in policy".to_owned(), span));
        }
        if let Some(action) = statement.actions.values().iter().find(|action| !is_s3_action(action)) {
            return Err(refuse("Policy has invalid action".to_owned(), action.span));
        }
        if let Some(resource) = resources.values().iter().find(|r| !is_of_bucket(&r.text, name)) {
            return Err(refuse("Policy has invalid resource".to_owned(), resource.span));
        }
    }
    Ok(document)
}

const NOT_JSON: &str = "Policies must be valid JSON and the first byte must be '{'";

fn bucket_wording(error: &ParseError) -> String {
    match error.kind() {
        ParseErrorKind::MissingElement { name, .. } => format!("Missing required field {name}"),
        ParseErrorKind::UnknownElement { name, .. } => format!("Unknown field {name}"),
        ParseErrorKind::UnknownEffect(effect) => format!("Invalid effect: {effect}"),
        _ => NOT_JSON.to_owned(),
    }
}

fn is_s3_action(action: &Text) -> bool {
    let lower = action.text.to_ascii_lowercase();
    lower == "*"
        || ["s3:", "s3-object-lambda:", "s3express:"].iter().any(|service| lower.starts_with(service))
}

fn is_of_bucket(resource: &str, name: Option<&str>) -> bool {
    let Some(name) = name else { return resource == "*" || resource.starts_with("arn:") };
    let mut parts = resource.splitn(6, ':');
    let s3 = parts.next() == Some("arn") && parts.nth(1) == Some("s3");
    let Some(path) = parts.nth(2).filter(|_| s3) else { return false };
    let bucket = path.split_once('/').map_or(path, |(bucket, _)| bucket);
    use crate::pattern::{Pattern, Syntax};
    Pattern::compile(bucket, Syntax { wildcards: true, variables: false }).matches_plain(name)
}

pub(super) fn key(text: &str) -> Result<Document, Refusal> {
    let code = "MalformedPolicyDocumentException";
    let wording = Wording {
        code,
        syntax: "Syntax errors in policy.",
        principal: "Policy contains a statement with one or more invalid principals.",
    };
    wording.check(text, true)
}

pub(super) fn secret(text: &str) -> Result<Document, Refusal> {
    let code = "MalformedPolicyDocumentException";
    let wording = Wording {
        code,
        syntax: "This resource policy contains a syntax error.",
        principal: "This resource policy contains an unsupported principal.",
    };
    wording.check(text, true)
}

pub(super) fn queue(text: &str) -> Result<Document, Refusal> {
    let message = "Invalid value for the parameter Policy.";
    Wording { code: "InvalidAttributeValue", syntax: message, principal: message }.check(text, false)
}

pub(super) fn topic(text: &str) -> Result<Document, Refusal> {
    let message = "Invalid parameter: Policy Error: null";
    Wording { code: "InvalidParameter", syntax: message, principal: message }.check(text, false)
}

/// The texts of a service that does not say much.
struct Wording {
    code: &'static str,
    syntax: &'static str,
    principal: &'static str,
}

impl Wording {
    fn check(&self, text: &str, needs_resource: bool) -> Result<Document, Refusal> {
        let refuse =
            |message: &str, span| Refusal { code: self.code, message: message.to_owned(), span: Some(span) };
        let document = Document::parse(text).map_err(|error| refuse(self.syntax, error.span()))?;
        for statement in document.statements() {
            if statement.principals.is_none() || (needs_resource && statement.resources.is_none()) {
                return Err(refuse(self.syntax, statement.span));
            }
            if let Some(span) = bad_principal(statement) {
                return Err(refuse(self.principal, span));
            }
        }
        Ok(document)
    }
}

/// Where a principal has a form no principal can have.
fn bad_principal(statement: &Statement) -> Option<Span> {
    match statement.principals.as_ref()?.values() {
        Principals::Everyone(_) => None,
        Principals::Bare(text) => Some(text.span),
        Principals::Map(entries) => entries
            .iter()
            .find(|entry| !principal_is_well_formed(entry.kind, &entry.value.text))
            .map(|entry| entry.value.span),
    }
}
