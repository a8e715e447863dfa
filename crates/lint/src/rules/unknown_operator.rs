//! Condition operators that do not exist.

use super::Rule;
use crate::finding::Report;
use crate::nearest::nearest;
use crate::operator::{self, OPERATORS, Operator};
use crate::subject::Subject;

pub(super) const RULE: Rule =
    Rule { name: "unknown-operator", finds: "condition operators that do not exist", check };

fn check(subject: &Subject<'_>, report: &mut Report) {
    for said in &subject.statements {
        let mut named = Vec::new();
        for condition in &said.statement.conditions {
            let operator = &condition.operator;
            // An operator with several keys is one mistake.
            if named.contains(&operator.span) || Operator::read(&operator.text).is_some() {
                continue;
            }
            named.push(operator.span);
            let message =
                format!("there is no condition operator `{}`, the statement never matches", operator.text);
            let finding = report.error(operator.span, message);
            if let Some(near) = similar(&operator.text) {
                finding.hint(format!("did you mean `{near}`?"));
                finding.fix(operator::replace(said, condition, &near));
            }
        }
    }
}

/// The most similar operator, with prefix and suffix as they are.
fn similar(text: &str) -> Option<String> {
    let (prefix, rest) = match text.split_once(':') {
        Some((prefix, rest)) => (nearest(prefix, ["ForAllValues", "ForAnyValue"])?, rest),
        None => ("", text),
    };
    let ending = rest.len().checked_sub("IfExists".len()).and_then(|at| rest.split_at_checked(at));
    let (name, suffix) = match ending {
        Some((name, ending)) if ending.eq_ignore_ascii_case("IfExists") => (name, "IfExists"),
        _ => (rest, ""),
    };
    let near = nearest(name, OPERATORS.iter().map(|(known, _)| *known))?;
    let colon = if prefix.is_empty() { "" } else { ":" };
    let whole = format!("{prefix}{colon}{near}{suffix}");
    Operator::read(&whole).is_some().then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use rolecall_policy::validate::Target;

    #[test]
    fn an_operator_that_does_not_exist_is_named_with_the_most_similar_one() {
        for (operator, near) in [
            ("StringEqual", Some("StringEquals")),
            ("stringLike", Some("StringLike")),
            ("ForAnyValues:StringLike", Some("ForAnyValue:StringLike")),
            ("StringEquals_IfExists", Some("StringEqualsIfExists")),
            ("ArnLikeifexists", Some("ArnLikeIfExists")),
            ("NullIfExists", None),
            ("Matches", None),
        ] {
            let statement = format!(
                r#"{{"Effect":"Allow","Action":"*","Resource":"*","Condition":{{"{operator}":{{"a:b":"c"}}}}}}"#
            );
            let mut expected = format!(
                "error \"{operator}\": there is no condition operator `{operator}`, the statement never matches"
            );
            if let Some(near) = near {
                expected.push_str(&format!("\nhint: did you mean `{near}`?\nfix: \"{near}\""));
            }
            check(&super::RULE, Target::Managed, &statement, &[&expected]);
        }
    }

    #[test]
    fn an_operator_with_several_keys_is_named_once_and_one_that_is_there_is_not_written_again() {
        let statement = r#"{"Effect":"Allow","Action":"*","Resource":"*",
            "Condition":{"Bools":{"a:b":"true","a:c":"true"},"Bool":{"a:d":"true"}}}"#;
        let expected = "error \"Bools\": there is no condition operator `Bools`, the statement never matches\n\
                        hint: did you mean `Bool`?";
        check(&super::RULE, Target::Managed, statement, &[expected]);
    }
}
