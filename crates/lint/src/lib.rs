//! Findings about policy documents: what is written but cannot work, works otherwise than it looks, or grants more than
//! it should. They are told from the document, its kind, and what AWS publishes about authorization; nothing is
//! evaluated.
//!
//! ```
//! use rolecall_lint::{Severity, lint_text};
//! use rolecall_policy::validate::Target;
//!
//! let text = r#"{
//!     "Version": "2012-10-17",
//!     "Statement": {"Effect": "Allow", "Action": "s3:GetObjekt", "Resource": "arn:aws:s3:::data/*"}
//! }"#;
//! let findings = lint_text(Target::Managed, text);
//! assert_eq!(findings.len(), 1);
//! let finding = &findings[0];
//! assert_eq!((finding.rule, finding.severity), ("unknown-action", Severity::Error));
//! assert_eq!(finding.message, "`s3` has no action `GetObjekt`");
//! assert_eq!(finding.hint.as_deref(), Some("did you mean `s3:GetObject`?"));
//! assert_eq!(finding.span.position(text).to_string(), "3:48");
//! assert_eq!(finding.fix.as_ref().map(|fix| fix.replacement.as_str()), Some("\"s3:GetObject\""));
//! ```
//!
//! A rule is one file in `rules/` and one line in its registry.

mod arns;
mod cover;
mod finding;
mod glob;
mod nearest;
mod operator;
mod rules;
mod storing;
mod subject;

pub use finding::{Finding, Fix, Severity};
pub use rules::rules;
pub use storing::lint_text;

use finding::Report;
use rolecall_policy::{Document, validate::Target};
use rules::RULES;
use subject::Subject;

/// The findings of all rules about a document that is to be stored as `target`, in the order of their places.
///
/// Whether a service would store the document is another question; [`lint_text`] asks both.
pub fn lint(target: Target<'_>, document: &Document) -> Vec<Finding> {
    let subject = Subject::new(target, document);
    let mut findings: Vec<_> = RULES
        .iter()
        .flat_map(|rule| {
            let mut report = Report::new(rule.name);
            (rule.check)(&subject, &mut report);
            report.into_findings()
        })
        .collect();
    in_order(&mut findings);
    findings
}

/// By place; at one place the graver first.
fn in_order(findings: &mut [Finding]) {
    findings
        .sort_by_key(|finding| (finding.span.start, std::cmp::Reverse(finding.severity), finding.span.end));
}
