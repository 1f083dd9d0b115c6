//! A validated plan: types that cannot hold a wrong value. Made by [`crate::domain::draft::Draft::check`], and nowhere else.

pub(in crate::domain) mod capacity;
pub(in crate::domain) mod curve;
pub(in crate::domain) mod funnel;
pub(in crate::domain) mod range;
pub(in crate::domain) mod space;
pub(in crate::domain) mod spread;
mod target;
pub(in crate::domain) mod work_back;

pub use crate::domain::calendar::Horizon;
pub use capacity::{Capacity, Team};
pub use funnel::Place;
pub use range::Range;
pub use space::{Branch, Dimension, Member, Space, Terms};
pub use spread::{Phase, Spread};
pub use work_back::Required;

use crate::domain::number::{Count, Currency, Exact, Rate};

/// A plan that can be computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub(in crate::domain) name: String,
    pub(in crate::domain) currency: Currency,
    pub(in crate::domain) horizon: Option<Horizon>,
    pub(in crate::domain) target: Target,
    pub(in crate::domain) deal_size: Option<Exact>,
    pub(in crate::domain) funnel: Funnel,
    pub(in crate::domain) tiers: Vec<Tier>,
    pub(in crate::domain) leads_available: Option<Count>,
    /// The plan's own margin; leaves may have others.
    pub(in crate::domain) margin: Option<Rate>,
    pub(in crate::domain) space: Space,
    pub(in crate::domain) spread: Spread,
    pub(in crate::domain) capacity: Capacity,
    pub(in crate::domain) scenarios: Vec<Scenario>,
    pub(in crate::domain) levers: Vec<Range>,
}

/// A variant of a plan: its name, and the whole of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// What it is called.
    pub name: String,
    /// The plan that it is, without scenarios of its own.
    pub plan: Plan,
}

/// What must be reached. Amounts are above 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// So much money from won deals.
    Revenue(Exact),
    /// So many won deals.
    Deals(Exact),
    /// So much gross profit: money left after the cost of what is sold.
    GrossProfit(Exact),
}

/// The ordered stages; there is a rate after each but the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Funnel {
    pub(in crate::domain) stages: Vec<Stage>,
    pub(in crate::domain) won: usize,
}

/// One stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// What it is called.
    pub name: String,
    /// The rate from here to the next stage; 100 % at the last, which leads nowhere.
    pub rate: Rate,
    /// Where the rate was counted in history: how many of how many; `None` for a rate that is assumed.
    pub counted: Option<(u64, u64)>,
    /// Calendar days spent here.
    pub days: u32,
    /// What is done for each one that reaches this stage.
    pub activities: Vec<Activity>,
}

/// Something done so many times for each one of a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// What it is called.
    pub name: String,
    /// How often for each; above 0.
    pub per_unit: Exact,
}

/// A line across the target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tier {
    /// What it is called.
    pub name: String,
    /// Its share of the target; above 0.
    pub of_target: Exact,
}

impl Stage {
    /// What its rate was counted as, if that is what it still is: one that was changed since is taken as known.
    #[must_use]
    pub fn counted_as_is(&self) -> Option<(u64, u64)> {
        self.counted.filter(|(won, of)| *self.rate.value() == Exact::ratio(*won, *of))
    }
}

impl Plan {
    /// Whether every part of the split has a deal size of its own, so that the plan's is used nowhere.
    #[must_use]
    pub fn has_unused_deal_size(&self) -> bool {
        !self.space.is_whole() && self.space.terms(&Terms::default()).iter().all(|terms| terms.deal_size.is_some())
    }

    /// What the plan counts in.
    #[must_use]
    pub fn currency(&self) -> Currency {
        self.currency
    }

    /// First and last day, if it has.
    #[must_use]
    pub fn horizon(&self) -> Option<Horizon> {
        self.horizon
    }

    /// The split in space.
    #[must_use]
    pub fn space(&self) -> &Space {
        &self.space
    }

    /// The split over time, and the days that are worked.
    #[must_use]
    pub fn spread(&self) -> &Spread {
        &self.spread
    }

    /// What people can carry.
    #[must_use]
    pub fn capacity(&self) -> &Capacity {
        &self.capacity
    }

    /// The variants.
    #[must_use]
    pub fn scenarios(&self) -> &[Scenario] {
        &self.scenarios
    }

    /// The ranges that levers have of their own.
    #[must_use]
    pub fn levers(&self) -> &[Range] {
        &self.levers
    }

    /// The stages.
    #[must_use]
    pub fn funnel(&self) -> &Funnel {
        &self.funnel
    }
}
