//! `NotPrincipal` in statements that allow.

use super::Rule;
use crate::finding::Report;
use crate::subject::Subject;
use rolecall_policy::Element;

pub(super) const RULE: Rule =
    Rule { name: "allow-not-principal", finds: "`NotPrincipal` in statements that allow", check };

/// See "IAM JSON policy elements: NotPrincipal" in the IAM User Guide.
fn check(subject: &Subject<'_>, report: &mut Report) {
    for said in subject.statements.iter().filter(|said| said.allows()) {
        if matches!(said.statement.principals, Some(Element::IsNot(_))) {
            let message = "`NotPrincipal` allows everybody but these, also anonymous callers";
            report.warning(said.statement.span, message).hint("name whom to allow in `Principal`");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use rolecall_policy::validate::Target;

    #[test]
    fn allowing_everybody_but_some_is_a_warning() {
        let statement = r#"{"Effect":"Allow","NotPrincipal":{"AWS":"123456789012"},"Action":"sqs:*"}"#;
        let expected = format!(
            "warning {statement}: `NotPrincipal` allows everybody but these, also anonymous callers\n\
             hint: name whom to allow in `Principal`"
        );
        check(&super::RULE, Target::Queue, statement, &[&expected]);
        check(&super::RULE, Target::Queue, &statement.replace("Allow", "Deny"), &[]);
    }
}
