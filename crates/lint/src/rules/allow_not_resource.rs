//! `NotResource` in statements that allow.

use super::Rule;
use crate::finding::Report;
use crate::subject::Subject;
use rolecall_policy::Element;

pub(super) const RULE: Rule =
    Rule { name: "allow-not-resource", finds: "`NotResource` in statements that allow", check };

/// Policies that limit others use it on purpose.
fn check(subject: &Subject<'_>, report: &mut Report) {
    if !subject.grants() {
        return;
    }
    for said in subject.statements.iter().filter(|said| said.allows()) {
        let Some(Element::IsNot(resources)) = &said.statement.resources else { continue };
        let Some(first) = resources.first() else { continue };
        let message = "`NotResource` allows the actions on every resource but these, also on those to come";
        report.warning(first.span, message).hint("list the resources to allow in `Resource`");
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use rolecall_policy::validate::Target;

    #[test]
    fn allowing_all_but_some_resources_is_a_warning() {
        let statement = r#"{"Effect":"Allow","Action":"s3:*","NotResource":"arn:aws:s3:::b/*"}"#;
        let expected = "warning \"arn:aws:s3:::b/*\": `NotResource` allows the actions on every resource but these, also \
                        on those to come\nhint: list the resources to allow in `Resource`";
        check(&super::RULE, Target::Managed, statement, &[expected]);
        check(&super::RULE, Target::Scp, statement, &[]);
        check(&super::RULE, Target::Managed, &statement.replace("NotR", "R"), &[]);
    }
}
