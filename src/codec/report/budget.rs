//! The budget as JSON.

use serde::Serialize;

use super::object::{object, text};
use crate::domain::budget::{BudgetReport, LineReport};

/// The budget beside the costs, exact.
pub(super) fn budget(budget: &BudgetReport) -> impl Serialize + use<> {
    let line = |line: &LineReport| {
        object! { name: line.name.clone(), amount: text(line.amount.as_ref()), cost: line.cost.to_string(), over: text(line.over()), }
    };
    object! {
        total: text(budget.total.as_ref()),
        reserve: budget.reserve.to_string(),
        cost: budget.cost.to_string(),
        over: text(budget.over()),
        per_lead: text(budget.per_lead.as_ref()),
        per_deal: text(budget.per_deal.as_ref()),
        per_revenue: text(budget.per_revenue.as_ref()),
        returns: text(budget.returns.as_ref()),
        lines: budget.lines.iter().map(line).collect::<Vec<_>>(),
    }
}
