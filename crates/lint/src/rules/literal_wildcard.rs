//! Wildcards where the operator takes them literally.

use super::Rule;
use crate::finding::Report;
use crate::glob::variable;
use crate::operator::{self, Operator};
use crate::subject::Subject;

pub(super) const RULE: Rule =
    Rule { name: "literal-wildcard", finds: "wildcards in operators that take them literally", check };

fn check(subject: &Subject<'_>, report: &mut Report) {
    for said in &subject.statements {
        for condition in &said.statement.conditions {
            let Some(operator) = Operator::read(&condition.operator.text) else { continue };
            let like = match operator.name {
                "StringEquals" => Some("StringLike"),
                "StringNotEquals" => Some("StringNotLike"),
                "StringEqualsIgnoreCase" | "StringNotEqualsIgnoreCase" => None,
                _ => continue,
            };
            for value in condition.values.iter().filter(|value| has_wildcard(&value.text)) {
                let message = format!(
                    "`{}` compares the wildcard in `{}` literally",
                    condition.operator.text, value.text
                );
                let finding = report.warning(value.span, message);
                if let Some(like) = like.map(|name| operator.renamed(name)) {
                    finding.hint(format!("use `{like}`"));
                    finding.fix(operator::replace(said, condition, &like));
                }
            }
        }
    }
}

/// `*` outside of variables; a `?` alone is more often a question mark.
fn has_wildcard(text: &str) -> bool {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = match variable(rest) {
            Some((length, _)) => length,
            None if c == '*' => return true,
            None => c.len_utf8(),
        };
        rest = &rest[length..];
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use rolecall_policy::validate::Target;

    fn check(operator: &str, value: &str, expected: Option<&str>) {
        let statement = format!(
            r#"{{"Effect":"Allow","Action":"*","Resource":"*","Condition":{{"{operator}":{{"a:b":["x","{value}"]}}}}}}"#
        );
        testing::check(&super::RULE, Target::Managed, &statement, &expected.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn a_wildcard_needs_an_operator_with_wildcards() {
        check("StringLike", "a*", None);
        check("StringEquals", "${*}", None);
        check("ArnEquals", "arn:aws:ecs:*:*:*", None);
        check(
            "ForAnyValue:StringEqualsIfExists",
            "a*",
            Some(
                "warning \"a*\": `ForAnyValue:StringEqualsIfExists` compares the wildcard in `a*` literally\n\
                  hint: use `ForAnyValue:StringLikeIfExists`\nfix: \"ForAnyValue:StringLikeIfExists\"",
            ),
        );
        check(
            "StringEqualsIgnoreCase",
            "*",
            Some("warning \"*\": `StringEqualsIgnoreCase` compares the wildcard in `*` literally"),
        );
    }
}
