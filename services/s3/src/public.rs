//! Whether a bucket policy is public, for S3 Block Public Access.

use rolecall_policy::{Condition, Document, Effect, Element, PrincipalKind, Principals, Statement};

/// Keys that narrow a policy down to somebody when compared with fixed values. Source: S3 User Guide, "Blocking public
/// access to your Amazon S3 storage", "The meaning of public".
const NARROWING: [&str; 12] = [
    "aws:principalorgid",
    "aws:principalorgpaths",
    "aws:sourceaccount",
    "aws:sourcearn",
    "aws:sourceip",
    "aws:sourceowner",
    "aws:sourcevpc",
    "aws:sourcevpce",
    "aws:userid",
    "aws:principalarn",
    "s3:dataaccesspointaccount",
    "s3:dataaccesspointarn",
];

/// Whether a policy lets anybody in.
pub(crate) fn is_public(document: &Document) -> bool {
    document.statements().iter().any(lets_anybody_in)
}

fn lets_anybody_in(statement: &Statement) -> bool {
    statement.effect == Effect::Allow
        && statement.principals.as_ref().is_some_and(names_everybody)
        && !statement.conditions.iter().any(narrows)
}

fn names_everybody(principals: &Element<Principals>) -> bool {
    match principals {
        Element::IsNot(_) => true,
        Element::Is(Principals::Everyone(_)) => true,
        Element::Is(Principals::Bare(_)) => false,
        Element::Is(Principals::Map(entries)) => {
            entries.iter().any(|entry| entry.kind == PrincipalKind::Aws && entry.value.text == "*")
        }
    }
}

/// A comparison with fixed values; a wildcard would let in whoever fits it.
fn narrows(condition: &Condition) -> bool {
    let operator = condition.operator.text.to_ascii_lowercase();
    let compares = operator.starts_with("string") || operator.starts_with("arn") || operator == "ipaddress";
    let negated = operator.contains("not") || operator.ends_with("ifexists");
    let fixed = |value: &str| !value.contains(['*', '?', '$']) && value != "0.0.0.0/0" && value != "::/0";
    let key = condition.key.text.to_ascii_lowercase();
    compares
        && !negated
        && NARROWING.contains(&key.as_str())
        && condition.values.iter().all(|value| fixed(&value.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_for_everybody_is_public_unless_a_condition_narrows_it() {
        for (rest, expected) in [
            (r#""Principal":"*""#, true),
            (r#""Principal":{"AWS":"*"}"#, true),
            (r#""Principal":{"AWS":"123456789012"}"#, false),
            (r#""Principal":{"Service":"logs.amazonaws.com"}"#, false),
            (r#""Principal":"*","Condition":{"StringEquals":{"aws:SourceVpc":"vpc-1"}}"#, false),
            (r#""Principal":"*","Condition":{"StringLike":{"aws:SourceVpc":"vpc-*"}}"#, true),
            (r#""Principal":"*","Condition":{"IpAddress":{"aws:SourceIp":"192.0.2.0/24"}}"#, false),
            (r#""Principal":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}"#, true),
        ] {
            let text = format!(
                r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Action":"s3:GetObject","Resource":"*",{rest}}}}}"#
            );
            assert_eq!(is_public(&Document::parse(&text).unwrap()), expected, "{rest}");
        }
    }
}
