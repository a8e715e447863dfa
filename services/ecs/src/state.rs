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
    /// The ARN of the container instance it is placed on.
    pub instance: String,
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
#[derive(Clone, Debug, PartialEq, Eq)]
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

    /// The ARN of the cluster a request made here means. One of another account or region stays what it is: it
    /// must be neither taken nor allowed for the cluster of that name here.
    ///
    /// # Errors
    /// `InternalFailure` when the parts make no ARN.
    pub fn cluster_arn(&self, given: Option<&str>) -> Result<Arn, Fault> {
        let elsewhere = given.and_then(|given| named_by_arn(given, "cluster/")).map(|(place, _)| place);
        elsewhere.as_ref().unwrap_or(self).arn(&format!("cluster/{}", cluster_name(given)))
    }
}

/// The place and the name in the ARN of an ECS resource; `None` for anything else.
fn named_by_arn<'g>(given: &'g str, kind: &str) -> Option<(Place, &'g str)> {
    let arn = Arn::parse(given).ok().filter(|arn| arn.service() == "ecs")?;
    let name = given.splitn(6, ':').nth(5)?.strip_prefix(kind)?;
    Some((Place { account: arn.account()?.clone(), region: arn.region().to_owned() }, name))
}

/// The name of the cluster a request means: a name, an ARN, or `default`.
pub fn cluster_name(given: Option<&str>) -> &str {
    let given = given.unwrap_or("default");
    named_by_arn(given, "cluster/").map_or(given, |(_, name)| name)
}

/// The cluster a request means, if it is here.
///
/// # Errors
/// When the store cannot be read.
pub fn find_cluster(
    view: &dyn View,
    place: &Place,
    given: Option<&str>,
) -> Result<Option<ecs::Cluster>, Fault> {
    let elsewhere =
        given.and_then(|given| named_by_arn(given, "cluster/")).is_some_and(|(at, _)| at != *place);
    if elsewhere {
        return Ok(None);
    }
    Ok(CLUSTERS.get(view, place.key([cluster_name(given)]))?)
}

/// The cluster a request means, if it is here and active.
///
/// # Errors
/// `ClusterNotFoundException`.
pub fn active_cluster(view: &dyn View, place: &Place, given: Option<&str>) -> Result<ecs::Cluster, Fault> {
    find_cluster(view, place, given)?
        .filter(|cluster| cluster.status.as_deref() == Some("ACTIVE"))
        .ok_or_else(|| Fault::new("ClusterNotFoundException", "Cluster not found."))
}

/// A task definition as a request names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefinitionName {
    /// Where: the place of the ARN, else that of the request.
    pub place: Place,
    /// The family.
    pub family: String,
    /// The revision; `None` for the latest active one.
    pub revision: Option<i32>,
}

impl DefinitionName {
    /// Reads `family`, `family:revision` or the full ARN, as a request made `here` gives it.
    pub fn parse(given: &str, here: &Place) -> DefinitionName {
        let (place, name) = named_by_arn(given, "task-definition/").unwrap_or_else(|| (here.clone(), given));
        let numbered =
            name.rsplit_once(':').and_then(|(family, revision)| Some((family, revision.parse().ok()?)));
        match numbered {
            Some((family, revision)) => {
                DefinitionName { place, family: family.to_owned(), revision: Some(revision) }
            }
            None => DefinitionName { place, family: name.to_owned(), revision: None },
        }
    }

    /// The definition meant: the revision, or the latest that is active. None for one of another account or
    /// region.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn find(&self, view: &dyn View, place: &Place) -> Result<Option<DefinitionRow>, Fault> {
        if self.place != *place {
            return Ok(None);
        }
        if let Some(revision) = self.revision {
            return Ok(TASK_DEFINITIONS.get(view, definition_key(place, &self.family, revision))?);
        }
        let all = TASK_DEFINITIONS.scan(view, place.key([self.family.as_str()]))?;
        let active = |row: &DefinitionRow| row.definition.status.as_deref() == Some("ACTIVE");
        Ok(all.into_iter().map(|(_, row)| row).rfind(active))
    }

    /// The ARN, with the revision if there is one.
    ///
    /// # Errors
    /// `InternalFailure` when the parts make no ARN.
    pub fn arn(&self) -> Result<Arn, Fault> {
        match self.revision {
            Some(revision) => self.place.arn(&format!("task-definition/{}:{revision}", self.family)),
            None => self.place.arn(&format!("task-definition/{}", self.family)),
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
    let Some(key) = task_key(task_arn) else { return Ok(None) };
    let row = TASKS.get(view, key)?;
    Ok(row.map(|row| TaskRoles {
        execution: row.definition.execution_role_arn,
        application: row.definition.task_role_arn,
    }))
}

/// The key in [`TASKS`] of the task with this ARN; `None` for what is no task's ARN.
pub fn task_key(task_arn: &str) -> Option<Key> {
    let (place, name) = named_by_arn(task_arn, "task/")?;
    let (cluster, id) = name.split_once('/')?;
    Some(place.key([cluster, id]))
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
        let named =
            |family: &str, revision| DefinitionName { place: here(), family: family.to_owned(), revision };
        assert_eq!(DefinitionName::parse("web", &here()), named("web", None));
        assert_eq!(DefinitionName::parse("web:3", &here()), named("web", Some(3)));
        let arn = "arn:aws:ecs:us-east-1:123456789012:task-definition/web:7";
        assert_eq!(DefinitionName::parse(arn, &here()), named("web", Some(7)));
    }

    #[test]
    fn an_arn_of_another_account_or_region_keeps_it() {
        for place in ["us-east-1:210987654321", "eu-west-1:123456789012"] {
            let cluster = format!("arn:aws:ecs:{place}:cluster/blue");
            assert_eq!(here().cluster_arn(Some(&cluster)).unwrap().as_str(), cluster);
            let definition = format!("arn:aws:ecs:{place}:task-definition/web:7");
            let name = DefinitionName::parse(&definition, &here());
            assert_eq!(name.arn().unwrap().as_str(), definition);
            assert_ne!(name.place, here());
        }
    }

    #[test]
    fn what_only_ends_like_an_arn_is_a_name() {
        assert_eq!(cluster_name(Some("x:cluster/blue")), "x:cluster/blue");
        assert_eq!(DefinitionName::parse("x:task-definition/web", &here()).family, "x:task-definition/web");
    }

    fn here() -> Place {
        Place { account: AccountId::new("123456789012").unwrap(), region: "us-east-1".to_owned() }
    }

    #[test]
    fn a_cluster_is_named_by_name_or_arn() {
        assert_eq!(cluster_name(None), "default");
        assert_eq!(cluster_name(Some("arn:aws:ecs:us-east-1:123456789012:cluster/blue")), "blue");
    }
}
