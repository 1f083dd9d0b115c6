//! How to close the gap of the leads: which activities to do more often, and by how much, at the least cost or effort.
//!
//! The cadence of an activity is raised by whole times in its period. The proposal leaves no month short, and no other change of that kind
//! costs less. The changes are searched one activity after the other, from the cheapest lead on (branch and bound: Land and Doig 1960): a
//! branch ends where what it has cost, plus the least that the rest of the gap can cost, reaches the best found so far.

use chrono::NaiveDate;

use super::cadence::Calendar;
use super::supply::{Row, Supply, last_due, needed_by, times};
use crate::domain::draft::Every;
use crate::domain::number::Exact;
use crate::domain::plan::{Cadence, Plan};
use crate::domain::report::Report;
use crate::domain::schedule::Schedule;

/// Steps of the search. A plan of thirty activities takes a few thousand.
const STEPS_MAX: u32 = 20_000;
/// The most further times in a period.
const MORE_MAX: u64 = 1_000;

/// What a proposal makes least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Least {
    /// The cost of the activities.
    Cost,
    /// The minutes that they take.
    Effort,
}

/// A proposal that closes the gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raise {
    /// The activities that are raised, by their places in the plan, each with the further times in its period.
    pub more: Vec<(usize, u64)>,
    /// What they cost or how many minutes they take more in the plan period: `more × periods × cost`, exact.
    pub weight: Exact,
    /// Whether no cheaper change exists; otherwise the search was ended and this is the best that it found.
    pub is_least: bool,
}

/// An activity that can be raised.
struct Candidate {
    activity: usize,
    /// What one more time in its period costs over the plan period.
    cost: Exact,
    times: Exact,
    leads_each: Exact,
    /// The number of its periods by each mark.
    periods: Vec<Exact>,
}

/// The proposal that leaves no month short at the least cost or effort; `None` if no month is short, or if no activity that has a cost (or
/// minutes) and brings something can close the gap.
pub fn raise(plan: &Plan, report: &Report, schedule: &Schedule, least: Least) -> Option<Raise> {
    let supply = Supply::of(plan, report, schedule)?;
    let calendar = Calendar::of(plan)?;
    let end = calendar.horizon().last();
    let last_due = last_due(schedule, end);
    let mut marks: Vec<NaiveDate> = supply.months.iter().map(|month| month.last.min(last_due)).collect();
    marks.dedup();
    let shorts: Vec<Exact> = marks.iter().map(|mark| missing(plan, &calendar, &supply, schedule, *mark)).collect();
    if !shorts.iter().any(Exact::is_positive) {
        return None;
    }
    let candidate = |row: &Row| {
        let it = &plan.activities()[row.activity];
        let weight = match least {
            Least::Cost => it.cost.clone()?,
            Least::Effort => it.minutes.clone()?,
        };
        let (times, every) = times(it)?;
        let by = |day: NaiveDate| periods_by(&calendar, row, every, day);
        let periods = marks.iter().map(|mark| by(*mark)).collect();
        let cost = &weight * &calendar.periods_by(every, end);
        Some(Candidate { activity: row.activity, cost, times: times.clone(), leads_each: row.leads_each(), periods })
    };
    let mut candidates: Vec<Candidate> = supply.rows.iter().filter_map(candidate).collect();
    candidates.retain(|it| it.price().is_some());
    candidates.sort_by_cached_key(Candidate::price);
    let mut search = Search { candidates: &candidates, best: None, steps: 0 };
    search.go(0, &shorts, Exact::zero(), &mut Vec::new());
    let is_least = search.steps < STEPS_MAX;
    let (weight, more) = search.best?;
    Some(Raise { more, weight, is_least })
}

/// The leads that are missing by a day, exact; not above 0 for none.
fn missing(plan: &Plan, calendar: &Calendar, supply: &Supply, schedule: &Schedule, day: NaiveDate) -> Exact {
    let brought = |row: &Row| row.leads_each() * Exact::from(row.done_for(calendar, &plan.activities()[row.activity], day));
    Exact::from(needed_by(schedule, day)) - supply.rows.iter().map(brought).sum::<Exact>()
}

/// The periods of a cadence that are passed early enough for a lead of `day`.
fn periods_by(calendar: &Calendar, row: &Row, every: Every, day: NaiveDate) -> Exact {
    let day = day.checked_add_days(chrono::Days::new(row.lag.into())).unwrap_or(day);
    calendar.periods_by(every, day)
}

impl Candidate {
    /// What a lead costs, or `None` if it brings none in time.
    fn price(&self) -> Option<Exact> {
        let last = self.periods.last()?;
        self.cost.checked_div(&(last * &self.leads_each))
    }

    /// The further leads of `more` times, by mark `i`.
    fn gain(&self, more: u64, i: usize) -> Exact {
        let done = |times: &Exact| Exact::whole((times * &self.periods[i]).floor().unwrap_or(0));
        (done(&(&self.times + &Exact::whole(more))) - done(&self.times)) * self.leads_each.clone()
    }

    /// The fewest further times that close all gaps that this activity can close alone.
    fn enough(&self, shorts: &[Exact]) -> u64 {
        let closes = |more: u64| (0..shorts.len()).all(|i| self.gain(more, i) >= shorts[i] || !self.periods[i].is_positive());
        let (mut low, mut high) = (0, MORE_MAX);
        while low < high {
            let middle = u64::midpoint(low, high);
            if closes(middle) { high = middle } else { low = middle + 1 }
        }
        low
    }
}

struct Search<'s> {
    candidates: &'s [Candidate],
    best: Option<(Exact, Vec<(usize, u64)>)>,
    steps: u32,
}

impl Search<'_> {
    /// Tries the candidates from place `c` on, most times first, for what is still short.
    fn go(&mut self, c: usize, shorts: &[Exact], spent: Exact, chosen: &mut Vec<(usize, u64)>) {
        self.steps += 1;
        if self.steps > STEPS_MAX || self.best.as_ref().is_some_and(|(best, _)| &spent + &self.least(c, shorts) >= *best) {
            return;
        }
        if !shorts.iter().any(Exact::is_positive) {
            self.best = Some((spent, chosen.clone()));
            return;
        }
        let Some(candidate) = self.candidates.get(c) else { return };
        for more in (0..=candidate.enough(shorts)).rev() {
            let left: Vec<Exact> = (0..shorts.len()).map(|i| &shorts[i] - &candidate.gain(more, i)).collect();
            if more > 0 {
                chosen.push((candidate.activity, more));
            }
            self.go(c + 1, &left, &spent + &(&candidate.cost * &Exact::whole(more)), chosen);
            if more > 0 {
                chosen.pop();
            }
        }
    }

    /// What closing the rest costs at least. By a mark, an activity brings at most the leads of its periods and those of one time more, because
    /// times are rounded down.
    fn least(&self, c: usize, shorts: &[Exact]) -> Exact {
        let rest = self.candidates.get(c..).unwrap_or_default();
        let at = |(i, short): (usize, &Exact)| {
            let slack: Exact = rest.iter().map(|it| it.leads_each.clone()).sum();
            let left = Some(short - &slack).filter(Exact::is_positive)?;
            let price = |it: &Candidate| it.cost.checked_div(&(&it.periods[i] * &it.leads_each));
            Some(left * rest.iter().filter_map(price).min()?)
        };
        shorts.iter().enumerate().filter_map(at).max().unwrap_or_else(Exact::zero)
    }
}

impl Plan {
    /// The plan with a proposal carried out.
    #[must_use]
    pub fn with_raise(&self, raise: &Raise) -> Self {
        let mut plan = self.clone();
        for (a, more) in &raise.more {
            if let Some(it) = plan.activities.get_mut(*a) {
                *it = it.raised(*more);
            }
        }
        plan
    }

    /// The number of times in a period of activity `a`; `None` for one on dates.
    pub fn times_of(&self, a: usize) -> Option<&Exact> {
        match &self.activities.get(a)?.cadence {
            Cadence::Times(times, _) => Some(times),
            Cadence::On(_) => None,
        }
    }
}
