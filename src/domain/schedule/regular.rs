//! Regular activities among the sub-targets over time.
//!
//! The plan's running total of an activity is the one of its cadence (`cadence`). Its times are handed out to the sub-targets that take part:
//! those of the item that does it, or all. Each has its part by its leads, and a running total is within one of its exact part on every day
//! (`hand_out`; this is always possible: R. Tijdeman, "The chairman assignment problem", 1980). So days add up to weeks, months and totals, and sub-targets to the plan.

use std::cmp::Ordering;
use std::sync::OnceLock;

use chrono::NaiveDate;

use super::cadence::Calendar;
use super::hand_out::{Claim, hand_out};
use crate::domain::number::Exact;
use crate::domain::plan::{Cadence, Plan, RegularActivity};
use crate::domain::report::{Report, SplitReport, Table};

/// The regular activities of a plan.
pub(super) struct RegularActivities {
    calendar: Calendar,
    all: Vec<Shared>,
}

/// An activity, and how the sub-targets share it.
pub(super) struct Shared {
    cadence: Cadence,
    /// By sub-target: what it takes part with; 0 for one that does not.
    pub weights: Vec<u128>,
    /// Whether the weights are leads. Otherwise all that take part have one, because none of them has a lead.
    pub is_by_leads: bool,
    /// By sub-target: its running total, once it is asked for.
    running: OnceLock<Vec<Running>>,
}

/// A running total: the days on which it grows, in order, and how far it is at the end of each.
#[derive(Default)]
struct Running(Vec<(NaiveDate, u128)>);

impl Running {
    fn by(&self, day: NaiveDate) -> u128 {
        let passed = self.0.partition_point(|(grows, _)| *grows <= day);
        passed.checked_sub(1).and_then(|last| self.0.get(last)).map_or(0, |(_, number)| *number)
    }
}

impl RegularActivities {
    /// The regular activities of a plan with these working days; `None` without any.
    pub fn of(plan: &Plan, report: &Report, days: &[NaiveDate]) -> Option<Self> {
        let horizon = plan.horizon().filter(|_| !plan.activities().is_empty())?;
        let all = plan.activities().iter().map(|it| Shared::of(it, report.split.as_ref())).collect();
        Some(Self { calendar: Calendar::with(plan, horizon, days.to_vec()), all })
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }

    pub fn get(&self, i: usize) -> Option<&Shared> {
        self.all.get(i)
    }

    /// How often activity `i` is done by the end of a day.
    pub fn done_by(&self, i: usize, day: NaiveDate) -> u128 {
        self.all.get(i).map_or(0, |it| self.calendar.done_by(&it.cadence, day))
    }

    /// How often it is done in the plan period.
    pub fn total(&self, i: usize) -> u128 {
        self.done_by(i, self.calendar.horizon().last())
    }

    /// The days off on which an activity has a date.
    pub fn days_off(&self) -> Vec<NaiveDate> {
        let horizon = self.calendar.horizon();
        let dates = self.all.iter().filter_map(|it| if let Cadence::On(dates) = &it.cadence { Some(dates) } else { None });
        let is_off = |day: &NaiveDate| *day >= horizon.first() && *day <= horizon.last() && !self.calendar.is_worked(*day);
        dates.flatten().copied().filter(is_off).collect()
    }

    /// Activity `i` of every sub-target over periods that end on the given days, and what comes after the last of them.
    pub fn over(&self, i: usize, ends: &[NaiveDate]) -> Option<(Table, Vec<u128>)> {
        let shared = self.all.get(i)?;
        let running = shared.running.get_or_init(|| self.handed_out(shared));
        let by_end = |row: &Running| ends.iter().map(|end| row.by(*end)).collect::<Vec<_>>();
        let cells = running.iter().map(|row| {
            let mut before = 0;
            by_end(row).into_iter().map(|by| by.saturating_sub(std::mem::replace(&mut before, by))).collect()
        });
        let table = Table::of(cells.collect(), ends.len());
        let after = running.iter().zip(&table.rows).map(|(row, inside)| row.0.last().map_or(0, |(_, all)| all.saturating_sub(*inside)));
        let after = after.collect();
        Some((table, after))
    }

    fn handed_out(&self, shared: &Shared) -> Vec<Running> {
        let of = shared.weights.iter().sum();
        let mut rows: Vec<Part> = shared.weights.iter().map(|weight| Part::of(*weight, of)).collect();
        let mut running: Vec<Running> = rows.iter().map(|_| Running::default()).collect();
        for (day, number) in self.calendar.steps(&shared.cadence) {
            hand_out(&mut rows, number, number);
            for (row, running) in rows.iter().zip(&mut running) {
                if row.given > running.0.last().map_or(0, |(_, so_far)| *so_far) {
                    running.0.push((day, row.given));
                }
            }
        }
        running
    }
}

impl Shared {
    fn of(activity: &RegularActivity, split: Option<&SplitReport>) -> Self {
        let leaves = split.map(|split| split.leaves.as_slice()).unwrap_or_default();
        // A sub-target is of the owner if one of its items has that name. A name that the split does not have is nobody's, so all take part.
        let of_owner =
            |(_, members): &(String, Vec<(String, Exact)>)| members.iter().map(|(name, _)| name.trim() == activity.owner).collect();
        let owned: Vec<Vec<bool>> = split.map(|split| split.dimensions.iter().map(of_owner).collect()).unwrap_or_default();
        let has_owner = !activity.owner.is_empty() && owned.iter().flatten().any(|is_owned| *is_owned);
        let takes_part = |path: &[usize]| !has_owner || path.iter().zip(&owned).any(|(m, owned)| owned.get(*m) == Some(&true));
        let part: Vec<(bool, u128)> =
            leaves.iter().map(|leaf| (takes_part(&leaf.path), leaf.sums.counts.first().map_or(0, |leads| leads.get().into()))).collect();
        let is_by_leads = part.iter().any(|(takes_part, leads)| *takes_part && *leads > 0);
        let weight = |(takes_part, leads): (bool, u128)| if is_by_leads { leads * u128::from(takes_part) } else { takes_part.into() };
        Self { cadence: activity.cadence.clone(), weights: part.into_iter().map(weight).collect(), is_by_leads, running: OnceLock::new() }
    }
}

/// A sub-target's part of every unit: `weight ÷ of`. Time is told by the number of units of the plan.
struct Part {
    weight: u128,
    /// The sum of all weights; above 0.
    of: u128,
    given: u128,
    /// The number of units above which it has begun to earn the next, and from which on it has earned it. Kept, because most steps of a long
    /// plan give most sub-targets nothing, and a division takes long.
    begins: u128,
    earns: u128,
}

impl Part {
    fn of(weight: u128, of: u128) -> Self {
        let mut part = Self { weight, of: of.max(1), given: 0, begins: 0, earns: 0 };
        part.give(0);
        part
    }
}

impl Claim for Part {
    type Time = u128;
    type Deadline = Quotient;

    fn given(&self) -> u128 {
        self.given
    }

    fn give(&mut self, number: u128) {
        self.given = number;
        self.begins = (number * self.of).checked_div(self.weight).unwrap_or(u128::MAX);
        self.earns = if self.weight == 0 { u128::MAX } else { ((number + 1) * self.of).div_ceil(self.weight) };
    }

    fn most(&self) -> u128 {
        if self.weight == 0 { 0 } else { u128::MAX }
    }

    fn earned(&self, number: u128) -> u128 {
        if number < self.earns { self.given } else { number * self.weight / self.of }
    }

    fn next(&self, number: u128) -> (bool, Quotient) {
        (number > self.begins, Quotient(self.given + 1, self.weight))
    }
}

/// A number of units for each weight, by which the next unit is earned: `(given + 1) ÷ weight`.
struct Quotient(u128, u128);

impl Ord for Quotient {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.0 * other.1).cmp(&(other.0 * self.1))
    }
}

impl PartialOrd for Quotient {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Quotient {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Quotient {}
