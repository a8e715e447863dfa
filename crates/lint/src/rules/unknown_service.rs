//! Actions of services AWS does not have.

use super::Rule;
use crate::finding::{Fix, Report};
use crate::nearest::nearest;
use crate::subject::{Meaning, Subject};
use rolecall_catalog::services;

pub(super) const RULE: Rule =
    Rule { name: "unknown-service", finds: "actions of services AWS does not list", check };

/// Where a service with a similar prefix exists, that is meant. Otherwise the service may have been retired.
fn check(subject: &Subject<'_>, report: &mut Report) {
    for action in subject.statements.iter().flat_map(|said| &said.actions) {
        let Meaning::UnknownService(prefix) = action.meaning else { continue };
        let message = format!("no service has the prefix `{prefix}`");
        let finding = report.warning(action.text.span, message);
        if let Some(near) = nearest(prefix, services()) {
            let text = action.text.text.replacen(prefix, near, 1);
            finding.hint(format!("did you mean `{text}`?")).fix(Fix::string(action.text.span, &text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use rolecall_policy::validate::Target;

    #[test]
    fn a_service_that_does_not_exist_is_named_with_the_most_similar_one() {
        for (action, expected) in [
            (
                "secretmanager:GetSecretValue",
                "warning \"secretmanager:GetSecretValue\": no service has the prefix `secretmanager`\nhint: did you mean `secretsmanager:GetSecretValue`?\nfix: \"secretsmanager:GetSecretValue\"",
            ),
            ("discontinued:Run*", "warning \"discontinued:Run*\": no service has the prefix `discontinued`"),
        ] {
            let statement =
                format!(r#"{{"Effect":"Allow","Action":["*","S3:*","{action}"],"Resource":"*"}}"#);
            check(&super::RULE, Target::Managed, &statement, &[expected]);
        }
    }
}
