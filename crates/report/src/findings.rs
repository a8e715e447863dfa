//! Findings about documents, each with the piece of text it is about.

use annotate_snippets::{AnnotationKind, Level, Patch, Renderer, Snippet};
use rolecall_lint::{Finding, Severity};
use rolecall_policy::Position;
use serde_json::{Value, json};

/// Findings with their place in the document, hint and fix.
pub fn findings(path: &str, text: &str, findings: &[Finding]) -> String {
    let renderer = Renderer::styled();
    let mut out = String::new();
    for finding in findings {
        let level = match finding.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let span = finding.span.start..finding.span.end.max(finding.span.start);
        let place = Snippet::source(text).path(path).annotation(AnnotationKind::Primary.span(span));
        let mut group = level.primary_title(&finding.message).id(finding.rule).element(place);
        if let Some(hint) = &finding.hint {
            group = group.element(Level::HELP.message(hint));
        }
        let mut groups = vec![group];
        if let Some(fix) = &finding.fix {
            let patch = Patch::new(fix.span.start..fix.span.end, &fix.replacement);
            let changed = Snippet::source(text).path(path).patch(patch);
            groups.push(Level::HELP.secondary_title("write instead").element(changed));
        }
        out.push_str(&renderer.render(&groups));
        out.push_str("\n\n");
    }
    out
}

/// Findings as JSON, with lines and columns from 1.
pub fn findings_json(path: &str, text: &str, findings: &[Finding]) -> Vec<Value> {
    let place = |offset| {
        let Position { line, column } = Position::of(text, offset);
        json!({"line": line, "column": column})
    };
    let one = |finding: &Finding| {
        json!({
            "file": path,
            "rule": finding.rule,
            "severity": finding.severity,
            "message": finding.message,
            "start": place(finding.span.start),
            "end": place(finding.span.end),
            "hint": finding.hint,
            "fix": finding.fix.as_ref().map(|fix| json!({
                "start": place(fix.span.start),
                "end": place(fix.span.end),
                "replacement": fix.replacement,
            })),
        })
    };
    findings.iter().map(one).collect()
}
