//! How much of everything an account can have ("IAM and AWS STS quotas" in the IAM user guide; the defaults). How large
//! policies can be is with their validation, in `rolecall_policy::validate::quota`.

use std::ops::ControlFlow;

use rolecall_gate::Fault;
use rolecall_policy::AccountId;
use rolecall_store::{Collection, KeyRange, View};

pub(crate) const ROLES_PER_ACCOUNT: usize = 1000;
pub(crate) const USERS_PER_ACCOUNT: usize = 5000;
pub(crate) const POLICIES_PER_ACCOUNT: usize = 1500;
pub(crate) const ATTACHED_POLICIES: usize = 10;
pub(crate) const ACCESS_KEYS_PER_USER: usize = 2;
pub(crate) const TAGS: usize = 50;

/// Refuses what goes beyond a quota.
///
/// # Errors
/// `LimitExceeded`, naming the quota and its value.
pub(crate) fn within(count: usize, quota: usize, name: &str) -> Result<(), Fault> {
    if count <= quota { Ok(()) } else { Err(exceeded(format!("Cannot exceed quota for {name}: {quota}"))) }
}

/// Refuses one more row in a table whose keys begin with the account.
///
/// # Errors
/// `LimitExceeded`; when the store cannot be read.
pub(crate) fn room<V>(
    view: &dyn View,
    table: Collection<V>,
    account: &AccountId,
    quota: usize,
    name: &str,
) -> Result<(), Fault> {
    let mut count = 1;
    view.visit(table.table(), &KeyRange::prefix(account.as_str()), &mut |_, _| {
        count += 1;
        ControlFlow::Continue(())
    })?;
    within(count, quota, name)
}

pub(crate) fn exceeded(message: String) -> Fault {
    Fault::new("LimitExceeded", message).status(409)
}
