//! Split by segment × time: every sub-target over time, from the same numbers as the separate splits by segment and by time.
//!
//! The table of sub-targets × months (with the columns before the start date and after the end date) is rounded in one step (`rounding`):
//! every value is within one of its exact share, both sets of totals hold, and a whole exact share stays as it is. Inside a month, the
//! amount is halved among the sub-targets again and again until each half is one sub-target; a half gets the nearest whole number to its
//! share. So days add up to weeks and months for any limits of the periods.

use chrono::NaiveDate;

use super::Schedule;
use crate::domain::calendar::working::{month_last, months_of};
use crate::domain::number::Exact;
use crate::domain::number::rounding::{Part, table};
use crate::domain::plan::Plan;
use crate::domain::report::{Axis, Measure, SplitReport, Table};

/// Full strength is a million.
const MILLION: u64 = 1_000_000;

/// A table with rows (sub-targets, or the items of a dimension) over periods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cross {
    /// Cells and sums; the columns are the periods in their order.
    pub table: Table,
    /// By row: the amount that must exist before the start date.
    pub opening: Vec<u128>,
    /// By row: the amount that falls after the end date.
    pub after: Vec<u128>,
}

impl Schedule {
    /// Every sub-target over periods that end on the given days, in order; each period begins on the day after the previous end. An activity
    /// goes with the table of its stage (`activities`), and a regular one is shared by leads (`regular`).
    pub fn cross(&self, plan: &Plan, space: &SplitReport, measure: Measure, ends: &[NaiveDate]) -> Cross {
        if let Measure::Regular(i) = measure {
            let (high, wide) = (space.leaves.len(), ends.len());
            let over = self.regular.as_ref().and_then(|regular| regular.over(i, ends));
            let (table, after) = over.unwrap_or_else(|| (Table::of(vec![vec![0; wide]; high], wide), vec![0; high]));
            return Cross { table, opening: vec![0; high], after };
        }
        if let Measure::Activity(a) = measure
            && let Some(activity) = self.activities.get(a)
            && let Some(per_unit) = activity.per_unit.to_u128()
        {
            return self.divided(plan, space, Measure::Stage(activity.stage), ends).times(per_unit);
        }
        if let Measure::Activity(a) = measure
            && let Some(cross) = self.activities(plan, space, a, ends)
        {
            return cross;
        }
        self.divided(plan, space, measure, ends)
    }

    pub(super) fn divided(&self, plan: &Plan, space: &SplitReport, measure: Measure, ends: &[NaiveDate]) -> Cross {
        let totals: Vec<u128> = space.leaves.iter().map(|leaf| leaf.sums.measured(measure)).collect();
        let months = months_of(self.horizon);
        let by_month = self.by_month(plan, space, measure, &months, &totals);
        let opening: Vec<u128> = by_month.iter().map(|row| row[0]).collect();
        // By end of period and sub-target: the running total.
        let mut due: Vec<Vec<u128>> = vec![opening.clone()];
        let mut before = opening.clone();
        let mut ends = ends.iter().map(|end| (*end).min(self.horizon.last())).peekable();
        for (j, month) in months.iter().enumerate() {
            let last = month_last(*month).min(self.horizon.last());
            let mut inside = Vec::new();
            while let Some(end) = ends.next_if(|end| *end < last) {
                inside.push(end);
            }
            let of_month: Vec<u128> = by_month.iter().map(|row| row[j + 1]).collect();
            if !inside.is_empty() {
                due.extend(self.inside(measure, *month, &inside, &of_month, &before));
            }
            before.iter_mut().zip(&of_month).for_each(|(before, month)| *before += month);
            while ends.next_if(|end| *end == last).is_some() {
                due.push(before.clone());
            }
        }
        let cells = |i: usize| due.windows(2).map(|pair| pair[1][i].saturating_sub(pair[0][i])).collect();
        let cells: Vec<Vec<u128>> = (0..totals.len()).map(cells).collect();
        let last = due.last().unwrap_or(&opening);
        let after = last.iter().zip(&totals).map(|(due, total)| total.saturating_sub(*due)).collect();
        let width = due.len() - 1;
        Cross { opening, after, table: Table::of(cells, width) }
    }

    /// Every sub-target before the start date, in each month, and after the end date.
    fn by_month(&self, plan: &Plan, space: &SplitReport, measure: Measure, months: &[NaiveDate], totals: &[u128]) -> Vec<Vec<u128>> {
        let whole = self.total(measure);
        let mut columns = vec![self.opening(measure)];
        let mut before = columns[0];
        for month in months {
            let due = self.due_by(measure, month_last(*month));
            columns.push(due - before);
            before = due;
        }
        columns.push(whole - before);
        let cells: Vec<Vec<Part>> = if plan.split.has_ramps() {
            Strengths::of(plan, space, totals, &columns).cells(totals)
        } else {
            totals.iter().map(|total| columns.iter().map(|column| Part::ratio(*total, *column, whole)).collect()).collect()
        };
        let dimensions = space.dimensions.len();
        let items: Vec<Vec<usize>> = (0..dimensions).map(|d| space.leaves.iter().map(|leaf| leaf.path[d]).collect()).collect();
        table(&cells, totals, &columns, &items)
    }

    /// By day of a month and sub-target: the running total, where `of_month` is the amount of the
    /// month and `before` the running total at its start.
    fn inside(&self, measure: Measure, month: NaiveDate, ends: &[NaiveDate], of_month: &[u128], before: &[u128]) -> Vec<Vec<u128>> {
        let start = self.due_by(measure, month.pred_opt().unwrap_or(month));
        let mut due: Vec<u128> = ends.iter().map(|end| self.due_by(measure, *end) - start).collect();
        due.push(of_month.iter().sum());
        let mut rows = Vec::with_capacity(of_month.len());
        halve(&due, of_month, &mut rows);
        let by = |e: usize| rows.iter().zip(before).map(|(row, before): (&Vec<u128>, &u128)| before + row[e]).collect();
        (0..ends.len()).map(by).collect()
    }
}

/// Divides the running totals `due` among as many rows as there are `totals`, which add up to the last running total.
fn halve(due: &[u128], totals: &[u128], rows: &mut Vec<Vec<u128>>) {
    match totals {
        [] => {}
        [_] => rows.push(due.to_vec()),
        _ => {
            let (left, right) = totals.split_at(totals.len() / 2);
            let (part, both): (u128, u128) = (left.iter().sum(), due.last().copied().unwrap_or(0));
            // Rounds to the nearest, halves up: half of twice the part, rounded up.
            let first: Vec<u128> = due.iter().map(|due| scaled(2 * part, *due, both).div_ceil(2)).collect();
            let second: Vec<u128> = due.iter().zip(&first).map(|(both, first)| both - first).collect();
            halve(&first, left, rows);
            halve(&second, right, rows);
        }
    }
}

impl Cross {
    fn times(self, factor: u128) -> Self {
        let all = |amounts: Vec<u128>| amounts.into_iter().map(|n| n * factor).collect::<Vec<_>>();
        let width = self.table.columns.len();
        let table = Table::of(self.table.cells.into_iter().map(all).collect(), width);
        Self { table, opening: all(self.opening), after: all(self.after) }
    }

    /// The same table with one row for each item of a dimension.
    #[must_use]
    pub fn by(&self, space: &SplitReport, down: Axis) -> Self {
        let (width, many) = (self.table.columns.len(), space.size(down));
        let mut cells = vec![vec![0; width]; many];
        let (mut opening, mut after) = (vec![0; many], vec![0; many]);
        for (i, leaf) in space.leaves.iter().enumerate() {
            let row = leaf.place(down);
            for (sum, cell) in cells[row].iter_mut().zip(&self.table.cells[i]) {
                *sum += cell;
            }
            opening[row] += self.opening[i];
            after[row] += self.after[i];
        }
        Self { table: Table::of(cells, width), opening, after }
    }

    /// Whether some amount falls outside the plan period.
    pub fn has_edges(&self) -> bool {
        self.opening.iter().chain(&self.after).any(|n| *n > 0)
    }

    /// The table with a first column for the amount before the start date and a last column for the amount after the end date, if there is
    /// any: so rows add up to the whole of their sub-targets.
    pub fn with_edges(self) -> Table {
        if !self.has_edges() {
            return self.table;
        }
        let edges = self.opening.into_iter().zip(self.after).zip(self.table.cells);
        let cells: Vec<Vec<u128>> = edges.map(|((before, after), row)| [before].into_iter().chain(row).chain([after]).collect()).collect();
        Table::of(cells, self.table.columns.len() + 2)
    }
}

/// How people in ramp-up share the amount of each column: before the start date, in each month, and after the end date.
///
/// Iterative proportional fitting (W. E. Deming and F. F. Stephan, 1940): rows and columns are scaled in turn until both have their totals,
/// so that each row is its strength in a month times a constant factor. A person with no strength in a month gets nothing in it.
struct Strengths {
    /// By sub-target: its group.
    group: Vec<usize>,
    /// By group: the total of its sub-targets.
    totals: Vec<u128>,
    /// By group and column: its part of the column, in units of 2⁻⁴⁰; `None` if it has no strength there.
    parts: Vec<Vec<Option<u128>>>,
    columns: Vec<u128>,
}

/// Sub-targets with the same strengths.
struct Group {
    strengths: Vec<u128>,
    total: u128,
}

const PART_BITS: u32 = 40;
/// The number of rounds in which rows and columns are scaled.
const ROUNDS: u32 = 80;
const SHARE_BITS: u32 = 30;
const FACTOR: u128 = 1 << 20;

impl Strengths {
    fn of(plan: &Plan, space: &SplitReport, totals: &[u128], columns: &[u128]) -> Self {
        let months = columns.len().saturating_sub(2);
        let mut groups: Vec<Group> = Vec::new();
        let mut which = Vec::with_capacity(totals.len());
        for (leaf, total) in space.leaves.iter().zip(totals) {
            let in_month = |n: usize| u128::from((plan.split.strength(&leaf.path, n) * Exact::whole(MILLION)).ceil().unwrap_or(0));
            let mut strengths = vec![u128::from(MILLION)];
            strengths.extend((0..months).map(in_month));
            strengths.push(strengths.last().copied().filter(|last| *last > 0).unwrap_or(MILLION.into()));
            if strengths[1..=months].iter().all(|strength| *strength == 0) {
                // A group with no strength at all is spread like the whole.
                strengths.fill(MILLION.into());
            }
            let group = groups.iter().position(|known| known.strengths == strengths).unwrap_or_else(|| {
                groups.push(Group { strengths, total: 0 });
                groups.len() - 1
            });
            groups[group].total += total;
            which.push(group);
        }
        let parts = fitted(&groups, columns);
        Self { group: which, totals: groups.into_iter().map(|group| group.total).collect(), parts, columns: columns.to_vec() }
    }

    fn cells(&self, totals: &[u128]) -> Vec<Vec<Part>> {
        let whole: u128 = self.columns.iter().sum();
        let cell = |total: u128, group: usize, j: usize| {
            if self.parts.iter().all(|parts| parts[j].is_none()) {
                // If nobody has any strength, all groups share the column as they share the whole.
                return Part::ratio(total, self.columns[j], whole);
            }
            match self.parts[group][j].zip(self.totals[group].checked_shl(PART_BITS)) {
                Some((part, of_group)) if of_group > 0 => Part::ratio(total, self.columns[j].saturating_mul(part), of_group),
                Some(_) => Part::ratio(0, 0, 1),
                None => Part::closed(),
            }
        };
        let row = |(total, group): (&u128, &usize)| (0..self.columns.len()).map(|j| cell(*total, *group, j)).collect();
        totals.iter().zip(&self.group).map(row).collect()
    }
}

/// For each group and column: the group's part of the column, in units of 2⁻⁴⁰.
fn fitted(groups: &[Group], columns: &[u128]) -> Vec<Vec<Option<u128>>> {
    let whole: u128 = columns.iter().sum::<u128>().max(1);
    let share = |n: u128| scaled(1 << SHARE_BITS, n, whole);
    let columns: Vec<u128> = columns.iter().map(|column| share(*column)).collect();
    let totals: Vec<u128> = groups.iter().map(|group| share(group.total)).collect();
    let mut factors = vec![FACTOR; groups.len()];
    let weight = |g: usize, j: usize, factors: &[u128]| totals[g] * groups[g].strengths[j] * factors[g];
    let sum = |j: usize, factors: &[u128]| (0..groups.len()).map(|g| weight(g, j, factors)).sum::<u128>();
    for _ in 0..ROUNDS {
        let mut come = vec![0_u128; groups.len()];
        for (j, column) in columns.iter().enumerate() {
            let all = sum(j, &factors);
            for (g, come) in come.iter_mut().enumerate().filter(|_| all > 0) {
                *come += scaled(*column, weight(g, j, &factors), all);
            }
        }
        for (g, come) in come.into_iter().enumerate().filter(|(_, come)| *come > 0) {
            // The limits keep a factor from growing or shrinking so far that it could not recover.
            factors[g] = scaled(factors[g], totals[g], come).clamp(1, FACTOR * FACTOR);
        }
    }
    let part = |g: usize, j: usize| {
        let all = sum(j, &factors);
        (groups[g].strengths[j] > 0).then(|| scaled(1 << PART_BITS, weight(g, j, &factors), all.max(1)))
    };
    (0..groups.len()).map(|g| (0..columns.len()).map(|j| part(g, j)).collect()).collect()
}

/// `n × numerator ÷ denominator`, rounded down; `n` for a `denominator` of 0.
fn scaled(n: u128, numerator: u128, denominator: u128) -> u128 {
    if let Some(product) = n.checked_mul(numerator) {
        return product.checked_div(denominator).unwrap_or(n);
    }
    let share = Exact::from(numerator).checked_div(&Exact::from(denominator)).unwrap_or_else(Exact::one);
    share.floor_of(n).unwrap_or(n)
}
