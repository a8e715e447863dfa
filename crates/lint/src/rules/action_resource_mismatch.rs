//! Actions that cannot be asked about any resource of their statement.

use super::Rule;
use crate::arns::{ArnPattern, templates};
use crate::finding::{Finding, Fix, Report, Severity};
use crate::subject::{Meaning, NamedResource, Said, Subject};
use rolecall_catalog::{Action, ServiceEntry};

pub(super) const RULE: Rule = Rule {
    name: "action-resource-mismatch",
    finds: "actions that cannot apply to a resource of their statement",
    check,
};

/// What the catalogue says of the resources of an action is not complete, so this is no error, unless there is no doubt
/// what is meant.
fn check(subject: &Subject<'_>, report: &mut Report) {
    for said in &subject.statements {
        let resources = said.plain_resources();
        if resources.is_empty() || resources.iter().any(|resource| resource.arn.is_everything()) {
            continue;
        }
        let actions = said.plain_actions();
        for action in actions {
            let Meaning::Of(entry, matches) = &action.meaning else { continue };
            let applies = |known: &&'static Action| said.applies(entry, known).contains(&true);
            if matches.is_empty() || matches.iter().any(applies) {
                continue;
            }
            let text = &action.text.text;
            if matches.iter().all(|known| known.resources.is_empty()) {
                if is_asked_about_more(entry, matches, resources) {
                    continue;
                }
                let message = format!(
                    "`{text}` cannot be limited to a resource, only `\"Resource\": \"*\"` matches it"
                );
                wildcard_only(said, report.warning(action.text.span, message));
                continue;
            }
            let fix = match resources {
                [resource] if actions.len() == 1 => repaired(subject, entry, matches, resource),
                _ => None,
            };
            let severity = if fix.is_some() { Severity::Error } else { Severity::Warning };
            let message = format!("`{text}` does not apply to a resource of this statement");
            let finding = report.add(severity, action.text.span, message);
            finding.hint(format!("it applies to {}", types(entry, matches))).fix(fix);
        }
    }
}

/// Whether a service asks about more than it documents: IAM about the path whose users or roles are listed, and others
/// about all of their resources (observed in refusals; `arn:aws:s3:::*` lets `s3:ListAllMyBuckets` through).
fn is_asked_about_more(entry: &ServiceEntry, actions: &[&Action], resources: &[NamedResource<'_>]) -> bool {
    let lists = entry.prefix == "iam" && actions.iter().all(|action| action.name.starts_with("List"));
    resources.iter().any(|resource| match resource.arn.parts.as_slice() {
        [_, _, service, _, _, name] if *service == entry.prefix => {
            *name == "*" || (lists && name.ends_with("/*"))
        }
        _ => false,
    })
}

fn wildcard_only(said: &Said<'_>, finding: &mut Finding) {
    if said.actions.len() > 1 {
        finding.hint("put it into a statement of its own with `\"Resource\": \"*\"`");
    } else if let [resource] = said.plain_resources() {
        finding.hint("use `\"Resource\": \"*\"`").fix(Fix::string(resource.text.span, "*"));
    } else {
        finding.hint("use `\"Resource\": \"*\"`");
    }
}

/// The templates of the resources some actions apply to, at most three.
fn types(entry: &ServiceEntry, actions: &[&Action]) -> String {
    let mut templates: Vec<&str> = Vec::new();
    for on in actions.iter().flat_map(|action| &action.resources) {
        let known = entry.resource_types.iter().filter(|known| known.name == on.resource_type);
        for template in known.flat_map(|known| &known.arns) {
            if !templates.contains(template) {
                templates.push(template);
            }
        }
    }
    // The plainest first.
    templates.sort_by_key(|template| template.len());
    let shown: Vec<_> = templates.iter().take(3).map(|template| format!("`{template}`")).collect();
    let more = if templates.len() > 3 { " and others" } else { "" };
    format!("{}{more}", shown.join(", "))
}

/// The most frequent mistakes: a bucket in place of its objects, and the other way round.
fn repaired(
    subject: &Subject<'_>,
    entry: &ServiceEntry,
    actions: &[&Action],
    resource: &NamedResource<'_>,
) -> Option<Fix> {
    let text = &resource.text.text;
    let longer = format!("{text}/*");
    let candidates = [text.strip_suffix("/*"), Some(longer.as_str())];
    let types = || actions.iter().flat_map(|action| &action.resources).map(|on| on.resource_type);
    let fits = |candidate: &str| {
        let arn = ArnPattern::read(candidate, subject.has_variables());
        types().flat_map(|name| templates(entry, name)).any(|form| arn.fits(&form))
    };
    let found = candidates.into_iter().flatten().find(|candidate| fits(candidate))?;
    Some(Fix::string(resource.text.span, found))
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
    fn an_action_needs_a_resource_it_can_apply_to() {
        check(r#"["s3:ListBucket","s3:GetObject"]"#, r#"["arn:aws:s3:::b","arn:aws:s3:::b/*"]"#, &[]);
        check(r#"["s3:ListBucket","s3:ListAllMyBuckets"]"#, r#"["arn:aws:s3:::b","*"]"#, &[]);
        check(r#"["s3:*","s3:List*"]"#, r#""arn:aws:s3:::b/*""#, &[]);
        check(
            r#"["s3:GetObject","s3:ListBucket"]"#,
            r#""arn:aws:s3:::b/*""#,
            &["warning \"s3:ListBucket\": `s3:ListBucket` does not apply to a resource of this statement\n\
               hint: it applies to `arn:${Partition}:s3:::${BucketName}`, \
               `arn:${Partition}:s3:${Region}:${Account}:accesspoint/${AccessPointName}`"],
        );
        check(
            r#""s3:ListBucket""#,
            r#""arn:aws:s3:::b/*""#,
            &["error \"s3:ListBucket\": `s3:ListBucket` does not apply to a resource of this statement\n\
               hint: it applies to `arn:${Partition}:s3:::${BucketName}`, \
               `arn:${Partition}:s3:${Region}:${Account}:accesspoint/${AccessPointName}`\n\
               fix: \"arn:aws:s3:::b\""],
        );
        check(
            r#""s3:GetObject""#,
            r#"["arn:aws:s3:::b"]"#,
            &["error \"s3:GetObject\": `s3:GetObject` does not apply to a resource of this statement\n\
               hint: it applies to `arn:${Partition}:s3:::${BucketName}/${ObjectName}`, \
               `arn:${Partition}:s3:${Region}:${Account}:accesspoint/${AccessPointName}/object/${ObjectName}`\n\
               fix: \"arn:aws:s3:::b/*\""],
        );
    }

    #[test]
    fn an_action_without_resource_types_needs_every_resource() {
        check(r#""s3:ListAllMyBuckets""#, r#""arn:aws:s3:::*""#, &[]);
        check(r#""iam:ListUsers""#, r#""arn:aws:iam::123456789012:user/*""#, &[]);
        check(
            r#"["ecr:BatchGetImage","ecr:GetAuthorizationToken"]"#,
            r#""arn:aws:ecr:*:*:repository/web""#,
            &[
                "warning \"ecr:GetAuthorizationToken\": `ecr:GetAuthorizationToken` cannot be limited to a resource, \
               only `\"Resource\": \"*\"` matches it\n\
               hint: put it into a statement of its own with `\"Resource\": \"*\"`",
            ],
        );
        check(
            r#""ecr:GetAuthorizationToken""#,
            r#""arn:aws:ecr:*:*:repository/web""#,
            &[
                "warning \"ecr:GetAuthorizationToken\": `ecr:GetAuthorizationToken` cannot be limited to a resource, \
               only `\"Resource\": \"*\"` matches it\n\
               hint: use `\"Resource\": \"*\"`\n\
               fix: \"*\"",
            ],
        );
    }
}
