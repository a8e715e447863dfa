//! How services look at the policies of their resources: beyond the form of the document they check principals.

use super::{Refusal, principal_is_well_formed};
use crate::condition::operator_exists;
use crate::document::{Document, Principals, Statement};
use crate::span::Span;

pub(super) const KEY: Wording = Wording {
    code: "MalformedPolicyDocumentException",
    syntax: "Syntax errors in policy.",
    principal: "Policy contains a statement with one or more invalid principals.",
    resource: Resource::Needed,
};

pub(super) const SECRET: Wording = Wording {
    code: "MalformedPolicyDocumentException",
    syntax: "This resource policy contains a syntax error.",
    principal: "This resource policy contains an unsupported principal.",
    resource: Resource::Needed,
};

pub(super) const QUEUE: Wording =
    Wording::single("InvalidAttributeValue", "Invalid value for the parameter Policy.", Resource::Optional);

pub(super) const TOPIC: Wording =
    Wording::single("InvalidParameter", "Invalid parameter: Policy Error: null", Resource::Optional);

pub(super) const REPOSITORY: Wording = Wording::single(
    "InvalidParameterException",
    "Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Invalid repository policy provided'",
    Resource::Optional,
);

pub(super) fn topic(text: &str) -> Result<Document, Refusal> {
    let document = TOPIC.check(text)?;
    let mut actions = document.statements().iter().flat_map(|statement| statement.actions.values());
    match actions.find(|action| !is_of_topic(&action.text)) {
        None => Ok(document),
        Some(action) => {
            let message = "Invalid parameter: Policy statement action out of service scope!";
            Err(Refusal::new(TOPIC.code, message, Some(action.span)))
        }
    }
}

/// ECR tells a principal that does not exist from one that cannot exist.
pub(super) fn no_such_principal_of_repository(span: Option<Span>) -> Refusal {
    let message = "Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Principal not found'";
    Refusal::new(REPOSITORY.code, message, span)
}

/// The text is that of `InvalidPolicyDocument` in "Error codes for the Amazon EC2 API".
pub(super) fn endpoint(text: &str) -> Result<Document, Refusal> {
    let message = "The specified policy document is not a valid JSON policy document.";
    Wording::single("InvalidPolicyDocument", message, Resource::Needed).check(text)
}

/// For services whose texts are not known: those of IAM.
pub(super) fn other(text: &str) -> Result<Document, Refusal> {
    let message = "Syntax errors in policy.";
    Wording::single("MalformedPolicyDocument", message, Resource::Optional).check(text)
}

/// The texts of a service that does not say much.
pub(super) struct Wording {
    code: &'static str,
    syntax: &'static str,
    principal: &'static str,
    resource: Resource,
}

/// Whether statements name resources.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Resource {
    Needed,
    Optional,
}

impl Wording {
    /// The words of a service that has one text for everything.
    const fn single(code: &'static str, message: &'static str, resource: Resource) -> Self {
        Self { code, syntax: message, principal: message, resource }
    }

    pub(super) fn invalid_principal(&self, span: Option<Span>) -> Refusal {
        Refusal::new(self.code, self.principal, span)
    }

    pub(super) fn check(&self, text: &str) -> Result<Document, Refusal> {
        let refuse = |message, span, reason: &str| {
            let refusal = Refusal::new(self.code, message, Some(span));
            Err(refusal.because(reason))
        };
        let document = match Document::parse(text) {
            Ok(document) => document,
            Err(error) => return refuse(self.syntax, error.span(), &error.to_string()),
        };
        for statement in document.statements() {
            if statement.principals.is_none() {
                return refuse(self.syntax, statement.span, "a statement has no `Principal`");
            }
            if self.resource == Resource::Needed && statement.resources.is_none() {
                return refuse(self.syntax, statement.span, "a statement has no `Resource`");
            }
            if let Some(condition) =
                statement.conditions.iter().find(|condition| !operator_exists(&condition.operator.text))
            {
                let operator = &condition.operator;
                let reason = format!("condition operator `{}` does not exist", operator.text);
                return refuse(self.syntax, operator.span, &reason);
            }
            if let Some(span) = bad_principal(statement) {
                return refuse(self.principal, span, "no principal has this form");
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

/// Whether an action can be about a topic. Wildcards are not looked into: SNS was observed to refuse `SNS:*` as well, but
/// the IAM User Guide publishes a topic policy with it ("IAM policy elements: Variables and tags").
fn is_of_topic(action: &str) -> bool {
    let lower = action.to_ascii_lowercase();
    match lower.strip_prefix("sns:") {
        Some(name) => !["createtopic", "listtopics", "listsubscriptions", "unsubscribe"].contains(&name),
        None => lower == "*",
    }
}
