//! A gate without IAM, for the tests of service crates: principals hold the policies a test gives them.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use rolecall_policy::{AccountId, PolicyKind, PolicySource, Principal};
use rolecall_shapes::OperationShape;
use rolecall_store::{Store, StoreError, View};
use rolecall_world::World;

use crate::{
    AccessKey, Caller, Directory, Fault, Gate, Holdings, Origin, PolicyText, Proof, Registry, Seal, Session,
    Settings, Standing, Visit,
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
struct HandMade(Mutex<BTreeMap<String, Vec<String>>>);

impl Bench {
    /// A bench with the operations `register` adds.
    ///
    /// # Panics
    /// If the memory store cannot be opened.
    pub async fn new(register: impl FnOnce(&mut Registry)) -> Bench {
        let start = "2026-11-22T12:00:00Z".parse().unwrap();
        let world = World::seeded(1, start);
        let store = Store::memory().unwrap();
        let seal = Seal::of(&store, &world).await.unwrap();
        let mut registry = Registry::new();
        register(&mut registry);
        let directory = Arc::new(HandMade::default());
        let settings = Settings {
            default_account: account(),
            fargate_account: AccountId::new("999999999999").unwrap(),
            endpoint: "http://127.0.0.1:4566".to_owned(),
        };
        let gate = Gate::new(store, world, Arc::clone(&directory) as _, registry, seal, settings);
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
        self.directory.lock().insert(principal.caller_arn(), held);
        self.call::<S>(caller(principal), input).await
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
    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Vec<String>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Directory for HandMade {
    fn access_key(&self, _: &dyn View, _: &str) -> Result<Option<AccessKey>, StoreError> {
        Ok(None)
    }

    fn standing(&self, _: &dyn View, principal: &Principal, _: Option<&Session>) -> Result<Standing, StoreError> {
        let held = self.lock().get(&principal.caller_arn()).cloned().unwrap_or_default();
        let identity = held.into_iter().enumerate().map(|(index, document)| PolicyText {
            source: PolicySource { kind: PolicyKind::IdentityInline, name: format!("policy-{index}"), arn: None },
            document,
        });
        Ok(Standing::Live(Box::new(Holdings { identity: identity.collect(), ..Holdings::default() })))
    }
}
