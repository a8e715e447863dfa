//! `iam:ListAttachedUserPolicies`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, page::page, state::UserRow, view};

/// Lists the managed policies attached to a user.
pub struct ListAttachedUserPolicies;

impl Operation for ListAttachedUserPolicies {
    shape!(iam::ListAttachedUserPolicies);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::user(cx, "iam:ListAttachedUserPolicies", &input.user_name)?.plain().into())
    }
}

impl Handle for ListAttachedUserPolicies {
    type Shape = iam::ListAttachedUserPolicies;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let user = UserRow::load(cx.view(), cx.account(), &input.user_name)?;
        let attached = user.entity.attached_under(input.path_prefix.as_deref());
        let page = page(cx, attached, view::attached_arn, input.max_items, input.marker.as_deref())?;
        Ok(iam::ListAttachedUserPoliciesResponse {
            attached_policies: Some(page.items),
            is_truncated: page.truncated,
            marker: page.marker,
        })
    }
}
