//! How many leads would be enough, where only trials tell.

use super::enough::{Enough, Next, ROUNDED, Totals};
use super::simulation::Simulation;
use super::{Chance, LEADS_MAX, Model};

/// The least leads for each of some levels, each total that is tried simulated by itself, in as many sittings as one likes.
///
/// As [`Model::leads_for`], but as good as its trials: the chance of the total found is the level to within what so many trials may be
/// off. The same model, seed and trials give the same totals on every machine.
#[derive(Clone, Debug)]
pub struct Search<const N: usize> {
    model: Model,
    levels: [f64; N],
    seed: u64,
    trials: u64,
    totals: Totals,
    /// What is being tried.
    trying: Option<(u64, Simulation)>,
    /// The level that is asked about, and the guesses made for it.
    at: usize,
    guess: u32,
    found: [Option<u64>; N],
}

impl<const N: usize> Search<N> {
    /// To be made with `trials` for each total, by the chances that follow from `seed`.
    #[must_use]
    pub fn new(model: Model, levels: [f64; N], seed: u64, trials: u64) -> Self {
        Self { model, levels, seed, trials, totals: Totals::default(), trying: None, at: 0, guess: 0, found: [None; N] }
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
            match self.totals.next(level * (1.0 - ROUNDED), self.model.leads(), self.guess) {
                Next::Try(total) => {
                    self.guess += 1;
                    self.trying = Some((total, Simulation::new(&self.model.scaled(total), self.seed, self.trials)));
                    return false;
                }
                Next::Done(total) => {
                    self.found[self.at] = total;
                    (self.at, self.guess) = (self.at + 1, 0);
                }
            }
        }
        true
    }

    /// What is found so far; `None` for a level that is still open, and where no number of leads is enough.
    #[must_use]
    pub fn found(&self) -> [Option<Enough>; N] {
        self.found.map(|total| {
            let (total, leads) = (total?, self.model.scaled(total?).leads());
            (leads <= LEADS_MAX).then_some(Enough { total, leads })
        })
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
