//! `kms:DisableKey`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::kms;

use crate::key::{KeyName, asked_home, home, pending_deletion};

/// Disables a key: nothing can be decrypted until it is enabled again.
pub struct DisableKey;

impl Operation for DisableKey {
    shape!(kms::DisableKey);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let name = KeyName::read(&input.key_id, asked_home(cx))?;
        Ok(name.ask("kms:DisableKey", cx)?.into())
    }
}

impl Handle for DisableKey {
    type Shape = kms::DisableKey;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let name = KeyName::read(&input.key_id, home(cx))?;
        let mut row = name.find(cx)?;
        if row.metadata.key_state.as_deref() == Some("PendingDeletion") {
            return Err(pending_deletion(&row).into());
        }
        row.metadata.enabled = Some(false);
        row.metadata.key_state = Some("Disabled".to_owned());
        name.home.put(cx.tx()?, &row)?;
        Ok(Self::Output::default())
    }
}
