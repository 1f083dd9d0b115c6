//! The target and its lines. `work_back` turns it into deals, because every whole is the sum of its sub-targets.

use crate::domain::draft::Metric;
use crate::domain::number::Exact;

/// The target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Its metric.
    pub metric: Metric,
    /// The target as given, in its metric; above 0.
    pub amount: Exact,
}

/// A target line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tier {
    /// What it is called.
    pub name: String,
    /// Its share of the target; above 0.
    pub of_target: Exact,
}
