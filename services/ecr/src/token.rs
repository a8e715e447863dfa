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

#[cfg(test)]
mod tests {
    use super::*;
    use rolecall_gate::{Origin, SessionSource};
    use rolecall_store::Store;
    use rolecall_world::World;

    fn now() -> Timestamp {
        "2026-11-22T12:00:00Z".parse().unwrap()
    }

    fn caller(minutes: i64) -> Caller {
        let session_arn = "arn:aws:sts::123456789012:assumed-role/exec/task".parse().unwrap();
        let role_arn = "arn:aws:iam::123456789012:role/exec".parse().unwrap();
        let principal = Principal::role_session(session_arn, role_arn, None);
        let session = Session {
            access_key_id: "ASIAEXAMPLE".into(),
            secret_access_key: "secret".into(),
            principal: principal.clone(),
            role_arn: "arn:aws:iam::123456789012:role/exec".into(),
            user_id: "AROAEXAMPLE:task".into(),
            issued_at: now(),
            expires_at: now() + SignedDuration::from_mins(minutes),
            source: SessionSource::TaskExecution { task_arn: "arn:task".into() },
            tags: Vec::new(),
            transitive_tag_keys: Vec::new(),
            source_identity: None,
            policies: None,
        };
        let account = AccountId::new("123456789012").unwrap();
        let proof = Proof::Session(Box::new(session));
        Caller { principal, account, proof, origin: Origin::default(), via: Vec::new() }
    }

    #[test]
    fn a_password_ends_with_its_session_but_after_twelve_hours_at_most() {
        let ends = |minutes| Password::of(&caller(minutes), "us-east-1", now()).unwrap().expires_at - now();
        assert_eq!(ends(60).total(jiff::Unit::Minute).unwrap(), 60.0);
        assert_eq!(ends(36 * 60).total(jiff::Unit::Minute).unwrap(), 720.0);
    }

    #[test]
    fn a_service_gets_no_password() {
        let service = Caller::service("ecs.amazonaws.com", AccountId::new("123456789012").unwrap(), None);
        let fault = Password::of(&service, "us-east-1", now()).err().unwrap();
        assert_eq!(fault.message, "An authorization token needs a principal with credentials.");
    }

    #[tokio::test]
    async fn a_password_gives_its_caller_back_and_a_link_is_no_password() {
        let seal = Seal::of(&Store::memory().unwrap(), &World::seeded(1, now())).await.unwrap();
        let sealed = Password::of(&caller(60), "us-east-1", now()).unwrap().seal(&seal).unwrap();
        let caller = Password::open(&seal, &sealed).unwrap().caller();
        assert_eq!(caller.lane(), rolecall_gate::Lane::Agent);
        assert!(Link::open(&seal, &sealed, now()).is_none());
        let repository = ["123456789012", "us-east-1", "app"].map(str::to_owned);
        let link = Link::new(repository, Digest::of(b"x"), now()).unwrap().seal(&seal).unwrap();
        assert!(Password::open(&seal, &link).is_none());
        assert!(Link::open(&seal, &link, now() + SignedDuration::from_mins(59)).is_some());
        assert!(Link::open(&seal, &link, now() + SignedDuration::from_mins(60)).is_none());
    }
}
