//! What a rule has to say about a place in a document.

use rolecall_policy::Span;
use serde::Serialize;

/// Something about a document its author should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The rule it comes from, in kebab-case.
    pub rule: &'static str,
    /// How sure the mistake is.
    pub severity: Severity,
    /// What is wrong, input in back-ticks.
    pub message: String,
    /// Where.
    pub span: Span,
    /// What to do about it.
    pub hint: Option<String>,
    /// An edit that does it.
    pub fix: Option<Fix>,
}

/// How sure it is that the document does not do what its author means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Most likely a mistake.
    Warning,
    /// What is written has no effect, or a service refuses it.
    Error,
}

/// An edit: what to put in place of a part of the document, as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fix {
    /// What to replace; an empty span is a place to insert at.
    pub span: Span,
    /// With what.
    pub replacement: String,
}

impl Fix {
    /// Replaces a string of the document.
    pub(crate) fn string(span: Span, text: &str) -> Self {
        let mut replacement = String::with_capacity(text.len() + 2);
        replacement.push('"');
        for c in text.chars() {
            match c {
                '"' => replacement.push_str("\\\""),
                '\\' => replacement.push_str("\\\\"),
                c if c.is_control() => replacement.push_str(&format!("\\u{:04x}", u32::from(c))),
                c => replacement.push(c),
            }
        }
        replacement.push('"');
        Self { span, replacement }
    }
}

impl Finding {
    pub(crate) fn hint(&mut self, hint: impl Into<String>) -> &mut Self {
        self.hint = Some(hint.into());
        self
    }

    pub(crate) fn fix(&mut self, fix: impl Into<Option<Fix>>) -> &mut Self {
        self.fix = fix.into();
        self
    }
}

/// The findings of one rule.
#[derive(Debug)]
pub(crate) struct Report {
    rule: &'static str,
    findings: Vec<Finding>,
}

impl Report {
    pub(crate) fn new(rule: &'static str) -> Self {
        Self { rule, findings: Vec::new() }
    }

    pub(crate) fn add(&mut self, severity: Severity, span: Span, message: impl Into<String>) -> &mut Finding {
        let finding =
            Finding { rule: self.rule, severity, message: message.into(), span, hint: None, fix: None };
        self.findings.push_mut(finding)
    }

    pub(crate) fn error(&mut self, span: Span, message: impl Into<String>) -> &mut Finding {
        self.add(Severity::Error, span, message)
    }

    pub(crate) fn warning(&mut self, span: Span, message: impl Into<String>) -> &mut Finding {
        self.add(Severity::Warning, span, message)
    }

    pub(crate) fn note(&mut self, span: Span, message: impl Into<String>) -> &mut Finding {
        self.add(Severity::Note, span, message)
    }

    pub(crate) fn into_findings(self) -> Vec<Finding> {
        self.findings
    }
}
