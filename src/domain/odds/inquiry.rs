//! The odds of a plan, asked step by step: exactly where there is an exact form in time, else by trials.

use super::known::{Known, counted};
use super::{model, model_with_leads, tier_targets};
use crate::domain::Count;
use crate::domain::confidence::{self, Chance, LEVELS, Model, Odds, Search, Simulation};
use crate::domain::plan::Plan;

/// Every simulation is made by the chances that follow from this: the same plan has the same figures everywhere.
const SEED: u64 = 20_270_101;
/// Draws of a whole simulation, and of one total on the way to the least leads: a trial takes one for each way from lead to deal.
const DRAWS: u64 = 20_000_000;
const DRAWS_OF_A_TOTAL: u64 = 2_000_000;
/// Draws of a step: some milliseconds.
const DRAWS_OF_A_STEP: u64 = 40_000;
/// Trials, at least and at most.
const TRIALS: (u64, u64) = (10_000, 200_000);
const TRIALS_OF_A_TOTAL: (u64, u64) = (4_000, 40_000);

/// The question how sure a plan is, on the way to its answer.
///
/// ```
/// use backcast::domain::{Draft, Metric, StageDraft, odds::Inquiry};
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
    /// The leads at hand, and the model with those.
    at_hand: Option<(Count, Model)>,
    known: Option<Known>,
    stage: Stage,
}

#[derive(Clone, Debug)]
enum Stage {
    Asked,
    Simulating(Simulation),
    Searching(Search<{ LEVELS.len() }>),
    /// With the leads at hand.
    AtHand(Simulation),
    Done,
}

/// So many trials, for what takes `ways` draws each.
fn trials(draws: u64, ways: u64, (least, most): (u64, u64)) -> u64 {
    (draws / ways).clamp(least, most)
}

impl Inquiry {
    /// How sure is it? `None` where no chance is stated, as by [`model`].
    #[must_use]
    #[inline(never)] // scripts/split.mjs cuts here
    pub fn of(plan: &Plan) -> Option<Self> {
        let at_hand = plan.leads_available.and_then(|leads| Some((leads, model_with_leads(plan, leads.get())?)));
        Some(Self { model: model(plan)?, tiers: tier_targets(plan), at_hand, known: None, stage: Stage::Asked })
    }

    /// The answer, if it is exact and takes no time to speak of.
    #[must_use]
    pub fn answer_at_once(&self) -> Option<Known> {
        let (outcome, enough) = self.model.odds_at_once(confidence::levels())?;
        // Where one is not found in a moment it may be in more.
        if enough.iter().any(Option::is_none) {
            return None;
        }
        let at_hand = match &self.at_hand {
            Some((leads, model)) => Some((*leads, model.odds_at_once([])?.0.at_plan())),
            None => None,
        };
        Some(Known { at_hand, ..Known::exact(self.model.leads(), &outcome, &self.tiers, enough)? })
    }

    /// A step on the way. Tells what is known now, if that is more than before.
    pub fn step(&mut self) -> Option<Known> {
        let ways = self.model.ways();
        let batch = trials(DRAWS_OF_A_STEP, ways, (1, u64::MAX));
        let of_a_total = trials(DRAWS_OF_A_TOTAL, ways, TRIALS_OF_A_TOTAL);
        match &mut self.stage {
            Stage::Asked => match self.model.odds() {
                Odds::Exact(outcome) => {
                    let known = Known::exact(self.model.leads(), &outcome, &self.tiers, self.model.leads_for(confidence::levels()));
                    self.stage = Stage::Done;
                    self.known = known.map(|known| Known { at_hand: self.exact_at_hand(), ..known });
                }
                Odds::NeedsSimulation => {
                    self.stage = Stage::Simulating(Simulation::new(&self.model, SEED, trials(DRAWS, ways, TRIALS)));
                    return None;
                }
            },
            Stage::Simulating(simulation) => {
                let progress = simulation.step(batch);
                let is_done = progress.done == progress.trials;
                // The sums over all trials are not made anew for each batch.
                if !is_done && !progress.done.div_ceil(batch).is_power_of_two() {
                    return None;
                }
                let result = simulation.result()?;
                self.known = Known::tried(self.model.leads(), &result, &self.tiers, progress, of_a_total);
                if is_done {
                    self.stage = Stage::Searching(Search::new(self.model.clone(), confidence::levels(), SEED, of_a_total));
                }
            }
            Stage::Searching(search) => {
                let before = search.found();
                let is_done = search.step(batch);
                let found = search.found();
                if is_done {
                    let at_hand = self.at_hand.as_ref().map(|(_, model)| Simulation::new(model, SEED, trials(DRAWS, ways, TRIALS)));
                    self.stage = at_hand.map_or(Stage::Done, Stage::AtHand);
                } else if found == before {
                    return None;
                }
                self.known.as_mut()?.leads_for = found.map(counted);
            }
            Stage::AtHand(simulation) => {
                let progress = simulation.step(batch);
                if progress.done < progress.trials {
                    return None;
                }
                let chance = simulation.result()?.at_plan().as_chance();
                self.stage = Stage::Done;
                self.known.as_mut()?.at_hand = self.at_hand.as_ref().map(|(leads, _)| (*leads, chance));
            }
            Stage::Done => return None,
        }
        self.known.clone()
    }

    fn exact_at_hand(&self) -> Option<(Count, Chance)> {
        let (leads, model) = self.at_hand.as_ref()?;
        let Odds::Exact(outcome) = model.odds() else { return None };
        Some((*leads, outcome.at_plan()))
    }

    /// Whether there is nothing more to be known.
    #[must_use]
    pub fn is_done(&self) -> bool {
        matches!(self.stage, Stage::Done)
    }

    /// The whole answer, however long it takes: seconds, for a plan of many unlike parts.
    #[must_use]
    pub fn answer(mut self) -> Option<Known> {
        while !self.is_done() {
            self.step();
        }
        self.known
    }
}
