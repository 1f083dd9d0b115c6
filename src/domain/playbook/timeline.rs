//! The milestones on a line of days, for a chart. Its unit is the day.

use chrono::{Datelike, NaiveDate};

use crate::domain::calendar::working::{month_first, month_last};
use crate::domain::plan::{Milestone, Plan};

/// The milestones on a line of days, with the months and the phases behind them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The first day: that of the first month that something is in.
    pub first: NaiveDate,
    /// The last day: that of the last month.
    pub last: NaiveDate,
    /// The number of days.
    pub days: u32,
    /// The months, each with its first day.
    pub months: Vec<Band<NaiveDate>>,
    /// The plan period.
    pub period: Option<Band<()>>,
    /// The phases, each with its place in the plan.
    pub phases: Vec<Band<usize>>,
    /// The milestones that have a date, by their dates, each with its place in the plan.
    pub bars: Vec<Bar>,
    /// The position of today, if the line contains it.
    pub today: Option<u32>,
}

/// A span of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band<T> {
    /// What it is.
    pub of: T,
    /// The days before it.
    pub from: u32,
    /// The days in it.
    pub days: u32,
}

/// A milestone on the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its place in the plan.
    pub milestone: usize,
    /// The days before the first of its days.
    pub from: u32,
    /// Its days; 1 without a beginning.
    pub days: u32,
    /// Whether it is due in the past.
    pub is_overdue: bool,
}

impl Timeline {
    /// The line of a plan, from the first to the last of its start date, its end date and the dates of its milestones, in whole months. `None`
    /// if no milestone has a date.
    pub fn of(plan: &Plan, today: NaiveDate) -> Option<Self> {
        let milestones = &plan.playbook().milestones;
        let spans = plan.playbook().milestones_by_date().into_iter();
        let spans: Vec<(usize, NaiveDate, NaiveDate)> =
            spans.filter_map(|i| span(&milestones[i]).map(|(first, last)| (i, first, last))).collect();
        let horizon = plan.horizon();
        let firsts = spans.iter().map(|(_, first, _)| *first).chain(horizon.map(|horizon| horizon.first()));
        let lasts = spans.iter().map(|(_, _, last)| *last).chain(horizon.map(|horizon| horizon.last()));
        let (first, last) = (month_first(firsts.min()?), month_last(lasts.max()?));
        if spans.is_empty() {
            return None;
        }
        let band = |from: NaiveDate, to: NaiveDate| (between(first, from), between(from, to) + 1);
        let months = months(first, last).into_iter().map(|month| {
            let (from, days) = band(month, month_last(month));
            Band { of: month, from, days }
        });
        let period = horizon.map(|horizon| {
            let (from, days) = band(horizon.first(), horizon.last());
            Band { of: (), from, days }
        });
        let bar = |(milestone, from, to): (usize, NaiveDate, NaiveDate)| {
            let (from, days) = band(from, to);
            Bar { milestone, from, days, is_overdue: to < today && plan.playbook().milestones[milestone].due.is_some() }
        };
        Some(Self {
            first,
            last,
            days: between(first, last) + 1,
            months: months.collect(),
            period,
            phases: phases(plan, first),
            bars: spans.into_iter().map(bar).collect(),
            today: (first..=last).contains(&today).then(|| between(first, today)),
        })
    }

    /// So many days as a part of the line, in hundredths of a percent, rounded down.
    pub fn part(&self, days: u32) -> u32 {
        u32::try_from(u64::from(days) * 10_000 / u64::from(self.days.max(1))).unwrap_or(10_000)
    }

    /// Every how many months are named on a line of which so many months have room for their name: each, or every second, third, sixth, or
    /// only those that begin a year.
    pub fn named_every(&self, room: usize) -> usize {
        [1, 2, 3, 6].into_iter().find(|every| self.months.len().div_ceil(*every) <= room).unwrap_or(12)
    }

    /// Whether the name of a month is written if every so many months are named; the count begins with January.
    pub fn is_named(month: NaiveDate, every: usize) -> bool {
        (month.month0() as usize).is_multiple_of(every)
    }
}

/// The days of a milestone, from its beginning to its due date, or the one that it has.
fn span(milestone: &Milestone) -> Option<(NaiveDate, NaiveDate)> {
    let first = milestone.from.or(milestone.due)?;
    Some((first, milestone.due.unwrap_or(first)))
}

fn phases(plan: &Plan, line_first: NaiveDate) -> Vec<Band<usize>> {
    let Some(horizon) = plan.horizon() else { return Vec::new() };
    let mut first = horizon.first();
    let mut bands = Vec::new();
    for (i, phase) in plan.spread().phases().iter().enumerate() {
        let last = phase.last.min(horizon.last());
        if last < first {
            continue;
        }
        bands.push(Band { of: i, from: between(line_first, first), days: between(first, last) + 1 });
        first = last.succ_opt().unwrap_or(last);
    }
    bands
}

fn months(first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
    let next = |month: &NaiveDate| month_last(*month).succ_opt();
    std::iter::successors(Some(first), next).take_while(|month| *month <= last).collect()
}

/// The days from one day to a later one.
fn between(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from(to.signed_duration_since(from).num_days()).unwrap_or(0)
}
