//! `iam:ListUsers`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::ResourceName;
use rolecall_shapes::iam;

use crate::{
    page::page,
    state::{USERS, UserRow},
    view,
};

/// Lists the users of the account.
pub struct ListUsers;

impl Operation for ListUsers {
    shape!(iam::ListUsers);

    fn access(_: &Self::Input, _: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Ask::new("iam:ListUsers", ResourceName::Any)?.into())
    }
}

impl Handle for ListUsers {
    type Shape = iam::ListUsers;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let prefix = input.path_prefix.as_deref().unwrap_or("/");
        let rows = USERS.scan(cx.view(), cx.account().as_str())?;
        let rows =
            rows.into_iter().map(|(_, row)| row).filter(|row| row.entity.path.starts_with(prefix)).collect();
        let page =
            page(cx, rows, |row: &UserRow| &row.entity.name, input.max_items, input.marker.as_deref())?;
        let users = page.items.iter().map(view::listed_user).collect();
        Ok(iam::ListUsersResponse { users, is_truncated: page.truncated, marker: page.marker })
    }
}
