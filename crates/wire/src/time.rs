//! Points in time between the pivot (seconds since the epoch, a JSON number) and the wire (ISO 8601 in query
//! and XML, the same number in JSON).

use jiff::{Timestamp, fmt::temporal::DateTimeParser, tz::TimeZone};
use serde_json::{Number, Value};

const PARSER: DateTimeParser = DateTimeParser::new();
const NANOS: i128 = 1_000_000_000;

/// Reads ISO 8601 with an offset or `Z`, with or without a fraction; without either it is taken as UTC, as AWS
/// does. `None` for anything else.
pub fn parse_iso(text: &str) -> Option<Timestamp> {
    if let Ok(timestamp) = PARSER.parse_timestamp(text) {
        return Some(timestamp);
    }
    let local = PARSER.parse_datetime(text).ok()?;
    local.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}

/// Writes ISO 8601 in UTC: `2026-11-22T08:09:10Z`, with three digits of milliseconds where there are any.
pub fn format_iso(timestamp: Timestamp) -> String {
    if timestamp.subsec_millisecond() == 0 { format!("{timestamp:.0}") } else { format!("{timestamp:.3}") }
}

/// The epoch number of the pivot: an integer for whole seconds, else with a fraction (to the microsecond).
pub fn to_number(timestamp: Timestamp) -> Number {
    if timestamp.subsec_nanosecond() == 0 {
        return timestamp.as_second().into();
    }
    let micros = timestamp.as_microsecond();
    // Exact to the microsecond: 2^53 microseconds reach the year 2255.
    Number::from_f64(micros as f64 / 1_000_000.0).unwrap_or_else(|| timestamp.as_second().into())
}

/// The point in time an epoch number of the pivot names; `None` outside of what a timestamp can hold.
pub fn from_number(number: &Number) -> Option<Timestamp> {
    if let Some(seconds) = number.as_i64() {
        return Timestamp::from_second(seconds).ok();
    }
    let seconds = number.as_f64()?;
    let micros = (seconds * 1_000_000.0).round();
    let nanos =
        if micros.is_finite() { (micros as i128).checked_mul(NANOS / 1_000_000)? } else { return None };
    Timestamp::from_nanosecond(nanos).ok()
}

/// ISO 8601 text to an epoch number; `None` where [`parse_iso`] reads nothing.
pub fn iso_to_epoch(text: &str) -> Option<Value> {
    parse_iso(text).map(|timestamp| Value::Number(to_number(timestamp)))
}

/// An epoch number to ISO 8601 text; `None` for a value that is no such number.
pub fn epoch_to_iso(value: &Value) -> Option<String> {
    match value {
        Value::Number(number) => from_number(number).map(format_iso),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{epoch_to_iso, iso_to_epoch};

    #[track_caller]
    fn check(iso: &str, epoch: serde_json::Value, back: &str) {
        assert_eq!(iso_to_epoch(iso), Some(epoch.clone()), "{iso}");
        assert_eq!(epoch_to_iso(&epoch).as_deref(), Some(back), "{iso}");
    }

    #[test]
    fn iso_text_and_epoch_numbers_name_the_same_instant() {
        check("2026-11-22T08:09:10Z", json!(1_795_334_950), "2026-11-22T08:09:10Z");
        check("2026-11-22T08:09:10.5Z", json!(1_795_334_950.5), "2026-11-22T08:09:10.500Z");
        check("2026-11-22T08:09:10.123Z", json!(1_795_334_950.123), "2026-11-22T08:09:10.123Z");
        check("2026-11-22T10:09:10+02:00", json!(1_795_334_950), "2026-11-22T08:09:10Z");
        check("2026-11-22T08:09:10", json!(1_795_334_950), "2026-11-22T08:09:10Z");
        check("1969-12-31T23:59:59Z", json!(-1), "1969-12-31T23:59:59Z");
        check("1969-12-31T23:59:59.250Z", json!(-0.75), "1969-12-31T23:59:59.250Z");
    }

    #[test]
    fn what_is_no_point_in_time_is_none() {
        for text in ["", "yesterday", "1795334950", "2026-13-01T00:00:00Z"] {
            assert_eq!(iso_to_epoch(text), None, "{text}");
        }
        assert_eq!(epoch_to_iso(&json!(1e300)), None);
        assert_eq!(epoch_to_iso(&json!("2026-11-22T08:09:10Z")), None);
    }
}
