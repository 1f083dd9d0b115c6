//! The chances of a plan, computed in steps that can be interrupted: exactly if few enough steps are needed, otherwise
//! by simulation.

use super::known::Known;
use super::{Worked, within_limits};
use crate::domain::number::Count;
use crate::domain::plan::Plan;
use crate::domain::probability;
use crate::domain::probability::{Budget, Chance, LEVELS, Model, Odds, Search, Simulation};

/// The seed of every simulation: it is constant, so the same plan has the same figures on every machine.
const SEED: u64 = 20_270_101;

/// The most steps for the answer to one plan: about a tenth of a second.
pub const STEPS_MAX: u64 = 140_000_000;
/// The part of these steps for the chance of the plan with its distribution, for the chance of the available leads, and
/// for one total in the search for the least leads.
const OF_THE_PLAN: u64 = 32_000_000;
const OF_LEADS_AVAILABLE: u64 = 12_000_000;
const OF_A_TOTAL: u64 = 6_000_000;
/// The most steps for all totals of the search; the rest remains for the available leads.
const OF_THE_SEARCH: u64 = 96_000_000;
/// The steps between two looks at the clock: a few milliseconds.
const OF_A_SITTING: u64 = 4_000_000;
/// The most trials.
const TRIALS_MAX: u64 = 200_000;
const TRIALS_OF_A_TOTAL_MAX: u64 = 40_000;

/// The computation of a plan's chances.
///
/// ```
/// use backcast::domain::{Draft, Metric, StageDraft};
/// use backcast::domain::whatif::odds::Inquiry;
/// let stage = |name: &str, rate: &str| StageDraft { name: name.into(), rate: rate.into(), ..Default::default() };
/// let stages = vec![stage("Lead", "20%"), stage("Won", "")];
/// let draft = Draft { metric: Metric::Deals, amount: "10".into(), stages, won: 1, ..Default::default() };
/// let known = Inquiry::of(&draft.check().unwrap()).unwrap().answer().unwrap();
/// assert!((known.at_plan.at_least - 0.5563).abs() < 0.00005); // 50 leads at 20 % for 10 deals
/// ```
#[derive(Clone, Debug)]
pub struct Inquiry {
    model: Model,
    tiers: Vec<u128>,
    /// The available leads, and the model with these leads.
    at_hand: Option<(Count, Model)>,
    known: Option<Known>,
    stage: Stage,
    budget: Budget,
}

#[derive(Clone, Debug)]
enum Stage {
    Asked,
    Simulating(Simulation),
    Searching(Box<Search<{ LEVELS.len() }>>),
    /// The simulation with the available leads.
    AtHand(Simulation),
    Done,
}

impl Inquiry {
    /// Starts the computation. `None` if the plan has no chance, as for [`model`](super::model).
    #[must_use]
    pub fn of(plan: &Plan) -> Option<Self> {
        let worked = Worked::of(plan);
        let model = worked.model()?;
        let at_hand = plan.leads_available.and_then(|leads| Some((leads, within_limits(model.scaled(leads.get()))?)));
        Some(Self {
            model: within_limits(model)?,
            tiers: worked.tier_targets(),
            at_hand,
            known: None,
            stage: Stage::Asked,
            budget: Budget::of(STEPS_MAX),
        })
    }

    /// The answer, if it is exact and takes hardly any time.
    #[must_use]
    pub fn answer_at_once(&self) -> Option<Known> {
        let (outcome, enough) = self.model.odds_at_once(probability::levels())?;
        // A level that is not found in a moment may be found with more steps.
        if enough.iter().any(Option::is_none) {
            return None;
        }
        let at_hand = match &self.at_hand {
            Some((leads, model)) => Some((*leads, model.odds_at_once([])?.0.at_plan())),
            None => None,
        };
        Some(Known::computed(self.model.leads(), &outcome, &self.tiers, enough)?.with_at_hand(at_hand, 0))
    }

    /// Computes one step. Returns the figures if they improved.
    pub fn step(&mut self) -> Option<Known> {
        match &mut self.stage {
            Stage::Asked => match self.budget.within(OF_THE_PLAN, |budget| self.model.odds_within(budget)) {
                Odds::Computed(outcome) => {
                    let search = |budget: &mut Budget| self.model.leads_for_within(probability::levels(), OF_A_TOTAL, budget);
                    let enough = self.budget.within(OF_THE_SEARCH, search);
                    self.stage = Stage::Done;
                    let known = Known::computed(self.model.leads(), &outcome, &self.tiers, enough);
                    let (at_hand, error) = self.computed_at_hand();
                    self.known = known.map(|known| known.with_at_hand(at_hand, error));
                }
                Odds::NeedsSimulation => {
                    self.stage = Stage::Simulating(simulation(&self.model, OF_THE_PLAN, &mut self.budget));
                    return None;
                }
            },
            Stage::Simulating(simulation) => {
                let batch = (OF_A_SITTING / simulation.steps_of_a_trial()).max(1);
                let progress = simulation.step(batch);
                let is_done = progress.done == progress.trials;
                // Sums over all trials are computed only after each doubling of the trials, because that is cheaper
                // than after every batch.
                if !is_done && !progress.done.div_ceil(batch).is_power_of_two() {
                    return None;
                }
                let result = simulation.result()?;
                let of_a_total = (OF_A_TOTAL / simulation.steps_of_a_trial()).clamp(1, TRIALS_OF_A_TOTAL_MAX);
                self.known = Known::tried(self.model.leads(), &result, &self.tiers, progress, of_a_total);
                if is_done {
                    let steps = OF_THE_SEARCH.min(self.budget.left());
                    self.budget.spend(steps)?;
                    let search = Search::new(&self.model, probability::levels(), SEED, of_a_total, Budget::of(steps));
                    self.stage = Stage::Searching(Box::new(search));
                }
            }
            Stage::Searching(search) => {
                let batch = search.trials_within(OF_A_SITTING);
                let before = search.found();
                let is_done = search.step(batch);
                let found = search.found();
                if is_done {
                    let at_hand = self.at_hand.as_ref().map(|(_, model)| simulation(model, OF_LEADS_AVAILABLE, &mut self.budget));
                    self.stage = at_hand.map_or(Stage::Done, Stage::AtHand);
                } else if found == before {
                    return None;
                }
                self.known = self.known.take().map(|known| known.with_leads_for(found));
            }
            Stage::AtHand(simulation) => {
                let progress = simulation.step((OF_A_SITTING / simulation.steps_of_a_trial()).max(1));
                if progress.done < progress.trials {
                    return None;
                }
                let estimate = simulation.result()?.at_plan();
                let at_hand = self.at_hand.as_ref().map(|(leads, _)| (*leads, estimate.as_chance()));
                self.stage = Stage::Done;
                self.known = self.known.take().map(|known| known.with_at_hand(at_hand, estimate.error_hundredths()));
            }
            Stage::Done => return None,
        }
        self.known.clone()
    }

    fn computed_at_hand(&mut self) -> (Option<(Count, Chance)>, u32) {
        let Some((leads, model)) = &self.at_hand else { return (None, 0) };
        match self.budget.within(OF_LEADS_AVAILABLE, |budget| model.odds_within(budget)) {
            Odds::Computed(outcome) => (Some((*leads, outcome.at_plan())), outcome.error_hundredths(&[])),
            Odds::NeedsSimulation => (None, 0),
        }
    }

    /// The steps taken so far; never more than [`STEPS_MAX`].
    #[must_use]
    pub fn steps(&self) -> u64 {
        self.budget.spent()
    }

    /// Whether the computation is finished.
    #[must_use]
    pub fn is_done(&self) -> bool {
        matches!(self.stage, Stage::Done)
    }

    /// The final answer, within [`STEPS_MAX`].
    #[must_use]
    pub fn answer(mut self) -> Option<Known> {
        while !self.is_done() {
            self.step();
        }
        self.known
    }
}

/// A simulation with at most `most` trials, limited by the budget.
fn simulation(model: &Model, most: u64, budget: &mut Budget) -> Simulation {
    let mut simulation = Simulation::new(model, SEED, TRIALS_MAX);
    budget.within(most, |budget| simulation.limit(budget));
    simulation
}
