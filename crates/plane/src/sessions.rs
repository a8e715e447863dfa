//! Session tokens opened before.

use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
    sync::{PoisonError, RwLock},
};

use rolecall_gate::{Purpose, Seal, Session};
use rolecall_sigv4::Secret;

/// How many sessions are kept before they are all forgotten.
const CAPACITY: usize = 1024;

/// The sessions in tokens that were opened before: a task signs all its calls with the same few. Whether a session has
/// expired is for whoever gets it to ask, each time.
#[derive(Default)]
pub(crate) struct Sessions {
    hasher: RandomState,
    /// By the hash of the token.
    opened: RwLock<HashMap<u64, (Secret, Session)>>,
}

impl Sessions {
    /// The session in a token; `None` for a text that is no token of this plane.
    pub(crate) fn open(&self, seal: &Seal, token: &Secret) -> Option<Session> {
        let hash = self.hasher.hash_one(token.expose());
        let opened = self.opened.read().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, session)) = opened.get(&hash).filter(|(known, _)| known == token) {
            return Some(session.clone());
        }
        drop(opened);
        let session: Session = seal.open(Purpose::SessionToken, token.expose())?;
        let mut opened = self.opened.write().unwrap_or_else(PoisonError::into_inner);
        if opened.len() >= CAPACITY {
            opened.clear();
        }
        opened.insert(hash, (token.clone(), session.clone()));
        Some(session)
    }
}

#[cfg(test)]
mod tests {
    use rolecall_gate::SessionSource;
    use rolecall_policy::Principal;
    use rolecall_store::Store;
    use rolecall_world::World;

    use super::*;

    fn session() -> Session {
        Session {
            access_key_id: "ASIAEXAMPLE".to_owned(),
            secret_access_key: "hush".to_owned(),
            principal: Principal::user("arn:aws:iam::123456789012:user/ana".parse().unwrap(), None),
            role_arn: String::new(),
            user_id: "AIDAEXAMPLE".to_owned(),
            issued_at: "2026-11-22T12:00:00Z".parse().unwrap(),
            expires_at: "2026-11-22T13:00:00Z".parse().unwrap(),
            source: SessionSource::SessionToken,
            tags: Vec::new(),
            transitive_tag_keys: Vec::new(),
            source_identity: None,
            policies: None,
        }
    }

    #[tokio::test]
    async fn a_token_opens_to_the_same_session_every_time_and_nothing_else_does() {
        let world = World::seeded(1, "2026-11-22T12:00:00Z".parse().unwrap());
        let seal = Seal::of(&Store::memory().unwrap(), &world).await.unwrap();
        let sessions = Sessions::default();
        let token = Secret::new(seal.seal(Purpose::SessionToken, &session()).unwrap());
        for _ in 0..2 {
            let opened = sessions.open(&seal, &token).unwrap();
            assert_eq!(
                (opened.access_key_id.as_str(), opened.secret_access_key.as_str()),
                ("ASIAEXAMPLE", "hush")
            );
        }
        let altered = Secret::new(token.expose().replacen(|c: char| c.is_ascii_lowercase(), "A", 1));
        assert!(sessions.open(&seal, &altered).is_none());
        let other = Secret::new(seal.seal(Purpose::NextToken, &session()).unwrap());
        assert!(sessions.open(&seal, &other).is_none());
    }

    #[tokio::test]
    async fn memory_is_bounded() {
        let world = World::seeded(1, "2026-11-22T12:00:00Z".parse().unwrap());
        let seal = Seal::of(&Store::memory().unwrap(), &world).await.unwrap();
        let sessions = Sessions::default();
        for _ in 0..=CAPACITY {
            let token = Secret::new(seal.seal(Purpose::SessionToken, &session()).unwrap());
            assert!(sessions.open(&seal, &token).is_some());
        }
        assert_eq!(sessions.opened.read().unwrap().len(), 1);
    }
}
