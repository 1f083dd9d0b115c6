//! Checks that the answers of a plan are within the limits of counts and money.

use crate::domain::draft::{Allowed, Draft, Fault, Field};
use crate::domain::number::money::is_amount;
use crate::domain::number::{Count, Exact, Rate};
use crate::domain::plan::Plan;
use crate::domain::plan::classes::{Chain, Classes};
use crate::domain::plan::work_back::WorkBack;

/// Refuses a plan whose answers are outside the limits of counts or money, so that no report has to.
pub(super) fn computable(draft: &Draft, plan: Plan) -> Result<Plan, Vec<Fault>> {
    let highest = plan.tiers.iter().map(|t| &t.of_target).max().cloned().unwrap_or_else(Exact::one).max(Exact::one());
    let refuse = |field, given: &str, allowed| Err(vec![Fault::new(field, given, allowed)]);
    let shares = plan.split.leaf_shares();
    let classes = Exact::can_be_added(shares.iter().cloned()).then(|| Classes::with(&plan, shares));
    let Some(classes) = classes.filter(|classes| plan.split.is_whole() || can_be_reckoned(&plan, classes)) else {
        return refuse(Field::Space, &plan.split.paths().len().to_string(), Allowed::FewerDigits);
    };
    let work = WorkBack::with(&plan, classes);
    let whole = work.worked(&Exact::one());
    if whole.as_ref().is_some_and(|worked| !work.has_money_within_limits(worked)) {
        return refuse(Field::Amount, &draft.amount, Allowed::SmallerRevenue);
    }
    let worked = if highest == Exact::one() { whole } else { work.worked(&highest) };
    let Some(worked) = worked else {
        let revenue = work.revenue_exact().is_none_or(|revenue| !is_amount(&revenue));
        return refuse(Field::Amount, &draft.amount, if revenue { Allowed::SmallerRevenue } else { Allowed::SmallerNeed });
    };
    for i in 0..plan.funnel.stages.len() {
        // Whether the bound is within the limits takes less time than the count.
        let Some(count) = work.required_at_most(i, &worked).or_else(|| Some(work.required(i, &worked)?.count)) else {
            return refuse(Field::Rate(i), &draft.stages[i].rate, Allowed::SmallerNeed);
        };
        for (j, activity) in plan.funnel.stages[i].activities.iter().enumerate() {
            let is_within = |count: Count| Count::sufficing(&(&count.exact() * &activity.per_unit)).is_some();
            if !is_within(count) && work.required(i, &worked).is_none_or(|need| !is_within(need.count)) {
                return refuse(Field::PerUnit(i, j), &draft.stages[i].activities[j].per_unit, Allowed::SmallerNeed);
            }
        }
    }
    Ok(plan)
}

/// Whether the deals and counts of all different sub-targets can be added exactly. A thousand sub-targets with rates of three digits, or
/// with deal sizes to the cent, can.
fn can_be_reckoned(plan: &Plan, classes: &Classes) -> bool {
    let one_over_numerator = |n: &Exact| Exact::one().checked_div(&n.numerator()).unwrap_or_else(Exact::one);
    let per_unit = classes.all.iter().filter_map(|class| Some(one_over_numerator(class.deal_size.as_ref()?)));
    // The numerators of the rates are divided one after the other, because nothing cancels out at every stage.
    let usual = plan.funnel.stages.iter().map(|stage| &stage.rate);
    let per_deal = |chain: &Chain| {
        let rate = |(k, usual)| chain.rates.get(k).and_then(Option::as_ref).unwrap_or(usual);
        usual.clone().enumerate().map(rate).fold(Exact::one(), |product, rate: &Rate| product * one_over_numerator(rate.value()))
    };
    Exact::can_be_added(per_unit) && Exact::can_be_added(classes.chains.iter().map(per_deal))
}
