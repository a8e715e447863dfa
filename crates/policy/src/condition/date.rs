//! Date operators: ISO 8601 in the W3C profile, or seconds since 1970.

use super::numeric::{Ordered, relation};
use super::{Compiled, Wanted};
use jiff::civil::{Date, Time};

/// Numbers from here on count milliseconds: as seconds they would be dates after the year 5000.
const FIRST_MILLISECONDS: i64 = 100_000_000_000;
/// The last second of the year 9999. As a date far away it is a common way to say "never".
const LAST: i64 = 253_402_300_799;

/// A moment: seconds since 1970, then the digits of the fraction, without zeros at their end.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Moment(i64, Box<str>);

pub(super) fn family(operator: &str, wanted: Wanted<'_>) -> Option<Compiled> {
    let (relation, negated) = relation(operator.strip_prefix("Date")?)?;
    let (dates, unreadable) = wanted.read(read);
    let comparison = Ordered { wanted: dates, relation, read, comparable: !negated || unreadable.is_empty() };
    Some(Compiled::values(negated, comparison, unreadable))
}

/// Reads a date. Without an offset it is in UTC; the colon of an offset can be left out.
fn read(text: &str) -> Option<Moment> {
    if text.len() != 4 && !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
        let number: i64 = text.parse().ok()?;
        let (seconds, fraction) = match number {
            FIRST_MILLISECONDS.. => (number / 1000, format!("{:03}", number % 1000)),
            _ => (number, String::new()),
        };
        return (seconds <= LAST).then(|| Moment(seconds, fraction.trim_end_matches('0').into()));
    }
    let (day, time) = match text.split_once('T') {
        Some((day, time)) if day.len() == 10 => (day, Some(time)),
        Some(_) => return None,
        None => (text, None),
    };
    let mut fields = day.split('-');
    let year = digits(fields.next()?, 4)?;
    let month = fields.next().map_or(Some(1), |month| digits(month, 2))?;
    let day = fields.next().map_or(Some(1), |day| digits(day, 2))?;
    if fields.next().is_some() {
        return None;
    }
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    let days = i64::from((date - jiff::civil::date(1970, 1, 1)).get_days());
    let (seconds, fraction) = time.map_or(Some((0, "")), time_of_day)?;
    Some(Moment(days * 86_400 + seconds, fraction.trim_end_matches('0').into()))
}

/// Seconds since midnight UTC, and the digits of their fraction.
fn time_of_day(text: &str) -> Option<(i64, &str)> {
    let (time, offset) = match text.find(['Z', '+', '-']) {
        Some(at) => (&text[..at], offset(&text[at..])?),
        None => (text, 0),
    };
    let (time, fraction) = match time.split_once('.') {
        Some((_, fraction)) if fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) => {
            return None;
        }
        Some(parts) => parts,
        None => (time, ""),
    };
    let mut fields = time.split(':');
    let (hour, minute) = (digits(fields.next()?, 2)?, digits(fields.next()?, 2)?);
    let second = match fields.next() {
        Some(second) => digits(second, 2)?,
        None if fraction.is_empty() => 0,
        None => return None,
    };
    let small = |number: i16| i8::try_from(number).ok();
    let time = Time::new(small(hour)?, small(minute)?, small(second)?, 0).ok()?;
    let seconds = i64::from(time.hour()) * 3600 + i64::from(time.minute()) * 60 + i64::from(time.second());
    fields.next().is_none().then_some((seconds - offset, fraction))
}

/// `Z`, `+02:00` or `-0200`, in seconds.
fn offset(text: &str) -> Option<i64> {
    if text == "Z" {
        return Some(0);
    }
    let after = text.get(1..)?;
    let (hours, minutes) = after.split_once(':').or_else(|| Some((after.get(..2)?, after.get(2..)?)))?;
    let (hours, minutes) = (i64::from(digits(hours, 2)?), i64::from(digits(minutes, 2)?));
    let sign = if text.starts_with('-') { -1 } else { 1 };
    (hours < 24 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

fn digits(text: &str, count: usize) -> Option<i16> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_every_documented_form() {
        for (text, seconds, fraction) in [
            ("2016", 1_451_606_400, ""),
            ("2016-06", 1_464_739_200, ""),
            ("2016-06-30", 1_467_244_800, ""),
            ("2016-06-30T19:42Z", 1_467_315_720, ""),
            ("2016-06-30T19:42:23+02:00", 1_467_308_543, ""),
            ("2016-06-30T19:42:23+0000", 1_467_315_743, ""),
            ("2016-06-30T19:42:23.431Z", 1_467_315_743, "431"),
            ("2016-06-30T19:42:23.1234567890Z", 1_467_315_743, "123456789"),
            ("2016-06-30T19:42:23", 1_467_315_743, ""),
            ("1467315743", 1_467_315_743, ""),
            ("1467315743431", 1_467_315_743, "431"),
            ("0", 0, ""),
            ("9999-12-31T23:59:59Z", 253_402_300_799, ""),
            ("0000-01-01", -62_167_219_200, ""),
        ] {
            assert_eq!(read(text), Some(Moment(seconds, fraction.into())), "{text}");
        }
        for text in [
            "",
            "defined",
            "2016-13",
            "2016-02-30",
            "12:00",
            "9223372036854775808",
            "253402300800000",
            "2016-06-30T25:00:00Z",
            "2016-06-30T12:00:60Z",
            "2016-06-30 12:00:00Z",
            "2016-06-30t12:00:00z",
            "2016-06-30T12:00:00,5Z",
            "2016-06-30T12Z",
            "20160630T120000Z",
            "+002016-06-30",
            "2016-06-30T12:00:00+00:00[UTC]",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
