//! What IAM's older parser takes for a date. It is laxer than the comparison at evaluation: parts may be missing or
//! short, and years may have any length.

/// Years a millisecond clock of 64 bits can hold.
const YEARS: std::ops::RangeInclusive<i64> = -292_275_054..=292_278_993;

pub(super) fn is_date(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    if !lower.contains('t') && !lower.contains('-') {
        return lower.parse::<i64>().is_ok();
    }
    let (date, time) = lower.split_once('t').unwrap_or((&lower, ""));
    is_day(date) && is_time(time)
}

/// `[-]year[-month[-day]]`.
fn is_day(text: &str) -> bool {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let parts: Vec<_> = digits.split('-').collect();
    let year = parts[0].parse::<i64>().is_ok_and(|year| YEARS.contains(&(sign * year)));
    year && parts.len() <= 3
        && parts.get(1).is_none_or(|month| within(month, 1, 12))
        && parts.get(2).is_none_or(|day| within(day, 1, 31))
}

/// `[hours[:minutes[:seconds[.fraction][zone]]]]`.
fn is_time(text: &str) -> bool {
    let mut parts = text.splitn(3, ':');
    let hours = parts.next().unwrap_or_default();
    (hours.is_empty() || within(hours, 0, 23))
        && parts.next().is_none_or(|minutes| within(minutes, 0, 59))
        && parts.next().is_none_or(is_seconds_with_zone)
}

fn is_seconds_with_zone(text: &str) -> bool {
    if let Some((seconds, rest)) = text.split_once('z') {
        return rest.is_empty() && is_seconds(seconds);
    }
    match text.split_once(['+', '-']) {
        None => is_seconds(text),
        Some((seconds, zone)) => {
            let (hours, minutes) = zone.split_once(':').unwrap_or((zone, "00"));
            let two = |text: &str, most| text.len() == 2 && within(text, 0, most);
            is_seconds(seconds) && two(hours, 23) && two(minutes, 59)
        }
    }
}

fn is_seconds(text: &str) -> bool {
    let (seconds, fraction) = text.split_once('.').unwrap_or((text, "0"));
    within(seconds, 0, 59) && within(fraction, 0, 999_999_999)
}

fn within(text: &str, least: u64, most: u64) -> bool {
    text.parse::<u64>().is_ok_and(|number| (least..=most).contains(&number))
}
