//! The exact form of the odds, where there is one in time.

use super::LEADS_MAX;
use super::budget::Budget;
use super::chain::Way;
use super::chance::Chance;
use super::distribution::{Distribution, Outlook};
use super::enough::Enough;
use super::masses::{Masses, Sums};
use super::model::Model;
use super::part::{Part, are_dependent, parts};

/// What can be said of a model's odds at once.
#[derive(Clone, Debug)]
pub enum Odds {
    /// The chances themselves.
    Exact(Outcome),
    /// There is no exact form, or none in time: [`Simulation`](super::Simulation) comes near.
    NeedsSimulation,
}

/// The chances of everything that the segments of a model can bring together.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// What everything it can bring is a whole multiple of.
    unit: u64,
    target: u128,
    /// In units.
    mean: f64,
    form: Form,
}

#[derive(Clone, Debug)]
enum Form {
    /// One chain of rates: each chance is a sum of its own.
    Way(Way),
    /// Of several parts: in units, every sum with its chance.
    Sums(Sums),
}

impl Model {
    /// The exact odds if they take no time to speak of: a thousandth of what [`odds`](Self::odds) may take; with the least leads for each
    /// level, as [`leads_for`](Self::leads_for).
    #[must_use]
    pub fn odds_at_once<const N: usize>(&self, levels: [f64; N]) -> Option<(Outcome, [Option<Enough>; N])> {
        let outcome = Outcome::of(self, Budget::of_a_moment())?;
        Some((outcome, self.leads_within(levels, Budget::of_a_moment)))
    }

    /// The exact odds, or that they must be simulated: if segments of different value or rates share a counted rate, above
    /// [`LEADS_MAX`] leads, and where the sums would take too long (about a tenth of a second).
    #[must_use]
    pub fn odds(&self) -> Odds {
        Outcome::of(self, Budget::whole()).map_or(Odds::NeedsSimulation, Odds::Exact)
    }
}

impl Outcome {
    /// Equal segments are one; every segment's deals follow from its leads and rates; sums of deals of one value are sums of whole
    /// numbers, and those of different values are sums of multiples of what divides all values. Rounding: none. The figures are good
    /// to 12 digits: of one segment throughout, of several or of several counted rates down to chances of 10⁻²⁵.
    pub(super) fn of(model: &Model, mut budget: Budget) -> Option<Self> {
        let parts = parts(model);
        if model.leads() > LEADS_MAX || are_dependent(&parts) {
            return None;
        }
        let (unit, form) = match &parts[..] {
            [] => (1, Form::Sums(Masses::certain(0).sums())),
            [one] => (one.value, Form::Way(one.chain().way(&mut budget)?)),
            several => {
                let (unit, masses) = together(several, &mut budget)?;
                (unit, Form::Sums(masses.sums()))
            }
        };
        let mean = parts.iter().map(|part| part.deals_mean() * (part.value / unit) as f64).sum();
        Some(Self { unit, target: model.target, mean, form })
    }

    /// The chance of the model's own target.
    #[must_use]
    pub fn at_plan(&self) -> Chance {
        self.chance(self.target)
    }

    /// The chance of any target, in the unit of the segments' values.
    #[must_use]
    pub fn chance(&self, target: u128) -> Chance {
        self.in_units(target.div_ceil(self.unit.into()))
    }

    /// The chances of several targets, of one and the same outcome: a plan's tiers.
    #[must_use]
    pub fn chances(&self, targets: &[u128]) -> Vec<Chance> {
        targets.iter().map(|target| self.chance(*target)).collect()
    }

    /// The picture of it. Of one segment, or of segments whose deals are worth the same, it is in deals.
    #[must_use]
    pub fn distribution(&self) -> Distribution {
        let range = match &self.form {
            Form::Way(way) => (0, way.deals_max()),
            Form::Sums(sums) => (sums.from, sums.last()),
        };
        Outlook { unit: self.unit, target: self.target, mean: self.mean, first: range.0.into(), last: range.1.into() }
            .distribution(|units| self.in_units(units))
    }

    fn in_units(&self, units: u128) -> Chance {
        match &self.form {
            Form::Way(way) => u64::try_from(units).map_or(Chance::NONE, |deals| way.chance(deals)),
            Form::Sums(sums) => sums.chance(units),
        }
    }
}

/// The sums of all parts in units, and the unit: the greatest that divides every value. Parts come by falling value.
fn together(parts: &[Part], budget: &mut Budget) -> Option<(u64, Masses)> {
    let mut sum: Option<(u64, Masses)> = None;
    for alike in parts.chunk_by(|a, b| a.value == b.value) {
        let value = alike[0].value;
        let mut deals = Masses::certain(0);
        for part in alike {
            deals = deals.plus(&part.chain().deals(budget)?, 1, budget)?;
        }
        sum = Some(match sum {
            None => (value, deals),
            // As long as the unit is large the sums are few: it shrinks only as values come that it does not divide.
            Some((unit, masses)) => {
                let shared = gcd(unit, value);
                (shared, masses.spaced(unit / shared)?.plus(&deals, value / shared, budget)?)
            }
        });
    }
    sum
}

pub(super) fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}
