//! Validation by the line.

use std::io::{self, Read, Write};

use rolecall_policy::validate::{self, Target};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{
    answer, document_text,
    lines::{self, Line},
};

#[derive(Deserialize)]
struct LineIn<'a> {
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
    kind: String,
    #[serde(borrow)]
    document: &'a RawValue,
}

#[derive(Serialize)]
struct Stored {
    ok: bool,
}

#[derive(Serialize)]
struct Refused<'a> {
    code: &'a str,
    message: &'a str,
}

/// Says of every line `{"id", "kind", "document"}` of `input` whether the service would store the document:
/// `{"id", "ok": true}` or `{"id", "code", "message"}` in the service's words. A line that cannot be read is answered
/// `{"id", "error"}`, and the next one follows.
///
/// # Errors
/// Reading or writing fails.
pub fn validate(input: impl Read, output: impl Write) -> io::Result<()> {
    lines::answer_all(input, output, &mut |text, line, out| {
        if line == Line::Begins {
            return None;
        }
        match serde_json::from_slice::<LineIn<'_>>(text) {
            Ok(line) => one(&line, out),
            Err(error) => answer::error("null", &error.to_string(), out),
        }
        Some(text.len())
    })
}

fn one(line: &LineIn<'_>, out: &mut Vec<u8>) {
    let id = line.id.map_or("null", RawValue::get);
    let text = match document_text(line.document) {
        Ok(text) => text,
        Err(error) => return answer::error(id, &format!("document: {error}"), out),
    };
    let target = match Target::from_batch(&line.kind, &text) {
        Ok(target) => target,
        Err(error) => return answer::error(id, &error.to_string(), out),
    };
    match validate::validate(target, &text) {
        Ok(_) => answer::write(id, &Stored { ok: true }, out),
        Err(refusal) => {
            answer::write(id, &Refused { code: refusal.code, message: &refusal.message }, out);
        }
    }
}
