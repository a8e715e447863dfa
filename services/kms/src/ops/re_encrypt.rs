//! `kms:ReEncrypt`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::kms;

use crate::{
    cipher,
    key::{KeyName, asked_home, home, usable},
    managed,
    ops::{context_keys, not_dry},
};

/// Decrypts under one key and encrypts under another, without showing the plaintext.
pub struct ReEncrypt;

impl Operation for ReEncrypt {
    shape!(kms::ReEncrypt);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let sealed =
            input.ciphertext_blob.as_deref().and_then(cipher::parse).ok_or_else(cipher::unreadable)?;
        let from = sealed.key(cx.region)?.ask("kms:ReEncryptFrom", cx)?;
        let to = KeyName::read(&input.destination_key_id, asked_home(cx))?.ask("kms:ReEncryptTo", cx)?;
        let from = context_keys(from, &input.source_encryption_context);
        Ok(Access::to(from).and(context_keys(to, &input.destination_encryption_context)))
    }
}

impl Handle for ReEncrypt {
    type Shape = kms::ReEncrypt;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let sealed =
            input.ciphertext_blob.as_deref().and_then(cipher::parse).ok_or_else(cipher::unreadable)?;
        if let Some(given) = &input.source_key_id
            && !KeyName::read(given, home(cx))?.is_key_of(&sealed, cx.view())?
        {
            return Err(cipher::wrong_key().into());
        }
        let source = sealed.home.key(cx.view(), &sealed.key_id, cx.now())?.ok_or_else(cipher::unreadable)?;
        usable(&source)?;
        let plaintext = cipher::open(&source, &sealed, &input.source_encryption_context)?;
        let name = KeyName::read(&input.destination_key_id, home(cx))?;
        let target = managed::find_or_make(cx, &name)?;
        usable(&target)?;
        not_dry(input.dry_run)?;
        let blob = cipher::seal(&target, &name.home, &input.destination_encryption_context, &plaintext)?;
        let algorithm = || Some("SYMMETRIC_DEFAULT".to_owned());
        Ok(kms::ReEncryptResponse {
            ciphertext_blob: Some(blob.into()),
            source_key_id: source.metadata.arn,
            key_id: target.metadata.arn,
            source_encryption_algorithm: algorithm(),
            destination_encryption_algorithm: algorithm(),
            ..kms::ReEncryptResponse::default()
        })
    }
}
