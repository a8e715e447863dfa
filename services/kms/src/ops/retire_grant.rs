//! `kms:RetireGrant`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::kms;

use crate::{
    grant::{GrantName, ask_to_retire, constraint_types, constraints},
    key::{KeyName, asked_home, home},
    ops::revoke_grant::delete,
    state::Home,
};

/// Deletes a grant, by permission of the grant itself.
pub struct RetireGrant;

impl Operation for RetireGrant {
    shape!(kms::RetireGrant);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let (key, id) = named(input, asked_home(cx))?;
        let entry = match key.id(cx.view())? {
            Some(key_id) if key.home.key(cx.view(), &key_id, cx.now())?.is_some() => {
                GrantName { home: key.home.clone(), key_id, id }.find(cx.census())?
            }
            _ => None,
        };
        let ask = ask_to_retire(&key, entry.as_slice(), cx)?;
        let constraints = constraints(entry.as_ref().and_then(|entry| entry.constraints.as_ref()));
        Ok(constraint_types(ask, &constraints).into())
    }
}

impl Handle for RetireGrant {
    type Shape = kms::RetireGrant;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let (key, id) = named(&input, home(cx))?;
        let key_id = key.find(cx)?.metadata.key_id;
        delete(&GrantName { home: key.home, key_id, id }, input.dry_run, cx)?;
        Ok(Self::Output::default())
    }
}

/// The grant a request means, by its key and its id; a token names both.
fn named(input: &kms::RetireGrantRequest, home: Home) -> Result<(KeyName, String), Fault> {
    match (&input.grant_token, &input.key_id, &input.grant_id) {
        (Some(token), ..) => {
            let GrantName { home: there, key_id, id } = GrantName::of_token(token, &home.region)?;
            Ok((KeyName::read(&there.arn(&format!("key/{key_id}")), home)?, id))
        }
        (None, Some(key_id), Some(id)) => Ok((KeyName::read(key_id, home)?, id.clone())),
        _ => {
            // The text was not observed.
            let message = "Grant token OR (grant ID, key ID) must be specified";
            Err(Fault::new("ValidationException", message))
        }
    }
}
