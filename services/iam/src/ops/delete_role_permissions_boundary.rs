//! `iam:DeleteRolePermissionsBoundary`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, state::RoleRow};

/// Takes the permissions boundary of a role away.
pub struct DeleteRolePermissionsBoundary;

impl Operation for DeleteRolePermissionsBoundary {
    shape!(iam::DeleteRolePermissionsBoundary);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::role(cx, "iam:DeleteRolePermissionsBoundary", &input.role_name)?.bounded().into())
    }
}

impl Handle for DeleteRolePermissionsBoundary {
    type Shape = iam::DeleteRolePermissionsBoundary;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let mut role = RoleRow::load_own(cx.view(), cx.account(), &input.role_name)?;
        role.entity.boundary = None;
        role.save(cx.tx()?)?;
        Ok(rolecall_shapes::Empty {})
    }
}
