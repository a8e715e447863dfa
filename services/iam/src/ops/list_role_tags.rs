//! `iam:ListRoleTags`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, page::page, state::RoleRow, tags};

/// Lists the tags of a role.
pub struct ListRoleTags;

impl Operation for ListRoleTags {
    shape!(iam::ListRoleTags);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::role(cx, "iam:ListRoleTags", &input.role_name)?.plain().into())
    }
}

impl Handle for ListRoleTags {
    type Shape = iam::ListRoleTags;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let role = RoleRow::load(cx.view(), cx.account(), &input.role_name)?;
        let tags = tags::shown(&role.entity.tags);
        let page = page(cx, tags, |tag| &tag.key, input.max_items, input.marker.as_deref())?;
        Ok(iam::ListRoleTagsResponse { tags: page.items, is_truncated: page.truncated, marker: page.marker })
    }
}
