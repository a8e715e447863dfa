//! Temporary credentials. A session token is the session itself, sealed: the plane keeps no session table, and
//! credentials survive its restart.

use std::fmt;

use aws_lc_rs::aead::{AES_256_GCM, Aad, Nonce, RandomizedNonceKey};
use base64::{Engine, prelude::BASE64_STANDARD};
use jiff::Timestamp;
use rolecall_policy::Principal;
use rolecall_store::{Collection, Defect, Store, StoreError};
use rolecall_world::World;
use serde::{Deserialize, Serialize};

use crate::{Fault, Lane};

/// What temporary credentials stand for.
#[derive(Clone, Serialize, Deserialize)]
pub struct Session {
    /// The access key id (`ASIA…`).
    pub access_key_id: String,
    /// The secret access key.
    pub secret_access_key: String,
    /// The principal: the role session, the federated user, or the user of `GetSessionToken`.
    pub principal: Principal,
    /// The full ARN of the assumed role, with its path; empty for `GetSessionToken`.
    pub role_arn: String,
    /// `AROA…:<session name>` (`aws:userid`).
    pub user_id: String,
    /// Issue time, UTC.
    pub issued_at: Timestamp,
    /// Expiry, UTC.
    pub expires_at: Timestamp,
    /// Who obtained them.
    pub source: SessionSource,
    /// Session tags.
    pub tags: Vec<(String, String)>,
    /// Keys of those tags that sessions obtained with this one inherit ("Chaining roles with session tags", IAM user
    /// guide).
    #[serde(default)]
    pub transitive_tag_keys: Vec<String>,
    /// The source identity, once set.
    pub source_identity: Option<String>,
    /// Session policies: inline text and managed documents.
    pub policies: Option<Vec<String>>,
}

/// Who obtained a session. Decides the lane of its calls.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum SessionSource {
    /// ECS, for the start-up of a task.
    TaskExecution {
        /// The task.
        task_arn: String,
    },
    /// ECS, for the application of a task.
    TaskApplication {
        /// The task.
        task_arn: String,
    },
    /// EC2, for a container instance.
    Instance {
        /// The instance id, `i-…`.
        instance_id: String,
    },
    /// Somebody's `sts:AssumeRole`.
    AssumedBy {
        /// The ARN of the caller.
        arn: String,
    },
    /// `sts:GetSessionToken`.
    SessionToken,
}

impl SessionSource {
    /// The lane of calls made with such a session.
    pub fn lane(&self) -> Lane {
        match self {
            SessionSource::TaskExecution { .. } | SessionSource::Instance { .. } => Lane::Agent,
            SessionSource::TaskApplication { .. } => Lane::Application,
            SessionSource::AssumedBy { .. } | SessionSource::SessionToken => Lane::Caller,
        }
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("access_key_id", &self.access_key_id)
            .field("principal", &self.principal)
            .field("expires_at", &self.expires_at)
            .field("source", &self.source)
            .finish_non_exhaustive()
    }
}

/// Seals and opens session tokens, and whatever else the plane hands out to get back untouched (ECR tokens).
/// AES-256-GCM under a key made at first start and kept in the store.
pub struct Seal {
    key: RandomizedNonceKey,
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seal([redacted])")
    }
}

const KEYS: Collection<String> = Collection::new("gate/keys");

/// What a sealed text is for; a token for one purpose does not open for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A session token of temporary credentials.
    SessionToken,
    /// A password for the container registry.
    RegistryToken,
    /// An opaque pagination token.
    NextToken,
}

impl Purpose {
    fn label(self) -> &'static [u8] {
        match self {
            Purpose::SessionToken => b"session-token",
            Purpose::RegistryToken => b"registry-token",
            Purpose::NextToken => b"next-token",
        }
    }
}

impl Seal {
    /// The seal of this store, made at first use.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn of(store: &Store, world: &World) -> Result<Seal, StoreError> {
        let mut fresh = [0u8; 32];
        world.fill(&mut fresh);
        let stored = store
            .write(move |tx| -> Result<String, StoreError> {
                if let Some(key) = KEYS.get(&*tx, "session")? {
                    return Ok(key);
                }
                let key = BASE64_STANDARD.encode(fresh);
                KEYS.put(tx, "session", &key)?;
                Ok(key)
            })
            .await??;
        let bytes = BASE64_STANDARD.decode(stored).unwrap_or_default();
        let key = RandomizedNonceKey::new(&AES_256_GCM, &bytes).map_err(|_| StoreError::Corrupt {
            table: KEYS.table(),
            key: "session".into(),
            defect: Defect::WrongShape,
        })?;
        Ok(Seal { key })
    }

    /// Seals `value` for `purpose`.
    ///
    /// # Errors
    /// When the value cannot be serialised or encrypted; neither depends on the caller.
    pub fn seal<T: Serialize>(&self, purpose: Purpose, value: &T) -> Result<String, Fault> {
        let mut bytes = serde_json::to_vec(value).map_err(Fault::internal)?;
        let nonce = self
            .key
            .seal_in_place_append_tag(Aad::from(purpose.label()), &mut bytes)
            .map_err(|_| Fault::internal("a token could not be sealed"))?;
        let mut sealed = nonce.as_ref().to_vec();
        sealed.extend_from_slice(&bytes);
        Ok(BASE64_STANDARD.encode(sealed))
    }

    /// Opens what [`Seal::seal`] made for the same purpose; `None` for anything else.
    pub fn open<T: for<'de> Deserialize<'de>>(&self, purpose: Purpose, sealed: &str) -> Option<T> {
        let bytes = BASE64_STANDARD.decode(sealed).ok()?;
        let (nonce, body) = bytes.split_at_checked(12)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut body = body.to_vec();
        let plain = self.key.open_in_place(nonce, Aad::from(purpose.label()), &mut body).ok()?;
        serde_json::from_slice(plain).ok()
    }
}
