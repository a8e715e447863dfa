//! What is stored: buckets, objects, and uploads in parts.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rolecall_gate::{Fault, StoredPolicy};
use rolecall_policy::AccountId;
use rolecall_sigv4::Sha256;
use rolecall_store::{Collection, Digest, Key, Store, Tx, View};
use s3s::dto;
use serde::{Deserialize, Serialize};

use crate::{faults, intake::Checksum};

/// Buckets, by name: the name space is shared by all accounts.
pub(crate) const BUCKETS: Collection<Bucket> = Collection::new("s3/buckets");
/// Objects, by bucket and key.
pub(crate) const OBJECTS: Collection<Object> = Collection::new("s3/objects");
/// Uploads that are not complete, by bucket, key and upload id.
pub(crate) const UPLOADS: Collection<Upload> = Collection::new("s3/uploads");
/// Their parts, by upload id and part number.
pub(crate) const PARTS: Collection<Part> = Collection::new("s3/parts");

/// A bucket.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Bucket {
    pub(crate) name: String,
    pub(crate) owner: AccountId,
    pub(crate) region: String,
    pub(crate) created: Timestamp,
    pub(crate) policy: Option<StoredPolicy>,
    pub(crate) tags: BTreeMap<String, String>,
    pub(crate) public_access_block: Option<PublicAccessBlock>,
}

/// The settings of S3 Block Public Access.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub(crate) struct PublicAccessBlock {
    pub(crate) block_public_acls: bool,
    pub(crate) ignore_public_acls: bool,
    pub(crate) block_public_policy: bool,
    pub(crate) restrict_public_buckets: bool,
}

/// An object.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Object {
    /// Its bytes, one piece per part it was uploaded in; none for an empty object.
    pub(crate) content: Vec<Piece>,
    /// The entity tag without quotes: the MD5 of the bytes, or that of the parts' MD5s with their number.
    pub(crate) etag: String,
    /// In whole seconds, as HTTP dates are.
    pub(crate) modified: Timestamp,
    pub(crate) headers: Headers,
    pub(crate) metadata: BTreeMap<String, String>,
    pub(crate) checksum: Option<Checksum>,
}

/// A run of bytes that is a blob of its own.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Piece {
    pub(crate) digest: Digest,
    pub(crate) len: u64,
}

/// The headers an object is stored with and answered with.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Headers {
    pub(crate) cache_control: Option<String>,
    pub(crate) content_disposition: Option<String>,
    pub(crate) content_encoding: Option<String>,
    pub(crate) content_language: Option<String>,
    pub(crate) content_type: Option<String>,
    pub(crate) expires: Option<dto::Expires>,
    pub(crate) website_redirect_location: Option<String>,
    /// `None` is `STANDARD`.
    pub(crate) storage_class: Option<String>,
}

/// An upload in parts.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Upload {
    pub(crate) initiated: Timestamp,
    /// The ARN of who began it.
    pub(crate) initiator: String,
    pub(crate) headers: Headers,
    pub(crate) metadata: BTreeMap<String, String>,
    pub(crate) checksum: Option<crate::intake::Algorithm>,
    pub(crate) checksum_type: Option<String>,
}

/// A part of an upload.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Part {
    pub(crate) piece: Option<Piece>,
    pub(crate) etag: String,
    pub(crate) modified: Timestamp,
    pub(crate) checksum: Option<Checksum>,
}

impl Bucket {
    /// The bucket of this name, which must belong to `expected` where the request says so.
    pub(crate) fn find(view: &dyn View, name: &str, expected: Option<&str>) -> Result<Bucket, Fault> {
        let bucket = BUCKETS.get(view, name)?.ok_or_else(faults::no_such_bucket)?;
        match expected {
            Some(expected) if expected != bucket.owner.as_str() => Err(faults::not_the_expected_owner()),
            _ => Ok(bucket),
        }
    }
}

impl Bucket {
    /// Changes a bucket, in one transaction.
    pub(crate) async fn change(
        store: &Store,
        name: String,
        expected: Option<String>,
        change: impl FnOnce(&mut Bucket) -> Result<(), Fault> + Send + 'static,
    ) -> Result<(), Fault> {
        let written = store.write(move |tx| {
            let mut bucket = Bucket::find(&*tx, &name, expected.as_deref())?;
            change(&mut bucket)?;
            Ok(BUCKETS.put(tx, name, &bucket)?)
        });
        written.await?
    }

    /// What S3 Block Public Access does for it.
    pub(crate) fn block(&self) -> PublicAccessBlock {
        self.public_access_block.unwrap_or_default()
    }
}

impl PublicAccessBlock {
    /// What new buckets have. Source: S3 User Guide, "Blocking public access to your Amazon S3 storage".
    pub(crate) const ALL: PublicAccessBlock = PublicAccessBlock {
        block_public_acls: true,
        ignore_public_acls: true,
        block_public_policy: true,
        restrict_public_buckets: true,
    };
}

impl Object {
    /// The object under this key.
    pub(crate) fn find(view: &dyn View, bucket: &str, key: &str) -> Result<Object, Fault> {
        OBJECTS.get(view, [bucket, key])?.ok_or_else(faults::no_such_key)
    }

    /// The length in bytes.
    pub(crate) fn len(&self) -> u64 {
        self.content.iter().map(|piece| piece.len).sum()
    }
}

/// Forgets an upload and its parts.
pub(crate) fn discard_upload(tx: &mut dyn Tx, key: &Key) -> Result<(), Fault> {
    let upload_id = key.parts().pop().unwrap_or_default();
    for (part, _) in PARTS.scan(&*tx, upload_id)? {
        PARTS.delete(tx, part)?;
    }
    Ok(UPLOADS.delete(tx, key.clone())?)
}

/// A time as S3 keeps it: in whole seconds.
pub(crate) fn whole_seconds(time: Timestamp) -> Timestamp {
    Timestamp::from_second(time.as_second()).unwrap_or(time)
}

/// A time as the protocol layer has it.
pub(crate) fn protocol_time(time: Timestamp) -> dto::Timestamp {
    std::time::SystemTime::from(time).into()
}

/// A length as the protocol layer has it.
pub(crate) fn protocol_len(len: u64) -> i64 {
    i64::try_from(len).unwrap_or(i64::MAX)
}

/// The owner of what an account has, by its canonical user id: 64 hexadecimal digits that stand for the account.
pub(crate) fn owner(account: &AccountId) -> dto::Owner {
    dto::Owner { display_name: None, id: Some(Sha256::of(account.as_str().as_bytes()).to_string()) }
}

/// A storage class as listings show it.
pub(crate) fn storage_class(class: Option<String>) -> dto::StorageClass {
    match class {
        Some(class) => dto::StorageClass::from(class),
        None => dto::StorageClass::from_static(dto::StorageClass::STANDARD),
    }
}
