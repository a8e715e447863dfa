//! `kms:CancelKeyDeletion`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::kms;

use crate::key::{KeyName, asked_home, home};

/// Takes a deletion back; the key is disabled afterwards.
pub struct CancelKeyDeletion;

impl Operation for CancelKeyDeletion {
    shape!(kms::CancelKeyDeletion);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let name = KeyName::read(&input.key_id, asked_home(cx))?;
        Ok(name.ask("kms:CancelKeyDeletion", cx)?.into())
    }
}

impl Handle for CancelKeyDeletion {
    type Shape = kms::CancelKeyDeletion;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let name = KeyName::read(&input.key_id, home(cx))?;
        let mut row = name.find(cx)?;
        if row.metadata.key_state.as_deref() != Some("PendingDeletion") {
            let arn = row.metadata.arn.unwrap_or_default();
            let message = format!("{arn} is not pending deletion.");
            return Err(Fault::new("KMSInvalidStateException", message).into());
        }
        row.metadata.key_state = Some("Disabled".to_owned());
        row.metadata.deletion_date = None;
        name.home.put(cx.tx()?, &row)?;
        Ok(kms::CancelKeyDeletionResponse { key_id: row.metadata.arn })
    }
}
