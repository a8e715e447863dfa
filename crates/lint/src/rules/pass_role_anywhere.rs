//! `iam:PassRole` for every role, to every service.

use super::Rule;
use crate::finding::Report;
use crate::subject::{Meaning, Subject};

pub(super) const RULE: Rule = Rule {
    name: "pass-role-anywhere",
    finds: "`iam:PassRole` for every role without a condition on the service it goes to",
    check,
};

/// Whoever may pass any role to any service works with the permissions of any role ("Grant a user permissions to pass a
/// role to an AWS service" in the IAM User Guide). That `iam:*` allows it is no surprise.
fn check(subject: &Subject<'_>, report: &mut Report) {
    if !subject.grants() {
        return;
    }
    for said in subject.statements.iter().filter(|said| said.allows()) {
        if said.is_conditional_on(&["iam:PassedToService", "iam:AssociatedResourceArn"]) {
            continue;
        }
        let every = |arn: &crate::arns::ArnPattern<'_>| {
            arn.is_everything() || matches!(arn.parts.as_slice(), [.., "*" | "role/*"])
        };
        if !said.plain_resources().iter().any(|resource| every(&resource.arn)) {
            continue;
        }
        for action in said.plain_actions() {
            let Meaning::Of(_, actions) = &action.meaning else { continue };
            let text = &action.text.text;
            let passes = text.to_ascii_lowercase().starts_with("iam:pass")
                && actions.iter().any(|known| known.name == "PassRole");
            if passes {
                let message = format!("`{text}` for every role, to every service");
                report.warning(action.text.span, message).hint(
                    "name the roles in `Resource`, or add \
                     `\"StringEquals\": {\"iam:PassedToService\": \"ecs-tasks.amazonaws.com\"}` to `Condition`",
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use rolecall_policy::validate::Target;

    fn check(target: Target<'_>, action: &str, resource: &str, condition: &str, found: bool) {
        let statement = format!(
            r#"{{"Effect":"Allow","Action":["ecs:RunTask","{action}"],"Resource":"{resource}"{condition}}}"#
        );
        let expected = format!(
            "warning \"{action}\": `{action}` for every role, to every service\n\
             hint: name the roles in `Resource`, or add \
             `\"StringEquals\": {{\"iam:PassedToService\": \"ecs-tasks.amazonaws.com\"}}` to `Condition`"
        );
        let expected = if found { vec![expected.as_str()] } else { Vec::new() };
        testing::check(&super::RULE, target, &statement, &expected);
    }

    #[test]
    fn passing_any_role_to_any_service_is_a_warning() {
        let to_ecs = r#","Condition":{"StringEquals":{"iam:passedtoservice":"ecs-tasks.amazonaws.com"}}"#;
        check(Target::Managed, "iam:PassRole", "*", "", true);
        check(Target::Inline, "iam:Pass*", "arn:aws:iam::123456789012:role/*", "", true);
        check(Target::Managed, "iam:PassRole", "*", to_ecs, false);
        check(Target::Managed, "iam:PassRole", "arn:aws:iam::123456789012:role/web*", "", false);
        check(Target::Managed, "iam:*", "*", "", false);
        check(Target::Scp, "iam:PassRole", "*", "", false);
    }
}
