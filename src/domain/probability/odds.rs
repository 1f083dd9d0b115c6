//! The method for a model's odds: computed at once, computed within a budget, or simulated.

use super::budget::Budget;
use super::enough::Enough;
use super::model::Model;
use super::outcome::Outcome;
use super::part::Parts;

/// The result of trying to compute a model's odds.
#[derive(Clone, Debug)]
pub enum Odds {
    /// They are computed: exactly, or within a bound that [`Outcome::error_hundredths`] states.
    Computed(Outcome),
    /// They cannot be computed, or not within the budget; [`Simulation`](super::simulation::Simulation) approximates them.
    NeedsSimulation,
}

/// The steps of one of the about 20 chances that are computed between a key press and the next frame.
const OF_A_MOMENT: u64 = 100_000;

/// The chances that the distribution and the target lines take, in sums over the whole range: 200 lookups that sum about half of it each.
const CHANCES: u64 = 100;

impl Model {
    /// The exact odds, with the least leads for each level as in [`leads_for`](Self::leads_for), if they take hardly
    /// any time: at most a thousandth of the steps of [`odds`](Self::odds).
    pub fn odds_at_once<const N: usize>(&self, levels: [f64; N]) -> Option<(Outcome, [Option<Enough>; N])> {
        let parts = Parts::of(self);
        let outcome = Outcome::of(parts.all(), self.leads(), self.target, 1, &mut Budget::of(OF_A_MOMENT))?;
        Some((outcome, self.leads_for_within(levels, OF_A_MOMENT, &mut Budget::of(30 * OF_A_MOMENT))))
    }

    /// The odds, or the answer that they must be simulated: if segments of different value or rates share a counted
    /// rate, above [`LEADS_MAX`](super::model::LEADS_MAX) leads, and if computing them would take too many steps.
    pub fn odds(&self) -> Odds {
        self.odds_within(&mut Budget::whole())
    }

    /// [`odds`](Self::odds) within a budget, which also pays for the later chances and the distribution.
    pub fn odds_within(&self, budget: &mut Budget) -> Odds {
        let parts = Parts::of(self);
        Outcome::of(parts.all(), self.leads(), self.target, CHANCES, budget).map_or(Odds::NeedsSimulation, Odds::Computed)
    }
}
