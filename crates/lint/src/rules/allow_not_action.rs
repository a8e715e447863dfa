//! `NotAction` in statements that allow.

use super::Rule;
use crate::finding::Report;
use crate::subject::Subject;

pub(super) const RULE: Rule =
    Rule { name: "allow-not-action", finds: "`NotAction` in statements that allow", check };

/// Policies that limit others use it on purpose.
fn check(subject: &Subject<'_>, report: &mut Report) {
    if !subject.grants() {
        return;
    }
    for said in subject.statements.iter().filter(|said| said.allows()) {
        if !said.statement.actions.is_negated() {
            continue;
        }
        let Some(first) = said.actions.first() else { continue };
        let message = "`NotAction` allows every action but these, also those of services to come";
        report.warning(first.text.span, message).hint("list the actions to allow in `Action`");
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use rolecall_policy::validate::Target;

    #[test]
    fn allowing_all_but_some_actions_is_a_warning() {
        let statement = r#"{"Effect":"Allow","NotAction":["iam:*","sts:*"],"Resource":"*"}"#;
        let expected = "warning \"iam:*\": `NotAction` allows every action but these, also those of services to come\n\
                        hint: list the actions to allow in `Action`";
        check(&super::RULE, Target::Inline, statement, &[expected]);
        check(&super::RULE, Target::Boundary, statement, &[]);
        check(&super::RULE, Target::Inline, &statement.replace("Allow", "Deny"), &[]);
    }
}
