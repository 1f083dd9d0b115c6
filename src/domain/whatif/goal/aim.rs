//! Compares a plan with a goal.

use super::{Goal, Why};
use crate::domain::activity::{Brought, Gaps};
use crate::domain::number::{Count, Exact, Money};
use crate::domain::plan::Plan;
use crate::domain::plan::work_back::WorkBack;
use crate::domain::probability::Chance;
use crate::domain::whatif::levers::{Reading, leads_needed};
use crate::domain::whatif::odds::model_with_leads;

/// A goal, compared with plans that state their available leads.
pub(super) struct Aim(pub Goal);

impl Aim {
    /// Whether the plan meets the goal; a plan past the limits does not.
    pub fn is_met(&self, plan: &Plan) -> Result<bool, Why> {
        if !plan.is_within_limits() {
            return Ok(false);
        }
        Ok(match self.0 {
            Goal::Reach => leads_needed(plan).zip(plan.leads_available).is_some_and(|(needed, at_hand)| needed <= at_hand),
            Goal::Fit => plan.capacity().money().ok_or(Why::NoCapacity)? >= revenue(plan)?.exact(),
            Goal::Supplied => brought(plan)?.gap() == Count::default(),
            Goal::Sure(level) => chance(plan)?.reaches(level),
        })
    }

    /// The plan's reading: the leads it needs, its capacity, its chance, or the leads missing. `None` past the limits.
    pub fn reading(&self, plan: &Plan) -> Result<Option<Reading>, Why> {
        if !plan.is_within_limits() {
            return Ok(None);
        }
        Ok(match self.0 {
            Goal::Reach => leads_needed(plan).map(Reading::Leads),
            Goal::Fit => plan.capacity().money().and_then(|money| Money::within(&money, plan.currency)).map(Reading::Revenue),
            Goal::Supplied => Some(Reading::Missing(brought(plan)?.gap())),
            Goal::Sure(_) => Some(Reading::Chance(chance(plan)?)),
        })
    }

    /// The ratio between the goal and the plan's reading, as if all were in proportion: the search begins from it.
    pub fn lacking(&self, plan: &Plan) -> Result<Exact, Why> {
        let (needed, there) = match self.0 {
            Goal::Reach => (leads_needed(plan).map(Count::exact), plan.leads_available.map(Count::exact)),
            Goal::Fit => (Some(revenue(plan)?.exact()), plan.capacity().money()),
            Goal::Supplied => {
                let found = brought(plan)?;
                (Some(Exact::from(found.need)), Some(Exact::from(found.in_time)))
            }
            Goal::Sure(_) => (None, None),
        };
        Ok(needed.zip(there).and_then(|(needed, there)| needed.checked_div(&there)).unwrap_or_else(Exact::one))
    }
}

/// The revenue that reaches the target.
fn revenue(plan: &Plan) -> Result<Money, Why> {
    WorkBack::of(plan).worked(&Exact::one()).and_then(|worked| worked.money).ok_or(Why::NoDealSize)
}

fn brought(plan: &Plan) -> Result<Brought, Why> {
    Gaps::of(plan).and_then(|gaps| gaps.of_changed(plan)).ok_or(Why::NoSupply)
}

fn chance(plan: &Plan) -> Result<Chance, Why> {
    let model = plan.leads_available.and_then(|leads| model_with_leads(plan, leads.get()));
    model.and_then(|model| model.chance()).ok_or(Why::NoExactOdds)
}
