//! How many leads would be enough, where only trials tell.

use super::budget::Budget;
use super::chance::{Chance, ROUNDED};
use super::enough::{Enough, Next, Totals};
use super::estimate::Estimate;
use super::model::Model;
use super::part::Parts;
use super::simulation::Simulation;

/// The least leads for each of some levels, each total that is tried simulated by itself, in as many sittings as one likes.
///
/// As [`Model::leads_for`], but to within a 256th of the total, and as good as its trials: the chance of the total found is the level to
/// within what so many trials may be off. Where the budget ends first, the answer is a total that is enough while a thirty-second less
/// is not, if one was found. The same model, seed, trials and budget give the same totals on every machine.
#[derive(Clone, Debug)]
pub struct Search<const N: usize> {
    parts: Parts,
    target: u128,
    levels: [f64; N],
    seed: u64,
    trials: u64,
    budget: Budget,
    totals: Totals,
    /// What is being tried.
    trying: Option<(u64, Simulation)>,
    /// The level that is asked about, and the guesses made for it.
    at: usize,
    guess: u32,
    found: [Option<Enough>; N],
}

impl<const N: usize> Search<N> {
    /// To be made with `trials` for each total, by the chances that follow from `seed`.
    #[must_use]
    pub fn new(model: &Model, levels: [f64; N], seed: u64, trials: u64, budget: Budget) -> Self {
        let (parts, totals) = (Parts::of(model), Totals::default());
        Self { parts, target: model.target, levels, seed, trials, budget, totals, trying: None, at: 0, guess: 0, found: [None; N] }
    }

    /// So many trials take about so many steps; at least 1.
    #[must_use]
    pub fn trials_within(&self, steps: u64) -> u64 {
        self.trying.as_ref().map_or(1, |(_, simulation)| (steps / simulation.steps_of_a_trial()).max(1))
    }

    /// Makes up to `batch` trials more; whether everything is found that there is.
    pub fn step(&mut self, batch: u64) -> bool {
        if let Some((total, simulation)) = &mut self.trying {
            let progress = simulation.step(batch);
            if progress.done < progress.trials {
                return false;
            }
            self.totals.tell(*total, simulation.reached());
            self.trying = None;
        }
        while let Some(level) = self.levels.get(self.at) {
            let level = level * (1.0 - ROUNDED);
            // From 256 leads on, trials cannot tell one lead more from one less.
            let nearly = self.totals.nearly(level, 256).map(Some);
            let least = match nearly.map_or_else(|| self.totals.next(level, self.parts.guess(level, self.target), self.guess), Next::Done) {
                Next::Done(total) => total,
                Next::Try(total) => {
                    let simulation = Simulation::of(&self.parts.scaled(total), self.target, self.seed, self.trials);
                    if self.budget.spend(self.trials * simulation.steps_of_a_trial()).is_some() {
                        self.guess += 1;
                        self.trying = Some((total, simulation));
                        return false;
                    }
                    self.totals.nearly(level, 32)
                }
            };
            let error_hundredths = Estimate::near(level, self.trials).error_hundredths();
            self.found[self.at] = least.map(|leads| Enough { leads, error_hundredths });
            (self.at, self.guess) = (self.at + 1, 0);
        }
        true
    }

    /// What is found so far; `None` for a level that is still open, and where no number of leads is enough.
    #[must_use]
    pub fn found(&self) -> [Option<Enough>; N] {
        self.found
    }
}

impl Simulation {
    /// The part of the trials made so far that reached the target.
    fn reached(&self) -> Chance {
        let trials = self.progress().done.max(1) as f64;
        let reached = self.reaching() as f64;
        Chance { at_least: reached / trials, below: (trials - reached) / trials }
    }
}
