//! Cross tables of a split.

use super::report::{LeafReport, SplitReport};
use super::sums::Measure;

/// What stands along one edge of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Axis {
    /// The members of a dimension.
    Members(usize),
    /// One for everything.
    All,
}

/// Cells with the sums of their rows and columns, all in one measure: minor units of money, or counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// By row and column.
    pub cells: Vec<Vec<u128>>,
    /// The sum of each row.
    pub rows: Vec<u128>,
    /// The sum of each column.
    pub columns: Vec<u128>,
    /// The sum of all.
    pub whole: u128,
}

impl SplitReport {
    /// The cross table of two edges. Its cells add to their rows and columns, and these to the whole.
    pub fn table(&self, down: Axis, across: Axis, measure: Measure) -> Table {
        let size = |axis| match axis {
            Axis::Members(d) => self.dimensions.get(d).map_or(1, |(_, members)| members.len()),
            Axis::All => 1,
        };
        let place = |axis, leaf: &LeafReport| match axis {
            Axis::Members(d) => leaf.path.get(d).copied().unwrap_or(0),
            Axis::All => 0,
        };
        let (height, width) = (size(down), size(across));
        let mut table = Table { cells: vec![vec![0; width]; height], rows: vec![0; height], columns: vec![0; width], whole: 0 };
        for leaf in &self.leaves {
            let (i, j, n) = (place(down, leaf), place(across, leaf), leaf.sums.measured(measure));
            table.cells[i][j] += n;
            table.rows[i] += n;
            table.columns[j] += n;
            table.whole += n;
        }
        table
    }
}
