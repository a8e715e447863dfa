//! Conditional requests: `If-Match` and its relatives.

use jiff::Timestamp;
use rolecall_gate::Fault;
use s3s::dto::{self, ETag, ETagCondition};

use crate::{faults, state::Object};

/// The conditions of a request that reads.
#[derive(Debug, Default)]
pub(crate) struct Conditions {
    pub(crate) matches: Option<ETagCondition>,
    pub(crate) unmodified_since: Option<dto::Timestamp>,
    pub(crate) none_match: Option<ETagCondition>,
    pub(crate) modified_since: Option<dto::Timestamp>,
}

/// What a failed `If-None-Match` or `If-Modified-Since` means: reads answer that the client has the newest already.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Unchanged {
    NotModified,
    PreconditionFailed,
}

impl Conditions {
    /// Checks them in the order of RFC 9110, section 13.2.2.
    ///
    /// # Errors
    /// `PreconditionFailed`, or `NotModified` where `unchanged` says so.
    pub(crate) fn check(&self, object: &Object, unchanged: Unchanged) -> Result<(), Fault> {
        let since = |time: &dto::Timestamp| object.modified <= timestamp(time);
        let failed = match (&self.matches, &self.unmodified_since) {
            (Some(condition), _) => !holds(condition, object),
            (None, Some(time)) => !since(time),
            (None, None) => false,
        };
        if failed {
            return Err(faults::precondition_failed());
        }
        let same = match (&self.none_match, &self.modified_since) {
            (Some(condition), _) => holds(condition, object),
            (None, Some(time)) => since(time),
            (None, None) => false,
        };
        match (same, unchanged) {
            (false, _) => Ok(()),
            (true, Unchanged::NotModified) => Err(faults::not_modified()),
            (true, Unchanged::PreconditionFailed) => Err(faults::precondition_failed()),
        }
    }
}

/// Checks the conditions of a request that writes, against what is there now. Source: S3 User Guide, "How to prevent
/// object overwrites with conditional writes".
///
/// # Errors
/// `PreconditionFailed`, and `NoSuchKey` where `If-Match` meets nothing.
pub(crate) fn check_write(
    matches: Option<&ETagCondition>,
    none_match: Option<&ETagCondition>,
    current: Option<&Object>,
) -> Result<(), Fault> {
    if let Some(condition) = matches {
        let object = current.ok_or_else(faults::no_such_key)?;
        if !holds(condition, object) {
            return Err(faults::precondition_failed());
        }
    }
    match (none_match, current) {
        (Some(condition), Some(object)) if holds(condition, object) => Err(faults::precondition_failed()),
        _ => Ok(()),
    }
}

/// A condition as its header writes it, for condition keys.
pub(crate) fn condition_text(condition: &ETagCondition) -> String {
    match condition {
        ETagCondition::Any => "*".to_owned(),
        ETagCondition::ETag(ETag::Strong(value)) => format!("\"{value}\""),
        ETagCondition::ETag(ETag::Weak(value)) => format!("W/\"{value}\""),
    }
}

fn holds(condition: &ETagCondition, object: &Object) -> bool {
    match condition {
        ETagCondition::Any => true,
        ETagCondition::ETag(ETag::Strong(value) | ETag::Weak(value)) => *value == object.etag,
    }
}

fn timestamp(time: &dto::Timestamp) -> Timestamp {
    let mut text = Vec::new();
    let formatted = time.format(dto::TimestampFormat::DateTime, &mut text);
    let text = String::from_utf8(text).unwrap_or_default();
    formatted.ok().and_then(|()| text.parse().ok()).unwrap_or(Timestamp::UNIX_EPOCH)
}
