//! Services, actions and resource types.

use crate::blocks;
use crate::condition_keys::{ConditionType, fits};
use crate::index::SERVICES;
use serde::Deserialize;
use std::cmp::Ordering;
use std::sync::OnceLock;

static DATA: &[u8] = include_bytes!("../data/services.deflate");
static READ: [OnceLock<Option<ServiceEntry>>; SERVICES.len()] = [const { OnceLock::new() }; SERVICES.len()];

/// What AWS publishes about one service.
#[derive(Debug)]
pub struct ServiceEntry {
    /// The prefix of its actions, e.g. `s3`.
    pub prefix: &'static str,
    /// Its name, e.g. `Amazon S3`.
    pub name: &'static str,
    /// Its actions, sorted by lower-cased name.
    pub actions: Vec<Action>,
    /// The resource types its actions take, sorted by name.
    pub resource_types: Vec<ResourceType>,
    /// The condition keys its actions know, sorted by name, without the global keys that every request carries.
    pub condition_keys: Vec<ConditionKey>,
}

/// An action.
#[derive(Debug)]
pub struct Action {
    /// The name after the prefix, e.g. `GetObject`.
    pub name: &'static str,
    /// The class AWS puts it in.
    pub access_level: AccessLevel,
    /// The resource types it can be allowed on; empty if only `*` works.
    pub resources: Vec<ActionResource>,
    /// The condition keys it knows whatever the resource.
    pub condition_keys: Vec<&'static str>,
    /// Actions the caller needs as well, e.g. `iam:PassRole`.
    pub dependent_actions: Vec<&'static str>,
}

/// A resource type an action takes.
#[derive(Debug)]
pub struct ActionResource {
    /// The name, to be looked up with [`resource_type`].
    pub resource_type: &'static str,
    /// Whether the action always names such a resource.
    pub required: bool,
    /// Condition keys that come with this resource type.
    pub condition_keys: Vec<&'static str>,
    /// Actions the caller needs as well when it names such a resource.
    pub dependent_actions: Vec<&'static str>,
}

/// A resource type.
#[derive(Debug)]
pub struct ResourceType {
    /// The name, e.g. `object`.
    pub name: &'static str,
    /// The ARN patterns, mostly one, with variables such as `${Account}`.
    pub arns: Vec<&'static str>,
    /// The condition keys that describe such a resource.
    pub condition_keys: Vec<&'static str>,
}

/// A condition key as a service lists it.
#[derive(Debug)]
pub struct ConditionKey {
    /// The name, with a variable part such as `${TagKey}` or `<key>` left as AWS prints it.
    pub name: &'static str,
    /// The type of its values.
    pub value_type: ConditionType,
}

/// The classes of the Service Authorization Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AccessLevel {
    /// Sees that resources exist.
    List,
    /// Reads their content.
    Read,
    /// Changes tags only.
    Tagging,
    /// Changes who may do what.
    PermissionsManagement,
    /// Creates, changes or deletes.
    Write,
}

impl ServiceEntry {
    /// Whether a request for `action`, one of its actions, can carry a condition key that services list, given by its
    /// full name in any case. Global keys that services do not list are not known here.
    pub fn carries(&self, action: &Action, key: &str) -> bool {
        let of_types = action.resources.iter().flat_map(|on| {
            let described = self.resource_types.iter().find(|known| known.name == on.resource_type);
            on.condition_keys.iter().chain(described.into_iter().flat_map(|known| &known.condition_keys))
        });
        action.condition_keys.iter().chain(of_types).any(|template| {
            // Some services print the variable part as a word.
            let tag = template.strip_suffix("tag-key").map(|start| format!("{start}${{TagKey}}"));
            fits(tag.as_deref().unwrap_or(template), key)
        })
    }
}

/// The prefixes of all services, sorted.
pub fn services() -> impl Iterator<Item = &'static str> {
    SERVICES.iter().map(|(prefix, _)| *prefix)
}

/// The service with this action prefix, in any case.
pub fn service(prefix: &str) -> Option<&'static ServiceEntry> {
    let index = SERVICES.binary_search_by(|(known, _)| ignoring_case(known, prefix)).ok()?;
    READ.get(index)?.get_or_init(|| read(index)).as_ref()
}

/// The action with this name, e.g. `s3:GetObject`, in any case.
pub fn action(name: &str) -> Option<&'static Action> {
    let (prefix, name) = name.split_once(':')?;
    let actions = &service(prefix)?.actions;
    let index = actions.binary_search_by(|known| ignoring_case(known.name, name)).ok()?;
    actions.get(index)
}

/// The names of all actions of all services, e.g. `s3:GetObject`, sorted by service. Reads everything: some 22,000.
pub fn actions() -> impl Iterator<Item = String> {
    SERVICES.iter().flat_map(|(prefix, span)| {
        let text = blocks::text(DATA, *span).unwrap_or_default();
        let names: Vec<String> = match serde_json::from_str::<Packed>(&text) {
            Ok(packed) => packed.actions.iter().map(|action| format!("{prefix}:{}", action.name)).collect(),
            Err(_) => Vec::new(),
        };
        names
    })
}

/// The resource type of a service by its exact name.
pub fn resource_type(service_prefix: &str, name: &str) -> Option<&'static ResourceType> {
    service(service_prefix)?.resource_types.iter().find(|known| known.name == name)
}

fn ignoring_case(known: &str, asked: &str) -> Ordering {
    let asked = asked.bytes().map(|byte| byte.to_ascii_lowercase());
    known.bytes().map(|byte| byte.to_ascii_lowercase()).cmp(asked)
}

/// The text is kept for good, since the entry is: it is read at most once.
fn read(index: usize) -> Option<ServiceEntry> {
    let (prefix, span) = SERVICES.get(index)?;
    let text: &'static str = blocks::text(DATA, *span)?.leak();
    serde_json::from_str::<Packed>(text).ok()?.unpack(prefix)
}

/// A service as codegen packs it: arrays by position, names of keys and resource types replaced by their index.
#[derive(Deserialize)]
struct Packed<'a> {
    name: &'a str,
    #[serde(borrow)]
    condition_keys: Vec<(&'a str, &'a str)>,
    resource_types: Vec<(&'a str, &'a str, Vec<usize>)>,
    actions: Vec<PackedAction<'a>>,
}

#[derive(Deserialize)]
struct PackedAction<'a> {
    name: &'a str,
    access_level: &'a str,
    #[serde(borrow)]
    resources: Vec<(usize, bool, Vec<usize>, Vec<&'a str>)>,
    condition_keys: Vec<usize>,
    dependent_actions: Vec<&'a str>,
}

impl Packed<'static> {
    fn unpack(self, prefix: &'static str) -> Option<ServiceEntry> {
        let keys = |indices: &[usize]| -> Option<Vec<&'static str>> {
            indices.iter().map(|index| self.condition_keys.get(*index).map(|(name, _)| *name)).collect()
        };
        let mut actions = Vec::with_capacity(self.actions.len());
        for action in &self.actions {
            let resources = action.resources.iter().map(|(index, required, with, dependent)| {
                Some(ActionResource {
                    resource_type: self.resource_types.get(*index)?.0,
                    required: *required,
                    condition_keys: keys(with)?,
                    dependent_actions: dependent.clone(),
                })
            });
            actions.push(Action {
                name: action.name,
                access_level: AccessLevel::parse(action.access_level)?,
                resources: resources.collect::<Option<_>>()?,
                condition_keys: keys(&action.condition_keys)?,
                dependent_actions: action.dependent_actions.clone(),
            });
        }
        let resource_types = self.resource_types.iter().map(|(name, arns, with)| {
            Some(ResourceType { name, arns: arns.split(", ").collect(), condition_keys: keys(with)? })
        });
        let condition_keys = self.condition_keys.iter().map(|(name, value_type)| {
            Some(ConditionKey { name, value_type: ConditionType::parse(value_type)? })
        });
        Some(ServiceEntry {
            prefix,
            name: self.name,
            actions,
            resource_types: resource_types.collect::<Option<_>>()?,
            condition_keys: condition_keys.collect::<Option<_>>()?,
        })
    }
}

impl AccessLevel {
    fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "List" => Self::List,
            "Read" => Self::Read,
            "Tagging, Write" => Self::Tagging,
            "Permissions management, Write" => Self::PermissionsManagement,
            "Write" => Self::Write,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_service_can_be_read_and_every_action_found() {
        let mut count = 0;
        for prefix in services() {
            let entry = service(prefix).unwrap_or_else(|| panic!("{prefix} is malformed"));
            for known in &entry.actions {
                let name = format!("{prefix}:{}", known.name);
                assert!(std::ptr::eq(action(&name).unwrap(), known), "{name}");
                count += 1;
            }
        }
        assert!(count > 22_000, "{count}");
        assert_eq!(actions().count(), count);
    }

    #[test]
    fn get_object_reads_objects() {
        let get_object = action("s3:GetObject").unwrap();
        assert_eq!(get_object.access_level, AccessLevel::Read);
        assert!(get_object.resources.iter().any(|resource| resource.resource_type == "object"));
        assert!(get_object.condition_keys.contains(&"s3:ExistingObjectTag/<key>"));
        assert_eq!(
            resource_type("s3", "object").unwrap().arns,
            ["arn:${Partition}:s3:::${BucketName}/${ObjectName}"]
        );
    }

    #[test]
    fn run_task_needs_a_task_definition_and_knows_the_cluster() {
        let run_task = action("ecs:RunTask").unwrap();
        let required = run_task.resources.iter().filter(|resource| resource.required);
        assert_eq!(required.map(|resource| resource.resource_type).collect::<Vec<_>>(), ["task-definition"]);
        assert!(run_task.condition_keys.contains(&"ecs:cluster"));
    }

    #[test]
    fn an_action_carries_its_own_keys_and_those_of_its_resources() {
        for (name, key, carried) in [
            ("s3:ListBucket", "s3:prefix", true),
            ("s3:ListBucket", "S3:Prefix", true),
            ("s3:GetObject", "s3:prefix", false),
            ("s3:GetObject", "s3:ExistingObjectTag/team", true),
            ("secretsmanager:GetSecretValue", "secretsmanager:ResourceTag/team", true),
            ("kms:Decrypt", "kms:ViaService", true),
            ("ecs:RunTask", "ecs:cluster", true),
            ("ecs:RunTask", "kms:ViaService", false),
        ] {
            let entry = service(name.split(':').next().unwrap()).unwrap();
            assert_eq!(entry.carries(action(name).unwrap(), key), carried, "{name} {key}");
        }
    }

    #[test]
    fn dependent_actions_are_known() {
        let create_service = action("ecs:CreateService").unwrap();
        let on_resources = create_service.resources.iter().flat_map(|resource| &resource.dependent_actions);
        let dependent: Vec<_> = create_service.dependent_actions.iter().chain(on_resources).collect();
        assert!(dependent.iter().all(|name| action(name).is_some()), "{dependent:?}");
    }

    #[test]
    fn names_of_services_and_actions_have_no_case() {
        assert_eq!(action("ECS:runtask").unwrap().name, "RunTask");
        assert_eq!(service("S3").unwrap().prefix, "s3");
    }

    #[test]
    fn what_aws_does_not_know_is_not_found() {
        for name in ["s3:GetObjekt", "s4:GetObject", "GetObject", "", ":", "s3:", "s3:*"] {
            assert!(action(name).is_none(), "{name}");
        }
        assert!(resource_type("s3", "objekt").is_none());
    }

    #[test]
    fn a_resource_type_can_have_several_arn_patterns() {
        let deployment = resource_type("apigateway", "Deployment").unwrap();
        assert_eq!(deployment.arns.len(), 2);
    }

    #[test]
    fn a_malformed_block_is_no_service() {
        for text in
            ["", "[]", r#"["S",[],[],[["A","Odd",[],[],[]]]]"#, r#"["S",[],[],[["A","Read",[],[7],[]]]]"#]
        {
            let entry = serde_json::from_str::<Packed>(text).ok().and_then(|packed| packed.unpack("s"));
            assert!(entry.is_none(), "{text}");
        }
    }
}
