//! Decisions by the line: one JSON object in, one out, in order.
//!
//! A line asks about policies given with it:
//!
//! ```
//! use rolecall_simulate::batch;
//!
//! let line = concat!(
//!     r#"{"id": 1, "policies": {"identity": [{"Version": "2012-10-17", "Statement": "#,
//!     r#"{"Sid": "Read", "Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}}]}, "#,
//!     r#""request": {"principal": {"type": "AWS", "value": "arn:aws:iam::123456789012:role/app"}, "#,
//!     r#""action": "s3:GetObject", "resource": "arn:aws:s3:::data/a"}}"#,
//! );
//! let mut out = Vec::new();
//! batch::decide(line.as_bytes(), &mut out)?;
//! assert_eq!(
//!     String::from_utf8(out)?,
//!     concat!(
//!         r#"{"id":1,"decision":"Allow","layer":"identity","reason":"an identity-based policy allows it","#,
//!         r#""statements":[{"layer":"identity","policy":"identity[0]","index":0,"sid":"Read"}]}"#,
//!         "\n"
//!     )
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Lines mostly repeat the policies of a line before. What was compiled is found again by the very bytes, without
//! reading them as JSON.

mod answer;
mod fields;
mod lines;
mod policies;
mod request;
mod sheets;
mod validation;

use std::{
    borrow::Cow,
    io::{self, Read, Write},
};

use lines::Line;
use request::Repeated;
use serde_json::value::RawValue;
use sheets::Sheets;

/// Answers every line of `input`: `{"id", "decision", "layer", "reason", "statements"}`, with `"invalid"` where AWS
/// would not store some of the policies. A line that cannot be read is answered `{"id", "error"}`, and the next one
/// follows. Blank lines are passed over. Answers are written before more input is waited for.
///
/// # Errors
/// Reading or writing fails.
pub fn decide(input: impl Read, output: impl Write) -> io::Result<()> {
    let (mut sheets, mut repeated) = (Sheets::default(), Repeated::default());
    lines::answer_all(input, output, &mut |text, line, out| {
        let fields = fields::read(text, line, &|text| sheets.known(text));
        match fields {
            Ok(fields) => {
                answer::decision(&fields, &mut sheets, &mut repeated, out);
                Some(fields.length)
            }
            Err(_) if line == Line::Begins => None,
            Err(error) => {
                answer::error(error.id, &error.message, out);
                Some(text.len())
            }
        }
    })
}

/// The text of a document: it is an object, or a text that contains one.
fn document_text(written: &RawValue) -> Result<Cow<'_, str>, serde_json::Error> {
    let text = written.get();
    if text.starts_with('"') { serde_json::from_str(text).map(Cow::Owned) } else { Ok(text.into()) }
}

pub use validation::validate;
