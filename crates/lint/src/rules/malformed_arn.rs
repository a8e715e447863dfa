//! ARNs with a part that no resource has.

use super::Rule;
use crate::arns::{ArnPattern, Template};
use crate::finding::{Fix, Report};
use crate::nearest::nearest;
use crate::subject::{NamedResource, Subject};
use rolecall_catalog::{ServiceEntry, service};

pub(super) const RULE: Rule =
    Rule { name: "malformed-arn", finds: "ARNs with a part that no resource has", check };

const PARTITIONS: [&str; 8] =
    ["aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc"];

/// Services none of whose resources belong to AWS, such as the documents of Systems Manager do, without an account.
const OF_ACCOUNTS: [&str; 8] = ["dynamodb", "ecs", "iam", "kms", "logs", "secretsmanager", "sns", "sqs"];

fn check(subject: &Subject<'_>, report: &mut Report) {
    for resource in subject.statements.iter().flat_map(|said| &said.resources) {
        if !resource.arn.is_everything() {
            look(subject.has_variables(), resource, report);
        }
    }
}

/// Names the first part that is wrong.
fn look(variables: bool, resource: &NamedResource<'_>, report: &mut Report) {
    let (text, span) = (&resource.text.text, resource.text.span);
    let parts = resource.arn.parts.as_slice();
    let fixed = |at: usize, part: &str| {
        let mut parts = parts.to_vec();
        parts[at] = part;
        Fix::string(span, &parts.join(":"))
    };
    let &[start, partition, service, region, account, _] = parts else {
        // Parts that are missing count as `*`, which a wildcard at the end says openly.
        if !text.ends_with('*') {
            let message = format!("`{text}` is no ARN, it has {} of 6 parts", parts.len());
            let hint = "an ARN has the form `arn:partition:service:region:account:resource`";
            report.error(span, message).hint(hint);
        }
        return;
    };
    if !is_open(start) && start != "arn" {
        report.error(span, format!("`{text}` does not begin with `arn:`")).fix(fixed(0, "arn"));
    } else if !is_open(partition) && !PARTITIONS.contains(&partition) {
        let finding = report.error(span, format!("there is no partition `{partition}`"));
        let near = nearest(partition, PARTITIONS).unwrap_or("aws");
        finding.hint(format!("did you mean `{near}`?")).fix(fixed(1, near));
    } else if !is_open(service) && service.contains(|c: char| c.is_ascii_uppercase()) {
        let lower = service.to_ascii_lowercase();
        let message = format!("the service of an ARN is written in lower case, not `{service}`");
        report.error(span, message).hint(format!("use `{lower}`")).fix(fixed(2, &lower));
    } else if account.bytes().all(|b| b.is_ascii_digit()) && !matches!(account.len(), 0 | 12) {
        let message = format!("the account `{account}` has {} digits, an account has 12", account.len());
        report.error(span, message);
    } else if let Some((at, part, message)) = misplaced(variables, parts, region, account) {
        let finding = report.warning(span, message);
        let fix = fixed(at, part);
        finding.hint(format!("use `{}`", fix.replacement.trim_matches('"'))).fix(fix);
    }
}

/// A wildcard or a variable is in it.
fn is_open(part: &str) -> bool {
    part.contains(['*', '?', '$'])
}

/// A region or account where the service has none, or none where it has one: with it changed, the ARN is that of a
/// resource of the service.
fn misplaced(
    variables: bool,
    parts: &[&str],
    region: &str,
    account: &str,
) -> Option<(usize, &'static str, String)> {
    let name = parts[2];
    let entry = service(name)?;
    if is_resource(variables, entry, parts) {
        return None;
    }
    let with = |at: usize, part: &'static str| {
        let mut parts = parts.to_vec();
        parts[at] = part;
        is_resource(variables, entry, &parts)
    };
    let name = entry.prefix;
    if !region.is_empty() && with(3, "") {
        Some((3, "", format!("resources of `{name}` like this one have no region")))
    } else if region.is_empty() && with(3, "*") {
        Some((3, "*", format!("resources of `{name}` like this one have a region")))
    } else if !account.is_empty() && with(4, "") {
        Some((4, "", format!("resources of `{name}` like this one have no account")))
    } else if account.is_empty() && OF_ACCOUNTS.contains(&name) && with(4, "*") {
        Some((4, "*", format!("resources of `{name}` like this one have an account")))
    } else {
        None
    }
}

fn is_resource(variables: bool, entry: &ServiceEntry, parts: &[&str]) -> bool {
    let text = parts.join(":");
    let arn = ArnPattern::read(&text, variables);
    let mut forms = entry.resource_types.iter().flat_map(|known| &known.arns);
    forms.any(|form| arn.fits(&Template::read(entry, form).strict()))
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use rolecall_policy::validate::Target;

    fn check(resource: &str, expected: Option<&str>) {
        let statement = format!(r#"{{"Effect":"Allow","Action":"*","Resource":["*","{resource}"]}}"#);
        let expected = expected.map(|expected| expected.replacen(' ', &format!(" \"{resource}\": "), 1));
        testing::check(
            &super::RULE,
            Target::Managed,
            &statement,
            &expected.as_deref().into_iter().collect::<Vec<_>>(),
        );
    }

    #[test]
    fn every_part_of_an_arn_can_be_wrong() {
        check("arn:aws:s3:::b/*", None);
        check("arn:*:s3:::b", None);
        check("arn:aws:ecs:*", None);
        check("arn:aws:iam::aws:policy/ReadOnlyAccess", None);
        check("arn:${aws:partition}:s3:::b", None);
        check("arn:aws:unheard-of:x:y:z", None);
        check("arn:aws:s3:eu-west-1:123456789012:accesspoint/a", None);
        check(
            "arn:aws:s3",
            Some(
                "error `arn:aws:s3` is no ARN, it has 3 of 6 parts\n\
                  hint: an ARN has the form `arn:partition:service:region:account:resource`",
            ),
        );
        check(
            "arn:asw:s3:::b",
            Some("error there is no partition `asw`\nhint: did you mean `aws`?\nfix: \"arn:aws:s3:::b\""),
        );
        check(
            "am:aws:s3:::b",
            Some("error `am:aws:s3:::b` does not begin with `arn:`\nfix: \"arn:aws:s3:::b\""),
        );
        check(
            "arn:aws:S3:::b",
            Some(
                "error the service of an ARN is written in lower case, not `S3`\n\
                  hint: use `s3`\nfix: \"arn:aws:s3:::b\"",
            ),
        );
        check(
            "arn:aws:iam::12345678901:role/web",
            Some("error the account `12345678901` has 11 digits, an account has 12"),
        );
        check(
            "arn:aws:iam:eu-west-1:123456789012:role/web",
            Some(
                "warning resources of `iam` like this one have no region\n\
                  hint: use `arn:aws:iam::123456789012:role/web`\nfix: \"arn:aws:iam::123456789012:role/web\"",
            ),
        );
        check(
            "arn:aws:ecs::123456789012:cluster/web",
            Some(
                "warning resources of `ecs` like this one have a region\n\
                  hint: use `arn:aws:ecs:*:123456789012:cluster/web`\nfix: \"arn:aws:ecs:*:123456789012:cluster/web\"",
            ),
        );
        check(
            "arn:aws:s3::123456789012:b",
            Some(
                "warning resources of `s3` like this one have no account\nhint: use `arn:aws:s3:::b`\nfix: \"arn:aws:s3:::b\"",
            ),
        );
        check(
            "arn:aws:iam:::role/web",
            Some(
                "warning resources of `iam` like this one have an account\n\
                  hint: use `arn:aws:iam::*:role/web`\nfix: \"arn:aws:iam::*:role/web\"",
            ),
        );
    }
}
