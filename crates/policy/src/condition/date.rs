//! Date operators: ISO 8601 in the W3C profile, or seconds since 1970.

use super::numeric::{Ordered, relation};
use super::{Compiled, Wanted};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

/// Numbers from here on count milliseconds: as seconds they would be dates after the year 5000.
const FIRST_MILLISECONDS: i64 = 100_000_000_000;

pub(super) fn family(operator: &str, wanted: Wanted<'_>) -> Option<Compiled> {
    let (relation, negated) = relation(operator.strip_prefix("Date")?)?;
    let (dates, unreadable) = wanted.read(read);
    let comparison = Ordered { wanted: dates, relation, read, comparable: !negated || unreadable.is_empty() };
    Some(Compiled::values(negated, comparison, unreadable))
}

/// Reads a date. Without an offset it is in UTC.
pub(crate) fn read(text: &str) -> Option<Timestamp> {
    if text.len() != 4 && !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
        let number = text.parse().ok()?;
        return match number {
            FIRST_MILLISECONDS.. => Timestamp::from_millisecond(number).ok(),
            _ => Timestamp::from_second(number).ok(),
        };
    }
    let date = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    if let Ok(timestamp) = date.parse::<Timestamp>() {
        return Some(timestamp);
    }
    let civil = match date.parse::<Date>() {
        Ok(date) if text.len() <= 10 => date.to_datetime(jiff::civil::Time::midnight()),
        _ => date.parse::<DateTime>().ok()?,
    };
    civil.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_every_documented_form() {
        for (text, expected) in [
            ("2016", "2016-01-01T00:00:00Z"),
            ("2016-06", "2016-06-01T00:00:00Z"),
            ("2016-06-30", "2016-06-30T00:00:00Z"),
            ("2016-06-30T19:42Z", "2016-06-30T19:42:00Z"),
            ("2016-06-30T19:42:23+02:00", "2016-06-30T17:42:23Z"),
            ("2016-06-30T19:42:23.431Z", "2016-06-30T19:42:23.431Z"),
            ("2016-06-30T19:42:23", "2016-06-30T19:42:23Z"),
            ("1467315743", "2016-06-30T19:42:23Z"),
            ("1467315743431", "2016-06-30T19:42:23.431Z"),
            ("0", "1970-01-01T00:00:00Z"),
        ] {
            assert_eq!(read(text).map(|t| t.to_string()).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "defined", "2016-13", "12:00", "9223372036854775808", "2016-06-30T25:00:00Z"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
