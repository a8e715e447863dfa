//! `iam:AttachUserPolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, managed, state::UserRow};

/// Attaches a managed policy to a user.
pub struct AttachUserPolicy;

impl Operation for AttachUserPolicy {
    shape!(iam::AttachUserPolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let ask = ask::user(cx, "iam:AttachUserPolicy", &input.user_name)?.bounded();
        Ok(ask.with("iam:PolicyARN", &input.policy_arn).into())
    }
}

impl Handle for AttachUserPolicy {
    type Shape = iam::AttachUserPolicy;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let mut user = UserRow::load(cx.view(), cx.account(), &input.user_name)?;
        user.entity.attach(managed::attachable(cx.view(), cx.account(), &input.policy_arn)?)?;
        user.save(cx.tx()?)?;
        Ok(rolecall_shapes::Empty {})
    }
}
