//! What operations ask for: actions on roles, users and policies, by name.

use rolecall_gate::{AccessCx, Ask, Caller, Fault};
use rolecall_policy::{Arn, Principal};

use crate::{
    entity::{Entity, EntityKind},
    state::{PolicyRow, ROLES, USERS, key},
};

/// An ask about a role or user, and the boundary it has.
pub(crate) struct EntityAsk {
    ask: Ask,
    boundary: Option<Arn>,
}

impl EntityAsk {
    /// The ask, for actions that do not look at the boundary.
    pub(crate) fn plain(self) -> Ask {
        self.ask
    }

    /// The ask with `iam:PermissionsBoundary`, for actions that do.
    pub(crate) fn bounded(self) -> Ask {
        self.ask.with_some("iam:PermissionsBoundary", self.boundary.map(|arn| arn.to_string()))
    }
}

/// Asks for `action` on the role of that name.
///
/// # Errors
/// When the store cannot be read.
pub(crate) fn role(cx: &AccessCx<'_>, action: &str, name: &str) -> Result<EntityAsk, Fault> {
    let found = ROLES.get(cx.view(), key(cx.account(), name))?;
    entity(cx, action, EntityKind::Role, name, found.map(|role| role.entity))
}

/// Asks for `action` on the user of that name.
///
/// # Errors
/// When the store cannot be read.
pub(crate) fn user(cx: &AccessCx<'_>, action: &str, name: &str) -> Result<EntityAsk, Fault> {
    let found = USERS.get(cx.view(), key(cx.account(), name))?;
    entity(cx, action, EntityKind::User, name, found.map(|user| user.entity))
}

fn entity(
    cx: &AccessCx<'_>,
    action: &str,
    kind: EntityKind,
    name: &str,
    found: Option<Entity>,
) -> Result<EntityAsk, Fault> {
    let Some(entity) = found else {
        let arn = arn(cx, &format!("{}/{name}", kind.word()))?;
        return Ok(EntityAsk { ask: Ask::new(action, arn)?, boundary: None });
    };
    let ask = entity.tags.iter().fold(Ask::new(action, entity.arn)?, |ask, (key, value)| {
        ask.with(format!("aws:ResourceTag/{key}"), value).with(format!("iam:ResourceTag/{key}"), value)
    });
    Ok(EntityAsk { ask, boundary: entity.boundary })
}

/// Asks for `action` on a role or user that is to be made.
///
/// # Errors
/// When the names make no ARN.
pub(crate) fn new_entity(
    cx: &AccessCx<'_>,
    action: &str,
    kind: EntityKind,
    path: Option<&str>,
    name: &str,
) -> Result<Ask, Fault> {
    Ask::new(action, arn(cx, &format!("{}{}{name}", kind.word(), path.unwrap_or("/")))?)
}

/// Asks for `action` on the policy with this ARN.
///
/// # Errors
/// `ValidationError` for a text that is no ARN.
pub(crate) fn policy(cx: &AccessCx<'_>, action: &str, text: &str) -> Result<Ask, Fault> {
    let arn = crate::managed::parse(text)?;
    let found = PolicyRow::find(cx.view(), &arn)?;
    let ask = Ask::new(action, arn)?;
    Ok(found
        .iter()
        .flat_map(|row| &row.tags)
        .fold(ask, |ask, (key, value)| ask.with(format!("aws:ResourceTag/{key}"), value)))
}

/// The ARN of an IAM resource of the caller's account.
///
/// # Errors
/// `InternalFailure` when the parts make no ARN.
pub(crate) fn arn(cx: &AccessCx<'_>, resource: &str) -> Result<Arn, Fault> {
    Arn::parse(&format!("arn:aws:iam::{}:{resource}", cx.account())).map_err(Fault::internal)
}

/// Whom an operation is about that takes the caller where the request names no user.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    User(String),
    Root,
}

impl Subject {
    /// The user named, or the caller.
    ///
    /// # Errors
    /// `ValidationError` for a caller that is no user and names none.
    pub(crate) fn of(caller: &Caller, given: Option<&String>) -> Result<Subject, Fault> {
        match (given, &caller.principal) {
            (Some(name), _) => Ok(Subject::User(name.clone())),
            (None, Principal::User { arn, .. }) => {
                Ok(Subject::User(arn.resource().rsplit('/').next().unwrap_or_default().to_owned()))
            }
            (None, Principal::Root { .. }) => Ok(Subject::Root),
            (None, _) => {
                let message = "Must specify userName when calling with non-User credentials";
                Err(Fault::new("ValidationError", message))
            }
        }
    }

    /// Asks for `action` on the subject.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub(crate) fn ask(&self, cx: &AccessCx<'_>, action: &str) -> Result<Ask, Fault> {
        match self {
            Subject::User(name) => Ok(user(cx, action, name)?.plain()),
            Subject::Root => Ask::new(action, arn(cx, "root")?),
        }
    }
}
