//! A list of dates, one or two a line, as people write them or copy them from a spreadsheet: `2027-02-05 Spring Festival`,
//! `2027/2/5 – 2027/2/12`, `2027年10月1日`. Two dates in a line are the first and the last day.

use chrono::NaiveDate;

use super::days::{CalendarFile, EVENTS_MAX, Event, NoCalendar, line, says_worked};
use crate::codec::refusal::excerpt;

/// Reads a list of dates. Its first line may be a heading.
pub(super) fn read(text: &str) -> Result<CalendarFile, NoCalendar> {
    let mut calendar = CalendarFile::default();
    let lines = text.lines().enumerate().map(|(i, text)| (i + 1, text.trim())).filter(|(_, text)| !text.is_empty());
    let mut heading = None;
    for (at, (number, text)) in lines.enumerate() {
        if at > EVENTS_MAX {
            return Err(NoCalendar::Many);
        }
        match event(text) {
            Some(event) if event.first <= event.last => calendar.add(event)?,
            None if at == 0 => heading = Some(text),
            _ => return Err(line(number, text)),
        }
    }
    match heading {
        Some(text) if calendar.events.is_empty() => Err(NoCalendar::Unknown(excerpt(text))),
        _ => Ok(calendar),
    }
}

/// A line with one or two dates and, perhaps, a name.
fn event(text: &str) -> Option<Event> {
    let (first, rest) = date(text)?;
    let between = |c: char| c.is_whitespace() || "-–—~～至到,，;".contains(c);
    let second = rest.trim_start_matches(between);
    let second = second.strip_prefix("to ").unwrap_or(second);
    let (last, name) = date(second).unwrap_or((first, rest));
    Some(Event { first, last, is_worked: says_worked(name), yearly_until: None })
}

/// The date that a text begins with, and the rest.
fn date(text: &str) -> Option<(NaiveDate, &str)> {
    let (year, rest) = digits(text.trim_start(), 4)?;
    let (month, rest) = digits(rest.trim_start_matches(['-', '/', '.', '年']), 2)?;
    let (day, rest) = digits(rest.trim_start_matches(['-', '/', '.', '月']), 2)?;
    let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok().filter(|year| *year >= 1900)?, month, day)?;
    // A digit more would be another number.
    let is_end = !rest.starts_with(|c: char| c.is_ascii_digit());
    is_end.then(|| (day, rest.trim_start_matches(['日', '号', '號'])))
}

/// The number that a text begins with, of at most so many digits, and the rest.
fn digits(text: &str, most: usize) -> Option<(u32, &str)> {
    let length = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(length)?;
    Some((number.parse().ok()?, rest))
}
