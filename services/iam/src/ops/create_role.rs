//! `iam:CreateRole`.

use rolecall_gate::{
    Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, StoredPolicy, shape,
};
use rolecall_policy::validate::Target;
use rolecall_shapes::iam;

use crate::{
    ask,
    entity::{Entity, EntityKind},
    managed, quota,
    state::{ROLES, RoleRow},
    tags, view,
};

/// Makes a role. Its trust policy can only name users and roles that exist.
pub struct CreateRole;

impl Operation for CreateRole {
    shape!(iam::CreateRole);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let ask =
            ask::new_entity(cx, "iam:CreateRole", EntityKind::Role, input.path.as_deref(), &input.role_name)?
                .with_some("iam:PermissionsBoundary", input.permissions_boundary.as_ref())
                .request_tags(tags::pairs(input.tags.as_deref().unwrap_or_default()));
        Ok(ask.into())
    }
}

impl Handle for CreateRole {
    type Shape = iam::CreateRole;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let account = cx.account().clone();
        let mut entity = Entity::new(cx, EntityKind::Role, &input.role_name, input.path.as_deref())?;
        if ROLES.contains(cx.view(), entity.key()?)? {
            let message = format!("Role with name {} already exists.", input.role_name);
            return Err(Fault::new("EntityAlreadyExists", message).status(409).into());
        }
        quota::room(cx.view(), ROLES, &account, quota::ROLES_PER_ACCOUNT, "RolesPerAccount")?;
        tags::set(&mut entity.tags, input.tags.as_deref().unwrap_or_default())?;
        entity.boundary = match &input.permissions_boundary {
            Some(arn) => Some(managed::boundary(cx.view(), &account, arn)?),
            None => None,
        };
        let document = input.assume_role_policy_document;
        let (trust, _) = StoredPolicy::read(Target::Trust, document, &account, cx.census())?;
        let role = RoleRow {
            entity,
            trust,
            description: input.description,
            max_session_duration: input.max_session_duration.unwrap_or(3600),
        };
        role.save(cx.tx()?)?;
        Ok(iam::CreateRoleResponse { role: view::new_role(cx.census(), &role)? })
    }
}
