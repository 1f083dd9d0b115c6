//! iCalendar (RFC 5545), as far as days off need it: the events with their start, end, name and repetition.
//!
//! An event counts if it is made of whole days: its dates have no time of day, or it lasts from midnight to midnight. A start in
//! Universal Time means the nearest midnight, because a calendar of holidays means the days of its own country.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::days::{CalendarFile, Event, NoCalendar, line, says_worked};
use super::moment::{Moment, moment};
use super::repeats::repeated;

/// An event while it is read.
#[derive(Default)]
struct Reading {
    start: Option<Moment>,
    end: Option<Moment>,
    duration: Option<String>,
    rule: Option<String>,
    is_worked: bool,
    is_observed: bool,
    is_cancelled: bool,
    /// How many components are open inside it, such as an alarm.
    inside: usize,
}

/// Reads an iCalendar text.
pub(super) fn read(text: &str) -> Result<CalendarFile, NoCalendar> {
    let mut calendar = CalendarFile::default();
    let mut event: Option<Reading> = None;
    let mut is_open = false;
    for (number, text) in unfolded(text) {
        let Some(property) = Property::of(&text) else { continue };
        let wrong = || line(number, &text);
        let value = property.value;
        match (&property.name[..], &mut event) {
            ("BEGIN", Some(event)) if value.eq_ignore_ascii_case("VEVENT") || event.inside > 9 => return Err(wrong()),
            ("BEGIN", Some(event)) => event.inside += 1,
            ("BEGIN", None) if value.eq_ignore_ascii_case("VEVENT") => event = Some(Reading::default()),
            ("BEGIN", None) if value.eq_ignore_ascii_case("VCALENDAR") => is_open = true,
            ("END", Some(inner)) if inner.inside > 0 => inner.inside -= 1,
            ("END", Some(_)) if value.eq_ignore_ascii_case("VEVENT") => {
                if let Some(event) = event.take() {
                    event.finish(&mut calendar)?;
                }
            }
            ("END", Some(_)) => return Err(wrong()),
            ("END", None) if value.eq_ignore_ascii_case("VCALENDAR") => is_open = false,
            (_, Some(event)) if event.inside == 0 => event.take(&property).ok_or_else(wrong)?,
            _ => {}
        }
    }
    if is_open || event.is_some() { Err(NoCalendar::Cut) } else { Ok(calendar) }
}

/// The lines with their numbers from 1, each with the lines that continue it: those begin with a space or a tab.
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (i, text) in text.lines().enumerate() {
        match (text.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(more), Some((_, before))) => before.push_str(more),
            _ if text.trim().is_empty() => {}
            _ => lines.push((i + 1, text.trim_end().to_owned())),
        }
    }
    lines
}

/// A property: its name in capital letters and its value. Its parameters say nothing that the value does not show.
struct Property<'a> {
    name: String,
    value: &'a str,
}

impl<'a> Property<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let mut is_quoted = false;
        let colon = line.find(|c: char| {
            is_quoted ^= c == '"';
            c == ':' && !is_quoted
        })?;
        let (head, value) = (line.get(..colon)?, line.get(colon + 1..)?);
        let name = head.split(';').next()?.trim().to_ascii_uppercase();
        Some(Self { name, value: value.trim() })
    }
}

impl Reading {
    /// Takes a property; `None` if its value cannot be read.
    fn take(&mut self, property: &Property) -> Option<()> {
        let value = property.value;
        match &property.name[..] {
            "DTSTART" => self.start = Some(moment(value)?),
            "DTEND" => self.end = Some(moment(value)?),
            "DURATION" => self.duration = Some(value.to_ascii_uppercase()),
            // An event without some of its days does not simply repeat.
            "EXDATE" => self.rule = Some("EXDATE".to_owned()),
            "RRULE" | "RDATE" if self.rule.is_none() => self.rule = Some(value.to_ascii_uppercase()),
            "SUMMARY" => self.is_worked |= says_worked(value),
            // Apple's calendars of holidays.
            "X-APPLE-SPECIAL-DAY" => self.is_worked |= value.eq_ignore_ascii_case("ALTERNATE-WORKDAY"),
            // Google's calendars say so in the description.
            "DESCRIPTION" => {
                let text = value.to_lowercase();
                self.is_observed = ["observance", "纪念日", "紀念日"].iter().any(|word| text.starts_with(word));
            }
            "STATUS" => self.is_cancelled = value.eq_ignore_ascii_case("CANCELLED"),
            _ => {}
        }
        Some(())
    }

    /// Adds the event to the calendar, or counts why it is left out.
    fn finish(self, calendar: &mut CalendarFile) -> Result<(), NoCalendar> {
        if self.is_cancelled {
            calendar.left_out.cancelled += 1;
            return Ok(());
        }
        let Some(start) = self.start else {
            calendar.left_out.unclear += 1;
            return Ok(());
        };
        let Some((first, last)) = self.whole_days(start) else {
            calendar.left_out.timed += 1;
            return Ok(());
        };
        if self.is_observed {
            calendar.left_out.observed += 1;
            return Ok(());
        }
        let is_worked = self.is_worked;
        let Some(rule) = self.rule.as_deref() else { return calendar.add(Event { first, last, is_worked, repeats: None }) };
        let times = repeated(rule, first, last);
        calendar.left_out.repeated += usize::from(times.is_empty());
        times.into_iter().try_for_each(|(first, last, repeats)| calendar.add(Event { first, last, is_worked, repeats: Some(repeats) }))
    }

    /// The first and the last whole day; `None` if it begins or ends inside a day. The end is the first day after the event.
    fn whole_days(&self, start: Moment) -> Option<(NaiveDate, NaiveDate)> {
        let (first, midnight) = match start {
            Moment::Day(day) => (day, None),
            Moment::Floating(at) if at.time() == NaiveTime::MIN => (at.date(), Some(at)),
            Moment::Floating(_) => return None,
            Moment::Universal(at) => (nearest_midnight(at)?, Some(at)),
        };
        let length = match (self.end, midnight, &self.duration) {
            (Some(Moment::Day(end)), ..) => (end - first).num_days(),
            (Some(Moment::Floating(end) | Moment::Universal(end)), Some(at), _) => whole_days(end - at)?,
            (None, _, Some(duration)) => days(duration)?,
            (None, None, None) => 1,
            (Some(_), None, _) | (None, Some(_), None) => return None,
        };
        if length < 0 || midnight.is_some() && length < 1 {
            return None;
        }
        let last = first.checked_add_days(Days::new(u64::try_from(length - 1).unwrap_or(0)))?;
        Some((first, last))
    }
}

/// The day whose midnight is nearest to a moment in Universal Time: midnight in Beijing is 16:00 on the day before.
fn nearest_midnight(at: NaiveDateTime) -> Option<NaiveDate> {
    if at.hour() >= 12 { at.date().succ_opt() } else { Some(at.date()) }
}

/// The whole days of a time span; `None` if hours are left over. Some programs end a day a minute or a second before midnight.
fn whole_days(span: TimeDelta) -> Option<i64> {
    let span = span + TimeDelta::seconds(60);
    let days = span.num_days();
    ((span - TimeDelta::days(days)).num_seconds() <= 60).then_some(days)
}

/// The days of a duration such as `P3D` or `P1W`; `None` for one with hours.
fn days(text: &str) -> Option<i64> {
    let rest = text.trim_start_matches('+').strip_prefix('P')?;
    let (digits, unit) = rest.split_at_checked(rest.len().checked_sub(1)?)?;
    let number = digits.parse::<i64>().ok().filter(|number| (0..10_000).contains(number))?;
    match unit {
        "D" => Some(number),
        "W" => Some(number * 7),
        _ => None,
    }
}
