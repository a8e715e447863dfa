//! Encryption of values: a data key per version, made and opened by KMS as the caller.

use std::collections::BTreeMap;

use aws_lc_rs::aead::{AES_256_GCM, Aad, Nonce, RandomizedNonceKey};
use rolecall_gate::{CallError, Cx, Fault};
use rolecall_shapes::{Blob, kms};

use crate::state::{Form, Home, SecretRow, ValueRow};

const SERVICE: &str = "secretsmanager";
const MANAGED_KEY: &str = "alias/aws/secretsmanager";
const NONCE: usize = 12;
/// What stands for the version id where only permission is tried.
const TRIAL: &str = "RequestToValidateKeyAccess";

/// Tries whether the caller may use the key a secret gets ("Validating access to the KMS key", user guide).
///
/// # Errors
/// As [`protect`].
pub(crate) fn try_key(cx: &mut Cx<'_>, home: &Home, row: &SecretRow) -> Result<(), CallError> {
    data_key(cx, home, row, TRIAL).map(drop)
}

/// Encrypts the value of a version.
///
/// # Errors
/// `AccessDeniedException: Access to KMS is not allowed`; `EncryptionFailure` for a key that cannot be used.
pub(crate) fn protect(
    cx: &mut Cx<'_>,
    home: &Home,
    row: &SecretRow,
    version: &str,
    form: Form,
    plaintext: &[u8],
) -> Result<ValueRow, CallError> {
    let (plain_key, data_key) = data_key(cx, home, row, version)?;
    let mut body = plaintext.to_vec();
    let nonce = aead(&plain_key)?
        .seal_in_place_append_tag(Aad::empty(), &mut body)
        .map_err(|_| Fault::internal("encryption failed"))?;
    let mut sealed = nonce.as_ref().to_vec();
    sealed.extend_from_slice(&body);
    Ok(ValueRow { form, data_key, sealed: sealed.into(), created: cx.now().into() })
}

/// Decrypts the value of a version.
///
/// # Errors
/// `AccessDeniedException: Access to KMS is not allowed`; `DecryptionFailure` for a key that cannot be used.
pub(crate) fn reveal(
    cx: &mut Cx<'_>,
    row: &SecretRow,
    version: &str,
    value: &ValueRow,
) -> Result<Vec<u8>, CallError> {
    let plain_key = open(cx, row, version, value.data_key.clone()).map_err(decryption_error)?;
    let broken = || Fault::internal("a stored value cannot be decrypted");
    let (nonce, body) = value.sealed.split_at_checked(NONCE).ok_or_else(broken)?;
    let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| broken())?;
    let mut body = body.to_vec();
    let plain = aead(&plain_key)?.open_in_place(nonce, Aad::empty(), &mut body).map_err(|_| broken())?;
    Ok(plain.to_vec())
}

/// Encrypts a version's data key anew under the key the secret has now; `row` names the new key.
///
/// Without permission to encrypt under the new key the version stays as it is, as AWS documents for `UpdateSecret`.
///
/// # Errors
/// As [`reveal`]; `EncryptionFailure` for a new key that cannot be used.
pub(crate) fn rewrap(
    cx: &mut Cx<'_>,
    home: &Home,
    row: &SecretRow,
    version: &str,
    value: ValueRow,
) -> Result<ValueRow, CallError> {
    let plain_key = open(cx, row, version, value.data_key.clone()).map_err(decryption_error)?;
    let wrapped = cx.call::<kms::Encrypt>(
        SERVICE,
        kms::EncryptRequest {
            key_id: key_of(home, row),
            plaintext: plain_key.into(),
            encryption_context: context(row, version),
            ..kms::EncryptRequest::default()
        },
    );
    match wrapped {
        Ok(wrapped) => Ok(ValueRow { data_key: wrapped.ciphertext_blob.unwrap_or_default(), ..value }),
        Err(CallError::Denied(_)) => Ok(value),
        Err(error) => Err(encryption_error(error)),
    }
}

/// A data key, plain and encrypted. Secrets Manager needs `kms:Decrypt` as well before it stores anything.
fn data_key(cx: &mut Cx<'_>, home: &Home, row: &SecretRow, version: &str) -> Result<(Blob, Blob), CallError> {
    let made = cx.call::<kms::GenerateDataKey>(
        SERVICE,
        kms::GenerateDataKeyRequest {
            key_id: key_of(home, row),
            key_spec: Some("AES_256".to_owned()),
            encryption_context: context(row, version),
            ..kms::GenerateDataKeyRequest::default()
        },
    );
    let wrapped = made.map_err(encryption_error)?.ciphertext_blob.unwrap_or_default();
    let plain = open(cx, row, version, wrapped.clone()).map_err(encryption_error)?;
    Ok((plain, wrapped))
}

fn open(cx: &mut Cx<'_>, row: &SecretRow, version: &str, wrapped: Blob) -> Result<Blob, CallError> {
    let request = kms::DecryptRequest {
        ciphertext_blob: Some(wrapped),
        encryption_context: context(row, version),
        ..kms::DecryptRequest::default()
    };
    let opened = cx.call::<kms::Decrypt>(SERVICE, request)?;
    Ok(opened.plaintext.unwrap_or_default().into_inner())
}

/// The key of a secret as KMS in the caller's account understands it: one that is not given by ARN belongs to the
/// account of the secret.
fn key_of(home: &Home, row: &SecretRow) -> String {
    let given = row.kms_key_id.as_deref().unwrap_or(MANAGED_KEY);
    if given.starts_with("arn:") {
        return given.to_owned();
    }
    let resource = if given.starts_with("alias/") { given.to_owned() } else { format!("key/{given}") };
    format!("arn:aws:kms:{}:{}:{resource}", home.region, home.account)
}

/// Whether only the account of the secret can decrypt it.
pub(crate) fn is_managed_key(row: &SecretRow) -> bool {
    row.kms_key_id.as_deref().is_none_or(|key| key.ends_with(MANAGED_KEY))
}

fn context(row: &SecretRow, version: &str) -> Option<BTreeMap<String, String>> {
    Some(BTreeMap::from([
        ("SecretARN".to_owned(), row.arn.clone()),
        ("SecretVersionId".to_owned(), version.to_owned()),
    ]))
}

fn aead(plain_key: &[u8]) -> Result<RandomizedNonceKey, Fault> {
    RandomizedNonceKey::new(&AES_256_GCM, plain_key)
        .map_err(|_| Fault::internal("a data key is not 256 bits"))
}

fn encryption_error(error: CallError) -> CallError {
    let message = "Secrets Manager can't encrypt the protected secret text using the provided KMS key. Check that \
                   the KMS key is available, enabled, and not in an invalid state.";
    kms_error(error, "EncryptionFailure", message)
}

fn decryption_error(error: CallError) -> CallError {
    let message = "Secrets Manager can't decrypt the protected secret text using the provided KMS key.";
    kms_error(error, "DecryptionFailure", message)
}

/// Secrets Manager does not pass on what KMS said.
fn kms_error(error: CallError, code: &'static str, message: &str) -> CallError {
    match error {
        CallError::Denied(_) => Fault::new("AccessDeniedException", "Access to KMS is not allowed").into(),
        CallError::Fault(fault) if fault.status >= 500 => fault.into(),
        CallError::Fault(_) => Fault::new(code, message).into(),
    }
}
