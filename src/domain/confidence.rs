//! How sure a plan is. The only file of the domain with floating-point numbers.
//!
//! With `n` leads, each won with probability `p` and none depending on another, the deals are Binomial(n, p) (the domain's §6).
//! Rounding: none; figures are good to about 12 digits.
#![allow(clippy::float_arithmetic, clippy::float_cmp, clippy::cast_precision_loss, clippy::many_single_char_names)]

use super::{Count, Exact};

/// Above so many leads no chance is stated: the sums would no longer be done within a frame.
pub const LEADS_MAX: u64 = 10_000_000;

/// The chances that [`Confidence::leads_for`] answers.
pub const LEVELS: [(&str, f64); 3] = [("80%", 0.80), ("90%", 0.90), ("95%", 0.95)];

/// How sure a plan of one segment is.
#[derive(Clone, Debug, PartialEq)]
pub struct Confidence {
    /// The probability, 0 to 1, that the planned leads bring the deals needed.
    pub at_plan: f64,
    /// The least leads that bring them with 80, 90 and 95 %; `None` where that is above [`LEADS_MAX`].
    pub leads_for: [Option<Count>; LEVELS.len()],
}

impl Confidence {
    /// The chance that `leads` bring `deals` at `rate` overall; `None` above [`LEADS_MAX`] leads.
    ///
    /// ```
    /// use backcast::domain::{Count, Exact, confidence::Confidence};
    /// let count = |n| Count::new(n).unwrap();
    /// let sure = Confidence::of(count(50), &Exact::ratio(1, 5), count(10)).unwrap();
    /// assert!((sure.at_plan - 0.5563).abs() < 0.00005);
    /// assert_eq!(sure.leads_for, [Some(count(61)), Some(count(69)), Some(count(76))]);
    /// ```
    #[must_use]
    pub fn of(leads: Count, rate: &Exact, deals: Count) -> Option<Self> {
        if leads.get() > LEADS_MAX {
            return None;
        }
        // Each from its own exact value: 1 − p in floats would lose what matters near 0 and 1.
        let (p, q) = (float(rate), float(&(Exact::one() - rate.clone())));
        let leads_for = LEVELS.map(|(_, level)| leads_for(level, p, q, deals.get()).and_then(Count::new));
        Some(Self { at_plan: tail(deals.get(), leads.get(), p, q), leads_for })
    }
}

impl Confidence {
    /// The chance at plan in thousandths, to the nearest: the length of a bar.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000")]
    pub fn at_plan_permille(&self) -> u16 {
        (self.at_plan * 1000.0).round() as u16
    }
}

/// The nearest float to a ratio in `(0, 1]`, also where its numerator and denominator exceed what a float holds.
fn float(ratio: &Exact) -> f64 {
    // Doubled until its first bits are among the 62 that are kept: doubling loses nothing, in ratios and in floats.
    let mut scaled = ratio.clone();
    let mut halvings = 0;
    while scaled.is_positive() && scaled < Exact::ratio(1, 2) {
        scaled = scaled * Exact::whole(2);
        halvings += 1;
    }
    let bits = (scaled * Exact::whole(1 << 62)).floor().unwrap_or_default();
    bits as f64 / (1_u64 << 62) as f64 * 0.5_f64.powi(halvings)
}

/// The least `n` at which `P(X ≥ deals) ≥ level`, by halving: more leads never lower the chance.
fn leads_for(level: f64, p: f64, q: f64, deals: u64) -> Option<u64> {
    let enough = |n: u64| tail(deals, n, p, q) >= level;
    let mut high = deals.max(1);
    while !enough(high) {
        high = high.checked_mul(2)?;
        if high > 2 * LEADS_MAX {
            return None;
        }
    }
    let mut low = deals.saturating_sub(1);
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if enough(middle) { high = middle } else { low = middle }
    }
    (high <= LEADS_MAX).then_some(high)
}

/// `P(X ≥ k)` for `X` Binomial(`n`, `p`), 0 ≤ `p` ≤ 1: the smaller tail summed term by term, each from the one before.
#[must_use]
pub fn at_least(k: u64, n: u64, p: f64) -> f64 {
    tail(k, n, p, 1.0 - p)
}

fn tail(k: u64, n: u64, p: f64, q: f64) -> f64 {
    if k == 0 {
        return 1.0;
    }
    if k > n {
        return 0.0;
    }
    if p >= 1.0 {
        return 1.0;
    }
    let (k_float, n_float) = (k as f64, n as f64);
    if k_float > n_float * p {
        upper_tail(k_float, n_float, p, q)
    } else {
        // P(X < k) is P(n − X > n − k), an upper tail of the failures.
        1.0 - upper_tail(n_float - k_float + 1.0, n_float, q, p)
    }
}

fn upper_tail(k: f64, n: f64, p: f64, q: f64) -> f64 {
    let mut term = mass(k, n, p, q);
    let (mut sum, mut j) = (0.0, k);
    // Past the mean each term is smaller than the last; what is left out is below half a unit in the last place.
    while j <= n && term > sum * 1e-17 {
        sum += term;
        term *= (n - j) / (j + 1.0) * (p / q);
        j += 1.0;
    }
    sum.min(1.0)
}

/// `P(X = k)` by Loader's saddle-point form, which neither overflows nor cancels ("Fast and accurate computation of
/// binomial probabilities", 2000).
fn mass(k: f64, n: f64, p: f64, q: f64) -> f64 {
    if k <= 0.0 {
        return (n * (-p).ln_1p()).exp();
    }
    if k >= n {
        return (n * p.ln()).exp();
    }
    let exponent = stirling_error(n) - stirling_error(k) - stirling_error(n - k) - deviance(k, n * p) - deviance(n - k, n * q);
    exponent.exp() * (n / (std::f64::consts::TAU * k * (n - k))).sqrt()
}

/// `ln(n!) − ln(√(2πn)·(n/e)ⁿ)` for whole n ≥ 1.
fn stirling_error(n: f64) -> f64 {
    if n < 16.0 {
        let mut ln_factorial = 0.0;
        let mut i = 2.0;
        while i <= n {
            ln_factorial += f64::ln(i);
            i += 1.0;
        }
        return ln_factorial - (n + 0.5) * n.ln() + n - 0.5 * std::f64::consts::TAU.ln();
    }
    let square = n * n;
    (1.0 / 12.0 - (1.0 / 360.0 - (1.0 / 1260.0 - (1.0 / 1680.0 - 1.0 / 1188.0 / square) / square) / square) / square) / n
}

/// `x·ln(x/m) + m − x`, by its series where x is near m and the terms would cancel.
fn deviance(x: f64, m: f64) -> f64 {
    if (x - m).abs() >= 0.1 * (x + m) {
        return x * (x / m).ln() + m - x;
    }
    let v = (x - m) / (x + m);
    let mut sum = (x - m) * v;
    let mut term = 2.0 * x * v;
    let mut odd = 1.0;
    loop {
        term *= v * v;
        odd += 2.0;
        let next = sum + term / odd;
        if next == sum {
            return sum;
        }
        sum = next;
    }
}
