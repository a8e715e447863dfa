//! `iam:GetPolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{
    ask,
    managed::{self, Uses},
    view,
};

/// Shows a managed policy, without its document.
pub struct GetPolicy;

impl Operation for GetPolicy {
    shape!(iam::GetPolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::policy(cx, "iam:GetPolicy", &input.policy_arn)?.into())
    }
}

impl Handle for GetPolicy {
    type Shape = iam::GetPolicy;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let policy = managed::load(cx.view(), &input.policy_arn)?;
        let uses = Uses::count(cx.view(), cx.account())?;
        Ok(iam::GetPolicyResponse { policy: Some(view::policy(&policy, &uses)) })
    }
}
