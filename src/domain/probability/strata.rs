//! Counted rates that several parts share, divided into equally likely strata.
//!
//! Given the product of the shared rates, the parts are independent, and a higher product gives a higher chance of any
//! target. So the chance is the mean over equally likely strata of the product. Each stratum is represented by its
//! median: half of the stratum lies on either side, so the mean over `n` strata is off by at most `1 ÷ 2n`.

use core::f64::consts::FRAC_PI_2;

use libm::{atan2, cos, exp, log1p, sin};

use super::budget::Budget;
use super::masses::Masses;
use super::model::Record;
use super::part::Part;
use super::saddle;

/// The number of cells of the grid in one standard deviation.
const FINENESS: f64 = 30.0;

/// The grid ends at a cell that is less likely than this.
const CUT: f64 = 1e-9;

/// The most cells for one record, which spreads over about 15 standard deviations, or more if it is short.
const CELLS_MAX: usize = 1 << 14;

/// An allowance for the error of the grid, in chances: the medians of records from 1 of 1 to ten million of ten
/// million, alone and up to 11 together, were off by at most 3.2 × 10⁻⁴, except next to an edge.
const OFF_GRID: f64 = 5e-4;

/// The counted rates of the parts that have any, if all these parts have the same ones, each once.
pub(super) fn shared(parts: &[Part]) -> Option<&[Record]> {
    let mut counted = parts.iter().map(|part| &part.counted[..]).filter(|counted| !counted.is_empty());
    let first = counted.next()?;
    let is_once = |records: &[Record]| records.iter().enumerate().all(|(i, record)| !records[..i].contains(record));
    (is_once(first) && counted.all(|other| other == first)).then_some(first)
}

/// The distribution of the product of counted rates, on a grid. The first cells hold the highest rates.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    scale: Scale,
    cell: f64,
    /// The start of the first cell, in cells.
    from: f64,
    mass: Vec<f64>,
}

/// The scale that the grid divides evenly.
#[derive(Clone, Copy, Debug)]
enum Scale {
    /// The angle θ from 0 to π/2 with cos² θ = rate. On this scale the density of Beta(won + ½, lost + ½) is `cos^(2·won) · sin^(2·lost)`,
    /// which is smooth at the ends too, while the density of the rate itself may be unbounded there.
    Angle,
    /// −ln of the rate; for a product it is a sum.
    Logarithm,
}

impl Grid {
    /// `None` past the budget.
    pub(super) fn of(records: &[Record], budget: &mut Budget) -> Option<Self> {
        if let [record] = records {
            let Angles { cell, masses } = Angles::of(*record, budget)?;
            return Some(Self { scale: Scale::Angle, cell, from: masses.from as f64, mass: masses.mass });
        }
        let all: Vec<Angles> = records.iter().map(|record| Angles::of(*record, budget)).collect::<Option<_>>()?;
        let cell = all.iter().map(Angles::variance).sum::<f64>().sqrt() / FINENESS;
        let mut sum = Masses::certain(0);
        for angles in &all {
            sum = sum.plus(&angles.logarithms(cell, budget)?, 1, budget)?;
        }
        // Each multiple of a cell represents all values that are nearer to it than to another.
        Some(Self { scale: Scale::Logarithm, cell, from: sum.from as f64 - 0.5, mass: sum.mass })
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
            // A first cell that begins below 0 is cut there, because no rate is above 1.
            let from = (self.from + at as f64).max(0.0);
            let width = self.from + at as f64 + 1.0 - from;
            let place = from + width * ((part - below) / self.mass[at]).clamp(0.0, 1.0);
            medians.push(self.rate(place * self.cell));
        }
        medians.reverse();
        medians
    }

    fn rate(&self, place: f64) -> f64 {
        match self.scale {
            Scale::Angle => cos(place) * cos(place),
            Scale::Logarithm => exp(-place),
        }
    }

    /// The possible error of a chance from the grid. A cell is taken to be evenly likely, so the error depends on the
    /// difference between neighbouring cells. It is small except at an edge of the product at 100 %, as for the product
    /// of a record without losses and a record that is far better known.
    pub(super) fn off(&self) -> f64 {
        if matches!(self.scale, Scale::Angle) {
            return OFF_GRID;
        }
        let edges = [self.mass[0], self.mass[self.mass.len() - 1]];
        let steps = self.mass.windows(2).map(|pair| (pair[1] - pair[0]).abs());
        OFF_GRID.max(steps.chain(edges).fold(0.0, f64::max) / 2.0)
    }
}

/// The probability of one record's rate for each cell of a grid of angles that begins at 0.
struct Angles {
    cell: f64,
    masses: Masses,
}

impl Angles {
    fn of(record: Record, budget: &mut Budget) -> Option<Self> {
        let (won, lost) = record.shapes();
        // The standard deviation of the angle is about 1 ÷ 2√(won + lost).
        let cells = (2.0 * FINENESS * FRAC_PI_2 * (won + lost).sqrt()).ceil();
        let cell = FRAC_PI_2 / cells;
        let density = |k: u64| {
            let angle = (k as f64 + 0.5) * cell;
            let (cosine, sine) = (cos(angle), sin(angle));
            // The chance of `won` of `won + lost` has the same powers as the density, with one more cosine and one more sine.
            let likely = saddle::mass(won, won + lost, cosine * cosine, sine * sine);
            2.0 * cell * likely * (won * lost / (won + lost)) / (cosine * sine)
        };
        let middle = index(atan2(lost.sqrt(), won.sqrt()) / cell);
        let likely = |k: u64| Some(density(k)).filter(|likely| *likely >= CUT);
        let mut mass: Vec<f64> = (0..middle).rev().map_while(likely).take(CELLS_MAX / 2).collect();
        let from = middle - mass.len() as u64;
        mass.reverse();
        mass.extend((middle..index(cells)).map_while(likely).take(CELLS_MAX / 2));
        budget.spend(mass.len() as u64 * Budget::DRAW)?;
        Some(Self { cell, masses: Masses { from, mass } })
    }

    /// −ln of the rate in the middle of each cell, and the probability of the cell.
    fn losses(&self) -> impl Iterator<Item = (f64, f64)> {
        let loss = |k: u64| {
            let sine = sin((k as f64 + 0.5) * self.cell);
            -log1p(-sine * sine)
        };
        (self.masses.from..).map(loss).zip(self.masses.mass.iter().copied())
    }

    /// The variance of −ln of the rate.
    fn variance(&self) -> f64 {
        let sum = |of: &dyn Fn(f64) -> f64| self.losses().map(|(loss, likely)| likely * of(loss)).sum::<f64>();
        let mean = sum(&|loss| loss);
        sum(&|loss| (loss - mean) * (loss - mean))
    }

    /// The probability of −ln of the rate for each multiple of `cell`. A value between two multiples is divided between
    /// both, so that the mean is kept.
    fn logarithms(&self, cell: f64, budget: &mut Budget) -> Option<Masses> {
        budget.spend(self.masses.mass.len() as u64 * Budget::DRAW)?;
        let from = self.losses().next().map_or(0, |(loss, _)| index(loss / cell));
        let mut mass = Vec::new();
        for (loss, likely) in self.losses() {
            let place = loss / cell - from as f64;
            let (whole, part) = (place.floor(), place - place.floor());
            let at = usize::try_from(index(whole)).ok().filter(|at| *at < CELLS_MAX)?;
            if mass.len() < at + 2 {
                mass.resize(at + 2, 0.0);
            }
            mass[at] += likely * (1.0 - part);
            mass[at + 1] += likely * part;
        }
        Some(Masses { from, mass })
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at least 0, and cut off at the most that fits")]
fn index(place: f64) -> u64 {
    place as u64
}
