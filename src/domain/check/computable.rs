//! Checks that the answers of a plan are within the limits of counts and money.

use crate::domain::draft::{Allowed, Draft, Fault, Field};
use crate::domain::number::money::is_amount;
use crate::domain::number::{Count, Exact, Rate};
use crate::domain::plan::work_back::WorkBack;
use crate::domain::plan::{Plan, Terms};

/// Refuses a plan whose answers are outside the limits of counts or money, so that no report has to.
pub(super) fn computable(draft: &Draft, plan: Plan) -> Result<Plan, Vec<Fault>> {
    let highest = plan.tiers.iter().map(|t| &t.of_target).max().cloned().unwrap_or_else(Exact::one).max(Exact::one());
    let refuse = |field, given: &str, allowed| Err(vec![Fault::new(field, given, allowed)]);
    if !plan.split.is_whole() && !can_be_reckoned(&plan) {
        return refuse(Field::Space, &plan.split.paths().len().to_string(), Allowed::FewerDigits);
    }
    let work = WorkBack::of(&plan);
    if work.worked(&Exact::one()).is_some_and(|worked| !work.has_money_within_limits(&worked)) {
        return refuse(Field::Amount, &draft.amount, Allowed::SmallerRevenue);
    }
    let Some(worked) = work.worked(&highest) else {
        let revenue = work.revenue_exact().is_none_or(|revenue| !is_amount(&revenue));
        return refuse(Field::Amount, &draft.amount, if revenue { Allowed::SmallerRevenue } else { Allowed::SmallerNeed });
    };
    for i in 0..plan.funnel.stages.len() {
        let Some(need) = work.required(i, &worked) else {
            return refuse(Field::Rate(i), &draft.stages[i].rate, Allowed::SmallerNeed);
        };
        for (j, activity) in plan.funnel.stages[i].activities.iter().enumerate() {
            if Count::sufficing(&(&need.count.exact() * &activity.per_unit)).is_none() {
                return refuse(Field::PerUnit(i, j), &draft.stages[i].activities[j].per_unit, Allowed::SmallerNeed);
            }
        }
    }
    Ok(plan)
}
/// Whether the deals and counts of all different sub-targets can be added exactly. A thousand sub-targets with rates of three digits, or
/// with deal sizes to the cent, can.
fn can_be_reckoned(plan: &Plan) -> bool {
    let terms = plan.split.terms(&Terms { deal_size: plan.deal_size.clone(), margin: None, rates: Vec::new() });
    let one_over_numerator = |n: &Exact| Exact::one().checked_div(&n.numerator()).unwrap_or_else(Exact::one);
    let per_unit = terms.iter().filter_map(|terms| Some(one_over_numerator(terms.deal_size.as_ref()?)));
    // The numerators of the rates are divided one after the other, because nothing cancels out at every stage.
    let usual = plan.funnel.stages.iter().map(|stage| &stage.rate);
    let per_deal = |terms: &Terms| {
        let rate = |(k, usual)| terms.rates.get(k).and_then(Option::as_ref).unwrap_or(usual);
        usual.clone().enumerate().map(rate).fold(Exact::one(), |product, rate: &Rate| product * one_over_numerator(rate.value()))
    };
    Exact::can_be_added(per_unit) && Exact::can_be_added(terms.iter().map(per_deal)) && Exact::can_be_added(plan.split.leaf_shares())
}
