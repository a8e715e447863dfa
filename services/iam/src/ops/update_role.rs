//! `iam:UpdateRole`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, state::RoleRow};

/// Changes the description of a role and how long its sessions may be.
pub struct UpdateRole;

impl Operation for UpdateRole {
    shape!(iam::UpdateRole);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::role(cx, "iam:UpdateRole", &input.role_name)?.bounded().into())
    }
}

impl Handle for UpdateRole {
    type Shape = iam::UpdateRole;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let mut role = RoleRow::load_own(cx.view(), cx.account(), &input.role_name)?;
        role.description = input.description.or(role.description);
        role.max_session_duration = input.max_session_duration.unwrap_or(role.max_session_duration);
        role.save(cx.tx()?)?;
        Ok(iam::UpdateRoleResponse {})
    }
}
