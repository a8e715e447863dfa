//! Rows as answers show them.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use rolecall_catalog::ManagedPolicy;
use rolecall_gate::{Census, Fault};
use rolecall_policy::Arn;
use rolecall_shapes::{Timestamp, iam};

use crate::{
    managed::{Managed, Uses},
    state::{PolicyRow, RoleRow, UserRow},
    tags,
};

/// All but the unreserved characters of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A policy document in an answer is URL-encoded ("GetRolePolicy" in the IAM API reference).
pub(crate) fn encoded(document: &str) -> String {
    utf8_percent_encode(document, RESERVED).to_string()
}

/// IAM shows times in whole seconds.
pub(crate) fn seconds(time: jiff::Timestamp) -> Timestamp {
    jiff::Timestamp::from_second(time.as_second()).unwrap_or(time).into()
}

fn boundary(arn: Option<&Arn>) -> Option<iam::AttachedPermissionsBoundary> {
    arn.map(|arn| iam::AttachedPermissionsBoundary {
        permissions_boundary_type: Some("PermissionsBoundaryPolicy".to_owned()),
        permissions_boundary_arn: Some(arn.to_string()),
    })
}

fn tags_unless_none(pairs: &[(String, String)]) -> Option<Vec<iam::Tag>> {
    (!pairs.is_empty()).then(|| tags::shown(pairs))
}

/// A role as `CreateRole` shows it.
///
/// # Errors
/// When the store cannot be read.
pub(crate) fn new_role(census: Census<'_>, row: &RoleRow) -> Result<iam::Role, Fault> {
    let entity = &row.entity;
    Ok(iam::Role {
        path: entity.path.clone(),
        role_name: entity.name.clone(),
        role_id: entity.unique_id.clone(),
        arn: entity.arn.to_string(),
        create_date: seconds(entity.created),
        assume_role_policy_document: Some(encoded(&row.trust.in_force(census)?)),
        permissions_boundary: boundary(entity.boundary.as_ref()),
        tags: tags_unless_none(&entity.tags),
        ..iam::Role::default()
    })
}

/// A role as `GetRole` shows it. When it was last used is not tracked.
///
/// # Errors
/// When the store cannot be read.
pub(crate) fn role(census: Census<'_>, row: &RoleRow) -> Result<iam::Role, Fault> {
    Ok(iam::Role {
        description: row.description.clone(),
        max_session_duration: Some(row.max_session_duration),
        role_last_used: Some(iam::RoleLastUsed::default()),
        ..new_role(census, row)?
    })
}

/// A role as `ListRoles` shows it: without tags, boundary and last use.
///
/// # Errors
/// When the store cannot be read.
pub(crate) fn listed_role(census: Census<'_>, row: &RoleRow) -> Result<iam::Role, Fault> {
    Ok(iam::Role { permissions_boundary: None, tags: None, role_last_used: None, ..role(census, row)? })
}

/// A user as `GetUser` shows it.
pub(crate) fn user(row: &UserRow) -> iam::User {
    let entity = &row.entity;
    iam::User {
        path: entity.path.clone(),
        user_name: entity.name.clone(),
        user_id: entity.unique_id.clone(),
        arn: entity.arn.to_string(),
        create_date: seconds(entity.created),
        password_last_used: None,
        permissions_boundary: boundary(entity.boundary.as_ref()),
        tags: tags_unless_none(&entity.tags),
    }
}

/// A user as `ListUsers` shows it: without tags and boundary.
pub(crate) fn listed_user(row: &UserRow) -> iam::User {
    iam::User { permissions_boundary: None, tags: None, ..user(row) }
}

/// A managed policy as `GetPolicy` shows it.
pub(crate) fn policy(policy: &Managed, uses: &Uses) -> iam::Policy {
    match policy {
        Managed::Aws(policy) => aws_policy(policy, uses),
        Managed::Customer(row) => customer_policy(row, uses),
    }
}

fn customer_policy(row: &PolicyRow, uses: &Uses) -> iam::Policy {
    iam::Policy {
        policy_name: Some(row.name.clone()),
        policy_id: Some(row.unique_id.clone()),
        arn: Some(row.arn.to_string()),
        path: Some(row.path.clone()),
        default_version_id: Some(row.default_version.clone()),
        attachment_count: Some(uses.attached(&row.arn)),
        permissions_boundary_usage_count: Some(uses.boundaries(&row.arn)),
        is_attachable: Some(true),
        description: row.description.clone(),
        create_date: Some(seconds(row.created)),
        update_date: Some(seconds(row.updated)),
        tags: Some(tags::shown(&row.tags)),
    }
}

fn aws_policy(policy: &ManagedPolicy, uses: &Uses) -> iam::Policy {
    let arn = Arn::parse(policy.arn).ok();
    let count = |count: fn(&Uses, &Arn) -> i32| arn.as_ref().map(|arn| count(uses, arn));
    iam::Policy {
        policy_name: Some(policy.name.to_owned()),
        policy_id: Some(aws_policy_id(policy.arn)),
        arn: Some(policy.arn.to_owned()),
        path: Some(policy.path.to_owned()),
        default_version_id: Some(policy.default_version_id.clone()),
        attachment_count: count(Uses::attached),
        permissions_boundary_usage_count: count(Uses::boundaries),
        is_attachable: Some(true),
        description: None,
        create_date: Some(seconds(policy.create_date)),
        update_date: Some(seconds(policy.update_date)),
        tags: Some(Vec::new()),
    }
}

/// A policy id of the right form: AWS does not publish those of its policies. The same for the same policy.
fn aws_policy_id(arn: &str) -> String {
    const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    // FNV-1a, twice over, for 85 bits.
    let hash = |seed: u64| {
        arn.bytes().fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    };
    let bits = (u128::from(hash(0xcbf2_9ce4_8422_2325)) << 64) | u128::from(hash(0x8422_2325_cbf2_9ce4));
    let letters = (0..17).map(|at| char::from(ALPHABET[(bits >> (at * 5)) as usize & 31]));
    "ANPA".chars().chain(letters).collect()
}

/// The versions of a managed policy, with documents. Of AWS's only the default version is known.
pub(crate) fn versions(policy: &Managed) -> Vec<iam::PolicyVersion> {
    match policy {
        Managed::Aws(policy) => vec![iam::PolicyVersion {
            document: Some(encoded(&policy.document)),
            version_id: Some(policy.default_version_id.clone()),
            is_default_version: Some(true),
            create_date: Some(seconds(policy.update_date)),
        }],
        Managed::Customer(row) => row
            .versions
            .iter()
            .map(|version| iam::PolicyVersion {
                document: Some(encoded(&version.document)),
                version_id: Some(version.id.clone()),
                is_default_version: Some(version.id == row.default_version),
                create_date: Some(seconds(version.created)),
            })
            .collect(),
    }
}

/// The ARN of an attached policy.
pub(crate) fn attached_arn(policy: &iam::AttachedPolicy) -> &str {
    policy.policy_arn.as_deref().unwrap_or_default()
}

/// The id of a version.
pub(crate) fn version_id(version: &iam::PolicyVersion) -> &str {
    version.version_id.as_deref().unwrap_or_default()
}
