//! How large policies can be ("IAM and AWS STS quotas" in the IAM User Guide, "Quotas and service limits for AWS
//! Organizations" in the Organizations User Guide; the defaults).

use super::Refusal;

/// The code of IAM's refusals of what goes beyond a quota; their status is 409.
pub(super) const LIMIT_EXCEEDED: &str = "LimitExceeded";

/// Characters of a managed policy.
const MANAGED: usize = 6144;
/// Characters of a trust policy.
const TRUST: usize = 2048;
/// Characters of all session policies of a request and the ARNs of managed ones.
const SESSION: usize = 2048;
/// Characters of a service control policy: 5,120 until AWS raised it on 15 May 2026 ("AWS Organizations increases
/// quotas for service control policies", What's New).
pub(super) const SCP: usize = 10_240;
/// Characters of a resource control policy.
pub(super) const RCP: usize = 5120;

/// Who has inline policies. They share one quota.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InlineOwner {
    /// An IAM user.
    User,
    /// A group of users.
    Group,
    /// A role.
    Role,
}

impl InlineOwner {
    /// The characters of all its inline policies.
    pub fn quota(self) -> usize {
        match self {
            Self::User => 2048,
            Self::Group => 5120,
            Self::Role => 10_240,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Group => "group",
            Self::Role => "role",
        }
    }
}

/// Refuses inline policies that are too large together.
///
/// ```
/// use rolecall_policy::validate::quota::{InlineOwner, inline};
///
/// let refusal = inline(InlineOwner::User, "ana", ["x".repeat(2000).as_str(), &"y".repeat(49)]).unwrap_err();
/// assert_eq!(refusal.to_string(), "Maximum policy size of 2048 bytes exceeded for user ana");
/// assert_eq!((refusal.code, refusal.status()), ("LimitExceeded", 409));
/// ```
///
/// # Errors
/// `LimitExceeded`.
pub fn inline<'a>(
    owner: InlineOwner,
    name: &str,
    documents: impl IntoIterator<Item = &'a str>,
) -> Result<(), Refusal> {
    let most = owner.quota();
    if documents.into_iter().map(counted_characters).sum::<usize>() <= most {
        return Ok(());
    }
    let message = format!("Maximum policy size of {most} bytes exceeded for {} {name}", owner.word());
    Err(Refusal::new(LIMIT_EXCEEDED, message, None))
}

/// How much of the space for session policies a request takes, in percent. AWS packs the policies in a binary format
/// of its own first; here their plain text counts.
///
/// # Errors
/// `PackedPolicyTooLarge`: more than all of it.
pub fn packed_session(document: Option<&str>, managed_arns: &[&str]) -> Result<usize, Refusal> {
    let used = document.map_or(0, str::len) + managed_arns.iter().map(|arn| arn.len()).sum::<usize>();
    let percent = (used * 100).div_ceil(SESSION);
    if percent <= 100 {
        return Ok(percent);
    }
    let message = format!("Packed policy consumes {percent}% of allotted space, please use smaller policy.");
    Err(Refusal::new("PackedPolicyTooLarge", message, None))
}

pub(super) fn managed(text: &str) -> Result<(), Refusal> {
    within(text, MANAGED, "PolicySize")
}

pub(super) fn trust(text: &str) -> Result<(), Refusal> {
    within(text, TRUST, "ACLSizePerRole")
}

/// Organizations counts every character, blanks too.
pub(super) fn organizations(text: &str, most: usize) -> Result<(), Refusal> {
    if text.chars().count() <= most {
        return Ok(());
    }
    let reason = format!("it has {} characters, {most} are allowed", text.chars().count());
    let message = "You have exceeded the maximum policy size.";
    Err(Refusal::new("ConstraintViolationException", message, None).because(reason))
}

fn within(text: &str, most: usize, name: &str) -> Result<(), Refusal> {
    if counted_characters(text) <= most {
        return Ok(());
    }
    Err(Refusal::new(LIMIT_EXCEEDED, format!("Cannot exceed quota for {name}: {most}"), None))
}

/// The characters that count against the size quotas of IAM: all but the blanks between tokens.
fn counted_characters(text: &str) -> usize {
    let (mut count, mut quoted, mut escaped) = (0, false, false);
    for c in text.chars() {
        count += usize::from(quoted || !matches!(c, ' ' | '\t' | '\n' | '\r'));
        quoted ^= c == '"' && !escaped;
        escaped = quoted && c == '\\' && !escaped;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_between_tokens_do_not_count() {
        assert_eq!(counted_characters("{ \"a b\" :\n\t\"\\\" c\" }"), r#"{"a b":"\" c"}"#.chars().count());
    }
}
