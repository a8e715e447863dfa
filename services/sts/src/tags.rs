//! Session tags.

use rolecall_gate::{Fault, Session};
use rolecall_shapes::sts;

/// The tags of a request as pairs.
pub(crate) fn pairs(tags: Option<&[sts::Tag]>) -> impl Iterator<Item = (&str, &str)> {
    tags.unwrap_or_default().iter().map(|tag| (tag.key.as_str(), tag.value.as_str()))
}

/// The tags a new session gets and which of them it passes on: those of the request, and those the caller's own
/// session passes on ("Chaining roles with session tags", IAM user guide).
pub(crate) struct SessionTags {
    pub(crate) tags: Vec<(String, String)>,
    pub(crate) transitive: Vec<String>,
}

impl SessionTags {
    pub(crate) fn of(input: &sts::AssumeRoleRequest, session: Option<&Session>) -> SessionTags {
        let (mut tags, mut transitive) = session.map(inherited).unwrap_or_default();
        tags.extend(pairs(input.tags.as_deref()).map(|(key, value)| (key.to_owned(), value.to_owned())));
        transitive.extend(input.transitive_tag_keys.iter().flatten().cloned());
        SessionTags { tags, transitive }
    }

    /// The tags as pairs.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.tags.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }
}

fn inherited(session: &Session) -> (Vec<(String, String)>, Vec<String>) {
    let passed_on =
        |key: &str| session.transitive_tag_keys.iter().any(|other| other.eq_ignore_ascii_case(key));
    let tags: Vec<_> = session.tags.iter().filter(|(key, _)| passed_on(key)).cloned().collect();
    let keys = tags.iter().map(|(key, _)| key.clone()).collect();
    (tags, keys)
}

/// Whether the tags of a request can be set by a caller with this session.
///
/// # Errors
/// `InvalidParameterValue` for keys that differ only in case, for a transitive key without tag, and for a key that
/// the caller's session passes on already.
pub(crate) fn check(
    tags: Option<&[sts::Tag]>,
    transitive: Option<&[String]>,
    session: Option<&Session>,
) -> Result<(), Fault> {
    let invalid = |message: &str| Fault::new("InvalidParameterValue", message);
    let keys: Vec<String> = pairs(tags).map(|(key, _)| key.to_lowercase()).collect();
    if keys.iter().enumerate().any(|(at, key)| keys[..at].contains(key)) {
        return Err(invalid("Duplicate tag keys found. Please note that Tag keys are case insensitive."));
    }
    if transitive.unwrap_or_default().iter().any(|key| !keys.contains(&key.to_lowercase())) {
        return Err(invalid("The specified transitive tag key must be included in the requested tags."));
    }
    let (_, passed_on) = session.map(inherited).unwrap_or_default();
    if passed_on.iter().any(|key| keys.contains(&key.to_lowercase())) {
        return Err(invalid(
            "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key \
             from the calling session.",
        ));
    }
    Ok(())
}
