//! An activity among the sub-targets over time.
//!
//! A sub-target's activities go with the counts of its stage. Where a unit takes a whole number of them, every figure is that many times the
//! stage's. Otherwise (`0.5` visits for a lead) the units of the plan's running total are handed out day by day: first what a sub-target
//! has fully earned, then one more to those that will have earned it soonest (`hand_out`). So days add up to weeks, months and each sub-target's total, sub-targets add up to the plan's day, and a running
//! total keeps within two of the stage's × the activities for one unit, and mostly within one.

use chrono::NaiveDate;

use super::Schedule;
use super::by_part::Cross;
use super::hand_out::{Claim, hand_out};
use crate::domain::plan::Plan;
use crate::domain::report::{Measure, SplitReport, Table};

/// The activities of one sub-target.
struct Row {
    /// The running totals of its stage: before the start date, by the end of each working day, and in all.
    stage: Vec<u128>,
    /// Its number of activities in all.
    total: u128,
    /// The number so far.
    given: u128,
    /// The number of activities for a unit of the stage: numerator and denominator, both above 0.
    per_unit: [u128; 2],
}

/// Time is told by the place of the running total.
impl Claim for Row {
    type Time = usize;
    type Deadline = usize;

    fn given(&self) -> u128 {
        self.given
    }

    fn give(&mut self, number: u128) {
        self.given = number;
    }

    fn most(&self) -> u128 {
        self.total
    }

    fn earned(&self, time: usize) -> u128 {
        let [numerator, denominator] = self.per_unit;
        self.stage[time] * numerator / denominator
    }

    /// The first time at which it has earned one more than it has; the number of times if it never does.
    fn next(&self, time: usize) -> (bool, usize) {
        let [numerator, denominator] = self.per_unit;
        let units = ((self.given + 1) * denominator).div_ceil(numerator);
        (self.stage[time] * numerator > self.given * denominator, self.stage.partition_point(|stage| *stage < units))
    }
}

impl Schedule {
    /// Activity `a` of every sub-target over periods that end on the given days. `None` if the numbers for one unit are too long to count
    /// with.
    pub(super) fn activities(&self, plan: &Plan, space: &SplitReport, a: usize, ends: &[NaiveDate]) -> Option<Cross> {
        let activity = self.activities.get(a)?;
        let short = |n: u128| (n > 0 && n < 1 << 32).then_some(n);
        let numerator = short(activity.per_unit.numerator().to_u128()?)?;
        let denominator = short(activity.per_unit.denominator().to_u128()?)?;
        let stage = self.divided(plan, space, Measure::Stage(activity.stage), &self.days);
        let row = |(i, leaf): (usize, &crate::domain::report::LeafReport)| {
            let mut running = vec![stage.opening[i]];
            for cell in &stage.table.cells[i] {
                running.push(running.last().unwrap_or(&0) + cell);
            }
            running.push(running.last().unwrap_or(&0) + stage.after[i]);
            Row { stage: running, total: leaf.sums.measured(Measure::Activity(a)), given: 0, per_unit: [numerator, denominator] }
        };
        let mut rows: Vec<Row> = space.leaves.iter().enumerate().map(row).collect();
        let series = &activity.series;
        let totals = [series.opening].into_iter().chain(series.due.iter().copied()).chain([series.total]);
        let mut handed: Vec<Vec<u128>> = Vec::new();
        for (time, whole) in totals.enumerate() {
            hand_out(&mut rows, time, whole);
            handed.push(rows.iter().map(|row| row.given).collect());
        }
        let last = handed.len() - 1;
        let at = |end: &NaiveDate| &handed[self.days.partition_point(|day| day <= end).min(last - 1)];
        let mut marks = vec![&handed[0]];
        marks.extend(ends.iter().map(at));
        let cells = (0..rows.len()).map(|i| marks.windows(2).map(|pair| pair[1][i].saturating_sub(pair[0][i])).collect()).collect();
        let reached = marks.last().copied()?;
        let after = rows.iter().zip(reached).map(|(row, reached)| row.total.saturating_sub(*reached)).collect();
        Some(Cross { table: Table::of(cells, ends.len()), opening: handed[0].clone(), after })
    }
}
