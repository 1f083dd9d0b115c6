//! A chance, from both its sides.

/// The chance of at least so much, and of less: two figures, for where one of them is near 1 the other is what is left to know,
/// and `1 − x` would have lost its digits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// The probability, 0 to 1, that it is reached.
    pub at_least: f64,
    /// The probability, 0 to 1, that it is not.
    pub below: f64,
}

impl Chance {
    /// Reached in any case.
    pub const CERTAIN: Self = Self { at_least: 1.0, below: 0.0 };
    /// Out of reach.
    pub const NONE: Self = Self { at_least: 0.0, below: 1.0 };

    /// From sums of either side, which may be above 1 by what they rounded.
    pub(super) fn of(at_least: f64, below: f64) -> Self {
        Self { at_least: at_least.min(1.0), below: below.min(1.0) }
    }

    /// Of the first side and, if that is not small enough to be taken from 1, of the other.
    pub(super) fn of_smaller(at_least: f64, below: impl FnOnce() -> f64) -> Self {
        Self::of(at_least, if at_least < 0.5 { 1.0 - at_least } else { below() })
    }
}
