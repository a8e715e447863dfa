//! `iam:GetRolePolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, state::RoleRow, view::encoded};

/// Shows an inline policy of a role.
pub struct GetRolePolicy;

impl Operation for GetRolePolicy {
    shape!(iam::GetRolePolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::role(cx, "iam:GetRolePolicy", &input.role_name)?.plain().into())
    }
}

impl Handle for GetRolePolicy {
    type Shape = iam::GetRolePolicy;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let role = RoleRow::load(cx.view(), cx.account(), &input.role_name)?;
        let policy_document = encoded(role.entity.inline(&input.policy_name)?);
        Ok(iam::GetRolePolicyResponse {
            role_name: role.entity.name,
            policy_name: input.policy_name,
            policy_document,
        })
    }
}
