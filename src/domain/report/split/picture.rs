//! The picture of a split: a treemap of two dimensions, and the extents of items.

use super::report::SplitReport;
use super::sums::{Measure, Sums};
use super::table::Axis;
use super::treemap::{Rect, treemap};
use crate::domain::number::Exact;
use crate::domain::number::apportion::edges;

/// A group or a cell of the picture. Groups are in proportion to their parts of the whole, and the cells of a group to theirs of the group.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// The item of the dimension of the groups.
    pub group: usize,
    /// The item of the other dimension; 0 if there is none.
    pub item: usize,
    /// Where it is, in thousandths of the picture's width and height.
    pub place: Rect,
    /// Its amount.
    pub amount: u128,
    /// Its part of the whole.
    pub share: Exact,
}

/// The picture: groups with a heading, and their cells. One dimension has cells without groups.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Picture {
    /// The groups.
    pub groups: Vec<Tile>,
    /// The cells of all groups.
    pub cells: Vec<Tile>,
}

/// The sides of the picture, which is as wide as 8 to 5, in the steps in which it is divided.
const WHOLE: Rect = Rect { x: 0, y: 0, width: 16_000, height: 10_000 };

/// The height of a group's heading, in these steps.
const HEADING: u32 = 750;

impl SplitReport {
    /// The left edge and the width of each item of a dimension, in thousandths of the whole.
    pub fn extents(&self, d: usize) -> Vec<(u16, u16)> {
        let part = |sums: &Sums| sums.units.unwrap_or_else(|| sums.deals.get().into());
        edges(self.totals.get(d).into_iter().flatten().map(part), part(&self.whole))
    }

    /// The picture of the split: a group for each item of one dimension, with a cell for each item of another.
    pub fn picture(&self, groups: usize, cells: Axis, measure: Measure) -> Picture {
        let table = self.table(Axis::Members(groups), cells, measure);
        let tile = |group: usize, item: usize, place: Rect, amount: u128| Tile {
            group,
            item,
            place: in_thousandths(place),
            amount,
            share: Exact::from(amount).checked_div(&Exact::from(table.whole)).unwrap_or_else(Exact::zero),
        };
        let mut picture = Picture::default();
        for (group, place) in treemap(&table.rows, WHOLE).into_iter().enumerate().filter(|(_, place)| place.width > 0 && place.height > 0) {
            if cells == Axis::All {
                picture.cells.push(tile(group, 0, place, table.rows[group]));
                continue;
            }
            picture.groups.push(tile(group, 0, place, table.rows[group]));
            let within = treemap(&table.cells[group], place.below(HEADING)).into_iter().enumerate();
            let seen = within.filter(|(_, place)| place.width > 0 && place.height > 0);
            picture.cells.extend(seen.map(|(item, place)| tile(group, item, place, table.cells[group][item])));
        }
        picture
    }
}

/// Edges are rounded once each, so that neighbours still meet.
fn in_thousandths(place: Rect) -> Rect {
    let across = |x: u32| x * 1000 / WHOLE.width;
    let down = |y: u32| y * 1000 / WHOLE.height;
    let (x, y) = (across(place.x), down(place.y));
    Rect { x, y, width: across(place.x + place.width) - x, height: down(place.y + place.height) - y }
}
