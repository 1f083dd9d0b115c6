//! How the target is spread over the horizon: weights of months, quarters, seasons and phases, the rhythm inside a month, and
//! months set by hand.

use chrono::{Datelike, NaiveDate};

use crate::domain::calendar::Horizon;
use crate::domain::calendar::fiscal::FiscalYear;
use crate::domain::calendar::working::{WorkCalendar, month_first, month_last, months_of, week_first};
use crate::domain::number::Exact;
use crate::domain::number::apportion::prefix;

/// Amounts are held in units of 2⁻⁴⁰.
pub(in crate::domain) const BITS: u32 = 40;

/// The spread of a plan. All weights are 0 or above, and not all of a list are 0.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Spread {
    pub(in crate::domain) months: Vec<Exact>,
    pub(in crate::domain) quarters: Vec<Exact>,
    pub(in crate::domain) seasonality: Vec<Exact>,
    pub(in crate::domain) rhythm: Vec<Exact>,
    pub(in crate::domain) phases: Vec<Phase>,
    /// The first day of a month, and its part of the whole.
    pub(in crate::domain) pinned: Vec<(NaiveDate, Exact)>,
    pub(in crate::domain) calendar: WorkCalendar,
    pub(in crate::domain) from_sunday: bool,
    /// Whose quarters `quarters` weighs.
    pub(in crate::domain) fiscal_year: FiscalYear,
}

/// A phase of the horizon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// What it is called.
    pub name: String,
    /// Its last day; the first is the one after the phase before it.
    pub last: NaiveDate,
    /// Its weight against the other phases.
    pub weight: Exact,
    /// The same for single stages.
    pub weights: Vec<Option<Exact>>,
}

/// Working days in a row that weigh the same.
struct Cell {
    days: u64,
    month: NaiveDate,
    third: usize,
    phase: usize,
    weight: Exact,
}

/// The exact part of the whole that is due by the end of each working day, growing to 1.
pub(in crate::domain) struct Pattern(Vec<Exact>);

impl Pattern {
    /// What is due of `total` by the end of each day, to the nearest: each figure is within ½ of its exact share.
    pub fn prefixes(&self, total: u128) -> Vec<u128> {
        self.0.iter().map(|part| prefix(total, part)).collect()
    }

    /// What is due of `total` by the end of day `i`, in units of 2⁻⁴⁰, rounded down.
    pub fn part(&self, total: u128, i: usize) -> u128 {
        let fixed = total << BITS;
        self.0.get(i).map_or(0, |part| part.floor_of(fixed).unwrap_or(fixed))
    }
}

impl Spread {
    /// The days that are worked.
    pub fn calendar(&self) -> &WorkCalendar {
        &self.calendar
    }

    /// Whether weeks begin on Sunday.
    pub fn from_sunday(&self) -> bool {
        self.from_sunday
    }

    /// The Monday or Sunday on which the week of a day begins.
    pub fn week_first(&self, day: NaiveDate) -> NaiveDate {
        week_first(day, self.from_sunday)
    }

    /// What names quarters and years, and bounds the quarters.
    pub fn fiscal_year(&self) -> FiscalYear {
        self.fiscal_year
    }

    /// The phases, in order.
    pub fn phases(&self) -> &[Phase] {
        &self.phases
    }

    /// Whether stage `k` follows weights of its own.
    pub(in crate::domain) fn is_own(&self, k: usize) -> bool {
        self.phases.iter().any(|phase| phase.weights.get(k).is_some_and(Option::is_some))
    }

    /// The exact part of the whole due by the end of each of `days`, the working days of the horizon from `first` on: of won
    /// deals and money, or of a stage with weights of its own.
    ///
    /// A day's weight is its month's (by `months`, `quarters` and `seasonality`, else as many as its working days), divided by
    /// the rhythm among the thirds of the month that are worked, and evenly within each. Phases then take their own weights,
    /// each divided as before. Months set by hand have their part of the whole; the others share the rest. A weight that falls
    /// on no working day goes to the others in proportion.
    pub(in crate::domain) fn pattern(&self, first: NaiveDate, days: &[NaiveDate], stage: Option<usize>) -> Pattern {
        let mut cells = self.cells(days);
        self.weigh_months(month_first(first), &mut cells);
        self.weigh_thirds(&mut cells);
        if !self.phases.is_empty() {
            let weight = |i: usize| {
                let phase = &self.phases[i];
                let own = stage.and_then(|k| phase.weights.get(k).cloned().flatten());
                own.unwrap_or_else(|| phase.weight.clone())
            };
            share_out(&mut cells, |cell| cell.phase, |cell| weight(cell.phase));
        }
        // A month set by hand has its part of every stage, also of one with weights of its own.
        if !self.pinned.is_empty() {
            let pin = |cell: &Cell| self.pinned.iter().position(|(month, _)| *month == cell.month);
            let free = self.pinned.iter().fold(Exact::one(), |rest, (_, part)| rest - part);
            let part = |cell: &Cell| pin(cell).map_or_else(|| free.clone(), |i| self.pinned[i].1.clone());
            share_out(&mut cells, |cell| pin(cell).map_or(0, |i| i + 1), part);
        }
        parts(&cells)
    }

    /// The exact part of the whole that each month of the horizon has, worked or not.
    pub(in crate::domain) fn month_parts(&self, horizon: Horizon) -> Vec<Exact> {
        let all = horizon.first().iter_days().take_while(|day| *day <= horizon.last());
        let days: Vec<NaiveDate> = all.filter(|day| self.calendar.is_working_day(*day)).collect();
        let days = if days.is_empty() { vec![horizon.last()] } else { days };
        let pattern = self.pattern(horizon.first(), &days, None);
        let mut before = Exact::zero();
        let part = |month: NaiveDate| {
            let worked = days.partition_point(|day| *day <= month_last(month));
            let by = worked.checked_sub(1).and_then(|last| pattern.0.get(last)).cloned().unwrap_or_else(Exact::zero);
            &by - std::mem::replace(&mut before, by.clone())
        };
        months_of(horizon).into_iter().map(part).collect()
    }

    fn cells(&self, days: &[NaiveDate]) -> Vec<Cell> {
        let mut cells: Vec<Cell> = Vec::new();
        for day in days {
            let month = month_first(*day);
            let third = if self.rhythm.is_empty() { 0 } else { (day.day0() as usize / 10).min(2) };
            let phase = self.phases.iter().position(|phase| *day <= phase.last).unwrap_or(self.phases.len().saturating_sub(1));
            match cells.last_mut().filter(|cell| (cell.month, cell.third, cell.phase) == (month, third, phase)) {
                Some(cell) => cell.days += 1,
                None => cells.push(Cell { days: 1, month, third, phase, weight: Exact::one() }),
            }
        }
        for cell in &mut cells {
            cell.weight = Exact::whole(cell.days);
        }
        cells
    }

    /// What the months weigh, the horizon's first being `first`, worked or not; without any weights each as many as its working days.
    fn weigh_months(&self, first: NaiveDate, cells: &mut [Cell]) {
        let nth = |month: NaiveDate| usize::try_from(months_between(first, month)).unwrap_or(0);
        if !self.months.is_empty() || !self.seasonality.is_empty() {
            let skipped = self.months.len().saturating_sub(1);
            let weight = |month: NaiveDate| {
                let own = self.months.get(nth(month).min(skipped)).cloned().unwrap_or_else(Exact::one);
                let season = self.seasonality.get(month.month0() as usize).cloned().unwrap_or_else(Exact::one);
                own * season
            };
            share_out(cells, |cell| nth(cell.month), |cell| weight(cell.month));
        }
        if !self.quarters.is_empty() {
            let quarter = |month| self.fiscal_year.quarter(month);
            let nth = |month| usize::try_from(quarter(month).since(quarter(first))).unwrap_or(0).min(self.quarters.len() - 1);
            share_out(cells, |cell| nth(cell.month), |cell| self.quarters[nth(cell.month)].clone());
        }
    }

    /// The rhythm inside each month, among its thirds that are worked.
    fn weigh_thirds(&self, cells: &mut [Cell]) {
        if self.rhythm.is_empty() {
            return;
        }
        let month_weights: Vec<(NaiveDate, Exact)> = sums(cells, |cell| cell.month);
        // Each third takes its part of the month, and a month all of its own again.
        share_out(cells, |cell| (cell.month, cell.third), |cell| self.rhythm[cell.third].clone());
        share_out(cells, |cell| cell.month, |cell| sum_of(&month_weights, &cell.month));
    }
}

/// Calendar months from one to another, negative if that is before.
pub(in crate::domain) fn months_between(first: NaiveDate, month: NaiveDate) -> i32 {
    (month.year() - first.year()) * 12 + i32::try_from(month.month()).unwrap_or(0) - i32::try_from(first.month()).unwrap_or(0)
}

/// The weights of the groups that cells fall into.
fn sums<K: PartialEq>(cells: &[Cell], group: impl Fn(&Cell) -> K) -> Vec<(K, Exact)> {
    let mut sums: Vec<(K, Exact)> = Vec::new();
    for cell in cells {
        let key = group(cell);
        match sums.iter_mut().rev().find(|(known, _)| *known == key) {
            Some((_, sum)) => *sum += &cell.weight,
            None => sums.push((key, cell.weight.clone())),
        }
    }
    sums
}

/// Gives each group of cells the weight that `of` says of any cell in it, in proportion to what the cells weighed; by days where
/// they weighed nothing. Where no group has a weight, all stays as it was.
fn share_out<K: PartialEq>(cells: &mut [Cell], group: impl Fn(&Cell) -> K, of: impl Fn(&Cell) -> Exact) {
    let weights: Vec<Exact> = cells.iter().map(of).collect();
    if weights.iter().all(|weight| !weight.is_positive()) {
        return;
    }
    let mut weighed = sums(cells, &group);
    if weighed.iter().any(|(_, sum)| !sum.is_positive()) {
        for cell in cells.iter_mut() {
            if !sum_of(&weighed, &group(cell)).is_positive() {
                cell.weight = Exact::whole(cell.days);
            }
        }
        weighed = sums(cells, &group);
    }
    for (cell, weight) in cells.iter_mut().zip(&weights) {
        let share = cell.weight.checked_div(&sum_of(&weighed, &group(cell))).unwrap_or_else(Exact::zero);
        cell.weight = weight * &share;
    }
}

fn sum_of<K: PartialEq>(sums: &[(K, Exact)], group: &K) -> Exact {
    sums.iter().find(|(known, _)| known == group).map_or_else(Exact::zero, |(_, sum)| sum.clone())
}

/// The parts of the cells, day by day: evenly over the days of each. Where no cell has a weight, by days.
fn parts(cells: &[Cell]) -> Pattern {
    let is_weighed = cells.iter().any(|cell| cell.weight.is_positive());
    let weight = |cell: &Cell| if is_weighed { cell.weight.clone() } else { Exact::whole(cell.days) };
    let whole: Exact = cells.iter().map(weight).sum();
    let mut days = Vec::new();
    let mut due = Exact::zero();
    for cell in cells {
        let of_a_day = weight(cell).checked_div(&(&whole * Exact::whole(cell.days))).unwrap_or_else(Exact::zero);
        for _ in 0..cell.days {
            due += &of_a_day;
            days.push(due.clone());
        }
    }
    Pattern(days)
}
