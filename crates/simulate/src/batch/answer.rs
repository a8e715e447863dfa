//! What a line is answered.

use rolecall_policy::{Layer, Request, Say, Verdict, rule};
use serde::Serialize;

use super::{
    fields::{Fields, Policies},
    request::Repeated,
    sheets::Sheets,
};
use crate::Sheet;

#[derive(Serialize)]
struct Decided<'a> {
    decision: &'static str,
    layer: Option<&'static str>,
    reason: &'a str,
    statements: Vec<Statement<'a>>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    invalid: &'a [String],
}

#[derive(Serialize)]
struct Statement<'a> {
    layer: &'static str,
    policy: &'a str,
    index: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    sid: Option<&'a str>,
}

#[derive(Serialize)]
struct Failed<'a> {
    error: &'a str,
}

/// Decides a line's question and writes the answer.
pub(super) fn decision(fields: &Fields<'_>, sheets: &mut Sheets, repeated: &mut Repeated, out: &mut Vec<u8>) {
    let known = match &fields.policies {
        Policies::Known(known) => {
            sheets.used(known);
            Ok(known.clone())
        }
        Policies::Written(written) => sheets.compiled(written),
    };
    let request = fields.request.request(repeated).map_err(|error| format!("request: {error}"));
    match known.and_then(|known| Ok((known, request?))) {
        Ok((known, request)) => decided(fields.id, &known.sheet, &request, out),
        Err(message) => error(fields.id, &message, out),
    }
}

fn decided(id: &str, sheet: &Sheet, request: &Request, out: &mut Vec<u8>) {
    let mode = sheet.mode(request);
    let ruling = rule(mode, sheet.layers(mode), request);
    let decision = match ruling.verdict {
        Verdict::Allow => "Allow",
        Verdict::ImplicitDeny => "ImplicitDeny",
        Verdict::ExplicitDeny => "ExplicitDeny",
    };
    let answer = Decided {
        decision,
        layer: ruling.reason.layer().map(word),
        reason: &ruling.reason.text(request.action.as_str()),
        statements: ruling.statements.iter().map(statement).collect(),
        invalid: sheet.invalid(),
    };
    write(id, &answer, out);
}

fn statement<'a>(say: &Say<'a>) -> Statement<'a> {
    Statement { layer: word(say.layer), policy: &say.policy.source().name, index: say.index, sid: say.sid }
}

/// The layer under the name its policies have in a question.
fn word(layer: Layer) -> &'static str {
    match layer {
        Layer::Scp => "scp",
        Layer::Rcp => "rcp",
        Layer::Vpce => "vpce",
        Layer::Resource | Layer::Trust | Layer::Key => "resource",
        Layer::Boundary => "boundary",
        Layer::Session => "session",
        Layer::Identity => "identity",
    }
}

/// Says why a line has no answer.
pub(super) fn error(id: &str, message: &str, out: &mut Vec<u8>) {
    write(id, &Failed { error: message }, out);
}

/// Writes an answer with the id, as the line had it, before its members.
pub(super) fn write(id: &str, answer: &impl Serialize, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"id\":");
    out.extend_from_slice(id.as_bytes());
    let brace = out.len();
    // Texts and numbers into memory: nothing of it can fail.
    let _ = serde_json::to_writer(&mut *out, answer);
    if let Some(brace) = out.get_mut(brace) {
        *brace = b',';
    }
    out.push(b'\n');
}
