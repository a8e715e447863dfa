//! `kms:Decrypt`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::{Blob, kms};

use crate::{
    cipher,
    key::{KeyName, asked_home, home, usable},
    ops::{context_keys, not_dry},
};

/// Decrypts. The blob names its key; a key named in the request must be that one.
pub struct Decrypt;

impl Operation for Decrypt {
    shape!(kms::Decrypt);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let ask = match (&input.key_id, input.ciphertext_blob.as_deref().and_then(cipher::parse)) {
            (Some(key_id), _) => KeyName::read(key_id, asked_home(cx))?.ask("kms:Decrypt", cx)?,
            (None, Some(sealed)) => sealed.key(cx.region)?.ask("kms:Decrypt", cx)?,
            (None, None) => return Err(cipher::unreadable()),
        };
        Ok(context_keys(ask, &input.encryption_context).into())
    }
}

impl Handle for Decrypt {
    type Shape = kms::Decrypt;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let sealed =
            input.ciphertext_blob.as_deref().and_then(cipher::parse).ok_or_else(cipher::unreadable)?;
        if let Some(given) = &input.key_id {
            let name = KeyName::read(given, home(cx))?;
            name.find(cx)?;
            if !name.is_key_of(&sealed, cx.view())? {
                return Err(cipher::wrong_key().into());
            }
        }
        let row = sealed.home.key(cx.view(), &sealed.key_id, cx.now())?.ok_or_else(cipher::unreadable)?;
        usable(&row)?;
        let plaintext = cipher::open(&row, &sealed, &input.encryption_context)?;
        not_dry(input.dry_run)?;
        Ok(kms::DecryptResponse {
            key_id: row.metadata.arn,
            plaintext: Some(Blob::from(plaintext).into()),
            encryption_algorithm: Some("SYMMETRIC_DEFAULT".to_owned()),
            ..kms::DecryptResponse::default()
        })
    }
}
