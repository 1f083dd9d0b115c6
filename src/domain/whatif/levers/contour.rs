//! The line along which a grid has one reading: marching squares in whole numbers.

use super::{Grid, Reading};

/// A straight piece of a line, its ends in thousandths of the grid's width and height, from the top left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// One end, across and down.
    pub from: (u16, u16),
    /// The other.
    pub to: (u16, u16),
}

impl Grid {
    /// Where the gauge equals `level`: between four neighbours of which some are below it and some are not, the line crosses the
    /// sides between two that differ, at the part of the side that a straight line between their readings gives, rounded to the
    /// nearest thousandth. Rows and columns stand evenly, whatever their factors. Squares with a corner that cannot be told have
    /// no line.
    #[must_use]
    pub fn contour(&self, level: &Reading) -> Vec<Stroke> {
        let (rows, columns) = (self.cells.len(), self.columns.len());
        let mut strokes = Vec::new();
        for row in 1..rows {
            for column in 1..columns {
                let at = |down: usize, across: usize| self.cells[row - 1 + down][column - 1 + across].map(|cell| cell.level());
                let [Some(a), Some(b), Some(c), Some(d)] = [at(0, 0), at(0, 1), at(1, 1), at(1, 0)] else { continue };
                let place = Square { left: column - 1, top: row - 1, columns: columns - 1, rows: rows - 1 };
                strokes.extend(place.strokes([a, b, c, d], level.level()));
            }
        }
        strokes
    }
}

/// A square between four neighbours, of so many across and down.
struct Square {
    left: usize,
    top: usize,
    columns: usize,
    rows: usize,
}

impl Square {
    /// Of the corners' values, clockwise from the top left.
    fn strokes(&self, corners: [u128; 4], level: u128) -> Vec<Stroke> {
        let is_in = corners.map(|corner| corner >= level);
        // Sides clockwise from the top: side `i` leads from corner `i` to the next.
        let crossed: Vec<usize> = (0..4).filter(|i| is_in[*i] != is_in[(i + 1) % 4]).collect();
        let point = |side: usize| self.point(side, part(corners[side], corners[(side + 1) % 4], level));
        let stroke = |(one, two): (usize, usize)| Stroke { from: point(one), to: point(two) };
        match crossed[..] {
            [one, two] => vec![stroke((one, two))],
            [..] if crossed.len() == 4 => {
                // Opposite corners are alike: those that the middle is like are joined, and the line cuts the other two off.
                let middle_is_in = corners.iter().sum::<u128>() >= level.saturating_mul(4);
                let cuts_first = is_in[0] != middle_is_in;
                let pairs = if cuts_first { [(3, 0), (1, 2)] } else { [(0, 1), (2, 3)] };
                pairs.map(stroke).to_vec()
            }
            _ => Vec::new(),
        }
    }

    /// So many thousandths along a side, clockwise.
    fn point(&self, side: usize, along: u128) -> (u16, u16) {
        let (across, down) = match side {
            0 => (along, 0),
            1 => (1000, along),
            2 => (1000 - along, 1000),
            _ => (0, 1000 - along),
        };
        (thousandths(self.left, across, self.columns), thousandths(self.top, down, self.rows))
    }
}

/// Where between two values the level is, in thousandths of the way, to the nearest. They are on different sides of it.
fn part(from: u128, to: u128, level: u128) -> u128 {
    let whole = from.abs_diff(to).max(1);
    (level.abs_diff(from) * 2000 + whole) / (whole * 2)
}

/// `square + part` of so many squares, in thousandths of them all, to the nearest.
fn thousandths(square: usize, part: u128, squares: usize) -> u16 {
    let (all, squares) = (square as u128 * 1000 + part, squares.max(1) as u128);
    u16::try_from((all * 2 + squares) / (squares * 2)).unwrap_or(1000)
}
