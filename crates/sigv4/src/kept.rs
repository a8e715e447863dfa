use std::{
    collections::HashMap,
    fmt,
    hash::{BuildHasher, RandomState},
    sync::{Arc, PoisonError, RwLock},
};

use crate::{Scope, Secret, key::SigningKey};

/// How many keys are kept before they are all forgotten.
const CAPACITY: usize = 1024;

/// Signing keys derived before, for [`Presented::verify_with`](crate::Presented::verify_with): the next request of the
/// same signer on the same day, in the same region and for the same service need not derive its own.
///
/// A key is handed out for the very secret and scope it was derived from, and kept only after a signature made with
/// it was found right, so that nobody without a secret can fill the memory. `Debug` shows none of it.
#[derive(Default)]
pub struct SigningKeys {
    hasher: RandomState,
    /// By the hash of access key id and scope.
    kept: RwLock<HashMap<u64, Kept>>,
}

struct Kept {
    secret: Secret,
    scope: Scope,
    key: Arc<SigningKey>,
}

impl SigningKeys {
    /// The key kept for a secret and a scope.
    pub(crate) fn get(&self, access_key_id: &str, secret: &Secret, scope: &Scope) -> Option<Arc<SigningKey>> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        let found = kept.get(&self.slot(access_key_id, scope))?;
        (found.scope == *scope && found.secret == *secret).then(|| Arc::clone(&found.key))
    }

    /// Keeps a key that made a right signature.
    pub(crate) fn keep(&self, access_key_id: &str, secret: &Secret, scope: &Scope, key: &Arc<SigningKey>) {
        let slot = self.slot(access_key_id, scope);
        let entry = Kept { secret: secret.clone(), scope: scope.clone(), key: Arc::clone(key) };
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= CAPACITY {
            kept.clear();
        }
        kept.insert(slot, entry);
    }

    fn slot(&self, access_key_id: &str, scope: &Scope) -> u64 {
        self.hasher.hash_one((access_key_id, &scope.date, &scope.region, &scope.service))
    }
}

impl fmt::Debug for SigningKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKeys(redacted)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope(date: &str) -> Scope {
        Scope { date: date.to_owned(), region: "us-east-1".to_owned(), service: "ecs".to_owned() }
    }

    #[test]
    fn a_key_is_handed_out_for_the_secret_and_scope_it_was_derived_from_only() {
        let (keys, secret, today) = (SigningKeys::default(), Secret::new("hush"), scope("20261125"));
        assert!(keys.get("AKIA", &secret, &today).is_none());
        let key = Arc::new(SigningKey::derive(&secret, &today));
        keys.keep("AKIA", &secret, &today, &key);
        assert!(keys.get("AKIA", &secret, &today).is_some_and(|kept| Arc::ptr_eq(&kept, &key)));
        assert!(keys.get("AKIA", &Secret::new("mush"), &today).is_none());
        assert!(keys.get("AKIB", &secret, &today).is_none());
        assert!(keys.get("AKIA", &secret, &scope("20261126")).is_none());
    }

    #[test]
    fn memory_is_bounded() {
        let (keys, secret) = (SigningKeys::default(), Secret::new("hush"));
        let key = Arc::new(SigningKey::derive(&secret, &scope("20261125")));
        for day in 0..=CAPACITY {
            keys.keep("AKIA", &secret, &scope(&day.to_string()), &key);
        }
        assert_eq!(keys.kept.read().unwrap().len(), 1);
        assert_eq!(format!("{keys:?}"), "SigningKeys(redacted)");
    }
}
