//! The one way into every operation.
//!
//! A request reaches an operation only through [`Gate::call`] (or, for streaming protocols, [`Gate::permit`]). The
//! operation says what it asks for ([`Operation::access`]); the gate collects the caller's policies, evaluates each
//! ask, records the decision with its evidence in the [`Journal`], and only then hands the input over, wrapped in a
//! [`Permit`] that nothing else can make. An operation that calls another service goes through the same gate with
//! [`Cx::call`].

mod access;
mod authorize;
mod cache;
mod caller;
mod cx;
mod denial;
mod directory;
mod explanation;
mod fault;
mod inquiry;
mod journal;
mod keys;
mod operation;
mod reader;
mod registry;
mod session;
mod standings;
mod stored_policy;
#[cfg(any(test, feature = "testkit"))]
#[expect(clippy::unwrap_used, reason = "test support: a panic is the test's failure")]
pub mod testkit;

pub use access::{Access, Ask, ResourcePolicy, Shown};
pub use caller::{Caller, Lane, Origin, Proof, Transport};
pub use cx::{AccessCx, Cx};
pub use denial::{Audience, Denial};
pub use directory::{AccessKey, Directory, Holdings, PolicyText, RoleRecord, Standing};
pub use explanation::{Changes, Could, Decisions, Explanation, OtherRole, RoleKind, WhatIf};
pub use fault::{CallError, Fault};
pub use inquiry::{Able, Inquiry, WhoCan};
pub use journal::{DecisionId, Journal, Question, Record};
pub use operation::{Effect, Handle, Operation, Permit};
pub use registry::{AnyOperation, Describe, Registry};
/// Re-exported for the [`shape!`] macro.
pub use rolecall_shapes as shapes;
pub use session::{Purpose, Seal, Session, SessionSource};
pub use stored_policy::{Census, StoredPolicy, StoredPrincipal};

use std::sync::Arc;

use authorize::Desk;
use cx::Transaction;
use rolecall_policy::AccountId;
use rolecall_store::{Store, StoreError};
use rolecall_world::World;
use serde_json::Value;

/// Fixed facts of a plane.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The account of root credentials given at start.
    pub default_account: AccountId,
    /// The account Fargate capacity lives in; not a customer's.
    pub fargate_account: AccountId,
    /// The base URL clients reach the plane under, e.g. `http://127.0.0.1:4566`.
    pub endpoint: String,
}

/// The gate: policies, identities and the registered operations of one plane.
pub struct Gate {
    pub(crate) store: Store,
    pub(crate) world: World,
    pub(crate) directory: Arc<dyn Directory>,
    pub(crate) registry: Registry,
    pub(crate) journal: Journal,
    pub(crate) seal: Seal,
    pub(crate) settings: Settings,
    pub(crate) policies: cache::PolicyCache,
    pub(crate) standings: standings::Standings,
}

/// A request at the gate: who, where, under which request id.
#[derive(Clone, Debug)]
pub struct Visit {
    /// Who calls.
    pub caller: Caller,
    /// The region of the endpoint called.
    pub region: String,
    /// The request id, a UUID.
    pub request_id: String,
}

impl Gate {
    /// Puts a gate together.
    pub fn new(
        store: Store,
        world: World,
        directory: Arc<dyn Directory>,
        registry: Registry,
        seal: Seal,
        settings: Settings,
    ) -> Arc<Gate> {
        let policies = cache::PolicyCache::default();
        let standings = standings::Standings::default();
        let journal = Journal::new(4096);
        Arc::new(Gate { store, world, directory, registry, journal, seal, settings, policies, standings })
    }

    /// The registered operations.
    pub fn registry(&self) -> &Registry {
        &self.registry
    }

    /// The recorded decisions.
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// The store.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Clock, identifiers, randomness.
    pub fn world(&self) -> &World {
        &self.world
    }

    /// Who holds which policies.
    pub fn directory(&self) -> &dyn Directory {
        self.directory.as_ref()
    }

    /// Seals tokens.
    pub fn seal(&self) -> &Seal {
        &self.seal
    }

    /// Fixed facts of this plane.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Runs a registered operation for a caller: asks, decides, records, and if allowed does it inside one
    /// transaction. A write is durable when this returns; a failed one has left nothing.
    ///
    /// # Errors
    /// The refusal or failure.
    pub async fn call(
        self: &Arc<Gate>,
        service: &'static str,
        operation: &'static str,
        visit: Visit,
        input: Value,
    ) -> Result<Value, CallError> {
        let found = self.registry.find(service, operation);
        let effect = found.ok_or_else(|| Fault::internal(format!("{operation} is not registered")))?.effect();
        self.within(effect, visit, move |cx| {
            let found = cx.gate.registry.find(service, operation);
            found.ok_or_else(|| Fault::internal(format!("{operation} is not registered")))?.run(input, cx)
        })
        .await
    }

    /// Runs `work` inside one transaction of the given kind, with the decisions it caused recorded afterwards.
    /// For protocols that are not modelled; what `work` does is still asked through [`Cx::call`] and [`Cx::allow`].
    ///
    /// # Errors
    /// What `work` returns, or a failed commit.
    pub async fn within<T: Send + 'static>(
        self: &Arc<Gate>,
        effect: Effect,
        visit: Visit,
        work: impl FnOnce(&mut Cx<'_>) -> Result<T, CallError> + Send + 'static,
    ) -> Result<T, CallError> {
        match effect {
            Effect::Read => {
                let snapshot = self.store.read();
                let mut pending = Vec::new();
                let result = work(&mut self.cx(Transaction::Read(&snapshot), visit, &mut pending));
                self.journal.add(pending);
                result
            }
            Effect::Write => {
                let gate = Arc::clone(self);
                let written = self.store.write(move |tx| {
                    let mut pending = Vec::new();
                    let result = work(&mut gate.cx(Transaction::Write(tx), visit, &mut pending));
                    gate.journal.add(pending);
                    result
                });
                written.await.map_err(|error: StoreError| CallError::Fault(error.into()))?
            }
        }
    }

    /// Decides an operation that runs outside a transaction (streamed bodies) and hands its input over if allowed.
    ///
    /// # Errors
    /// The refusal.
    pub fn permit<O: Operation>(&self, visit: &Visit, input: O::Input) -> Result<Permit<O>, CallError> {
        let snapshot = self.store.read();
        let cx = AccessCx { gate: self, view: &snapshot, caller: &visit.caller, region: &visit.region };
        let access = O::access(&input, &cx)?;
        self.desk(&snapshot, visit, O::service(), O::name(), &access)?;
        Ok(Permit::grant(input))
    }

    /// Decides an ask that belongs to no implemented operation, so that an unimplemented one is still authorised
    /// before it is refused.
    ///
    /// # Errors
    /// The refusal.
    pub fn allow(
        &self,
        visit: &Visit,
        service: &'static shapes::Service,
        operation: &'static str,
        access: &Access,
    ) -> Result<(), CallError> {
        let snapshot = self.store.read();
        self.desk(&snapshot, visit, service, operation, access)
    }

    /// As [`Gate::allow`], for questions about the journal itself: recording them would make reading it endless.
    ///
    /// # Errors
    /// The refusal.
    pub fn allow_unrecorded(
        &self,
        visit: &Visit,
        service: &'static shapes::Service,
        operation: &'static str,
        access: &Access,
    ) -> Result<(), CallError> {
        let snapshot = self.store.read();
        let (_, outcome) = Desk::new(self, &snapshot, visit, service, operation).decide(access)?;
        outcome.map_err(CallError::Denied)
    }

    fn desk(
        &self,
        view: &dyn rolecall_store::View,
        visit: &Visit,
        service: &'static shapes::Service,
        operation: &'static str,
        access: &Access,
    ) -> Result<(), CallError> {
        let (entries, outcome) = Desk::new(self, view, visit, service, operation).decide(access)?;
        self.journal.add(entries);
        outcome.map_err(CallError::Denied)
    }

    fn cx<'a>(
        &'a self,
        access: Transaction<'a>,
        visit: Visit,
        journal: &'a mut Vec<journal::Entry>,
    ) -> Cx<'a> {
        let Visit { caller, region, request_id } = visit;
        Cx { gate: self, access, journal, caller, region, request_id }
    }
}
