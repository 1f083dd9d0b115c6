//! The chance of a plan of one segment, by one binomial distribution.

use super::enough::least;
use super::law::Law;
use super::model::LEADS_MAX;
use super::ratio::float;
use crate::domain::number::{Count, Exact};

/// The chances that [`Confidence::leads_for`] answers.
pub const LEVELS: [(&str, f64); 3] = [("80%", 0.80), ("90%", 0.90), ("95%", 0.95)];

/// Those chances as numbers.
pub fn levels() -> [f64; LEVELS.len()] {
    LEVELS.map(|(_, level)| level)
}

/// The chance of a plan of one segment.
#[derive(Clone, Debug, PartialEq)]
pub struct Confidence {
    /// The probability, 0 to 1, that the planned leads bring the deals needed.
    pub at_plan: f64,
    /// The available leads, if the plan states them, and the probability that they bring the deals needed.
    pub available: Option<(Count, f64)>,
    /// The least leads that bring the deals needed with 80, 90 and 95 %; `None` if that is above [`LEADS_MAX`].
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
    pub fn of(leads: Count, rate: &Exact, deals: Count) -> Option<Self> {
        if leads.get() > LEADS_MAX {
            return None;
        }
        // The binomial distribution is enough here; the general model is only for several segments.
        let (p, q) = (float(rate), float(&(Exact::one() - rate)));
        let chance = |n: u64| Law::Binomial { n: n as f64, p, q }.chance(deals.get() as f64);
        let leads_for = least(levels(), leads.get(), |n| Some(chance(n)));
        Some(Self { at_plan: chance(leads.get()).at_least, available: None, leads_for: leads_for.map(|n| n.and_then(Count::new)) })
    }
}

impl Confidence {
    /// The same with the chance of the available leads, if the plan states them; `None` above [`LEADS_MAX`] leads.
    pub fn with_available(self, leads: Option<Count>, rate: &Exact, deals: Count) -> Option<Self> {
        let Some(leads) = leads else { return Some(self) };
        let available = Self::of(leads, rate, deals)?.at_plan;
        Some(Self { available: Some((leads, available)), ..self })
    }

    /// The chance of hitting target that every screen shows: with the available leads if the plan states them, otherwise with the planned.
    pub fn shown(&self) -> f64 {
        self.available.map_or(self.at_plan, |(_, chance)| chance)
    }

    /// The shown chance in whole percent, to the nearest, as it is written: the chances of two scenarios differ by as many percentage points.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 100")]
    pub fn shown_percent(&self) -> u16 {
        (self.shown() * 100.0).round() as u16
    }

    /// The shown chance in thousandths, to the nearest: the length of a bar.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000")]
    pub fn shown_permille(&self) -> u16 {
        (self.shown() * 1000.0).round() as u16
    }
}

/// `P(X ≥ k)` for `X` Binomial(`n`, `p`), 0 ≤ `p` ≤ 1.
pub fn at_least(k: u64, n: u64, p: f64) -> f64 {
    Law::Binomial { n: n as f64, p, q: 1.0 - p }.chance(k as f64).at_least
}
