//! `kms:Decrypt`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::ResourceName;
use rolecall_shapes::{Blob, kms};

use crate::{
    cipher,
    key::{KeyName, asked_home, home, usable},
    ops::context_keys,
};

/// Decrypts. The blob names its key; a key named in the request must be that one.
pub struct Decrypt;

impl Operation for Decrypt {
    shape!(kms::Decrypt);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let ask = match (&input.key_id, input.ciphertext_blob.as_deref().and_then(cipher::parse)) {
            (Some(key_id), _) => KeyName::read(key_id, asked_home(cx))?.ask("kms:Decrypt", cx)?,
            (None, Some(sealed)) => {
                let arn = sealed.home.arn(&format!("key/{}", sealed.key_id));
                KeyName::read(&arn, asked_home(cx))?.ask("kms:Decrypt", cx)?
            }
            // Bytes KMS never made name no key: the question is about decrypting anything at all.
            (None, None) => Ask::new("kms:Decrypt", ResourceName::Any)?,
        };
        Ok(context_keys(ask, &input.encryption_context).into())
    }
}

impl Handle for Decrypt {
    type Shape = kms::Decrypt;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let sealed = input.ciphertext_blob.as_deref().and_then(cipher::parse).ok_or_else(cipher::unreadable)?;
        let row = sealed.home.key(cx.view(), &sealed.key_id)?.ok_or_else(cipher::unreadable)?;
        if let Some(key_id) = &input.key_id {
            let named = KeyName::read(key_id, home(cx))?.find(cx.view())?;
            if named.metadata.arn != row.metadata.arn {
                let message = "The key ID in the request does not identify a CMK that can perform this operation.";
                return Err(Fault::new("IncorrectKeyException", message).into());
            }
        }
        usable(&row)?;
        let plaintext = cipher::open(&row, &sealed, &input.encryption_context)?;
        Ok(kms::DecryptResponse {
            key_id: row.metadata.arn,
            plaintext: Some(Blob::from(plaintext).into()),
            encryption_algorithm: Some("SYMMETRIC_DEFAULT".to_owned()),
            ..kms::DecryptResponse::default()
        })
    }
}
