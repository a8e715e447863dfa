//! What the grants of a key say.

use super::Mode;
use super::trace::Grant as Through;
use super::trace::grants as through;
use crate::grant::{GrantConstraint, KeyGrant, found};
use crate::principal_pattern::{Reach, grantee_reach};
use crate::request::Request;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::BitOr;

/// What the grants of a key said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantTrace {
    /// The grants that let the principal do what it asked for.
    pub matched: Vec<MatchedGrant>,
    /// Of the others the one that came closest; only where none matched.
    pub closest: Option<GrantMiss>,
}

/// A grant that matched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatchedGrant {
    /// The grant.
    pub grant: KeyGrant,
    /// Through what it reaches the principal.
    pub through: Vec<Through>,
}

/// A grant that did not match, and the first part of it that failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantMiss {
    /// The grant.
    pub grant: KeyGrant,
    /// What failed.
    pub failed: FailedGrant,
}

/// The part of a grant that did not match, in the order they are looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FailedGrant {
    /// The grant is somebody else's.
    Grantee {
        /// The caller.
        found: String,
    },
    /// The grant is for other operations.
    Operations {
        /// The action asked for.
        found: String,
    },
    /// A constraint does not hold.
    Constraint {
        /// The constraint.
        wanted: GrantConstraint,
        /// The encryption context of the request.
        found: BTreeMap<String, String>,
    },
}

/// Why a grant does not match.
enum Miss<'a> {
    Grantee,
    Operations,
    Constraint(&'a GrantConstraint),
}

/// How the grants that match reach the principal, together.
pub(super) fn reach(mode: Mode, grants: &[KeyGrant], request: &Request) -> Reach {
    if mode != Mode::Key {
        return Reach::NONE;
    }
    grants.iter().filter_map(|grant| check(grant, request).ok()).fold(Reach::NONE, BitOr::bitor)
}

/// Notes what the grants say; `None` where there are none to ask.
pub(super) fn read(mode: Mode, grants: &[KeyGrant], request: &Request) -> Option<GrantTrace> {
    if mode != Mode::Key || grants.is_empty() {
        return None;
    }
    let mut matched = Vec::new();
    let mut closest: Option<(u8, &KeyGrant, Miss<'_>)> = None;
    for grant in grants {
        match check(grant, request) {
            Ok(reach) => matched.push(MatchedGrant { grant: grant.clone(), through: through(reach) }),
            Err(miss) => {
                let progress = match &miss {
                    Miss::Grantee => 0,
                    Miss::Operations => 1,
                    Miss::Constraint(_) => 2,
                };
                if closest.as_ref().is_none_or(|(best, ..)| progress > *best) {
                    closest = Some((progress, grant, miss));
                }
            }
        }
    }
    let closest = closest.filter(|_| matched.is_empty()).map(|(_, grant, miss)| GrantMiss {
        grant: grant.clone(),
        failed: match miss {
            Miss::Grantee => FailedGrant::Grantee { found: request.principal.caller_arn() },
            Miss::Operations => FailedGrant::Operations { found: request.action.to_string() },
            Miss::Constraint(wanted) => {
                FailedGrant::Constraint { wanted: wanted.clone(), found: found(request) }
            }
        },
    });
    Some(GrantTrace { matched, closest })
}

fn check<'a>(grant: &'a KeyGrant, request: &Request) -> Result<Reach, Miss<'a>> {
    let reach = grantee_reach(&grant.grantee, &request.principal);
    if !reach.any() {
        return Err(Miss::Grantee);
    }
    let action = &request.action;
    if !grant.operations.iter().any(|operation| operation.lower() == action.lower()) {
        return Err(Miss::Operations);
    }
    let mut constraints = grant.constraints.iter().filter(|_| KeyGrant::constrains(action));
    match constraints.find(|constraint| !constraint.holds(request)) {
        Some(constraint) => Err(Miss::Constraint(constraint)),
        None => Ok(reach),
    }
}
