//! Dates as English and other European lists write them: `16/11/2026`, `16.11.2026`, `Nov 16, 2026`, `Mon 16 November 2026`.
//!
//! With slashes, the day comes first in most countries and the month in the United States. The list decides: a number above 12 is a day,
//! and all dates of a list have the same order. If no date of it tells, the list is refused, because half of its days would be wrong.

use chrono::NaiveDate;

use super::days::NoCalendar;
use crate::codec::refusal::excerpt;

/// Whether the day or the month comes first in dates with slashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
}

/// The first letters of the months, by which a name is known.
const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/// The days of the week, which may stand before a date.
const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

impl Order {
    /// The order in which a list writes its dates.
    ///
    /// # Errors
    /// [`NoCalendar::Ambiguous`] with the first date whose order no line tells.
    pub(super) fn of(text: &str) -> Result<Self, NoCalendar> {
        let mut unclear = None;
        for (i, line) in text.lines().enumerate() {
            let Some((one, other)) = line.split_whitespace().find_map(slashed) else { continue };
            if one > 12 {
                return Ok(Self::DayFirst);
            }
            if other > 12 {
                return Ok(Self::MonthFirst);
            }
            if one != other && unclear.is_none() {
                unclear = Some(NoCalendar::Ambiguous(i + 1, excerpt(line.trim())));
            }
        }
        unclear.map_or(Ok(Self::DayFirst), Err)
    }
}

/// The first two numbers of a word such as `16/11/2026`.
fn slashed(word: &str) -> Option<(u32, u32)> {
    let (one, rest) = digits(word, 2)?;
    let (other, rest) = digits(rest.strip_prefix(['/', '-'])?, 2)?;
    digits(rest.strip_prefix(['/', '-'])?, 4).filter(|(year, _)| *year >= 1900)?;
    Some((one, other))
}

/// The date that a text begins with, and the rest.
pub(super) fn date(text: &str, order: Order) -> Option<(NaiveDate, &str)> {
    let text = text.trim_start();
    let text = word(text, &WEEKDAYS).map_or(text, |(_, rest)| rest.trim_start_matches([',', ' ', '.']));
    if let Some((month, rest)) = word(text, &MONTHS) {
        let (day, rest) = digits(rest.trim_start_matches(['.', ' ']), 2)?;
        return ended(month, day, ordinal(rest).trim_start_matches([',', ' ']));
    }
    let (one, rest) = digits(text, 2)?;
    if let Some((month, rest)) = word(ordinal(rest).trim_start_matches([' ', '-', '.']), &MONTHS) {
        return ended(month, one, rest.trim_start_matches(['.', ',', ' ', '-']));
    }
    let sign = rest.chars().next().filter(|sign| ['/', '.', '-'].contains(sign))?;
    let (other, rest) = digits(rest.strip_prefix(sign)?, 2)?;
    // Dates with points are those of countries where the day comes first.
    let (month, day) = if sign == '.' || order == Order::DayFirst { (other, one) } else { (one, other) };
    ended(month, day, rest.strip_prefix(sign)?)
}

/// The date with the year that follows.
fn ended(month: u32, day: u32, rest: &str) -> Option<(NaiveDate, &str)> {
    let (year, rest) = digits(rest, 4)?;
    let is_end = !rest.starts_with(|c: char| c.is_ascii_digit());
    let year = i32::try_from(year).ok().filter(|year| *year >= 1900 && is_end)?;
    Some((NaiveDate::from_ymd_opt(year, month, day)?, rest))
}

/// The place, counted from 1, of the name that a text begins with, in full or in its first three or more letters.
fn word<'a>(text: &'a str, names: &[&str]) -> Option<(u32, &'a str)> {
    let length = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (given, rest) = text.split_at_checked(length).filter(|_| length >= 3)?;
    let given = given.to_ascii_lowercase();
    let place = names.iter().position(|name| name.starts_with(&given) || given == "sept" && *name == "september")?;
    Some((u32::try_from(place).ok()? + 1, rest))
}

/// The rest after `st`, `nd`, `rd` or `th`.
fn ordinal(text: &str) -> &str {
    ["st", "nd", "rd", "th"].iter().find_map(|end| text.strip_prefix(end)).unwrap_or(text)
}

/// The number that a text begins with, of at most so many digits, and the rest.
pub(super) fn digits(text: &str, most: usize) -> Option<(u32, &str)> {
    let length = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(length)?;
    Some((number.parse().ok()?, rest))
}
