//! Ciphertext blobs: a version, the key's home and id, and AES-256-GCM over the plaintext with the encryption
//! context as associated data. Opaque to callers, as AWS's are.

use std::collections::BTreeMap;

use aws_lc_rs::aead::{AES_256_GCM, Aad, Nonce, RandomizedNonceKey};
use base64::{Engine, prelude::BASE64_STANDARD};
use rolecall_gate::Fault;
use rolecall_policy::AccountId;
use serde::{Deserialize, Serialize};

use crate::{
    key::KeyName,
    state::{Home, KeyRow},
};

const VERSION: u8 = 1;
const NONCE: usize = 12;

/// The encryption context of a request.
pub(crate) type Context = Option<BTreeMap<String, String>>;

#[derive(Serialize, Deserialize)]
struct Header {
    account: AccountId,
    region: String,
    key: String,
}

/// A parsed blob: whose key it is, and the rest.
pub(crate) struct Sealed<'b> {
    pub(crate) home: Home,
    pub(crate) key_id: String,
    nonce: &'b [u8],
    body: &'b [u8],
}

impl Sealed<'_> {
    /// The key the blob needs.
    ///
    /// # Errors
    /// `AccessDeniedException` for a key of another Region.
    pub(crate) fn key(&self, region: &str) -> Result<KeyName, Fault> {
        if self.home.region != region {
            let message = "The ciphertext refers to a customer master key that does not exist, does not exist in \
                           this region, or you are not allowed to access.";
            return Err(Fault::new("AccessDeniedException", message));
        }
        KeyName::read(&self.home.arn(&format!("key/{}", self.key_id)), self.home.clone())
    }
}

fn invalid() -> Fault {
    Fault::new("InvalidCiphertextException", "")
}

fn aead(row: &KeyRow) -> Result<RandomizedNonceKey, Fault> {
    let broken = || Fault::internal("a stored key is not 256 bits");
    let material = BASE64_STANDARD.decode(&row.material).map_err(|_| broken())?;
    RandomizedNonceKey::new(&AES_256_GCM, &material).map_err(|_| broken())
}

fn associated_data(context: &Context) -> Result<Vec<u8>, Fault> {
    let pairs = context.clone().unwrap_or_default();
    serde_json::to_vec(&pairs).map_err(Fault::internal)
}

/// Encrypts under a key.
pub(crate) fn seal(row: &KeyRow, home: &Home, context: &Context, plaintext: &[u8]) -> Result<Vec<u8>, Fault> {
    let header = Header {
        account: home.account.clone(),
        region: home.region.clone(),
        key: row.metadata.key_id.clone(),
    };
    let header = serde_json::to_vec(&header).map_err(Fault::internal)?;
    let length = u16::try_from(header.len()).map_err(Fault::internal)?;
    let mut body = plaintext.to_vec();
    let nonce = aead(row)?
        .seal_in_place_append_tag(Aad::from(associated_data(context)?), &mut body)
        .map_err(|_| Fault::internal("encryption failed"))?;
    let mut blob = vec![VERSION];
    blob.extend_from_slice(&length.to_be_bytes());
    blob.extend_from_slice(&header);
    blob.extend_from_slice(nonce.as_ref());
    blob.extend_from_slice(&body);
    Ok(blob)
}

/// Reads whose key a blob needs. `None` for bytes KMS never made.
pub(crate) fn parse(blob: &[u8]) -> Option<Sealed<'_>> {
    let (version, rest) = blob.split_first()?;
    let (length, rest) = rest.split_first_chunk::<2>()?;
    let (header, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
    let (nonce, body) = rest.split_at_checked(NONCE)?;
    let header: Header = serde_json::from_slice(header).ok()?;
    let home = Home { account: header.account, region: header.region };
    (*version == VERSION).then_some(Sealed { home, key_id: header.key, nonce, body })
}

/// Decrypts what [`parse`] read.
///
/// # Errors
/// `InvalidCiphertextException`, without a message as on AWS: another context, or tampered bytes.
pub(crate) fn open(row: &KeyRow, sealed: &Sealed<'_>, context: &Context) -> Result<Vec<u8>, Fault> {
    let nonce = Nonce::try_assume_unique_for_key(sealed.nonce).map_err(|_| invalid())?;
    let mut body = sealed.body.to_vec();
    let aad = Aad::from(associated_data(context)?);
    let plain = aead(row)?.open_in_place(nonce, aad, &mut body).map_err(|_| invalid())?;
    Ok(plain.to_vec())
}

/// The error for bytes KMS never made.
pub(crate) fn unreadable() -> Fault {
    invalid()
}

/// The error for a blob of another key than the request names.
pub(crate) fn wrong_key() -> Fault {
    let message = "The key ID in the request does not identify a CMK that can perform this operation.";
    Fault::new("IncorrectKeyException", message)
}
