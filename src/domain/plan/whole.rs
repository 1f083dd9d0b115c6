//! The whole plan.

use std::sync::Arc;

use super::basis::Basis;
use super::budget::Budget;
use super::capacity::Capacity;
use super::customers::Customers;
use super::funnel::Funnel;
use super::pay::{Indicator, Pay};
use super::playbook::Playbook;
use super::regular::{Channel, RegularActivity};
use super::split::{Split, Terms};
use super::spread::Spread;
use super::target::{Target, Tier};
use crate::domain::calendar::Horizon;
use crate::domain::draft::Lever;
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
    /// Whether [`Self::leads_available`] are those of the opening pipeline and the activities, and not typed.
    pub(in crate::domain) leads_follow: bool,
    /// The opening pipeline that is in hand, in leads.
    pub(in crate::domain) opening: Option<Count>,
    /// The plan's margin; sub-targets may have custom ones.
    pub(in crate::domain) margin: Option<Rate>,
    pub(in crate::domain) split: Split,
    pub(in crate::domain) spread: Spread,
    pub(in crate::domain) capacity: Capacity,
    pub(in crate::domain) activities: Vec<RegularActivity>,
    pub(in crate::domain) channels: Vec<Channel>,
    pub(in crate::domain) budget: Budget,
    pub(in crate::domain) pay: Option<Pay>,
    pub(in crate::domain) indicators: Vec<Indicator>,
    pub(in crate::domain) customers: Option<Customers>,
    pub(in crate::domain) scenarios: Vec<Scenario>,
    pub(in crate::domain) levers: Vec<Range>,
    pub(in crate::domain) basis: Basis,
    /// Shared, because plans are copied for every question around them.
    pub(in crate::domain) playbook: Arc<Playbook>,
}

/// A scenario of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// What it is called.
    pub name: String,
    /// The complete plan of the scenario, without scenarios.
    pub plan: Plan,
}

/// The custom range of a lever, in the terms of its input. A missing end is that of the common range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// The lever.
    pub lever: Lever,
    /// Its low end.
    pub from: Option<Exact>,
    /// Its high end.
    pub to: Option<Exact>,
}

impl Plan {
    /// Whether every sub-target has a custom deal size, so that the plan's is not used.
    pub fn has_unused_deal_size(&self) -> bool {
        !self.split.is_whole() && self.split.terms(&Terms::default()).different.iter().all(|terms| terms.deal_size.is_some())
    }

    /// The average deal size that is typed for the plan.
    pub fn deal_size(&self) -> Option<&Exact> {
        self.deal_size.as_ref()
    }

    /// The gross margin that is typed for the plan.
    pub fn margin(&self) -> Option<&Rate> {
        self.margin.as_ref()
    }

    /// The plan period, if it has one.
    pub fn horizon(&self) -> Option<Horizon> {
        self.horizon
    }

    /// The split by segment.
    pub fn split(&self) -> &Split {
        &self.split
    }

    /// The split over time, and the days that are worked.
    pub fn spread(&self) -> &Spread {
        &self.spread
    }

    /// Whether the leads available follow the activities, and are not typed.
    pub fn leads_follow_activities(&self) -> bool {
        self.leads_follow
    }

    /// The opening pipeline that is in hand, in leads, if it is stated.
    pub fn opening(&self) -> Option<Count> {
        self.opening
    }

    /// The team capacity.
    pub fn capacity(&self) -> &Capacity {
        &self.capacity
    }

    /// The regular activities.
    pub fn activities(&self) -> &[RegularActivity] {
        &self.activities
    }

    /// The channels of leads.
    pub fn channels(&self) -> &[Channel] {
        &self.channels
    }

    /// The budget.
    pub fn budget(&self) -> &Budget {
        &self.budget
    }

    /// What the verdict is judged by.
    pub fn basis(&self) -> &Basis {
        &self.basis
    }

    /// Pay, if the plan states any.
    pub fn pay(&self) -> Option<&Pay> {
        self.pay.as_ref()
    }

    /// The indicators beside the target.
    pub fn indicators(&self) -> &[Indicator] {
        &self.indicators
    }

    /// The playbook.
    pub fn playbook(&self) -> &Playbook {
        &self.playbook
    }

    /// The customers, if their number and their grades are known.
    pub fn customers(&self) -> Option<&Customers> {
        self.customers.as_ref()
    }

    /// The scenarios.
    pub fn scenarios(&self) -> &[Scenario] {
        &self.scenarios
    }

    /// The stages.
    pub fn funnel(&self) -> &Funnel {
        &self.funnel
    }
}
