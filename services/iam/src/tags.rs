//! Tags of roles, users and policies.

use rolecall_gate::Fault;
use rolecall_shapes::iam;

use crate::quota;

/// Tags as condition keys want them.
pub(crate) fn pairs(tags: &[iam::Tag]) -> impl Iterator<Item = (&str, &str)> {
    tags.iter().map(|tag| (tag.key.as_str(), tag.value.as_str()))
}

/// Tags as answers show them.
pub(crate) fn shown(tags: &[(String, String)]) -> Vec<iam::Tag> {
    tags.iter().map(|(key, value)| iam::Tag { key: key.clone(), value: value.clone() }).collect()
}

/// Sets tags; a key that differs from an old one only in case replaces it.
///
/// # Errors
/// `InvalidInput` for a key given twice or reserved, `LimitExceeded`.
pub(crate) fn set(tags: &mut Vec<(String, String)>, new: &[iam::Tag]) -> Result<(), Fault> {
    for (at, tag) in new.iter().enumerate() {
        if new[..at].iter().any(|earlier| same(&earlier.key, &tag.key)) {
            let message = "Duplicate tag keys found. Please note that Tag keys are case insensitive.";
            return Err(Fault::new("InvalidInput", message));
        }
        if tag.key.to_lowercase().starts_with("aws:") {
            let message = format!("Tag key {} is invalid: the prefix aws: is reserved.", tag.key);
            return Err(Fault::new("InvalidInput", message));
        }
        tags.retain(|(key, _)| !same(key, &tag.key));
        tags.push((tag.key.clone(), tag.value.clone()));
    }
    if tags.len() > quota::TAGS {
        return Err(quota::exceeded("The number of tags has reached the maximum limit.".to_owned()));
    }
    Ok(())
}

/// Removes tags; a key that is not there is ignored.
pub(crate) fn remove(tags: &mut Vec<(String, String)>, keys: &[String]) {
    tags.retain(|(key, _)| !keys.iter().any(|removed| same(key, removed)));
}

fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}
