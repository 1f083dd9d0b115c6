//! The dates and times of iCalendar.

use chrono::{NaiveDate, NaiveDateTime};

/// A date, or a date with its time of day: floating in RFC 5545 if the calendar names no zone, or names one beside it.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Moment {
    Day(NaiveDate),
    Floating(NaiveDateTime),
    Universal(NaiveDateTime),
}

/// `20270205`, `20270205T000000` or `20270204T160000Z`.
pub(super) fn moment(text: &str) -> Option<Moment> {
    let number = |from: usize, to: usize| {
        let digits = text.get(from..to)?;
        if digits.bytes().all(|b| b.is_ascii_digit()) { digits.parse::<u32>().ok() } else { None }
    };
    let year = i32::try_from(number(0, 4)?).ok().filter(|year| *year > 0)?;
    let day = NaiveDate::from_ymd_opt(year, number(4, 6)?, number(6, 8)?)?;
    let rest = text.get(8..)?;
    if rest.is_empty() {
        return Some(Moment::Day(day));
    }
    // A leap second is the last second of its minute.
    let at = day.and_hms_opt(number(9, 11)?, number(11, 13)?, number(13, 15)?.min(59))?;
    match (rest.get(..1)?, rest.get(7..)?) {
        ("T", "") => Some(Moment::Floating(at)),
        ("T", "Z") => Some(Moment::Universal(at)),
        _ => None,
    }
}
