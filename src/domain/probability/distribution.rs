//! The outcome as a picture: how likely it is to end where.

use super::chance::Chance;

/// How many bins a picture has at most.
pub const BINS_MAX: u128 = 60;

/// Where the outcome is likely to end. Every amount is in multiples of `unit`.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    /// What one is worth, in the unit of the segments' values: a deal's value if all deals are worth the same.
    pub unit: u64,
    /// The least that reaches the target: the target, rounded up to whole units.
    pub target: u128,
    /// What is to be expected.
    pub mean: f64,
    /// The least outcomes that 5, 50 and 95 % of all outcomes do not exceed.
    pub quantiles: [u128; QUANTILES.len()],
    /// From where 0.1 % lie below to where 0.1 % lie above, widened to the target; of one width, but for a first that begins at 0.
    /// A bin begins at the target, so that each is wholly on one side of it.
    pub bins: Vec<Bin>,
}

impl Distribution {
    /// Each bin as a bar, in thousandths: from where, how wide, how high against the highest; and whether it reaches the target.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000")]
    pub fn bars(&self) -> Vec<(u16, u16, u16, bool)> {
        let (Some(first), Some(last)) = (self.bins.first(), self.bins.last()) else { return Vec::new() };
        let whole = last.to - first.from + 1;
        let place = |at: u128| u16::try_from((at - first.from).saturating_mul(1000) / whole).unwrap_or(1000);
        let highest = self.bins.iter().map(|bin| bin.probability).fold(f64::MIN_POSITIVE, f64::max);
        let bar = |bin: &Bin| {
            let from = place(bin.from);
            (from, place(bin.to + 1) - from, (bin.probability / highest * 1000.0) as u16, bin.from >= self.target)
        };
        self.bins.iter().map(bar).collect()
    }

    /// So many units in percent of the target, rounded down; `None` without a target.
    #[must_use]
    pub fn percent_of_target(&self, units: u128) -> Option<u32> {
        units.saturating_mul(100).checked_div(self.target).and_then(|percent| u32::try_from(percent).ok())
    }
}

/// The parts of all outcomes that [`Distribution::quantiles`] bounds.
pub const QUANTILES: [f64; 3] = [0.05, 0.5, 0.95];

/// A range of outcomes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bin {
    /// The first of them.
    pub from: u128,
    /// The last of them.
    pub to: u128,
    /// The probability, 0 to 1, that it ends there.
    pub probability: f64,
}

/// What a picture is made of besides the chances.
pub(super) struct Outlook {
    pub(super) unit: u64,
    /// In the unit of the segments' values.
    pub(super) target: u128,
    pub(super) mean: f64,
    /// No outcome that matters is less, or more. In units.
    pub(super) first: u128,
    pub(super) last: u128,
}

impl Outlook {
    /// The picture, of the chance to reach each number of units.
    pub(super) fn distribution(&self, chance: impl Fn(u128) -> Chance) -> Distribution {
        // Cut off far past any plan, where the bins could no longer be counted.
        let target = self.target.div_ceil(self.unit.into()).min(1 << 120);
        let quantile = |part: f64| self.least(|units| chance(units + 1).below >= part);
        let low = quantile(0.001).min(target);
        let high = self.least(|units| chance(units + 1).at_least <= 0.001).max(target);

        // Two bins are kept for what alignment to the target leaves over at the ends.
        let width = (high - low + 1).div_ceil(BINS_MAX - 2);
        let before = (target - low).div_ceil(width);
        let mut bins = Vec::new();
        let mut from = target.saturating_sub(before * width);
        let mut edge = chance(from);
        while from <= high {
            // The first ends where the second begins, also if it was cut off at 0.
            let next = if bins.is_empty() && before > 0 { target - (before - 1) * width } else { from + width };
            let past = chance(next);
            bins.push(Bin { from, to: next - 1, probability: between(edge, past) });
            (from, edge) = (next, past);
        }
        Distribution { unit: self.unit, target, mean: self.mean, quantiles: QUANTILES.map(quantile), bins }
    }

    /// The least outcome that is high enough, by halving; the last if none is.
    fn least(&self, is_high: impl Fn(u128) -> bool) -> u128 {
        let (mut low, mut high) = (self.first, self.last);
        while low < high {
            let middle = low + (high - low) / 2;
            if is_high(middle) { high = middle } else { low = middle + 1 }
        }
        low
    }
}

/// The chance to reach the one and not the other, from the side on which both are small.
fn between(one: Chance, other: Chance) -> f64 {
    let difference = if one.at_least < one.below { one.at_least - other.at_least } else { other.below - one.below };
    difference.max(0.0)
}
