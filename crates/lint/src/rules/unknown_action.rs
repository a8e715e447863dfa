//! Actions a service does not have.

use super::Rule;
use crate::finding::{Fix, Report, Severity};
use crate::nearest::nearest;
use crate::subject::{Meaning, Subject};

pub(super) const RULE: Rule =
    Rule { name: "unknown-action", finds: "actions their service does not have", check };

/// Where the service has a similar action, that is meant. Otherwise the action may have been retired.
fn check(subject: &Subject<'_>, report: &mut Report) {
    for action in subject.statements.iter().flat_map(|said| &said.actions) {
        let Meaning::Of(entry, actions) = &action.meaning else { continue };
        if !actions.is_empty() || action.is_pattern() {
            continue;
        }
        let name = action.text.text.split_once(':').map_or("", |(_, name)| name);
        let near = nearest(name, entry.actions.iter().map(|known| known.name));
        let severity = if near.is_some() { Severity::Error } else { Severity::Warning };
        let message = format!("`{}` has no action `{name}`", entry.prefix);
        let finding = report.add(severity, action.text.span, message);
        if let Some(near) = near {
            let text = format!("{}:{near}", entry.prefix);
            finding.hint(format!("did you mean `{text}`?")).fix(Fix::string(action.text.span, &text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use rolecall_policy::validate::Target;

    #[test]
    fn an_action_that_does_not_exist_is_named_with_the_most_similar_one() {
        for (action, expected) in [
            (
                "ecs:RunTasks",
                "error \"ecs:RunTasks\": `ecs` has no action `RunTasks`\nhint: did you mean `ecs:RunTask`?\nfix: \"ecs:RunTask\"",
            ),
            (
                "S3:GetObjcet",
                "error \"S3:GetObjcet\": `s3` has no action `GetObjcet`\nhint: did you mean `s3:GetObject`?\nfix: \"s3:GetObject\"",
            ),
            ("ecs:LaunchRockets", "warning \"ecs:LaunchRockets\": `ecs` has no action `LaunchRockets`"),
        ] {
            for element in ["Action", "NotAction"] {
                let statement = format!(
                    r#"{{"Effect":"Deny","{element}":["s3:getobject","ecs:Zzz*","{action}"],"Resource":"*"}}"#
                );
                check(&super::RULE, Target::Managed, &statement, &[expected]);
            }
        }
    }
}
