//! Trust of ECS tasks, narrowed to where it does not hold.

use super::Rule;
use crate::finding::{Fix, Report};
use crate::subject::Subject;
use rolecall_policy::{PrincipalKind, validate::Target};

pub(super) const RULE: Rule = Rule {
    name: "ecs-trust-source",
    finds: "trust of ECS tasks narrowed to a cluster, task or task definition",
    check,
};

/// "Specifying a specific cluster isn't supported" ("Amazon ECS task IAM role" in the ECS Developer Guide): the source
/// is `arn:aws:ecs:<region>:<account>:*`.
fn check(subject: &Subject<'_>, report: &mut Report) {
    if subject.target != Target::Trust {
        return;
    }
    for said in subject.statements.iter().filter(|said| said.allows()) {
        if !said.principals(PrincipalKind::Service).any(|service| service.text == "ecs-tasks.amazonaws.com") {
            continue;
        }
        for value in said.conditions_on("aws:SourceArn").flat_map(|condition| &condition.values) {
            let parts: Vec<_> = value.text.splitn(6, ':').collect();
            let ["arn", _, "ecs", _, _, resource] = parts.as_slice() else { continue };
            if *resource != "*" {
                let whole = format!("{}:*", parts[..5].join(":"));
                let message = format!("trust of ECS tasks cannot be narrowed to `{resource}`");
                report
                    .warning(value.span, message)
                    .hint(format!("use `{whole}`"))
                    .fix(Fix::string(value.span, &whole));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use rolecall_policy::validate::Target;

    #[test]
    fn the_source_of_a_task_is_all_of_ecs_in_an_account() {
        let trust = |source: &str| {
            format!(
                r#"{{"Effect":"Allow","Principal":{{"Service":"ecs-tasks.amazonaws.com"}},"Action":"sts:AssumeRole","Condition":{{"ArnLike":{{"aws:sourcearn":"{source}"}}}}}}"#
            )
        };
        let whole = "arn:aws:ecs:eu-west-1:123456789012:*";
        testing::check(&super::RULE, Target::Trust, &trust(whole), &[]);
        let cluster = "arn:aws:ecs:eu-west-1:123456789012:cluster/web";
        let expected = format!(
            "warning \"{cluster}\": trust of ECS tasks cannot be narrowed to `cluster/web`\n\
             hint: use `{whole}`\nfix: \"{whole}\""
        );
        testing::check(&super::RULE, Target::Trust, &trust(cluster), &[&expected]);
    }
}
