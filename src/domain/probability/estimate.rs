//! The estimate of a chance from trials, with its error.

use super::chance::Chance;
use super::law::Law;

/// The probability that a bound misses the chance on one side: 0.05 %, so that the bounds hold with 99.9 %.
const MISSED: f64 = 0.0005;

/// A chance estimated from trials.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The number of trials.
    pub trials: u64,
    /// How many of them reached the target.
    pub reached: u64,
    /// `reached ÷ trials`.
    pub chance: f64,
    /// `√(chance × (1 − chance) ÷ trials)`.
    pub standard_error: f64,
    /// The 99.9 % bounds of Clopper and Pearson ("The use of confidence or fiducial limits", 1934). At least 99.9 % of all simulations have
    /// bounds that contain the true chance, however small it is: if the chance were below the first bound, fewer than 0.05 % of simulations
    /// would reach the target so often; if it were above the second, fewer than 0.05 % would reach it so rarely.
    pub bounds: (f64, f64),
}

impl Estimate {
    /// The estimate for the chance.
    pub fn as_chance(&self) -> Chance {
        Chance { at_least: self.chance, below: 1.0 - self.chance }
    }

    /// The possible error of the chance to either side, in hundredths of a percentage point, rounded up.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 10,000")]
    pub fn error_hundredths(&self) -> u32 {
        let (low, high) = self.bounds;
        ((self.chance - low).max(high - self.chance) * 10_000.0).ceil() as u32
    }

    /// The estimate for `trials` trials with this chance.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and `trials`")]
    pub fn near(chance: f64, trials: u64) -> Self {
        Self::of((chance * trials as f64) as u64, trials)
    }

    pub(super) fn of(reached: u64, trials: u64) -> Self {
        let (r, n) = (reached as f64, trials as f64);
        let chance = r / n;
        let low = if reached == 0 { 0.0 } else { crossing(|p| law(n, p).chance(r).at_least > MISSED) };
        let high = if reached == trials { 1.0 } else { crossing(|p| law(n, p).chance(r + 1.0).below < MISSED) };
        Self { trials, reached, chance, standard_error: (chance * (1.0 - chance) / n).sqrt(), bounds: (low, high) }
    }
}

fn law(n: f64, p: f64) -> Law {
    Law::Binomial { n, p, q: 1.0 - p }
}

/// The chance from which `holds` is true, by halving: to the twelfth decimal.
fn crossing(holds: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..40 {
        let middle = f64::midpoint(low, high);
        if holds(middle) { high = middle } else { low = middle }
    }
    f64::midpoint(low, high)
}
