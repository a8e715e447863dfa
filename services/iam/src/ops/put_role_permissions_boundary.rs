//! `iam:PutRolePermissionsBoundary`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, managed, state::RoleRow};

/// Makes a managed policy the permissions boundary of a role.
pub struct PutRolePermissionsBoundary;

impl Operation for PutRolePermissionsBoundary {
    shape!(iam::PutRolePermissionsBoundary);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        // The key stands for the boundary asked for, not the one in place.
        let ask = ask::role(cx, "iam:PutRolePermissionsBoundary", &input.role_name)?.plain();
        Ok(ask.with("iam:PermissionsBoundary", &input.permissions_boundary).into())
    }
}

impl Handle for PutRolePermissionsBoundary {
    type Shape = iam::PutRolePermissionsBoundary;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let mut role = RoleRow::load_own(cx.view(), cx.account(), &input.role_name)?;
        role.entity.boundary = Some(managed::boundary(cx.view(), cx.account(), &input.permissions_boundary)?);
        role.save(cx.tx()?)?;
        Ok(rolecall_shapes::Empty {})
    }
}
