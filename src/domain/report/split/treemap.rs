//! Rectangles in proportion to values: the squarified treemap of Bruls, Huizing and van Wijk (2000).
//!
//! Values are laid, the largest first, in strips along the shorter side of what is left. A strip takes one more value as long as its most
//! elongated rectangle does not get more elongated. Everything is in whole steps: edges are rounded once, so that neighbours meet and the
//! rectangles fill the whole. Each edge is within half a step of its exact place in its strip.

use std::cmp::Reverse;

/// A rectangle in steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Rect {
    /// From the left.
    pub x: u32,
    /// From the top.
    pub y: u32,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

impl Rect {
    /// Without a strip of that height at the top, if it is higher than the strip.
    #[must_use]
    pub const fn below(self, strip: u32) -> Self {
        if self.height > strip { Self { y: self.y + strip, height: self.height - strip, ..self } } else { self }
    }

    const fn is_wide(self) -> bool {
        self.width >= self.height
    }

    /// The part from `from` to `to` of its longer side, or of its shorter one.
    const fn slice(self, of_longer: bool, from: u32, to: u32) -> Self {
        if self.is_wide() == of_longer {
            Self { x: self.x + from, width: to - from, ..self }
        } else {
            Self { y: self.y + from, height: to - from, ..self }
        }
    }

    fn sides(self) -> (u32, u32) {
        (self.width.max(self.height), self.width.min(self.height))
    }
}

/// Values are scaled down together to so many bits, so that areas can be computed.
const BITS: u32 = 60;

/// The treemap of `values` in `within`, in their order; a value of 0 has no area.
#[must_use]
pub fn treemap(values: &[u128], within: Rect) -> Vec<Rect> {
    let sum = values.iter().fold(0_u128, |sum, value| sum.saturating_add(*value));
    let shift = (u128::BITS - sum.leading_zeros()).saturating_sub(BITS);
    let mut ordered: Vec<(usize, u128)> = values.iter().map(|value| value >> shift).enumerate().filter(|(_, value)| *value > 0).collect();
    // Equal ones stay as given.
    ordered.sort_by_key(|(_, value)| Reverse(*value));
    let mut places = vec![Rect { width: 0, height: 0, ..within }; values.len()];
    let (mut left, mut rest) = (within, &ordered[..]);
    while !rest.is_empty() {
        let total = sum_of(rest);
        let mut many = 1;
        while many < rest.len() && elongation(&rest[..=many], left, total) <= elongation(&rest[..many], left, total) {
            many += 1;
        }
        let (strip, after) = rest.split_at(many);
        let in_strip = sum_of(strip);
        let (longer, shorter) = left.sides();
        let depth = scaled(longer, in_strip, total);
        let mut before = 0;
        for (place, value) in strip {
            let (from, to) = (scaled(shorter, before, in_strip), scaled(shorter, before + value, in_strip));
            before += value;
            let across = left.slice(false, from, to);
            places[*place] = if left.is_wide() { Rect { width: depth, ..across } } else { Rect { height: depth, ..across } };
        }
        (left, rest) = (left.slice(true, depth, longer), after);
    }
    places
}

fn sum_of(values: &[(usize, u128)]) -> u128 {
    values.iter().map(|(_, value)| value).sum()
}

/// `length × part ÷ whole`, rounded to the nearest.
fn scaled(length: u32, part: u128, whole: u128) -> u32 {
    let steps = (u128::from(length) * part * 2 + whole) / (whole * 2).max(1);
    u32::try_from(steps).map_or(length, |steps| steps.min(length))
}

/// How many thousandths the longer side of the most elongated rectangle of a strip has of its shorter side.
fn elongation(strip: &[(usize, u128)], left: Rect, total: u128) -> u128 {
    const FINE: u128 = 1 << 12;
    let (longer, shorter) = left.sides();
    let in_strip = sum_of(strip);
    let depth = (u128::from(longer) * FINE * in_strip / total.max(1)).max(1);
    let of = |(_, value): &(usize, u128)| {
        let along = (u128::from(shorter) * FINE * value / in_strip.max(1)).max(1);
        depth.max(along) * 1000 / depth.min(along)
    };
    strip.iter().map(of).max().unwrap_or(0)
}
