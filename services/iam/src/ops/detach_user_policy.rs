//! `iam:DetachUserPolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, managed, state::UserRow};

/// Detaches a managed policy from a user.
pub struct DetachUserPolicy;

impl Operation for DetachUserPolicy {
    shape!(iam::DetachUserPolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let ask = ask::user(cx, "iam:DetachUserPolicy", &input.user_name)?.bounded();
        Ok(ask.with("iam:PolicyARN", &input.policy_arn).into())
    }
}

impl Handle for DetachUserPolicy {
    type Shape = iam::DetachUserPolicy;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let mut user = UserRow::load(cx.view(), cx.account(), &input.user_name)?;
        user.entity.detach(&managed::parse(&input.policy_arn)?)?;
        user.save(cx.tx()?)?;
        Ok(rolecall_shapes::Empty {})
    }
}
