//! What an unquoted YAML scalar means to CloudFormation.
//!
//! CloudFormation reads YAML 1.1 ("AWS CloudFormation template formats"): `yes` and `off` are booleans and a leading
//! zero makes an octal number, unless an 8 or 9 shows that it is none, which leaves account ids such as `012345678901`
//! as strings. Timestamps are not supported, so `2012-10-17` stays a string. One-letter booleans stay strings
//! (observed).

use crate::node::{Number, Value};

/// Resolves a plain scalar.
pub(crate) fn resolve(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" | "yes" | "Yes" | "YES" | "on" | "On" | "ON" => Value::Bool(true),
        "false" | "False" | "FALSE" | "no" | "No" | "NO" | "off" | "Off" | "OFF" => Value::Bool(false),
        _ => match number(text) {
            Some(number) => Value::Number(Number(number)),
            None => Value::String(text.to_owned()),
        },
    }
}

fn number(text: &str) -> Option<String> {
    let (sign, digits) = match text.as_bytes().first()? {
        b'-' => ("-", &text[1..]),
        b'+' => ("", &text[1..]),
        _ => ("", text),
    };
    let magnitude = integer(digits).or_else(|| decimal(digits))?;
    Some(format!("{sign}{magnitude}"))
}

fn integer(digits: &str) -> Option<String> {
    if !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let plain = digits.replace('_', "");
    if let Some(hexadecimal) = plain.strip_prefix("0x") {
        return in_radix(hexadecimal, 16);
    }
    if let Some(binary) = plain.strip_prefix("0b") {
        return in_radix(binary, 2);
    }
    if plain.contains(':') {
        return sexagesimal(&plain);
    }
    if plain.len() > 1 && plain.starts_with('0') {
        return in_radix(&plain[1..], 8);
    }
    plain.bytes().all(|b| b.is_ascii_digit()).then_some(plain)
}

fn in_radix(digits: &str, radix: u32) -> Option<String> {
    if !digits.chars().all(|c| c.is_digit(radix)) {
        return None;
    }
    u64::from_str_radix(digits, radix).ok().map(|value| value.to_string())
}

/// YAML 1.1 base 60, `1:30` for ninety: the first part has no leading zero, the others are below sixty.
fn sexagesimal(text: &str) -> Option<String> {
    if text.starts_with('0') {
        return None;
    }
    let mut parts = text.split(':');
    let mut value: u64 = whole(parts.next()?)?;
    for part in parts {
        let digit = whole(part).filter(|digit| *digit < 60 && part.len() <= 2)?;
        value = value.checked_mul(60)?.checked_add(digit)?;
    }
    Some(value.to_string())
}

fn whole(text: &str) -> Option<u64> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

fn decimal(digits: &str) -> Option<String> {
    let (mantissa, exponent) = match digits.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (digits, None),
    };
    let (before, after) = mantissa.split_once('.')?;
    let numeric = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if (before.is_empty() && after.is_empty()) || !numeric(before) || !numeric(after) {
        return None;
    }
    if exponent.is_some_and(|e| e.is_empty() || !numeric(e.trim_start_matches(['+', '-']))) {
        return None;
    }
    Some(if before.is_empty() { format!("0{digits}") } else { digits.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> String {
        let place = crate::Source::new("t", text).place(0, text.len());
        crate::Node { place, value: resolve(text) }.to_json().to_string()
    }

    #[test]
    fn plain_scalars_mean_what_yaml_1_1_says_except_timestamps() {
        for (text, expected) in [
            ("2012-10-17", "\"2012-10-17\""),
            ("2010-09-09", "\"2010-09-09\""),
            ("012345678901", "\"012345678901\""),
            ("123456789012", "123456789012"),
            ("065115117704", "7133765572"),
            ("on", "true"),
            ("Off", "false"),
            ("y", "\"y\""),
            ("0", "0"),
            ("-5", "-5"),
            ("+5", "5"),
            ("1_000", "1000"),
            ("0x1F", "31"),
            ("1:30", "90"),
            ("80:8080", "\"80:8080\""),
            ("1.5", "1.5"),
            (".5", "0.5"),
            ("1.0e3", "1000.0"),
            ("1.2.3", "\"1.2.3\""),
            ("10.0.0.0/16", "\"10.0.0.0/16\""),
            ("-", "\"-\""),
            (".", "\".\""),
            ("~", "null"),
            ("*", "\"*\""),
            ("AWS::ECS::TaskDefinition", "\"AWS::ECS::TaskDefinition\""),
        ] {
            assert_eq!(json(text), expected, "{text}");
        }
    }
}
