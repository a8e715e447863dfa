//! Encryption of `SecureString` values: by KMS itself in the standard tier, under a data key in the advanced one.

use std::collections::BTreeMap;

use aws_lc_rs::aead::{AES_256_GCM, Aad, Nonce, RandomizedNonceKey};
use base64::{Engine, prelude::BASE64_STANDARD};
use rolecall_gate::{CallError, Cx, Fault};
use rolecall_shapes::{Blob, kms};
use serde::{Deserialize, Serialize};

use crate::state::Tier;

const SERVICE: &str = "ssm";
const NONCE: usize = 12;
/// The key of parameters that name none.
pub(crate) const MANAGED_KEY: &str = "alias/aws/ssm";

/// An encrypted value.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Sealed {
    /// KMS encrypted the value itself: up to 4 KB.
    Direct(Blob),
    /// The value is encrypted under a data key.
    Enveloped {
        /// The data key, encrypted by KMS.
        data_key: Blob,
        /// Nonce and AES-256-GCM ciphertext.
        body: Blob,
    },
}

impl Sealed {
    /// What a reader sees who does not ask for decryption.
    pub(crate) fn as_text(&self) -> String {
        match self {
            Sealed::Direct(blob) => BASE64_STANDARD.encode(&**blob),
            Sealed::Enveloped { data_key, body } => {
                BASE64_STANDARD.encode([data_key.to_vec(), body.to_vec()].concat())
            }
        }
    }
}

/// Encrypts the value of the parameter with this ARN.
///
/// # Errors
/// KMS's refusal; `InvalidKeyId` for a key that cannot be used.
pub(crate) fn seal(
    cx: &mut Cx<'_>,
    arn: &str,
    key_id: &str,
    tier: Tier,
    plaintext: &str,
) -> Result<Sealed, CallError> {
    match tier {
        Tier::Standard => direct(cx, arn, key_id, plaintext),
        Tier::Advanced => enveloped(cx, arn, key_id, plaintext),
    }
}

fn direct(cx: &mut Cx<'_>, arn: &str, key_id: &str, plaintext: &str) -> Result<Sealed, CallError> {
    let request = kms::EncryptRequest {
        key_id: key_id.to_owned(),
        plaintext: Blob::from(plaintext.as_bytes().to_vec()).into(),
        encryption_context: context(arn),
        ..kms::EncryptRequest::default()
    };
    let encrypted = cx.call::<kms::Encrypt>(SERVICE, request);
    Ok(Sealed::Direct(told(cx, encrypted)?.ciphertext_blob.unwrap_or_default()))
}

fn enveloped(cx: &mut Cx<'_>, arn: &str, key_id: &str, plaintext: &str) -> Result<Sealed, CallError> {
    let request = kms::GenerateDataKeyRequest {
        key_id: key_id.to_owned(),
        key_spec: Some("AES_256".to_owned()),
        encryption_context: context(arn),
        ..kms::GenerateDataKeyRequest::default()
    };
    let made = cx.call::<kms::GenerateDataKey>(SERVICE, request);
    let made = told(cx, made)?;
    let mut bytes = plaintext.as_bytes().to_vec();
    let nonce = aead(&made.plaintext.unwrap_or_default())?
        .seal_in_place_append_tag(Aad::from(arn.as_bytes()), &mut bytes)
        .map_err(|_| Fault::internal("encryption failed"))?;
    let mut body = nonce.as_ref().to_vec();
    body.extend_from_slice(&bytes);
    Ok(Sealed::Enveloped { data_key: made.ciphertext_blob.unwrap_or_default(), body: body.into() })
}

/// Decrypts the value of the parameter with this ARN.
///
/// # Errors
/// KMS's refusal; `InvalidKeyId` for a key that cannot be used.
pub(crate) fn open(cx: &mut Cx<'_>, arn: &str, sealed: &Sealed) -> Result<String, CallError> {
    let bytes = match sealed {
        Sealed::Direct(blob) => decrypt(cx, arn, blob)?.into(),
        Sealed::Enveloped { data_key, body } => {
            let broken = || Fault::internal("a stored value cannot be decrypted");
            let key = decrypt(cx, arn, data_key)?;
            let (nonce, body) = body.split_at_checked(NONCE).ok_or_else(broken)?;
            let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| broken())?;
            let mut body = body.to_vec();
            let plain = aead(&key)?.open_in_place(nonce, Aad::from(arn.as_bytes()), &mut body);
            plain.map_err(|_| broken())?.to_vec()
        }
    };
    Ok(String::from_utf8(bytes).map_err(|_| Fault::internal("a stored text is not UTF-8"))?)
}

fn decrypt(cx: &mut Cx<'_>, arn: &str, blob: &Blob) -> Result<Blob, CallError> {
    let request = kms::DecryptRequest {
        ciphertext_blob: Some(blob.clone()),
        encryption_context: context(arn),
        ..kms::DecryptRequest::default()
    };
    let opened = cx.call::<kms::Decrypt>(SERVICE, request);
    Ok(told(cx, opened)?.plaintext.unwrap_or_default().into_inner())
}

/// Parameter Store repeats a refusal of KMS and names any other of its errors `InvalidKeyId`, with the text of the
/// KMS client it is written with.
fn told<T>(cx: &Cx<'_>, answer: Result<T, CallError>) -> Result<T, CallError> {
    let fault = match answer {
        Err(CallError::Fault(fault)) if fault.status < 500 => fault,
        other => return other,
    };
    let message = format!(
        "{} (Service: AWSKMS; Status Code: {}; Error Code: {}; Request ID: {}; Proxy: null)",
        fault.message, fault.status, fault.code, cx.request_id
    );
    Err(Fault::new("InvalidKeyId", message).into())
}

fn context(arn: &str) -> Option<BTreeMap<String, String>> {
    Some(BTreeMap::from([("PARAMETER_ARN".to_owned(), arn.to_owned())]))
}

fn aead(key: &[u8]) -> Result<RandomizedNonceKey, Fault> {
    RandomizedNonceKey::new(&AES_256_GCM, key).map_err(|_| Fault::internal("a data key is not 256 bits"))
}
