//! ARNs with a part that no resource has.

use super::Rule;
use crate::arns::{ArnPattern, Template};
use crate::finding::{Fix, Report};
use crate::nearest::nearest;
use crate::subject::{NamedResource, Subject};
use rolecall_catalog::{ServiceEntry, service};
use rolecall_policy::{PrincipalKind, Span, Text};

pub(super) const RULE: Rule =
    Rule { name: "malformed-arn", finds: "ARNs with a part that no resource has", check };

const PARTITIONS: [&str; 8] =
    ["aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc"];

/// Services none of whose resources belong to AWS, such as the documents of Systems Manager do, without an account.
const OF_ACCOUNTS: [&str; 8] = ["dynamodb", "ecs", "iam", "kms", "logs", "secretsmanager", "sns", "sqs"];

fn check(subject: &Subject<'_>, report: &mut Report) {
    for said in &subject.statements {
        for resource in said.resources.iter().filter(|resource| !resource.arn.is_everything()) {
            if !incomplete(resource, report) && !wrong_part(resource.text, &resource.arn.parts, report) {
                misplaced(subject.has_variables(), resource, report);
            }
        }
        // Elsewhere only what begins like an ARN is one.
        let conditions = said.statement.conditions.iter().flat_map(|condition| &condition.values);
        for text in said.principals(PrincipalKind::Aws).chain(conditions) {
            if text.text.starts_with("arn:") {
                let parts: Vec<_> = text.text.splitn(6, ':').collect();
                wrong_part(text, &parts, report);
            }
        }
    }
}

/// Parts that are missing count as `*`, which a wildcard at the end says openly.
fn incomplete(resource: &NamedResource<'_>, report: &mut Report) -> bool {
    let (text, count) = (&resource.text.text, resource.arn.parts.len());
    if count < 6 && !text.ends_with('*') {
        let message = format!("`{text}` is no ARN, it has {count} of 6 parts");
        let hint = "an ARN has the form `arn:partition:service:region:account:resource`";
        report.error(resource.text.span, message).hint(hint);
    }
    count < 6
}

/// Names the first part that no ARN has.
fn wrong_part(text: &Text, parts: &[&str], report: &mut Report) -> bool {
    let span = text.span;
    let &[start, partition, service, _, account, _] = parts else { return false };
    if !is_open(start) && start != "arn" {
        let message = format!("`{}` does not begin with `arn:`", text.text);
        report.error(span, message).fix(with(span, parts, 0, "arn"));
    } else if !is_open(partition) && !PARTITIONS.contains(&partition) {
        let near = nearest(partition, PARTITIONS).unwrap_or("aws");
        let finding = report.error(span, format!("there is no partition `{partition}`"));
        finding.hint(format!("did you mean `{near}`?")).fix(with(span, parts, 1, near));
    } else if !is_open(service) && service.contains(|c: char| c.is_ascii_uppercase()) {
        let lower = service.to_ascii_lowercase();
        let message = format!("the service of an ARN is written in lower case, not `{service}`");
        report.error(span, message).hint(format!("use `{lower}`")).fix(with(span, parts, 2, &lower));
    } else if account.bytes().all(|b| b.is_ascii_digit()) && !matches!(account.len(), 0 | 12) {
        let message = format!("the account `{account}` has {} digits, an account has 12", account.len());
        report.error(span, message);
    } else {
        return false;
    }
    true
}

/// The ARN with another part.
fn with(span: Span, parts: &[&str], at: usize, part: &str) -> Fix {
    let mut parts = parts.to_vec();
    parts[at] = part;
    Fix::string(span, &parts.join(":"))
}

/// A wildcard or a variable is in it.
fn is_open(part: &str) -> bool {
    part.contains(['*', '?', '$'])
}

/// A region or account where the service has none, or none where it has one: with it changed, the ARN is that of a
/// resource of the service.
fn misplaced(variables: bool, resource: &NamedResource<'_>, report: &mut Report) {
    let parts = resource.arn.parts.as_slice();
    let Some(entry) = service(parts[2]) else { return };
    if is_resource(variables, entry, parts) {
        return;
    }
    let name = entry.prefix;
    let (region, account) = (parts[3], parts[4]);
    let of_accounts = OF_ACCOUNTS.contains(&name);
    let candidates = [
        (!region.is_empty(), 3, "", "no region"),
        (region.is_empty(), 3, "*", "a region"),
        (!account.is_empty(), 4, "", "no account"),
        (account.is_empty() && of_accounts, 4, "*", "an account"),
    ];
    for (possible, at, part, has) in candidates {
        let mut changed = parts.to_vec();
        changed[at] = part;
        if possible && is_resource(variables, entry, &changed) {
            let span = resource.text.span;
            let message = format!("resources of `{name}` like this one have {has}");
            let hint = format!("use `{}`", changed.join(":"));
            report.warning(span, message).hint(hint).fix(with(span, parts, at, part));
            return;
        }
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
    fn arns_of_principals_and_in_conditions_are_looked_at_too() {
        let statement = r#"{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::1234:root"},"Action":"sts:AssumeRole",
            "Condition":{"ArnLike":{"aws:SourceArn":["arn:awz:ecs:*:*:*","arn:aws:ecs:*"]}}}"#;
        let expected = [
            "error \"arn:aws:iam::1234:root\": the account `1234` has 4 digits, an account has 12",
            "error \"arn:awz:ecs:*:*:*\": there is no partition `awz`\nhint: did you mean `aws`?\nfix: \"arn:aws:ecs:*:*:*\"",
        ];
        testing::check(&super::RULE, Target::Trust, statement, &expected);
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
