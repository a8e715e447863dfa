//! `iam:ListRoles`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::ResourceName;
use rolecall_shapes::iam;

use crate::{
    page::page,
    state::{ROLES, RoleRow},
    view,
};

/// Lists the roles of the account.
pub struct ListRoles;

impl Operation for ListRoles {
    shape!(iam::ListRoles);

    fn access(_: &Self::Input, _: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Ask::new("iam:ListRoles", ResourceName::Any)?.into())
    }
}

impl Handle for ListRoles {
    type Shape = iam::ListRoles;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let prefix = input.path_prefix.as_deref().unwrap_or("/");
        let rows = ROLES.scan(cx.view(), cx.account().as_str())?;
        let rows =
            rows.into_iter().map(|(_, row)| row).filter(|row| row.entity.path.starts_with(prefix)).collect();
        let page =
            page(cx, rows, |row: &RoleRow| &row.entity.name, input.max_items, input.marker.as_deref())?;
        let roles =
            page.items.iter().map(|row| view::listed_role(cx.census(), row)).collect::<Result<_, _>>()?;
        Ok(iam::ListRolesResponse { roles, is_truncated: page.truncated, marker: page.marker })
    }
}
