//! A list of dates, as people write them or copy them from a spreadsheet: `2027-02-05 Spring Festival`, `2027/2/5 – 2/12`,
//! `2027年10月1日至7日`, and in the forms of `written.rs`. Two dates in a line are the first and the last day; dates with commas between, or more than two, are single days.

use chrono::{Datelike, NaiveDate};

use super::days::{CalendarFile, EVENTS_MAX, Event, NoCalendar, line, says_worked};
use super::written::{self, Order, digits};
use crate::codec::refusal::excerpt;

/// Reads a list of dates. Its first line may be a heading.
pub(super) fn read(text: &str) -> Result<CalendarFile, NoCalendar> {
    let mut calendar = CalendarFile::default();
    let order = Order::of(text)?;
    let lines = text.lines().enumerate().map(|(i, text)| (i + 1, text.trim())).filter(|(_, text)| !text.is_empty());
    let mut heading = None;
    for (at, (number, text)) in lines.enumerate() {
        if at > EVENTS_MAX {
            return Err(NoCalendar::Many);
        }
        match events(text, order) {
            Some(events) if events.iter().all(|event| event.first <= event.last) => {
                events.into_iter().try_for_each(|event| calendar.add(event))?;
            }
            None if at == 0 => heading = Some(text),
            _ => return Err(line(number, text)),
        }
    }
    match heading {
        Some(text) if calendar.events.is_empty() => Err(NoCalendar::Unknown(excerpt(text))),
        _ => Ok(calendar),
    }
}

/// The days of a line with dates and, perhaps, a name.
fn events(text: &str, order: Order) -> Option<Vec<Event>> {
    let (first, mut rest) = date(text, order)?;
    let mut days = vec![first];
    let mut is_range = false;
    while let Some((day, is_to, after)) = next_date(rest, days[days.len() - 1], order) {
        is_range |= is_to;
        days.push(day);
        rest = after;
    }
    let is_worked = says_worked(rest);
    let event = |first: NaiveDate, last: NaiveDate| Event { first, last, is_worked, repeats: None };
    match days[..] {
        [first, last] if is_range => Some(vec![event(first, last)]),
        _ if is_range && days.len() > 2 => None,
        _ => Some(days.into_iter().map(|day| event(day, day)).collect()),
    }
}

/// The date that follows another in a line, whether it is the end of a range, and the rest. The end of a range may leave out what it shares
/// with the beginning: `2027年10月1日至7日`.
fn next_date(text: &str, before: NaiveDate, order: Order) -> Option<(NaiveDate, bool, &str)> {
    let spaced = text.trim_start();
    let listed = spaced.strip_prefix([',', '，', ';', '；', '、']);
    if let Some((day, rest)) = listed.and_then(|text| date(text.trim_start(), order)) {
        return Some((day, false, rest));
    }
    let to = spaced.strip_prefix(['-', '–', '—', '~', '～', '至', '到']).or_else(|| spaced.strip_prefix("to "));
    let Some(to) = to else {
        // Two cells of a row in a spreadsheet.
        return date(spaced, order).map(|(day, rest)| (day, true, rest));
    };
    let to = to.trim_start();
    date(to, order).or_else(|| short_date(to, before)).map(|(day, rest)| (day, true, rest))
}

/// A date without its year, or a day without its month, after another date.
fn short_date(text: &str, before: NaiveDate) -> Option<(NaiveDate, &str)> {
    let (one, rest) = digits(text, 2)?;
    let two = rest.strip_prefix(['-', '/', '.', '月']).and_then(|rest| digits(rest, 2));
    let (month, day, rest) = match two {
        Some((day, rest)) => (one, day, rest),
        None => (before.month(), one, rest),
    };
    let is_end = !rest.starts_with(|c: char| c.is_ascii_digit());
    let day = NaiveDate::from_ymd_opt(before.year(), month, day).filter(|_| is_end)?;
    Some((day, rest.trim_start_matches(['日', '号', '號'])))
}

/// The date that a text begins with, and the rest.
fn date(text: &str, order: Order) -> Option<(NaiveDate, &str)> {
    year_first(text).or_else(|| written::date(text, order))
}

fn year_first(text: &str) -> Option<(NaiveDate, &str)> {
    let (year, rest) = digits(text.trim_start(), 4)?;
    let (month, rest) = digits(rest.trim_start_matches(['-', '/', '.', '年']), 2)?;
    let (day, rest) = digits(rest.trim_start_matches(['-', '/', '.', '月']), 2)?;
    let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok().filter(|year| *year >= 1900)?, month, day)?;
    // A digit more would be another number.
    let is_end = !rest.starts_with(|c: char| c.is_ascii_digit());
    is_end.then(|| (day, rest.trim_start_matches(['日', '号', '號'])))
}
