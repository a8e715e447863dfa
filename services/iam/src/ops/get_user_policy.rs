//! `iam:GetUserPolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, state::UserRow, view::encoded};

/// Shows an inline policy of a user.
pub struct GetUserPolicy;

impl Operation for GetUserPolicy {
    shape!(iam::GetUserPolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::user(cx, "iam:GetUserPolicy", &input.user_name)?.plain().into())
    }
}

impl Handle for GetUserPolicy {
    type Shape = iam::GetUserPolicy;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let user = UserRow::load(cx.view(), cx.account(), &input.user_name)?;
        let policy_document = encoded(user.entity.inline(&input.policy_name)?);
        Ok(iam::GetUserPolicyResponse {
            user_name: user.entity.name,
            policy_name: input.policy_name,
            policy_document,
        })
    }
}
