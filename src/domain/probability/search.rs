//! The search for the least leads by simulation.

use super::budget::Budget;
use super::chance::{Chance, ROUNDED};
use super::enough::{Enough, Next, Totals};
use super::estimate::Estimate;
use super::model::Model;
use super::part::Parts;
use super::simulation::Simulation;

/// The least leads for several levels, with a separate simulation for each total that is tried. The search can be
/// interrupted after every step.
///
/// Like [`Model::leads_for`], but only to within 1/256 of the total, and subject to the error of its trials: the chance of the total found
/// differs from the level by at most this error. If the budget ends first, the answer is a total that is enough while 1/32 less is not, if
/// one was found. The same model, seed, trials and budget give the same totals on every machine.
#[derive(Clone, Debug)]
pub struct Search<const N: usize> {
    parts: Parts,
    target: u128,
    levels: [f64; N],
    seed: u64,
    trials: u64,
    budget: Budget,
    totals: Totals,
    /// The total that is being tried.
    trying: Option<(u64, Simulation)>,
    /// The present level, and the number of guesses made for it.
    at: usize,
    guess: u32,
    found: [Option<Enough>; N],
}

impl<const N: usize> Search<N> {
    /// A search with `trials` for each total, seeded with `seed`.
    pub fn new(model: &Model, levels: [f64; N], seed: u64, trials: u64, budget: Budget) -> Self {
        let (parts, totals) = (Parts::of(model), Totals::default());
        Self { parts, target: model.target, levels, seed, trials, budget, totals, trying: None, at: 0, guess: 0, found: [None; N] }
    }

    /// The number of trials that take about `steps`; at least 1.
    pub fn trials_within(&self, steps: u64) -> u64 {
        self.trying.as_ref().map_or(1, |(_, simulation)| (steps / simulation.steps_of_a_trial()).max(1))
    }

    /// Runs up to `batch` more trials; returns whether the search is finished.
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
            // From 256 leads on, trials cannot distinguish totals that differ by one lead.
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

    /// The totals found so far; `None` for a level that is still open, and if no number of leads is enough.
    pub fn found(&self) -> [Option<Enough>; N] {
        self.found
    }
}

impl Simulation {
    /// The part of the trials made so far that reached the target.
    fn reached(&self) -> Chance {
        Chance::of_trials(self.reaching(), self.progress().done.max(1))
    }
}
