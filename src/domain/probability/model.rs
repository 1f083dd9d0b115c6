//! The probability model: segments that each bring deals, and the target for their sum.

use crate::domain::number::Exact;
use crate::domain::number::order::ordered;

/// Above this number of leads no chance is stated, because the sums would take longer than a frame.
pub const LEADS_MAX: u64 = 10_000_000;

/// The rate from one stage to the next.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step(pub(super) Rate);

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rate {
    Known(Exact),
    Counted(Record),
}

/// `won` of `won + lost` were won, in millionths: a rate that was changed since has as many results as before, at its own rate. `source`
/// distinguishes records that happen to have the same figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Record {
    pub(super) lost: u64,
    pub(super) won: u64,
    pub(super) source: usize,
}

/// Results are kept in millionths.
const MILLION: u64 = 1_000_000;

impl Record {
    /// `won` of `of`; `None` unless 0 < `won` ≤ `of`.
    pub(super) fn of(won: u64, of: u64, source: usize) -> Option<Self> {
        let lost = of.checked_sub(won).filter(|_| won > 0)?.checked_mul(MILLION)?;
        Some(Self { lost, won: won.checked_mul(MILLION)?, source })
    }

    /// The shapes of the Beta distribution of its rate: `won + ½` and `lost + ½` (Jeffreys' prior plus the observations).
    pub(super) fn shapes(&self) -> (f64, f64) {
        (self.won as f64 / MILLION as f64 + 0.5, self.lost as f64 / MILLION as f64 + 0.5)
    }

    /// The mean of that distribution: `(won + ½) ÷ (won + lost + 1)`.
    pub(super) fn mean(&self) -> f64 {
        let (won, lost) = self.shapes();
        won / (won + lost)
    }
}

impl Step {
    /// A known rate: above 0 and at most 1, otherwise `None`.
    pub fn known(rate: Exact) -> Option<Self> {
        (rate.is_positive() && rate <= Exact::one()).then_some(Self(Rate::Known(rate)))
    }

    /// A rate known from past results, `won` of `of`: Beta(`won` + ½, `of` − `won` + ½) distributed (docs/domain.md
    /// §8), from Jeffreys' prior. Its mean is `(won + ½) ÷ (of + 1)`, which lies between `won ÷ of` and a half. All of
    /// them won is therefore not 100 %: 1 of 1 has a mean of 75 %. `None` unless 0 < `won` ≤ `of`.
    ///
    /// ```
    /// use backcast::domain::probability::{Model, Odds, Segment, Step};
    /// let all_of_one = Step::counted(1, 1, 0).unwrap();
    /// let model = Model { segments: vec![Segment { leads: 1, steps: vec![all_of_one], value: 1 }], target: 1 };
    /// let Odds::Computed(outcome) = model.odds() else { panic!("one segment has an exact form") };
    /// assert!((outcome.at_plan().at_least - 0.75).abs() < 1e-12); // 1.5 ÷ 2
    /// ```
    ///
    /// Steps with one `source` and the same figures have one rate, which is unknown but the same everywhere.
    pub fn counted(won: u64, of: u64, source: usize) -> Option<Self> {
        Record::of(won, of, source).map(|record| Self(Rate::Counted(record)))
    }

    /// A rate that was changed since `of` past results were counted. Nobody knows the new rate better than the old one, so it is as uncertain
    /// as these many results would leave it: Beta(`rate × of` + ½, `(1 − rate) × of` + ½) distributed, `rate × of` to the nearest millionth.
    /// Where that is less than one, so many results are taken that one was won. For the counted rate itself this is [`Step::counted`].
    /// `None` unless 0 < `rate` ≤ 1 and `of` > 0.
    pub fn as_often(rate: &Exact, of: u64, source: usize) -> Option<Self> {
        let of = Exact::whole(of);
        let is_rate = rate.is_positive() && *rate <= Exact::one() && of.is_positive();
        let won = Some(rate * &of).filter(|_| is_rate)?;
        let (won, all) = if won < Exact::one() { (Exact::one(), Exact::one().checked_div(rate)?) } else { (won, of) };
        let millionths = |value: &Exact| (&(value * Exact::whole(MILLION)) + Exact::ratio(1, 2)).floor();
        let (won, all) = (millionths(&won)?, millionths(&all)?);
        Some(Self(Rate::Counted(Record { lost: all.checked_sub(won)?, won, source })))
    }
}

/// Leads of one kind: with the same rates and deal value, and independent of one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The number of leads.
    pub leads: u64,
    /// The steps from lead to deal; none if every lead is a deal.
    pub steps: Vec<Step>,
    /// The value of one deal: in the currency's minor unit if the target is money, 1 if it is a number of deals.
    pub value: u64,
}

/// Segments, and the target for the sum of their deals' values.
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
    /// The segments; their order changes nothing.
    pub segments: Vec<Segment>,
    /// In the unit of [`Segment::value`].
    pub target: u128,
}

impl Model {
    /// The number of different chains of rates from lead to deal; it determines how long a trial takes.
    pub fn ways(&self) -> u64 {
        self.segments.len().max(1) as u64
    }

    /// The leads of all segments.
    pub fn leads(&self) -> u64 {
        self.segments.iter().fold(0, |sum, segment| sum.saturating_add(segment.leads))
    }

    /// The same model with exactly `total` leads, divided in the model's own proportion: each segment gets `total × its leads ÷ all leads`,
    /// rounded to a whole number by the largest remainder (of equal remainders, the earlier segment is rounded up first).
    ///
    /// Each segment is within one of its exact share, the model's own total gives the model back, and a segment without
    /// leads gets none. One more lead in all can take a lead from a segment (the Alabama paradox), as in every division
    /// by largest remainder. A model without leads has no proportion and stays without leads.
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

/// `total` in proportion to `leads`, by the rule of [`Model::scaled`].
pub(super) fn divided(total: u64, leads: &[u64]) -> Vec<u64> {
    let all = leads.iter().fold(0, |sum: u128, leads| sum + u128::from(*leads)).max(1);
    let exact = |leads: u64| u128::from(total) * u128::from(leads);
    let mut divided: Vec<u64> = leads.iter().map(|leads| u64::try_from(exact(*leads) / all).unwrap_or(u64::MAX)).collect();
    let rest = divided.iter().fold(total, |rest, leads| rest.saturating_sub(*leads));
    // The greatest remainder comes first. The sort is stable, so equal ones keep their order.
    let remainders: Vec<u128> = leads.iter().map(|leads| exact(*leads) % all).collect();
    let open = (0..leads.len()).filter(|place| remainders[*place] > 0).collect();
    let places = ordered(open, &|one, two| remainders[two].cmp(&remainders[one]));
    for place in places.into_iter().take(usize::try_from(rest).unwrap_or(usize::MAX)) {
        divided[place] += 1;
    }
    divided
}
