//! `kms:GetKeyPolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::kms;

use crate::key::{KeyName, asked_home, home};

/// The key policy.
pub struct GetKeyPolicy;

impl Operation for GetKeyPolicy {
    shape!(kms::GetKeyPolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let name = KeyName::read(&input.key_id, asked_home(cx))?;
        Ok(name.ask("kms:GetKeyPolicy", cx)?.into())
    }
}

impl Handle for GetKeyPolicy {
    type Shape = kms::GetKeyPolicy;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        if input.policy_name.as_deref().is_some_and(|name| name != "default") {
            return Err(Fault::new("NotFoundException", "No such policy exists").into());
        }
        let row = KeyName::read(&input.key_id, home(cx))?.find(cx)?;
        let policy = row.policy.in_force(cx.census())?;
        Ok(kms::GetKeyPolicyResponse { policy: Some(policy), policy_name: Some("default".to_owned()) })
    }
}
