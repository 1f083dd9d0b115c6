//! What the odds are of: segments that each bring deals, and what these are to reach together.

use std::cmp::Reverse;

use crate::domain::number::Exact;

/// Above so many leads no chance is stated: the sums would no longer be done within a frame.
pub const LEADS_MAX: u64 = 10_000_000;

/// The rate from one stage to the next.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step(pub(super) Rate);

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rate {
    Known(Exact),
    Counted(Record),
}

/// Of `won + lost` so many were won. `source` tells one record from another that happens to have the same figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Record {
    pub(super) lost: u64,
    pub(super) won: u64,
    pub(super) source: usize,
}

impl Record {
    /// The shapes of the Beta distribution that it leaves of its rate: `won + ½` and `lost + ½`, Jeffreys' prior and what was seen.
    pub(super) fn shapes(&self) -> (f64, f64) {
        (self.won as f64 + 0.5, self.lost as f64 + 0.5)
    }

    /// The mean of that: `(won + ½) ÷ (won + lost + 1)`.
    pub(super) fn mean(&self) -> f64 {
        let (won, lost) = self.shapes();
        won / (won + lost)
    }
}

impl Step {
    /// A rate that is known: above 0 and at most 1, else `None`.
    #[must_use]
    pub fn known(rate: Exact) -> Option<Self> {
        (rate.is_positive() && rate <= Exact::one()).then_some(Self(Rate::Known(rate)))
    }

    /// A rate known from past results, `won` of `of`: Beta(`won` + ½, `of` − `won` + ½) distributed (docs/domain.md §8), from Jeffreys'
    /// prior. Its mean is `(won + ½) ÷ (of + 1)`, which lies between `won ÷ of` and a half; and all of them won is not 100 % for
    /// sure: 1 of 1 is 75 % in the mean. `None` unless 0 < `won` ≤ `of`.
    ///
    /// ```
    /// use backcast::domain::probability::{Model, Odds, Segment, Step};
    /// let all_of_one = Step::counted(1, 1, 0).unwrap();
    /// let model = Model { segments: vec![Segment { leads: 1, steps: vec![all_of_one], value: 1 }], target: 1 };
    /// let Odds::Computed(outcome) = model.odds() else { panic!("one segment has an exact form") };
    /// assert!((outcome.at_plan().at_least - 0.75).abs() < 1e-12); // 1.5 ÷ 2
    /// ```
    ///
    /// Steps of one `source` with the same figures are one rate, unknown but the same wherever it stands.
    #[must_use]
    pub fn counted(won: u64, of: u64, source: usize) -> Option<Self> {
        let lost = of.checked_sub(won).filter(|_| won > 0)?;
        Some(Self(Rate::Counted(Record { lost, won, source })))
    }
}

/// Leads of one kind: alike in their rates and in what a deal is worth, and none depending on another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// How many there are.
    pub leads: u64,
    /// From lead to deal; none at all if every lead is one.
    pub steps: Vec<Step>,
    /// What one deal counts for: in the currency's minor unit if the target is money, 1 if it is a number of deals.
    pub value: u64,
}

/// Segments, and the target that the sum of their deals' values is to reach.
///
/// ```
/// use backcast::domain::Exact;
/// use backcast::domain::probability::{Model, Odds, Segment, Step};
/// let fifth = Step::known(Exact::ratio(1, 5)).unwrap();
/// let model = Model { segments: vec![Segment { leads: 50, steps: vec![fifth], value: 1 }], target: 10 };
/// let Odds::Computed(outcome) = model.odds() else { panic!("one segment of known rates has an exact form") };
/// assert!((outcome.at_plan().at_least - 0.5563).abs() < 0.00005);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// In any order: it changes nothing.
    pub segments: Vec<Segment>,
    /// In the unit of [`Segment::value`].
    pub target: u128,
}

impl Model {
    /// How many different ways there are in it from lead to deal: what a trial takes time for.
    #[must_use]
    pub fn ways(&self) -> u64 {
        self.segments.len().max(1) as u64
    }

    /// The leads of all segments.
    #[must_use]
    pub fn leads(&self) -> u64 {
        self.segments.iter().fold(0, |sum, segment| sum.saturating_add(segment.leads))
    }

    /// The same with exactly `total` leads, divided as the model divides its own: each segment gets `total × its leads ÷ all leads`,
    /// rounded to a whole number by the largest remainder (of equal remainders the earlier segment is rounded up first).
    ///
    /// Each segment is within one of its exact share, the model's own total gives the model back, and a segment without leads gets
    /// none. One lead more in all can take a lead from a segment (the Alabama paradox), as the rules for dividing a plan can.
    /// A model without leads has no proportion, and keeps none.
    ///
    /// ```
    /// use backcast::domain::probability::{Model, Segment};
    /// let segment = |leads| Segment { leads, steps: vec![], value: 1 };
    /// let model = Model { segments: vec![segment(6), segment(3), segment(1)], target: 5 };
    /// let leads = |total| model.scaled(total).segments.iter().map(|segment| segment.leads).collect::<Vec<_>>();
    /// assert_eq!(leads(10), [6, 3, 1]);
    /// assert_eq!(leads(11), [7, 3, 1]); // 6.6, 3.3 and 1.1
    /// ```
    #[must_use]
    pub fn scaled(&self, total: u64) -> Self {
        let leads: Vec<u64> = self.segments.iter().map(|segment| segment.leads).collect();
        let segments = self.segments.iter().zip(divided(total, &leads));
        Self { segments: segments.map(|(segment, leads)| Segment { leads, ..segment.clone() }).collect(), target: self.target }
    }
}

/// `total` in proportion to `leads`, as [`Model::scaled`] says.
pub(super) fn divided(total: u64, leads: &[u64]) -> Vec<u64> {
    let all = leads.iter().fold(0, |sum: u128, leads| sum + u128::from(*leads)).max(1);
    let exact = |leads: u64| u128::from(total) * u128::from(leads);
    let mut divided: Vec<u64> = leads.iter().map(|leads| u64::try_from(exact(*leads) / all).unwrap_or(u64::MAX)).collect();
    let rest = divided.iter().fold(total, |rest, leads| rest.saturating_sub(*leads));
    // The greatest remainder comes first. The sort keeps the order of equal ones.
    let mut places: Vec<(u128, usize)> = leads.iter().map(|leads| exact(*leads) % all).zip(0..).collect();
    places.sort_by_key(|(remainder, _)| Reverse(*remainder));
    for (_, place) in places.iter().filter(|(remainder, _)| *remainder > 0).take(usize::try_from(rest).unwrap_or(usize::MAX)) {
        divided[*place] += 1;
    }
    divided
}
