//! Where and when at once: every leaf over time, from the same numbers as the leaves and the months by themselves.
//!
//! What is due of the whole by a day is divided in two among the leaves, and each half again, down to single leaves. A half
//! takes the nearest whole number to its share of what is due of both; so it never grows by more than both do, never falls, and
//! ends with its own total. Rows add to the leaves' totals, columns to the periods', however many periods there are and wherever
//! they are cut.

use chrono::NaiveDate;

use super::apportion::prefix_plain;
use super::calendar::month_first;
use super::plan::Plan;
use super::report::{Axis, Measure, SpaceReport, Table};
use super::schedule::Schedule;
use super::spread::months_between;
use super::{Count, Exact};

/// Parts of full strength are counted in millionths.
const MILLION: u64 = 1_000_000;

/// Rows (leaves, or the members of a dimension) over periods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cross {
    /// Cells and sums; the columns are the periods in their order.
    pub table: Table,
    /// By row: what must have happened before the first day.
    pub opening: Vec<u128>,
    /// By row: what happens only after the last day.
    pub after: Vec<u128>,
}

impl Schedule {
    /// Every leaf over the periods that end on these days, in order, each from the day after the one before it.
    #[must_use]
    pub fn cross(&self, plan: &Plan, space: &SpaceReport, measure: Measure, ends: &[NaiveDate]) -> Cross {
        let totals: Vec<u128> = space.leaves.iter().map(|leaf| leaf.sums.measured(measure)).collect();
        // Where the periods end, in won days; with ramps also where months do, for a leaf's strength changes there.
        let mut cuts = vec![0, self.reach_before(measure)];
        cuts.extend(ends.iter().map(|end| self.reach(measure, *end)));
        let strengths = Strengths::of(plan, space, &totals, self, measure);
        let mut stops = cuts.clone();
        stops.push(self.days.len());
        stops.extend(strengths.starts());
        stops.sort_unstable();
        stops.dedup();
        let due: Vec<u128> = stops.iter().map(|stop| self.due(measure, *stop)).collect();
        let mut rows = Vec::with_capacity(totals.len());
        strengths.halve(&stops, &due, &totals, 0, &mut rows);
        let at = |row: &[u128], cut: usize| stops.binary_search(&cut).map_or(0, |i| row[i]);
        let cells = |row: &Vec<u128>| cuts.windows(2).skip(1).map(|pair| at(row, pair[1]).saturating_sub(at(row, pair[0]))).collect();
        let cells: Vec<Vec<u128>> = rows.iter().map(cells).collect();
        let last = cuts.last().copied().unwrap_or(0);
        let after = |(row, total): (&Vec<u128>, &u128)| total.saturating_sub(at(row, last));
        Cross {
            opening: rows.iter().map(|row| at(row, cuts[1])).collect(),
            after: rows.iter().zip(&totals).map(after).collect(),
            table: summed(cells, ends.len()),
        }
    }
}

impl Cross {
    /// The same with the leaves of each member of a dimension as one row.
    #[must_use]
    pub fn by(&self, space: &SpaceReport, down: Axis) -> Self {
        let Axis::Members(d) = down else { return self.gathered(space, |_| 0, 1) };
        let many = space.dimensions.get(d).map_or(1, |(_, members)| members.len());
        self.gathered(space, |path| path.get(d).copied().unwrap_or(0), many)
    }

    /// Whether something falls outside the horizon.
    #[must_use]
    pub fn has_edges(&self) -> bool {
        self.opening.iter().chain(&self.after).any(|n| *n > 0)
    }

    /// The table with what falls before the first day as its first column and what falls after the last as its last, where
    /// anything does: so rows add to what their leaves hold.
    #[must_use]
    pub fn with_edges(self) -> Table {
        if !self.has_edges() {
            return self.table;
        }
        let edges = self.opening.into_iter().zip(self.after).zip(self.table.cells);
        let cells: Vec<Vec<u128>> = edges.map(|((before, after), row)| [before].into_iter().chain(row).chain([after]).collect()).collect();
        summed(cells, self.table.columns.len() + 2)
    }

    fn gathered(&self, space: &SpaceReport, row: impl Fn(&[usize]) -> usize, many: usize) -> Self {
        let width = self.table.columns.len();
        let mut cells = vec![vec![0; width]; many];
        let (mut opening, mut after) = (vec![0; many], vec![0; many]);
        for (i, leaf) in space.leaves.iter().enumerate() {
            let row = row(&leaf.path);
            for (sum, cell) in cells[row].iter_mut().zip(&self.table.cells[i]) {
                *sum += cell;
            }
            opening[row] += self.opening[i];
            after[row] += self.after[i];
        }
        Self { table: summed(cells, width), opening, after }
    }
}

fn summed(cells: Vec<Vec<u128>>, width: usize) -> Table {
    let rows: Vec<u128> = cells.iter().map(|row| row.iter().sum()).collect();
    let columns = (0..width).map(|j| cells.iter().map(|row| row[j]).sum()).collect();
    Table { whole: rows.iter().sum(), cells, rows, columns }
}

/// How much of a leaf's total belongs to each month against its brothers', in any unit; empty where nobody ramps up.
struct Strengths {
    /// By month the won day before which it begins.
    months: Vec<usize>,
    /// By leaf and month.
    weights: Vec<Vec<u128>>,
}

impl Strengths {
    fn of(plan: &Plan, space: &SpaceReport, totals: &[u128], schedule: &Schedule, measure: Measure) -> Self {
        if !plan.space.has_ramps() {
            return Self { months: Vec::new(), weights: Vec::new() };
        }
        let first = month_first(schedule.horizon.first());
        let mut months = Vec::new();
        let mut nth = Vec::new();
        for (i, day) in schedule.days.iter().enumerate() {
            let n = usize::try_from(months_between(first, *day)).unwrap_or(0);
            if nth.last() != Some(&n) {
                nth.push(n);
                months.push(i);
            }
        }
        // Leaves of the same strength in all months are one group: identical people get identical parts.
        let mut groups: Vec<(Vec<u128>, u128)> = Vec::new();
        let mut which = Vec::with_capacity(totals.len());
        for (leaf, total) in space.leaves.iter().zip(totals) {
            let strength = |n: &usize| plan.space.strength(&leaf.path, *n).times_rounded(MILLION, false).unwrap_or(0).into();
            let mut by_month: Vec<u128> = nth.iter().map(strength).collect();
            if by_month.iter().all(|strength| *strength == 0) {
                // One of no strength at all is spread like the whole.
                by_month.fill(MILLION.into());
            }
            let group = groups.iter().position(|(known, _)| *known == by_month).unwrap_or_else(|| {
                groups.push((by_month, 0));
                groups.len() - 1
            });
            groups[group].1 += total;
            which.push(group);
        }
        let ends = months.iter().skip(1).copied().chain([schedule.days.len()]);
        let due: Vec<u128> = months.iter().zip(ends).map(|(from, to)| schedule.due(measure, to) - schedule.due(measure, *from)).collect();
        let parts = fitted(&groups, &due);
        let weights = |(group, total): (&usize, &u128)| parts[*group].iter().map(|part| total.saturating_mul(*part)).collect();
        Self { months, weights: which.iter().zip(totals).map(weights).collect() }
    }

    /// Where a month begins that is not the first.
    fn starts(&self) -> impl Iterator<Item = usize> + '_ {
        self.months.iter().copied()
    }

    /// Divides what is due at each stop among the leaves from `from` on, as many as there are `totals`.
    fn halve(&self, stops: &[usize], due: &[u128], totals: &[u128], from: usize, rows: &mut Vec<Vec<u128>>) {
        match totals {
            [] => {}
            [_] => rows.push(due.to_vec()),
            _ => {
                let (left, right) = totals.split_at(totals.len() / 2);
                let first = self.first_half(stops, due, left.iter().sum(), from, left.len(), totals.len());
                let second: Vec<u128> = due.iter().zip(&first).map(|(both, first)| both - first).collect();
                self.halve(stops, &first, left, from, rows);
                self.halve(stops, &second, right, from + left.len(), rows);
            }
        }
    }

    /// What is due of the first `many` of `all` leaves, whose totals add to `total`.
    ///
    /// In each month the halves share as their strengths stand to each other, one of them favoured by the same factor in all
    /// months, so that both end with their totals: who has no strength in a month has nothing in it. The factor is found by
    /// halving, and between the last two the rest is mixed. Where the others cannot take it all, it falls on the weak after all.
    fn first_half(&self, stops: &[usize], due: &[u128], total: u128, from: usize, many: usize, all: usize) -> Vec<u128> {
        let both = due.last().copied().unwrap_or(0);
        if self.months.is_empty() {
            return due.iter().map(|due| prefix_plain(total, *due, both)).collect();
        }
        let sum = |leaves: &[Vec<u128>], month: usize| leaves.iter().map(|leaf| leaf.get(month).copied().unwrap_or(0)).sum::<u128>();
        let halves = |month: usize| (sum(&self.weights[from..from + many], month), sum(&self.weights[from + many..from + all], month));
        let halves: Vec<(u128, u128)> = (0..self.months.len()).map(halves).collect();
        let favoured = |favour: u128| self.grown(stops, due, |month| part(halves[month], favour, scaled(MILLION.into(), total, both)));
        let wanted = total * u128::from(MILLION);
        let (mut low, mut high) = (0_u128, FAVOUR);
        for _ in 0..ROUNDS {
            let middle = low.midpoint(high);
            if favoured(middle).last().copied().unwrap_or(0) < wanted {
                low = middle;
            } else {
                high = middle;
            }
        }
        let (low, high) = (favoured(low), favoured(high));
        let (least, most) = (low.last().copied().unwrap_or(0), high.last().copied().unwrap_or(0));
        if wanted > most {
            // Those who are weak must take what the strong cannot.
            let weak = due.iter().zip(&high).map(|(due, high)| due * u128::from(MILLION) - high);
            return due
                .iter()
                .zip(weak)
                .map(|(due, weak)| due - prefix_plain(both - total, weak, both * u128::from(MILLION) - most))
                .collect();
        }
        if wanted <= least {
            return low.iter().map(|low| prefix_plain(total, *low, least)).collect();
        }
        low.iter().zip(&high).map(|(low, high)| mixed((*low, most - wanted), (*high, wanted - least), most - least)).collect()
    }

    /// What grows to each stop if a part, in millionths, of what both halves have in a month is taken.
    fn grown(&self, stops: &[usize], due: &[u128], part: impl Fn(usize) -> u128) -> Vec<u128> {
        let (mut sum, mut before, mut month) = (0, 0, 0);
        let mut grown = Vec::with_capacity(due.len());
        for (stop, due) in stops.iter().zip(due) {
            while self.months.get(month + 1).is_some_and(|start| start < stop) {
                month += 1;
            }
            sum += (due - before) * part(month);
            before = *due;
            grown.push(sum);
        }
        grown
    }
}

/// For each group what a unit of its total weighs in each month, in millionths of a unit of strength: the strengths, each group
/// by a factor of its own, so that with the months' `due` divided by these weights every group comes to its total. Found by
/// fitting rows and columns in turn; what is left of a difference the halving makes up for.
fn fitted(groups: &[(Vec<u128>, u128)], due: &[u128]) -> Vec<Vec<u128>> {
    let mut factors = vec![u128::from(MILLION); groups.len()];
    for _ in 0..ROUNDS {
        let weight = |g: usize, m: usize, factors: &[u128]| scaled(groups[g].1, groups[g].0[m] * factors[g], MILLION.into());
        let mut come = vec![0_u128; groups.len()];
        for (m, due) in due.iter().enumerate() {
            let all: u128 = (0..groups.len()).map(|g| weight(g, m, &factors)).sum();
            for (g, come) in come.iter_mut().enumerate().filter(|_| all > 0) {
                *come += scaled(*due, weight(g, m, &factors), all);
            }
        }
        for (g, come) in come.into_iter().enumerate().filter(|(_, come)| *come > 0) {
            // Never so far off that it could not come back.
            factors[g] = scaled(factors[g], groups[g].1, come).clamp(1, u128::from(MILLION) * 1000);
        }
    }
    groups
        .iter()
        .zip(factors)
        .map(|((strengths, _), factor)| strengths.iter().map(|s| scaled(*s, factor, MILLION.into())).collect())
        .collect()
}

/// How far one half can be favoured over the other, and how often that is halved in the search.
const FAVOUR: u128 = 1 << 20;
const ROUNDS: u32 = 14;

/// The first half's part of a month, in millionths, if it is favoured so far; `usual` where neither half has any strength.
fn part((one, two): (u128, u128), favour: u128, usual: u128) -> u128 {
    let (one, two) = (one.saturating_mul(favour), two.saturating_mul(FAVOUR - favour));
    match (one, two) {
        (0, 0) => usual,
        (_, 0) => MILLION.into(),
        (0, _) => 0,
        _ => scaled(MILLION.into(), one, one.saturating_add(two)),
    }
}

/// `(a × weight_a + b × weight_b) ÷ (under × a million)`, to the nearest.
fn mixed((a, weight_a): (u128, u128), (b, weight_b): (u128, u128), under: u128) -> u128 {
    let sum = a.checked_mul(weight_a).and_then(|a| a.checked_add(b.checked_mul(weight_b)?));
    if let Some((sum, under)) = sum.zip(under.checked_mul(u128::from(MILLION))) {
        return prefix_plain(1, sum, under);
    }
    let whole = Exact::units_of;
    let sum = &whole(a) * &whole(weight_a) + &whole(b) * &whole(weight_b);
    let share = sum.over(&(&whole(under) * &whole(MILLION.into()))).unwrap_or_else(Exact::zero);
    (share + Exact::ratio(1, 2)).floor().map_or(0, u128::from)
}

/// `n × over ÷ under`, rounded down; `n` for an `under` of 0.
fn scaled(n: u128, over: u128, under: u128) -> u128 {
    if let Some(product) = n.checked_mul(over) {
        return product.checked_div(under).unwrap_or(n);
    }
    let share = Exact::units_of(over).over(&Exact::units_of(under)).unwrap_or_else(Exact::one);
    (&Exact::units_of(n) * &share).floor().map_or(n, u128::from)
}

/// The count that a cell of a stage holds.
#[must_use]
pub fn cell_count(n: u128) -> Count {
    u64::try_from(n).ok().and_then(Count::new).unwrap_or_default()
}
