//! Whether a service would store a policy, and how it refuses.
//!
//! Codes and texts are those services answer with. Only what can be told from the document alone is checked here:
//! whether a principal exists, or whether a key policy locks its author out, is for the service to ask.

mod batch;
mod bucket;
mod iam;
mod organizations;
pub mod quota;
mod resource;
mod shape;

pub use batch::UnknownKind;

use crate::document::{Document, PrincipalKind};
use crate::policy::PolicyKind;
use crate::span::Span;

/// What a document is to be stored as. Where one document has a quota for its size, it is checked; see [`quota`] for
/// those that belong to more than one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target<'a> {
    /// An identity policy written into a user, group or role.
    Inline,
    /// A managed policy.
    Managed,
    /// A managed policy that serves as a permissions boundary.
    Boundary,
    /// The session policy of a request to STS.
    Session,
    /// The trust policy of a role.
    Trust,
    /// A service control policy.
    Scp,
    /// A resource control policy that a customer writes.
    Rcp,
    /// The policy of a VPC endpoint.
    Endpoint,
    /// A bucket policy; with the name of the bucket, resources of other buckets are refused.
    Bucket {
        /// The bucket, where it is known.
        name: Option<&'a str>,
    },
    /// The policy of a KMS key.
    Key,
    /// The policy of a secret.
    Secret,
    /// The policy of an SQS queue.
    Queue,
    /// The policy of an SNS topic.
    Topic,
    /// The policy of an ECR repository.
    Repository,
    /// The policy of a resource of any other service.
    Resource,
}

impl Target<'_> {
    /// The kind of policy the evaluator takes it for.
    pub fn policy_kind(self) -> PolicyKind {
        match self {
            Self::Inline => PolicyKind::IdentityInline,
            Self::Managed => PolicyKind::IdentityManaged,
            Self::Boundary => PolicyKind::Boundary,
            Self::Session => PolicyKind::Session,
            Self::Trust => PolicyKind::Trust,
            Self::Scp => PolicyKind::Scp,
            Self::Rcp => PolicyKind::Rcp,
            Self::Endpoint => PolicyKind::Vpce,
            Self::Key => PolicyKind::Key,
            Self::Bucket { .. }
            | Self::Secret
            | Self::Queue
            | Self::Topic
            | Self::Repository
            | Self::Resource => PolicyKind::Resource,
        }
    }
}

/// How a service refuses a document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Refusal {
    /// The error code, such as `MalformedPolicyDocument`.
    pub code: &'static str,
    /// The message, as the service writes it.
    pub message: String,
    /// What is wrong, where it is known and the message does not say it.
    pub reason: Option<String>,
    /// Where the document is wrong, if that is one place.
    pub span: Option<Span>,
}

impl Refusal {
    fn new(code: &'static str, message: impl Into<String>, span: Option<Span>) -> Self {
        Self { code, message: message.into(), reason: None, span }
    }

    fn because(self, reason: impl Into<String>) -> Self {
        Self { reason: Some(reason.into()), ..self }
    }

    /// The HTTP status that goes with the code.
    pub fn status(&self) -> u16 {
        if self.code == quota::LIMIT_EXCEEDED { 409 } else { 400 }
    }

    /// How IAM refuses a principal, by its form or because it does not exist.
    pub fn invalid_principal(kind: PrincipalKind, value: &str, span: Option<Span>) -> Self {
        let kind = kind.name().to_ascii_uppercase();
        iam::refuse(format!("Invalid principal in policy: \"{kind}\":\"{value}\""), span)
    }

    /// How the service that is to store a document refuses an `AWS` principal that does not exist.
    pub fn no_such_principal(target: Target<'_>, value: &str, span: Option<Span>) -> Self {
        let refusal = match target {
            Target::Bucket { .. } => Self::new(bucket::CODE, bucket::INVALID_PRINCIPAL, span),
            Target::Key => resource::KEY.invalid_principal(span),
            Target::Secret => resource::SECRET.invalid_principal(span),
            Target::Queue => resource::QUEUE.invalid_principal(span),
            Target::Topic => resource::TOPIC.invalid_principal(span),
            Target::Repository => resource::no_such_principal_of_repository(span),
            _ => return Self::invalid_principal(PrincipalKind::Aws, value, span),
        };
        refusal.because(format!("principal `{value}` does not exist"))
    }
}

/// Reads a document as the service would that is to store it.
///
/// ```
/// use rolecall_policy::validate::{Target, validate};
///
/// let refusal = validate(Target::Managed, r#"{"Statement": []}"#).unwrap_err();
/// assert_eq!((refusal.code, refusal.message.as_str()), ("MalformedPolicyDocument", "Syntax errors in policy."));
/// ```
///
/// # Errors
/// The service would refuse the document.
pub fn validate(target: Target<'_>, text: &str) -> Result<Document, Refusal> {
    match target {
        Target::Inline => iam::identity(text),
        Target::Managed | Target::Boundary => {
            let document = iam::identity(text)?;
            quota::managed(text)?;
            Ok(document)
        }
        Target::Session => {
            let document = iam::identity(text)?;
            quota::packed_session(Some(text), &[])?;
            Ok(document)
        }
        Target::Trust => {
            let document = iam::trust(text)?;
            quota::trust(text)?;
            Ok(document)
        }
        Target::Scp => organizations::scp(text),
        Target::Rcp => organizations::rcp(text),
        Target::Endpoint => resource::endpoint(text),
        Target::Bucket { name } => bucket::check(name, text),
        Target::Key => resource::KEY.check(text),
        Target::Secret => resource::SECRET.check(text),
        Target::Queue => resource::QUEUE.check(text),
        Target::Topic => resource::topic(text),
        Target::Repository => resource::REPOSITORY.check(text),
        Target::Resource => resource::other(text),
    }
}

/// Whether a value has a form that principals of its kind can have.
pub fn principal_is_well_formed(kind: PrincipalKind, value: &str) -> bool {
    match kind {
        PrincipalKind::Aws => crate::principal_pattern::is_aws_principal(value),
        PrincipalKind::Service => value.contains('.') && !value.contains(['*', ' ', ':']),
        PrincipalKind::Federated | PrincipalKind::CanonicalUser => !value.is_empty(),
    }
}
