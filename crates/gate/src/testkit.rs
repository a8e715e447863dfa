//! A gate without IAM, for the tests of service crates: principals hold the policies a test gives them. Every user of
//! the account exists; roles exist once they are made.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use rolecall_policy::{AccountId, Arn, PolicyKind, PolicySource, Principal};
use rolecall_shapes::OperationShape;
use rolecall_store::{Store, StoreError, Table, View};
use rolecall_world::World;

use crate::{
    AccessKey, Caller, Directory, Fault, Gate, Holdings, Origin, PolicyText, Proof, Registry, RoleRecord,
    Seal, Session, Settings, Standing, Visit,
};

/// The account of every test.
pub const ACCOUNT: &str = "123456789012";
/// The region of every test.
pub const REGION: &str = "us-east-1";

/// A gate over a memory store and a seeded world that starts at 2026-11-22T12:00:00Z.
pub struct Bench {
    gate: Arc<Gate>,
    directory: Arc<HandMade>,
}

#[derive(Default)]
struct HandMade(Mutex<Entries>);

/// What a test says about principals, by ARN; of role sessions by that of the role.
#[derive(Default)]
struct Entries {
    policies: BTreeMap<String, Vec<String>>,
    roles: BTreeMap<String, RoleRecord>,
}

impl Bench {
    /// A bench with the operations `register` adds.
    ///
    /// # Panics
    /// If the memory store cannot be opened.
    pub async fn new(register: impl FnOnce(&mut Registry)) -> Bench {
        let directory = Arc::new(HandMade::default());
        Bench::build(Arc::clone(&directory) as _, directory, register).await
    }

    /// A bench whose principals hold what `directory` says: for tests with the IAM service itself. The policies
    /// given to [`Bench::user`] and [`Bench::role`] count for nothing there.
    ///
    /// # Panics
    /// If the memory store cannot be opened.
    pub async fn over(directory: Arc<dyn Directory>, register: impl FnOnce(&mut Registry)) -> Bench {
        Bench::build(directory, Arc::default(), register).await
    }

    async fn build(
        asked: Arc<dyn Directory>,
        directory: Arc<HandMade>,
        register: impl FnOnce(&mut Registry),
    ) -> Bench {
        let start = "2026-11-22T12:00:00Z".parse().unwrap();
        let world = World::seeded(1, start);
        let store = Store::memory().unwrap();
        let seal = Seal::of(&store, &world).await.unwrap();
        let mut registry = Registry::new();
        register(&mut registry);
        let settings = Settings {
            default_account: account(),
            fargate_account: AccountId::new("999999999999").unwrap(),
            endpoint: "http://127.0.0.1:4566".to_owned(),
        };
        let gate = Gate::new(store, world, asked, registry, seal, settings);
        Bench { gate, directory }
    }

    /// The gate itself.
    pub fn gate(&self) -> &Arc<Gate> {
        &self.gate
    }

    /// Calls as the account's root.
    ///
    /// # Errors
    /// As a client sees them.
    pub async fn root<S: OperationShape>(&self, input: S::Input) -> Result<S::Output, Fault> {
        self.call::<S>(caller(Principal::Root { account: account() }), input).await
    }

    /// Calls as the user `name`, who holds exactly `policies`.
    ///
    /// # Errors
    /// As a client sees them.
    pub async fn user<S: OperationShape>(
        &self,
        name: &str,
        policies: &[&str],
        input: S::Input,
    ) -> Result<S::Output, Fault> {
        let arn = format!("arn:aws:iam::{ACCOUNT}:user/{name}").parse().unwrap();
        let principal = Principal::user(arn, None);
        let held = policies.iter().map(|text| (*text).to_owned()).collect();
        self.directory.lock().policies.insert(principal.caller_arn(), held);
        self.call::<S>(caller(principal), input).await
    }

    /// Makes the role `name`, without path, with this trust policy and exactly these `policies`; answers its ARN. One
    /// of that name that is there already is replaced by a new one.
    ///
    /// # Panics
    /// If `name` makes no ARN.
    pub fn role(&self, name: &str, trust: &str, policies: &[&str]) -> Arn {
        let arn: Arn = format!("arn:aws:iam::{ACCOUNT}:role/{name}").parse().unwrap();
        let record = RoleRecord {
            arn: arn.clone(),
            unique_id: self.gate.world().unique_id("AROA"),
            trust_policy: trust.to_owned(),
            max_session_duration: 3600,
            tags: Vec::new(),
        };
        let mut entries = self.directory.lock();
        entries.policies.insert(arn.to_string(), policies.iter().map(|text| (*text).to_owned()).collect());
        entries.roles.insert(arn.to_string(), record);
        arn
    }

    /// Calls as a session of the role `name`, as [`Bench::role`] made it last.
    ///
    /// # Panics
    /// If no such role was made.
    ///
    /// # Errors
    /// As a client sees them.
    pub async fn session<S: OperationShape>(&self, name: &str, input: S::Input) -> Result<S::Output, Fault> {
        let arn: Arn = format!("arn:aws:iam::{ACCOUNT}:role/{name}").parse().unwrap();
        let session = format!("arn:aws:sts::{ACCOUNT}:assumed-role/{name}/test").parse().unwrap();
        let role = self.directory.lock().roles.get(&arn.to_string()).cloned().unwrap();
        self.call::<S>(caller(Principal::role_session(session, arn, Some(role.unique_id))), input).await
    }

    /// Calls as any caller.
    ///
    /// # Errors
    /// As a client sees them.
    pub async fn call<S: OperationShape>(&self, caller: Caller, input: S::Input) -> Result<S::Output, Fault> {
        let visit = Visit { caller, region: REGION.to_owned(), request_id: self.gate.world().uuid() };
        let input = serde_json::to_value(input).unwrap();
        let output = self.gate.call(S::META.service.id, S::META.name, visit, input).await?;
        Ok(serde_json::from_value(output).unwrap())
    }
}

/// The test account.
pub fn account() -> AccountId {
    AccountId::new(ACCOUNT).unwrap()
}

fn caller(principal: Principal) -> Caller {
    let proof = Proof::AccessKey("AKIAEXAMPLE".to_owned());
    Caller { principal, account: account(), proof, origin: Origin::default(), via: Vec::new() }
}

impl HandMade {
    fn lock(&self) -> std::sync::MutexGuard<'_, Entries> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Directory for HandMade {
    fn access_key(&self, _: &dyn View, _: &str) -> Result<Option<AccessKey>, StoreError> {
        Ok(None)
    }

    fn tables(&self) -> Option<&'static [Table]> {
        None
    }

    fn standing(
        &self,
        _: &dyn View,
        principal: &Principal,
        _: Option<&Session>,
    ) -> Result<Standing, StoreError> {
        let holder = match principal {
            Principal::RoleSession { role_arn, .. } => role_arn.to_string(),
            _ => principal.caller_arn(),
        };
        let held = self.lock().policies.get(&holder).cloned().unwrap_or_default();
        let identity = held.into_iter().enumerate().map(|(index, document)| PolicyText {
            source: PolicySource {
                kind: PolicyKind::IdentityInline,
                name: format!("policy-{index}"),
                arn: None,
            },
            document,
        });
        Ok(Standing::Live(Box::new(Holdings { identity: identity.collect(), ..Holdings::default() })))
    }

    fn principals(&self, _: &dyn View, _: &AccountId) -> Result<Vec<Principal>, StoreError> {
        let roles = self.lock().roles.keys().filter_map(|arn| Arn::parse(arn).ok()).collect::<Vec<_>>();
        Ok(roles.into_iter().map(|arn| Principal::role(arn, None)).collect())
    }

    fn role(&self, _: &dyn View, arn: &Arn) -> Result<Option<RoleRecord>, StoreError> {
        Ok(self.lock().roles.get(arn.as_str()).cloned())
    }

    fn unique_id(&self, _: &dyn View, arn: &Arn) -> Result<Option<String>, StoreError> {
        if let Some(name) = arn.resource().strip_prefix("user/").filter(|_| arn.account() == Some(&account()))
        {
            return Ok(Some(format!("AIDA{:0>17}", name.to_ascii_uppercase())));
        }
        let role = arn.resource().strip_prefix("assumed-role/").and_then(|session| session.split('/').next());
        let role = role.map(|name| format!("arn:aws:iam::{ACCOUNT}:role/{name}"));
        let roles = &self.lock().roles;
        Ok(roles.get(role.as_deref().unwrap_or(arn.as_str())).map(|role| role.unique_id.clone()))
    }

    fn arn_of(&self, _: &dyn View, unique_id: &str) -> Result<Option<Arn>, StoreError> {
        let entries = self.lock();
        let role = entries.roles.values().find(|role| role.unique_id == unique_id);
        Ok(role.map(|role| role.arn.clone()))
    }

    fn has_account(&self, _: &dyn View, asked: &AccountId) -> Result<bool, StoreError> {
        Ok(*asked == account())
    }

    fn managed_policy(&self, _: &dyn View, _: &Arn) -> Result<Option<String>, StoreError> {
        Ok(None)
    }
}
