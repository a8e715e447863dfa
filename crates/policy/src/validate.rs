//! Whether a service would store a policy, and how it refuses.
//!
//! Codes and texts are those services answer with. Only what can be told from the document alone is checked here:
//! whether a principal exists, or whether a key policy locks its author out, is for the service to ask.

mod bucket;
mod iam;
mod resource;
mod shape;

use crate::document::{Document, PrincipalKind};
use crate::span::Span;

/// What a document is to be stored as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target<'a> {
    /// An identity policy, permissions boundary or session policy.
    Identity,
    /// The trust policy of a role.
    Trust,
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
}

/// How a service refuses a document. The status of all these refusals is HTTP 400.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Refusal {
    /// The error code, such as `MalformedPolicyDocument`.
    pub code: &'static str,
    /// The message, as the service writes it.
    pub message: String,
    /// Where the document is wrong, if that is one place.
    pub span: Option<Span>,
}

impl Refusal {
    /// How IAM refuses a principal, by its form or because it does not exist.
    pub fn invalid_principal(kind: PrincipalKind, value: &str, span: Option<Span>) -> Self {
        let kind = kind.name().to_ascii_uppercase();
        iam::refuse(format!("Invalid principal in policy: \"{kind}\":\"{value}\""), span)
    }
}

/// Reads a document as the service would that is to store it.
///
/// ```
/// use rolecall_policy::validate::{Target, validate};
///
/// let refusal = validate(Target::Identity, r#"{"Statement": []}"#).unwrap_err();
/// assert_eq!((refusal.code, refusal.message.as_str()), ("MalformedPolicyDocument", "Syntax errors in policy."));
/// ```
///
/// # Errors
/// The service would refuse the document.
pub fn validate(target: Target<'_>, text: &str) -> Result<Document, Refusal> {
    match target {
        Target::Identity => iam::identity(text),
        Target::Trust => iam::trust(text),
        Target::Bucket { name } => bucket::check(name, text),
        Target::Key => resource::key(text),
        Target::Secret => resource::secret(text),
        Target::Queue => resource::queue(text),
        Target::Topic => resource::topic(text),
    }
}

/// The characters that count against the size quotas of IAM: all but the blanks between tokens.
pub fn counted_characters(text: &str) -> usize {
    let (mut count, mut quoted, mut escaped) = (0, false, false);
    for c in text.chars() {
        count += usize::from(quoted || !matches!(c, ' ' | '\t' | '\n' | '\r'));
        quoted ^= c == '"' && !escaped;
        escaped = quoted && c == '\\' && !escaped;
    }
    count
}

/// Whether a value has a form that principals of its kind can have.
fn principal_is_well_formed(kind: PrincipalKind, value: &str) -> bool {
    match kind {
        PrincipalKind::Aws => crate::principal_pattern::is_aws_principal(value),
        PrincipalKind::Service => value.contains('.') && !value.contains(['*', ' ', ':']),
        PrincipalKind::Federated | PrincipalKind::CanonicalUser => !value.is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_between_tokens_do_not_count() {
        assert_eq!(counted_characters("{ \"a b\" :\n\t\"\\\" c\" }"), r#"{"a b":"\" c"}"#.chars().count());
    }
}
