//! The distribution of the outcomes as a chart.

use super::chance::Chance;

/// The most bins of a chart.
pub const BINS_MAX: u128 = 60;

/// The distribution of the outcomes. Every amount is in multiples of `unit`.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    /// The value of one unit, in the unit of the segments' values: the value of a deal if all deals have the same value.
    pub unit: u64,
    /// The least that reaches the target: the target, rounded up to whole units.
    pub target: u128,
    /// The expected outcome.
    pub mean: f64,
    /// The least outcomes that 5, 50 and 95 % of all outcomes do not exceed.
    pub quantiles: [u128; QUANTILES.len()],
    /// The least outcome that 90 % of all outcomes do not exceed.
    pub ninetieth: u128,
    /// The probability of an outcome below the first bin, and of one above the last.
    pub outside: [f64; 2],
    /// Bins from the amount with 0.1 % below it to the amount with 0.1 % above it, extended to the target. All have the same width, except
    /// a first one that begins at 0. A bin begins at the target, so each bin lies wholly on one side of it.
    pub bins: Vec<Bin>,
}

impl Distribution {
    /// Each bin as a bar, in thousandths: its left edge, its width, and its height relative to the highest; and whether
    /// it reaches the target.
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

    /// The outcomes with their probabilities as whole numbers: each bin, and what is outside of them as the outcome next to them.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a probability in parts")]
    pub fn weights(&self) -> Vec<Weight> {
        let weight = |from, to, probability: f64| Weight { from, to, parts: (probability * WEIGHT_PARTS).round() as u64 };
        let [below, above] = self.outside;
        let first = self.bins.first().map(|bin| bin.from.saturating_sub(1)).map(|at| weight(at, at, below));
        let last = self.bins.last().map(|bin| weight(bin.to + 1, bin.to + 1, above));
        let bins = self.bins.iter().map(|bin| weight(bin.from, bin.to, bin.probability));
        first.into_iter().chain(bins).chain(last).filter(|weight| weight.parts > 0).collect()
    }

    /// Where an amount of units begins, in thousandths of the chart's width; `None` outside of the chart.
    pub fn start_of(&self, units: u128) -> Option<u16> {
        self.place(units, 0)
    }

    /// The middle of an amount of units, in the same way: half a unit further on.
    pub fn middle_of(&self, units: u128) -> Option<u16> {
        self.place(units, 1)
    }

    fn place(&self, units: u128, halves: u128) -> Option<u16> {
        let (first, last) = (self.bins.first()?.from, self.bins.last()?.to);
        let whole = last - first + 1;
        let at = units.checked_sub(first).filter(|at| *at < whole)?;
        u16::try_from((at * 2 + halves).checked_mul(1000)?.checked_add(whole)? / (whole * 2)).ok()
    }

    /// The expected outcome, rounded to the nearest whole unit.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at least 0, and cut off at the most that fits")]
    pub fn expected(&self) -> u128 {
        self.mean.round() as u128
    }

    /// An amount of units in percent of the target, rounded down; `None` without a target.
    pub fn percent_of_target(&self, units: u128) -> Option<u32> {
        units.saturating_mul(100).saturating_add(self.target / 2).checked_div(self.target).and_then(|percent| u32::try_from(percent).ok())
    }
}

/// The levels of [`Distribution::quantiles`].
pub const QUANTILES: [f64; 3] = [0.05, 0.5, 0.95];

/// The parts that a probability of 1 has as a weight.
const WEIGHT_PARTS: f64 = 1e12;

/// A range of outcomes with its probability as a whole number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    /// The first of them.
    pub from: u128,
    /// The last of them.
    pub to: u128,
    /// The probability that the outcome is in this range, in 10⁻¹².
    pub parts: u64,
}

/// A range of outcomes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bin {
    /// The first of them.
    pub from: u128,
    /// The last of them.
    pub to: u128,
    /// The probability, 0 to 1, that the outcome is in this range.
    pub probability: f64,
}

/// The data for a chart, apart from the chances.
pub(super) struct Outlook {
    pub(super) unit: u64,
    /// In the unit of the segments' values.
    pub(super) target: u128,
    pub(super) mean: f64,
    /// No relevant outcome is less or more. In units.
    pub(super) first: u128,
    pub(super) last: u128,
}

impl Outlook {
    /// The chart, from the chance to reach each number of units.
    pub(super) fn distribution(&self, chance: impl Fn(u128) -> Chance) -> Distribution {
        // The limit is far above any plan; without it, the bins could not be counted.
        let target = self.target.div_ceil(self.unit.into()).min(1 << 120);
        let quantile = |part: f64| self.least(|units| chance(units + 1).below >= part);
        let low = quantile(0.001).min(target);
        let high = self.least(|units| chance(units + 1).at_least <= 0.001).max(target);

        // Two bins are reserved for the partial bins that alignment to the target leaves at the ends.
        let width = (high - low + 1).div_ceil(BINS_MAX - 2);
        let before = (target - low).div_ceil(width);
        let mut bins = Vec::new();
        let mut outside = [0.0; 2];
        let mut from = target.saturating_sub(before * width);
        let mut edge = chance(from);
        outside[0] = edge.below;
        while from <= high {
            // The first bin ends where the second begins, even if the first was cut off at 0.
            let next = if bins.is_empty() && before > 0 { target - (before - 1) * width } else { from + width };
            let past = chance(next);
            bins.push(Bin { from, to: next - 1, probability: between(edge, past) });
            (from, edge) = (next, past);
        }
        outside[1] = edge.at_least;
        let (quantiles, ninetieth) = (QUANTILES.map(quantile), quantile(0.9));
        Distribution { unit: self.unit, target, mean: self.mean, quantiles, ninetieth, outside, bins }
    }

    /// The least outcome for which `is_high` holds, by halving; the last outcome if there is none.
    fn least(&self, is_high: impl Fn(u128) -> bool) -> u128 {
        let (mut low, mut high) = (self.first, self.last);
        while low < high {
            let middle = low + (high - low) / 2;
            if is_high(middle) { high = middle } else { low = middle + 1 }
        }
        low
    }
}

/// The chance to reach `one` but not `other`, from the side on which both are small.
fn between(one: Chance, other: Chance) -> f64 {
    let difference = if one.at_least < one.below { one.at_least - other.at_least } else { other.below - one.below };
    difference.max(0.0)
}
