//! What an operation sees of the world while it asks and while it runs.

use std::any::Any;

use jiff::Timestamp;
use rolecall_policy::{AccountId, Arn, Principal};
use rolecall_shapes::OperationShape;
use rolecall_store::{Tx, View};
use rolecall_world::World;

use crate::{
    CallError, Caller, Fault, Gate, Journal, RoleRecord, Seal, Settings, Standing, registry::Pending,
};

/// The view [`Operation::access`](crate::Operation::access) decides from: read-only.
#[derive(Clone, Copy)]
pub struct AccessCx<'a> {
    pub(crate) gate: &'a Gate,
    pub(crate) view: &'a dyn View,
    /// Who calls.
    pub caller: &'a Caller,
    /// The region of the endpoint called.
    pub region: &'a str,
}

impl<'a> AccessCx<'a> {
    /// The stored state.
    pub fn view(&self) -> &'a dyn View {
        self.view
    }

    /// The account the call acts in.
    pub fn account(&self) -> &'a AccountId {
        &self.caller.account
    }

    /// The current time.
    pub fn now(&self) -> Timestamp {
        self.gate.world.now()
    }

    /// Fixed facts of this plane.
    pub fn settings(&self) -> &'a Settings {
        &self.gate.settings
    }

    /// The ARN of a resource of the caller's account in the called region.
    ///
    /// # Errors
    /// `InternalFailure` when the parts make no ARN.
    pub fn arn(&self, service: &str, resource: impl AsRef<str>) -> Result<Arn, Fault> {
        arn(service, self.region, &self.caller.account, resource.as_ref())
    }

    /// The role with exactly this ARN, from the table of the IAM service; `None` if there is none.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn role(&self, arn: &Arn) -> Result<Option<RoleRecord>, Fault> {
        Ok(self.gate.directory.role(self.view, arn)?)
    }
}

/// What a running operation works with: one transaction, one caller.
pub struct Cx<'a> {
    pub(crate) gate: &'a Gate,
    pub(crate) access: Transaction<'a>,
    pub(crate) journal: &'a mut Pending,
    /// Who calls.
    pub caller: Caller,
    /// The region of the endpoint called.
    pub region: String,
    /// The request id, a UUID.
    pub request_id: String,
}

pub(crate) enum Transaction<'a> {
    Read(&'a dyn View),
    Write(&'a mut dyn Tx),
}

impl Cx<'_> {
    /// The stored state, with this transaction's own writes.
    pub fn view(&self) -> &dyn View {
        match &self.access {
            Transaction::Read(view) => *view,
            Transaction::Write(tx) => &**tx,
        }
    }

    /// The open write transaction.
    ///
    /// # Errors
    /// `InternalFailure` when an operation declared as [`Effect::Read`](crate::Effect::Read) tries to write.
    pub fn tx(&mut self) -> Result<&mut dyn Tx, Fault> {
        match &mut self.access {
            Transaction::Write(tx) => Ok(&mut **tx),
            Transaction::Read(_) => Err(Fault::internal("a read operation tried to write")),
        }
    }

    /// The account the call acts in.
    pub fn account(&self) -> &AccountId {
        &self.caller.account
    }

    /// The current time.
    pub fn now(&self) -> Timestamp {
        self.gate.world.now()
    }

    /// Identifiers and randomness.
    pub fn world(&self) -> &World {
        &self.gate.world
    }

    /// Seals tokens.
    pub fn seal(&self) -> &Seal {
        &self.gate.seal
    }

    /// Fixed facts of this plane.
    pub fn settings(&self) -> &Settings {
        &self.gate.settings
    }

    /// The recorded decisions.
    pub fn journal(&self) -> &Journal {
        &self.gate.journal
    }

    /// The ARN of a resource of the caller's account in the called region.
    ///
    /// # Errors
    /// `InternalFailure` when the parts make no ARN.
    pub fn arn(&self, service: &str, resource: impl AsRef<str>) -> Result<Arn, Fault> {
        arn(service, &self.region, &self.caller.account, resource.as_ref())
    }

    /// The role with exactly this ARN, from the table of the IAM service; `None` if there is none.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn role(&self, arn: &Arn) -> Result<Option<RoleRecord>, Fault> {
        Ok(self.gate.directory.role(self.view(), arn)?)
    }

    /// The default version of the managed policy with exactly this ARN; `None` if there is none.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn managed_policy(&self, arn: &Arn) -> Result<Option<String>, Fault> {
        Ok(self.gate.directory.managed_policy(self.view(), arn)?)
    }

    /// What IAM holds about a principal.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn standing(&self, principal: &Principal) -> Result<Standing, Fault> {
        Ok(self.gate.directory.standing(self.view(), principal, None)?)
    }

    /// The view [`Operation::access`](crate::Operation::access) has, for operations that decide in several steps.
    pub fn access(&self) -> AccessCx<'_> {
        AccessCx { gate: self.gate, view: self.view(), caller: &self.caller, region: &self.region }
    }

    /// Calls another service on behalf of the caller (a forward access session): same gate, same transaction.
    /// `from` is the calling service's host name without region, e.g. `secretsmanager`; it becomes
    /// `kms:ViaService` and `aws:CalledVia`.
    ///
    /// # Errors
    /// The refusal or failure of the called operation.
    pub fn call<S: OperationShape>(&mut self, from: &str, input: S::Input) -> Result<S::Output, CallError> {
        let caller = self.caller.forwarded_by(from);
        self.call_as::<S>(caller, input)
    }

    /// Calls another service as somebody else: a service principal acting for the account.
    ///
    /// # Errors
    /// The refusal or failure of the called operation.
    pub fn call_as<S: OperationShape>(
        &mut self,
        caller: Caller,
        input: S::Input,
    ) -> Result<S::Output, CallError> {
        let gate = self.gate;
        let operation = gate
            .registry
            .find(S::META.service.id, S::META.name)
            .ok_or_else(|| Fault::internal(format!("{} is not registered", S::META.name)))?;
        let mut inner = Cx {
            gate,
            access: match &mut self.access {
                Transaction::Read(view) => Transaction::Read(*view),
                Transaction::Write(tx) => Transaction::Write(&mut **tx),
            },
            journal: &mut *self.journal,
            caller,
            region: self.region.clone(),
            request_id: self.request_id.clone(),
        };
        let output: Box<dyn Any> = operation.run_typed(Box::new(input), &mut inner)?;
        let output =
            output.downcast::<S::Output>().map_err(|_| Fault::internal("an answer of another type"))?;
        Ok(*output)
    }
}

fn arn(service: &str, region: &str, account: &AccountId, resource: &str) -> Result<Arn, Fault> {
    Arn::parse(&format!("arn:aws:{service}:{region}:{account}:{resource}")).map_err(Fault::internal)
}
