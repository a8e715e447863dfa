//! Every operation the plane answers, by service and name.

use std::{any::Any, collections::BTreeMap, marker::PhantomData};

use rolecall_shapes::{OperationMeta, OperationShape};
use serde_json::Value;

use rolecall_policy::{Action, Arn};

use crate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Permit, journal::Entry};

/// The registered operations. Services add theirs when the plane is composed.
#[derive(Default)]
pub struct Registry {
    descriptions: BTreeMap<&'static str, Describe>,
    services: BTreeMap<&'static str, BTreeMap<&'static str, Box<dyn AnyOperation>>>,
}

/// Asks for an action on a resource as the operations of its service do: with its policy, its tags, its owner. A
/// resource that does not exist is asked about all the same.
pub type Describe = fn(&Action, &Arn, &AccessCx<'_>) -> Result<Ask, Fault>;

/// Decisions of one call, kept until its transaction has ended.
pub(crate) type Pending = Vec<Entry>;

impl Registry {
    /// An empty registry.
    pub fn new() -> Registry {
        Registry::default()
    }

    /// Adds an operation: the one line per operation in a service's registry.
    pub fn add<O: Handle>(&mut self) -> &mut Registry {
        let operations = self.services.entry(O::service().id).or_default();
        operations.insert(O::name(), Box::new(Registered::<O>(PhantomData)));
        self
    }

    /// Says how the resources are described whose ARNs name this service, for questions about what somebody could do:
    /// at most one line in a service's registry.
    pub fn describe(&mut self, arn_service: &'static str, describe: Describe) -> &mut Registry {
        self.descriptions.insert(arn_service, describe);
        self
    }

    pub(crate) fn description(&self, arn_service: &str) -> Option<Describe> {
        self.descriptions.get(arn_service).copied()
    }

    /// The operation of that service and name.
    pub fn find(&self, service: &str, name: &str) -> Option<&dyn AnyOperation> {
        Some(self.services.get(service)?.get(name)?.as_ref())
    }

    /// All operations, by service and name.
    pub fn iter(&self) -> impl Iterator<Item = &dyn AnyOperation> {
        self.services.values().flat_map(BTreeMap::values).map(Box::as_ref)
    }
}

/// A registered operation with its types erased.
pub trait AnyOperation: Send + Sync {
    /// Its names and schemas.
    fn meta(&self) -> &'static OperationMeta;

    /// Which transaction it runs in.
    fn effect(&self) -> Effect;

    /// What it would ask for.
    ///
    /// # Errors
    /// As [`Operation::access`](crate::Operation::access); also for a value that does not fit the request shape.
    fn access(&self, input: Value, cx: &AccessCx<'_>) -> Result<Access, Fault>;

    /// Asks the gate and runs, from and to the protocol's value tree.
    ///
    /// # Errors
    /// The refusal or failure.
    fn run(&self, input: Value, cx: &mut Cx<'_>) -> Result<Value, CallError>;

    /// Asks the gate and runs, from and to the operation's own types.
    ///
    /// # Errors
    /// The refusal or failure.
    fn run_typed(&self, input: Box<dyn Any>, cx: &mut Cx<'_>) -> Result<Box<dyn Any>, CallError>;
}

struct Registered<O>(PhantomData<fn() -> O>);

impl<O: Handle> Registered<O> {
    fn go(input: O::Input, cx: &mut Cx<'_>) -> Result<O::Output, CallError> {
        let access = O::access(&input, &cx.access())?;
        cx.admit(O::service(), O::name(), &access)?;
        O::handle(Permit::grant(input), cx)
    }
}

fn decode<T: serde::de::DeserializeOwned>(input: Value) -> Result<T, Fault> {
    serde_json::from_value(input).map_err(|error| Fault::new("SerializationException", error.to_string()))
}

impl<O: Handle> AnyOperation for Registered<O> {
    fn meta(&self) -> &'static OperationMeta {
        O::Shape::META
    }

    fn effect(&self) -> Effect {
        O::EFFECT
    }

    fn access(&self, input: Value, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        O::access(&decode(input)?, cx)
    }

    fn run(&self, input: Value, cx: &mut Cx<'_>) -> Result<Value, CallError> {
        let output = Self::go(decode(input)?, cx)?;
        Ok(serde_json::to_value(output).map_err(Fault::internal)?)
    }

    fn run_typed(&self, input: Box<dyn Any>, cx: &mut Cx<'_>) -> Result<Box<dyn Any>, CallError> {
        let input = input.downcast().map_err(|_| Fault::internal("a request of another type"))?;
        Ok(Box::new(Self::go(*input, cx)?))
    }
}
