//! `kms:ListGrants`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::kms;

use crate::{
    grant::{for_aws_resource, of_key},
    key::{KeyName, asked_home, home},
};

/// Lists the grants of a key: all, one by its id, or those of a grantee.
pub struct ListGrants;

impl Operation for ListGrants {
    shape!(kms::ListGrants);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let ask = KeyName::read(&input.key_id, asked_home(cx))?.ask("kms:ListGrants", cx)?;
        Ok(for_aws_resource(ask, cx).into())
    }
}

impl Handle for ListGrants {
    type Shape = kms::ListGrants;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let name = KeyName::read(&input.key_id, home(cx))?;
        let row = name.find(cx)?;
        let mut grants = of_key(&name.home, &row.metadata.key_id, cx.census())?;
        grants.retain(|grant| input.grant_id.is_none() || grant.grant_id == input.grant_id);
        grants.retain(|grant| {
            input.grantee_principal.is_none() || grant.grantee_principal == input.grantee_principal
        });
        Ok(page(grants, input.limit, input.marker.as_deref()))
    }
}

/// A page of grants, which are in the order of their ids; a marker is the id of the last one seen.
pub(crate) fn page(
    mut grants: Vec<kms::GrantListEntry>,
    limit: Option<i32>,
    marker: Option<&str>,
) -> kms::ListGrantsResponse {
    let limit = limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(50);
    grants.retain(|grant| marker.is_none_or(|marker| grant.grant_id.as_deref() > Some(marker)));
    let truncated = grants.len() > limit;
    grants.truncate(limit);
    let next_marker = grants.last().filter(|_| truncated).and_then(|grant| grant.grant_id.clone());
    kms::ListGrantsResponse { grants: Some(grants), next_marker, truncated: Some(truncated) }
}
