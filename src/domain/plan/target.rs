//! What a target is counted in. How it is worked back to deals is in `leaves`, for every whole is the sum of its leaves.

use super::Target;
use crate::domain::draft::Metric;
use crate::domain::number::Exact;

impl Target {
    /// What it is counted in.
    #[must_use]
    pub fn metric(&self) -> Metric {
        match self {
            Self::Revenue(_) => Metric::Revenue,
            Self::Deals(_) => Metric::Deals,
            Self::GrossProfit(_) => Metric::GrossProfit,
        }
    }

    /// The target as given, in its own metric.
    #[must_use]
    pub fn amount(&self) -> &Exact {
        match self {
            Self::Revenue(amount) | Self::Deals(amount) | Self::GrossProfit(amount) => amount,
        }
    }
}
