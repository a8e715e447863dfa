//! `iam:DeleteUser`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{
    ask,
    state::{USERS, UserRow},
};

/// Deletes a user that has no policies and access keys any more.
pub struct DeleteUser;

impl Operation for DeleteUser {
    shape!(iam::DeleteUser);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::user(cx, "iam:DeleteUser", &input.user_name)?.plain().into())
    }
}

impl Handle for DeleteUser {
    type Shape = iam::DeleteUser;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let user = UserRow::load(cx.view(), cx.account(), &input.user_name)?;
        if !user.access_keys.is_empty() {
            let message = "Cannot delete entity, must delete access keys first.";
            return Err(Fault::new("DeleteConflict", message).status(409).into());
        }
        user.entity.deletable()?;
        USERS.delete(cx.tx()?, user.entity.key()?)?;
        Ok(rolecall_shapes::Empty {})
    }
}
