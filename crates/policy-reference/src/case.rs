//! A request with the policies that apply to it, read from JSON.

use crate::document::Document;
use crate::error::{Read, ReadError};
use crate::grant::Grant;
use crate::question::Question;
use serde_json::Value;

/// A request and all policies, as texts.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) question: Question,
    pub(crate) identity: Vec<Document>,
    pub(crate) boundary: Option<Vec<Document>>,
    pub(crate) session: Option<Vec<Document>>,
    /// One list for each level.
    pub(crate) scp: Option<Vec<Vec<Document>>>,
    pub(crate) rcp: Option<Vec<Vec<Document>>>,
    pub(crate) resource: Option<Document>,
    pub(crate) vpce: Option<Document>,
    pub(crate) grants: Vec<Grant>,
}

impl Case {
    pub(crate) fn read(case: &Value) -> Read<Self> {
        let policies = &case["policies"];
        Ok(Self {
            question: Question::read(&case["request"])?,
            identity: list(&policies["identity"], "identity")?.unwrap_or_default(),
            boundary: list(&policies["boundary"], "boundary")?,
            session: list(&policies["session"], "session")?,
            scp: levels(&policies["scp"], "scp")?,
            rcp: levels(&policies["rcp"], "rcp")?,
            resource: optional(&policies["resource"], Document::read)?,
            vpce: optional(&policies["vpce"], Document::read)?,
            grants: optional(&policies["grants"], |value| array(value, "grants", Grant::read))?
                .unwrap_or_default(),
        })
    }
}

fn optional<T>(value: &Value, read: impl Fn(&Value) -> Read<T>) -> Read<Option<T>> {
    if value.is_null() { Ok(None) } else { read(value).map(Some) }
}

fn array<T>(value: &Value, name: &'static str, read: impl Fn(&Value) -> Read<T>) -> Read<Vec<T>> {
    value.as_array().ok_or(ReadError::Policy(name))?.iter().map(read).collect()
}

fn list(value: &Value, name: &'static str) -> Read<Option<Vec<Document>>> {
    optional(value, |value| array(value, name, Document::read))
}

fn levels(value: &Value, name: &'static str) -> Read<Option<Vec<Vec<Document>>>> {
    optional(value, |value| array(value, name, |level| array(level, name, Document::read)))
}
