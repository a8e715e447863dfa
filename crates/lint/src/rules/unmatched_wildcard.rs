//! Actions with wildcards that match no action.

use super::Rule;
use crate::finding::Report;
use crate::subject::{Meaning, Subject};

pub(super) const RULE: Rule =
    Rule { name: "unmatched-wildcard", finds: "actions with wildcards that no action matches", check };

fn check(subject: &Subject<'_>, report: &mut Report) {
    for action in subject.statements.iter().flat_map(|said| &said.actions) {
        if let Meaning::Of(entry, actions) = &action.meaning
            && actions.is_empty()
            && action.is_pattern()
        {
            let message = format!("no action of `{}` matches `{}`", entry.prefix, action.text.text);
            report.warning(action.text.span, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use rolecall_policy::validate::Target;

    #[test]
    fn a_wildcard_has_to_match_something() {
        let statement =
            r#"{"Effect":"Allow","Action":["*","s3:*","s3:?etObject","s3:Fetch*"],"Resource":"*"}"#;
        let expected = "warning \"s3:Fetch*\": no action of `s3` matches `s3:Fetch*`";
        check(&super::RULE, Target::Scp, statement, &[expected]);
    }
}
