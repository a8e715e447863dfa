//! Session tags.

use rolecall_gate::Fault;
use rolecall_shapes::sts;

/// The tags of a request as pairs.
pub(crate) fn pairs(tags: Option<&[sts::Tag]>) -> impl Iterator<Item = (&str, &str)> {
    tags.unwrap_or_default().iter().map(|tag| (tag.key.as_str(), tag.value.as_str()))
}

/// Whether the tags of a request can be set.
///
/// # Errors
/// `InvalidParameterValue` for keys that differ only in case, and for a transitive key without tag.
pub(crate) fn check(tags: Option<&[sts::Tag]>, transitive: Option<&[String]>) -> Result<(), Fault> {
    let invalid = |message: &str| Fault::new("InvalidParameterValue", message);
    let keys: Vec<String> = pairs(tags).map(|(key, _)| key.to_lowercase()).collect();
    if keys.iter().enumerate().any(|(at, key)| keys[..at].contains(key)) {
        return Err(invalid("Duplicate tag keys found. Please note that Tag keys are case insensitive."));
    }
    if transitive.unwrap_or_default().iter().any(|key| !keys.contains(&key.to_lowercase())) {
        return Err(invalid("The specified transitive tag key must be included in the requested tags."));
    }
    Ok(())
}
