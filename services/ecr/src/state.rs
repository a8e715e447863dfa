//! What ECR stores, and how its resources are named.

use rolecall_gate::{AccessCx, Ask, Census, Fault, ResourcePolicy, StoredPolicy};
use rolecall_policy::{AccountId, Action, Arn};
use rolecall_shapes::{Timestamp, ecr};
use rolecall_store::{Collection, Key, Table, View};
use serde::{Deserialize, Serialize};

/// Repositories, by account, region and name.
pub const REPOSITORIES: Collection<RepositoryRow> = Collection::new("ecr/repositories");
/// Image manifests, by account, region, repository and digest.
pub const IMAGES: Collection<ImageRow> = Collection::new("ecr/images");
/// The digest a tag stands for, by account, region, repository and tag.
pub const TAGS: Collection<String> = Collection::new("ecr/tags");
/// Layers (and image configurations, which ECR calls layers too), by account, region, repository and digest.
pub const LAYERS: Collection<LayerRow> = Collection::new("ecr/layers");
/// Layers arriving through the API, by account, region, repository and upload id.
pub const UPLOADS: Collection<UploadRow> = Collection::new("ecr/uploads");
/// The bytes of their parts, by upload id and number.
pub const PARTS: Table = Table::new("ecr/layer-parts");

/// A repository.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RepositoryRow {
    /// As `DescribeRepositories` shows it.
    pub repository: ecr::Repository,
    /// Its tags.
    pub tags: Vec<ecr::Tag>,
    /// Its policy.
    pub policy: Option<StoredPolicy>,
}

/// An image: its manifest.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ImageRow {
    /// The manifest exactly as it was pushed; its digest names the image.
    pub manifest: String,
    /// The manifest's media type.
    pub media_type: String,
    /// What it is: as the manifest says, or the media type of its configuration.
    pub artifact_type: Option<String>,
    /// The digest of the image it says something about.
    pub subject: Option<String>,
    /// The size of its layers in bytes.
    pub size: i64,
    /// When it was pushed first.
    pub pushed_at: Timestamp,
}

/// A layer of a repository.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LayerRow {
    /// Its size in bytes.
    pub size: u64,
    /// Where its bytes are.
    pub content: Content,
}

impl LayerRow {
    /// The upload whose parts hold the layer's bytes, if they are not a blob.
    pub fn upload(self) -> Option<String> {
        match self.content {
            Content::Parts { upload_id } => Some(upload_id),
            Content::Blob => None,
        }
    }
}

/// Where the bytes of a layer are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Content {
    /// Among the blobs, under the layer's digest.
    Blob,
    /// In [`PARTS`]: it came through the API and nobody has read it since.
    Parts {
        /// The upload.
        upload_id: String,
    },
}

/// A layer arriving through the API.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct UploadRow {
    /// How many bytes have arrived.
    pub received: i64,
    /// In how many parts.
    pub parts: u64,
    /// Whether the last part was smaller than a part that is not the last may be.
    pub short: bool,
}

/// A repository as a request names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepositoryRef {
    /// The account: the registry id.
    pub account: AccountId,
    /// The region.
    pub region: String,
    /// The name.
    pub name: String,
}

impl RepositoryRef {
    /// The repository of a request: of the caller's registry unless it gives another.
    ///
    /// # Errors
    /// `InvalidParameterException` for a registry id that is no account id.
    pub fn asked(cx: &AccessCx<'_>, registry_id: Option<&str>, name: &str) -> Result<RepositoryRef, Fault> {
        let account = registry(cx, registry_id)?;
        Ok(RepositoryRef { account, region: cx.region.to_owned(), name: name.to_owned() })
    }

    /// The key in [`REPOSITORIES`], and the prefix of the keys of what it holds.
    pub fn key(&self) -> Key {
        Key::from([self.account.as_str(), &self.region, &self.name])
    }

    /// The ARN.
    ///
    /// # Errors
    /// `InternalFailure` when the parts make no ARN.
    pub fn arn(&self) -> Result<Arn, Fault> {
        let text = format!("arn:aws:ecr:{}:{}:repository/{}", self.region, self.account, self.name);
        Arn::parse(&text).map_err(Fault::internal)
    }

    /// Where engines find it.
    pub fn uri(&self) -> String {
        format!("{}.dkr.ecr.{}.amazonaws.com/{}", self.account, self.region, self.name)
    }

    /// Asks for an action on it, with its tags and its policy.
    ///
    /// # Errors
    /// `InternalFailure` when the parts make no ARN or the store cannot be read.
    pub fn ask(&self, action: &str, census: Census<'_>) -> Result<Ask, Fault> {
        let ask = Ask::new(action, self.arn()?)?;
        let Some(row) = REPOSITORIES.get(census.view(), self.key())? else { return Ok(ask) };
        let name = format!("policy of repository {}", self.name);
        let document = row.policy.map(|policy| policy.in_force(census)).transpose()?;
        let policy = document.map(|document| ResourcePolicy { name, document });
        let own = |ask: Ask, (key, value): (&str, &str)| ask.with(format!("ecr:ResourceTag/{key}"), value);
        let ask = tag_pairs(&row.tags).fold(ask, own).resource_tags(tag_pairs(&row.tags));
        Ok(ask.policy(policy))
    }

    /// The repository.
    ///
    /// # Errors
    /// `RepositoryNotFoundException`.
    pub fn find(&self, view: &dyn View) -> Result<RepositoryRow, Fault> {
        REPOSITORIES.get(view, self.key())?.ok_or_else(|| self.missing())
    }

    fn missing(&self) -> Fault {
        let RepositoryRef { account, name, .. } = self;
        Fault::new(
            "RepositoryNotFoundException",
            format!("The repository with name '{name}' does not exist in the registry with id '{account}'"),
        )
    }
}

/// Asks about a repository as ECR's operations do.
pub(crate) fn describe(action: &Action, arn: &Arn, cx: &AccessCx<'_>) -> Result<Ask, Fault> {
    let (Some(account), Some(name)) = (arn.account(), arn.resource().strip_prefix("repository/")) else {
        return Ask::new(action.as_str(), arn.clone());
    };
    let repository =
        RepositoryRef { account: account.clone(), region: arn.region().to_owned(), name: name.to_owned() };
    repository.ask(action.as_str(), cx.census())
}

/// The registry a request means.
///
/// # Errors
/// `InvalidParameterException` for an id that is no account id.
pub fn registry(cx: &AccessCx<'_>, registry_id: Option<&str>) -> Result<AccountId, Fault> {
    let Some(given) = registry_id else { return Ok(cx.account().clone()) };
    AccountId::new(given).map_err(|_| invalid("registryId", "must satisfy regular expression '[0-9]{12}'"))
}

/// How ECR words a parameter it does not take.
pub fn invalid(parameter: &str, constraint: &str) -> Fault {
    Fault::new(
        "InvalidParameterException",
        format!("Invalid parameter at '{parameter}' failed to satisfy constraint: '{constraint}'"),
    )
}

/// Tags as condition keys want them.
pub fn tag_pairs(tags: &[ecr::Tag]) -> impl Iterator<Item = (&str, &str)> {
    tags.iter().map(|tag| (tag.key.as_str(), tag.value.as_str()))
}
