//! What the gate asks IAM: whose key it is, and what a principal holds.

use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, PoisonError, RwLock},
};

use rolecall_gate::{AccessKey, Census, Directory, Holdings, PolicyText, RoleRecord, Session, Standing};
use rolecall_policy::{AccountId, Arn, PolicyKind, PolicySource, Principal};
use rolecall_store::{Key, Stamp, StoreError, Table, View};

use crate::{
    entity::Entity,
    state::{ACCESS_KEYS, ACCOUNTS, KeyOwner, POLICIES, PolicyRow, ROLES, RoleRow, USERS, key},
};

/// The gate's view of the IAM tables. A principal costs one read, and one more for each customer managed policy.
#[derive(Debug, Default)]
pub struct IamDirectory {
    /// Documents of AWS managed policies in use: the catalogue keeps them compressed.
    aws_managed: RwLock<HashMap<Arn, Arc<str>>>,
    access_keys: RwLock<KnownKeys>,
}

/// Access keys found since their table last changed, so that a call need not read and decode its caller's again.
#[derive(Default)]
struct KnownKeys {
    stamp: Option<Stamp>,
    found: HashMap<String, AccessKey>,
}

/// How many access keys are known at a time.
const KNOWN_KEYS: usize = 4096;

impl KnownKeys {
    fn get(&self, stamp: Stamp, access_key_id: &str) -> Option<AccessKey> {
        self.found.get(access_key_id).filter(|_| self.stamp == Some(stamp)).cloned()
    }

    fn keep(&mut self, stamp: Stamp, access_key_id: &str, key: &AccessKey) {
        if self.stamp != Some(stamp) || self.found.len() >= KNOWN_KEYS {
            self.found.clear();
        }
        self.stamp = Some(stamp);
        self.found.insert(access_key_id.to_owned(), key.clone());
    }
}

impl fmt::Debug for KnownKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KnownKeys").finish_non_exhaustive()
    }
}

impl Directory for IamDirectory {
    fn access_key(&self, view: &dyn View, access_key_id: &str) -> Result<Option<AccessKey>, StoreError> {
        let stamp = view.stamp(ACCESS_KEYS.table());
        let known = self.access_keys.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(key) = stamp.and_then(|stamp| known.get(stamp, access_key_id)) {
            return Ok(Some(key));
        }
        drop(known);
        let Some(row) = ACCESS_KEYS.get(view, access_key_id)? else { return Ok(None) };
        let key = AccessKey {
            principal: match row.owner {
                KeyOwner::Root => Principal::Root { account: row.account.clone() },
                KeyOwner::User { arn, unique_id } => Principal::user(arn, Some(unique_id)),
            },
            account: row.account,
            secret: row.secret,
        };
        if let Some(stamp) = stamp {
            let mut known = self.access_keys.write().unwrap_or_else(PoisonError::into_inner);
            known.keep(stamp, access_key_id, &key);
        }
        Ok(Some(key))
    }

    fn tables(&self) -> Option<&'static [Table]> {
        Some(const { &[USERS.table(), ROLES.table(), POLICIES.table()] })
    }

    fn standing(
        &self,
        view: &dyn View,
        principal: &Principal,
        _: Option<&Session>,
    ) -> Result<Standing, StoreError> {
        let (entity, unique_id) = match principal {
            Principal::RoleSession { role_arn, role_unique_id, .. } => {
                (role(view, role_arn)?.map(|role| role.entity), role_unique_id)
            }
            Principal::User { arn, unique_id } => (user(view, arn)?, unique_id),
            Principal::Root { account } => {
                let user_id = account.to_string();
                return Ok(Standing::Live(Box::new(Holdings { user_id, ..Holdings::default() })));
            }
            Principal::FederatedUser { .. }
            | Principal::Service { .. }
            | Principal::Federated { .. }
            | Principal::CanonicalUser { .. }
            | Principal::Anonymous => return Ok(Standing::Live(Box::default())),
        };
        match entity {
            Some(entity) if unique_id.as_ref().is_none_or(|id| *id == entity.unique_id) => {
                Ok(Standing::Live(Box::new(self.holdings(view, entity)?)))
            }
            _ => Ok(Standing::Gone),
        }
    }

    fn principals(&self, view: &dyn View, account: &AccountId) -> Result<Vec<Principal>, StoreError> {
        let prefix = || Key::from(account.as_str());
        let users = USERS.scan(view, prefix())?.into_iter();
        let users = users.map(|(_, row)| Principal::user(row.entity.arn, Some(row.entity.unique_id)));
        let roles = ROLES.scan(view, prefix())?.into_iter();
        let roles = roles.map(|(_, row)| Principal::role(row.entity.arn, Some(row.entity.unique_id)));
        Ok(users.chain(roles).collect())
    }

    fn role(&self, view: &dyn View, arn: &Arn) -> Result<Option<RoleRecord>, StoreError> {
        let Some(role) = role(view, arn)?.filter(|role| role.entity.arn == *arn) else { return Ok(None) };
        Ok(Some(RoleRecord {
            trust_policy: role.trust.in_force(Census::new(self, view))?,
            arn: role.entity.arn,
            unique_id: role.entity.unique_id,
            max_session_duration: role.max_session_duration,
            tags: role.entity.tags,
        }))
    }

    fn unique_id(&self, view: &dyn View, arn: &Arn) -> Result<Option<String>, StoreError> {
        let Some(account) = arn.account() else { return Ok(None) };
        let (kind, rest) = arn.resource().split_once('/').unwrap_or_default();
        let exact = |entity: &Entity| entity.arn == *arn;
        Ok(match kind {
            "role" => ROLES.get(view, key(account, name(arn)))?.map(|role| role.entity).filter(exact),
            "user" => USERS.get(view, key(account, name(arn)))?.map(|user| user.entity).filter(exact),
            "assumed-role" => {
                let name = rest.split('/').next().unwrap_or_default();
                ROLES.get(view, key(account, name))?.map(|role| role.entity).filter(|role| role.name == name)
            }
            _ => None,
        }
        .map(|entity| entity.unique_id))
    }

    fn arn_of(&self, view: &dyn View, unique_id: &str) -> Result<Option<Arn>, StoreError> {
        let roles = ROLES.scan(view, Key::empty())?.into_iter().map(|(_, role)| role.entity);
        let users = USERS.scan(view, Key::empty())?.into_iter().map(|(_, user)| user.entity);
        let mut entities = roles.chain(users);
        Ok(entities.find(|entity| entity.unique_id == unique_id).map(|entity| entity.arn))
    }

    fn has_account(&self, view: &dyn View, account: &AccountId) -> Result<bool, StoreError> {
        ACCOUNTS.contains(view, account.as_str())
    }

    fn managed_policy(&self, view: &dyn View, arn: &Arn) -> Result<Option<String>, StoreError> {
        if let Some(document) = self.aws_managed(arn) {
            return Ok(Some(document.to_string()));
        }
        Ok(PolicyRow::find(view, arn)?.map(|row| row.document().to_owned()))
    }
}

/// The role an ARN means. The ARN of a session does not tell the path of its role, so the name decides.
fn role(view: &dyn View, arn: &Arn) -> Result<Option<RoleRow>, StoreError> {
    let Some(account) = arn.account().filter(|_| arn.resource().starts_with("role/")) else {
        return Ok(None);
    };
    ROLES.get(view, key(account, name(arn)))
}

fn user(view: &dyn View, arn: &Arn) -> Result<Option<Entity>, StoreError> {
    let Some(account) = arn.account() else { return Ok(None) };
    Ok(USERS.get(view, key(account, name(arn)))?.map(|user| user.entity))
}

/// What stands for a permissions boundary that cannot be found: one that allows nothing.
fn nothing(arn: &Arn) -> PolicyText {
    PolicyText {
        source: PolicySource {
            kind: PolicyKind::Boundary,
            name: name(arn).to_owned(),
            arn: Some(arn.clone()),
        },
        document: r#"{"Version":"2012-10-17","Statement":[]}"#.to_owned(),
    }
}

/// The name at the end of an ARN, after the path.
fn name(arn: &Arn) -> &str {
    arn.resource().rsplit('/').next().unwrap_or_default()
}

impl IamDirectory {
    fn holdings(&self, view: &dyn View, entity: Entity) -> Result<Holdings, StoreError> {
        let mut identity: Vec<PolicyText> = Vec::with_capacity(entity.inline.len() + entity.attached.len());
        identity.extend(entity.inline.into_iter().map(|(name, document)| PolicyText {
            source: PolicySource { kind: PolicyKind::IdentityInline, name, arn: None },
            document,
        }));
        for arn in &entity.attached {
            identity.extend(self.managed(view, arn, PolicyKind::IdentityManaged)?);
        }
        let boundary = match &entity.boundary {
            Some(arn) => Some(self.managed(view, arn, PolicyKind::Boundary)?.unwrap_or_else(|| nothing(arn))),
            None => None,
        };
        Ok(Holdings { identity, boundary, scp: None, tags: entity.tags, user_id: entity.unique_id })
    }

    fn managed(
        &self,
        view: &dyn View,
        arn: &Arn,
        kind: PolicyKind,
    ) -> Result<Option<PolicyText>, StoreError> {
        let document = self.managed_policy(view, arn)?;
        Ok(document.map(|document| PolicyText {
            source: PolicySource { kind, name: name(arn).to_owned(), arn: Some(arn.clone()) },
            document,
        }))
    }

    fn aws_managed(&self, arn: &Arn) -> Option<Arc<str>> {
        if arn.account().is_some() {
            return None;
        }
        if let Some(document) = self.aws_managed.read().unwrap_or_else(PoisonError::into_inner).get(arn) {
            return Some(Arc::clone(document));
        }
        let document: Arc<str> = rolecall_catalog::managed_policy(arn.as_str())?.document.into();
        let mut kept = self.aws_managed.write().unwrap_or_else(PoisonError::into_inner);
        kept.insert(arn.clone(), Arc::clone(&document));
        Some(document)
    }
}

#[cfg(test)]
mod tests {
    use rolecall_gate::testkit::{Bench, account};
    use rolecall_policy::{Document, Policy};
    use rolecall_shapes::iam;

    use super::*;

    const ALL: &str =
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#;

    #[tokio::test]
    async fn a_boundary_that_is_not_there_allows_nothing() {
        let directory = Arc::new(IamDirectory::default());
        let bench = Bench::over(Arc::clone(&directory) as _, crate::register).await;
        let policy = iam::CreatePolicyRequest {
            policy_name: "limit".to_owned(),
            policy_document: ALL.to_owned(),
            ..Default::default()
        };
        let limit = bench.root::<iam::CreatePolicy>(policy).await.unwrap().policy.unwrap().arn.unwrap();
        let user = iam::CreateUserRequest {
            user_name: "ana".to_owned(),
            permissions_boundary: Some(limit),
            ..Default::default()
        };
        bench.root::<iam::CreateUser>(user).await.unwrap();
        let deleted = bench.gate().store().write(|tx| POLICIES.delete(tx, key(&account(), "limit")));
        deleted.await.unwrap().unwrap();

        let ana = Principal::user("arn:aws:iam::123456789012:user/ana".parse().unwrap(), None);
        let standing = directory.standing(&bench.gate().store().read(), &ana, None).unwrap();
        let Standing::Live(holdings) = standing else { unreachable!("ana was not deleted") };
        let boundary = holdings.boundary.unwrap();
        assert_eq!(boundary.source.name, "limit");
        let document = Document::parse(&boundary.document).unwrap();
        let policy = Policy::compile(boundary.source, &document);
        assert!(policy.problems().is_empty() && !boundary.document.contains("Allow"));
    }

    #[tokio::test]
    async fn a_policy_counts_from_its_write_on_until_its_deletion() {
        let bench = Bench::over(Arc::new(IamDirectory::default()) as _, crate::register).await;
        let ana = || iam::CreateUserRequest { user_name: "ana".to_owned(), ..Default::default() };
        bench.root::<iam::CreateUser>(ana()).await.unwrap();
        let put = || iam::PutUserPolicyRequest {
            user_name: "ana".to_owned(),
            policy_name: "all".to_owned(),
            policy_document: ALL.to_owned(),
        };
        let delete =
            || iam::DeleteUserPolicyRequest { user_name: "ana".to_owned(), policy_name: "all".to_owned() };
        let list = || bench.user::<iam::ListUsers>("ana", &[], iam::ListUsersRequest::default());
        for _ in 0..2 {
            assert_eq!(list().await.unwrap_err().code, "AccessDenied");
            assert_eq!(list().await.unwrap_err().code, "AccessDenied");
            bench.root::<iam::PutUserPolicy>(put()).await.unwrap();
            assert!(list().await.is_ok() && list().await.is_ok());
            bench.root::<iam::DeleteUserPolicy>(delete()).await.unwrap();
        }
        assert_eq!(list().await.unwrap_err().code, "AccessDenied");
    }

    #[tokio::test]
    async fn an_access_key_counts_as_it_is_stored_now_or_was_in_the_state_asked() {
        let directory = Arc::new(IamDirectory::default());
        let bench = Bench::over(Arc::clone(&directory) as _, crate::register).await;
        let store = bench.gate().store();
        let put = async |secret: &'static str| {
            let put = store.write(move |tx| crate::put_root_key(tx, &account(), "AKIAROOT", secret));
            put.await.unwrap().unwrap();
        };
        let secret = |view: &dyn View| {
            let found = directory.access_key(view, "AKIAROOT").unwrap();
            found.map(|key| key.secret)
        };
        assert_eq!(secret(&store.read()), None);
        put("one").await;
        let before = store.read();
        assert_eq!([secret(&before), secret(&before)], [Some("one".to_owned()), Some("one".to_owned())]);
        put("two").await;
        assert_eq!(secret(&store.read()), Some("two".to_owned()));
        assert_eq!(secret(&before), Some("one".to_owned()));
        assert_eq!(secret(&store.read()), Some("two".to_owned()));
        store.write(|tx| ACCESS_KEYS.delete(tx, "AKIAROOT")).await.unwrap().unwrap();
        assert_eq!(secret(&store.read()), None);
    }
}
