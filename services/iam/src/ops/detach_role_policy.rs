//! `iam:DetachRolePolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, managed, state::RoleRow};

/// Detaches a managed policy from a role.
pub struct DetachRolePolicy;

impl Operation for DetachRolePolicy {
    shape!(iam::DetachRolePolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let ask = ask::role(cx, "iam:DetachRolePolicy", &input.role_name)?.bounded();
        Ok(ask.with("iam:PolicyARN", &input.policy_arn).into())
    }
}

impl Handle for DetachRolePolicy {
    type Shape = iam::DetachRolePolicy;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let mut role = RoleRow::load_own(cx.view(), cx.account(), &input.role_name)?;
        role.entity.detach(&managed::parse(&input.policy_arn)?)?;
        role.save(cx.tx()?)?;
        Ok(rolecall_shapes::Empty {})
    }
}
