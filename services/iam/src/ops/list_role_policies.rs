//! `iam:ListRolePolicies`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, page::page, state::RoleRow};

/// Lists the names of the inline policies of a role.
pub struct ListRolePolicies;

impl Operation for ListRolePolicies {
    shape!(iam::ListRolePolicies);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::role(cx, "iam:ListRolePolicies", &input.role_name)?.plain().into())
    }
}

impl Handle for ListRolePolicies {
    type Shape = iam::ListRolePolicies;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let role = RoleRow::load(cx.view(), cx.account(), &input.role_name)?;
        let names: Vec<String> = role.entity.inline.into_keys().collect();
        let page = page(cx, names, String::as_str, input.max_items, input.marker.as_deref())?;
        Ok(iam::ListRolePoliciesResponse {
            policy_names: page.items,
            is_truncated: page.truncated,
            marker: page.marker,
        })
    }
}
