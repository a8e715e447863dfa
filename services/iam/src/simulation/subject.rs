//! Whose policies are simulated: `PolicySourceArn`.

use rolecall_gate::{AccessCx, Ask, Cx, Fault, Standing};
use rolecall_policy::{Arn, Principal};

use super::{Policies, Simulated, invalid};
use crate::{
    ask,
    entity::{Entity, EntityKind},
    state::{RoleRow, UserRow, no_such_entity},
};

/// The ARN of a user, group or role.
#[derive(Clone, Debug)]
pub(crate) struct EntityArn {
    pub(crate) kind: Kind,
    pub(crate) arn: Arn,
}

/// What an [`EntityArn`] names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Group,
    Role,
    User,
}

impl EntityArn {
    /// Reads the ARN of a user, group or role.
    ///
    /// # Errors
    /// `InvalidInput` for anything else.
    pub(crate) fn parse(text: &str) -> Result<EntityArn, Fault> {
        let unclear =
            || invalid(format!("Invalid Entity Arn: {text} does not clearly define entity type and name."));
        let arn = Arn::parse(text).map_err(|_| unclear())?;
        let kind = match arn.resource().split_once('/') {
            Some((_, path)) if path.is_empty() || path.ends_with('/') => return Err(unclear()),
            Some(("group", _)) => Kind::Group,
            Some(("role", _)) => Kind::Role,
            Some(("user", _)) => Kind::User,
            _ => return Err(unclear()),
        };
        if arn.service() != "iam" || arn.account().is_none() {
            return Err(unclear());
        }
        Ok(EntityArn { kind, arn })
    }

    fn name(&self) -> &str {
        self.arn.resource().rsplit('/').next().unwrap_or_default()
    }
}

/// Asks for `action` on the entity a request names.
///
/// # Errors
/// `InvalidInput` for a text that is no ARN of an entity; when the store cannot be read.
pub(crate) fn ask(cx: &AccessCx<'_>, action: &str, text: &str) -> Result<Ask, Fault> {
    let entity = EntityArn::parse(text)?;
    if entity.arn.account() != Some(cx.account()) {
        // Decided by the caller's own policies: what another account holds is refused in its own words afterwards.
        return Ok(Ask::new(action, entity.arn)?.owned_by(cx.account().clone()));
    }
    let found = match entity.kind {
        Kind::Group => None,
        Kind::Role => Some(ask::role(cx, action, entity.name())?.plain()),
        Kind::User => Some(ask::user(cx, action, entity.name())?.plain()),
    };
    match found.filter(|ask| ask.resource.as_str() == entity.arn.as_str()) {
        Some(ask) => Ok(ask),
        None => Ask::new(action, entity.arn),
    }
}

/// A user or role as the simulator takes it.
pub(crate) struct Subject {
    pub(crate) caller: Simulated,
    pub(crate) policies: Policies,
}

impl Subject {
    /// The user or role a request names, with the policies it holds.
    ///
    /// # Errors
    /// `InvalidInput` for an entity of another account; `NoSuchEntity`.
    pub(crate) fn load(cx: &Cx<'_>, text: &str) -> Result<Subject, Fault> {
        let entity = find(cx, text)?;
        let (arn, unique_id) = (entity.arn.clone(), Some(entity.unique_id.clone()));
        let principal = match entity.kind {
            EntityKind::Role => Principal::role(arn, unique_id),
            EntityKind::User => Principal::user(arn, unique_id),
        };
        let policies = match cx.standing(&principal)? {
            Standing::Live(holdings) => Policies::held(&entity, &holdings)?,
            Standing::Gone => Policies::default(),
        };
        Ok(Subject { caller: Simulated::Known(principal), policies })
    }
}

fn find(cx: &Cx<'_>, text: &str) -> Result<Entity, Fault> {
    let named = EntityArn::parse(text)?;
    let account = cx.account();
    if let Some(other) = named.arn.account().filter(|owner| *owner != account) {
        return Err(invalid(format!(
            "Invalid Policy Source Arn: caller's account {account} does not have access to policies in account {other}"
        )));
    }
    let name = named.name();
    let missing = |kind: &str| no_such_entity(format!("The {kind} with name {name} cannot be found."));
    let (entity, kind) = match named.kind {
        // There are no groups.
        Kind::Group => return Err(missing("group")),
        Kind::Role => (RoleRow::load(cx.view(), account, name)?.entity, "role"),
        Kind::User => (UserRow::load(cx.view(), account, name)?.entity, "user"),
    };
    if entity.arn == named.arn { Ok(entity) } else { Err(missing(kind)) }
}
