//! Rates counted in history that several parts share, cut into strata that are equally likely.
//!
//! Given the product of the shared rates, the parts do not depend on one another any more; and the higher it is, the higher is the
//! chance of any target. So the chance is the mean over equally likely strata of the product, each told by its median: half of a
//! stratum lies on either side of it, and so the mean over `n` strata is off by at most `1 ÷ 2n`.

use libm::{exp, expm1, log};

use super::budget::Budget;
use super::masses::Masses;
use super::model::Record;
use super::part::Part;
use super::saddle;

/// So many cells of the grid are as wide as a standard deviation.
const FINENESS: f64 = 30.0;

/// A cell that is less likely ends the grid.
const CUT: f64 = 1e-9;

/// A record takes no more cells than this: it spreads over some 15 standard deviations, more if it is short.
const CELLS_MAX: usize = 1 << 14;

/// An allowance for the grid, in chances: the medians of records from 1 of 2 to 9,000 of 10,000 were off by 1.1 × 10⁻⁴ at most.
pub(super) const OFF_GRID: f64 = 3e-4;

/// The counted rates of the parts that have any, if these are the same in all of them and stand there once.
pub(super) fn shared(parts: &[Part]) -> Option<&[Record]> {
    let mut counted = parts.iter().map(|part| &part.counted[..]).filter(|counted| !counted.is_empty());
    let first = counted.next()?;
    let is_once = |records: &[Record]| records.iter().enumerate().all(|(i, record)| !records[..i].contains(record));
    (is_once(first) && counted.all(|other| other == first)).then_some(first)
}

/// The distribution of the product of counted rates: its logarithm is a sum, which is listed on a grid.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    cell: f64,
    /// Where the first cell begins. The first cells are those of the highest rates.
    from: f64,
    mass: Vec<f64>,
}

impl Grid {
    /// `None` past the budget.
    pub(super) fn of(records: &[Record], budget: &mut Budget) -> Option<Self> {
        let variance: f64 = records.iter().map(|r| r.lost as f64 / (r.won as f64 * (r.won as f64 + r.lost as f64))).sum();
        let cell = variance.sqrt() / FINENESS;
        let mut sum = Masses::certain(0);
        for record in records {
            sum = sum.plus(&cells(*record, cell, budget)?, 1, budget)?;
        }
        // Each number of cells stands for the middle of a cell of each record, and each place in a cell is as likely as any other.
        Some(Self { cell, from: sum.from as f64 + (records.len() as f64 - 1.0) / 2.0, mass: sum.mass })
    }

    /// The medians of `n` equally likely strata of the product, from the lowest.
    pub(super) fn medians(&self, n: u64) -> Vec<f64> {
        let whole: f64 = self.mass.iter().sum();
        let mut medians = Vec::new();
        let (mut at, mut below) = (0, 0.0);
        for i in 0..n {
            let part = whole * (i as f64 + 0.5) / n as f64;
            while at + 1 < self.mass.len() && below + self.mass[at] < part {
                below += self.mass[at];
                at += 1;
            }
            let place = self.from + at as f64 + ((part - below) / self.mass[at]).clamp(0.0, 1.0);
            medians.push(exp(-place * self.cell));
        }
        medians.reverse();
        medians
    }
}

/// How likely −ln of a rate is to be in each cell of a grid that begins at 0: the density of Beta(`won`, `lost`) in its middle.
fn cells(record: Record, cell: f64, budget: &mut Budget) -> Option<Masses> {
    let (won, lost) = (record.won as f64, record.lost as f64);
    let density = |k: u64| {
        let rate = exp(-(k as f64 + 0.5) * cell);
        // The density is (won + lost − 1) × the chance of won − 1 among won + lost − 2; that of the logarithm is it times the rate.
        saddle::mass(won - 1.0, won + lost - 2.0, rate, -expm1(-(k as f64 + 0.5) * cell)) * (won + lost - 1.0) * rate * cell
    };
    let middle = index(-log(won / (won + lost)) / cell);
    let mut mass = Vec::new();
    let mut from = middle;
    while from > 0 && mass.len() < CELLS_MAX {
        let likely = density(from - 1);
        if likely < CUT {
            break;
        }
        mass.push(likely);
        from -= 1;
    }
    mass.reverse();
    let mut at = middle;
    while mass.len() < CELLS_MAX {
        let likely = density(at);
        if likely < CUT {
            break;
        }
        mass.push(likely);
        at += 1;
    }
    budget.spend(mass.len() as u64 * Budget::DRAW)?;
    Some(Masses { from, mass })
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at least 0, and cut off at the most that fits")]
fn index(place: f64) -> u64 {
    place as u64
}
