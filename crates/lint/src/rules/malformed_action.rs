//! Texts that are no action and match nothing.

use super::Rule;
use crate::finding::Report;
use crate::subject::{Meaning, Subject};

pub(super) const RULE: Rule =
    Rule { name: "malformed-action", finds: "texts that have not the form of an action", check };

fn check(subject: &Subject<'_>, report: &mut Report) {
    for action in subject.statements.iter().flat_map(|said| &said.actions) {
        if !matches!(action.meaning, Meaning::Nothing) {
            continue;
        }
        let text = &action.text.text;
        let message = format!("`{text}` is no action and matches nothing");
        let hint = match text.split_once(':') {
            None => "an action has the form `service:Name`",
            Some((service, _)) if service.contains(['*', '?']) => "the service of an action has no wildcards",
            Some((_, name)) if name.contains(':') => "an action has one colon only",
            Some(_) => "an action has the form `service:Name`, without blanks and commas",
        };
        report.error(action.text.span, message).hint(hint);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use rolecall_policy::validate::Target;

    #[test]
    fn what_is_no_action_is_an_error() {
        for (action, hint) in [
            ("s3", "an action has the form `service:Name`"),
            ("s3 :GetObject", "an action has the form `service:Name`, without blanks and commas"),
            ("s3:GetObject,s3:PutObject", "an action has one colon only"),
            ("s*:GetObject", "the service of an action has no wildcards"),
        ] {
            let statement =
                format!(r#"{{"Effect":"Allow","Action":["*","s3:*","{action}"],"Resource":"*"}}"#);
            let expected =
                format!("error \"{action}\": `{action}` is no action and matches nothing\nhint: {hint}");
            testing::check(&super::RULE, Target::Managed, &statement, &[&expected]);
        }
    }
}
