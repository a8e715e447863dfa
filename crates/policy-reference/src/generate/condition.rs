//! Conditions.

use super::{Choices, one_or_some};
use serde_json::{Value, json};

/// Operators, keys they fit, and values; for each family.
struct Family {
    operators: &'static [&'static str],
    keys: &'static [&'static str],
    values: &'static [&'static str],
}

const FAMILIES: [Family; 8] = [
    Family {
        operators: &[
            "StringEquals",
            "StringNotEquals",
            "StringEqualsIgnoreCase",
            "StringNotEqualsIgnoreCase",
            "StringLike",
            "StringNotLike",
        ],
        keys: &[
            "aws:PrincipalTag/team",
            "AWS:PrincipalTag/Team",
            "aws:TagKeys",
            "aws:username",
            "aws:userid",
            "aws:PrincipalAccount",
            "aws:PrincipalType",
            "aws:PrincipalServiceName",
            "aws:ResourceAccount",
            "aws:PrincipalTag/star",
            "x:absent",
        ],
        values: &[
            "core",
            "Core",
            "data",
            "co*",
            "c?re",
            "*",
            "",
            "ann",
            "AROAEXAMPLEEXAMPLE001:s",
            "123456789012",
            "${aws:PrincipalTag/team}",
            "${aws:principaltag/star, 'co*'}e",
            "${aws:TagKeys}",
            "${x:absent}",
            "${x:absent,'core'}",
            "${*}",
            "c${?}re",
            "User",
            "Assumed*",
            "sns.amazonaws.com",
        ],
    },
    Family {
        operators: &[
            "NumericEquals",
            "NumericNotEquals",
            "NumericLessThan",
            "NumericLessThanEquals",
            "NumericGreaterThan",
            "NumericGreaterThanEquals",
        ],
        keys: &["s3:max-keys", "x:numbers"],
        values: &["5", "5.0", "10", "-3", "0.25", "7e0", "five", "", "inf"],
    },
    Family {
        operators: &[
            "DateEquals",
            "DateNotEquals",
            "DateLessThan",
            "DateLessThanEquals",
            "DateGreaterThan",
            "DateGreaterThanEquals",
        ],
        keys: &["aws:CurrentTime", "aws:TokenIssueTime"],
        values: &[
            "2026",
            "2026-06",
            "2026-06-30",
            "2026-06-30T12:00Z",
            "2026-06-30T12:00:00Z",
            "2026-06-30T14:00:00+02:00",
            "2026-06-30T12:00:00.5Z",
            "9999-12-31T23:59:59Z",
            "2026-06-30 12:00:00",
            "1782820800",
            "1782820800500",
            "tomorrow",
            "2026-13-01",
            "",
        ],
    },
    Family {
        operators: &["Bool"],
        keys: &["aws:SecureTransport", "aws:PrincipalIsAWSService"],
        values: &["true", "false", "TRUE", "yes"],
    },
    Family {
        operators: &["BinaryEquals"],
        keys: &["x:bytes"],
        values: &["QmluYXJ5", "QQ==", "QR==", "not base64"],
    },
    Family {
        operators: &["IpAddress", "NotIpAddress"],
        keys: &["aws:SourceIp"],
        values: &[
            "10.0.0.0/8",
            "10.1.2.3",
            "10.1.2.3/24",
            "192.0.2.0/24",
            "2001:db8::/32",
            "0.0.0.0/0",
            "::/0",
            "10.0.0.0/33",
            "010.0.0.0/8",
            "nonsense",
        ],
    },
    Family {
        operators: &["ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike"],
        keys: &["aws:PrincipalArn", "aws:SourceArn"],
        values: &[
            "arn:aws:iam::123456789012:role/app",
            "arn:aws:iam::*:role/*",
            "arn:aws:iam::123456789012:user/${aws:username}",
            "arn:aws:sns:*:${aws:PrincipalAccount}:t",
            "arn:aws:sns:us-east-1:123456789012:*",
            "arn:*",
            "arn:*:*:*:*:*",
            "${aws:PrincipalArn}",
            "${aws:SourceArn}",
            "*",
            "app",
        ],
    },
    Family {
        operators: &["Null"],
        keys: &["aws:PrincipalTag/team", "aws:TagKeys", "aws:username", "x:absent", "x:empty"],
        values: &["true", "false", "True", "maybe"],
    },
];

const UNKNOWN: [&str; 6] =
    ["StringIs", "NullIfExists", "ForAnyValue:Null", "ForSomeValue:StringEquals", "stringequals", ""];

/// One condition: operator, key and values. The key usually fits the operator, and the values do.
pub fn condition(choices: &mut Choices<'_>) -> (String, String, Value) {
    let family = family(choices);
    if choices.happens(6) {
        return (choices.pick(&UNKNOWN).to_owned(), choices.pick(family.keys).to_owned(), json!("core"));
    }
    let name = choices.pick(family.operators);
    let operator = match (name, choices.below(6)) {
        ("Null", _) | (_, 0..4) => name.to_owned(),
        (_, 4) => format!("ForAllValues:{name}"),
        _ => format!("ForAnyValue:{name}"),
    };
    let suffix = if name != "Null" && choices.happens(25) { "IfExists" } else { "" };
    let fitting = !choices.happens(20);
    let keys = if fitting { family.keys } else { self::family(choices).keys };
    let key = choices.pick(keys).to_owned();
    let values = one_or_some(choices, |choices| {
        let values = if fitting { family.values } else { self::family(choices).values };
        value(choices.pick(values), choices)
    });
    (format!("{operator}{suffix}"), key, values)
}

/// A family, those with more operators more often.
fn family(choices: &mut Choices<'_>) -> &'static Family {
    let often = |family: &Family| if family.operators.len() > 1 { 4 } else { 1 };
    let mut at = choices.below(FAMILIES.iter().map(often).sum());
    let found = FAMILIES.iter().find(|family| match at.checked_sub(often(family)) {
        Some(rest) => {
            at = rest;
            false
        }
        None => true,
    });
    found.unwrap_or(&FAMILIES[0])
}

/// A value as text, or where JSON has a token for it, as that.
fn value(text: &str, choices: &mut Choices<'_>) -> Value {
    match text {
        "5" | "10" | "-3" | "0.25" | "true" | "false" | "1782820800" if choices.happens(30) => {
            text.parse().unwrap_or(Value::Null)
        }
        _ => json!(text),
    }
}
