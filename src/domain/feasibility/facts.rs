//! What reasons are found from, and how a figure is compared with a threshold.

use super::state::State;
use crate::domain::activity::Supply;
use crate::domain::draft::Threshold;
use crate::domain::number::Exact;
use crate::domain::plan::{Limits, Plan};
use crate::domain::probability::Confidence;
use crate::domain::report::Report;
use crate::domain::schedule::Schedule;

/// What is known of the chance of hitting target.
#[derive(Clone, Debug, PartialEq)]
pub enum Chances {
    /// The chance.
    Known(Confidence),
    /// It is still being computed.
    Open,
    /// The plan has no chance, because its leads are too many.
    None,
}

/// What reasons are found from.
pub(super) struct Facts<'a> {
    pub plan: &'a Plan,
    pub report: &'a Report,
    pub chances: &'a Chances,
}

impl Facts<'_> {
    /// The schedule and the supply of the plan; `None` if no activity brings anything.
    pub fn supply(&self) -> Option<Supply> {
        self.plan.activities().iter().any(|it| it.brings.is_some()).then_some(())?;
        Supply::of(self.plan, self.report, &Schedule::of(self.plan, self.report)?)
    }

    /// The limits of a threshold.
    pub fn limits(&self, threshold: Threshold) -> &Limits {
        self.plan.basis().thresholds.of(threshold)
    }

    /// The state of a figure of which less is better.
    pub fn at_most(&self, threshold: Threshold, figure: &Exact) -> State {
        let limits = self.limits(threshold);
        state(*figure <= limits.comfortable, *figure <= limits.achievable)
    }

    /// The state of a figure of which more is better.
    pub fn at_least(&self, threshold: Threshold, figure: &Exact) -> State {
        let limits = self.limits(threshold);
        state(*figure >= limits.comfortable, *figure >= limits.achievable)
    }

    /// The state of what is there of what is needed: `(needed − there) ÷ needed` is missing.
    pub fn gap(&self, there: &Exact, needed: &Exact) -> Option<State> {
        Some(self.at_most(Threshold::Gap, &(needed - there).checked_div(needed)?))
    }
}

fn state(is_comfortable: bool, is_achievable: bool) -> State {
    match (is_comfortable, is_achievable) {
        (true, _) => State::Good,
        (false, true) => State::Tight,
        (false, false) => State::Short,
    }
}
