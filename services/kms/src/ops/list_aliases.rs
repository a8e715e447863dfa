//! `kms:ListAliases`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::ResourceName;
use rolecall_shapes::kms;
use rolecall_store::{Key, KeyRange};

use crate::{
    key::{KeyName, home},
    state::ALIASES,
};

/// Lists aliases, of one key or of all.
pub struct ListAliases;

impl Operation for ListAliases {
    shape!(kms::ListAliases);

    fn access(_: &Self::Input, _: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Ask::new("kms:ListAliases", ResourceName::Any)?.into())
    }
}

impl Handle for ListAliases {
    type Shape = kms::ListAliases;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let home = home(cx);
        let only = match &input.key_id {
            Some(key_id) => Some(KeyName::read(key_id, home.clone())?.find_at_home(cx)?.metadata.key_id),
            None => None,
        };
        let limit = input.limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(50);
        let range = KeyRange::prefix([home.account.as_str(), &home.region]);
        let range = match &input.marker {
            Some(marker) => range.after(&Key::from([home.account.as_str(), &home.region, marker])),
            None => range,
        };
        let rows = ALIASES.range(cx.view(), &range, usize::MAX)?;
        let wanted = rows.into_iter().filter(|(_, alias)| only.as_ref().is_none_or(|id| *id == alias.target));
        let entries = wanted.filter_map(|(key, alias)| {
            let name = key.parts().pop()?;
            Some(kms::AliasListEntry {
                alias_arn: Some(home.arn(&name)),
                alias_name: Some(name),
                target_key_id: Some(alias.target),
                creation_date: Some(alias.created),
                last_updated_date: Some(alias.updated),
            })
        });
        let mut aliases: Vec<_> = entries.take(limit + 1).collect();
        let truncated = aliases.len() > limit;
        aliases.truncate(limit);
        let next_marker = aliases.last().filter(|_| truncated).and_then(|alias| alias.alias_name.clone());
        Ok(kms::ListAliasesResponse { aliases: Some(aliases), next_marker, truncated: Some(truncated) })
    }
}
