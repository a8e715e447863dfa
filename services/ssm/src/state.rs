//! What Parameter Store keeps.

use std::fmt;

use rolecall_gate::{AccessCx, Cx};
use rolecall_policy::AccountId;
use rolecall_shapes::{
    Timestamp,
    ssm::{ParameterMetadata, Tag},
};
use rolecall_store::{Collection, Key};
use serde::{Deserialize, Serialize};

use crate::secure::Sealed;

/// Parameters, by account, region and name without leading slash.
pub(crate) const PARAMETERS: Collection<ParameterRow> = Collection::new("ssm/parameters");
/// Versions, by account, region, name without leading slash and version number.
pub(crate) const VERSIONS: Collection<VersionRow> = Collection::new("ssm/versions");

/// How many versions a parameter keeps; the oldest goes when one more is written.
pub(crate) const KEPT: i64 = 100;

/// A parameter without its values.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct ParameterRow {
    /// With its leading slash, if it has one.
    pub(crate) name: String,
    pub(crate) arn: String,
    pub(crate) description: Option<String>,
    pub(crate) allowed_pattern: Option<String>,
    pub(crate) tier: Tier,
    pub(crate) tags: Vec<Tag>,
    pub(crate) kind: Kind,
    pub(crate) data_type: String,
    /// The key of a `SecureString`, as given.
    pub(crate) key_id: Option<String>,
    /// The latest version.
    pub(crate) version: i64,
    pub(crate) modified: Timestamp,
    pub(crate) modified_by: String,
}

/// One version of a parameter.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct VersionRow {
    pub(crate) kind: Kind,
    pub(crate) data_type: String,
    pub(crate) content: Content,
    pub(crate) modified: Timestamp,
}

impl fmt::Debug for VersionRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VersionRow")
            .field("kind", &self.kind)
            .field("modified", &self.modified)
            .finish_non_exhaustive()
    }
}

/// The value of a version. Has no `Debug`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Content {
    /// Of `String` and `StringList`.
    Plain(String),
    /// Of `SecureString`.
    Sealed(Sealed),
}

/// The type of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Kind {
    String,
    StringList,
    SecureString,
}

impl Kind {
    /// The type of that name.
    pub(crate) fn named(name: &str) -> Option<Kind> {
        [Kind::String, Kind::StringList, Kind::SecureString].into_iter().find(|kind| kind.name() == name)
    }

    /// Its name in requests and answers.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::String => "String",
            Kind::StringList => "StringList",
            Kind::SecureString => "SecureString",
        }
    }
}

/// The tier of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Tier {
    Standard,
    Advanced,
}

impl Tier {
    /// Its name in requests and answers.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Tier::Standard => "Standard",
            Tier::Advanced => "Advanced",
        }
    }

    /// How many characters a value can have.
    pub(crate) fn longest_value(self) -> usize {
        match self {
            Tier::Standard => 4096,
            Tier::Advanced => 8192,
        }
    }
}

impl ParameterRow {
    /// The parameter as `DescribeParameters` shows it.
    pub(crate) fn into_metadata(self) -> ParameterMetadata {
        ParameterMetadata {
            name: Some(self.name),
            arn: Some(self.arn),
            r#type: Some(self.kind.name().to_owned()),
            key_id: self.key_id,
            last_modified_date: Some(self.modified),
            last_modified_user: Some(self.modified_by),
            description: self.description,
            allowed_pattern: self.allowed_pattern,
            version: Some(self.version),
            tier: Some(self.tier.name().to_owned()),
            policies: Some(Vec::new()),
            data_type: Some(self.data_type),
        }
    }
}

/// The account and region a parameter lives in.
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

    /// The key of all parameters here.
    pub(crate) fn root(&self) -> Key {
        Key::from([self.account.as_str(), &self.region])
    }

    /// The key of a parameter, from its name without leading slash.
    pub(crate) fn key(&self, path: &str) -> Key {
        self.root().with(path)
    }

    /// The ARN of a parameter, from its name without leading slash. Public parameters belong to no account.
    pub(crate) fn arn(&self, path: &str) -> String {
        let account = if path.starts_with("aws/service/") { "" } else { self.account.as_str() };
        format!("arn:aws:ssm:{}:{account}:parameter/{path}", self.region)
    }
}

/// The key of one version.
pub(crate) fn version_key(parameter: Key, version: i64) -> Key {
    parameter.with_number(u64::try_from(version).unwrap_or_default())
}

/// Tags as condition keys want them.
pub(crate) fn tag_pairs(tags: &[Tag]) -> impl Iterator<Item = (&str, &str)> {
    tags.iter().map(|tag| (tag.key.as_str(), tag.value.as_str()))
}
