//! What is known of the odds of a plan.

use crate::domain::Count;
use crate::domain::confidence::{Chance, Confidence, Distribution, Enough, Estimate, LEVELS, Outcome, Progress, Trials};

/// How sure a plan is, in full.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// The leads that it is of: the plan's.
    pub leads: Count,
    /// The chance that they reach the target.
    pub at_plan: Chance,
    /// The leads at hand, where the plan says so, and the chance that these reach it.
    pub at_hand: Option<(Count, Chance)>,
    /// The chance of each tier, in the plan's order.
    pub tiers: Vec<Chance>,
    /// The least leads, distributed as in the plan, that reach the target with 80, 90 and 95 %; `None` where that is more than
    /// [`LEADS_MAX`](crate::domain::confidence::LEADS_MAX), and where it is not known, or not yet.
    pub leads_for: [Option<Count>; LEVELS.len()],
    /// Where it is likely to end.
    pub picture: Distribution,
    /// Of trials; `None` for figures that are exact.
    pub tried: Option<Tried>,
}

/// How far a simulation is, and how good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tried {
    /// The trials made.
    pub done: u64,
    /// The trials to be made.
    pub of: u64,
    /// How far the chance may be off, in hundredths of a percentage point: [`Estimate::error_hundredths`].
    pub error_hundredths: u32,
    /// How far the chance with the leads of `leads_for` may be off, in the same unit: each total is tried by itself, by fewer trials.
    pub error_of_leads_hundredths: u32,
}

impl Known {
    pub(super) fn exact(leads: u64, outcome: &Outcome, tiers: &[u128], enough: [Option<Enough>; LEVELS.len()]) -> Option<Self> {
        Some(Self {
            leads: Count::new(leads)?,
            at_plan: outcome.at_plan(),
            at_hand: None,
            tiers: outcome.chances(tiers),
            leads_for: enough.map(counted),
            picture: outcome.distribution(),
            tried: None,
        })
    }

    pub(super) fn tried(leads: u64, trials: &Trials, tiers: &[u128], progress: Progress, of_a_total: u64) -> Option<Self> {
        let at_plan = trials.at_plan();
        let tried = Tried {
            done: progress.done,
            of: progress.trials,
            error_hundredths: at_plan.error_hundredths(),
            error_of_leads_hundredths: Estimate::near(LEVELS[0].1, of_a_total).error_hundredths(),
        };
        Some(Self {
            leads: Count::new(leads)?,
            tried: Some(tried),
            at_plan: at_plan.as_chance(),
            at_hand: None,
            tiers: trials.chances(tiers).iter().map(Estimate::as_chance).collect(),
            leads_for: [None; LEVELS.len()],
            picture: trials.distribution(),
        })
    }

    /// What the answer says of it.
    #[must_use]
    pub fn confidence(&self) -> Confidence {
        Confidence { at_plan: self.at_plan.at_least, leads_for: self.leads_for }
    }
}

pub(super) fn counted(enough: Option<Enough>) -> Option<Count> {
    Count::new(enough?.leads)
}
