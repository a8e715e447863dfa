//! Compiled policies, kept by their text.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use rolecall_policy::{Document, Policy};

use crate::{Fault, PolicyText};

/// How many compiled documents are kept before the cache starts afresh.
const CAPACITY: usize = 4096;

/// Compiles a document once and hands the result out for as long as its text stays the same. The text is the key,
/// so a write needs no invalidation.
#[derive(Default)]
pub(crate) struct PolicyCache {
    compiled: RwLock<HashMap<(String, String), Arc<Policy>>>,
}

impl PolicyCache {
    pub(crate) fn compiled(&self, text: &PolicyText) -> Result<Arc<Policy>, Fault> {
        let source = &text.source;
        let key = (format!("{:?} {} {:?}", source.kind, source.name, source.arn), text.document.clone());
        if let Some(policy) = self.compiled.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(Arc::clone(policy));
        }
        let document = Document::parse(&text.document)
            .map_err(|error| Fault::internal(format!("stored policy `{}`: {error}", text.source.name)))?;
        let policy = Arc::new(Policy::compile(text.source.clone(), &document));
        let mut compiled = self.compiled.write().unwrap_or_else(PoisonError::into_inner);
        if compiled.len() >= CAPACITY {
            compiled.clear();
        }
        compiled.insert(key, Arc::clone(&policy));
        Ok(policy)
    }
}
