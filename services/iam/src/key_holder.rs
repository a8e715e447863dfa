//! Who can have access keys: users, and the root of an account.

use rolecall_gate::Fault;
use rolecall_policy::AccountId;
use rolecall_store::{Tx, View};

use crate::{
    ask::Subject,
    state::{ACCOUNTS, AccountRow, KeyOwner, UserRow},
};

/// A user or root with the list of its access keys.
pub(crate) enum KeyHolder {
    User(Box<UserRow>),
    Root(AccountId, AccountRow),
}

impl KeyHolder {
    /// The holder meant.
    ///
    /// # Errors
    /// `NoSuchEntity`.
    pub(crate) fn load(view: &dyn View, account: &AccountId, subject: &Subject) -> Result<KeyHolder, Fault> {
        Ok(match subject {
            Subject::User(name) => KeyHolder::User(Box::new(UserRow::load(view, account, name)?)),
            Subject::Root => {
                let row = ACCOUNTS.get(view, account.as_str())?.unwrap_or_default();
                KeyHolder::Root(account.clone(), row)
            }
        })
    }

    /// The access key ids, oldest first.
    pub(crate) fn access_keys(&mut self) -> &mut Vec<String> {
        match self {
            KeyHolder::User(user) => &mut user.access_keys,
            KeyHolder::Root(_, row) => &mut row.root_access_keys,
        }
    }

    /// As answers name it; root has no user name.
    pub(crate) fn name(&self) -> &str {
        match self {
            KeyHolder::User(user) => &user.entity.name,
            KeyHolder::Root(..) => "",
        }
    }

    pub(crate) fn owner(&self) -> KeyOwner {
        match self {
            KeyHolder::User(user) => {
                KeyOwner::User { arn: user.entity.arn.clone(), unique_id: user.entity.unique_id.clone() }
            }
            KeyHolder::Root(..) => KeyOwner::Root,
        }
    }

    pub(crate) fn save(&self, tx: &mut dyn Tx) -> Result<(), Fault> {
        match self {
            KeyHolder::User(user) => user.save(tx),
            KeyHolder::Root(account, row) => Ok(ACCOUNTS.put(tx, account.as_str(), row)?),
        }
    }
}
