//! The figures about the chances of a plan.

use crate::domain::number::Count;
use crate::domain::probability::{Chance, Confidence, Distribution, Enough, Estimate, LEVELS, Outcome, Progress, Trials};

/// The chances of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct OddsFigures {
    /// The leads that it is of: the plan's.
    pub leads: Count,
    /// The chance that they reach the target.
    pub at_plan: Chance,
    /// The available leads, if the plan states them, and the chance that they reach the target.
    pub at_hand: Option<(Count, Chance)>,
    /// The chance of each target line, in the plan's order.
    pub tiers: Vec<Chance>,
    /// The least leads, distributed as in the plan, that reach the target with 80, 90 and 95 %; `None` above
    /// [`LEADS_MAX`](crate::domain::probability::LEADS_MAX), and while the number is not known.
    pub leads_for: [Option<Count>; LEVELS.len()],
    /// The distribution of the outcomes.
    pub picture: Distribution,
    /// The possible error of the chances; `None` if all are exact.
    pub error: Option<Error>,
    /// The number of trials behind the chances; `None` if they are computed.
    pub trials: Option<Progress>,
}

/// The possible error of chances, in hundredths of a percentage point, rounded up.
///
/// For computed chances it is a strict bound ([`Outcome::error_hundredths`]). For trials, 999 of 1,000 simulations keep
/// it ([`Estimate::error_hundredths`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Error {
    /// The error of the plan's chance, and of the chances of its target lines and available leads if they are computed.
    pub of_chance: u32,
    /// The error of the chances for [`OddsFigures::leads_for`]; it is larger, because each total gets fewer steps.
    pub of_leads: u32,
}

impl Error {
    /// `None` if both are 0.
    fn of(of_chance: u32, of_leads: u32) -> Option<Self> {
        (of_chance > 0 || of_leads > 0).then_some(Self { of_chance, of_leads })
    }
}

impl OddsFigures {
    pub(super) fn computed(leads: u64, outcome: &Outcome, tiers: &[u128], enough: [Option<Enough>; LEVELS.len()]) -> Option<Self> {
        Some(Self {
            leads: Count::new(leads)?,
            at_plan: outcome.at_plan(),
            at_hand: None,
            tiers: outcome.chances(tiers),
            leads_for: enough.map(counted),
            picture: outcome.distribution(),
            error: Error::of(outcome.error_hundredths(tiers), error_of(&enough)),
            trials: None,
        })
    }

    pub(super) fn tried(leads: u64, trials: &Trials, tiers: &[u128], progress: Progress, of_a_total: u64) -> Option<Self> {
        let at_plan = trials.at_plan();
        let of_leads = Estimate::near(LEVELS[0].1, of_a_total).error_hundredths();
        Some(Self {
            leads: Count::new(leads)?,
            error: Error::of(at_plan.error_hundredths(), of_leads),
            trials: Some(progress),
            at_plan: at_plan.as_chance(),
            at_hand: None,
            tiers: trials.chances(tiers).iter().map(Estimate::as_chance).collect(),
            leads_for: [None; LEVELS.len()],
            picture: trials.distribution(),
        })
    }

    /// Adds the chance of the available leads, with its possible error.
    pub(super) fn with_at_hand(mut self, at_hand: Option<(Count, Chance)>, error_hundredths: u32) -> Self {
        let error = self.error.unwrap_or(Error { of_chance: 0, of_leads: 0 });
        self.error = Error::of(error.of_chance.max(error_hundredths), error.of_leads);
        self.at_hand = at_hand;
        self
    }

    /// Adds the leads found for each level.
    pub(super) fn with_leads_for(mut self, enough: [Option<Enough>; LEVELS.len()]) -> Self {
        let error = self.error.unwrap_or(Error { of_chance: 0, of_leads: 0 });
        self.error = Error::of(error.of_chance, error.of_leads.max(error_of(&enough)));
        self.leads_for = enough.map(counted);
        self
    }

    /// The answer in the terms of [`Confidence`](crate::domain::probability::Confidence).
    pub fn confidence(&self) -> Confidence {
        let available = self.at_hand.map(|(leads, chance)| (leads, chance.at_least));
        Confidence { at_plan: self.at_plan.at_least, available, leads_for: self.leads_for }
    }
}

fn counted(enough: Option<Enough>) -> Option<Count> {
    Count::new(enough?.leads)
}

fn error_of(enough: &[Option<Enough>]) -> u32 {
    enough.iter().flatten().map(|enough| enough.error_hundredths).max().unwrap_or(0)
}
