//! How to close the gap of the leads: which activities to do more often, and by how much, at the least cost or effort.
//!
//! The cadence of an activity is raised by whole times in its period. The proposal leaves no month short, and no other change of that kind
//! costs less. The changes are searched one activity after the other, from the cheapest lead on (branch and bound: Land and Doig 1960): a
//! branch ends where what it has cost, plus the least that the rest of the gap can cost, reaches the best found so far.

use chrono::NaiveDate;

use super::supply::{Row, Supply, last_due, leads, needed_by, times};
use super::{Calendar, Periods};
use crate::domain::number::Exact;
use crate::domain::plan::{Cadence, Plan};
use crate::domain::report::Report;
use crate::domain::schedule::Schedule;

/// Steps of the search. With a handful of activities it takes a few hundred.
const STEPS_MAX: u32 = 4_000;
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
    /// What they cost or how many minutes they take more in the plan period: cost × how often each is done more.
    pub weight: Exact,
    /// Whether no cheaper change exists; otherwise the search was ended and this is the best that it found.
    pub is_least: bool,
}

/// An activity that can be raised.
struct Candidate {
    activity: usize,
    /// What it costs or takes each time.
    weight: Exact,
    times: Exact,
    leads_each: Exact,
    /// The number of its periods in the plan period.
    all_periods: Periods,
    /// The number of its periods by each mark, and the leads that it brings by then.
    marks: Vec<(Periods, u128)>,
}

/// The proposal that leaves no month short at the least cost or effort; `None` if no month is short, or if no activity that brings something
/// can close the gap. One without a cost costs nothing, as in the budget, but without any cost there is no least one. One without minutes is
/// not proposed for the least effort, because all work takes time.
pub fn raise(plan: &Plan, report: &Report, schedule: &Schedule, least: Least) -> Option<Raise> {
    let supply = Supply::of(plan, report, schedule)?;
    let calendar = Calendar::of(plan)?;
    let end = calendar.horizon().last();
    let last_due = last_due(schedule, end);
    let mut marks: Vec<NaiveDate> = supply.months.iter().map(|month| month.last.min(last_due)).collect();
    marks.dedup();
    let missing = |mark: NaiveDate| {
        let brought = |row: &Row| leads(&row.leads_each(), row.done_for(&calendar, &plan.activities()[row.activity], mark));
        needed_by(schedule, mark).saturating_sub(supply.rows.iter().map(brought).sum())
    };
    // More of an activity never brings less by a day, so a month that is not short stays so.
    let (marks, shorts): (Vec<NaiveDate>, Vec<u128>) =
        marks.into_iter().map(|mark| (mark, missing(mark))).filter(|(_, short)| *short > 0).unzip();
    let end_mark = marks.len().checked_sub(1)?;
    let cost_each = |row: &Row| plan.activities()[row.activity].cost_each(plan.channels());
    if least == Least::Cost && supply.rows.iter().all(|row| cost_each(row).is_none()) {
        return None;
    }
    let candidate = |row: &Row| {
        let it = &plan.activities()[row.activity];
        let weight = match least {
            Least::Cost => cost_each(row).unwrap_or_else(Exact::zero),
            Least::Effort => it.minutes.clone()?,
        };
        let (times, every) = times(it)?;
        let leads_each = row.leads_each();
        let by = |day: &NaiveDate| {
            let periods = calendar.periods_by(every, row.day_of_units(*day));
            (periods, leads(&leads_each, periods.times(times)))
        };
        let marks = marks.iter().map(by).collect();
        let all_periods = calendar.periods_by(every, end);
        Some(Candidate { activity: row.activity, weight, times: times.clone(), all_periods, marks, leads_each })
    };
    let mut candidates: Vec<Candidate> = supply.rows.iter().filter_map(candidate).collect();
    candidates.retain(|it| it.price(end_mark).is_some());
    candidates.sort_by_cached_key(|it| it.price(end_mark));
    let rests = (0..=candidates.len()).map(|c| Rest::of(&candidates[c..], shorts.len())).collect();
    let mut search = Search { candidates: &candidates, rests, best: None, steps: 0 };
    search.go(0, &shorts, Exact::zero(), &mut Vec::new());
    let is_least = search.steps <= STEPS_MAX;
    let (weight, more) = search.best?;
    Some(Raise { more, weight, is_least })
}

impl Raise {
    /// What the raised activities cost more in the plan period, or how many minutes they take more; those without a cost or without minutes
    /// add nothing.
    pub fn adds(&self, plan: &Plan, what: Least) -> Exact {
        let Some(calendar) = Calendar::of(plan) else { return Exact::zero() };
        let added = |(a, more): &(usize, u64)| {
            let it = plan.activities().get(*a)?;
            let each = match what {
                Least::Cost => it.cost_each(plan.channels())?,
                Least::Effort => it.minutes.clone()?,
            };
            let (now, every) = times(it)?;
            let periods = calendar.periods_by(every, calendar.horizon().last());
            let done = |times: &Exact| Exact::from(periods.times(times));
            Some((done(&(now + &Exact::whole(*more))) - done(now)) * each)
        };
        self.more.iter().filter_map(added).sum()
    }
}

impl Candidate {
    /// About what a lead costs by mark `i`; `None` if it brings none by then. Rounding a number of times down moves it by at most one time.
    fn price(&self, i: usize) -> Option<Exact> {
        (&self.weight * &self.all_periods.exact()).checked_div(&(&self.marks.get(i)?.0.exact() * &self.leads_each))
    }

    /// The further leads of `more` times, by mark `i`.
    fn gain(&self, more: u64, i: usize) -> u128 {
        let (periods, before) = self.marks[i];
        leads(&self.leads_each, periods.times(&(&self.times + &Exact::whole(more)))).saturating_sub(before)
    }

    /// What `more` times cost.
    fn cost(&self, more: u64) -> Exact {
        let done = |times: &Exact| Exact::from(self.all_periods.times(times));
        (done(&(&self.times + &Exact::whole(more))) - done(&self.times)) * self.weight.clone()
    }

    /// The fewest further times that close all gaps that this activity can close alone.
    fn enough(&self, shorts: &[u128]) -> u64 {
        let is_closed = |more: u64, i: usize| self.gain(more, i) >= shorts[i] || self.marks[i].0.times(&Exact::whole(MORE_MAX)) == 0;
        let (mut low, mut high) = (0, MORE_MAX);
        while low < high {
            let middle = u64::midpoint(low, high);
            if (0..shorts.len()).all(|i| is_closed(middle, i)) { high = middle } else { low = middle + 1 }
        }
        low
    }
}

/// The candidates from one place on.
struct Rest {
    /// By each mark, the lowest price of a lead.
    prices: Vec<Option<Exact>>,
    /// Because times and leads are rounded down, they bring at most so many leads more than those of their periods.
    leads_over: Exact,
    /// And they cost at most so much less.
    cost_under: Exact,
}

impl Rest {
    fn of(rest: &[Candidate], marks: usize) -> Self {
        Self {
            prices: (0..marks).map(|i| rest.iter().filter_map(|it| it.price(i)).min()).collect(),
            leads_over: rest.iter().map(|it| it.leads_each.clone() + Exact::one()).sum(),
            cost_under: rest.iter().map(|it| it.weight.clone()).sum(),
        }
    }

    /// What closing a gap costs at least.
    fn least(&self, i: usize, short: u128) -> Exact {
        let left = Exact::from(short) - self.leads_over.clone();
        let least = self.prices.get(i).cloned().flatten().map_or_else(Exact::zero, |price| left * price) - self.cost_under.clone();
        if least.is_positive() { least } else { Exact::zero() }
    }
}

struct Search<'s> {
    candidates: &'s [Candidate],
    /// From each place on.
    rests: Vec<Rest>,
    best: Option<(Exact, Vec<(usize, u64)>)>,
    steps: u32,
}

impl Search<'_> {
    /// Tries the candidates from place `c` on, most times first, for what is still short.
    fn go(&mut self, c: usize, shorts: &[u128], spent: Exact, chosen: &mut Vec<(usize, u64)>) {
        self.steps += 1;
        if self.steps > STEPS_MAX {
            return;
        }
        let (i, short) = shorts.iter().copied().enumerate().max_by_key(|(_, short)| *short).unwrap_or_default();
        if self.best.as_ref().is_some_and(|(best, _)| &spent + &self.rests[c].least(i, short) >= *best) {
            return;
        }
        if short == 0 {
            self.best = Some((spent, chosen.clone()));
            return;
        }
        let Some(candidate) = self.candidates.get(c) else { return };
        for more in (0..=candidate.enough(shorts)).rev() {
            let spent = &spent + &candidate.cost(more);
            if self.best.as_ref().is_some_and(|(best, _)| spent >= *best) {
                continue;
            }
            let left: Vec<u128> = shorts.iter().enumerate().map(|(i, short)| short.saturating_sub(candidate.gain(more, i))).collect();
            if more > 0 {
                chosen.push((candidate.activity, more));
            }
            self.go(c + 1, &left, spent, chosen);
            if more > 0 {
                chosen.pop();
            }
        }
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
