//! What KMS stores.

use std::fmt;

use rolecall_gate::Fault;
use rolecall_policy::AccountId;
use rolecall_shapes::{Timestamp, kms};
use rolecall_store::{Collection, View};
use serde::{Deserialize, Serialize};

/// Keys, by account, region and key id.
pub(crate) const KEYS: Collection<KeyRow> = Collection::new("kms/keys");
/// Aliases, by account, region and alias name.
pub(crate) const ALIASES: Collection<AliasRow> = Collection::new("kms/aliases");

/// A key with its material.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct KeyRow {
    pub(crate) metadata: kms::KeyMetadata,
    pub(crate) policy: String,
    pub(crate) tags: Vec<kms::Tag>,
    /// 256 bits, base64.
    pub(crate) material: String,
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
    pub(crate) fn key(&self, view: &dyn View, id: &str) -> Result<Option<KeyRow>, Fault> {
        Ok(KEYS.get(view, [self.account.as_str(), &self.region, id])?)
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
