//! `iam:GetUser`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask::Subject, state::UserRow, view};

/// Shows a user; the caller where the request names none.
pub struct GetUser;

impl Operation for GetUser {
    shape!(iam::GetUser);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Subject::of(cx.caller, input.user_name.as_ref())?.ask(cx, "iam:GetUser")?.into())
    }
}

impl Handle for GetUser {
    type Shape = iam::GetUser;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let user = match Subject::of(&cx.caller, input.user_name.as_ref())? {
            Subject::User(name) => view::user(&UserRow::load(cx.view(), cx.account(), &name)?),
            Subject::Root => iam::User {
                user_id: cx.account().to_string(),
                arn: cx.caller.principal.caller_arn(),
                ..iam::User::default()
            },
        };
        Ok(iam::GetUserResponse { user })
    }
}
