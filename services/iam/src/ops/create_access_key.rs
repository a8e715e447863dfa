//! `iam:CreateAccessKey`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{
    ask::Subject,
    key_holder::KeyHolder,
    quota,
    state::{ACCESS_KEYS, AccessKeyRow},
    view,
};

/// Makes an access key of a user; of the caller where the request names none. The secret is shown only here.
pub struct CreateAccessKey;

impl Operation for CreateAccessKey {
    shape!(iam::CreateAccessKey);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Subject::of(cx.caller, input.user_name.as_ref())?.ask(cx, "iam:CreateAccessKey")?.into())
    }
}

impl Handle for CreateAccessKey {
    type Shape = iam::CreateAccessKey;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let subject = Subject::of(&cx.caller, input.user_name.as_ref())?;
        let mut holder = KeyHolder::load(cx.view(), cx.account(), &subject)?;
        let ids = holder.access_keys();
        quota::within(ids.len() + 1, quota::ACCESS_KEYS_PER_USER, "AccessKeysPerUser")?;
        let id = cx.world().access_key_id("AKIA");
        ids.push(id.clone());
        let row = AccessKeyRow {
            account: cx.account().clone(),
            owner: holder.owner(),
            secret: cx.world().secret_access_key(),
            created: Some(cx.now()),
        };
        ACCESS_KEYS.put(cx.tx()?, &id, &row)?;
        holder.save(cx.tx()?)?;
        let access_key = iam::AccessKey {
            user_name: holder.name().to_owned(),
            access_key_id: id,
            status: "Active".to_owned(),
            secret_access_key: row.secret.into(),
            create_date: row.created.map(view::seconds),
        };
        Ok(iam::CreateAccessKeyResponse { access_key })
    }
}
