//! `iam:DeleteUserPolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, state::UserRow};

/// Deletes an inline policy of a user.
pub struct DeleteUserPolicy;

impl Operation for DeleteUserPolicy {
    shape!(iam::DeleteUserPolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::user(cx, "iam:DeleteUserPolicy", &input.user_name)?.bounded().into())
    }
}

impl Handle for DeleteUserPolicy {
    type Shape = iam::DeleteUserPolicy;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let mut user = UserRow::load(cx.view(), cx.account(), &input.user_name)?;
        user.entity.delete_inline(&input.policy_name)?;
        user.save(cx.tx()?)?;
        Ok(rolecall_shapes::Empty {})
    }
}
