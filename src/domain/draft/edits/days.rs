//! Edits of single days: days off, make-up days, and what is done every day.

use chrono::NaiveDate;

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
    WorkCalendar::new(&time.weekend_days(), time.china, days(&time.days_off), days(&time.make_up_days))
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

/// The usual week, daily minimums and plan of a day (docs/domain.md §5.5).
pub fn usual_routine(draft: &mut Draft) {
    let floor = |(name, count): (&str, &str)| FloorDraft { name: name.into(), count: count.into() };
    draft.time.week = usual::WEEK.map(str::to_owned).into();
    draft.time.floors = usual::FLOORS.map(floor).into();
    draft.time.frame = usual::FRAME.map(str::to_owned).into();
}

/// Adds a daily minimum.
pub fn add_floor(draft: &mut Draft) {
    if draft.time.floors.len() < FLOORS_MAX {
        draft.time.floors.push(FloorDraft { name: usual::NEW_FLOOR.into(), count: "1".into() });
    }
}
