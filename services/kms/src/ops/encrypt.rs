//! `kms:Encrypt`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::kms;

use crate::{
    cipher,
    key::{KeyName, asked_home, home, usable},
    managed,
    ops::{context_keys, not_dry},
};

/// Encrypts up to 4,096 bytes.
pub struct Encrypt;

impl Operation for Encrypt {
    shape!(kms::Encrypt);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let name = KeyName::read(&input.key_id, asked_home(cx))?;
        Ok(context_keys(name.ask("kms:Encrypt", cx)?, &input.encryption_context).into())
    }
}

impl Handle for Encrypt {
    type Shape = kms::Encrypt;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let name = KeyName::read(&input.key_id, home(cx))?;
        let row = managed::find_or_make(cx, &name)?;
        usable(&row)?;
        not_dry(input.dry_run)?;
        let blob = cipher::seal(&row, &name.home, &input.encryption_context, &input.plaintext)?;
        Ok(kms::EncryptResponse {
            ciphertext_blob: Some(blob.into()),
            key_id: row.metadata.arn,
            encryption_algorithm: Some("SYMMETRIC_DEFAULT".to_owned()),
        })
    }
}
