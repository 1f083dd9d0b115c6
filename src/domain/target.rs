//! From the target to the deals: the first step back.

use super::plan::Target;
use super::{Count, Currency, Exact, Money};

impl Target {
    /// The revenue that reaches `share` of the target (1 for the target itself), in the currency's minor unit.
    ///
    /// `revenue = profit ÷ margin` for gross profit; `deals × deal_size` for a target in deals, the deals whole.
    /// Rounded up to the minor unit, once, before anything is divided (the domain's §2). `None` for a target in deals
    /// without a deal size, and past 28 digits.
    #[must_use]
    pub fn revenue(&self, share: &Exact, deal_size: Option<&Exact>, currency: Currency) -> Option<Money> {
        let exact = match self {
            Self::Revenue(amount) => amount * share,
            Self::GrossProfit { profit, margin } => (profit * share).over(margin.value())?,
            Self::Deals(deals) => &Count::sufficing(&(deals * share))?.exact() * deal_size?,
        };
        Money::reaching(&exact, currency)
    }

    /// The deals that reach `share` of the target, before they are rounded up: `revenue ÷ deal_size`, or as given.
    /// `None` for a target in money without a deal size, and past 28 digits of money.
    #[must_use]
    pub fn deals(&self, share: &Exact, deal_size: Option<&Exact>, currency: Currency) -> Option<Exact> {
        match self {
            Self::Deals(deals) => Some(deals * share),
            Self::Revenue(_) | Self::GrossProfit { .. } => self.revenue(share, deal_size, currency)?.exact().over(deal_size?),
        }
    }

    /// The target as given, in its own metric.
    #[must_use]
    pub fn amount(&self) -> &Exact {
        match self {
            Self::Revenue(amount) | Self::Deals(amount) => amount,
            Self::GrossProfit { profit, .. } => profit,
        }
    }
}
