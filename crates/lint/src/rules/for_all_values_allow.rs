//! `ForAllValues:` in statements that allow, without asking that there are values.

use super::Rule;
use crate::finding::Report;
use crate::operator::{Operator, SetPrefix};
use crate::subject::Subject;
use rolecall_catalog::condition_key;

pub(super) const RULE: Rule = Rule {
    name: "for-all-values-allow",
    finds: "`ForAllValues:` in statements that allow, true also for requests without the key",
    check,
};

/// See "Multivalued context keys" in the IAM User Guide, which advises a `Null` condition.
fn check(subject: &Subject<'_>, report: &mut Report) {
    for said in subject.statements.iter().filter(|said| said.allows()) {
        for condition in &said.statement.conditions {
            let key = &condition.key.text;
            let Some(operator) = Operator::read(&condition.operator.text) else { continue };
            // Keys with one value should have no set operator, which is said elsewhere.
            let several = condition_key(key).is_none_or(|of_key| of_key.multivalued);
            if operator.set != Some(SetPrefix::ForAllValues) || !several {
                continue;
            }
            let guarded = said.conditions_on(key).any(|other| {
                let asks = Operator::read(&other.operator.text);
                let present = other.operator.text == "Null"
                    && other.values.iter().all(|value| value.text.eq_ignore_ascii_case("false"));
                present || asks.is_some_and(|asks| asks.set == Some(SetPrefix::ForAnyValue))
            });
            if !guarded {
                let message =
                    format!("`{}` is true where the request has no `{key}`", condition.operator.text);
                let hint = format!("if that is not meant, add `\"Null\": {{\"{key}\": \"false\"}}`");
                report.note(condition.operator.span, message).hint(hint);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use rolecall_policy::validate::Target;

    fn check(effect: &str, condition: &str, expected: Option<&str>) {
        let statement =
            format!(r#"{{"Effect":"{effect}","Action":"*","Resource":"*","Condition":{{{condition}}}}}"#);
        testing::check(&super::RULE, Target::Managed, &statement, &expected.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn all_values_of_none_are_right() {
        let all = r#""ForAllValues:StringEquals":{"aws:TagKeys":"team"}"#;
        check("Deny", all, None);
        check("Allow", r#""ForAllValues:StringEquals":{"aws:username":"ana"}"#, None);
        check("Allow", &format!(r#"{all},"Null":{{"aws:tagkeys":"false"}}"#), None);
        check("Allow", &format!(r#"{all},"ForAnyValue:StringLike":{{"aws:TagKeys":"*"}}"#), None);
        check(
            "Allow",
            &format!(r#"{all},"Null":{{"aws:TagKeys":"true"}}"#),
            Some(
                "note \"ForAllValues:StringEquals\": `ForAllValues:StringEquals` is true where the request has no \
                  `aws:TagKeys`\nhint: if that is not meant, add `\"Null\": {\"aws:TagKeys\": \"false\"}`",
            ),
        );
    }
}
