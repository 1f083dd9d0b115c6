//! A table whose rows and columns are already whole: every cell is rounded down or up, a whole cell stays, and both
//! sets of totals hold.
//!
//! Such a rounding always exists (Bacharach, 1966). Row by row, the units to round up go to the columns that are
//! furthest behind their exact running totals (error diffusion); units that a column still misses then move along
//! alternating paths (L. R. Ford and D. R. Fulkerson, "Flows in Networks", 1962). A column is behind not only for the
//! whole table but for every item that the row belongs to, so that a person's months are near their exact shares too,
//! and not only the months of small sub-targets.

use std::collections::VecDeque;

use super::need::{FRACTION_BITS, ONE};
use crate::domain::number::exact::Exact;
use crate::domain::number::order::ordered;

/// The exact share of a cell, as a whole number and a remainder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain) struct Part {
    /// The share rounded down.
    pub whole: u128,
    /// The remainder, in units of 2⁻⁵⁰; 0 for a whole share.
    pub remainder: u64,
    /// Whether the cell may hold anything: a person gets nothing in a month at 0 %.
    pub is_open: bool,
}

impl Part {
    /// `total × numerator ÷ denominator`, exact except for the last unit of the remainder; 0 if `denominator` is 0.
    pub fn ratio(total: u128, numerator: u128, denominator: u128) -> Self {
        let Some(product) = total.checked_mul(numerator) else { return Self::wide(total, numerator, denominator) };
        let (whole, rest) = match (u64::try_from(product), u64::try_from(denominator)) {
            (Ok(product), Ok(denominator)) if denominator > 0 => ((product / denominator).into(), (product % denominator).into()),
            _ if denominator > 0 => (product / denominator, product % denominator),
            _ => (0, 0),
        };
        Self { whole, remainder: remainder(rest, denominator), is_open: true }
    }

    fn wide(total: u128, numerator: u128, denominator: u128) -> Self {
        let exact = (Exact::from(total) * Exact::from(numerator)).checked_div(&Exact::from(denominator)).unwrap_or_else(Exact::zero);
        let fixed = exact.floor_of(ONE.into()).unwrap_or(0);
        let rest = u64::try_from(fixed & u128::from(ONE - 1)).unwrap_or(0);
        Self { whole: fixed >> FRACTION_BITS, remainder: if exact.is_whole() { 0 } else { rest.max(1) }, is_open: true }
    }

    /// A cell that must stay empty.
    pub fn closed() -> Self {
        Self { whole: 0, remainder: 0, is_open: false }
    }
}

/// `rest ÷ denominator` in units of 2⁻⁵⁰, above 0 for a `rest` above 0.
fn remainder(rest: u128, denominator: u128) -> u64 {
    // Digits beyond the fifty bits of the remainder are too small to matter.
    let shift = rest.leading_zeros().min(FRACTION_BITS);
    let scaled = (rest << shift).checked_div((denominator >> (FRACTION_BITS - shift)).max(1)).unwrap_or(0);
    if rest == 0 { 0 } else { u64::try_from(scaled).unwrap_or(ONE).clamp(1, ONE - 1) }
}

/// The freedom of a cell to change.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Freedom {
    /// The share rounded down or rounded up.
    Rounded,
    /// Any amount, if the cell may hold anything. Only approximate shares (people in ramp-up) ever need it.
    Open,
    /// Any amount in any cell, if rows and columns have no other solution.
    Any,
}

/// Whole numbers for `cells` (by row and column) that add up to `rows` and to `columns`, which have the same sum.
/// `items` gives for each dimension and row its item.
pub(in crate::domain) fn table(cells: &[Vec<Part>], rows: &[u128], columns: &[u128], items: &[Vec<usize>]) -> Vec<Vec<u128>> {
    let mut table = Filled { cells, values: Vec::with_capacity(cells.len()) };
    // The whole counts as one more item; its sums must be exact.
    let count = |item: &Vec<usize>| item.iter().max().map_or(0, |most| most + 1);
    let mut behind: Vec<Vec<Vec<i64>>> = items.iter().map(|item| vec![vec![0; columns.len()]; count(item)]).collect();
    behind.push(vec![vec![0; columns.len()]]);
    for (i, (cells, total)) in cells.iter().zip(rows).enumerate() {
        let mine: Vec<usize> = items.iter().map(|item| item[i]).chain([0]).collect();
        table.values.push(row(cells, *total, &mut behind, &mine));
    }
    for freedom in [Freedom::Rounded, Freedom::Open, Freedom::Any] {
        if !table.settle(columns, freedom) {
            break;
        }
    }
    table.values
}

/// A row that adds up to its total. `behind` is the lag of each column of each item behind its exact running total, and
/// `mine` are the row's items.
fn row(cells: &[Part], total: u128, behind: &mut [Vec<Vec<i64>>], mine: &[usize]) -> Vec<u128> {
    let mut values: Vec<u128> = cells.iter().map(|cell| cell.whole).collect();
    let sum: u128 = values.iter().sum();
    let mut change = |j: usize, by: i64| {
        for (items, item) in behind.iter_mut().zip(mine) {
            items[*item][j] += by;
        }
        behind.iter().zip(mine).map(|(items, item)| items[*item][j]).sum::<i64>()
    };
    let open: Vec<usize> = (0..cells.len()).filter(|j| cells[*j].remainder > 0).collect();
    let mut lag = vec![0; cells.len()];
    for j in &open {
        lag[*j] = change(*j, i64::try_from(cells[*j].remainder).unwrap_or(0));
    }
    let order = ordered(open, &|one, two| lag[two].cmp(&lag[one]));
    let mut left = total.saturating_sub(sum);
    for j in order.into_iter().take(usize::try_from(left).unwrap_or(usize::MAX)) {
        values[j] += 1;
        change(j, -i64::try_from(ONE).unwrap_or(0));
        left -= 1;
    }
    // Only approximate shares leave more than that, or exceed it.
    if left > 0
        && let Some(j) = (0..cells.len()).max_by_key(|j| (cells[*j].is_open, cells[*j].whole, std::cmp::Reverse(*j)))
    {
        values[j] += left;
    }
    let mut over = sum.saturating_sub(total);
    while over > 0 {
        let Some(j) = (0..cells.len()).max_by_key(|j| values[*j]).filter(|j| values[*j] > 0) else { break };
        let taken = values[j].min(over);
        values[j] -= taken;
        over -= taken;
    }
    values
}

/// A row, and the two columns between which a unit moves.
type Move = (usize, usize, usize);

struct Filled<'c> {
    cells: &'c [Vec<Part>],
    values: Vec<Vec<u128>>,
}

impl Filled<'_> {
    /// Moves units along rows until every column has its total; returns whether a column still lacks it.
    fn settle(&mut self, columns: &[u128], freedom: Freedom) -> bool {
        let mut sums: Vec<u128> = (0..columns.len()).map(|j| self.values.iter().map(|row| row[j]).sum()).collect();
        for j in 0..columns.len() {
            while sums[j] > columns[j] {
                let Some((path, to)) = self.path(j, |to| sums[to] < columns[to], freedom) else { break };
                let mut amount = (sums[j] - columns[j]).min(columns[to] - sums[to]);
                for (i, from, to) in &path {
                    amount = amount.min(self.can_fall(*i, *from, freedom)).min(self.can_rise(*i, *to, freedom));
                }
                for (i, from, to) in path {
                    self.values[i][from] -= amount;
                    self.values[i][to] += amount;
                }
                sums[j] -= amount;
                sums[to] += amount;
            }
        }
        sums != columns
    }

    fn can_fall(&self, i: usize, j: usize, freedom: Freedom) -> u128 {
        let (cell, value) = (&self.cells[i][j], self.values[i][j]);
        if freedom == Freedom::Rounded { u128::from(cell.remainder > 0 && value > cell.whole) } else { value }
    }

    fn can_rise(&self, i: usize, j: usize, freedom: Freedom) -> u128 {
        let (cell, value) = (&self.cells[i][j], self.values[i][j]);
        match freedom {
            Freedom::Rounded => u128::from(cell.remainder > 0 && value == cell.whole),
            Freedom::Open if !cell.is_open => 0,
            Freedom::Open | Freedom::Any => u128::MAX,
        }
    }

    /// The shortest path for a unit from one column to a column that needs it: for each step the row and both columns.
    fn path(&self, from: usize, wants: impl Fn(usize) -> bool, freedom: Freedom) -> Option<(Vec<Move>, usize)> {
        let width = self.cells.first().map_or(0, Vec::len);
        let mut came: Vec<Option<(usize, usize)>> = vec![None; width];
        let mut is_row_done = vec![false; self.cells.len()];
        let mut queue = VecDeque::from([from]);
        while let Some(j) = queue.pop_front() {
            for (i, is_done) in is_row_done.iter_mut().enumerate() {
                if *is_done || self.can_fall(i, j, freedom) == 0 {
                    continue;
                }
                *is_done = true;
                for to in 0..width {
                    if to == from || came[to].is_some() || to == j || self.can_rise(i, to, freedom) == 0 {
                        continue;
                    }
                    came[to] = Some((i, j));
                    if wants(to) {
                        let (mut path, mut end) = (Vec::new(), to);
                        while let Some((i, before)) = came[end] {
                            path.push((i, before, end));
                            end = before;
                        }
                        return Some((path, to));
                    }
                    queue.push_back(to);
                }
            }
        }
        None
    }
}
