//! Edits of single days: days off, make-up days, and what is done every day.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::calendar::Horizon;
use crate::domain::calendar::holidays::Break;
use crate::domain::calendar::working::WorkCalendar;
use crate::domain::calendar::written;
use crate::domain::draft::limits::{DAYS_MAX, FLOORS_MAX};
use crate::domain::draft::{Draft, FloorDraft, TimeDraft, TimeField, usual};

/// Makes a day off a working day, or a working day a day off: removes the plan's own entries for it, or else adds one.
pub fn toggle_day(draft: &mut Draft, day: NaiveDate) {
    let was_worked = calendar(&draft.time).is_working_day(day);
    let list = if was_worked { &mut draft.time.make_up_days } else { &mut draft.time.days_off };
    list.retain(|text| written::day(text) != Some(day));
    if calendar(&draft.time).is_working_day(day) != was_worked {
        return;
    }
    let list = if was_worked { &mut draft.time.days_off } else { &mut draft.time.make_up_days };
    if list.len() < DAYS_MAX {
        list.push(day.to_string());
    }
}

fn calendar(time: &TimeDraft) -> WorkCalendar {
    let days = |texts: &[String]| texts.iter().filter_map(|text| written::day(text)).collect();
    time.calendar(days(&time.days_off), days(&time.make_up_days))
}

/// Takes the guess of the usual breaks in the plan period over as days off of the plan (see [`WorkCalendar::open_breaks`]).
pub fn confirm_usual_days(draft: &mut Draft) {
    let ends = written::day(&draft.first).zip(written::day(&draft.last)).filter(|(first, last)| first <= last);
    let Some(horizon) = ends.map(|(first, last)| Horizon { first, last }) else { return };
    let days: Vec<NaiveDate> = calendar(&draft.time).open_breaks(horizon).iter().flat_map(Break::days).collect();
    add_days(draft, &days, &[]);
}

/// The number of days that were added to a plan's own, of those that a calendar has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// Days off that were working days, or only provisionally off.
    pub off: usize,
    /// Make-up workdays that were days off.
    pub make_up: usize,
}

/// Adds the days of a calendar that change something: days off that would be worked or are provisionally off, and make-up workdays that
/// would be off. The plan's own entries for those days are replaced. `None`, and nothing is changed, if the plan would have more than
/// [`DAYS_MAX`] days in a list.
pub fn add_days(draft: &mut Draft, off: &[NaiveDate], make_up: &[NaiveDate]) -> Option<Added> {
    let before = calendar(&draft.time);
    let mut time = draft.time.clone();
    let mut added = Added::default();
    let off: BTreeSet<NaiveDate> = off.iter().copied().filter(|day| !make_up.contains(day)).collect();
    for day in off.into_iter().filter(|day| before.is_to_confirm(*day)) {
        time.make_up_days.retain(|text| written::day(text) != Some(day));
        time.days_off.push(day.to_string());
        added.off += 1;
    }
    let make_up: BTreeSet<NaiveDate> = make_up.iter().copied().collect();
    for day in make_up.into_iter().filter(|day| !before.is_working_day(*day)) {
        time.days_off.retain(|text| written::day(text) != Some(day));
        time.make_up_days.push(day.to_string());
        added.make_up += 1;
    }
    if time.days_off.len() > DAYS_MAX || time.make_up_days.len() > DAYS_MAX {
        return None;
    }
    draft.time = time;
    Some(added)
}

/// Removes a custom day off or make-up workday, or a daily minimum.
pub fn remove_from_list(draft: &mut Draft, field: TimeField) {
    fn take<T>(list: &mut Vec<T>, i: usize) {
        if i < list.len() {
            list.remove(i);
        }
    }
    match field {
        TimeField::DayOff(i) => take(&mut draft.time.days_off, i),
        TimeField::MakeUp(i) => take(&mut draft.time.make_up_days, i),
        TimeField::FloorName(i) => take(&mut draft.time.floors, i),
        _ => {}
    }
}

/// The usual week and plan of a day, in words: its numbers come from the plan (docs/domain.md §5.5).
pub fn usual_routine(draft: &mut Draft) {
    draft.time.week = usual::WEEK.map(str::to_owned).into();
    draft.time.frame = usual::FRAME.map(str::to_owned).into();
}

/// Adds a daily minimum.
pub fn add_floor(draft: &mut Draft) {
    if draft.time.floors.len() < FLOORS_MAX {
        draft.time.floors.push(FloorDraft { name: usual::NEW_FLOOR.into(), count: "1".into() });
    }
}
