//! What a plan is about in a few words: its target and its plan period, as they are typed.

use super::{Draft, Metric};

/// The target and the plan period of a draft, for its name and for lists of plans.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The metric of the target.
    pub metric: Metric,
    /// The target.
    pub amount: String,
    /// The start date.
    pub first: String,
    /// The end date.
    pub last: String,
    /// The first month of the fiscal year.
    pub year_from: String,
}

impl Draft {
    /// The outline of the draft.
    pub fn outline(&self) -> Outline {
        Outline {
            metric: self.metric,
            amount: self.amount.clone(),
            first: self.first.clone(),
            last: self.last.clone(),
            year_from: self.time.year_from.clone(),
        }
    }
}
