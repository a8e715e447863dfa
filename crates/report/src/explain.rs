//! One decision in full.

use std::collections::BTreeMap;
use std::fmt::Write;

use rolecall_gate::{Explanation, Lane, Record, RoleKind};
use rolecall_policy::{
    Decision, Effect, FailedElement, FailedGrant, GrantMiss, GrantTrace, KeyGrant, Layer, LayerState,
    LayerTrace, NearMiss, PolicyKind, StatementRef, Verdict,
};

use crate::{
    Names,
    names::short_role,
    style::{BAD, BOLD, DIM, GOOD, Styled},
};

/// A change that would make the call work, with the proof that it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// In words: what to change where.
    pub summary: String,
    /// The change as a unified diff; empty where there is no template to change.
    pub diff: String,
}

/// The whole explanation: the call, lane, role, every layer, the other role of the task, the fix.
pub fn explanation(explanation: &Explanation, names: &dyn Names, fix: Option<&Fix>) -> String {
    let mut text = Text(String::new());
    text.head(&explanation.record, names);
    text.layers(&explanation.record.decision, explanation.record.role_arn.as_deref(), names);
    text.other_role(explanation, names);
    text.fix(fix);
    text.0
}

pub(crate) struct Text(pub(crate) String);

impl Text {
    pub(crate) fn line(&mut self, line: impl std::fmt::Display) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "{line}");
    }

    fn head(&mut self, record: &Record, names: &dyn Names) {
        let question = &record.question;
        let outcome = match record.allowed() {
            true => Styled(GOOD, "allowed"),
            false => Styled(BAD, "REFUSED"),
        };
        let title = format!("{} on {}", question.action, question.resource);
        self.line(format_args!(
            "{outcome} {}  {}",
            Styled(BOLD, title),
            Styled(DIM, format!("#{}", record.id))
        ));
        self.line(format_args!("  call      {}:{}{}", record.service, record.operation, via(record)));
        self.line(format_args!("  lane      {}", lane(record.lane)));
        let who = if record.role_arn.is_some() { "role  " } else { "caller" };
        self.line(format_args!("  {who}    {}", role(record, names)));
        self.line(format_args!("  because   {}", record.decision.reason.text(&record.question.action)));
        if let Some(message) = &record.message {
            self.line(format_args!("  told      {message}"));
        }
    }

    /// What every layer said, and why.
    pub(crate) fn layers(&mut self, decision: &Decision, role: Option<&str>, names: &dyn Names) {
        self.line("");
        let width =
            decision.trace.layers.iter().map(|layer| layer_name(layer).len()).max().unwrap_or_default();
        self.line(Styled(DIM, format!("  {:<width$} said      evidence", "layer")));
        for layer in &decision.trace.layers {
            let (style, state) = match layer.state {
                LayerState::Absent => (DIM, "none"),
                LayerState::Silent => (BAD, "silent"),
                LayerState::Allowed => (GOOD, "allows"),
                LayerState::Denied => (BAD, "DENIES"),
            };
            let name = layer_name(layer);
            match evidence(layer, role, names) {
                nothing if nothing.is_empty() => {
                    self.line(format_args!("  {name:<width$} {}", Styled(style, state)));
                }
                evidence => {
                    self.line(format_args!("  {name:<width$} {:<9} {evidence}", Styled(style, state)))
                }
            }
        }
        if let Some(grants) = &decision.trace.grants {
            self.grants(grants, width);
        }
    }

    /// What the grants of the key said.
    fn grants(&mut self, trace: &GrantTrace, width: usize) {
        let name = "grants of the key";
        let (state, evidence) = match (trace.matched.as_slice(), &trace.closest) {
            ([first, rest @ ..], _) => {
                let others =
                    if rest.is_empty() { String::new() } else { format!(" and {} more", rest.len()) };
                (Styled(GOOD, "allows"), format!("{}{others}", grant(&first.grant)))
            }
            ([], Some(miss)) => (Styled(BAD, "silent"), format!("closest: {}", grant_miss(miss))),
            ([], None) => (Styled(BAD, "silent"), String::new()),
        };
        self.line(format_args!("  {name:<width$} {state:<9} {evidence}"));
    }

    fn other_role(&mut self, explanation: &Explanation, names: &dyn Names) {
        let Some(other) = &explanation.other_role else { return };
        if other.decision.verdict != Verdict::Allow || explanation.record.allowed() {
            return;
        }
        let (this, that) = match other.kind {
            RoleKind::TaskExecutionRole => ("task role", "task execution role"),
            RoleKind::TaskRole => ("task execution role", "task role"),
        };
        let name = names.role(&other.role_arn).unwrap_or_else(|| short_role(&other.role_arn).to_owned());
        self.line("");
        self.line(format_args!(
            "{}: the {that} of this task, {name}, holds this very permission",
            Styled(BOLD, "on the wrong role")
        ));
        let matched = other.decision.trace.layers.iter().flat_map(|layer| &layer.matched);
        for matched in matched {
            let at = place(&matched.statement, Some(&other.role_arn), names);
            self.line(format_args!("  {}{at}", statement(&matched.statement)));
        }
        let hint = match other.kind {
            RoleKind::TaskExecutionRole => {
                "the task execution role only starts the task; the application's calls are made as the task role"
            }
            RoleKind::TaskRole => {
                "the task role is the application's; images, secrets and logs are fetched as the task execution role"
            }
        };
        self.line(format_args!("hint: {hint}; this call was made as the {this}"));
    }

    fn fix(&mut self, fix: Option<&Fix>) {
        let Some(fix) = fix else { return };
        self.line("");
        self.line(format_args!(
            "{}: {} {}",
            Styled(BOLD, "fix"),
            fix.summary,
            Styled(GOOD, "(re-evaluated: allowed)")
        ));
        for line in fix.diff.lines() {
            match line.as_bytes().first() {
                Some(b'+') => self.line(Styled(GOOD, line)),
                Some(b'-') => self.line(Styled(BAD, line)),
                _ => self.line(line),
            }
        }
    }
}

fn via(record: &Record) -> String {
    match record.via.last() {
        Some(service) => format!(", made by {service} on the role's behalf"),
        None => String::new(),
    }
}

fn lane(lane: Lane) -> &'static str {
    match lane {
        Lane::Agent => "agent lane (start-up: what the agent does before the application starts)",
        Lane::Application => "application lane (run time: what the application itself calls)",
        Lane::ControlPlane => "control plane (ECS itself, before anything is started)",
        Lane::Caller => "caller (whoever called the API, not the task)",
    }
}

fn role(record: &Record, names: &dyn Names) -> String {
    let Some(arn) = &record.role_arn else { return record.caller.clone() };
    let kind = match record.lane {
        Lane::Agent => "the task execution role",
        Lane::Application => "the task role",
        Lane::ControlPlane | Lane::Caller => "an assumed role",
    };
    let session = record.caller.rsplit('/').next().unwrap_or_default();
    match names.role(arn) {
        Some(name) => format!("{name}, {kind} ({arn}), session {session}"),
        None => format!("{arn}, {kind}, session {session}"),
    }
}

fn layer_name(trace: &LayerTrace) -> String {
    let name = match trace.layer {
        Layer::Scp => "service control policies",
        Layer::Rcp => "resource control policies",
        Layer::Vpce => "VPC endpoint policy",
        Layer::Resource => "resource-based policy",
        Layer::Key => "key policy",
        Layer::Trust => "trust policy",
        Layer::Boundary => "permissions boundary",
        Layer::Session => "session policies",
        Layer::Identity => "identity-based policies",
    };
    match trace.level {
        Some(level) => format!("{name}, level {level}"),
        None => name.to_owned(),
    }
}

fn evidence(layer: &LayerTrace, role: Option<&str>, names: &dyn Names) -> String {
    let decisive = if layer.state == LayerState::Denied { Effect::Deny } else { Effect::Allow };
    let mut matched = layer.matched.iter().filter(|matched| matched.effect == decisive);
    if let Some(first) = matched.next() {
        let more = matched.count();
        let others = if more > 0 { format!(" and {more} more") } else { String::new() };
        return format!("{}{others}{}", statement(&first.statement), place(&first.statement, role, names));
    }
    match &layer.closest {
        Some(miss) => near_miss(miss, role, names),
        None => String::new(),
    }
}

fn near_miss(miss: &NearMiss, role: Option<&str>, names: &dyn Names) -> String {
    let at = place(&miss.statement, role, names);
    format!("closest: {}{at}: {}", statement(&miss.statement), failed(&miss.failed))
}

fn failed(failed: &FailedElement) -> String {
    let list = |values: &[String]| {
        let shown: Vec<_> = values.iter().take(3).map(|value| format!("`{value}`")).collect();
        let rest = if values.len() > 3 { format!(" and {} more", values.len() - 3) } else { String::new() };
        shown.join(", ") + &rest
    };
    let names = |negated: bool| if negated { "excludes" } else { "names" };
    match failed {
        FailedElement::Principal { wanted, negated, found } => {
            format!("its principal {} {}, the caller is `{found}`", names(*negated), list(wanted))
        }
        FailedElement::Action { wanted, negated, .. } => {
            format!("its action {} {}", names(*negated), list(wanted))
        }
        FailedElement::Resource { wanted, negated, .. } => {
            format!("its resource {} {}", names(*negated), list(wanted))
        }
        FailedElement::Condition { operator, key, wanted, found, .. } => {
            let found = match found {
                Some(values) => format!("is {}", list(values)),
                None => "is not in the request".to_owned(),
            };
            format!("its condition {operator} wants {key} = {}, which {found}", list(wanted))
        }
        FailedElement::Unusable { problem } => format!("it can never match: {problem}"),
    }
}

pub(crate) fn grant(grant: &KeyGrant) -> String {
    match &grant.name {
        Some(name) => format!("grant `{name}` ({})", grant.id),
        None => format!("grant {}", grant.id),
    }
}

fn grant_miss(miss: &GrantMiss) -> String {
    let pairs = |pairs: &BTreeMap<String, String>| {
        let shown: Vec<_> = pairs.iter().map(|(key, value)| format!("`{key}` = `{value}`")).collect();
        if shown.is_empty() { "nothing".to_owned() } else { shown.join(", ") }
    };
    let failed = match &miss.failed {
        FailedGrant::Grantee { found } => {
            format!("its grantee is `{}`, the caller is `{found}`", miss.grant.grantee)
        }
        FailedGrant::Operations { .. } => {
            let operations: Vec<_> = miss.grant.operations.iter().map(|name| format!("`{name}`")).collect();
            format!("its operations are {}", operations.join(", "))
        }
        FailedGrant::Constraint { wanted, found } => format!(
            "its constraint {} wants {}, the encryption context has {}",
            wanted.name(),
            pairs(wanted.pairs()),
            pairs(found)
        ),
    };
    format!("{}: {failed}", grant(&miss.grant))
}

pub(crate) fn statement(statement: &StatementRef) -> String {
    let which = match &statement.sid {
        Some(sid) => format!("statement `{sid}`"),
        None => format!("statement {}", statement.index + 1),
    };
    let policy = &statement.policy;
    match policy.kind {
        PolicyKind::Trust | PolicyKind::Key | PolicyKind::Resource => {
            format!("{which} of the {}", policy.name)
        }
        _ => format!("{which} of policy `{}`", policy.name),
    }
}

/// Where a statement is written, with a blank before it; empty where that is not known.
fn place(statement: &StatementRef, role: Option<&str>, names: &dyn Names) -> String {
    match names.written(role, statement) {
        Some(written) => format!(" at {}", written.place),
        None => String::new(),
    }
}
