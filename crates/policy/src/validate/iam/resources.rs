//! What IAM checks in the resources of a policy.

use super::super::Refusal;
use super::super::shape::{StatementShape, Word};
use super::refuse;

const PARTITIONS: [&str; 8] =
    ["aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc"];

/// What the resource of an ARN of IAM can start with.
const IAM_PATHS: [&str; 13] = [
    "user/",
    "federated-user/",
    "role/",
    "group/",
    "instance-profile/",
    "mfa/",
    "server-certificate/",
    "policy/",
    "sms-mfa/",
    "saml-provider/",
    "oidc-provider/",
    "report/",
    "access-report/",
];

/// What it can be as a whole. The text does not name `root`, which `sts:AssumeRoot` is about and AWS's own policies have
/// ("IAMAuditRootUserCredentials").
const UNSAID: [&str; 2] = ["*", "root"];

/// Whether IAM's older parser gets through: it stumbles over ARNs with an empty part but too few colons, and over
/// an empty service. It does not look at a statement one of whose resources has another fault.
pub(super) fn passes_legacy_parser(resources: &[Word<'_>]) -> bool {
    if resources.iter().any(|resource| fault(resource.text).is_some()) {
        return true;
    }
    resources.iter().filter(|resource| resource.text != "*").all(|resource| {
        let text = resource.text;
        let complete = text.matches(':').count() >= 5 || !text.contains("::");
        complete && text.split(':').nth(2).is_some_and(|service| !service.is_empty())
    })
}

/// Refuses resources of the wrong form. Of several, the first in alphabetical order is named.
pub(super) fn formats(statements: &[StatementShape<'_>]) -> Result<(), Refusal> {
    for statement in statements {
        let mut resources = statement.resources.clone();
        resources.sort_by_key(|resource| resource.text);
        for resource in resources {
            if let Some(message) = fault(resource.text) {
                return Err(refuse(message, Some(resource.span)));
            }
        }
    }
    Ok(())
}

fn fault(resource: &str) -> Option<String> {
    if resource == "*" {
        return None;
    }
    let Some((_, rest)) = resource.split_once(':') else {
        return Some(format!("Resource {resource} must be in ARN format or \"*\"."));
    };
    let (partition, rest) = match rest.split_once(':') {
        Some((partition, rest)) => (partition, Some(rest)),
        None => (rest, None),
    };
    if partition != "*" && !PARTITIONS.contains(&partition) {
        let mut parts: Vec<_> = rest.map_or_else(Vec::new, |rest| rest.splitn(4, ':').collect());
        parts.resize(4, "*");
        let arn = format!("arn:{partition}:{}", parts.join(":"));
        return Some(format!("Partition \"{partition}\" is not valid for resource \"{arn}\"."));
    }
    let Some(rest) = rest else {
        return Some("Resource vendor must be fully qualified and cannot contain regexes.".to_owned());
    };
    let mut parts = rest.splitn(4, ':');
    let mut part = || parts.next();
    let (service, region, account, name) = (part()?, part()?, part(), part());
    match service {
        "iam" if !region.is_empty() => {
            Some(format!("IAM resource {resource} cannot contain region information."))
        }
        "iam"
            if let Some(name) = name
                && !UNSAID.contains(&name)
                && !IAM_PATHS.iter().any(|path| name.starts_with(path)) =>
        {
            Some(format!("IAM resource path must either be \"*\" or start with {}.", IAM_PATHS.join(", ")))
        }
        // Only buckets are global: access points and jobs belong to an account and a region.
        "s3" if !region.is_empty() && account.is_none_or(str::is_empty) => {
            Some(format!("Resource {resource} can not contain region information."))
        }
        _ => None,
    }
}
