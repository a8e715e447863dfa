//! Compiled policies, kept by their text.

use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
    sync::{PoisonError, RwLock},
};

use rolecall_policy::{Document, Policy, PolicySet, PolicySource};

use crate::Fault;

/// How a document becomes a set of one policy: through the cache, or not.
pub(crate) type Compile<'a> = &'a dyn Fn(&PolicySource, &str) -> Result<PolicySet, Fault>;

/// How many compiled documents are kept before the cache starts afresh.
const CAPACITY: usize = 4096;

/// Compiles a document once and hands the result out for as long as its text stays the same. The text is the key,
/// so a write needs no invalidation.
#[derive(Default)]
pub(crate) struct PolicyCache {
    hasher: RandomState,
    compiled: RwLock<Compiled>,
}

/// By the hash of source and text, so that a look-up copies neither.
#[derive(Default)]
struct Compiled {
    by_hash: HashMap<u64, Vec<Entry>>,
    len: usize,
}

struct Entry {
    document: String,
    policy: PolicySet,
}

impl Compiled {
    fn get(&self, hash: u64, source: &PolicySource, document: &str) -> Option<PolicySet> {
        let from = |entry: &Entry| entry.policy.policies().iter().all(|policy| policy.source() == source);
        let same = |entry: &&Entry| entry.document == document && from(entry);
        self.by_hash.get(&hash)?.iter().find(same).map(|entry| entry.policy.clone())
    }
}

impl PolicyCache {
    pub(crate) fn compiled(&self, source: &PolicySource, document: &str) -> Result<PolicySet, Fault> {
        let hash = self.hasher.hash_one((source.kind, &source.name, &source.arn, document));
        let kept = self.compiled.read().unwrap_or_else(PoisonError::into_inner).get(hash, source, document);
        if let Some(policy) = kept {
            return Ok(policy);
        }
        let policy = compile(source, document)?;
        let mut compiled = self.compiled.write().unwrap_or_else(PoisonError::into_inner);
        if compiled.len >= CAPACITY {
            *compiled = Compiled::default();
        }
        let entry = Entry { document: document.to_owned(), policy: policy.clone() };
        compiled.by_hash.entry(hash).or_default().push(entry);
        compiled.len += 1;
        Ok(policy)
    }

    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.compiled.read().unwrap_or_else(PoisonError::into_inner).len
    }
}

/// Compiles a document that is asked about once and not kept.
pub(crate) fn compile(source: &PolicySource, document: &str) -> Result<PolicySet, Fault> {
    let parsed = Document::parse(document)
        .map_err(|error| Fault::internal(format!("stored policy `{}`: {error}", source.name)))?;
    Ok(Policy::compile(source.clone(), &parsed).into())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use rolecall_policy::PolicyKind;

    use super::*;

    #[test]
    fn a_document_is_compiled_once_for_each_policy_that_has_it() {
        let cache = PolicyCache::default();
        let text = r#"{"Version":"2012-10-17","Statement":[]}"#;
        let (one, two) = (
            PolicySource::new(PolicyKind::IdentityInline, "one"),
            PolicySource::new(PolicyKind::IdentityInline, "two"),
        );
        let first = cache.compiled(&one, text).ok();
        assert!(first.is_some_and(|first| {
            cache
                .compiled(&one, text)
                .is_ok_and(|again| Arc::ptr_eq(&first.policies()[0], &again.policies()[0]))
        }));
        assert!(cache.compiled(&two, text).is_ok_and(|set| set.policies()[0].source().name == "two"));
        assert_eq!(cache.len(), 2);
    }
}
