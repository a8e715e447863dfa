//! What IAM stores.

use jiff::Timestamp;
use rolecall_gate::{Fault, StoredPolicy};
use rolecall_policy::{AccountId, Arn};
use rolecall_store::{Collection, Key, StoreError, Tx, View};
use serde::{Deserialize, Serialize};

use crate::entity::Entity;

/// Accounts that have an identity of the plane's making, by account id.
pub(crate) const ACCOUNTS: Collection<AccountRow> = Collection::new("iam/accounts");
/// Roles, by account and name in lower case: IAM's names are unique without regard to case.
pub(crate) const ROLES: Collection<RoleRow> = Collection::new("iam/roles");
/// Users, by account and name in lower case.
pub(crate) const USERS: Collection<UserRow> = Collection::new("iam/users");
/// Customer managed policies, by account and name in lower case.
pub(crate) const POLICIES: Collection<PolicyRow> = Collection::new("iam/policies");
/// Long-term access keys, by access key id.
pub(crate) const ACCESS_KEYS: Collection<AccessKeyRow> = Collection::new("iam/access-keys");

/// An account.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct AccountRow {
    /// Access key ids of its root.
    pub(crate) root_access_keys: Vec<String>,
}

/// A role. One row holds all its policies, so that a call of one of its sessions costs one read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct RoleRow {
    pub(crate) entity: Entity,
    pub(crate) trust: StoredPolicy,
    pub(crate) description: Option<String>,
    /// In seconds.
    pub(crate) max_session_duration: i32,
}

/// A user.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct UserRow {
    pub(crate) entity: Entity,
    /// Access key ids, oldest first.
    pub(crate) access_keys: Vec<String>,
}

/// A customer managed policy.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct PolicyRow {
    pub(crate) arn: Arn,
    /// `ANPA…`.
    pub(crate) unique_id: String,
    pub(crate) name: String,
    pub(crate) path: String,
    pub(crate) description: Option<String>,
    pub(crate) tags: Vec<(String, String)>,
    pub(crate) created: Timestamp,
    pub(crate) updated: Timestamp,
    pub(crate) default_version: String,
    pub(crate) versions: Vec<VersionRow>,
}

/// A version of a customer managed policy.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct VersionRow {
    /// `v1`, `v2`, …
    pub(crate) id: String,
    pub(crate) document: String,
    pub(crate) created: Timestamp,
}

/// A long-term access key.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct AccessKeyRow {
    pub(crate) account: AccountId,
    pub(crate) owner: KeyOwner,
    pub(crate) secret: String,
    /// `None` for keys the plane made before anybody could ask.
    pub(crate) created: Option<Timestamp>,
}

/// Whose key it is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum KeyOwner {
    Root,
    User { arn: Arn, unique_id: String },
}

impl std::fmt::Debug for AccessKeyRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AccessKeyRow").field("owner", &self.owner).finish_non_exhaustive()
    }
}

/// The key of a role, user or policy.
pub(crate) fn key(account: &AccountId, name: &str) -> Key {
    Key::from([account.as_str(), &name.to_lowercase()])
}

pub(crate) fn no_such_entity(message: String) -> Fault {
    Fault::new("NoSuchEntity", message).status(404)
}

impl RoleRow {
    /// The role of that name.
    ///
    /// # Errors
    /// `NoSuchEntity`.
    pub(crate) fn load(view: &dyn View, account: &AccountId, name: &str) -> Result<RoleRow, Fault> {
        let found = ROLES.get(view, key(account, name))?;
        found.ok_or_else(|| no_such_entity(format!("The role with name {name} cannot be found.")))
    }

    /// The role of that name, which its owner can change: not a service-linked one.
    ///
    /// # Errors
    /// `NoSuchEntity`, `UnmodifiableEntity`.
    pub(crate) fn load_own(view: &dyn View, account: &AccountId, name: &str) -> Result<RoleRow, Fault> {
        let role = RoleRow::load(view, account, name)?;
        if !role.entity.path.starts_with("/aws-service-role/") {
            return Ok(role);
        }
        let message = format!(
            "Cannot perform the operation on the protected role '{}' - this role is only modifiable by AWS",
            role.entity.name
        );
        Err(Fault::new("UnmodifiableEntity", message))
    }

    pub(crate) fn save(&self, tx: &mut dyn Tx) -> Result<(), Fault> {
        Ok(ROLES.put(tx, self.entity.key()?, self)?)
    }
}

impl UserRow {
    /// The user of that name.
    ///
    /// # Errors
    /// `NoSuchEntity`.
    pub(crate) fn load(view: &dyn View, account: &AccountId, name: &str) -> Result<UserRow, Fault> {
        let found = USERS.get(view, key(account, name))?;
        found.ok_or_else(|| no_such_entity(format!("The user with name {name} cannot be found.")))
    }

    pub(crate) fn save(&self, tx: &mut dyn Tx) -> Result<(), Fault> {
        Ok(USERS.put(tx, self.entity.key()?, self)?)
    }
}

impl PolicyRow {
    /// The policy with exactly this ARN.
    pub(crate) fn find(view: &dyn View, arn: &Arn) -> Result<Option<PolicyRow>, StoreError> {
        let Some(account) = arn.account() else { return Ok(None) };
        let name = arn.resource().rsplit('/').next().unwrap_or_default();
        let found = POLICIES.get(view, key(account, name))?;
        Ok(found.filter(|row| row.arn == *arn))
    }

    /// The document in force.
    pub(crate) fn document(&self) -> &str {
        let version = self.versions.iter().find(|version| version.id == self.default_version);
        version.map_or("", |version| &version.document)
    }
}
