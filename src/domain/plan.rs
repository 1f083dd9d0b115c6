//! A validated plan: types that cannot hold a wrong value. Made by [`super::Draft::check`], and nowhere else.

use chrono::NaiveDate;

use super::capacity::Capacity;
use super::levers::Range;
use super::space::{Space, Terms};
use super::spread::Spread;
use super::{Count, Currency, Exact, Rate};

/// A plan that can be computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub(super) name: String,
    pub(super) currency: Currency,
    pub(super) horizon: Option<Horizon>,
    pub(super) target: Target,
    pub(super) deal_size: Option<Exact>,
    pub(super) funnel: Funnel,
    pub(super) tiers: Vec<Tier>,
    pub(super) leads_available: Option<Count>,
    /// The plan's own margin; leaves may have others.
    pub(super) margin: Option<Rate>,
    pub(super) space: Space,
    pub(super) spread: Spread,
    pub(super) capacity: Capacity,
    pub(super) scenarios: Vec<Scenario>,
    pub(super) levers: Vec<Range>,
}

/// A variant of a plan: its name, and the whole of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// What it is called.
    pub name: String,
    /// The plan that it is, without scenarios of its own.
    pub plan: Plan,
}

/// First and last day of a plan, both included; the last is not before the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Horizon {
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
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
    pub(super) stages: Vec<Stage>,
    pub(super) won: usize,
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
