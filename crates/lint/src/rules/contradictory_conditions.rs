//! Conditions on one key that never hold together.

use super::Rule;
use crate::finding::Report;
use crate::operator::{Family, Operator, SetPrefix};
use crate::subject::Subject;
use rolecall_policy::Condition;

pub(super) const RULE: Rule =
    Rule { name: "contradictory-conditions", finds: "conditions on one key that never hold together", check };

fn check(subject: &Subject<'_>, report: &mut Report) {
    for said in &subject.statements {
        let conditions = &said.statement.conditions;
        for (at, condition) in conditions.iter().enumerate() {
            let before = conditions[..at].iter().find(|other| contradict(other, condition));
            if let Some(other) = before {
                let message = format!(
                    "`{}` and `{}` on `{}` never hold together, the statement never matches",
                    other.operator.text, condition.operator.text, condition.key.text
                );
                report.error(condition.span, message);
            }
        }
    }
}

fn contradict(one: &Condition, other: &Condition) -> bool {
    one.key.text.eq_ignore_ascii_case(&other.key.text)
        && (absent_and_present(one, other)
            || absent_and_present(other, one)
            || no_value_in_common(one, other))
}

/// One wants the key to be absent, the other compares its value.
fn absent_and_present(null: &Condition, compared: &Condition) -> bool {
    let wants = |condition: &Condition, what: &str| {
        condition.operator.text == "Null"
            && condition.values.iter().all(|value| value.text.eq_ignore_ascii_case(what))
    };
    if null.values.is_empty() || !wants(null, "true") {
        return false;
    }
    let needs_value = |operator: Operator<'_>| {
        let vacuous = operator.if_exists || operator.set == Some(SetPrefix::ForAllValues);
        operator.family != Family::Null
            && !vacuous
            && (!operator.is_negated() || operator.set == Some(SetPrefix::ForAnyValue))
    };
    wants(compared, "false") || Operator::read(&compared.operator.text).is_some_and(needs_value)
}

/// Both want one value, and no value would do for both.
fn no_value_in_common(one: &Condition, other: &Condition) -> bool {
    let exact = |condition: &Condition| {
        matches!(condition.operator.text.as_str(), "StringEquals" | "Bool" | "NumericEquals")
            && condition.values.iter().all(|value| !value.text.contains('$'))
    };
    let shared = one.values.iter().any(|value| other.values.iter().any(|found| found.text == value.text));
    exact(one) && one.operator.text == other.operator.text && !shared
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use rolecall_policy::validate::Target;

    fn check(conditions: &str, expected: Option<&str>) {
        let statement =
            format!(r#"{{"Effect":"Allow","Action":"*","Resource":"*","Condition":{{{conditions}}}}}"#);
        testing::check(&super::RULE, Target::Managed, &statement, &expected.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn a_key_cannot_be_absent_and_have_a_value() {
        check(r#""Null":{"a:b":"false"},"StringEquals":{"a:b":"c"}"#, None);
        check(r#""Null":{"a:b":"true"},"StringEquals":{"a:c":"c"}"#, None);
        check(r#""Null":{"a:b":"true"},"StringNotEquals":{"a:b":"c"}"#, None);
        check(r#""Null":{"a:b":"true"},"StringEqualsIfExists":{"a:b":"c"}"#, None);
        check(
            r#""Null":{"a:b":"true"},"StringEquals":{"A:B":"c"}"#,
            Some(
                "error \"A:B\":\"c\": `Null` and `StringEquals` on `A:B` never hold together, the statement never \
                  matches",
            ),
        );
        check(
            r#""ForAnyValue:StringNotLike":{"a:b":"c"},"Null":{"a:b":true}"#,
            Some(
                "error \"a:b\":true: `ForAnyValue:StringNotLike` and `Null` on `a:b` never hold together, the \
                  statement never matches",
            ),
        );
        check(
            r#""StringEquals":{"a:b":["c","d"],"A:b":"e"}"#,
            Some(
                "error \"A:b\":\"e\": `StringEquals` and `StringEquals` on `A:b` never hold together, the statement \
                  never matches",
            ),
        );
    }
}
