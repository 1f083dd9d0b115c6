//! Pay, and the indicators beside the target.

use crate::domain::draft::{BandKind, Direction, RatesOf};
use crate::domain::number::Exact;

/// What those who carry the plan are paid over its plan period, all together (docs/domain.md §8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pay {
    /// The base pay; 0 for none.
    pub base: Exact,
    /// What the rates are of.
    pub rates_of: RatesOf,
    /// The variable pay for 100 % of the target at a rate of 100 %.
    pub at_target: Option<Exact>,
    /// How the bands pay.
    pub kind: BandKind,
    /// The bands in rising order of their beginning. Below the first, nothing is paid.
    pub bands: Vec<Band>,
    /// The most variable pay.
    pub cap: Option<Exact>,
    /// Sales booked before the plan period that count toward the bands, in the unit of the target; 0 for none.
    pub start: Exact,
}

/// A band of attainment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// The attainment from which it applies, 1 for 100 %.
    pub from: Exact,
    /// Its rate.
    pub rate: Exact,
}

/// An indicator beside the target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// What it is called.
    pub name: String,
    /// Which way is better.
    pub direction: Direction,
    /// Its target over the plan period.
    pub target: IndicatorLevel,
    /// The unit of its numbers; may be empty.
    pub unit: String,
    /// Its target in each month, where it has one of its own.
    pub months: Vec<Option<IndicatorLevel>>,
}

/// A target of an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorLevel {
    /// The number; 0.35 for 35 %.
    pub value: Exact,
    /// Whether it is written in percent.
    pub is_percent: bool,
}
