//! The repetition of an event (RFC 5545, 3.3.10), as far as days off have it: once a year, or every so many weeks on some weekdays.

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};

use super::days::Repeats;
use super::moment::{Moment, moment};
use crate::domain::calendar::working::week_first;

/// An event that repeats by weeks has at most so many days, so that the work for hostile calendars is bounded.
const WEEK_DAYS: i64 = 7;

/// The first and the last day of an event with its repetition; several if it repeats on several weekdays, none if it repeats in another
/// way.
pub(super) fn repeated(rule: &str, first: NaiveDate, last: NaiveDate) -> Vec<(NaiveDate, NaiveDate, Repeats)> {
    if let Some(until) = yearly(rule, first) {
        return vec![(first, last, Repeats::Yearly(until))];
    }
    let length = last - first;
    let Some((firsts, weeks, until)) = weekly(rule, first).filter(|_| length.num_days() < WEEK_DAYS) else { return Vec::new() };
    let time = |day: NaiveDate| Some((day, day.checked_add_signed(length)?, Repeats::Weekly(weeks, until)));
    firsts.into_iter().filter_map(time).collect()
}

/// The last year of an event that repeats once a year on the same day; `None` if it repeats in another way.
fn yearly(rule: &str, first: NaiveDate) -> Option<i32> {
    let mut until = i32::from(i16::MAX);
    let mut is_yearly = false;
    for part in rule.split(';').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=')?;
        match name {
            "FREQ" => is_yearly = value == "YEARLY",
            "INTERVAL" if value == "1" => {}
            "WKST" => {}
            "BYMONTH" if value.parse() == Ok(first.month()) => {}
            "BYMONTHDAY" if value.parse() == Ok(first.day()) => {}
            "COUNT" => until = first.year().checked_add(value.parse::<i32>().ok()?)?.checked_sub(1)?,
            "UNTIL" => {
                let last = until_day(value)?;
                let is_after = (first.month(), first.day()) > (last.month(), last.day());
                until = if is_after { last.year() - 1 } else { last.year() };
            }
            _ => return None,
        }
    }
    is_yearly.then_some(until)
}

/// The day of an `UNTIL`, whether it has a time of day or not.
fn until_day(value: &str) -> Option<NaiveDate> {
    match moment(value.get(..8)?)? {
        Moment::Day(day) => Some(day),
        Moment::Floating(_) | Moment::Universal(_) => None,
    }
}

/// The first times of an event that repeats every so many weeks, one for each of its weekdays, and its last day.
fn weekly(rule: &str, first: NaiveDate) -> Option<(Vec<NaiveDate>, u32, NaiveDate)> {
    let (mut is_weekly, mut weeks, mut from_sunday) = (false, 1_u32, false);
    let (mut weekdays, mut count, mut until) = (vec![first.weekday()], None, NaiveDate::MAX);
    for part in rule.split(';').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=')?;
        match name {
            "FREQ" => is_weekly = value == "WEEKLY",
            "INTERVAL" => weeks = value.parse().ok().filter(|weeks| (1..=520).contains(weeks))?,
            "BYDAY" => weekdays = value.split(',').map(weekday).collect::<Option<_>>()?,
            "COUNT" => count = Some(value.parse::<u64>().ok()?.checked_sub(1)?),
            "UNTIL" => until = until_day(value)?,
            "WKST" => from_sunday = value == "SU",
            _ => return None,
        }
    }
    // A weekday before the start belongs to the next of the weeks in which the event repeats.
    let begin = week_first(first, from_sunday);
    let next = |weekday: Weekday| {
        let day = begin.iter_days().take(7).find(|day| day.weekday() == weekday)?;
        if day < first { day.checked_add_days(Days::new(u64::from(weeks) * 7)) } else { Some(day) }
    };
    let mut firsts: Vec<NaiveDate> = weekdays.into_iter().map(next).collect::<Option<_>>()?;
    firsts.sort_unstable();
    firsts.dedup();
    if let Some(count) = count {
        // The times go round the weekdays.
        let many = firsts.len() as u64;
        let (round, place) = (count / many, usize::try_from(count % many).ok()?);
        let rounds = i64::try_from(round.checked_mul(u64::from(weeks))?).ok()?;
        let last = TimeDelta::try_weeks(rounds).and_then(|rounds| firsts[place].checked_add_signed(rounds));
        until = until.min(last.unwrap_or(NaiveDate::MAX));
    }
    is_weekly.then_some((firsts, weeks, until))
}

/// A weekday of a rule; `None` for one that counts within a month, such as `1MO`.
fn weekday(text: &str) -> Option<Weekday> {
    Some(match text {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    })
}
