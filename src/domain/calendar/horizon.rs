//! The period of a plan.

use chrono::NaiveDate;

/// Days a horizon may have: ten years.
pub const HORIZON_DAYS_MAX: u64 = 3653;

/// First and last day of a plan, both included; the last is not before the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Horizon {
    pub(in crate::domain) first: NaiveDate,
    pub(in crate::domain) last: NaiveDate,
}

impl Horizon {
    /// The first day.
    #[must_use]
    pub fn first(&self) -> NaiveDate {
        self.first
    }

    /// The last day, included.
    #[must_use]
    pub fn last(&self) -> NaiveDate {
        self.last
    }
}
