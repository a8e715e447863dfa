//! How much of everything an account can have ("IAM and AWS STS quotas" in the IAM user guide; the defaults).

use rolecall_gate::Fault;

pub(crate) const ROLES_PER_ACCOUNT: usize = 1000;
pub(crate) const USERS_PER_ACCOUNT: usize = 5000;
pub(crate) const POLICIES_PER_ACCOUNT: usize = 1500;
pub(crate) const ATTACHED_POLICIES: usize = 10;
pub(crate) const ACCESS_KEYS_PER_USER: usize = 2;
pub(crate) const TAGS: usize = 50;
/// Characters of a managed policy, blanks between tokens not counted.
pub(crate) const POLICY_SIZE: usize = 6144;
/// Characters of a trust policy, likewise.
pub(crate) const TRUST_POLICY_SIZE: usize = 2048;
/// Characters of all inline policies of a role, likewise.
pub(crate) const ROLE_INLINE_SIZE: usize = 10_240;
/// Characters of all inline policies of a user, likewise.
pub(crate) const USER_INLINE_SIZE: usize = 2048;

/// Refuses what goes beyond a quota.
///
/// # Errors
/// `LimitExceeded`, naming the quota and its value.
pub(crate) fn within(count: usize, quota: usize, name: &str) -> Result<(), Fault> {
    if count <= quota { Ok(()) } else { Err(exceeded(format!("Cannot exceed quota for {name}: {quota}"))) }
}

pub(crate) fn exceeded(message: String) -> Fault {
    Fault::new("LimitExceeded", message).status(409)
}
