//! The chance of a plan. This is the only folder of the domain with floating-point numbers.
//!
//! If `n` leads are each won with probability `p`, independently of one another, the deals are Binomial(n, p) (docs/domain.md §8). A rate
//! known from past results, `s` of `m`, is uncertain: it is Beta(s + ½, m − s + ½) distributed (Jeffreys' prior), and the deals are
//! beta-binomial. So 1 of 1 is not certainty. Segments with different rates and deal sizes add up.
//!
//! The mean of Beta(s + ½, m − s + ½) is `(s + ½) ÷ (m + 1)`, which lies between `s ÷ m` and a half. The plan is worked
//! back with `s ÷ m`, and only the chance uses the distribution; so the plan's deals are not the mean of the outcomes,
//! and the outcomes are not symmetric around them. Usually the chance is lower than with a known rate, because the
//! distribution is wider (12 of 60: 0.5505 instead of 0.5563 for 10 deals of 50 leads). A short record of a rate below
//! a half can raise it, because the mean is higher (1 of 5, whose mean is 25 %: 0.5651).
//!
//! ```text
//! Model ──→ Parts (equal segments are one) ──→ Outcome: computed; one part is a Chain of Laws, few sums are listed as Masses,
//!                                          │   and many are represented by their Spectrum, within a stated bound
//!                                          └─→ Simulation: where parts share a counted rate, or computing would take too long
//! both ──→ chances of any target, with what is left to 1 or with bounds; Distribution, the picture
//! Outcome ──→ Model::leads_for, Simulation ──→ Search: how many leads would be enough
//! Budget: all of it is counted in steps, so the work is bounded and the same everywhere
//! ```
//!
//! The same input gives the same bits natively and in a browser: the code uses only arithmetic and square roots, which every machine rounds
//! alike, and the logarithms and exponentials of `libm`. Rounding: none; exact figures are good to about 12 digits.
#![allow(clippy::float_arithmetic, clippy::float_cmp, clippy::cast_precision_loss, clippy::many_single_char_names)]

mod budget;
mod chain;
mod chance;
mod confidence;
mod distribution;
mod draw;
mod enough;
mod estimate;
mod law;
mod likely_rate;
mod masses;
mod model;
mod odds;
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
pub use confidence::{Confidence, LEVELS, at_least, levels};
pub use distribution::{BINS_MAX, Bin, Distribution, QUANTILES, Weight};
pub use enough::Enough;
pub use estimate::Estimate;
pub use likely_rate::likely_rate;
pub use model::{LEADS_MAX, Model, Segment, Step};
pub use odds::Odds;
pub use outcome::Outcome;
pub use search::Search;
pub use simulation::{Progress, Simulation, TRIALS_MAX, Trials};
