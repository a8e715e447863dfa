//! `iam:TagRole`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, state::RoleRow, tags};

/// Sets tags of a role.
pub struct TagRole;

impl Operation for TagRole {
    shape!(iam::TagRole);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let ask = ask::role(cx, "iam:TagRole", &input.role_name)?.plain();
        Ok(ask.request_tags(tags::pairs(&input.tags)).into())
    }
}

impl Handle for TagRole {
    type Shape = iam::TagRole;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let mut role = RoleRow::load_own(cx.view(), cx.account(), &input.role_name)?;
        tags::set(&mut role.entity.tags, &input.tags)?;
        role.save(cx.tx()?)?;
        Ok(rolecall_shapes::Empty {})
    }
}
