//! Cross tables of a split.

use super::report::{LeafReport, SplitReport};
use super::sums::Measure;

/// An edge of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Axis {
    /// The items of a dimension.
    Members(usize),
    /// A single row or column for everything.
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

impl Table {
    /// The cells of `width` columns with their sums.
    pub(in crate::domain) fn of(cells: Vec<Vec<u128>>, width: usize) -> Self {
        let rows: Vec<u128> = cells.iter().map(|row| row.iter().sum()).collect();
        let columns = (0..width).map(|j| cells.iter().map(|row| row[j]).sum()).collect();
        Self { whole: rows.iter().sum(), cells, rows, columns }
    }
}

impl SplitReport {
    /// How many rows or columns an edge has.
    pub(in crate::domain) fn size(&self, axis: Axis) -> usize {
        match axis {
            Axis::Members(d) => self.dimensions.get(d).map_or(1, |(_, members)| members.len()),
            Axis::All => 1,
        }
    }

    /// The cross table of two edges. Its cells add to their rows and columns, and these to the whole.
    pub fn table(&self, down: Axis, across: Axis, measure: Measure) -> Table {
        let mut cells = vec![vec![0; self.size(across)]; self.size(down)];
        for leaf in &self.leaves {
            cells[leaf.place(down)][leaf.place(across)] += leaf.sums.measured(measure);
        }
        Table::of(cells, self.size(across))
    }
}

impl LeafReport {
    /// The row or column of an edge that it belongs to.
    pub(in crate::domain) fn place(&self, axis: Axis) -> usize {
        match axis {
            Axis::Members(d) => self.path.get(d).copied().unwrap_or(0),
            Axis::All => 0,
        }
    }
}
