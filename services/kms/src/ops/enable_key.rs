//! `kms:EnableKey`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::kms;

use crate::key::{KeyName, asked_home, home, pending_deletion};

/// Enables a key.
pub struct EnableKey;

impl Operation for EnableKey {
    shape!(kms::EnableKey);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let name = KeyName::read(&input.key_id, asked_home(cx))?;
        Ok(name.ask("kms:EnableKey", cx)?.into())
    }
}

impl Handle for EnableKey {
    type Shape = kms::EnableKey;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let name = KeyName::read(&input.key_id, home(cx))?;
        let mut row = name.find(cx)?;
        if row.metadata.key_state.as_deref() == Some("PendingDeletion") {
            return Err(pending_deletion(&row).into());
        }
        row.metadata.enabled = Some(true);
        row.metadata.key_state = Some("Enabled".to_owned());
        name.home.put(cx.tx()?, &row)?;
        Ok(Self::Output::default())
    }
}
