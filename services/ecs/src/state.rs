//! What ECS stores, and how its resources are named.

use rolecall_gate::{AccessCx, Cx, Fault};
use rolecall_policy::{AccountId, Arn};
use rolecall_shapes::ecs;
use rolecall_store::{Collection, Key, View};
use serde::{Deserialize, Serialize};

/// Clusters, by account, region and name.
pub const CLUSTERS: Collection<ecs::Cluster> = Collection::new("ecs/clusters");
/// The latest revision number of a family, by account, region and family.
pub const FAMILIES: Collection<i32> = Collection::new("ecs/families");
/// Task definitions, by account, region, family and revision.
pub const TASK_DEFINITIONS: Collection<DefinitionRow> = Collection::new("ecs/task-definitions");
/// Tasks, by account, region, cluster and task id.
pub const TASKS: Collection<TaskRow> = Collection::new("ecs/tasks");
/// Container instances, by account, region, cluster and instance id.
pub const INSTANCES: Collection<ecs::ContainerInstance> = Collection::new("ecs/container-instances");
/// The keys of the tasks placed on an instance, by instance ARN and task ARN. Watched by agent connections.
pub const PLACEMENTS: Collection<Placement> = Collection::new("ecs/placements");

/// A registered task definition with its tags.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DefinitionRow {
    /// The definition.
    pub definition: ecs::TaskDefinition,
    /// Its tags.
    pub tags: Vec<ecs::Tag>,
}

/// A task and what only the plane and its agent know about it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TaskRow {
    /// The task as `DescribeTasks` shows it.
    pub task: ecs::Task,
    /// The definition it runs, overrides applied to the roles only.
    pub definition: ecs::TaskDefinition,
    /// Credentials of the task execution role.
    pub execution: Option<Grant>,
    /// Credentials of the task role.
    pub application: Option<Grant>,
}

/// One role's current credentials for a task.
#[derive(Clone, Serialize, Deserialize)]
pub struct Grant {
    /// The id in `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI`; stays the same when credentials are renewed.
    pub credentials_id: String,
    /// The role.
    pub role_arn: String,
    /// The access key id.
    pub access_key_id: String,
    /// The secret access key.
    pub secret_access_key: String,
    /// The session token.
    pub session_token: String,
    /// Expiry, RFC 3339 in UTC.
    pub expiration: jiff::Timestamp,
}

impl std::fmt::Debug for Grant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Grant")
            .field("credentials_id", &"[redacted]")
            .field("role_arn", &self.role_arn)
            .field("expiration", &self.expiration)
            .finish_non_exhaustive()
    }
}

/// Where a task's row is, and how often it has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placement {
    /// The account of the task.
    pub account: AccountId,
    /// Its region.
    pub region: String,
    /// Its cluster's name.
    pub cluster: String,
    /// Its id.
    pub task: String,
    /// Counts up whenever the agent has to be told something.
    pub change: u64,
}

impl Placement {
    /// The key in [`TASKS`].
    pub fn task_key(&self) -> Key {
        Key::from([self.account.as_str(), &self.region, &self.cluster, &self.task])
    }
}

/// The account and region a call acts in: the first parts of most keys.
#[derive(Clone, Debug)]
pub struct Place {
    /// The account.
    pub account: AccountId,
    /// The region.
    pub region: String,
}

impl Place {
    /// Where `cx` acts.
    pub fn of(cx: &Cx<'_>) -> Place {
        Place { account: cx.account().clone(), region: cx.region.clone() }
    }

    /// Where `cx` acts.
    pub fn asked(cx: &AccessCx<'_>) -> Place {
        Place { account: cx.account().clone(), region: cx.region.to_owned() }
    }

    /// The key of a resource here, or the prefix of all of them.
    pub fn key<'p>(&'p self, parts: impl IntoIterator<Item = &'p str>) -> Key {
        parts.into_iter().fold(Key::from([self.account.as_str(), &self.region]), Key::with)
    }

    /// The ARN of an ECS resource here.
    ///
    /// # Errors
    /// `InternalFailure` when the parts make no ARN.
    pub fn arn(&self, resource: &str) -> Result<Arn, Fault> {
        let text = format!("arn:aws:ecs:{}:{}:{resource}", self.region, self.account);
        Arn::parse(&text).map_err(Fault::internal)
    }
}

/// The name of the cluster a request means: a name, an ARN, or `default`.
pub fn cluster_name(given: Option<&str>) -> &str {
    let given = given.unwrap_or("default");
    given.rsplit_once(":cluster/").map_or(given, |(_, name)| name)
}

/// The cluster a request means, if it is there and active.
///
/// # Errors
/// `ClusterNotFoundException`.
pub fn active_cluster(view: &dyn View, place: &Place, given: Option<&str>) -> Result<ecs::Cluster, Fault> {
    let found = CLUSTERS.get(view, place.key([cluster_name(given)]))?;
    found
        .filter(|cluster| cluster.status.as_deref() == Some("ACTIVE"))
        .ok_or_else(|| Fault::new("ClusterNotFoundException", "Cluster not found."))
}

/// A task definition as a request names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefinitionName {
    /// The family.
    pub family: String,
    /// The revision; `None` for the latest active one.
    pub revision: Option<i32>,
}

impl DefinitionName {
    /// Reads `family`, `family:revision` or the full ARN.
    pub fn parse(given: &str) -> DefinitionName {
        let name = given.rsplit_once(":task-definition/").map_or(given, |(_, name)| name);
        let numbered = name.rsplit_once(':').and_then(|(family, revision)| Some((family, revision.parse().ok()?)));
        match numbered {
            Some((family, revision)) => DefinitionName { family: family.to_owned(), revision: Some(revision) },
            None => DefinitionName { family: name.to_owned(), revision: None },
        }
    }

    /// The definition meant: the revision, or the latest that is active.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn find(&self, view: &dyn View, place: &Place) -> Result<Option<DefinitionRow>, Fault> {
        if let Some(revision) = self.revision {
            return Ok(TASK_DEFINITIONS.get(view, definition_key(place, &self.family, revision))?);
        }
        let all = TASK_DEFINITIONS.scan(view, place.key([self.family.as_str()]))?;
        let active = |row: &DefinitionRow| row.definition.status.as_deref() == Some("ACTIVE");
        Ok(all.into_iter().map(|(_, row)| row).rfind(active))
    }

    /// `family:revision`, or the family alone where no revision was given.
    pub fn resource(&self) -> String {
        match self.revision {
            Some(revision) => format!("task-definition/{}:{revision}", self.family),
            None => format!("task-definition/{}", self.family),
        }
    }
}

/// The key of one revision; revisions sort by number.
pub fn definition_key(place: &Place, family: &str, revision: i32) -> Key {
    place.key([family]).with_number(u64::try_from(revision).unwrap_or(0))
}

/// The two roles of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskRoles {
    /// The task execution role.
    pub execution: Option<String>,
    /// The task role.
    pub application: Option<String>,
}

/// The roles of a task, by its ARN; `None` for an unknown task.
///
/// # Errors
/// When the store cannot be read.
pub fn task_roles(view: &dyn View, task_arn: &str) -> Result<Option<TaskRoles>, Fault> {
    let Ok(arn) = Arn::parse(task_arn) else { return Ok(None) };
    let [_, cluster, id] = arn.resource().split('/').collect::<Vec<_>>()[..] else { return Ok(None) };
    let account = arn.account().map_or("", |account| account.as_str());
    let row = TASKS.get(view, [account, arn.region(), cluster, id])?;
    Ok(row.map(|row| TaskRoles {
        execution: row.definition.execution_role_arn,
        application: row.definition.task_role_arn,
    }))
}

/// The last part of an ARN or id: `task/cluster/id` and `id` both give `id`.
pub fn short_id(given: &str) -> &str {
    given.rsplit('/').next().unwrap_or(given)
}

/// The moment a transaction stamps on what it writes.
pub fn stamp(cx: &Cx<'_>) -> rolecall_shapes::Timestamp {
    cx.now().into()
}

/// Tags as condition keys want them.
pub fn tag_pairs(tags: &[ecs::Tag]) -> impl Iterator<Item = (&str, &str)> {
    tags.iter().map(|tag| (tag.key.as_deref().unwrap_or_default(), tag.value.as_deref().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_definition_is_named_by_family_revision_or_arn() {
        let named = |family: &str, revision| DefinitionName { family: family.to_owned(), revision };
        assert_eq!(DefinitionName::parse("web"), named("web", None));
        assert_eq!(DefinitionName::parse("web:3"), named("web", Some(3)));
        let arn = "arn:aws:ecs:us-east-1:123456789012:task-definition/web:7";
        assert_eq!(DefinitionName::parse(arn), named("web", Some(7)));
    }

    #[test]
    fn a_cluster_is_named_by_name_or_arn() {
        assert_eq!(cluster_name(None), "default");
        assert_eq!(cluster_name(Some("arn:aws:ecs:us-east-1:123456789012:cluster/blue")), "blue");
    }
}
