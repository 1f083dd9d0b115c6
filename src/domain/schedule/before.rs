//! The days before the plan begins: how much a working day must bring of what must be there by then.

use chrono::NaiveDate;

use crate::domain::number::Exact;
use crate::domain::plan::Plan;
use crate::domain::report::Measure;

/// What is still to get ready before the start date, and how much of it on each working day until then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ready {
    /// What is still to get ready: the opening pipeline, less what is in hand.
    pub more: u128,
    /// The working days from today to the day before the start date, both included; above 0.
    pub days: u32,
    /// `more ÷ days`.
    pub per_working_day: Exact,
}

impl Ready {
    /// What is still to get ready of `opening` units of a measure on the day `today`. What is in hand is stated for the first stage of the whole
    /// plan, where `is_whole`. `None` if nothing is, and without a working day before the start date.
    pub fn of(plan: &Plan, measure: Measure, opening: u128, is_whole: bool, today: NaiveDate) -> Option<Self> {
        let first = plan.horizon()?.first();
        let in_hand = plan.opening().filter(|_| is_whole && measure == Measure::Stage(0)).map_or(0, |leads| leads.get().into());
        let more = opening.saturating_sub(in_hand);
        let days = plan.spread().calendar().working_days(today, first.pred_opt().filter(|last| *last >= today)?);
        let per_working_day = Exact::from(more).checked_div(&Exact::whole(days.into()))?;
        (more > 0).then_some(Self { more, days, per_working_day })
    }
}
