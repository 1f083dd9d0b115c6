//! How sure a plan is. The only folder of the domain with floating-point numbers.
//!
//! With `n` leads, each won with probability `p` and none depending on another, the deals are Binomial(n, p) (docs/domain.md §8). A
//! rate known from past results, `s` of `m`, is uncertain: it is Beta(s + ½, m − s + ½) distributed (Jeffreys' prior), and the deals
//! are beta-binomial. So 1 of 1 is not certainty. Segments of different rates and deal sizes add up.
//!
//! The mean of Beta(s + ½, m − s + ½) is `(s + ½) ÷ (m + 1)`, which lies between `s ÷ m` and a half. The plan is worked back with
//! `s ÷ m`, and only the chance uses the distribution: so the plan's deals are not the mean of the outcomes, and the outcomes do not
//! lie evenly around them. As a rule the chance is lower than with a known rate, as the distribution is wider (12 of 60: 0.5505
//! instead of 0.5563 for 10 deals of 50 leads); a short record of a rate below a half can raise it, because the mean is higher (1 of
//! 5, whose mean is 25 %: 0.5651).
//!
//! ```text
//! Model ──→ Parts (equal segments are one) ──→ Outcome: computed; one part is a Chain of Laws, few sums are listed as Masses,
//!                                          │   and many are told by their Spectrum, within a stated bound
//!                                          └─→ Simulation: where parts share a counted rate, or computing would take too long
//! both ──→ chances of any target, with what is left to 1 or with bounds; Distribution, the picture
//! Outcome ──→ Model::leads_for, Simulation ──→ Search: how many leads would be enough
//! Budget: all of it is counted in steps, so the work is bounded and the same everywhere
//! ```
//!
//! The same input gives the same bits natively and in a browser: only arithmetic and square roots, which every machine rounds alike,
//! and the logarithms and exponentials of `libm`. Rounding: none; exact figures are good to about 12 digits.
#![allow(clippy::float_arithmetic, clippy::float_cmp, clippy::cast_precision_loss, clippy::many_single_char_names)]

mod budget;
mod chain;
mod chance;
mod distribution;
mod draw;
mod enough;
mod estimate;
mod law;
mod masses;
mod model;
mod outcome;
mod part;
mod ratio;
mod saddle;
mod scattered;
mod search;
mod simulation;
mod spectrum;
mod strata;

pub use budget::Budget;
pub use chance::Chance;
pub use distribution::{BINS_MAX, Bin, Distribution, QUANTILES};
pub use enough::Enough;
pub use estimate::Estimate;
pub use model::{Model, Segment, Step};
pub use outcome::{Odds, Outcome};
pub use search::Search;
pub use simulation::{Progress, Simulation, TRIALS_MAX, Trials};

use crate::domain::number::{Count, Exact};
use enough::least;
use law::Law;
use ratio::float;

/// Above so many leads no chance is stated: the sums would no longer be done within a frame.
pub const LEADS_MAX: u64 = 10_000_000;

/// The chances that [`Confidence::leads_for`] answers.
pub const LEVELS: [(&str, f64); 3] = [("80%", 0.80), ("90%", 0.90), ("95%", 0.95)];

/// Those chances as numbers.
#[must_use]
pub fn levels() -> [f64; LEVELS.len()] {
    LEVELS.map(|(_, level)| level)
}

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
    /// use backcast::domain::{Count, Exact};
    /// use backcast::domain::probability::Confidence;
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
        // Not by a model, which could do it too: so what several segments need is not in the program's first part.
        let (p, q) = (float(rate), float(&(Exact::one() - rate)));
        let chance = |n: u64| Law::Binomial { n: n as f64, p, q }.chance(deals.get() as f64);
        let leads_for = least(levels(), leads.get(), |n| Some(chance(n)));
        Some(Self { at_plan: chance(leads.get()).at_least, leads_for: leads_for.map(|n| n.and_then(Count::new)) })
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

/// `P(X ≥ k)` for `X` Binomial(`n`, `p`), 0 ≤ `p` ≤ 1.
#[must_use]
pub fn at_least(k: u64, n: u64, p: f64) -> f64 {
    Law::Binomial { n: n as f64, p, q: 1.0 - p }.chance(k as f64).at_least
}
