//! Identities that are there before anybody can ask for them.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rolecall_gate::Fault;
use rolecall_policy::{AccountId, Arn};
use rolecall_store::{Key, StoreError, Tx, View};

use crate::{
    entity::{Entity, EntityKind},
    state::{ACCESS_KEYS, ACCOUNTS, AccessKeyRow, AccountRow, KeyOwner, USERS, UserRow},
};

/// Gives the root of an account this access key, in place of those it has. The account exists from then on.
///
/// # Errors
/// When the store cannot be read.
pub fn put_root_key(
    tx: &mut dyn Tx,
    account: &AccountId,
    access_key_id: &str,
    secret: &str,
) -> Result<(), StoreError> {
    let row = ACCOUNTS.get(&*tx, account.as_str())?.unwrap_or_default();
    for old in &row.root_access_keys {
        ACCESS_KEYS.delete(tx, old)?;
    }
    put_key(tx, account, KeyOwner::Root, access_key_id, secret)?;
    ACCOUNTS.put(tx, account.as_str(), &AccountRow { root_access_keys: vec![access_key_id.to_owned()] })
}

/// Makes a user with one access key and exactly these managed policies, or makes the user of that name so.
///
/// # Errors
/// `InternalFailure` when a name makes no ARN or the store cannot be read.
pub fn put_service_user(
    tx: &mut dyn Tx,
    account: &AccountId,
    user_name: &str,
    access_key_id: &str,
    secret: &str,
    managed_policy_arns: &[&str],
) -> Result<(), Fault> {
    let arn = |text: &str| Arn::parse(text).map_err(Fault::internal);
    let entity = Entity {
        kind: EntityKind::User,
        name: user_name.to_owned(),
        path: "/".to_owned(),
        arn: arn(&format!("arn:aws:iam::{account}:user/{user_name}"))?,
        // The same at every start: there is neither clock nor randomness here, and the user stays the same.
        unique_id: format!("AIDA{:A<17.17}", access_key_id.trim_start_matches("AKIA")),
        created: Timestamp::UNIX_EPOCH,
        tags: Vec::new(),
        inline: BTreeMap::new(),
        attached: managed_policy_arns.iter().map(|text| arn(text)).collect::<Result<_, _>>()?,
        boundary: None,
    };
    for old in USERS.get(&*tx, entity.key()?)?.map(|user| user.access_keys).unwrap_or_default() {
        ACCESS_KEYS.delete(tx, old)?;
    }
    let owner = KeyOwner::User { arn: entity.arn.clone(), unique_id: entity.unique_id.clone() };
    put_key(tx, account, owner, access_key_id, secret)?;
    if !ACCOUNTS.contains(&*tx, account.as_str())? {
        ACCOUNTS.put(tx, account.as_str(), &AccountRow::default())?;
    }
    UserRow { entity, access_keys: vec![access_key_id.to_owned()] }.save(tx)
}

fn put_key(
    tx: &mut dyn Tx,
    account: &AccountId,
    owner: KeyOwner,
    access_key_id: &str,
    secret: &str,
) -> Result<(), StoreError> {
    let row = AccessKeyRow { account: account.clone(), owner, secret: secret.to_owned(), created: None };
    ACCESS_KEYS.put(tx, access_key_id, &row)
}

/// The accounts the plane knows, sorted.
///
/// # Errors
/// When the store cannot be read.
pub fn list_accounts(view: &dyn View) -> Result<Vec<AccountId>, StoreError> {
    let all = ACCOUNTS.scan(view, Key::empty())?;
    let ids = all.iter().flat_map(|(key, _)| key.parts());
    Ok(ids.filter_map(|id| AccountId::new(&id).ok()).collect())
}
