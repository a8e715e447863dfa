//! `kms:PutKeyPolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::kms;

use crate::{
    key::{KeyName, asked_home, home},
    ops::create_key::checked,
};

/// Replaces the key policy, unless that would lock the caller out.
pub struct PutKeyPolicy;

impl Operation for PutKeyPolicy {
    shape!(kms::PutKeyPolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let name = KeyName::read(&input.key_id, asked_home(cx))?;
        let bypass = input.bypass_policy_lockout_safety_check.unwrap_or_default();
        Ok(name
            .ask("kms:PutKeyPolicy", cx)?
            .with("kms:BypassPolicyLockoutSafetyCheck", bypass.to_string())
            .into())
    }
}

impl Handle for PutKeyPolicy {
    type Shape = kms::PutKeyPolicy;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let name = KeyName::read(&input.key_id, home(cx))?;
        let mut row = name.find(cx)?;
        row.policy = checked(input.policy, cx)?;
        let bypass = input.bypass_policy_lockout_safety_check.unwrap_or_default();
        name.home.put(cx.tx()?, &row)?;
        if !bypass {
            still_possible(&input.key_id, cx)?;
        }
        Ok(Self::Output::default())
    }
}

/// Refuses a policy, just written, under which the caller could not replace it again (KMS developer guide, "Key
/// policy lockout safety check").
///
/// # Errors
/// `MalformedPolicyDocumentException`.
pub(crate) fn still_possible(key_id: &str, cx: &Cx<'_>) -> Result<(), Fault> {
    let ask = KeyName::read(key_id, home(cx))?.ask("kms:PutKeyPolicy", &cx.access())?;
    if cx.would_allow(&kms::SERVICE, &ask) {
        return Ok(());
    }
    let message = "The new key policy will not allow you to update the key policy in the future.";
    Err(Fault::new("MalformedPolicyDocumentException", message))
}
