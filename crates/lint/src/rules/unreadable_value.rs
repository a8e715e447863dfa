//! Values of conditions their operator cannot read.

use super::Rule;
use crate::finding::Report;
use crate::subject::Subject;
use rolecall_policy::{Policy, PolicySource, ProblemKind};

pub(super) const RULE: Rule =
    Rule { name: "unreadable-value", finds: "condition values their operator cannot read", check };

/// The evaluator says what it cannot read.
fn check(subject: &Subject<'_>, report: &mut Report) {
    let source = PolicySource::new(subject.target.policy_kind(), "");
    let policy = Policy::compile(source, subject.document);
    for problem in policy.problems() {
        let ProblemKind::UnreadableValue { operator, value } = &problem.kind else { continue };
        let said = subject.statements.get(problem.statement);
        let conditions = said.into_iter().flat_map(|said| &said.statement.conditions);
        let mut values =
            conditions.filter(|condition| condition.span == problem.span).flat_map(|c| &c.values);
        let span = values.find(|written| written.text == *value).map_or(problem.span, |written| written.span);
        let message = format!("`{operator}` cannot read the value `{value}`, it matches nothing");
        report.error(span, message).hint(wanted(operator));
    }
}

fn wanted(operator: &str) -> &'static str {
    match operator {
        name if name.contains("Ip") => "an address range looks like `203.0.113.0/24` or `2001:db8::/32`",
        name if name.contains("Date") => "a date looks like `2026-01-31T12:00:00Z`",
        name if name.contains("Numeric") => "a number looks like `10` or `1.5`",
        name if name.contains("Arn") => {
            "an ARN has six parts, `arn:partition:service:region:account:resource`"
        }
        name if name.contains("Binary") => "bytes are written in base64",
        _ => "a boolean is `true` or `false`",
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use rolecall_policy::validate::Target;

    #[test]
    fn a_value_has_to_be_of_its_operator() {
        for (operator, good, bad, hint) in [
            (
                "IpAddress",
                "10.0.0.0/8",
                "10.0.0.*",
                "an address range looks like `203.0.113.0/24` or `2001:db8::/32`",
            ),
            ("DateLessThan", "2026-01-31T12:00:00Z", "tomorrow", "a date looks like `2026-01-31T12:00:00Z`"),
            ("NumericEquals", "3600", "1h", "a number looks like `10` or `1.5`"),
            ("BinaryEquals", "QmluYXJ5", "%", "bytes are written in base64"),
            ("Bool", "true", "yes", "a boolean is `true` or `false`"),
            (
                "ArnLike",
                "arn:aws:ecs:*:*:*",
                "arn:aws:ecs",
                "an ARN has six parts, `arn:partition:service:region:account:resource`",
            ),
        ] {
            let statement = format!(
                r#"{{"Effect":"Allow","Action":"*","Resource":"*","Condition":{{"{operator}":{{"a:b":["{good}","{bad}"]}}}}}}"#
            );
            let expected = format!(
                "error \"{bad}\": `{operator}` cannot read the value `{bad}`, it matches nothing\nhint: {hint}"
            );
            check(&super::RULE, Target::Managed, &statement, &[&expected]);
        }
    }
}
