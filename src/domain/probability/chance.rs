//! A chance as two complementary figures.

/// The rounding error of floats in a chance.
pub(super) const ROUNDED: f64 = 1e-12;

/// The chance to reach something, and the chance to miss it. Both are stored: when one is near 1, the digits that
/// matter are in the other, and `1 − x` would lose them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// The probability, 0 to 1, to reach it.
    pub at_least: f64,
    /// The probability, 0 to 1, to miss it.
    pub below: f64,
}

impl Chance {
    /// It is reached for certain.
    pub const CERTAIN: Self = Self { at_least: 1.0, below: 0.0 };
    /// It cannot be reached.
    pub const NONE: Self = Self { at_least: 0.0, below: 1.0 };

    /// In millionths, to the nearest, for charts.
    pub fn per_million(&self) -> u32 {
        u32::try_from(self.parts_of(1e6)).unwrap_or(u32::MAX)
    }

    /// The chance of so many millionths, for the figures of a scale.
    pub fn of_millionths(millionths: u32) -> Self {
        Self::of_trials(millionths.min(1_000_000).into(), 1_000_000)
    }

    /// The distance to another chance, in trillionths: no figure is more precise.
    pub fn apart(&self, other: &Self) -> u64 {
        self.parts_of(1e12).abs_diff(other.parts_of(1e12))
    }

    /// Whether it is at least `level` thousandths. As in [`Model::leads_for`](super::Model::leads_for), the rounding
    /// error of floats is allowed for.
    pub fn reaches(&self, level: u16) -> bool {
        self.at_least >= f64::from(level) / 1000.0 * (1.0 - ROUNDED)
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and `parts`")]
    fn parts_of(self, parts: f64) -> u64 {
        (self.at_least * parts).round() as u64
    }

    /// From trials, of which `reached` reached it.
    pub(super) fn of_trials(reached: u64, trials: u64) -> Self {
        let (reached, trials) = (reached as f64, trials as f64);
        Self { at_least: reached / trials, below: (trials - reached) / trials }
    }

    /// From the sums of both sides, which may exceed 1 by their rounding errors.
    pub(super) fn of(at_least: f64, below: f64) -> Self {
        Self { at_least: at_least.min(1.0), below: below.min(1.0) }
    }

    /// From the sum of one side; the other side is summed only if `1 − at_least` would lose digits.
    pub(super) fn of_smaller(at_least: f64, below: impl FnOnce() -> f64) -> Self {
        Self::of(at_least, if at_least < 0.5 { 1.0 - at_least } else { below() })
    }
}
