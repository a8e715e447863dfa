//! `iam:ListUserPolicies`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, page::page, state::UserRow};

/// Lists the names of the inline policies of a user.
pub struct ListUserPolicies;

impl Operation for ListUserPolicies {
    shape!(iam::ListUserPolicies);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::user(cx, "iam:ListUserPolicies", &input.user_name)?.plain().into())
    }
}

impl Handle for ListUserPolicies {
    type Shape = iam::ListUserPolicies;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let user = UserRow::load(cx.view(), cx.account(), &input.user_name)?;
        let names: Vec<String> = user.entity.inline.into_keys().collect();
        let page = page(cx, names, String::as_str, input.max_items, input.marker.as_deref())?;
        Ok(iam::ListUserPoliciesResponse {
            policy_names: page.items,
            is_truncated: page.truncated,
            marker: page.marker,
        })
    }
}
