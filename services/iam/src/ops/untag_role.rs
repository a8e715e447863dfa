//! `iam:UntagRole`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, state::RoleRow, tags};

/// Removes tags of a role.
pub struct UntagRole;

impl Operation for UntagRole {
    shape!(iam::UntagRole);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let ask = ask::role(cx, "iam:UntagRole", &input.role_name)?.plain();
        Ok(ask.with_all("aws:TagKeys", &input.tag_keys).into())
    }
}

impl Handle for UntagRole {
    type Shape = iam::UntagRole;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let mut role = RoleRow::load_own(cx.view(), cx.account(), &input.role_name)?;
        tags::remove(&mut role.entity.tags, &input.tag_keys);
        role.save(cx.tx()?)?;
        Ok(rolecall_shapes::Empty {})
    }
}
