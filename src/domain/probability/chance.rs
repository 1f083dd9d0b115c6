//! A chance, from both its sides.

/// What a float rounds of a chance.
pub(super) const ROUNDED: f64 = 1e-12;

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

    /// In millionths, to the nearest: what a picture is drawn by.
    #[must_use]
    pub fn per_million(&self) -> u32 {
        u32::try_from(self.parts_of(1e6)).unwrap_or(u32::MAX)
    }

    /// How far it is from another, in trillionths: no figure is good to more.
    #[must_use]
    pub fn apart(&self, other: &Self) -> u64 {
        self.parts_of(1e12).abs_diff(other.parts_of(1e12))
    }

    /// Whether it is `level` thousandths or more. As in [`Model::leads_for`](super::Model::leads_for), what a float rounds is let pass.
    #[must_use]
    pub fn reaches(&self, level: u16) -> bool {
        self.at_least >= f64::from(level) / 1000.0 * (1.0 - ROUNDED)
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and `parts`")]
    fn parts_of(self, parts: f64) -> u64 {
        (self.at_least * parts).round() as u64
    }

    /// From sums of either side, which may be above 1 by what they rounded.
    pub(super) fn of(at_least: f64, below: f64) -> Self {
        Self { at_least: at_least.min(1.0), below: below.min(1.0) }
    }

    /// Of the first side and, if that is not small enough to be taken from 1, of the other.
    pub(super) fn of_smaller(at_least: f64, below: impl FnOnce() -> f64) -> Self {
        Self::of(at_least, if at_least < 0.5 { 1.0 - at_least } else { below() })
    }
}
