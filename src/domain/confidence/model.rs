//! What the odds are of: segments that each bring deals, and what these are to reach together.

use crate::domain::Exact;

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

impl Step {
    /// A rate that is known: above 0 and at most 1, else `None`.
    #[must_use]
    pub fn known(rate: Exact) -> Option<Self> {
        (rate.is_positive() && rate <= Exact::one()).then_some(Self(Rate::Known(rate)))
    }

    /// A rate counted in history, `won` of `of`: Beta(won, of − won) distributed, whose mean is the rate that was counted (the
    /// domain's §6). All of them won is 100 % for sure. `None` unless 0 < `won` ≤ `of`.
    ///
    /// Steps of one `source` with the same figures are one rate, unknown but the same wherever it stands.
    #[must_use]
    pub fn counted(won: u64, of: u64, source: usize) -> Option<Self> {
        let lost = of.checked_sub(won).filter(|_| won > 0)?;
        Some(Self(if lost == 0 { Rate::Known(Exact::one()) } else { Rate::Counted(Record { lost, won, source }) }))
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
/// use backcast::domain::{Exact, confidence::{Model, Odds, Segment, Step}};
/// let fifth = Step::known(Exact::ratio(1, 5)).unwrap();
/// let model = Model { segments: vec![Segment { leads: 50, steps: vec![fifth], value: 1 }], target: 10 };
/// let Odds::Exact(outcome) = model.odds() else { panic!("one segment of known rates has an exact form") };
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

    /// The same with `total` leads instead, in the same proportion: each segment gets `⌈total × its leads ÷ all leads⌉`. Rounded up
    /// by itself, and not by largest remainder, a segment never loses a lead when the total grows, and so the chance never falls.
    /// The sum is `total` or up to one more for each segment.
    #[must_use]
    pub fn scaled(&self, total: u64) -> Self {
        let all = u128::from(self.leads().max(1));
        let share = |leads: u64| u64::try_from((u128::from(total) * u128::from(leads)).div_ceil(all)).unwrap_or(u64::MAX);
        let segments = self.segments.iter().map(|segment| Segment { leads: share(segment.leads), ..segment.clone() }).collect();
        Self { segments, target: self.target }
    }
}
