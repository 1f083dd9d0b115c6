//! The picture of a split: its tiles, and the extents of items.

use super::report::SplitReport;
use super::sums::{Measure, Sums};
use super::table::Axis;
use crate::domain::number::apportion::edges;

/// A rectangle of the picture, in thousandths of its width and height. Its area is in proportion to its part of the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    /// The item of the dimension that forms the columns.
    pub column: usize,
    /// The item of the other dimension; 0 if there is none.
    pub row: usize,
    /// From the left.
    pub x: u16,
    /// From the top.
    pub y: u16,
    /// Width.
    pub width: u16,
    /// Height.
    pub height: u16,
}

impl SplitReport {
    /// The left edge and the width of each item of a dimension, in thousandths of the whole.
    pub fn extents(&self, d: usize) -> Vec<(u16, u16)> {
        let part = |sums: &Sums| sums.units.unwrap_or_else(|| sums.deals.get().into());
        edges(self.totals.get(d).into_iter().flatten().map(part), part(&self.whole))
    }

    /// The picture of the split: the items of one dimension are columns, which are divided by the items of another.
    pub fn tiles(&self, columns: usize, piled: Axis, measure: Measure) -> Vec<Tile> {
        let table = self.table(Axis::Members(columns), piled, measure);
        let mut tiles = Vec::new();
        for (column, (x, width)) in edges(table.rows.iter().copied(), table.whole).into_iter().enumerate() {
            let piled = edges(table.cells[column].iter().copied(), table.rows[column]);
            tiles.extend(piled.into_iter().enumerate().map(|(row, (y, height))| Tile { column, row, x, y, width, height }));
        }
        tiles
    }
}

impl Tile {
    /// The number of narrow letters that fit beside each other on a phone if there is room for `lines` lines; `None` otherwise.
    pub fn room(&self, lines: u16) -> Option<usize> {
        // There, the picture is 320 by 240 pixels, a letter 7 wide, and a line 18 high.
        let letters = (u32::from(self.width) * 320 / 1000).saturating_sub(12) / 7;
        let has_room = u32::from(self.height) * 240 / 1000 >= u32::from(lines) * 18 + 6 && letters >= 3;
        has_room.then_some(letters as usize)
    }
}
