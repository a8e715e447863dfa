//! `Principal` and `NotPrincipal` ("AWS JSON policy elements: Principal" and "NotPrincipal" in the IAM user guide).

use crate::arn;
use crate::document::{Effect, Element, Kind, Named, Statement};
use crate::question::{Caller, Role, is_account};
use std::collections::BTreeSet;

/// Through what a statement reaches the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Through {
    /// Its account, which delegates to identity policies.
    Account,
    /// Its role.
    Role,
    /// Itself, or everyone.
    Itself,
}

/// The circumstances under which principals are compared.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Circumstances {
    /// The policy is a role trust policy.
    pub(crate) trust: bool,
    /// The caller has a permissions boundary.
    pub(crate) bounded: bool,
}

/// Through what a statement reaches the caller; empty where it does not.
pub(crate) fn reaches(statement: &Statement, caller: &Caller, under: Circumstances) -> BTreeSet<Through> {
    match &statement.principals {
        None => BTreeSet::from([Through::Itself]),
        Some(Element::Is(named)) => {
            let aws_only = under.trust && statement.effect == Effect::Allow;
            named.iter().filter_map(|named| names(named, caller, aws_only)).collect()
        }
        // "Don't use resource-based policy statements that include a NotPrincipal policy element with a Deny effect
        // for IAM users or roles that have a permissions boundary policy attached": they always refuse those.
        Some(Element::IsNot(_)) if under.bounded && statement.effect == Effect::Deny => {
            BTreeSet::from([Through::Itself])
        }
        Some(Element::IsNot(named)) if exempts(named, caller) => BTreeSet::new(),
        Some(Element::IsNot(_)) => BTreeSet::from([Through::Itself]),
    }
}

/// Whether a list of exempted principals exempts the caller. A session is validated as account, as role and as
/// session, so all three must be there.
fn exempts(named: &[Named], caller: &Caller) -> bool {
    if named.iter().any(is_everyone) {
        return true;
    }
    let through: BTreeSet<Through> = named.iter().filter_map(|named| names(named, caller, false)).collect();
    match caller {
        Caller::Role(Role { session: Some(_), .. }) => through.len() == 3,
        Caller::Role(Role { session: None, .. }) => through.contains(&Through::Role),
        Caller::Root { .. } => through.contains(&Through::Account),
        _ => through.contains(&Through::Itself),
    }
}

pub(crate) fn is_everyone(named: &Named) -> bool {
    named.kind == Kind::Aws && named.value == "*"
}

/// Through what one value names the caller.
pub(crate) fn names(named: &Named, caller: &Caller, aws_only: bool) -> Option<Through> {
    if is_everyone(named) {
        return (!aws_only || caller.account().is_some()).then_some(Through::Itself);
    }
    let value = named.value.as_str();
    let itself = |name: &str| (value == name).then_some(Through::Itself);
    let kind_of_service = |name: &str| (value == name || value == "*").then_some(Through::Itself);
    match (named.kind, caller) {
        (Kind::Service, Caller::Service(name)) => kind_of_service(name),
        (Kind::Federated, Caller::Provider(name)) => kind_of_service(name),
        (Kind::CanonicalUser, Caller::Canonical(id)) => itself(id),
        (Kind::Aws, caller) if names_account(value, caller) => Some(Through::Account),
        // There is no wildcard in an ARN of a principal.
        (Kind::Aws, _) if value.contains(['*', '?']) => None,
        (Kind::Aws, Caller::User { arn, id }) => {
            itself(arn).or_else(|| id.as_ref().filter(|_| is_unique_id(value)).and_then(|id| itself(id)))
        }
        (Kind::Aws, Caller::FederatedUser { arn }) => itself(arn),
        (Kind::Aws, Caller::Role(role)) => names_role(value, role),
        _ => None,
    }
}

/// `123456789012`, or the ARN of the account's root user.
fn names_account(value: &str, caller: &Caller) -> bool {
    let Some(account) = caller.account() else { return false };
    let root = |[arn, _, service, _, owner, resource]: [&str; 6]| {
        arn == "arn" && service == "iam" && owner == account && resource == "root"
    };
    value == account || arn::split(value).is_some_and(root) && !value.contains(['*', '?'])
}

fn names_role(value: &str, role: &Role) -> Option<Through> {
    if role.session.as_deref() == Some(value) {
        return Some(Through::Itself);
    }
    let by_id = is_unique_id(value) && role.id.as_deref() == Some(value);
    (by_id || is_role(value, &role.arn)).then_some(Through::Role)
}

/// Whether an ARN of a policy is the ARN of a role. The ARN of a session does not tell the path of its role, and
/// names are unique in an account whatever the path: a role known without path is known by its name.
fn is_role(value: &str, role: &str) -> bool {
    if value == role {
        return true;
    }
    let parts = |text: &str| {
        let [arn, partition, service, _, account, resource] = arn::split(text)?;
        let words: Vec<String> = resource.split('/').map(str::to_owned).collect();
        let whole = arn == "arn" && service == "iam" && is_account(account) && words.len() > 1;
        (whole && words[0] == "role").then(|| (partition.to_owned(), account.to_owned(), words))
    };
    let (Some((partition, account, wanted)), Some((partition_of_role, account_of_role, known))) =
        (parts(value), parts(role))
    else {
        return false;
    };
    known.len() == 2
        && partition == partition_of_role
        && account == account_of_role
        && wanted.last() == known.last()
}

/// What a service stores in place of the ARN of a role or user.
fn is_unique_id(value: &str) -> bool {
    (value.starts_with("AROA") || value.starts_with("AIDA"))
        && value.len() >= 16
        && value.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
}
