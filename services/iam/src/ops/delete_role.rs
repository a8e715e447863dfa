//! `iam:DeleteRole`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{
    ask,
    state::{ROLES, RoleRow},
};

/// Deletes a role that has no policies any more.
pub struct DeleteRole;

impl Operation for DeleteRole {
    shape!(iam::DeleteRole);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::role(cx, "iam:DeleteRole", &input.role_name)?.bounded().into())
    }
}

impl Handle for DeleteRole {
    type Shape = iam::DeleteRole;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let role = RoleRow::load_own(cx.view(), cx.account(), &input.role_name)?;
        role.entity.deletable()?;
        ROLES.delete(cx.tx()?, role.entity.key()?)?;
        Ok(rolecall_shapes::Empty {})
    }
}
