//! The chances of a plan, computed in steps that can be interrupted: exactly if few enough steps are needed, otherwise by simulation.

use super::figures::OddsFigures;
use super::within_leads_max;
use crate::domain::number::Count;
use crate::domain::plan::Plan;
use crate::domain::plan::work_back::WorkBack;
use crate::domain::probability;
use crate::domain::probability::{Budget, Chance, LEVELS, Model, Odds, Search, Simulation};

/// The seed of every simulation: it is constant, so the same plan has the same figures on every machine.
const SEED: u64 = 20_270_101;

/// The most steps for the answer to one plan: about a tenth of a second.
pub const STEPS_MAX: u64 = 140_000_000;
/// The part of these steps for the chance of the plan with its distribution, for the chance of the available leads, and
/// for one total in the search for the least leads.
const OF_THE_PLAN: u64 = 32_000_000;
pub(super) const OF_LEADS_AVAILABLE: u64 = 12_000_000;
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
/// use backcast::domain::whatif::odds::OddsJob;
/// let stage = |name: &str, rate: &str| StageDraft { name: name.into(), rate: rate.into(), ..Default::default() };
/// let stages = vec![stage("Lead", "20%"), stage("Won", "")];
/// let draft = Draft { metric: Metric::Deals, amount: "10".into(), stages, won: 1, ..Default::default() };
/// let figures = OddsJob::of(&draft.check().unwrap()).unwrap().answer().unwrap();
/// assert!((figures.at_plan.at_least - 0.5563).abs() < 0.00005); // 50 leads at 20 % for 10 deals
/// ```
#[derive(Clone, Debug)]
pub struct OddsJob {
    model: Model,
    tiers: Vec<u128>,
    /// The available leads, and the model with these leads.
    at_hand: Option<(Count, Model)>,
    figures: Option<OddsFigures>,
    state: State,
    budget: Budget,
}

#[derive(Clone, Debug)]
enum State {
    New,
    Simulating(Simulation),
    Searching(Box<Search<{ LEVELS.len() }>>),
    /// The simulation with the available leads.
    AtHand(Simulation),
    Done,
}

impl OddsJob {
    /// How sure is it? `None` where no chance is stated, as by [`model`](super::model).
    pub fn of(plan: &Plan) -> Option<Self> {
        let work = WorkBack::of(plan);
        let model = work.model()?;
        let at_hand = plan.leads_available.and_then(|leads| Some((leads, within_leads_max(model.scaled(leads.get()))?)));
        Some(Self {
            model: within_leads_max(model)?,
            tiers: work.tier_targets(),
            at_hand,
            figures: None,
            state: State::New,
            budget: Budget::of(STEPS_MAX),
        })
    }

    /// The answer, if it is exact and takes hardly any time.
    pub fn answer_at_once(&self) -> Option<OddsFigures> {
        let (outcome, enough) = self.model.odds_at_once(probability::levels())?;
        // A level that is not found in a moment may be found with more steps.
        if enough.iter().any(Option::is_none) {
            return None;
        }
        let at_hand = match &self.at_hand {
            Some((leads, model)) => Some((*leads, model.odds_at_once([])?.0.at_plan())),
            None => None,
        };
        Some(OddsFigures::computed(self.model.leads(), &outcome, &self.tiers, enough)?.with_at_hand(at_hand, 0))
    }

    /// A step on the way. Returns the figures known now, if they improved.
    pub fn step(&mut self) -> Option<OddsFigures> {
        match &mut self.state {
            State::New => match self.budget.within(OF_THE_PLAN, |budget| self.model.odds_within(budget)) {
                Odds::Computed(outcome) => {
                    let search = |budget: &mut Budget| self.model.leads_for_within(probability::levels(), OF_A_TOTAL, budget);
                    let enough = self.budget.within(OF_THE_SEARCH, search);
                    self.state = State::Done;
                    let figures = OddsFigures::computed(self.model.leads(), &outcome, &self.tiers, enough);
                    let (at_hand, error) = self.computed_at_hand();
                    self.figures = figures.map(|figures| figures.with_at_hand(at_hand, error));
                }
                Odds::NeedsSimulation => {
                    self.state = State::Simulating(simulation(&self.model, OF_THE_PLAN, &mut self.budget));
                    return None;
                }
            },
            State::Simulating(simulation) => {
                let batch = (OF_A_SITTING / simulation.steps_of_a_trial()).max(1);
                let progress = simulation.step(batch);
                let is_done = progress.done == progress.trials;
                // Sums over all trials are computed only after each doubling of the trials, because that is cheaper than after every batch.
                if !is_done && !progress.done.div_ceil(batch).is_power_of_two() {
                    return None;
                }
                let result = simulation.result()?;
                let of_a_total = (OF_A_TOTAL / simulation.steps_of_a_trial()).clamp(1, TRIALS_OF_A_TOTAL_MAX);
                self.figures = OddsFigures::tried(self.model.leads(), &result, &self.tiers, progress, of_a_total);
                if is_done {
                    let steps = OF_THE_SEARCH.min(self.budget.left());
                    self.budget.spend(steps)?;
                    let search = Search::new(&self.model, probability::levels(), SEED, of_a_total, Budget::of(steps));
                    self.state = State::Searching(Box::new(search));
                }
            }
            State::Searching(search) => {
                let batch = search.trials_within(OF_A_SITTING);
                let before = search.found();
                let is_done = search.step(batch);
                let found = search.found();
                if is_done {
                    let at_hand = self.at_hand.as_ref().map(|(_, model)| simulation(model, OF_LEADS_AVAILABLE, &mut self.budget));
                    self.state = at_hand.map_or(State::Done, State::AtHand);
                } else if found == before {
                    return None;
                }
                self.figures = self.figures.take().map(|figures| figures.with_leads_for(found));
            }
            State::AtHand(simulation) => {
                let progress = simulation.step((OF_A_SITTING / simulation.steps_of_a_trial()).max(1));
                if progress.done < progress.trials {
                    return None;
                }
                let estimate = simulation.result()?.at_plan();
                let at_hand = self.at_hand.as_ref().map(|(leads, _)| (*leads, estimate.as_chance()));
                self.state = State::Done;
                self.figures = self.figures.take().map(|figures| figures.with_at_hand(at_hand, estimate.error_hundredths()));
            }
            State::Done => return None,
        }
        self.figures.clone()
    }

    fn computed_at_hand(&mut self) -> (Option<(Count, Chance)>, u32) {
        let Some((leads, model)) = &self.at_hand else { return (None, 0) };
        match self.budget.within(OF_LEADS_AVAILABLE, |budget| model.odds_within(budget)) {
            Odds::Computed(outcome) => (Some((*leads, outcome.at_plan())), outcome.error_hundredths(&[])),
            Odds::NeedsSimulation => (None, 0),
        }
    }

    /// The steps taken so far; never more than [`STEPS_MAX`].
    pub fn steps(&self) -> u64 {
        self.budget.spent()
    }

    /// Whether the computation is finished.
    pub fn is_done(&self) -> bool {
        matches!(self.state, State::Done)
    }

    /// The final answer, within [`STEPS_MAX`].
    pub fn answer(mut self) -> Option<OddsFigures> {
        while !self.is_done() {
            self.step();
        }
        self.figures
    }
}

/// A simulation with at most `most` trials, limited by the budget.
pub(super) fn simulation(model: &Model, most: u64, budget: &mut Budget) -> Simulation {
    let mut simulation = Simulation::new(model, SEED, TRIALS_MAX);
    budget.within(most, |budget| simulation.limit(budget));
    simulation
}
