//! The odds by simulation, for models without an exact form.

use super::budget::Budget;
use super::chance::Chance;
use super::distribution::{Distribution, Outlook};
use super::draw::Dice;
use super::estimate::Estimate;
use super::model::{Model, Record};
use super::outcome::unit;
use super::part::{Part, Parts};

/// The most trials: the error of the chance is then below 0.2 points.
pub const TRIALS_MAX: u64 = 1_000_000;

/// A simulation of a plan that can be interrupted after every step.
///
/// In each trial every counted rate is drawn once, from the distribution that its record leaves, and applies everywhere
/// it occurs; then each segment's deals are drawn from its leads. The same model, seed and number of trials give the
/// same outcomes on every machine, independently of the batches and of the order of the segments.
#[derive(Clone, Debug)]
pub struct Simulation {
    parts: Vec<Trial>,
    records: Vec<Record>,
    dice: Dice,
    unit: u64,
    target: u128,
    trials: u64,
    /// In units.
    outcomes: Vec<u128>,
}

/// One part of the plan, prepared for drawing.
#[derive(Clone, Debug)]
struct Trial {
    leads: f64,
    /// The known rate `p` and `1 − p`.
    known: (f64, f64),
    /// Places among the records.
    counted: Vec<usize>,
    /// The value of a deal, in units.
    value: u64,
}

/// The progress of a simulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The trials that are finished.
    pub done: u64,
    /// The trials in all.
    pub trials: u64,
}

impl Simulation {
    /// A simulation of `trials` trials, at most [`TRIALS_MAX`], seeded with `seed`.
    pub fn new(model: &Model, seed: u64, trials: u64) -> Self {
        Self::of(Parts::of(model).all(), model.target, seed, trials)
    }

    /// A simulation of parts that reach a target together.
    pub(super) fn of(parts: &[Part], target: u128, seed: u64, trials: u64) -> Self {
        let unit = unit(parts);
        let mut records: Vec<Record> = parts.iter().flat_map(|part| part.counted.iter().copied()).collect();
        records.sort_unstable();
        records.dedup();
        let trial = |part: &Part| Trial {
            leads: part.leads as f64,
            known: part.known,
            counted: part.counted.iter().filter_map(|record| records.binary_search(record).ok()).collect(),
            value: part.value / unit,
        };
        let parts = parts.iter().map(trial).collect();
        let trials = trials.min(TRIALS_MAX);
        Self { parts, records, dice: Dice::new(seed), unit, target, trials, outcomes: Vec::new() }
    }

    /// The steps that one trial takes: two gamma draws for each counted rate, one draw for each part, and the sum.
    pub fn steps_of_a_trial(&self) -> u64 {
        let factors: usize = self.parts.iter().map(|part| part.counted.len()).sum();
        (2 * self.records.len() + self.parts.len() + 1) as u64 * Budget::DRAW + factors as u64
    }

    /// Limits the trials to the budget, but to at least one, and takes their steps from it.
    pub fn limit(&mut self, budget: &mut Budget) {
        let steps = self.steps_of_a_trial();
        self.trials = self.trials.min(budget.left() / steps).max(1);
        // For a plan within its limits, the budget pays for at least one trial.
        let _ = budget.spend(self.trials * steps);
    }

    /// Runs up to `batch` more trials.
    pub fn step(&mut self, batch: u64) -> Progress {
        let done = self.outcomes.len() as u64;
        for _ in 0..batch.min(self.trials - done) {
            let outcome = self.trial();
            self.outcomes.push(outcome);
        }
        self.progress()
    }

    /// The progress.
    pub fn progress(&self) -> Progress {
        Progress { done: self.outcomes.len() as u64, trials: self.trials }
    }

    /// The number of finished trials that reached the target.
    pub(super) fn reaching(&self) -> u64 {
        let target = self.target.div_ceil(self.unit.into());
        self.outcomes.iter().filter(|outcome| **outcome >= target).count() as u64
    }

    /// The result of the finished trials; `None` before the first.
    pub fn result(&self) -> Option<Trials> {
        let mut outcomes = self.outcomes.clone();
        outcomes.sort_unstable();
        (!outcomes.is_empty()).then_some(Trials { unit: self.unit, target: self.target, outcomes })
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the deals drawn are whole, and at most the leads")]
    fn trial(&mut self) -> u128 {
        let dice = &mut self.dice;
        let rates: Vec<f64> = self.records.iter().map(|record| dice.rate(record.shapes())).collect();
        let deals = |part: &Trial| {
            let (p, q) = part.known;
            let rate = part.counted.iter().fold(p, |rate, place| rate * rates[*place]);
            dice.deals(part.leads, rate, if part.counted.is_empty() { q } else { 1.0 - rate })
        };
        self.parts.iter().map(deals).zip(&self.parts).map(|(deals, part)| u128::from(deals as u64) * u128::from(part.value)).sum()
    }
}

/// The outcomes of a simulation's trials.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trials {
    unit: u64,
    target: u128,
    /// In units, sorted; at least one.
    outcomes: Vec<u128>,
}

impl Trials {
    /// The chance of the model's own target.
    pub fn at_plan(&self) -> Estimate {
        self.chance(self.target)
    }

    /// The chance of any target, in the unit of the segments' values.
    pub fn chance(&self, target: u128) -> Estimate {
        Estimate::of(self.reaching(target.div_ceil(self.unit.into())), self.outcomes.len() as u64)
    }

    /// The chances of several targets, from the same trials: a plan's target lines.
    pub fn chances(&self, targets: &[u128]) -> Vec<Estimate> {
        targets.iter().map(|target| self.chance(*target)).collect()
    }

    /// The distribution of the outcomes.
    pub fn distribution(&self) -> Distribution {
        let trials = self.outcomes.len() as f64;
        let mean = self.outcomes.iter().map(|outcome| *outcome as f64).sum::<f64>() / trials;
        let (first, last) = (self.outcomes[0], self.outcomes[self.outcomes.len() - 1]);
        Outlook { unit: self.unit, target: self.target, mean, first, last }
            .distribution(|units| Chance::of_trials(self.reaching(units), self.outcomes.len() as u64))
    }

    fn reaching(&self, units: u128) -> u64 {
        (self.outcomes.len() - self.outcomes.partition_point(|outcome| *outcome < units)) as u64
    }
}
