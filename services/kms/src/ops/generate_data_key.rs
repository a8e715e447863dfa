//! `kms:GenerateDataKey`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::{Blob, kms};

use crate::{
    cipher,
    key::{KeyName, asked_home, home, usable},
    managed,
    ops::{context_keys, data_key_length, not_dry},
};

/// A fresh data key, plain and encrypted under the key.
pub struct GenerateDataKey;

impl Operation for GenerateDataKey {
    shape!(kms::GenerateDataKey);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let name = KeyName::read(&input.key_id, asked_home(cx))?;
        Ok(context_keys(name.ask("kms:GenerateDataKey", cx)?, &input.encryption_context).into())
    }
}

impl Handle for GenerateDataKey {
    type Shape = kms::GenerateDataKey;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let name = KeyName::read(&input.key_id, home(cx))?;
        let row = managed::find_or_make(cx, &name)?;
        usable(&row)?;
        not_dry(input.dry_run)?;
        let mut plaintext = vec![0u8; data_key_length(input.key_spec.as_deref(), input.number_of_bytes)?];
        cx.world().fill(&mut plaintext);
        let blob = cipher::seal(&row, &name.home, &input.encryption_context, &plaintext)?;
        Ok(kms::GenerateDataKeyResponse {
            ciphertext_blob: Some(blob.into()),
            plaintext: Some(Blob::from(plaintext).into()),
            key_id: row.metadata.arn,
            ..kms::GenerateDataKeyResponse::default()
        })
    }
}
