//! `kms:ListKeys`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::ResourceName;
use rolecall_shapes::kms;
use rolecall_store::{Key, KeyRange};

use crate::{key::home, state::KEYS};

/// Lists the keys of the account in the region.
pub struct ListKeys;

impl Operation for ListKeys {
    shape!(kms::ListKeys);

    fn access(_: &Self::Input, _: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Ask::new("kms:ListKeys", ResourceName::Any)?.into())
    }
}

impl Handle for ListKeys {
    type Shape = kms::ListKeys;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let home = home(cx);
        let limit = input.limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(100);
        let range = KeyRange::prefix([home.account.as_str(), &home.region]);
        let range = match &input.marker {
            Some(marker) => range.after(&Key::from([home.account.as_str(), &home.region, marker])),
            None => range,
        };
        let now = cx.now();
        let mut rows = KEYS.range(cx.view(), &range, usize::MAX)?;
        rows.retain(|(_, row)| !row.gone(now));
        let truncated = rows.len() > limit;
        rows.truncate(limit);
        let entries = rows.into_iter().map(|(_, row)| kms::KeyListEntry {
            key_arn: row.metadata.arn,
            key_id: Some(row.metadata.key_id),
        });
        let keys: Vec<_> = entries.collect();
        let next_marker = keys.last().filter(|_| truncated).and_then(|entry| entry.key_id.clone());
        Ok(kms::ListKeysResponse { keys: Some(keys), next_marker, truncated: Some(truncated) })
    }
}
