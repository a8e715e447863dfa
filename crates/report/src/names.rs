//! What people call things: logical ids of a template instead of ARNs, places in files instead of documents.

use rolecall_policy::StatementRef;

/// Knows how the roles and policies of a decision are called where they were written.
pub trait Names {
    /// The name of a role, e.g. its logical id in the template.
    fn role(&self, role_arn: &str) -> Option<String>;

    /// Where a statement of a role's policy, or of the policy of the resource, is written.
    fn written(&self, role_arn: Option<&str>, statement: &StatementRef) -> Option<Written>;
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// `file:line:column`.
    pub place: String,
}

/// The last part of a role's ARN.
pub(crate) fn short_role(role_arn: &str) -> &str {
    role_arn.rsplit('/').next().unwrap_or(role_arn)
}
