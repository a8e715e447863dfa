//! `iam:ListAttachedRolePolicies`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, page::page, state::RoleRow, view};

/// Lists the managed policies attached to a role.
pub struct ListAttachedRolePolicies;

impl Operation for ListAttachedRolePolicies {
    shape!(iam::ListAttachedRolePolicies);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::role(cx, "iam:ListAttachedRolePolicies", &input.role_name)?.plain().into())
    }
}

impl Handle for ListAttachedRolePolicies {
    type Shape = iam::ListAttachedRolePolicies;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let role = RoleRow::load(cx.view(), cx.account(), &input.role_name)?;
        let attached = role.entity.attached_under(input.path_prefix.as_deref());
        let page = page(cx, attached, view::attached_arn, input.max_items, input.marker.as_deref())?;
        Ok(iam::ListAttachedRolePoliciesResponse {
            attached_policies: Some(page.items),
            is_truncated: page.truncated,
            marker: page.marker,
        })
    }
}
