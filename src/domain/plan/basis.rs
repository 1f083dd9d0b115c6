//! What the verdict is judged by: the last period, the market, the company aim, and the thresholds.

use crate::domain::draft::{Level, Threshold};
use crate::domain::number::{Exact, Rate};

/// What the verdict is judged by, beside the plan itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The result of the last comparable period, in the metric of the target; above 0.
    pub past_result: Option<Exact>,
    /// The market, if its size and the share gained are stated.
    pub market: Option<Market>,
    /// The company aim that the plan serves; may be empty.
    pub aim: String,
    /// The thresholds.
    pub thresholds: Thresholds,
}

/// The market: `size × share` is what it gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Market {
    /// Its size over the plan period, in money; above 0.
    pub size: Exact,
    /// The share that is gained.
    pub share: Rate,
}

/// The limits of every threshold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thresholds(pub(in crate::domain) [Limits; Threshold::ALL.len()]);

/// The figures up to which something is comfortable, and achievable; or from which on, if more of it is better.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The limit of comfortable.
    pub comfortable: Exact,
    /// The limit of achievable, which is never the tighter one.
    pub achievable: Exact,
}

impl Thresholds {
    /// The limits of a threshold.
    pub fn of(&self, threshold: Threshold) -> &Limits {
        &self.0[threshold as usize]
    }
}

impl Limits {
    /// The limit of a level.
    pub fn at(&self, level: Level) -> &Exact {
        if level == Level::Comfortable { &self.comfortable } else { &self.achievable }
    }
}
