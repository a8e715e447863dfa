//! Tag sets.

use std::collections::BTreeMap;

use rolecall_gate::Fault;
use s3s::dto::{Tag, TagSet};

/// The most tags of a bucket.
const MOST_TAGS: usize = 50;

/// Reads a tag set.
///
/// # Errors
/// `InvalidTag` for a key that is missing, too long or repeated. Source: Amazon S3 API Reference, "PutBucketTagging".
pub(crate) fn read(set: TagSet) -> Result<BTreeMap<String, String>, Fault> {
    if set.len() > MOST_TAGS {
        return Err(Fault::new("BadRequest", "Object tags cannot be greater than 50"));
    }
    let mut tags = BTreeMap::new();
    for Tag { key, value } in set {
        let (key, value) = (key.unwrap_or_default(), value.unwrap_or_default());
        if key.is_empty() || key.chars().count() > 128 {
            return Err(Fault::new("InvalidTag", "The TagKey you have provided is invalid"));
        }
        if key.starts_with("aws:") {
            return Err(Fault::new("InvalidTag", "System tags cannot be added/updated by requester"));
        }
        if value.chars().count() > 256 {
            return Err(Fault::new("InvalidTag", "The TagValue you have provided is invalid"));
        }
        if tags.insert(key, value).is_some() {
            return Err(Fault::new("InvalidTag", "Cannot provide multiple Tags with the same key"));
        }
    }
    Ok(tags)
}

/// A tag set as answers show it.
pub(crate) fn shown(tags: BTreeMap<String, String>) -> TagSet {
    tags.into_iter().map(|(key, value)| Tag { key: Some(key), value: Some(value) }).collect()
}
