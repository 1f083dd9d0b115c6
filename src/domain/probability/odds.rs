//! How a model's odds are found: computed at once, computed within a budget, or simulated.

use super::budget::Budget;
use super::enough::Enough;
use super::model::Model;
use super::outcome::Outcome;
use super::part::Parts;

/// How a model's odds are found.
#[derive(Clone, Debug)]
pub enum Odds {
    /// They are computed: exactly, or within a bound that [`Outcome::error_hundredths`] states.
    Computed(Outcome),
    /// They cannot be computed, or not within the budget: [`Simulation`](super::simulation::Simulation) comes near.
    NeedsSimulation,
}

/// The steps of one of the some 20 chances that are computed between a key and the next frame.
const OF_A_MOMENT: u64 = 100_000;

/// So many chances of one outcome are looked up for its picture and its tiers, of which each sums about half of its law: 200.
const CHANCES: u64 = 100;

impl Model {
    /// The exact odds if they take no time to speak of: a thousandth of what [`odds`](Self::odds) may take; with the least leads for each
    /// level, as [`leads_for`](Self::leads_for).
    #[must_use]
    pub fn odds_at_once<const N: usize>(&self, levels: [f64; N]) -> Option<(Outcome, [Option<Enough>; N])> {
        let parts = Parts::of(self);
        let outcome = Outcome::of(parts.all(), self.leads(), self.target, 1, &mut Budget::of(OF_A_MOMENT))?;
        Some((outcome, self.leads_for_within(levels, OF_A_MOMENT, &mut Budget::of(30 * OF_A_MOMENT))))
    }

    /// The odds, or that they must be simulated: if segments of different value or rates share a counted rate, above
    /// [`LEADS_MAX`](super::model::LEADS_MAX) leads, and where computing them would take too many steps.
    #[must_use]
    pub fn odds(&self) -> Odds {
        self.odds_within(&mut Budget::whole())
    }

    /// [`odds`](Self::odds) within a budget, which pays for the chances and the picture that will be asked for too.
    #[must_use]
    pub fn odds_within(&self, budget: &mut Budget) -> Odds {
        let parts = Parts::of(self);
        Outcome::of(parts.all(), self.leads(), self.target, CHANCES, budget).map_or(Odds::NeedsSimulation, Odds::Computed)
    }
}
