//! What a limited number of leads can bring.

use super::{LimitedReport, Required, inverse};
use crate::domain::draft::Metric;
use crate::domain::number::{Count, Exact, Money};
use crate::domain::plan::Plan;
use crate::domain::plan::work_back::WorkBack;

/// The deals and money that `leads` bring in a plan that needs `leads_needed` for `needed` deals. If sub-targets differ in rates or deal
/// sizes, the leads are divided among them in the plan's own proportion.
pub(super) fn limited(
    plan: &Plan,
    work: &WorkBack<'_>,
    leads: Count,
    leads_needed: Count,
    needed: &Required,
    target: Option<Money>,
    brought: Option<&Exact>,
) -> LimitedReport {
    let funnel = work.funnel_common();
    let expected = match &funnel {
        Some(funnel) => inverse::deals_expected(funnel, leads),
        None => (&leads.exact() * &needed.count.exact()).checked_div(&leads_needed.exact()).unwrap_or_else(Exact::zero),
    };
    let reachable = Count::completed(&expected).unwrap_or_default();
    let size = work.deal_size_common().or_else(|| brought?.checked_div(&needed.count.exact()));
    let revenue = size.as_ref().and_then(|size| inverse::revenue_reachable(reachable, size, plan.currency));
    let profit_wanted = Some(&plan.target.amount).filter(|_| plan.target.metric == Metric::GrossProfit);
    let margin = plan.margin.as_ref().filter(|_| profit_wanted.is_some());
    let in_money = plan.target.metric != Metric::Deals;
    let rate = |k: usize| inverse::rate_required(funnel.as_ref()?, k, leads, needed.count);
    LimitedReport {
        leads,
        profit: revenue.zip(margin).and_then(|(r, margin)| Money::within(&(&r.exact() * margin.value()), plan.currency)),
        suffices: reachable >= needed.count,
        deals: Required { exact: expected, count: reachable },
        revenue,
        rate_overall: inverse::rate_overall_required(leads, needed.count),
        rates: funnel.as_ref().map(|funnel| (0..funnel.won()).map(rate).collect()).unwrap_or_default(),
        // If sub-targets have their own deal sizes, changing the plan's deal size changes nothing.
        deal_size: target
            .filter(|_| in_money && work.deal_size_common().is_some() && !plan.has_unused_deal_size())
            .and_then(|target| inverse::deal_size_required(target, reachable, plan.currency)),
        margin: profit_wanted.zip(revenue).and_then(|(profit, revenue)| inverse::margin_required(profit, revenue)),
    }
}
