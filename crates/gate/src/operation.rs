//! An operation: what it asks for, and what it does once it may.

use rolecall_shapes::{OperationShape, Service};

use crate::{Access, AccessCx, Cx, Fault};

/// An operation a caller can ask for. Implemented by each service, one file per operation.
///
/// [`Operation::access`] is not optional: an operation without an authorization mapping does not compile.
pub trait Operation: Send + Sync + 'static {
    /// The decoded request.
    type Input: Send + 'static;
    /// The answer.
    type Output: Send + 'static;

    /// The service it belongs to.
    fn service() -> &'static Service;

    /// The API name, e.g. `GetSecretValue`.
    fn name() -> &'static str;

    /// What must be allowed. Looks resources up to name them and to find their policies, but never answers "not
    /// found": a caller without permission must not learn whether a resource exists. For a missing resource it
    /// names the ARN the resource would have.
    ///
    /// # Errors
    /// Only for input that names no resource at all (a malformed ARN).
    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault>;
}

/// An operation of a modelled (JSON or query) service: it runs inside one store transaction.
pub trait Handle:
    Operation<Input = <Self::Shape as OperationShape>::Input, Output = <Self::Shape as OperationShape>::Output>
{
    /// The generated shape.
    type Shape: OperationShape;

    /// Which kind of transaction it runs in.
    const EFFECT: Effect;

    /// Does it. An error discards every write of the transaction.
    ///
    /// # Errors
    /// The AWS errors of the operation.
    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, crate::CallError>
    where
        Self: Sized;
}

/// Whether an operation writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Runs on a snapshot, concurrently.
    Read,
    /// Runs in a serializable write transaction; acknowledged once durable.
    Write,
}

/// Proof that the gate allowed this very request. Only the gate makes one, and only it yields the input.
#[derive(Debug)]
pub struct Permit<O: Operation> {
    input: O::Input,
}

impl<O: Operation> Permit<O> {
    pub(crate) fn grant(input: O::Input) -> Permit<O> {
        Permit { input }
    }

    /// The request that was allowed.
    pub fn into_input(self) -> O::Input {
        self.input
    }
}

/// Implements the service and name of an [`Operation`] from its shape, and its input and output types, inside an
/// `impl Operation for …` block.
#[macro_export]
macro_rules! shape {
    ($shape:ty) => {
        type Input = <$shape as $crate::shapes::OperationShape>::Input;
        type Output = <$shape as $crate::shapes::OperationShape>::Output;

        fn service() -> &'static $crate::shapes::Service {
            <$shape as $crate::shapes::OperationShape>::META.service
        }

        fn name() -> &'static str {
            <$shape as $crate::shapes::OperationShape>::META.name
        }
    };
}
