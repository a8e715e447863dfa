//! Operators of another type than their key.

use super::Rule;
use crate::finding::{Report, Severity};
use crate::operator::{self, Family, Operator};
use crate::subject::Subject;
use rolecall_catalog::{ValueType, condition_key};
use rolecall_policy::Condition;

pub(super) const RULE: Rule =
    Rule { name: "operator-type", finds: "condition operators of another type than their key", check };

fn check(subject: &Subject<'_>, report: &mut Report) {
    for said in &subject.statements {
        for condition in &said.statement.conditions {
            let key = &condition.key.text;
            let Some(operator) = Operator::read(&condition.operator.text) else { continue };
            let Some(of_key) = condition_key(key) else { continue };
            let Some(severity) = mismatch(operator, of_key.value, condition) else { continue };
            let message =
                format!("`{}` does not fit `{key}`, {}", condition.operator.text, described(of_key.value));
            let finding = report.add(severity, condition.operator.span, message);
            if let Some(name) = fitting(operator, of_key.value) {
                let better = operator.renamed(name);
                finding.hint(format!("use `{better}`"));
                finding.fix(operator::replace(said, condition, &better));
            }
        }
    }
}

/// How wrong an operator is. Texts of numbers, dates and booleans can be compared as texts, though two ways to write
/// one value then differ; an address range compared as text never equals an address.
fn mismatch(operator: Operator<'_>, of_key: ValueType, condition: &Condition) -> Option<Severity> {
    use Family::{Arn, Binary, Bool, Date, Ip, Null, Numeric, String};

    match (operator.family, of_key) {
        (Null | Binary, _) => None,
        (String, ValueType::String | ValueType::Arn) => None,
        (Numeric, ValueType::Numeric | ValueType::Date) => None,
        (Date, ValueType::Date)
        | (Bool, ValueType::Bool)
        | (Ip, ValueType::IpAddress)
        | (Arn, ValueType::Arn) => None,
        (String, ValueType::IpAddress) if condition.values.iter().any(|value| value.text.contains('/')) => {
            Some(Severity::Error)
        }
        (String, _) => Some(Severity::Note),
        // Tags and encryption contexts can hold ARNs.
        (Arn, ValueType::String) if condition.values.iter().all(|value| value.text.starts_with("arn:")) => {
            None
        }
        // Services list ARNs as texts here and there, and numbers and booleans too.
        (Arn | Numeric | Bool, ValueType::String) => Some(Severity::Note),
        (_, _) => Some(Severity::Error),
    }
}

fn described(of_key: ValueType) -> &'static str {
    match of_key {
        ValueType::String => "which is a text",
        ValueType::Arn => "which is an ARN",
        ValueType::Bool => "which is a boolean",
        ValueType::Numeric => "which is a number",
        ValueType::Date => "which is a date",
        ValueType::IpAddress => "which is an IP address",
    }
}

/// The operator of the right type that asks the same.
fn fitting(operator: Operator<'_>, of_key: ValueType) -> Option<&'static str> {
    let negated = operator.is_negated();
    let equality = !operator.name.contains("Than");
    let pick = |plain, not| equality.then_some(if negated { not } else { plain });
    match of_key {
        ValueType::String => pick("StringEquals", "StringNotEquals"),
        ValueType::Arn => pick("ArnLike", "ArnNotLike"),
        ValueType::Numeric => pick("NumericEquals", "NumericNotEquals"),
        ValueType::Date => pick("DateEquals", "DateNotEquals"),
        ValueType::IpAddress => pick("IpAddress", "NotIpAddress"),
        // There is no negated one.
        ValueType::Bool => (equality && !negated).then_some("Bool"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use rolecall_policy::validate::Target;

    fn check(operator: &str, key: &str, value: &str, expected: Option<&str>) {
        let statement = format!(
            r#"{{"Effect":"Allow","Action":"*","Resource":"*","Condition":{{"{operator}":{{"{key}":"{value}"}}}}}}"#
        );
        testing::check(&super::RULE, Target::Managed, &statement, &expected.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn an_operator_has_to_be_of_the_type_of_its_key() {
        check("StringLike", "aws:SourceArn", "arn:aws:ecs:*:*:*", None);
        check("ArnLike", "aws:SourceArn", "arn:aws:ecs:*:*:*", None);
        check("Null", "aws:SourceIp", "true", None);
        check("NumericLessThan", "aws:EpochTime", "1", None);
        check("ArnLike", "kms:EncryptionContext:SecretARN", "arn:aws:secretsmanager:*:*:secret:*", None);
        check(
            "StringEquals",
            "aws:SourceIp",
            "10.0.0.0/8",
            Some(
                "error \"StringEquals\": `StringEquals` does not fit `aws:SourceIp`, which is an IP address\n\
                  hint: use `IpAddress`\nfix: \"IpAddress\"",
            ),
        );
        check(
            "StringNotEqualsIfExists",
            "aws:SourceIp",
            "10.0.0.1",
            Some(
                "note \"StringNotEqualsIfExists\": `StringNotEqualsIfExists` does not fit `aws:SourceIp`, which is an \
                  IP address\nhint: use `NotIpAddressIfExists`\nfix: \"NotIpAddressIfExists\"",
            ),
        );
        check(
            "StringEquals",
            "aws:SecureTransport",
            "true",
            Some(
                "note \"StringEquals\": `StringEquals` does not fit `aws:SecureTransport`, which is a boolean\n\
                  hint: use `Bool`\nfix: \"Bool\"",
            ),
        );
        check(
            "DateLessThan",
            "aws:username",
            "2026-01-31",
            Some("error \"DateLessThan\": `DateLessThan` does not fit `aws:username`, which is a text"),
        );
        check(
            "Bool",
            "aws:MultiFactorAuthAge",
            "true",
            Some(
                "error \"Bool\": `Bool` does not fit `aws:MultiFactorAuthAge`, which is a number\n\
                  hint: use `NumericEquals`\nfix: \"NumericEquals\"",
            ),
        );
    }
}
