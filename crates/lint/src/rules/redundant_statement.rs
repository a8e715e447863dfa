//! Statements that say nothing another does not say.

use super::Rule;
use crate::cover::covers;
use crate::finding::Report;
use crate::subject::{Said, Subject};

pub(super) const RULE: Rule =
    Rule { name: "redundant-statement", finds: "statements that say nothing another does not say", check };

fn check(subject: &Subject<'_>, report: &mut Report) {
    for (at, said) in subject.statements.iter().enumerate() {
        // Of two that say the same, the first stays.
        let says_it = |(other_at, other): &(usize, &Said<'_>)| {
            *other_at != at
                && other.statement.effect == said.statement.effect
                && covers(other, said)
                && (*other_at < at || !covers(said, other))
        };
        let Some((other_at, other)) = subject.statements.iter().enumerate().find(says_it) else { continue };
        let called = other.called(other_at);
        if covers(said, other) {
            report.warning(said.statement.span, format!("this statement repeats {called}"));
        } else {
            report.note(said.statement.span, format!("{called} says all of this statement, and more"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use rolecall_policy::validate::Target;

    fn check(target: Target<'_>, one: &str, other: &str, expected: Option<String>) {
        let expected: Vec<&str> = expected.as_deref().into_iter().collect();
        testing::check(&super::RULE, target, &format!("{one},{other}"), &expected);
    }

    #[test]
    fn what_is_said_twice_is_found_once() {
        let say = |body: &str| format!(r#"{{"Effect":"Allow",{body}}}"#);
        let one = say(r#""Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::b/*""#);
        let turned =
            say(r#""Sid":"Again","Resource":["arn:aws:s3:::b/*"],"Action":["s3:PutObject","s3:getobject"]"#);
        check(
            Target::Managed,
            &one,
            &turned,
            Some(format!("warning {turned}: this statement repeats statement 1")),
        );
        let part = say(r#""Action":"s3:GetObject","Resource":"arn:aws:s3:::b/a""#);
        check(
            Target::Managed,
            &part,
            &one,
            Some(format!("note {part}: statement 2 says all of this statement, and more")),
        );
        check(Target::Managed, &one, &one.replace("Allow", "Deny"), None);
        check(Target::Managed, &one, &say(r#""Action":"s3:DeleteObject","Resource":"*""#), None);
        check(Target::Managed, &one, &say(r#""NotAction":"s3:GetObject","Resource":"*""#), None);
        let trust = |principal: &str| say(&format!(r#""Principal":{principal},"Action":"sts:AssumeRole""#));
        let (ecs, both) = (
            trust(r#"{"Service":"ecs-tasks.amazonaws.com"}"#),
            trust(r#"{"Service":["ec2.amazonaws.com","ecs-tasks.amazonaws.com"]}"#),
        );
        check(
            Target::Trust,
            &ecs,
            &both,
            Some(format!("note {ecs}: statement 2 says all of this statement, and more")),
        );
        check(Target::Trust, &ecs, &trust(r#"{"AWS":"123456789012"}"#), None);
    }
}
