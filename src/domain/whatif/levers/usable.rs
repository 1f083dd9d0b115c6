//! Which levers a plan has.

use crate::domain::draft::{Lever, Metric};
use crate::domain::plan::Plan;

/// The levers that a plan has, in the order of its fields.
pub fn levers(plan: &Plan) -> Vec<Lever> {
    let has_size = plan.deal_size.is_some() || plan.own_terms().any(|own| own.deal_size.is_some());
    let mut all = vec![Lever::Target];
    all.extend((plan.target.metric() == Metric::GrossProfit).then_some(Lever::Margin));
    all.extend(has_size.then_some(Lever::DealSize));
    all.extend((0..plan.funnel.won()).map(Lever::Rate));
    all.push(Lever::Leads);
    all
}
