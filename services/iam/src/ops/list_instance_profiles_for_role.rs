//! `iam:ListInstanceProfilesForRole`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, state::RoleRow};

/// Lists the instance profiles of a role: none, container instances get their role without one.
pub struct ListInstanceProfilesForRole;

impl Operation for ListInstanceProfilesForRole {
    shape!(iam::ListInstanceProfilesForRole);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::role(cx, "iam:ListInstanceProfilesForRole", &input.role_name)?.plain().into())
    }
}

impl Handle for ListInstanceProfilesForRole {
    type Shape = iam::ListInstanceProfilesForRole;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        RoleRow::load(cx.view(), cx.account(), &input.role_name)?;
        Ok(iam::ListInstanceProfilesForRoleResponse {
            instance_profiles: Vec::new(),
            is_truncated: Some(false),
            marker: None,
        })
    }
}
