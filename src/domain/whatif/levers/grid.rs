//! Two levers combined, as a table.

use super::gauge::Basis;
use super::{Gauge, Lever, Reading};
use crate::domain::number::Exact;
use crate::domain::plan::Plan;

/// The most rows, and columns, of a grid; further factors are left out.
pub const GRID_MAX: usize = 9;

/// The reading of a gauge for every pair of two levers' factors.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The first lever's value in each row, as in [`Swing::from`](super::Swing::from).
    pub rows: Vec<Option<Exact>>,
    /// The second lever's value in each column.
    pub columns: Vec<Option<Exact>>,
    /// By row and column; `None` if the reading is unknown.
    pub cells: Vec<Vec<Option<Reading>>>,
}

impl Grid {
    /// The shade of each cell, from 1 for the least reading to `shades` for the greatest; 0 if the reading is unknown.
    pub fn shades(&self, shades: u8) -> Vec<Vec<u8>> {
        let levels = || self.cells.iter().flatten().flatten().map(Reading::level);
        let (least, most) = (levels().min().unwrap_or(0), levels().max().unwrap_or(0));
        let shade = |cell: &Option<Reading>| {
            let Some(above) = cell.as_ref().map(|reading| reading.level() - least) else { return 0 };
            let step = above.saturating_mul(u128::from(shades) - 1).checked_div(most - least).unwrap_or(0);
            1 + u8::try_from(step).unwrap_or(0)
        };
        self.cells.iter().map(|row| row.iter().map(shade).collect()).collect()
    }
}

/// The readings with the first lever multiplied by each of its factors (rows) and the second by each of its factors
/// (columns). Factors are above 0.
pub fn grid(plan: &Plan, gauge: Gauge, rows: (Lever, &[Exact]), columns: (Lever, &[Exact])) -> Grid {
    let Some(basis) = Basis::of(plan) else { return Grid { rows: Vec::new(), columns: Vec::new(), cells: Vec::new() } };
    let all = |(lever, factors): (Lever, &[Exact])| -> Vec<Plan> {
        factors.iter().take(GRID_MAX).map(|factor| basis.plan.scaled(lever, factor).0).collect()
    };
    let values = |(lever, factors): (Lever, &[Exact])| -> Vec<Option<Exact>> {
        factors.iter().take(GRID_MAX).map(|factor| lever.value_after(&basis.plan, factor)).collect()
    };
    let down = all(rows);
    let cell = |row: &Plan, factor: &Exact| {
        let (both, _) = row.scaled(columns.0, factor);
        both.is_within_limits().then(|| basis.reading(gauge, &both)).flatten()
    };
    Grid {
        cells: down.iter().map(|row| columns.1.iter().take(GRID_MAX).map(|factor| cell(row, factor)).collect()).collect(),
        rows: values(rows),
        columns: values(columns),
    }
}
