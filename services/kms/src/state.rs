//! What KMS stores.

use std::fmt;

use rolecall_gate::{Census, Fault, StoredPolicy, StoredPrincipal};
use rolecall_policy::AccountId;
use rolecall_shapes::{Timestamp, kms};
use rolecall_store::{Collection, Tx, View};
use serde::{Deserialize, Serialize};

/// Keys, by account, region and key id.
pub(crate) const KEYS: Collection<KeyRow> = Collection::new("kms/keys");
/// Aliases, by account, region and alias name.
pub(crate) const ALIASES: Collection<AliasRow> = Collection::new("kms/aliases");

/// Grants, by account, region, key id and grant id.
pub(crate) const GRANTS: Collection<GrantRow> = Collection::new("kms/grants");

/// A grant.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct GrantRow {
    /// As it was made.
    pub(crate) entry: kms::GrantListEntry,
    pub(crate) grantee: StoredPrincipal,
    pub(crate) retiring: Option<StoredPrincipal>,
}

impl GrantRow {
    /// The grant as it is shown and evaluated: principals that no longer exist by their unique ids.
    pub(crate) fn in_force(self, census: Census<'_>) -> Result<kms::GrantListEntry, Fault> {
        let retiring = self.retiring.as_ref().map(|principal| principal.in_force(census)).transpose()?;
        Ok(kms::GrantListEntry {
            grantee_principal: Some(self.grantee.in_force(census)?.to_owned()),
            retiring_principal: retiring.map(str::to_owned),
            ..self.entry
        })
    }
}

/// A key with its material.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct KeyRow {
    pub(crate) metadata: kms::KeyMetadata,
    pub(crate) policy: StoredPolicy,
    pub(crate) tags: Vec<kms::Tag>,
    /// 256 bits, base64.
    pub(crate) material: String,
}

impl KeyRow {
    /// Whether the key was deleted: nothing removes it when its waiting period ends, it just is not there any more.
    pub(crate) fn gone(&self, now: jiff::Timestamp) -> bool {
        let pending = self.metadata.key_state.as_deref() == Some("PendingDeletion");
        pending && self.metadata.deletion_date.is_some_and(|date| date.0 <= now)
    }
}

impl fmt::Debug for KeyRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyRow").field("key_id", &self.metadata.key_id).finish_non_exhaustive()
    }
}

/// An alias.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct AliasRow {
    pub(crate) target: String,
    pub(crate) created: Timestamp,
    pub(crate) updated: Timestamp,
}

/// The account and region a key lives in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Home {
    pub(crate) account: AccountId,
    pub(crate) region: String,
}

impl Home {
    /// The key of that id, unless its waiting period has ended.
    pub(crate) fn key(
        &self,
        view: &dyn View,
        id: &str,
        now: jiff::Timestamp,
    ) -> Result<Option<KeyRow>, Fault> {
        let row = KEYS.get(view, [self.account.as_str(), &self.region, id])?;
        Ok(row.filter(|row| !row.gone(now)))
    }

    /// Stores a key.
    pub(crate) fn put(&self, tx: &mut dyn Tx, row: &KeyRow) -> Result<(), Fault> {
        Ok(KEYS.put(tx, [self.account.as_str(), &self.region, &row.metadata.key_id], row)?)
    }

    pub(crate) fn arn(&self, resource: &str) -> String {
        format!("arn:aws:kms:{}:{}:{resource}", self.region, self.account)
    }

    /// The aliases of a key, by name.
    pub(crate) fn aliases_of(&self, view: &dyn View, id: &str) -> Result<Vec<String>, Fault> {
        let all = ALIASES.scan(view, [self.account.as_str(), &self.region])?;
        let of_key = all.into_iter().filter(|(_, alias)| alias.target == id);
        Ok(of_key.filter_map(|(key, _)| key.parts().pop()).collect())
    }
}
