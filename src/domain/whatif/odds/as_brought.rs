//! The chance of a plan with the leads that its activities bring, where these are fewer than those that its chance is of.

use super::job::{OF_LEADS_AVAILABLE, simulation};
use super::{OddsFigures, model_with_leads, tier_targets};
use crate::domain::activity::Gaps;
use crate::domain::number::Count;
use crate::domain::plan::Plan;
use crate::domain::probability::{Budget, LEVELS, Odds};
use crate::domain::whatif::levers::leads_needed;

/// The leads that a plan has if it has no others than its opening pipeline and those that activities bring in time; `None` where they are not
/// fewer than the leads that its chance is of: those available or, if these are not stated, those needed.
///
/// The opening pipeline is the one in hand if that is stated, otherwise the one needed.
pub fn leads_brought(plan: &Plan) -> Option<Count> {
    let found = Gaps::of(plan)?.of_changed(plan)?;
    let opening = plan.opening().map_or(found.opening, |in_hand| in_hand.get().into());
    let leads = Count::of(opening + found.in_time);
    let counted_on = plan.leads_available.or_else(|| leads_needed(plan))?;
    (leads < counted_on).then_some(leads)
}

/// The chances of a plan with so many leads, and the distribution of its outcomes, without the leads for a chance. It takes as many steps as the
/// leads available do, so that it is the chance that the plan has with so many of them; `None` where no chance is stated, as by
/// [`model`](super::model).
///
/// ```
/// use backcast::domain::whatif::odds::with_leads;
/// use backcast::domain::{Count, Draft, Metric, StageDraft};
/// let stage = |name: &str, rate: &str| StageDraft { name: name.into(), rate: rate.into(), ..Default::default() };
/// let stages = vec![stage("Lead", "20%"), stage("Won", "")];
/// let draft = Draft { metric: Metric::Deals, amount: "10".into(), stages, won: 1, ..Default::default() };
/// let found = with_leads(&draft.check().unwrap(), Count::new(61).unwrap()).unwrap();
/// assert!((found.at_plan.at_least - 0.8041).abs() < 0.00005); // 61 leads at 20 % for 10 deals
/// ```
pub fn with_leads(plan: &Plan, leads: Count) -> Option<OddsFigures> {
    let model = model_with_leads(plan, leads.get())?;
    let tiers = tier_targets(plan);
    let mut budget = Budget::of(OF_LEADS_AVAILABLE);
    match model.odds_within(&mut budget) {
        Odds::Computed(outcome) => OddsFigures::computed(leads.get(), &outcome, &tiers, [None; LEVELS.len()]),
        Odds::NeedsSimulation => {
            let mut simulation = simulation(&model, OF_LEADS_AVAILABLE, &mut Budget::of(OF_LEADS_AVAILABLE));
            let progress = simulation.step(u64::MAX);
            OddsFigures::tried(leads.get(), &simulation.result()?, &tiers, progress, 1)
        }
    }
}
