//! Trust policies that look as if the role were for ECS tasks.

use super::Rule;
use crate::finding::{Fix, Report};
use crate::nearest::nearest;
use crate::subject::Subject;
use rolecall_policy::{PrincipalKind, validate::Target};

pub(super) const RULE: Rule = Rule {
    name: "ecs-trust-service",
    finds: "trust in a service that is not the one ECS tasks come from",
    check,
};

const TASKS: &str = "ecs-tasks.amazonaws.com";

/// Both roles of a task are assumed as `ecs-tasks.amazonaws.com` ("Amazon ECS task IAM role" in the ECS Developer
/// Guide).
fn check(subject: &Subject<'_>, report: &mut Report) {
    if subject.target != Target::Trust {
        return;
    }
    let trusted = || subject.statements.iter().filter(|said| said.allows());
    let services = || trusted().flat_map(|said| said.principals(PrincipalKind::Service));
    if services().any(|service| service.text == TASKS) {
        return;
    }
    for service in services() {
        let text = service.text.as_str();
        match text {
            "ecs.amazonaws.com" => {
                let message = "`ecs.amazonaws.com` is ECS itself, a task cannot have this role";
                report.note(service.span, message).hint(format!("tasks assume their roles as `{TASKS}`"));
            }
            "ec2.amazonaws.com" => {
                let message = "`ec2.amazonaws.com` is for instances, a task cannot have this role";
                report.note(service.span, message).hint(format!("tasks assume their roles as `{TASKS}`"));
            }
            _ if is_meant(text) => {
                let message = format!("no service is called `{text}`");
                report
                    .warning(service.span, message)
                    .hint(format!("did you mean `{TASKS}`?"))
                    .fix(Fix::string(service.span, TASKS));
            }
            _ => {}
        }
    }
}

/// Names that are near, or those of a task in other words.
fn is_meant(text: &str) -> bool {
    let host = text.split('.').next().unwrap_or_default();
    nearest(text, [TASKS]).is_some()
        || matches!(
            host,
            "ecs-task" | "ecs-tasks" | "ecstasks" | "ecs_tasks" | "ecs-task-execution" | "fargate"
        )
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use rolecall_policy::validate::Target;

    fn check(target: Target<'_>, services: &str, expected: Option<&str>) {
        let statement =
            format!(r#"{{"Effect":"Allow","Principal":{{"Service":{services}}},"Action":"sts:AssumeRole"}}"#);
        testing::check(&super::RULE, target, &statement, &expected.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn tasks_come_from_one_service() {
        check(Target::Trust, r#""ecs-tasks.amazonaws.com""#, None);
        check(Target::Trust, r#"["ecs.amazonaws.com","ecs-tasks.amazonaws.com"]"#, None);
        check(Target::Trust, r#""lambda.amazonaws.com""#, None);
        check(Target::Resource, r#""ecs.amazonaws.com""#, None);
        check(
            Target::Trust,
            r#""ecs.amazonaws.com""#,
            Some(
                "note \"ecs.amazonaws.com\": `ecs.amazonaws.com` is ECS itself, a task cannot have this role\n\
                  hint: tasks assume their roles as `ecs-tasks.amazonaws.com`",
            ),
        );
        check(
            Target::Trust,
            r#""ec2.amazonaws.com""#,
            Some(
                "note \"ec2.amazonaws.com\": `ec2.amazonaws.com` is for instances, a task cannot have this role\n\
                  hint: tasks assume their roles as `ecs-tasks.amazonaws.com`",
            ),
        );
        for wrong in ["ecs-task.amazonaws.com", "ecs-tasks.amazonaws.org", "fargate.amazonaws.com"] {
            let expected = format!(
                "warning \"{wrong}\": no service is called `{wrong}`\n\
                 hint: did you mean `ecs-tasks.amazonaws.com`?\nfix: \"ecs-tasks.amazonaws.com\""
            );
            check(Target::Trust, &format!("\"{wrong}\""), Some(&expected));
        }
    }
}
