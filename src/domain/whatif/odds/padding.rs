//! Padding: what more leads than the plan needs buy in chance.

use super::job::{OF_LEADS_AVAILABLE, simulation};
use super::model_with_leads;
use crate::domain::number::{Count, Exact};
use crate::domain::plan::Plan;
use crate::domain::probability::{Budget, Chance, Odds};
use crate::domain::whatif::levers::leads_needed;

/// The paddings that are offered, in percent.
pub const PADDINGS: [u64; 3] = [10, 20, 30];

/// A plan with more leads than it needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Padded {
    /// How much more, as a part of the leads needed; 0 or above.
    pub more: Exact,
    /// `leads needed × (1 + more)`, rounded up.
    pub leads: Count,
    /// The chance of hitting target with these leads.
    pub chance: Chance,
    /// The possible error of the chance, in hundredths of a percentage point, as in [`Error`](super::Error); 0 for an exact chance.
    pub error_hundredths: u32,
}

/// What `more` leads than needed buy. It is the chance that the plan has with so many leads available; `None` where no chance is stated, as
/// by [`model`](super::model).
///
/// ```
/// use backcast::domain::whatif::odds::padded;
/// use backcast::domain::{Draft, Exact, Metric, StageDraft};
/// let stage = |name: &str, rate: &str| StageDraft { name: name.into(), rate: rate.into(), ..Default::default() };
/// let stages = vec![stage("Lead", "20%"), stage("Won", "")];
/// let draft = Draft { metric: Metric::Deals, amount: "10".into(), stages, won: 1, ..Default::default() };
/// let padded = padded(&draft.check().unwrap(), &Exact::ratio(1, 10)).unwrap();
/// assert_eq!(padded.leads.get(), 55); // 50 × 1.1
/// assert!((padded.chance.at_least - 0.684).abs() < 0.0005); // 68.4 % instead of 55.6 %
/// ```
pub fn padded(plan: &Plan, more: &Exact) -> Option<Padded> {
    let leads = Count::sufficing(&(leads_needed(plan)?.exact() * (Exact::one() + more)))?;
    let model = model_with_leads(plan, leads.get())?;
    // The same steps as for the available leads, so that the chance is the same.
    let mut budget = Budget::of(OF_LEADS_AVAILABLE);
    let (chance, error_hundredths) = match model.odds_within(&mut budget) {
        Odds::Computed(outcome) => (outcome.at_plan(), outcome.error_hundredths(&[])),
        Odds::NeedsSimulation => {
            let mut simulation = simulation(&model, OF_LEADS_AVAILABLE, &mut Budget::of(OF_LEADS_AVAILABLE));
            simulation.step(u64::MAX);
            let estimate = simulation.result()?.at_plan();
            (estimate.as_chance(), estimate.error_hundredths())
        }
    };
    Some(Padded { more: more.clone(), leads, chance, error_hundredths })
}
