//! `iam:DeleteRolePolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, state::RoleRow};

/// Deletes an inline policy of a role.
pub struct DeleteRolePolicy;

impl Operation for DeleteRolePolicy {
    shape!(iam::DeleteRolePolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::role(cx, "iam:DeleteRolePolicy", &input.role_name)?.bounded().into())
    }
}

impl Handle for DeleteRolePolicy {
    type Shape = iam::DeleteRolePolicy;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let mut role = RoleRow::load_own(cx.view(), cx.account(), &input.role_name)?;
        role.entity.delete_inline(&input.policy_name)?;
        role.save(cx.tx()?)?;
        Ok(rolecall_shapes::Empty {})
    }
}
