//! What roles and users have in common.

use jiff::Timestamp;
use rolecall_gate::{Cx, Fault};
use rolecall_policy::{
    Arn,
    validate::{
        Target,
        quota::{InlineOwner, inline},
        validate,
    },
};
use rolecall_shapes::iam;
use rolecall_store::Key;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    quota,
    state::{key, no_such_entity},
};

/// A role or a user: its names, policies and tags.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Entity {
    pub(crate) kind: EntityKind,
    pub(crate) name: String,
    /// Begins and ends with `/`.
    pub(crate) path: String,
    pub(crate) arn: Arn,
    /// `AROA…` or `AIDA…`.
    pub(crate) unique_id: String,
    pub(crate) created: Timestamp,
    pub(crate) tags: Vec<(String, String)>,
    /// Inline policies, by name.
    pub(crate) inline: BTreeMap<String, String>,
    /// ARNs of attached managed policies.
    pub(crate) attached: Vec<Arn>,
    /// ARN of the managed policy that is the permissions boundary.
    pub(crate) boundary: Option<Arn>,
}

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum EntityKind {
    Role,
    User,
}

impl EntityKind {
    /// As ARNs and error texts have it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            EntityKind::Role => "role",
            EntityKind::User => "user",
        }
    }

    fn id_prefix(self) -> &'static str {
        match self {
            EntityKind::Role => "AROA",
            EntityKind::User => "AIDA",
        }
    }

    fn owner(self) -> InlineOwner {
        match self {
            EntityKind::Role => InlineOwner::Role,
            EntityKind::User => InlineOwner::User,
        }
    }

    fn attached_quota(self) -> &'static str {
        match self {
            EntityKind::Role => "PoliciesPerRole",
            EntityKind::User => "PoliciesPerUser",
        }
    }
}

impl Entity {
    /// A new entity of the caller's account, without policies.
    ///
    /// # Errors
    /// `InternalFailure` when the names make no ARN.
    pub(crate) fn new(
        cx: &Cx<'_>,
        kind: EntityKind,
        name: &str,
        path: Option<&str>,
    ) -> Result<Entity, Fault> {
        let path = path.unwrap_or("/");
        let arn = format!("arn:aws:iam::{}:{}{path}{name}", cx.account(), kind.word());
        Ok(Entity {
            kind,
            name: name.to_owned(),
            path: path.to_owned(),
            arn: Arn::parse(&arn).map_err(Fault::internal)?,
            unique_id: cx.world().unique_id(kind.id_prefix()),
            created: cx.now(),
            tags: Vec::new(),
            inline: BTreeMap::new(),
            attached: Vec::new(),
            boundary: None,
        })
    }

    /// Its key in the table of its kind.
    pub(crate) fn key(&self) -> Result<Key, Fault> {
        let account = self.arn.account().ok_or_else(|| Fault::internal("an entity without account"))?;
        Ok(key(account, &self.name))
    }

    pub(crate) fn inline(&self, name: &str) -> Result<&str, Fault> {
        self.inline.get(name).map(String::as_str).ok_or_else(|| self.no_inline(name))
    }

    /// Adds an inline policy, or replaces the one of that name.
    ///
    /// # Errors
    /// `MalformedPolicyDocument`, `LimitExceeded`.
    pub(crate) fn put_inline(&mut self, name: String, document: String) -> Result<(), Fault> {
        validate(Target::Inline, &document)?;
        self.inline.insert(name, document);
        Ok(inline(self.kind.owner(), &self.name, self.inline.values().map(String::as_str))?)
    }

    pub(crate) fn delete_inline(&mut self, name: &str) -> Result<(), Fault> {
        match self.inline.remove(name) {
            Some(_) => Ok(()),
            None => Err(self.no_inline(name)),
        }
    }

    fn no_inline(&self, name: &str) -> Fault {
        no_such_entity(format!("The {} policy with name {name} cannot be found.", self.kind.word()))
    }

    /// Attaches a managed policy; attaching it again changes nothing.
    ///
    /// # Errors
    /// `LimitExceeded`.
    pub(crate) fn attach(&mut self, arn: Arn) -> Result<(), Fault> {
        if self.attached.contains(&arn) {
            return Ok(());
        }
        self.attached.push(arn);
        quota::within(self.attached.len(), quota::ATTACHED_POLICIES, self.kind.attached_quota())
    }

    pub(crate) fn detach(&mut self, arn: &Arn) -> Result<(), Fault> {
        let place = self.attached.iter().position(|attached| attached == arn);
        let place = place.ok_or_else(|| no_such_entity(format!("Policy {arn} was not found.")))?;
        self.attached.remove(place);
        Ok(())
    }

    /// Refuses to delete an entity that still has policies.
    ///
    /// # Errors
    /// `DeleteConflict`.
    pub(crate) fn deletable(&self) -> Result<(), Fault> {
        let conflict = |message: &str| Err(Fault::new("DeleteConflict", message).status(409));
        if !self.attached.is_empty() {
            return conflict("Cannot delete entity, must detach all policies first.");
        }
        if !self.inline.is_empty() {
            return conflict("Cannot delete entity, must delete policies first.");
        }
        Ok(())
    }

    /// The attached policies as lists show them, those under a path only.
    pub(crate) fn attached_under(&self, path_prefix: Option<&str>) -> Vec<iam::AttachedPolicy> {
        let prefix = format!("policy{}", path_prefix.unwrap_or("/"));
        let under = self.attached.iter().filter(|arn| arn.resource().starts_with(&prefix));
        let shown = under.map(|arn| iam::AttachedPolicy {
            policy_name: arn.resource().rsplit('/').next().map(str::to_owned),
            policy_arn: Some(arn.to_string()),
        });
        shown.collect()
    }
}
