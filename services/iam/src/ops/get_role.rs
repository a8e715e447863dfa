//! `iam:GetRole`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, state::RoleRow, view};

/// Shows a role.
pub struct GetRole;

impl Operation for GetRole {
    shape!(iam::GetRole);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::role(cx, "iam:GetRole", &input.role_name)?.bounded().into())
    }
}

impl Handle for GetRole {
    type Shape = iam::GetRole;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let role = RoleRow::load(cx.view(), cx.account(), &input.role_name)?;
        Ok(iam::GetRoleResponse { role: view::role(cx.census(), &role)? })
    }
}
