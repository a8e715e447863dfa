//! `iam:ListAccessKeys`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask::Subject, key_holder::KeyHolder, page::page, state::ACCESS_KEYS, view};

/// Lists the access keys of a user, without secrets; of the caller where the request names none.
pub struct ListAccessKeys;

impl Operation for ListAccessKeys {
    shape!(iam::ListAccessKeys);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Subject::of(cx.caller, input.user_name.as_ref())?.ask(cx, "iam:ListAccessKeys")?.into())
    }
}

impl Handle for ListAccessKeys {
    type Shape = iam::ListAccessKeys;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let subject = Subject::of(&cx.caller, input.user_name.as_ref())?;
        let mut holder = KeyHolder::load(cx.view(), cx.account(), &subject)?;
        let ids = std::mem::take(holder.access_keys());
        let page = page(cx, ids, String::as_str, input.max_items, input.marker.as_deref())?;
        let mut access_key_metadata = Vec::new();
        for id in page.items {
            let row = ACCESS_KEYS.get(cx.view(), &id)?;
            access_key_metadata.push(iam::AccessKeyMetadata {
                user_name: Some(holder.name().to_owned()),
                access_key_id: Some(id),
                status: Some("Active".to_owned()),
                create_date: row.and_then(|row| row.created).map(view::seconds),
            });
        }
        Ok(iam::ListAccessKeysResponse {
            access_key_metadata,
            is_truncated: page.truncated,
            marker: page.marker,
        })
    }
}
