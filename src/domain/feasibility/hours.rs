//! The hours as a reason: those of the plan period, the weeks that are over, and whether it is too late to hire for them.

use super::facts::Facts;
use super::finding::{Finding, WeeksOver};
use super::state::State;
use crate::domain::activity::{HireBy, Hours};
use crate::domain::schedule::Schedule;

/// The hours that the work takes, over the whole plan period. Single weeks that are over make it tight at best: their work can be moved, but
/// somebody has to move it.
pub(super) fn hours(facts: &Facts<'_>) -> Option<(Finding, State)> {
    facts.plan.capacity().hours.as_ref()?;
    let found = Hours::of(facts.plan, &Schedule::of(facts.plan, facts.report)?)?;
    let available = found.available.clone().filter(|_| found.needed.is_positive())?;
    let in_all = facts.gap(&available, &found.needed)?;
    let over = weeks_over(&found);
    let state = if over.is_some() { in_all.max(State::Tight) } else { in_all };
    let today = facts.report.calendar.as_ref()?.today;
    let hire_by_passed = HireBy::of(facts.plan, &found).map(|it| it.day).filter(|day| *day < today);
    let fixed = found.fixed();
    Some((Finding::Hours { needed: found.needed, available, fixed, over, hire_by_passed }, state))
}

/// How many weeks are over, and the busiest of them.
fn weeks_over(hours: &Hours) -> Option<WeeksOver> {
    let weeks = u32::try_from(hours.weeks_over().count()).unwrap_or(u32::MAX);
    let worst = hours.busiest().filter(|_| weeks > 0)?;
    Some(WeeksOver { weeks, first: worst.first, needed: worst.needed.clone(), available: worst.available.clone()? })
}
