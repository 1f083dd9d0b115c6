//! A daily review as an event that repeats by day of the week.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};

use super::line::{Lines, written};

const WEEK: [(Weekday, &str); 7] = [
    (Weekday::Mon, "MO"),
    (Weekday::Tue, "TU"),
    (Weekday::Wed, "WE"),
    (Weekday::Thu, "TH"),
    (Weekday::Fri, "FR"),
    (Weekday::Sat, "SA"),
    (Weekday::Sun, "SU"),
];

/// How a daily review repeats.
pub(super) struct Repeats {
    /// The first day.
    pub first: NaiveDate,
    /// The last day, included.
    pub last: NaiveDate,
    weekdays: Vec<&'static str>,
    /// Days in between that are off.
    off: Vec<NaiveDate>,
}

impl Repeats {
    /// How a review on these days repeats where `is_usual` says which days of the week are usually worked; and the days that are worked
    /// although they are not. Without a usual day nothing repeats.
    pub fn of(days: &[NaiveDate], is_usual: impl Fn(Weekday) -> bool) -> (Option<Self>, Vec<NaiveDate>) {
        let (usual, others): (Vec<NaiveDate>, Vec<NaiveDate>) = days.iter().partition(|day| is_usual(day.weekday()));
        let (Some(first), Some(last)) = (usual.first().copied(), usual.last().copied()) else { return (None, others) };
        let held: BTreeSet<NaiveDate> = usual.into_iter().collect();
        let between = first.iter_days().take_while(|day| *day <= last);
        let off = between.filter(|day| is_usual(day.weekday()) && !held.contains(day)).collect();
        let weekdays = WEEK.iter().filter(|(day, _)| is_usual(*day)).map(|(_, name)| *name).collect();
        (Some(Self { first, last, weekdays, off }), others)
    }

    /// Writes the rule and its exceptions.
    pub fn write(&self, lines: &mut Lines) {
        lines.plain("RRULE", &format!("FREQ=WEEKLY;BYDAY={};UNTIL={}", self.weekdays.join(","), written(self.last)));
        if !self.off.is_empty() {
            let off: Vec<String> = self.off.iter().map(|day| written(*day)).collect();
            lines.plain("EXDATE;VALUE=DATE", &off.join(","));
        }
    }
}
