//! `iam:DeleteAccessKey`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{
    ask::Subject,
    key_holder::KeyHolder,
    state::{ACCESS_KEYS, no_such_entity},
};

/// Deletes an access key of a user; of the caller where the request names none.
pub struct DeleteAccessKey;

impl Operation for DeleteAccessKey {
    shape!(iam::DeleteAccessKey);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Subject::of(cx.caller, input.user_name.as_ref())?.ask(cx, "iam:DeleteAccessKey")?.into())
    }
}

impl Handle for DeleteAccessKey {
    type Shape = iam::DeleteAccessKey;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let subject = Subject::of(&cx.caller, input.user_name.as_ref())?;
        let mut holder = KeyHolder::load(cx.view(), cx.account(), &subject)?;
        let id = input.access_key_id;
        let place = holder.access_keys().iter().position(|held| *held == id);
        let place =
            place.ok_or_else(|| no_such_entity(format!("The Access Key with id {id} cannot be found.")))?;
        holder.access_keys().remove(place);
        ACCESS_KEYS.delete(cx.tx()?, &id)?;
        holder.save(cx.tx()?)?;
        Ok(rolecall_shapes::Empty {})
    }
}
