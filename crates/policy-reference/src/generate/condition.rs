//! Conditions.

use super::{one_or_some, pick};
use proptest::prelude::*;
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

/// One condition: operator, key and values. The key usually fits the operator, and the values do.
pub fn condition() -> impl Strategy<Value = (String, String, Value)> {
    let fitting = prop::strategy::Union::new_weighted(
        FAMILIES.iter().map(|family| (u32::from(family.operators.len() > 1) * 3 + 1, of(family))).collect(),
    );
    let all = |part: fn(&Family) -> &'static [&'static str]| {
        prop::sample::select(FAMILIES.iter().flat_map(part).copied().collect::<Vec<_>>())
            .prop_map(str::to_owned)
    };
    let any = (
        operator(all(|family| family.operators)),
        all(|family| family.keys),
        one_or_some(value(all(|family| family.values))),
    );
    let unknown = (
        pick(&[
            "StringIs",
            "NullIfExists",
            "ForAnyValue:Null",
            "ForSomeValue:StringEquals",
            "stringequals",
            "",
        ]),
        pick(&["aws:PrincipalTag/team"]),
        Just(json!("core")),
    );
    prop_oneof![12 => fitting, 3 => any, 1 => unknown]
}

fn of(family: &'static Family) -> BoxedStrategy<(String, String, Value)> {
    let names = pick(family.operators);
    let operator = if family.operators == ["Null"] { names.boxed() } else { operator(names).boxed() };
    (operator, pick(family.keys), one_or_some(value(pick(family.values)))).boxed()
}

/// An operator, sometimes with prefix and suffix.
fn operator(name: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    let prefix = prop_oneof![4 => Just(""), 1 => Just("ForAllValues:"), 1 => Just("ForAnyValue:")];
    let suffix = prop_oneof![3 => Just(""), 1 => Just("IfExists")];
    (prefix, name, suffix).prop_map(|(prefix, name, suffix)| format!("{prefix}{name}{suffix}"))
}

/// A value as text, or where JSON has a token for it, as that.
fn value(text: impl Strategy<Value = String> + Clone) -> impl Strategy<Value = Value> + Clone {
    (text, prop::bool::weighted(0.3)).prop_map(|(text, token)| match text.as_str() {
        "5" | "10" | "-3" | "0.25" | "true" | "false" | "1782820800" if token => {
            text.parse().unwrap_or(Value::Null)
        }
        _ => Value::String(text),
    })
}
