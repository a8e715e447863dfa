//! `kms:RevokeGrant`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::kms;

use crate::{
    grant::{GrantName, for_aws_resource},
    key::{KeyName, asked_home, home},
    ops::not_dry,
    state::{GRANTS, Home},
};

/// Deletes a grant, by permission of the policies.
pub struct RevokeGrant;

impl Operation for RevokeGrant {
    shape!(kms::RevokeGrant);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let ask = KeyName::read(&input.key_id, asked_home(cx))?.ask("kms:RevokeGrant", cx)?;
        Ok(for_aws_resource(ask, cx).into())
    }
}

impl Handle for RevokeGrant {
    type Shape = kms::RevokeGrant;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let name = KeyName::read(&input.key_id, home(cx))?;
        let key_id = name.find(cx)?.metadata.key_id;
        delete(&GrantName { home: name.home, key_id, id: input.grant_id }, input.dry_run, cx)?;
        Ok(Self::Output::default())
    }
}

/// Deletes a grant.
///
/// # Errors
/// `NotFoundException` where it is not there, `DryRunOperationException` in a dry run.
pub(crate) fn delete(grant: &GrantName, dry_run: Option<bool>, cx: &mut Cx<'_>) -> Result<(), Fault> {
    grant.find(cx.census())?.ok_or_else(|| grant.missing())?;
    not_dry(dry_run)?;
    let GrantName { home: Home { account, region }, key_id, id } = grant;
    Ok(GRANTS.delete(cx.tx()?, [account.as_str(), region, key_id, id])?)
}
