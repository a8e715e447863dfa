use std::fmt;

use jiff::{Timestamp, ToSpan as _, civil::DateTime, tz::Offset};

/// The second at which a request says it was signed, written `20150830T123600Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RequestTime(Timestamp);

impl RequestTime {
    /// The second that `timestamp` falls into.
    pub fn new(timestamp: Timestamp) -> Self {
        Self(Timestamp::from_second(timestamp.as_second()).unwrap_or(timestamp))
    }

    /// The instant itself.
    pub fn timestamp(self) -> Timestamp {
        self.0
    }

    /// The day in UTC as a credential scope has it, such as `20150830`.
    pub fn date(self) -> String {
        let mut text = self.text();
        text.truncate(8);
        text
    }

    /// Put together by hand: a request needs it twice, and a formatter that reads a pattern takes several times as long.
    fn text(self) -> String {
        let at = Offset::UTC.to_datetime(self.0);
        let mut text = String::with_capacity(16);
        let mut push = |value: i16, digits: u32| {
            for place in (0..digits).rev() {
                let digit = value.unsigned_abs() / 10u16.pow(place) % 10;
                text.extend(char::from_digit(u32::from(digit), 10));
            }
        };
        push(at.year(), 4);
        push(at.month().into(), 2);
        push(at.day().into(), 2);
        let time = [at.hour(), at.minute(), at.second()];
        for part in time {
            push(part.into(), 2);
        }
        text.insert(8, 'T');
        text.push('Z');
        text
    }

    /// Reads ISO 8601's basic format to the second, in UTC, which is the only form AWS takes in `X-Amz-Date`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 16 || bytes[8] != b'T' || bytes[15] != b'Z' {
            return None;
        }
        let field = |from: usize, to: usize| -> Option<i16> {
            bytes[from..to].iter().try_fold(0i16, |sum, digit| {
                digit.is_ascii_digit().then(|| sum * 10 + i16::from(digit - b'0'))
            })
        };
        let small = |from: usize| -> Option<i8> { i8::try_from(field(from, from + 2)?).ok() };
        let time =
            DateTime::new(field(0, 4)?, small(4)?, small(6)?, small(9)?, small(11)?, small(13)?, 0).ok()?;
        Some(Self(Offset::UTC.to_timestamp(time).ok()?))
    }

    /// Reads the `Date` header's form, such as `Sun, 30 Aug 2015 12:36:00 GMT`, or the ISO form.
    pub(crate) fn parse_http_date(text: &str) -> Option<Self> {
        Self::parse(text).or_else(|| {
            Some(Self::new(jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(text).ok()?))
        })
    }

    pub(crate) fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.seconds()).unwrap_or(self.0))
    }
}

impl fmt::Display for RequestTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_basic_format_is_read_and_written() {
        let time = RequestTime::parse("20150830T123600Z").unwrap();
        assert_eq!(time.to_string(), "20150830T123600Z");
        assert_eq!(time.date(), "20150830");
        assert_eq!(time.timestamp().as_second(), 1_440_938_160);
        assert_eq!(RequestTime::parse_http_date("Sun, 30 Aug 2015 12:36:00 GMT"), Some(time));
    }

    #[test]
    fn every_time_is_written_as_a_pattern_would_write_it() {
        for second in [0, 951_782_399, 951_782_400, 1_795_348_800, 4_102_444_799, 253_402_207_200] {
            let time = RequestTime::new(Timestamp::from_second(second).unwrap());
            let pattern = |pattern: &str| time.timestamp().strftime(pattern).to_string();
            assert_eq!(time.to_string(), pattern("%Y%m%dT%H%M%SZ"));
            assert_eq!(time.date(), pattern("%Y%m%d"));
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "20150830",
            "2015-08-30T12:36:00Z",
            "20150830T123600",
            "20151330T123600Z",
            "2015083 T123600Z",
        ] {
            assert_eq!(RequestTime::parse(text), None, "{text}");
        }
    }
}
