//! How services look at the policies of their resources: beyond the form of the document they check principals.

use super::{Refusal, principal_is_well_formed};
use crate::document::{Document, Principals, Statement};
use crate::span::Span;

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
pub(super) fn bad_principal(statement: &Statement) -> Option<Span> {
    match statement.principals.as_ref()?.values() {
        Principals::Everyone(_) => None,
        Principals::Bare(text) => Some(text.span),
        Principals::Map(entries) => entries
            .iter()
            .find(|entry| !principal_is_well_formed(entry.kind, &entry.value.text))
            .map(|entry| entry.value.span),
    }
}
