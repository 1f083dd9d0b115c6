//! The line on a grid along which the reading is constant: marching squares in whole numbers.

use super::{Grid, Reading};

/// A straight piece of a line, with its ends in thousandths of the grid's width and height, from the top left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// One end: across, then down.
    pub from: (u16, u16),
    /// The other end.
    pub to: (u16, u16),
}

impl Grid {
    /// The line where the gauge equals `level`. Between four neighbours of which some are below the level and some are not, the line
    /// crosses each side whose two ends differ, at the point found by linear interpolation, rounded to the nearest thousandth. Rows and
    /// columns are evenly spaced, whatever their factors. Squares with an unknown corner have no line.
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

/// A square between four neighbours, with its place and the number of squares across and down.
struct Square {
    left: usize,
    top: usize,
    columns: usize,
    rows: usize,
}

impl Square {
    /// The pieces of the line, from the corners' values, clockwise from the top left.
    fn strokes(&self, corners: [u128; 4], level: u128) -> Vec<Stroke> {
        let is_in = corners.map(|corner| corner >= level);
        // Sides clockwise from the top: side `i` connects corner `i` with the next.
        let crossed: Vec<usize> = (0..4).filter(|i| is_in[*i] != is_in[(i + 1) % 4]).collect();
        let point = |side: usize| self.point(side, part(corners[side], corners[(side + 1) % 4], level));
        let stroke = |(one, two): (usize, usize)| Stroke { from: point(one), to: point(two) };
        match crossed[..] {
            [one, two] => vec![stroke((one, two))],
            [..] if crossed.len() == 4 => {
                // Opposite corners are on the same side of the level. The pair that agrees with the middle is joined,
                // and the line cuts off the other two.
                let middle_is_in = corners.iter().sum::<u128>() >= level.saturating_mul(4);
                let cuts_first = is_in[0] != middle_is_in;
                let pairs = if cuts_first { [(3, 0), (1, 2)] } else { [(0, 1), (2, 3)] };
                pairs.map(stroke).to_vec()
            }
            _ => Vec::new(),
        }
    }

    /// The point `along` thousandths of a side, clockwise.
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

/// The place of the level between two values on different sides of it, in thousandths of the way, to the nearest.
fn part(from: u128, to: u128, level: u128) -> u128 {
    let whole = from.abs_diff(to).max(1);
    (level.abs_diff(from) * 2000 + whole) / (whole * 2)
}

/// `square + part` relative to `squares`, in thousandths, to the nearest.
fn thousandths(square: usize, part: u128, squares: usize) -> u16 {
    let (all, squares) = (square as u128 * 1000 + part, squares.max(1) as u128);
    u16::try_from((all * 2 + squares) / (squares * 2)).unwrap_or(1000)
}
