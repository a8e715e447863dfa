//! What the registry hands out to get back: passwords, and links to layers.

use jiff::{SignedDuration, Timestamp};
use rolecall_gate::{Caller, Fault, Proof, Purpose, Seal, Session};
use rolecall_policy::{AccountId, Principal};
use rolecall_store::Digest;
use serde::{Deserialize, Serialize};

/// How long a password lasts at most.
const PASSWORD: SignedDuration = SignedDuration::from_hours(12);
/// How long a link to a layer lasts.
const LINK: SignedDuration = SignedDuration::from_hours(1);

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
enum Sealed {
    Password(Box<Password>),
    Link(Link),
}

/// A password of the registry: who may use it, and until when. It stands for its principal, whose policies decide each
/// request anew; it outlives the access key it was asked for with, but never the session.
#[derive(Serialize, Deserialize)]
pub struct Password {
    principal: Principal,
    account: AccountId,
    proof: Kept,
    /// The region it was asked for in.
    pub region: String,
    /// When it ends.
    pub expires_at: Timestamp,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kept {
    AccessKey(String),
    Session(Box<Session>),
}

impl Password {
    /// The password of a caller.
    ///
    /// # Errors
    /// `InvalidParameterException` for a caller without credentials of its own: a service acting for the account.
    pub fn of(caller: &Caller, region: &str, now: Timestamp) -> Result<Password, Fault> {
        let longest = now.saturating_add(PASSWORD).map_err(Fault::internal)?;
        let (proof, expires_at) = match &caller.proof {
            Proof::AccessKey(id) => (Kept::AccessKey(id.clone()), longest),
            Proof::Session(session) => (Kept::Session(session.clone()), longest.min(session.expires_at)),
            Proof::None | Proof::Service { .. } => {
                let message = "An authorization token needs a principal with credentials.";
                return Err(Fault::new("InvalidParameterException", message));
            }
        };
        Ok(Password {
            principal: caller.principal.clone(),
            account: caller.account.clone(),
            proof,
            region: region.to_owned(),
            expires_at,
        })
    }

    /// The caller it stands for, without the facts of a request.
    pub fn caller(self) -> Caller {
        Caller {
            principal: self.principal,
            account: self.account,
            proof: match self.proof {
                Kept::AccessKey(id) => Proof::AccessKey(id),
                Kept::Session(session) => Proof::Session(session),
            },
            origin: rolecall_gate::Origin::default(),
            via: Vec::new(),
        }
    }

    /// Seals it.
    ///
    /// # Errors
    /// When sealing fails.
    pub fn seal(self, seal: &Seal) -> Result<String, Fault> {
        seal.seal(Purpose::RegistryToken, &Sealed::Password(Box::new(self)))
    }

    /// Opens a password; `None` for anything else. Whether it has ended is for the caller to see.
    pub fn open(seal: &Seal, text: &str) -> Option<Password> {
        match seal.open(Purpose::RegistryToken, text)? {
            Sealed::Password(password) => Some(*password),
            Sealed::Link(_) => None,
        }
    }
}

/// A link to a layer that needs no credentials: ECR's are presigned as well.
#[derive(Serialize, Deserialize)]
pub struct Link {
    /// The repository: account, region, name.
    pub repository: [String; 3],
    /// The layer.
    pub digest: Digest,
    /// When it ends.
    pub expires_at: Timestamp,
}

impl Link {
    /// A link made now.
    ///
    /// # Errors
    /// When the time cannot be counted.
    pub fn new(repository: [String; 3], digest: Digest, now: Timestamp) -> Result<Link, Fault> {
        Ok(Link { repository, digest, expires_at: now.saturating_add(LINK).map_err(Fault::internal)? })
    }

    /// Seals it.
    ///
    /// # Errors
    /// When sealing fails.
    pub fn seal(self, seal: &Seal) -> Result<String, Fault> {
        seal.seal(Purpose::RegistryToken, &Sealed::Link(self))
    }

    /// Opens a link that has not ended; `None` for anything else.
    pub fn open(seal: &Seal, text: &str, now: Timestamp) -> Option<Link> {
        match seal.open(Purpose::RegistryToken, text)? {
            Sealed::Link(link) if link.expires_at > now => Some(link),
            Sealed::Link(_) | Sealed::Password(_) => None,
        }
    }
}
