//! The picture of a split: a treemap of all its dimensions, in which each item contains its parts; and the extents of items.

use super::report::{LeafReport, SplitReport};
use super::sums::{Measure, Sums};
use super::treemap::{Rect, treemap};
use crate::domain::number::Exact;
use crate::domain::number::apportion::edges;

/// A group or a cell of the picture. Groups are in proportion to their parts of the whole, and what is in a group to its part of the group.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// Its items, the outermost dimension first.
    pub path: Vec<usize>,
    /// Where it is on the canvas.
    pub place: Rect,
    /// Its amount.
    pub amount: u128,
    /// Its exact part of the whole: equal amounts have equal shares, and the shares of a group's parts add up to the group's.
    pub share: Exact,
    /// The height of its heading; 0 if its parts are not shown, or if there is no room for one.
    pub heading: u32,
    /// Whether it contains other tiles.
    pub is_divided: bool,
}

/// The canvas of the picture, in steps such as pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Canvas {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
    /// The height of the heading of an outermost group, and of a group in another.
    pub headings: [u32; 2],
    /// The distance between outermost groups.
    pub gap: u32,
    /// The distance from the edge of an inner group to its parts.
    pub edge: u32,
    /// The area that a tile needs on average: dimensions whose items would have less are not shown, except for the first.
    pub least: u32,
}

impl SplitReport {
    /// The left edge and the width of each item of a dimension, in thousandths of the whole.
    pub fn extents(&self, d: usize) -> Vec<(u16, u16)> {
        let part = |sums: &Sums| sums.units.unwrap_or_else(|| sums.deals.get().into());
        edges(self.totals.get(d).into_iter().flatten().map(part), part(&self.whole))
    }

    /// The picture of the branch at `root`, or of the whole split if the path is empty: every item of the next dimension, in it every item
    /// of the one after that, and so on, as far as there is room. A group comes before its parts; parts of 0 are left out.
    pub fn picture(&self, root: &[usize], measure: Measure, canvas: &Canvas) -> Vec<Tile> {
        let mut branch = Part::whole(&self.leaves, measure);
        for (level, item) in root.iter().enumerate() {
            let Some(part) = branch.parts(level, measure).into_iter().find(|part| part.item(level) == Some(*item)) else {
                return Vec::new();
            };
            branch = part;
        }
        let whole = Exact::from(self.whole.measured(measure));
        let levels = self.levels(root.len(), branch.leaves, canvas);
        let mut drawing = Drawing { measure, whole, canvas, outermost: root.len(), levels, tiles: Vec::new() };
        drawing.divide(&branch, root.len(), Rect { x: 0, y: 0, width: canvas.width, height: canvas.height });
        drawing.tiles
    }

    /// How many dimensions the picture shows, with those of its root: as many as have room, and at least one more than the root.
    fn levels(&self, root: usize, leaves: &[LeafReport], canvas: &Canvas) -> usize {
        let area = u64::from(canvas.width) * u64::from(canvas.height);
        let tiles = |level: usize| leaves.chunk_by(|one, other| one.path.get(..level) == other.path.get(..level)).count() as u64;
        let has_room = |level: &usize| tiles(*level).saturating_mul(canvas.least.into()) <= area;
        (root + 1..=self.dimensions.len()).rev().find(has_room).unwrap_or(root + 1)
    }
}

/// A branch: its sub-targets, which follow each other, and its amount.
struct Part<'a> {
    leaves: &'a [LeafReport],
    amount: u128,
}

impl<'a> Part<'a> {
    fn whole(leaves: &'a [LeafReport], measure: Measure) -> Self {
        Self { leaves, amount: amount(leaves, measure) }
    }

    /// Its parts by the items of the dimension at `level`.
    fn parts(&self, level: usize, measure: Measure) -> Vec<Self> {
        self.leaves.chunk_by(|one, other| one.path.get(level) == other.path.get(level)).map(|leaves| Self::whole(leaves, measure)).collect()
    }

    fn item(&self, level: usize) -> Option<usize> {
        self.leaves.first()?.path.get(level).copied()
    }

    fn path(&self, level: usize) -> Vec<usize> {
        self.leaves.first().and_then(|leaf| leaf.path.get(..=level)).unwrap_or_default().to_vec()
    }
}

fn amount(leaves: &[LeafReport], measure: Measure) -> u128 {
    leaves.iter().map(|leaf| leaf.sums.measured(measure)).sum()
}

/// The picture while it is drawn.
struct Drawing<'a> {
    measure: Measure,
    /// The amount of the whole split.
    whole: Exact,
    canvas: &'a Canvas,
    /// The level of the outermost groups, and the level before which the picture ends.
    outermost: usize,
    levels: usize,
    tiles: Vec<Tile>,
}

impl Drawing<'_> {
    /// Draws the parts of `branch`, which are items of the dimension at `level`, into `within`.
    fn divide(&mut self, branch: &Part<'_>, level: usize, within: Rect) {
        let parts = branch.parts(level, self.measure);
        let amounts: Vec<u128> = parts.iter().map(|part| part.amount).collect();
        let is_divided = level + 1 < self.levels;
        for (part, place) in parts.iter().zip(treemap(&amounts, within)).filter(|(part, _)| part.amount > 0) {
            let place = if is_divided && level == self.outermost { self.apart(place) } else { place };
            let heading = if is_divided { self.heading(level, place) } else { 0 };
            let share = Exact::from(part.amount).checked_div(&self.whole).unwrap_or_else(Exact::zero);
            self.tiles.push(Tile { path: part.path(level), place, amount: part.amount, share, heading, is_divided });
            if is_divided {
                self.divide(part, level + 1, self.inside(level, place, heading));
            }
        }
    }

    /// The height of a group's heading, if it leaves at least as much for the parts.
    fn heading(&self, level: usize, place: Rect) -> u32 {
        let [outer, inner] = self.canvas.headings;
        let heading = if level == self.outermost { outer } else { inner };
        if place.height >= heading * 2 && place.width >= heading * 2 { heading } else { 0 }
    }

    /// An outermost group without the distance to those to the right of it and below it.
    fn apart(&self, place: Rect) -> Rect {
        let without = |length: u32, from: u32, end: u32| if from + length < end { length.saturating_sub(self.canvas.gap) } else { length };
        let (width, height) = (without(place.width, place.x, self.canvas.width), without(place.height, place.y, self.canvas.height));
        Rect { width, height, ..place }
    }

    /// The place of a group's parts.
    fn inside(&self, level: usize, place: Rect, heading: u32) -> Rect {
        if level == self.outermost {
            return place.below(heading);
        }
        let edge = self.canvas.edge.min(place.width / 4).min(place.height / 4);
        let top = heading.max(edge);
        Rect { x: place.x + edge, y: place.y + top, width: place.width - edge * 2, height: place.height - top - edge }
    }
}
