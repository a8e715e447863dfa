//! How AWS Organizations looks at service control policies and resource control policies. It has one text for every
//! fault of a document.

use super::{Refusal, iam, quota};
use crate::document::{Document, Effect, Element, Principals, Statement, Text};
use crate::span::Span;

/// A service control policy. Since 19 September 2025 it speaks the full language of identity policies ("AWS
/// Organizations service control policy now supports full IAM language", AWS Security Blog): conditions, resources
/// and `NotAction` with `Allow`, wildcards anywhere, `NotResource`. A principal it never names ("SCP syntax" in the
/// Organizations User Guide).
pub(super) fn scp(text: &str) -> Result<Document, Refusal> {
    quota::organizations(text, quota::SCP)?;
    iam::identity(text).map_err(in_its_own_words)
}

/// A resource control policy that a customer writes: it denies, to everybody, actions of the services that take part
/// ("RCP syntax" in the Organizations User Guide; "RCP syntax error …" in the IAM Access Analyzer policy check
/// reference). Only what AWS's own `RCPFullAWSAccess` says is allowed: everything, to everybody.
pub(super) fn rcp(text: &str) -> Result<Document, Refusal> {
    quota::organizations(text, quota::RCP)?;
    let document = iam::permissions(text, |_| Ok(())).map_err(in_its_own_words)?;
    let mut own = document.statements().iter().filter(|statement| !is_full_access(statement));
    own.try_for_each(denies_everybody)?;
    Ok(document)
}

/// Keeps what IAM says as the reason.
fn in_its_own_words(refusal: Refusal) -> Refusal {
    let reason = refusal.reason.unwrap_or(refusal.message);
    malformed(reason, refusal.span)
}

fn malformed(reason: impl Into<String>, span: Option<Span>) -> Refusal {
    let message = "The provided policy document does not meet the requirements of the specified policy type.";
    Refusal::new("MalformedPolicyDocumentException", message, span).because(reason)
}

fn is_full_access(statement: &Statement) -> bool {
    let everything = |element: &Element<Vec<Text>>| match element {
        Element::Is(values) => values.iter().any(|value| value.text == "*"),
        Element::IsNot(_) => false,
    };
    statement.effect == Effect::Allow
        && matches!(statement.principals, Some(Element::Is(Principals::Everyone(_))))
        && everything(&statement.actions)
        && statement.resources.as_ref().is_some_and(everything)
        && statement.conditions.is_empty()
}

fn denies_everybody(statement: &Statement) -> Result<(), Refusal> {
    let refuse = |reason: &str, span| Err(malformed(reason, Some(span)));
    if statement.effect == Effect::Allow {
        return refuse("a resource control policy can only deny", statement.span);
    }
    match &statement.principals {
        Some(Element::Is(Principals::Everyone(_))) => {}
        _ => return refuse("`Principal` of a resource control policy must be `\"*\"`", statement.span),
    }
    let Element::Is(actions) = &statement.actions else {
        return refuse("a resource control policy cannot have `NotAction`", statement.span);
    };
    for action in actions {
        let service = action.text.split(':').next().unwrap_or_default().to_ascii_lowercase();
        if !SERVICES.contains(&service.as_str()) {
            let reason = format!("resource control policies do not apply to `{service}`");
            return refuse(&reason, action.span);
        }
    }
    Ok(())
}

/// The services that take part ("List of AWS services that support RCPs" in the Organizations User Guide, as of
/// August 2026).
const SERVICES: [&str; 44] = [
    "aoss",
    "appconfig",
    "appstream",
    "autoscaling",
    "cloudfront",
    "cloudsearch",
    "codebuild",
    "codecommit",
    "codepipeline",
    "cognito-identity",
    "cognito-idp",
    "comprehend",
    "comprehendmedical",
    "cost-optimization-hub",
    "dax",
    "dynamodb",
    "ecr",
    "events",
    "firehose",
    "fis",
    "health",
    "inspector-scan",
    "kendra",
    "kinesisvideo",
    "kms",
    "logs",
    "memorydb",
    "networkmonitor",
    "opensearch",
    "pca-connector-ad",
    "polly",
    "pricing",
    "s3",
    "secretsmanager",
    "signin",
    "sqs",
    "sts",
    "support",
    "textract",
    "timestream-influxdb",
    "transcribe",
    "transfer",
    "translate",
    "wafv2",
];
