//! Resources no action of their statement can be asked about.

use super::Rule;
use crate::finding::Report;
use crate::subject::Subject;

pub(super) const RULE: Rule =
    Rule { name: "unused-resource", finds: "resources no action of their statement applies to", check };

fn check(subject: &Subject<'_>, report: &mut Report) {
    for said in &subject.statements {
        let Some(actions) = said.known_actions() else { continue };
        let mut used = vec![false; said.resources.len()];
        for (entry, action) in actions {
            used.iter_mut().zip(said.applies(entry, action)).for_each(|(used, applies)| *used |= applies);
        }
        let unused: Vec<_> = said
            .plain_resources()
            .iter()
            .zip(&used)
            .filter(|(resource, used)| !**used && !resource.arn.is_everything())
            .map(|(resource, _)| resource)
            .collect();
        // Where nothing applies to anything, that is said of the actions.
        if unused.len() == said.resources.len() {
            continue;
        }
        for resource in unused {
            let message = format!("no action of this statement applies to `{}`", resource.text.text);
            report.note(resource.text.span, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use rolecall_policy::validate::Target;

    fn check(actions: &str, resources: &str, expected: &[&str]) {
        let statement = format!(r#"{{"Effect":"Allow","Action":{actions},"Resource":{resources}}}"#);
        testing::check(&super::RULE, Target::Managed, &statement, expected);
    }

    #[test]
    fn a_resource_needs_an_action_that_applies_to_it() {
        let bucket_and_objects = r#"["arn:aws:s3:::b","arn:aws:s3:::b/*"]"#;
        check(r#"["s3:GetObject","s3:ListBucket"]"#, bucket_and_objects, &[]);
        check(r#"["s3:GetObject","unknown:Action"]"#, bucket_and_objects, &[]);
        check(r#""s3:GetObject""#, r#""arn:aws:s3:::b""#, &[]);
        check(
            r#""s3:GetObject""#,
            bucket_and_objects,
            &["note \"arn:aws:s3:::b\": no action of this statement applies to `arn:aws:s3:::b`"],
        );
    }
}
