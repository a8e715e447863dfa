//! Set operators on keys with one value.

use super::Rule;
use crate::finding::Report;
use crate::operator::{self, Operator, SetPrefix};
use crate::subject::Subject;
use rolecall_catalog::condition_key;
use rolecall_policy::Effect;

pub(super) const RULE: Rule = Rule {
    name: "set-operator-on-single-value",
    finds: "`ForAnyValue:` and `ForAllValues:` on keys with one value",
    check,
};

fn check(subject: &Subject<'_>, report: &mut Report) {
    for said in &subject.statements {
        for condition in &said.statement.conditions {
            let key = &condition.key.text;
            let Some(operator) = Operator::read(&condition.operator.text) else { continue };
            let Some(set) = operator.set else { continue };
            if condition_key(key).is_none_or(|of_key| of_key.multivalued) {
                continue;
            }
            let plain = Operator { set: None, ..operator }.renamed(operator.name);
            let written = &condition.operator.text;
            let message = format!("`{key}` has one value, `{written}` is for several");
            let mut hint = format!("use `{plain}`");
            let finding = if set == SetPrefix::ForAllValues && said.statement.effect == Effect::Allow {
                hint.push_str(": `ForAllValues:` is true where the request has no such key");
                report.warning(condition.operator.span, message)
            } else {
                report.note(condition.operator.span, message)
            };
            finding.hint(hint).fix(operator::replace(said, condition, &plain));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use rolecall_policy::validate::Target;

    fn check(effect: &str, operator: &str, key: &str, expected: Option<&str>) {
        let statement = format!(
            r#"{{"Effect":"{effect}","Action":"*","Resource":"*","Condition":{{"{operator}":{{"{key}":"true"}}}}}}"#
        );
        testing::check(&super::RULE, Target::Managed, &statement, &expected.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn one_value_needs_no_set_operator() {
        check("Allow", "ForAllValues:StringEquals", "aws:TagKeys", None);
        check("Allow", "StringEquals", "aws:username", None);
        check("Allow", "ForAllValues:StringEquals", "nothing:known", None);
        check(
            "Allow",
            "ForAllValues:StringLikeIfExists",
            "aws:username",
            Some(
                "warning \"ForAllValues:StringLikeIfExists\": `aws:username` has one value, \
                  `ForAllValues:StringLikeIfExists` is for several\n\
                  hint: use `StringLikeIfExists`: `ForAllValues:` is true where the request has no such key\n\
                  fix: \"StringLikeIfExists\"",
            ),
        );
        check(
            "Deny",
            "ForAnyValue:StringEquals",
            "aws:username",
            Some(
                "note \"ForAnyValue:StringEquals\": `aws:username` has one value, `ForAnyValue:StringEquals` is for \
                  several\nhint: use `StringEquals`\nfix: \"StringEquals\"",
            ),
        );
    }
}
