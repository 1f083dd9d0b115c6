//! The target and its lines. `work_back` turns it into deals, because every whole is the sum of its sub-targets.

use crate::domain::draft::Metric;
use crate::domain::number::Exact;

/// The target. Amounts are above 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// So much money from won deals.
    Revenue(Exact),
    /// So many won deals.
    Deals(Exact),
    /// So much gross profit: money left after the cost of what is sold.
    GrossProfit(Exact),
}

/// A target line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tier {
    /// What it is called.
    pub name: String,
    /// Its share of the target; above 0.
    pub of_target: Exact,
}

impl Target {
    /// Its metric.
    pub fn metric(&self) -> Metric {
        match self {
            Self::Revenue(_) => Metric::Revenue,
            Self::Deals(_) => Metric::Deals,
            Self::GrossProfit(_) => Metric::GrossProfit,
        }
    }

    /// The target as given, in its own metric.
    pub fn amount(&self) -> &Exact {
        match self {
            Self::Revenue(amount) | Self::Deals(amount) | Self::GrossProfit(amount) => amount,
        }
    }
}
