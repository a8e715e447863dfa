//! Keys with several values, compared as if there were one.

use super::Rule;
use crate::finding::Report;
use crate::operator::{self, Family, Operator};
use crate::subject::Subject;
use rolecall_catalog::condition_key;

pub(super) const RULE: Rule = Rule {
    name: "missing-set-operator",
    finds: "keys with several values compared without `ForAnyValue:` or `ForAllValues:`",
    check,
};

/// What such a comparison means is not documented ("Multivalued context keys" in the IAM User Guide); here it never
/// matches.
fn check(subject: &Subject<'_>, report: &mut Report) {
    for said in &subject.statements {
        for condition in &said.statement.conditions {
            let key = &condition.key.text;
            let Some(operator) = Operator::read(&condition.operator.text) else { continue };
            let several = condition_key(key).is_some_and(|of_key| of_key.multivalued);
            if !several || operator.set.is_some() || operator.family == Family::Null {
                continue;
            }
            let message = format!("`{key}` has several values, `{}` compares one", condition.operator.text);
            let finding = report.warning(condition.operator.span, message);
            if operator.is_negated() {
                let all = format!("ForAllValues:{}", condition.operator.text);
                finding.hint(format!("with `{all}` no value may be one of these"));
                finding.fix(operator::replace(said, condition, &all));
            } else {
                let any = format!("ForAnyValue:{}", condition.operator.text);
                finding.hint(format!(
                    "with `{any}` one value has to be one of these, with `ForAllValues:{}` every value",
                    condition.operator.text
                ));
                finding.fix(operator::replace(said, condition, &any));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use rolecall_policy::validate::Target;

    fn check(operator: &str, key: &str, expected: Option<&str>) {
        let statement = format!(
            r#"{{"Effect":"Allow","Action":"*","Resource":"*","Condition":{{"{operator}":{{"{key}":"true"}}}}}}"#
        );
        testing::check(&super::RULE, Target::Managed, &statement, &expected.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn several_values_need_a_set_operator() {
        check("ForAnyValue:StringEquals", "aws:TagKeys", None);
        check("Null", "aws:TagKeys", None);
        check("StringEquals", "aws:username", None);
        check(
            "StringEquals",
            "aws:TagKeys",
            Some(
                "warning \"StringEquals\": `aws:TagKeys` has several values, `StringEquals` compares one\n\
                  hint: with `ForAnyValue:StringEquals` one value has to be one of these, with \
                  `ForAllValues:StringEquals` every value\n\
                  fix: \"ForAnyValue:StringEquals\"",
            ),
        );
        check(
            "StringNotLike",
            "aws:CalledVia",
            Some(
                "warning \"StringNotLike\": `aws:CalledVia` has several values, `StringNotLike` compares one\n\
                  hint: with `ForAllValues:StringNotLike` no value may be one of these\n\
                  fix: \"ForAllValues:StringNotLike\"",
            ),
        );
    }
}
