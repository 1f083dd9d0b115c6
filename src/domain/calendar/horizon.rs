//! The plan period.

use chrono::NaiveDate;

/// The longest plan period in days: ten years.
pub const HORIZON_DAYS_MAX: u64 = 3653;

/// Start date and end date of a plan, both included; the end date is not before the start date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Horizon {
    pub(in crate::domain) first: NaiveDate,
    pub(in crate::domain) last: NaiveDate,
}

impl Horizon {
    /// The start date.
    pub fn first(&self) -> NaiveDate {
        self.first
    }

    /// The end date, included.
    pub fn last(&self) -> NaiveDate {
        self.last
    }
}
