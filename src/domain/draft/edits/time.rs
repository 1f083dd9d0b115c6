//! Edits of the spread over time.

use chrono::{Days, NaiveDate};

use crate::domain::calendar::working::{month_last, months_of};
use crate::domain::calendar::written::{day, month_text};
use crate::domain::calendar::{FiscalYear, Horizon, Quarter};
use crate::domain::draft::limits::PHASES_MAX;
use crate::domain::draft::{Draft, PhaseDraft, PinDraft, TimeDraft, TimeField, usual};

/// The basis of the spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spreading {
    /// Every working day the same.
    Days,
    /// Weights of calendar months.
    Months,
    /// Phases with weights.
    Phases,
}

/// The basis of a draft's spread.
pub fn spreading(time: &TimeDraft) -> Spreading {
    match (time.months.is_empty(), time.phases.is_empty()) {
        (_, false) => Spreading::Phases,
        (false, true) => Spreading::Months,
        (true, true) => Spreading::Days,
    }
}

/// Changes the basis of the spread, with usual values. The values of the previous basis are removed.
pub fn spread_by(draft: &mut Draft, by: Spreading) {
    draft.time.months.clear();
    draft.time.phases.clear();
    match by {
        Spreading::Days => {}
        Spreading::Months => weigh_months(draft, false),
        Spreading::Phases => draft.time.phases = usual_phases(draft),
    }
}

/// Gives the months of the plan period the same weight, or rising weights in every quarter.
pub fn weigh_months(draft: &mut Draft, rising: bool) {
    let months = draft.horizon().map(months_of).unwrap_or_default();
    let weight = |(i, _)| if rising { usual::RISING[i % 3] } else { usual::RISING[1] }.to_owned();
    draft.time.months = months.into_iter().enumerate().map(weight).collect();
}

/// The three usual phases, which end at the thirds of the plan period: of its months, or of its days if it has less than three.
fn usual_phases(draft: &Draft) -> Vec<PhaseDraft> {
    let ends = draft.horizon().map(thirds).unwrap_or_default();
    let phase = |i: usize| PhaseDraft {
        name: usual::PHASES[i].into(),
        last: ends.get(i).map(NaiveDate::to_string).unwrap_or_default(),
        weight: usual::PHASE_WEIGHTS[i].into(),
        weights: Vec::new(),
    };
    (0..3).map(phase).collect()
}

/// The last days of the first two thirds.
fn thirds(horizon: Horizon) -> Vec<NaiveDate> {
    let months = months_of(horizon);
    let many = months.len();
    if many >= 3 {
        return [(many + 1) / 3, (2 * many + 1) / 3].iter().map(|n| month_last(months[n - 1])).collect();
    }
    let days = horizon.last().signed_duration_since(horizon.first()).num_days().unsigned_abs() + 1;
    let end = |n: u64| horizon.first().checked_add_days(Days::new((n * days / 3).saturating_sub(1)));
    [end(1), end(2)].into_iter().flatten().collect()
}

/// Adds a phase after the others; the phase that was last now ends in the middle of its days.
pub fn add_phase(draft: &mut Draft) {
    let many = draft.time.phases.len();
    if many == 0 || many >= PHASES_MAX {
        return;
    }
    if let Some(horizon) = draft.horizon() {
        let first = match many.checked_sub(2) {
            Some(before) => day(&draft.time.phases[before].last).and_then(|last| last.succ_opt()),
            None => Some(horizon.first()),
        };
        let first = first.unwrap_or(horizon.first()).min(horizon.last());
        let days = horizon.last().signed_duration_since(first).num_days().unsigned_abs();
        let middle = first.checked_add_days(Days::new(days.saturating_sub(1) / 2)).unwrap_or(first);
        draft.time.phases[many - 1].last = middle.to_string();
    }
    let (name, weight) = usual::NEW_PHASE;
    draft.time.phases.push(PhaseDraft { name: name.into(), weight: weight.into(), ..PhaseDraft::default() });
}

/// Removes phase `i`, unless it is the only one; its days go to the one after it, those of the last to the one before.
pub fn remove_phase(draft: &mut Draft, i: usize) {
    let phases = &mut draft.time.phases;
    if phases.len() < 2 || i >= phases.len() {
        return;
    }
    phases.remove(i);
    if i == phases.len() {
        phases[i - 1].last = String::new();
    }
}

/// Adds a list of weights with usual values, or removes it.
pub fn switch(draft: &mut Draft, list: TimeField, on: bool) {
    let even = |many: usize| vec![usual::RISING[1].to_owned(); if on { many } else { 0 }];
    match list {
        TimeField::Quarters => draft.time.quarters = even(quarters_of(draft).len()),
        TimeField::Seasons => draft.time.seasonality = even(12),
        TimeField::Thirds => draft.time.rhythm = if on { usual::RHYTHM.map(str::to_owned).into() } else { Vec::new() },
        _ => {}
    }
}

/// The number of weights that a list has, and the number that it needs.
pub fn lengths(draft: &Draft, list: TimeField) -> (usize, usize) {
    let horizon = draft.horizon();
    let time = &draft.time;
    match list {
        TimeField::Months if time.phases.is_empty() => (time.months.len(), horizon.map_or(0, |horizon| months_of(horizon).len())),
        // Months and phases exclude each other.
        TimeField::Months => (time.months.len(), 0),
        TimeField::Quarters => (time.quarters.len(), quarters_of(draft).len()),
        TimeField::Seasons => (time.seasonality.len(), 12),
        TimeField::Thirds => (time.rhythm.len(), 3),
        _ => (0, 0),
    }
}

/// The quarters that the dates touch, as they are typed; those of the calendar year where its first month cannot be read.
pub fn quarters_of(draft: &Draft) -> Vec<Quarter> {
    let year = FiscalYear::typed(&draft.time.year_from).unwrap_or_default();
    let quarters = draft.horizon().map(|horizon| year.quarters_of(horizon)).unwrap_or_default();
    quarters.into_iter().map(|(quarter, ..)| quarter).collect()
}

/// Begins the fiscal year in a month from 1 to 12; an empty text is the calendar year.
pub fn begin_year(draft: &mut Draft, month: u32) {
    draft.time.year_from = if month == 1 { String::new() } else { month.to_string() };
}

/// Removes the weights that a list has too many.
pub fn trim(draft: &mut Draft, list: TimeField) {
    let (_, needed) = lengths(draft, list);
    match list {
        TimeField::Months => draft.time.months.truncate(needed),
        TimeField::Quarters => draft.time.quarters.truncate(needed),
        TimeField::Seasons => draft.time.seasonality.truncate(needed),
        TimeField::Thirds => draft.time.rhythm.truncate(needed),
        _ => {}
    }
}

/// The place of the fixed amount of a month, if it is fixed.
pub fn pin_of(time: &TimeDraft, first: NaiveDate) -> Option<usize> {
    let month = month_text(first);
    time.pinned.iter().position(|pin| pin.month.trim() == month)
}

/// Fixes a month's amount.
pub fn pin(draft: &mut Draft, first: NaiveDate, amount: &str) {
    if pin_of(&draft.time, first).is_none() {
        draft.time.pinned.push(PinDraft { month: month_text(first), amount: amount.to_owned() });
    }
}

/// Removes a fixed month.
pub fn unpin(draft: &mut Draft, i: usize) {
    if i < draft.time.pinned.len() {
        draft.time.pinned.remove(i);
    }
}
