//! `iam:AttachRolePolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, managed, state::RoleRow};

/// Attaches a managed policy to a role.
pub struct AttachRolePolicy;

impl Operation for AttachRolePolicy {
    shape!(iam::AttachRolePolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let ask = ask::role(cx, "iam:AttachRolePolicy", &input.role_name)?.bounded();
        Ok(ask.with("iam:PolicyARN", &input.policy_arn).into())
    }
}

impl Handle for AttachRolePolicy {
    type Shape = iam::AttachRolePolicy;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let mut role = RoleRow::load_own(cx.view(), cx.account(), &input.role_name)?;
        role.entity.attach(managed::attachable(cx.view(), cx.account(), &input.policy_arn)?)?;
        role.save(cx.tx()?)?;
        Ok(rolecall_shapes::Empty {})
    }
}
