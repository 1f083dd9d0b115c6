//! The metric of a target.

/// The metric of the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Metric {
    /// Money from won deals.
    #[default]
    Revenue,
    /// Won deals.
    Deals,
    /// Revenue minus the cost of goods sold.
    GrossProfit,
}

impl Metric {
    /// Every metric, with its name in the plan file.
    pub const NAMES: [&'static str; 3] = ["revenue", "deals", "gross_profit"];
    const ALL: [Self; 3] = [Self::Revenue, Self::Deals, Self::GrossProfit];

    /// Its name in the plan file.
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// The metric of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().position(|n| *n == name).map(|i| Self::ALL[i])
    }
}
