//! The odds of a plan: its sub-targets as a probability model.
//!
//! Sub-targets with the same terms form one segment: their planned leads, their rates up to won, and the value of one
//! deal. A rate from past results is uncertain, even if all of them were won, and stays as uncertain when it is changed; one
//! that is a custom value of a sub-target counts as known.
//!
//! ```text
//! Plan ──→ Model: what is asked      OddsJob: the answer, step by step ──→ OddsFigures: the figures known so far
//! ```

mod as_brought;
mod figures;
mod job;
mod padding;
mod scale;

pub use as_brought::{leads_brought, with_leads};
pub use figures::{Error, OddsFigures};
pub use job::{OddsJob, STEPS_MAX};
pub use padding::{PADDINGS, Padded, padded};
pub use scale::{Outcome, OutcomeScale, unit_value};

use crate::domain::draft::Metric;
use crate::domain::number::{Count, Exact, Money, Rate};
use crate::domain::plan::classes::Class;
use crate::domain::plan::work_back::WorkBack;
use crate::domain::plan::{Plan, Stage};
use crate::domain::probability::{LEADS_MAX, Model, Segment, Step};

/// The probability model of a plan: one segment for all sub-targets with the same rates and value, in the order in which they first occur.
///
/// The value of a deal is 1 if the target is in deals, the deal size in minor units if it is revenue, and
/// `deal_size × margin` if it is gross profit; if these are not whole numbers, all are counted in the same fraction of a minor unit.
/// The target is the plan's: deals rounded up, revenue rounded up to the minor unit, gross profit exact.
///
/// `None` above [`LEADS_MAX`] leads, and if a deal's value exceeds 64 bits.
///
/// ```
/// use backcast::domain::{Draft, Metric, StageDraft};
/// use backcast::domain::probability::Odds;
/// use backcast::domain::whatif::odds;
/// let stage = |name: &str, rate: &str| StageDraft { name: name.into(), rate: rate.into(), ..Default::default() };
/// let stages = vec![stage("Lead", "20%"), stage("Won", "")];
/// let draft = Draft { metric: Metric::Deals, amount: "10".into(), stages, won: 1, ..Default::default() };
/// let Some(Odds::Computed(outcome)) = odds::model(&draft.check().unwrap()).map(|model| model.odds()) else { panic!() };
/// assert!((outcome.at_plan().at_least - 0.5563).abs() < 0.00005); // 50 leads at 20 % for 10 deals
/// ```
pub fn model(plan: &Plan) -> Option<Model> {
    within_leads_max(WorkBack::of(plan).model()?)
}

/// The same model with `leads` leads in all, distributed in the plan's proportion ([`Model::scaled`]).
pub fn model_with_leads(plan: &Plan, leads: u64) -> Option<Model> {
    within_leads_max(WorkBack::of(plan).model()?.scaled(leads))
}

/// The targets of the plan's target lines, in their order, in the unit of its [`model`]; empty if the plan has no model.
pub fn tier_targets(plan: &Plan) -> Vec<u128> {
    WorkBack::of(plan).tier_targets()
}

/// The model of a plan whose classes have so many leads.
pub(in crate::domain) fn model_of(plan: &Plan, leads: &[Count]) -> Option<Model> {
    WorkBack::of(plan).model_of(leads)
}

impl WorkBack<'_> {
    /// The model with the leads that the plan needs, however many.
    fn model(&self) -> Option<Model> {
        self.model_of(&self.leads_planned()?)
    }

    fn model_of(&self, leads: &[Count]) -> Option<Model> {
        let values = values(self)?;
        let parts = Exact::common_denominator(&values);
        let steps: Vec<Vec<Step>> = self.chains.iter().map(|chain| steps(self.plan, &chain.rates)).collect::<Option<_>>()?;
        let segment = |((value, class), leads): ((Exact, &Class), &Count)| {
            let value = u64::try_from(in_parts(&value, &parts)?).ok()?;
            Some(Segment { leads: leads.get(), steps: steps[class.chain].clone(), value })
        };
        let mut segments: Vec<Segment> = Vec::new();
        for new in values.into_iter().zip(&self.classes).zip(leads).map(segment) {
            let new = new?;
            // Classes that differ only in terms that do not matter here form one segment.
            match segments.iter_mut().find(|known| known.value == new.value && known.steps == new.steps) {
                Some(known) => known.leads = known.leads.saturating_add(new.leads),
                None => segments.push(new),
            }
        }
        Some(Model { segments, target: in_parts(&target(self.plan, &Exact::one())?, &parts)? })
    }

    fn tier_targets(&self) -> Vec<u128> {
        let parts = values(self).map(|values| Exact::common_denominator(&values));
        let tier = |share: &Exact| in_parts(&target(self.plan, share)?, parts.as_ref()?);
        self.plan.tiers.iter().map(|tier_of| tier(&tier_of.of_target)).collect::<Option<_>>().unwrap_or_default()
    }
}

/// A model whose odds can be computed or simulated: one with at most [`LEADS_MAX`] leads.
fn within_leads_max(model: Model) -> Option<Model> {
    (model.leads() <= LEADS_MAX).then_some(model)
}

/// The steps from lead to won. A rate that no class has as a custom value is the same unknown rate in all of them; its stage identifies it.
fn steps(plan: &Plan, own: &[Option<Rate>]) -> Option<Vec<Step>> {
    let step = |(k, stage): (usize, &Stage)| match (own.get(k), stage.counted) {
        (Some(Some(rate)), _) => Step::known(rate.value().clone()),
        (_, Some((won, of))) if stage.counted_as_is().is_some() => Step::counted(won, of, k),
        (_, Some((_, of))) => Step::as_often(stage.rate.value(), of, k).or_else(|| Step::known(stage.rate.value().clone())),
        _ => Step::known(stage.rate.value().clone()),
    };
    plan.funnel.stages()[..plan.funnel.won()].iter().enumerate().map(step).collect()
}

/// The value of one deal of each class: in minor units, or 1.
fn values(work: &WorkBack<'_>) -> Option<Vec<Exact>> {
    let in_minor = |size: &Exact| size * work.plan.currency.minor_units();
    let value = |class: &Class| match work.plan.target.metric {
        Metric::Deals => Some(Exact::one()),
        Metric::Revenue => class.deal_size.as_ref().map(in_minor),
        Metric::GrossProfit => Some(in_minor(class.deal_size.as_ref()?) * class.margin.as_ref()?.value()),
    };
    work.classes.iter().map(value).collect()
}

/// A share of the target, in minor units or deals.
fn target(plan: &Plan, share: &Exact) -> Option<Exact> {
    let amount = &plan.target.amount * share;
    match plan.target.metric {
        Metric::Deals => Count::sufficing(&amount).map(Count::exact),
        Metric::Revenue => Money::reaching(&amount, plan.currency).map(|money| Exact::from(money.units())),
        Metric::GrossProfit => Some(amount * plan.currency.minor_units()),
    }
}

/// Rounds up, because the sums to compare with are whole numbers.
fn in_parts(amount: &Exact, parts: &Exact) -> Option<u128> {
    let exact = amount * parts;
    Some(exact.numerator().to_u128()?.div_ceil(exact.denominator().to_u128()?))
}
