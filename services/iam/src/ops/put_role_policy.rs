//! `iam:PutRolePolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, state::RoleRow};

/// Writes an inline policy of a role.
pub struct PutRolePolicy;

impl Operation for PutRolePolicy {
    shape!(iam::PutRolePolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::role(cx, "iam:PutRolePolicy", &input.role_name)?.bounded().into())
    }
}

impl Handle for PutRolePolicy {
    type Shape = iam::PutRolePolicy;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let mut role = RoleRow::load_own(cx.view(), cx.account(), &input.role_name)?;
        role.entity.put_inline(input.policy_name, input.policy_document)?;
        role.save(cx.tx()?)?;
        Ok(rolecall_shapes::Empty {})
    }
}
