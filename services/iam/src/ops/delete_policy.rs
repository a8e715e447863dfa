//! `iam:DeletePolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{
    ask,
    managed::{self, Managed, Uses},
    state::{POLICIES, key, no_such_entity},
};

/// Deletes a customer managed policy that nothing uses any more.
pub struct DeletePolicy;

impl Operation for DeletePolicy {
    shape!(iam::DeletePolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::policy(cx, "iam:DeletePolicy", &input.policy_arn)?.into())
    }
}

impl Handle for DeletePolicy {
    type Shape = iam::DeletePolicy;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let row = match managed::load(cx.view(), &input.policy_arn)? {
            Managed::Customer(row) => row,
            Managed::Aws(policy) => {
                return Err(no_such_entity(format!("Policy {} was not found.", policy.arn)).into());
            }
        };
        let uses = Uses::count(cx.view(), cx.account())?;
        if uses.attached(&row.arn) + uses.boundaries(&row.arn) > 0 {
            let message = "Cannot delete a policy attached to entities.";
            return Err(Fault::new("DeleteConflict", message).status(409).into());
        }
        let key = key(cx.account(), &row.name);
        POLICIES.delete(cx.tx()?, key)?;
        Ok(rolecall_shapes::Empty {})
    }
}
