//! The whole days of a calendar, and the reasons why a text is none.

use std::iter::successors;

use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::codec::refusal::excerpt;
use crate::domain::Horizon;

/// The maximum size of a calendar, in bytes.
pub const BYTES_MAX: usize = 1024 * 1024;

/// The maximum number of events, or of lines in a list.
pub const EVENTS_MAX: usize = 5000;

/// The longest event in days; a longer one is left out.
const EVENT_DAYS_MAX: i64 = 366;

/// Whole days that are off or worked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The first day.
    pub first: NaiveDate,
    /// The last day, included.
    pub last: NaiveDate,
    /// Whether the days are make-up workdays, by the event's name or Apple's mark for it.
    pub is_worked: bool,
    /// How it repeats; `None` if it does not.
    pub(super) repeats: Option<Repeats>,
}

/// How an event repeats, and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Repeats {
    /// On the same days of each year, the last time in this one.
    Yearly(i32),
    /// Every so many weeks until this day.
    Weekly(u32, NaiveDate),
}

/// Events of a calendar that a plan cannot take, by the reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Those that begin or end inside a day.
    pub timed: usize,
    /// Those that repeat in another way than once a year or by weeks.
    pub repeated: usize,
    /// Those that were cancelled.
    pub cancelled: usize,
    /// Those that the calendar calls an observance, on which people work.
    pub observed: usize,
    /// Those without a date, or longer than a year.
    pub unclear: usize,
}

/// A calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CalendarFile {
    /// Its whole days, in its order.
    pub events: Vec<Event>,
    /// The events that are not among them.
    pub left_out: LeftOut,
}

/// The days of a calendar inside a plan period, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CalendarDays {
    /// Days off.
    pub off: Vec<NaiveDate>,
    /// Make-up workdays.
    pub make_up: Vec<NaiveDate>,
}

/// The reason why a text is not a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoCalendar {
    /// There is no text.
    Empty,
    /// It has so many bytes, more than [`BYTES_MAX`].
    Bytes(usize),
    /// It has more events than [`EVENTS_MAX`].
    Many,
    /// It begins with this line, which is neither a calendar nor a date.
    Unknown(String),
    /// The line with that number is not what it must be; its beginning.
    Line(usize, String),
    /// The line with that number has a date such as `5/2/2027`, and no other says whether days or months come first.
    Ambiguous(usize, String),
    /// It ends before the calendar does: a part is missing.
    Cut,
}

impl CalendarFile {
    /// The days of the calendar inside the plan period.
    pub fn days_in(&self, horizon: Horizon) -> CalendarDays {
        // A table of the days keeps the time bounded, however many events lie on the same days.
        let length = usize::try_from((horizon.last() - horizon.first()).num_days() + 1).unwrap_or(0);
        let mut marks = [vec![false; length], vec![false; length]];
        let place = |day: NaiveDate| usize::try_from((day - horizon.first()).num_days()).unwrap_or(0);
        for event in &self.events {
            for (first, last) in event.in_years(horizon) {
                if first > horizon.last() || last < horizon.first() {
                    continue;
                }
                let inside = place(first.max(horizon.first()))..=place(last.min(horizon.last()));
                if let Some(marked) = marks[usize::from(event.is_worked)].get_mut(inside) {
                    marked.fill(true);
                }
            }
        }
        let days = |marks: &[bool]| horizon.first().iter_days().zip(marks).filter(|(_, mark)| **mark).map(|(day, _)| day).collect();
        CalendarDays { off: days(&marks[0]), make_up: days(&marks[1]) }
    }

    /// The first and the last day of its events; `None` without events.
    pub fn span(&self) -> Option<(NaiveDate, NaiveDate)> {
        let first = self.events.iter().map(|event| event.first).min()?;
        Some((first, self.events.iter().map(|event| event.last).max()?))
    }

    /// Adds an event, unless it is too long.
    pub(super) fn add(&mut self, event: Event) -> Result<(), NoCalendar> {
        if (event.last - event.first).num_days() >= EVENT_DAYS_MAX {
            self.left_out.unclear += 1;
        } else {
            self.events.push(event);
        }
        if self.events.len() > EVENTS_MAX { Err(NoCalendar::Many) } else { Ok(()) }
    }
}

impl Event {
    /// Its first and last days in the years of the plan period: once, or in each year in which it repeats.
    fn in_years(&self, horizon: Horizon) -> Vec<(NaiveDate, NaiveDate)> {
        let length = self.last - self.first;
        let until = match self.repeats {
            None => return vec![(self.first, self.last)],
            Some(Repeats::Weekly(weeks, until)) => return self.by_weeks(horizon, weeks, until),
            Some(Repeats::Yearly(until)) => until,
        };
        let years = self.first.year().max(horizon.first().year() - 1)..=until.min(horizon.last().year());
        let in_year = |year| {
            // 29 February repeats in leap years only.
            let first = self.first.with_year(year)?;
            Some((first, first.checked_add_signed(length)?))
        };
        years.filter_map(in_year).collect()
    }

    /// The same for an event that repeats every so many weeks.
    fn by_weeks(&self, horizon: Horizon, weeks: u32, until: NaiveDate) -> Vec<(NaiveDate, NaiveDate)> {
        let (length, step) = (self.last - self.first, i64::from(weeks.max(1)) * 7);
        // The first time whose days reach into the plan period.
        let before = (horizon.first() - self.last).num_days().max(0);
        let skipped = before / step * step;
        let from = self.first.checked_add_signed(TimeDelta::days(skipped));
        let times = successors(from, |day| day.checked_add_signed(TimeDelta::days(step)));
        let times = times.take_while(|day| *day <= until.min(horizon.last()));
        times.filter_map(|first| Some((first, first.checked_add_signed(length)?))).collect()
    }
}

/// Whether a name says that the days are worked, as the calendars of holidays in China and Taiwan do.
pub(super) fn says_worked(name: &str) -> bool {
    const WORDS: [&str; 8] = ["补班", "補班", "上班", "（班）", "(班)", "working day", "workday", "work day"];
    const NOT: [&str; 9] = ["不上班", "不用上班", "无需上班", "無需上班", "不补班", "不補班", "non-work", "no work", "not work"];
    let name = name.to_lowercase();
    WORDS.iter().any(|word| name.contains(word)) && !NOT.iter().any(|word| name.contains(word))
}

/// The refusal of a line, counted from 1.
pub(super) fn line(number: usize, text: &str) -> NoCalendar {
    NoCalendar::Line(number, excerpt(text.trim()))
}
