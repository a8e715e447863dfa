//! Everything about a text, also where it cannot be read or would not be stored.

use crate::{Finding, Severity, in_order, lint};
use rolecall_policy::{
    Document, Span,
    validate::{Refusal, Target, validate},
};

/// The findings about a text that is to be stored as `target`: why it is no policy document (rule `syntax`), or why
/// its service would refuse it (rule `refused`) together with the findings of [`lint`].
pub fn lint_text(target: Target<'_>, text: &str) -> Vec<Finding> {
    let refusal = validate(target, text).err();
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => {
            return vec![Finding {
                rule: "syntax",
                severity: Severity::Error,
                message: error.to_string(),
                span: error.span(),
                hint: refusal.map(|refusal| answered(&refusal)),
                fix: None,
            }];
        }
    };
    let mut findings = lint(target, &document);
    if let Some(refusal) = refusal {
        findings.push(refused(refusal));
        in_order(&mut findings);
    }
    findings
}

fn refused(refusal: Refusal) -> Finding {
    let answered = answered(&refusal);
    let span = refusal.span.unwrap_or(Span::new(0, 0));
    let (message, hint) = match refusal.reason {
        Some(reason) => (reason, Some(answered)),
        None => (answered, None),
    };
    Finding { rule: "refused", severity: Severity::Error, message, span, hint, fix: None }
}

/// What the service says, in its own words.
fn answered(refusal: &Refusal) -> String {
    format!("storing it is refused with `{}`: {}", refusal.code, refusal.message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_or_stored_is_a_finding_at_its_place() {
        let refused = "storing it is refused with";
        for (target, text, rule, message, hint, place) in [
            (
                Target::Managed,
                r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Actions":"*"}}"#,
                "syntax",
                "unknown element `Actions` in a statement".to_owned(),
                Some(format!("{refused} `MalformedPolicyDocument`: Syntax errors in policy.")),
                "\"Actions\"",
            ),
            (
                Target::Managed,
                r#"{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"x"}}"#,
                "refused",
                format!("{refused} `MalformedPolicyDocument`: Resource x must be in ARN format or \"*\"."),
                None,
                "\"x\"",
            ),
            (
                Target::Scp,
                r#"{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*"}}"#,
                "refused",
                "Policy statement must contain resources.".to_owned(),
                Some(format!(
                    "{refused} `MalformedPolicyDocumentException`: The provided policy document does not meet the \
                     requirements of the specified policy type."
                )),
                r#"{"Effect":"Deny","Action":"*"}"#,
            ),
        ] {
            let findings = lint_text(target, text);
            let finding = findings.iter().find(|finding| finding.rule == rule).unwrap();
            assert_eq!((&finding.message, &finding.hint), (&message, &hint));
            assert_eq!(&text[finding.span.start..finding.span.end], place);
        }
    }
}
