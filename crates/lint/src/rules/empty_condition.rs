//! Conditions without values.

use super::Rule;
use crate::finding::Report;
use crate::operator::{Operator, SetPrefix};
use crate::subject::Subject;

pub(super) const RULE: Rule = Rule { name: "empty-condition", finds: "conditions without values", check };

fn check(subject: &Subject<'_>, report: &mut Report) {
    for condition in subject.statements.iter().flat_map(|said| &said.statement.conditions) {
        let Some(operator) = Operator::read(&condition.operator.text) else { continue };
        if !condition.values.is_empty() {
            continue;
        }
        let key = &condition.key.text;
        let message = if operator.is_negated() {
            format!("the condition on `{key}` has no values and is always true")
        } else if operator.if_exists || operator.set == Some(SetPrefix::ForAllValues) {
            format!(
                "the condition on `{key}` has no values and is true only where the request has no such key"
            )
        } else {
            format!("the condition on `{key}` has no values and is never true")
        };
        report.error(condition.span, message);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use rolecall_policy::validate::Target;

    #[test]
    fn a_condition_without_values_says_something_else_than_it_seems() {
        for (operator, expected) in [
            ("StringEquals", "is never true"),
            ("StringNotEquals", "is always true"),
            ("StringEqualsIfExists", "is true only where the request has no such key"),
            ("ForAllValues:StringLike", "is true only where the request has no such key"),
        ] {
            let statement = format!(
                r#"{{"Effect":"Allow","Action":"*","Resource":"*","Condition":{{"{operator}":{{"a:b":[]}}}}}}"#
            );
            let expected = format!("error \"a:b\":[]: the condition on `a:b` has no values and {expected}");
            check(&super::RULE, Target::Managed, &statement, &[&expected]);
        }
    }
}
