//! `iam:UpdateAssumeRolePolicy`.

use rolecall_gate::{
    Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, StoredPolicy, shape,
};
use rolecall_policy::validate::Target;
use rolecall_shapes::iam;

use crate::{ask, state::RoleRow};

/// Replaces the trust policy of a role.
pub struct UpdateAssumeRolePolicy;

impl Operation for UpdateAssumeRolePolicy {
    shape!(iam::UpdateAssumeRolePolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::role(cx, "iam:UpdateAssumeRolePolicy", &input.role_name)?.bounded().into())
    }
}

impl Handle for UpdateAssumeRolePolicy {
    type Shape = iam::UpdateAssumeRolePolicy;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let mut role = RoleRow::load_own(cx.view(), cx.account(), &input.role_name)?;
        let document = input.policy_document;
        (role.trust, _) = StoredPolicy::read(Target::Trust, document, cx.account(), cx.census())?;
        role.save(cx.tx()?)?;
        Ok(rolecall_shapes::Empty {})
    }
}
