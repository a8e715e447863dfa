//! `iam:PutUserPolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, state::UserRow};

/// Writes an inline policy of a user.
pub struct PutUserPolicy;

impl Operation for PutUserPolicy {
    shape!(iam::PutUserPolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::user(cx, "iam:PutUserPolicy", &input.user_name)?.bounded().into())
    }
}

impl Handle for PutUserPolicy {
    type Shape = iam::PutUserPolicy;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let mut user = UserRow::load(cx.view(), cx.account(), &input.user_name)?;
        user.entity.put_inline(input.policy_name, input.policy_document)?;
        user.save(cx.tx()?)?;
        Ok(rolecall_shapes::Empty {})
    }
}
