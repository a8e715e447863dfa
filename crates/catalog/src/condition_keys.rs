//! Condition keys and the types of their values.

use crate::global_keys;
use crate::index::CONDITION_HOMES;
use crate::services::{ServiceEntry, service};

/// What a condition key holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConditionType {
    /// The type of one value.
    pub value: ValueType,
    /// Whether a request can carry several values, so that `ForAllValues` and `ForAnyValue` make sense.
    pub multivalued: bool,
}

/// The type of a condition key's value, which decides the operators that fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueType {
    /// Text.
    String,
    /// An ARN.
    Arn,
    /// `true` or `false`.
    Bool,
    /// A number.
    Numeric,
    /// A point in time.
    Date,
    /// An IP address.
    IpAddress,
}

/// The type of the condition key with this name, in any case: a global key such as `aws:SourceIp` or one a service
/// lists, such as `ecs:cluster`. A name with a variable part is given in full: `aws:ResourceTag/team`.
pub fn condition_key(name: &str) -> Option<ConditionType> {
    let (prefix, _) = name.split_once(':')?;
    let own = service(prefix);
    let others = CONDITION_HOMES.iter().filter_map(|home| service(home));
    global_keys::find(name)
        .or_else(|| own.into_iter().chain(others).find_map(|entry| listed(entry, name)))
        .or_else(|| if own.is_none() { claim(name) } else { None })
}

/// The keys that come from the token of any OpenID Connect provider, whose host is the prefix ("Available keys for
/// AWS OIDC federation" in the IAM User Guide).
fn claim(name: &str) -> Option<ConditionType> {
    let (provider, claim) = name.rsplit_once(':')?;
    match claim.to_ascii_lowercase().as_str() {
        _ if !provider.contains('.') => None,
        "aud" | "oaud" | "sub" => Some(ConditionType::one(ValueType::String)),
        "amr" => Some(ConditionType::many(ValueType::String)),
        _ => None,
    }
}

fn listed(entry: &ServiceEntry, name: &str) -> Option<ConditionType> {
    let exact = entry.condition_keys.iter().find(|key| key.name.eq_ignore_ascii_case(name));
    let found = exact.or_else(|| entry.condition_keys.iter().find(|key| fits(key.name, name)));
    found.map(|key| key.value_type)
}

/// Whether `name` is `template` with something in place of each variable, written `${Name}` or `<name>`.
pub(crate) fn fits(template: &str, name: &str) -> bool {
    let Some((fixed, after)) = next_variable(template) else { return template.eq_ignore_ascii_case(name) };
    let Some((start, rest)) = name.split_at_checked(fixed.len()) else { return false };
    if !start.eq_ignore_ascii_case(fixed) {
        return false;
    }
    let mut ends = rest.char_indices().map(|(at, c)| at + c.len_utf8());
    ends.any(|end| fits(after, rest.split_at(end).1))
}

/// What stands before and after the first variable.
fn next_variable(template: &str) -> Option<(&str, &str)> {
    let (open, close) = match (template.find("${"), template.find('<')) {
        (Some(dollar), Some(angle)) if angle < dollar => (angle, '>'),
        (Some(dollar), _) => (dollar, '}'),
        (None, Some(angle)) => (angle, '>'),
        (None, None) => return None,
    };
    let (fixed, variable) = template.split_at(open);
    Some((fixed, variable.split_once(close)?.1))
}

impl ConditionType {
    pub(crate) const fn one(value: ValueType) -> Self {
        Self { value, multivalued: false }
    }

    pub(crate) const fn many(value: ValueType) -> Self {
        Self { value, multivalued: true }
    }

    /// Reads the type as the Service Authorization Reference writes it.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (value, multivalued) = match text.strip_prefix("ArrayOf") {
            Some(value) => (value, true),
            None => (text, false),
        };
        let value = match value {
            "String" => ValueType::String,
            "ARN" => ValueType::Arn,
            "Bool" => ValueType::Bool,
            "Numeric" => ValueType::Numeric,
            "Date" => ValueType::Date,
            "IPAddress" => ValueType::IpAddress,
            _ => return None,
        };
        Some(Self { value, multivalued })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_with_their_type() {
        for (name, expected) in [
            ("ecs:cluster", ConditionType::one(ValueType::Arn)),
            ("ECS:Cluster", ConditionType::one(ValueType::Arn)),
            ("iam:PassedToService", ConditionType::one(ValueType::String)),
            ("s3:ExistingObjectTag/team", ConditionType::one(ValueType::String)),
            ("kms:EncryptionContext:app", ConditionType::one(ValueType::String)),
            ("aws:SourceIp", ConditionType::one(ValueType::IpAddress)),
            ("aws:ResourceTag/team", ConditionType::one(ValueType::String)),
            ("aws:TagKeys", ConditionType::many(ValueType::String)),
            ("token.actions.githubusercontent.com:sub", ConditionType::one(ValueType::String)),
            ("oidc.eks.eu-west-1.amazonaws.com/id/ABC:aud", ConditionType::one(ValueType::String)),
            ("token.actions.githubusercontent.com:actor", ConditionType::one(ValueType::String)),
            ("ec2:SourceInstanceARN", ConditionType::one(ValueType::Arn)),
            ("codebuild:BuildArn", ConditionType::one(ValueType::Arn)),
            ("saml:aud", ConditionType::one(ValueType::String)),
        ] {
            assert_eq!(condition_key(name), Some(expected), "{name}");
        }
    }

    #[test]
    fn keys_aws_does_not_know_are_not_found() {
        for name in [
            "ecs:clusters",
            "aws:SourceIpp",
            "nothing:at-all",
            "ecs",
            "",
            "ecs:sub",
            "host.example:job",
            "aws:ResourceTag/",
        ] {
            assert_eq!(condition_key(name), None, "{name}");
        }
    }

    #[test]
    fn a_variable_takes_at_least_one_character() {
        for (template, name, fit) in [
            ("a:T/${Key}", "A:t/é", true),
            ("a:T/${Key}", "a:T/", false),
            ("a:${Id}.x", "a:one.two.x", true),
            ("a:${Id}.x", "a:one.y", false),
            ("a:<one>/${Two}", "a:1/2", true),
            ("a:b", "a:b", true),
            ("a:é${X}", "a:e", false),
        ] {
            assert_eq!(fits(template, name), fit, "{template} {name}");
        }
    }
}
