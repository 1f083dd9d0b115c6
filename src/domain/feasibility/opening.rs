//! The opening pipeline as a reason: what must be there before the start date, and whether it is.

use super::facts::Facts;
use super::finding::Finding;
use super::state::State;
use crate::domain::number::Count;
use crate::domain::report::Report;

/// The leads that must be there before the start date; `None` if none must.
pub(super) fn needed(report: &Report) -> Option<Count> {
    let (stage, calendar) = (report.funnel.first()?, report.calendar.as_ref()?);
    let opening = match stage.pace {
        Some(pace) => pace.opening,
        // Nothing is due in the plan period, so that everything is due before it.
        None if calendar.working_days > 0 => stage.required.count,
        None => return None,
    };
    (opening.get() > 0).then_some(opening)
}

/// The opening pipeline. While nobody has stated what is in hand, it is tight, because the plan rests on it. The leads available say nothing of it:
/// they are those of the whole plan, and not of the start date.
pub(super) fn opening(facts: &Facts<'_>) -> Option<(Finding, State)> {
    let needed = needed(facts.report)?;
    let in_hand = facts.plan.opening();
    let by = facts.report.calendar.as_ref()?.horizon.first();
    let state = in_hand.map_or(Some(State::Tight), |in_hand| facts.gap(&in_hand.exact(), &needed.exact()))?;
    Some((Finding::Opening { needed, in_hand, by }, state))
}
