//! `iam:CreateUser`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{
    ask,
    entity::{Entity, EntityKind},
    managed, quota,
    state::{USERS, UserRow},
    tags, view,
};

/// Makes a user.
pub struct CreateUser;

impl Operation for CreateUser {
    shape!(iam::CreateUser);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let ask =
            ask::new_entity(cx, "iam:CreateUser", EntityKind::User, input.path.as_deref(), &input.user_name)?
                .with_some("iam:PermissionsBoundary", input.permissions_boundary.as_ref())
                .request_tags(tags::pairs(input.tags.as_deref().unwrap_or_default()));
        Ok(ask.into())
    }
}

impl Handle for CreateUser {
    type Shape = iam::CreateUser;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let account = cx.account().clone();
        let mut entity = Entity::new(cx, EntityKind::User, &input.user_name, input.path.as_deref())?;
        if USERS.contains(cx.view(), entity.key()?)? {
            let message = format!("User with name {} already exists.", input.user_name);
            return Err(Fault::new("EntityAlreadyExists", message).status(409).into());
        }
        quota::room(cx.view(), USERS, &account, quota::USERS_PER_ACCOUNT, "UsersPerAccount")?;
        tags::set(&mut entity.tags, input.tags.as_deref().unwrap_or_default())?;
        entity.boundary = match &input.permissions_boundary {
            Some(arn) => Some(managed::boundary(cx.view(), &account, arn)?),
            None => None,
        };
        let user = UserRow { entity, access_keys: Vec::new() };
        user.save(cx.tx()?)?;
        Ok(iam::CreateUserResponse { user: Some(view::user(&user)) })
    }
}
