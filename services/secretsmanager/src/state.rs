//! What Secrets Manager stores.

use std::{collections::BTreeMap, fmt};

use rolecall_gate::{AccessCx, Cx, StoredPolicy};
use rolecall_policy::AccountId;
use rolecall_shapes::{Blob, Timestamp, secretsmanager::Tag};
use rolecall_store::{Collection, Key};
use serde::{Deserialize, Serialize};

/// Secrets, by account, region and name.
pub(crate) const SECRETS: Collection<SecretRow> = Collection::new("secretsmanager/secrets");
/// Encrypted values, by account, region, name and version id.
pub(crate) const VALUES: Collection<ValueRow> = Collection::new("secretsmanager/values");

/// The staging label of the version that is read by default.
pub(crate) const CURRENT: &str = "AWSCURRENT";
/// The staging label of the version that was current before.
pub(crate) const PREVIOUS: &str = "AWSPREVIOUS";
/// The staging label of the version a rotation prepares.
pub(crate) const PENDING: &str = "AWSPENDING";

/// A secret without its values.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct SecretRow {
    pub(crate) name: String,
    pub(crate) arn: String,
    pub(crate) description: Option<String>,
    pub(crate) kind: Option<String>,
    /// As given; `None` for `alias/aws/secretsmanager`.
    pub(crate) kms_key_id: Option<String>,
    pub(crate) tags: Vec<Tag>,
    pub(crate) policy: Option<StoredPolicy>,
    /// Staging labels by version id. A version without labels is deprecated, but still there.
    pub(crate) versions: BTreeMap<String, Vec<String>>,
    pub(crate) created: Timestamp,
    pub(crate) changed: Timestamp,
    /// When the recovery window ends.
    pub(crate) deletion: Option<Timestamp>,
}

/// One version's value, encrypted.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct ValueRow {
    pub(crate) form: Form,
    /// The data key, encrypted by KMS.
    pub(crate) data_key: Blob,
    /// Nonce and AES-256-GCM ciphertext under the data key.
    pub(crate) sealed: Blob,
    pub(crate) created: Timestamp,
}

impl fmt::Debug for ValueRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ValueRow")
            .field("form", &self.form)
            .field("created", &self.created)
            .finish_non_exhaustive()
    }
}

/// Which member of a request carried the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Form {
    /// `SecretString`.
    Text,
    /// `SecretBinary`.
    Binary,
}

impl SecretRow {
    /// Whether the recovery window has passed: the secret no longer exists.
    pub(crate) fn gone(&self, now: jiff::Timestamp) -> bool {
        self.deletion.is_some_and(|date| date.0 <= now)
    }

    /// The version a staging label is attached to.
    pub(crate) fn staged(&self, label: &str) -> Option<&str> {
        let mut versions = self.versions.iter();
        versions.find(|(_, labels)| labels.iter().any(|held| held == label)).map(|(id, _)| id.as_str())
    }

    /// Attaches labels to a version, taking each from the version that had it. The version that loses `AWSCURRENT`
    /// gets `AWSPREVIOUS`.
    pub(crate) fn attach(&mut self, version: &str, labels: &[String]) {
        for label in labels {
            let before = self.staged(label).map(str::to_owned);
            self.detach(label);
            self.versions.entry(version.to_owned()).or_default().push(label.clone());
            if let Some(before) = before.filter(|before| label == CURRENT && before != version) {
                self.detach(PREVIOUS);
                self.versions.entry(before).or_default().push(PREVIOUS.to_owned());
            }
        }
    }

    fn detach(&mut self, label: &str) {
        self.versions.values_mut().for_each(|labels| labels.retain(|held| held != label));
    }

    /// Version ids and labels as answers show them, without deprecated versions.
    pub(crate) fn labelled_versions(&self) -> BTreeMap<String, Vec<String>> {
        let labelled = self.versions.iter().filter(|(_, labels)| !labels.is_empty());
        labelled.map(|(id, labels)| (id.clone(), labels.clone())).collect()
    }
}

/// The account and region a secret lives in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Home {
    pub(crate) account: AccountId,
    pub(crate) region: String,
}

impl Home {
    /// Where the caller of `cx` is at home.
    pub(crate) fn of(cx: &Cx<'_>) -> Home {
        Home { account: cx.account().clone(), region: cx.region.clone() }
    }

    /// Where the caller of `cx` is at home.
    pub(crate) fn asked(cx: &AccessCx<'_>) -> Home {
        Home { account: cx.account().clone(), region: cx.region.to_owned() }
    }

    /// The key of a secret.
    pub(crate) fn key(&self, name: &str) -> Key {
        Key::from([self.account.as_str(), &self.region, name])
    }

    /// The ARN of a secret, from its name with the random suffix.
    pub(crate) fn arn(&self, suffixed: &str) -> String {
        format!("arn:aws:secretsmanager:{}:{}:secret:{suffixed}", self.region, self.account)
    }
}

/// Tags as condition keys want them.
pub(crate) fn tag_pairs(tags: &[Tag]) -> impl Iterator<Item = (&str, &str)> {
    tags.iter().map(|tag| (tag.key.as_deref().unwrap_or_default(), tag.value.as_deref().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret() -> SecretRow {
        let now = Timestamp::default();
        SecretRow {
            name: "app".to_owned(),
            arn: "arn:aws:secretsmanager:us-east-1:123456789012:secret:app-a1b2c3".to_owned(),
            description: None,
            kind: None,
            kms_key_id: None,
            tags: Vec::new(),
            policy: None,
            versions: BTreeMap::new(),
            created: now,
            changed: now,
            deletion: None,
        }
    }

    fn labels(secret: &SecretRow, version: &str) -> Vec<String> {
        secret.versions.get(version).cloned().unwrap_or_default()
    }

    #[test]
    fn the_version_that_was_current_becomes_the_previous_one() {
        let mut secret = secret();
        for version in ["one", "two", "three"] {
            secret.attach(version, &[CURRENT.to_owned()]);
        }
        assert_eq!(labels(&secret, "three"), [CURRENT]);
        assert_eq!(labels(&secret, "two"), [PREVIOUS]);
        assert!(labels(&secret, "one").is_empty());
        assert_eq!(secret.labelled_versions().len(), 2);
    }

    #[test]
    fn a_label_moves_and_attaching_it_again_changes_nothing() {
        let mut secret = secret();
        secret.attach("one", &[CURRENT.to_owned(), "blue".to_owned()]);
        secret.attach("two", &["blue".to_owned()]);
        secret.attach("one", &[CURRENT.to_owned()]);
        assert_eq!(
            (labels(&secret, "one"), labels(&secret, "two")),
            (vec![CURRENT.to_owned()], vec!["blue".to_owned()])
        );
    }
}
