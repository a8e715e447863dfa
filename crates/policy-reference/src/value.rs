//! The values operators read.

use std::cmp::Ordering;
use std::net::IpAddr;

/// `true` or `false`, in any case.
pub(crate) fn boolean(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}

/// A whole number or a decimal.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Number {
    whole: Option<i128>,
    any: f64,
}

/// Reads a number. Whole numbers are compared exactly, others as floating point.
pub(crate) fn number(text: &str) -> Option<Number> {
    let digits = |c: char| c.is_ascii_digit() || "+-.eE".contains(c);
    let any = text.parse().ok().filter(|_| text.chars().all(digits))?;
    Some(Number { whole: text.parse().ok(), any })
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.partial_cmp(other) == Some(Ordering::Equal)
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        match (self.whole, other.whole) {
            (Some(one), Some(two)) => Some(one.cmp(&two)),
            _ => self.any.partial_cmp(&other.any),
        }
    }
}

/// A moment: seconds since 1970 and what follows the decimal point, without zeros at its end.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Moment {
    seconds: i64,
    fraction: String,
}

/// Reads a date in the W3C profile of ISO 8601, in UTC where no offset is given, or the seconds since 1970. Numbers of
/// twelve digits and more count milliseconds.
pub(crate) fn date(text: &str) -> Option<Moment> {
    let all_digits = !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    if all_digits && text.len() != 4 {
        let number: i64 = text.parse().ok()?;
        let (seconds, fraction) = match number {
            100_000_000_000.. => (number / 1000, format!("{:03}", number % 1000)),
            _ => (number, String::new()),
        };
        // The last year that has four digits.
        let last = 253_402_300_799;
        return (seconds <= last).then(|| Moment { seconds, fraction: without_zeros(&fraction) });
    }
    let (day, time) = text.split_once('T').map_or((text, None), |(day, time)| (day, Some(time)));
    let mut fields = day.split('-');
    let year = digits(fields.next()?, 4)?;
    let month = fields.next().map_or(Some(1), |month| digits(month, 2))?;
    let day = fields.next().map_or(Some(1), |day| digits(day, 2))?;
    let good =
        fields.next().is_none() && (1..=12).contains(&month) && (1..=days_of(month, year)).contains(&day);
    if !good || (time.is_some() && text.find('T') != Some(10)) {
        return None;
    }
    let midnight = days_before(year, month, day) * 86_400;
    let Some(time) = time else { return Some(Moment { seconds: midnight, fraction: String::new() }) };
    let (time, offset) = match time.find(['Z', '+', '-']) {
        Some(at) => (&time[..at], offset(&time[at..])?),
        None => (time, 0),
    };
    let (time, fraction) = match time.split_once('.') {
        Some((time, fraction)) if !fraction.is_empty() && fraction.chars().all(|c| c.is_ascii_digit()) => {
            (time, fraction)
        }
        Some(_) => return None,
        None => (time, ""),
    };
    let fields: Vec<i64> = time.split(':').map(|field| digits(field, 2)).collect::<Option<_>>()?;
    let seconds = match fields.as_slice() {
        [hour @ 0..=23, minute @ 0..=59] if fraction.is_empty() => hour * 3600 + minute * 60,
        [hour @ 0..=23, minute @ 0..=59, second @ 0..=59] => hour * 3600 + minute * 60 + second,
        _ => return None,
    };
    Some(Moment { seconds: midnight + seconds - offset, fraction: without_zeros(fraction) })
}

fn without_zeros(fraction: &str) -> String {
    fraction.trim_end_matches('0').to_owned()
}

/// `Z`, `+hh:mm` or `-hh:mm`, in seconds. The colon can be left out, as ISO 8601 has it and not its profile.
fn offset(text: &str) -> Option<i64> {
    if text == "Z" {
        return Some(0);
    }
    let after = text.get(1..)?;
    let (hours, minutes) = match after.split_once(':') {
        Some(fields) => fields,
        None => (after.get(..2)?, after.get(2..)?),
    };
    let (hours, minutes) = (digits(hours, 2)?, digits(minutes, 2)?);
    let seconds = hours * 3600 + minutes * 60;
    match text.chars().next()? {
        _ if hours > 23 || minutes > 59 => None,
        '+' => Some(seconds),
        '-' => Some(-seconds),
        _ => None,
    }
}

fn digits(text: &str, count: usize) -> Option<i64> {
    (text.len() == count && text.chars().all(|c| c.is_ascii_digit())).then(|| text.parse().ok())?
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && year % 100 != 0 || year % 400 == 0
}

fn days_of(month: i64, year: i64) -> i64 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1970-01-01 to a day, counted one year and one month at a time.
fn days_before(year: i64, month: i64, day: i64) -> i64 {
    let of_year = |year: i64| if is_leap(year) { 366 } else { 365 };
    let years: i64 = match year {
        ..1970 => -(year..1970).map(of_year).sum::<i64>(),
        _ => (1970..year).map(of_year).sum(),
    };
    years + (1..month).map(|month| days_of(month, year)).sum::<i64>() + day - 1
}

/// A block of addresses; one address is a block by itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Block {
    address: IpAddr,
    prefix: u8,
}

/// Reads an address or a CIDR block.
pub(crate) fn ip(text: &str) -> Option<Block> {
    let (address, prefix) = match text.split_once('/') {
        Some((address, prefix)) => (address.parse().ok()?, Some(prefix)),
        None => (text.parse().ok()?, None),
    };
    let longest = if matches!(address, IpAddr::V4(_)) { 32 } else { 128 };
    let prefix = match prefix {
        Some(digits) if digits.chars().all(|c| c.is_ascii_digit()) => digits.parse().ok()?,
        Some(_) => return None,
        None => longest,
    };
    (prefix <= longest).then_some(Block { address, prefix })
}

impl Block {
    /// Whether all of another block lies in this one.
    pub(crate) fn contains(&self, other: &Self) -> bool {
        let bits = |address: IpAddr| -> (u8, Vec<bool>) {
            let (version, bytes) = match address {
                IpAddr::V4(address) => (4, address.octets().to_vec()),
                IpAddr::V6(address) => (6, address.octets().to_vec()),
            };
            let bits = bytes.iter().flat_map(|byte| (0..8).rev().map(move |at| byte >> at & 1 == 1));
            (version, bits.collect())
        };
        let ((version, mine), (other_version, theirs)) = (bits(self.address), bits(other.address));
        let length = usize::from(self.prefix);
        version == other_version && self.prefix <= other.prefix && mine[..length] == theirs[..length]
    }
}

/// Reads base64: groups of four letters, the last of them filled up with `=`.
pub(crate) fn bytes(text: &str) -> Option<Vec<u8>> {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    if !text.len().is_multiple_of(4) {
        return None;
    }
    let letters = text.strip_suffix("==").or_else(|| text.strip_suffix('=')).unwrap_or(text);
    let mut bits = Vec::new();
    for letter in letters.chars() {
        let value = LETTERS.find(letter)?;
        bits.extend((0..6).rev().map(|at| value >> at & 1));
    }
    let groups = bits.chunks(8);
    // What is left over carries nothing.
    let whole = groups.clone().all(|group| group.len() == 8 || group.iter().all(|bit| *bit == 0));
    let byte = |group: &[usize]| group.iter().fold(0_u8, |byte, bit| byte << 1 | u8::from(*bit == 1));
    whole.then(|| groups.filter(|group| group.len() == 8).map(byte).collect())
}
