//! Managed policies: AWS's from the catalogue, customers' from the table.

use std::collections::HashMap;

use rolecall_catalog::ManagedPolicy;
use rolecall_gate::Fault;
use rolecall_policy::{AccountId, Arn};
use rolecall_store::{StoreError, View};

use crate::{
    entity::Entity,
    state::{PolicyRow, ROLES, USERS, no_such_entity},
};

/// A managed policy.
pub(crate) enum Managed {
    Aws(Box<ManagedPolicy>),
    Customer(Box<PolicyRow>),
}

/// The policy with exactly this ARN.
pub(crate) fn find(view: &dyn View, arn: &Arn) -> Result<Option<Managed>, StoreError> {
    if let Some(policy) = rolecall_catalog::managed_policy(arn.as_str()) {
        return Ok(Some(Managed::Aws(Box::new(policy))));
    }
    Ok(PolicyRow::find(view, arn)?.map(|row| Managed::Customer(Box::new(row))))
}

/// The policy with this ARN, for operations about policies.
///
/// # Errors
/// `ValidationError` for a text that is no ARN, `NoSuchEntity`.
pub(crate) fn load(view: &dyn View, text: &str) -> Result<Managed, Fault> {
    let arn = parse(text)?;
    find(view, &arn)?.ok_or_else(|| no_such_entity(format!("Policy {arn} was not found.")))
}

/// Reads the ARN of a policy.
///
/// # Errors
/// `ValidationError`.
pub(crate) fn parse(text: &str) -> Result<Arn, Fault> {
    Arn::parse(text).map_err(|_| Fault::new("ValidationError", "Invalid ARN:  Could not be parsed!"))
}

/// A policy that can be attached to entities of `account`: AWS's, but not those for service-linked roles, and the
/// account's own.
///
/// # Errors
/// `ValidationError` for a text that is no ARN, `NoSuchEntity`, `PolicyNotAttachable`.
pub(crate) fn attachable(view: &dyn View, account: &AccountId, text: &str) -> Result<Arn, Fault> {
    let arn = parse(text)?;
    let subject = format!("Policy {arn}");
    known(view, account, arn, &subject)
}

/// A policy that can be the permissions boundary of an entity of `account`.
///
/// # Errors
/// As [`attachable`].
pub(crate) fn boundary(view: &dyn View, account: &AccountId, text: &str) -> Result<Arn, Fault> {
    let arn = parse(text)?;
    let subject = format!("Scope ARN: {arn}");
    known(view, account, arn, &subject)
}

fn known(view: &dyn View, account: &AccountId, arn: Arn, subject: &str) -> Result<Arn, Fault> {
    let missing = || no_such_entity(format!("{subject} does not exist or is not attachable."));
    match find(view, &arn)? {
        Some(Managed::Aws(policy)) if policy.path == "/aws-service-role/" => {
            let message = "Cannot attach a Service Role Policy to a Customer Role.";
            Err(Fault::new("PolicyNotAttachable", message))
        }
        Some(Managed::Customer(_)) if arn.account() != Some(account) => Err(missing()),
        Some(_) => Ok(arn),
        None => Err(missing()),
    }
}

/// How often policies are used in an account, by ARN.
#[derive(Default)]
pub(crate) struct Uses {
    attached: HashMap<Arn, i32>,
    boundaries: HashMap<Arn, i32>,
}

impl Uses {
    pub(crate) fn count(view: &dyn View, account: &AccountId) -> Result<Uses, StoreError> {
        let mut uses = Uses::default();
        for (_, role) in ROLES.scan(view, account.as_str())? {
            uses.add(&role.entity);
        }
        for (_, user) in USERS.scan(view, account.as_str())? {
            uses.add(&user.entity);
        }
        Ok(uses)
    }

    fn add(&mut self, entity: &Entity) {
        for arn in &entity.attached {
            *self.attached.entry(arn.clone()).or_default() += 1;
        }
        if let Some(arn) = &entity.boundary {
            *self.boundaries.entry(arn.clone()).or_default() += 1;
        }
    }

    /// To how many entities the policy is attached.
    pub(crate) fn attached(&self, arn: &Arn) -> i32 {
        self.attached.get(arn).copied().unwrap_or_default()
    }

    /// Of how many entities the policy is the boundary.
    pub(crate) fn boundaries(&self, arn: &Arn) -> i32 {
        self.boundaries.get(arn).copied().unwrap_or_default()
    }
}
