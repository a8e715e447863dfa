//! The rules: one file and one line each.

use crate::finding::Report;
use crate::subject::Subject;

mod action_resource_mismatch;
mod allow_not_action;
mod allow_not_principal;
mod allow_not_resource;
mod condition_key_not_carried;
mod contradictory_conditions;
mod ecs_trust_service;
mod ecs_trust_source;
mod empty_condition;
mod for_all_values_allow;
mod literal_variable;
mod literal_wildcard;
mod malformed_action;
mod malformed_arn;
mod malformed_principal;
mod missing_set_operator;
mod missing_via_service;
mod operator_type;
mod pass_role_anywhere;
mod redundant_statement;
mod set_operator_on_single_value;
mod shadowed_by_deny;
mod trust_action_mismatch;
mod unknown_action;
mod unknown_condition_key;
mod unknown_operator;
mod unknown_service;
mod unmatched_wildcard;
mod unreadable_value;
mod unused_resource;

/// The registry.
pub(crate) const RULES: [Rule; 30] = [
    malformed_action::RULE,
    unknown_service::RULE,
    unknown_action::RULE,
    unmatched_wildcard::RULE,
    malformed_arn::RULE,
    malformed_principal::RULE,
    action_resource_mismatch::RULE,
    unused_resource::RULE,
    unknown_operator::RULE,
    unreadable_value::RULE,
    empty_condition::RULE,
    contradictory_conditions::RULE,
    unknown_condition_key::RULE,
    condition_key_not_carried::RULE,
    operator_type::RULE,
    missing_set_operator::RULE,
    set_operator_on_single_value::RULE,
    for_all_values_allow::RULE,
    literal_wildcard::RULE,
    literal_variable::RULE,
    shadowed_by_deny::RULE,
    redundant_statement::RULE,
    allow_not_action::RULE,
    allow_not_resource::RULE,
    allow_not_principal::RULE,
    pass_role_anywhere::RULE,
    missing_via_service::RULE,
    trust_action_mismatch::RULE,
    ecs_trust_service::RULE,
    ecs_trust_source::RULE,
];

/// One kind of finding.
pub(crate) struct Rule {
    /// In kebab-case.
    pub(crate) name: &'static str,
    /// What it finds, as the end of "finds …".
    pub(crate) finds: &'static str,
    pub(crate) check: fn(&Subject<'_>, &mut Report),
}

/// The names of all rules, and what each finds. Two more come from reading the text: `syntax` and `refused`.
pub fn rules() -> impl ExactSizeIterator<Item = (&'static str, &'static str)> {
    RULES.iter().map(|rule| (rule.name, rule.finds))
}

#[cfg(test)]
pub(crate) mod testing {
    use super::*;
    use rolecall_policy::{Document, validate::Target};

    /// Applies one rule to a statement, and expects findings as [`shown`]: `severity "place": message`, then hint and
    /// fix on lines of their own.
    #[track_caller]
    pub(crate) fn check(rule: &Rule, target: Target<'_>, statement: &str, expected: &[&str]) {
        let text = format!(r#"{{"Version":"2012-10-17","Statement":[{statement}]}}"#);
        check_text(rule, target, &text, expected);
    }

    #[track_caller]
    pub(crate) fn check_text(rule: &Rule, target: Target<'_>, text: &str, expected: &[&str]) {
        let document = Document::parse(text).unwrap();
        let mut report = Report::new(rule.name);
        (rule.check)(&Subject::new(target, &document), &mut report);
        let found: Vec<_> = report.into_findings().iter().map(|finding| shown(finding, text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    fn shown(finding: &crate::Finding, text: &str) -> String {
        let severity = format!("{:?}", finding.severity).to_lowercase();
        let mut shown =
            format!("{severity} {}: {}", &text[finding.span.start..finding.span.end], finding.message);
        if let Some(hint) = &finding.hint {
            shown.push_str(&format!("\nhint: {hint}"));
        }
        if let Some(fix) = &finding.fix {
            let mut fixed = text.to_owned();
            fixed.replace_range(fix.span.start..fix.span.end, &fix.replacement);
            Document::parse(&fixed).unwrap();
            shown.push_str(&format!("\nfix: {}", fix.replacement));
        }
        shown
    }

    #[test]
    fn names_are_in_kebab_case_and_unique() {
        let names: Vec<_> = rules().map(|(name, _)| name).collect();
        let plain = |name: &&str| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        assert!(names.iter().all(plain), "{names:?}");
        let unique: std::collections::HashSet<_> = names.iter().collect();
        assert_eq!(unique.len(), names.len());
    }
}
