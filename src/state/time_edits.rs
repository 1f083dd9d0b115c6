//! Edits of how a plan is spread over time.

use chrono::{Days, NaiveDate, Weekday};

use crate::domain::calendar::working::{WorkCalendar, month_last, months_of};
use crate::domain::check::time::{DAYS_MAX, FLOORS_MAX, PHASES_MAX};
use crate::domain::schedule::pictures::{day_of, horizon_of};
use crate::domain::{Draft, FiscalYear, FloorDraft, PhaseDraft, PinDraft, Quarter, TimeDraft, TimeField};
use crate::i18n::names;

/// What the target is spread by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spreading {
    /// Every working day the same.
    Days,
    /// Weights of calendar months.
    Months,
    /// Phases with weights.
    Phases,
}

/// A rising quarter: 4:5:6.
const RISING: [&str; 3] = ["80", "100", "120"];
/// The usual weights of the phases, and of a month's thirds.
const USUAL_PHASES: [&str; 3] = ["30%", "40%", "30%"];
const USUAL_RHYTHM: [&str; 3] = ["30%", "50%", "20%"];
const WEEK: [Weekday; 7] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// What a draft is spread by.
#[must_use]
pub fn spreading(time: &TimeDraft) -> Spreading {
    match (time.months.is_empty(), time.phases.is_empty()) {
        (_, false) => Spreading::Phases,
        (false, true) => Spreading::Months,
        (true, true) => Spreading::Days,
    }
}

/// Spreads by something else, as is usual; what it was spread by leaves the plan.
pub fn spread_by(draft: &mut Draft, by: Spreading) {
    draft.time.months.clear();
    draft.time.phases.clear();
    match by {
        Spreading::Days => {}
        Spreading::Months => weigh_months(draft, false),
        Spreading::Phases => draft.time.phases = usual_phases(draft),
    }
}

/// Gives the months of the horizon the same weight, or rising ones in every quarter.
pub fn weigh_months(draft: &mut Draft, rising: bool) {
    let months = horizon_of(draft).map(months_of).unwrap_or_default();
    let weight = |(i, _)| if rising { RISING[i % 3] } else { RISING[1] }.to_owned();
    draft.time.months = months.into_iter().enumerate().map(weight).collect();
}

/// The three usual phases, which end at the thirds of the horizon: of its months, or of its days where it has less than three.
fn usual_phases(draft: &Draft) -> Vec<PhaseDraft> {
    let ends = horizon_of(draft).map(thirds).unwrap_or_default();
    let phase = |i: usize| PhaseDraft {
        name: names::PHASES[i].into(),
        last: ends.get(i).map(NaiveDate::to_string).unwrap_or_default(),
        weight: USUAL_PHASES[i].into(),
        weights: Vec::new(),
    };
    (0..3).map(phase).collect()
}

/// The last days of the first two thirds.
fn thirds(horizon: crate::domain::Horizon) -> Vec<NaiveDate> {
    let months = months_of(horizon);
    let many = months.len();
    if many >= 3 {
        return [(many + 1) / 3, (2 * many + 1) / 3].iter().map(|n| month_last(months[n - 1])).collect();
    }
    let days = horizon.last().signed_duration_since(horizon.first()).num_days().unsigned_abs() + 1;
    let end = |n: u64| horizon.first().checked_add_days(Days::new((n * days / 3).saturating_sub(1)));
    [end(1), end(2)].into_iter().flatten().collect()
}

/// Adds a phase behind the others; the last one so far ends in the middle of its days.
pub fn add_phase(draft: &mut Draft) {
    let many = draft.time.phases.len();
    if many == 0 || many >= PHASES_MAX {
        return;
    }
    if let Some(horizon) = horizon_of(draft) {
        let first = match many.checked_sub(2) {
            Some(before) => day_of(&draft.time.phases[before].last).and_then(|day| day.succ_opt()),
            None => Some(horizon.first()),
        };
        let first = first.unwrap_or(horizon.first()).min(horizon.last());
        let days = horizon.last().signed_duration_since(first).num_days().unsigned_abs();
        let middle = first.checked_add_days(Days::new(days.saturating_sub(1) / 2)).unwrap_or(first);
        draft.time.phases[many - 1].last = middle.to_string();
    }
    draft.time.phases.push(PhaseDraft { name: names::NEW_PHASE.into(), weight: "30%".into(), ..PhaseDraft::default() });
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

/// Switches a list of weights on, each as is usual, or off.
pub fn switch(draft: &mut Draft, list: TimeField, on: bool) {
    let even = |many: usize| vec![RISING[1].to_owned(); if on { many } else { 0 }];
    match list {
        TimeField::Quarters => draft.time.quarters = even(quarters_of(draft).len()),
        TimeField::Seasons => draft.time.seasonality = even(12),
        TimeField::Thirds => draft.time.rhythm = if on { USUAL_RHYTHM.map(str::to_owned).into() } else { Vec::new() },
        _ => {}
    }
}

/// How many weights a list has, and how many it needs.
#[must_use]
pub fn lengths(draft: &Draft, list: TimeField) -> (usize, usize) {
    let horizon = horizon_of(draft);
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
#[must_use]
pub fn quarters_of(draft: &Draft) -> Vec<Quarter> {
    let year = FiscalYear::typed(&draft.time.year_from).unwrap_or_default();
    let quarters = horizon_of(draft).map(|horizon| year.quarters_of(horizon)).unwrap_or_default();
    quarters.into_iter().map(|(quarter, ..)| quarter).collect()
}

/// Begins the fiscal year in a month from 1 to 12; the calendar year is said by nothing.
pub fn begin_year(draft: &mut Draft, month: u32) {
    draft.time.year_from = if month == 1 { String::new() } else { month.to_string() };
}

/// Cuts off the weights that a list has too many.
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

/// A month as a pin names it: `2027-02`.
#[must_use]
pub fn month_text(first: NaiveDate) -> String {
    first.to_string().chars().take("2027-02".len()).collect()
}

/// Which pin sets that month, if any.
#[must_use]
pub fn pin_of(time: &TimeDraft, first: NaiveDate) -> Option<usize> {
    let month = month_text(first);
    time.pinned.iter().position(|pin| pin.month.trim() == month)
}

/// Sets a month's amount by hand.
pub fn pin(draft: &mut Draft, first: NaiveDate, amount: &str) {
    if pin_of(&draft.time, first).is_none() {
        draft.time.pinned.push(PinDraft { month: month_text(first), amount: amount.to_owned() });
    }
}

/// Leaves it to the spread again.
pub fn unpin(draft: &mut Draft, i: usize) {
    if i < draft.time.pinned.len() {
        draft.time.pinned.remove(i);
    }
}

/// Works on a day that is off, or takes a day off that is worked: by taking own days back, or else by one more.
pub fn toggle_day(draft: &mut Draft, day: NaiveDate) {
    let was_worked = calendar(&draft.time).is_working_day(day);
    let list = if was_worked { &mut draft.time.make_up_days } else { &mut draft.time.days_off };
    list.retain(|text| day_of(text) != Some(day));
    if calendar(&draft.time).is_working_day(day) != was_worked {
        return;
    }
    let list = if was_worked { &mut draft.time.days_off } else { &mut draft.time.make_up_days };
    if list.len() < DAYS_MAX {
        list.push(day.to_string());
    }
}

fn calendar(time: &TimeDraft) -> WorkCalendar {
    let weekend: Vec<Weekday> = WEEK.into_iter().filter(|day| time.weekend[day.num_days_from_monday() as usize]).collect();
    let days = |texts: &[String]| texts.iter().filter_map(|text| day_of(text)).collect();
    WorkCalendar::new(&weekend, time.china, days(&time.days_off), days(&time.make_up_days))
}

/// Removes an own day off or make-up day, or a daily floor.
pub fn remove(draft: &mut Draft, field: TimeField) {
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

/// The usual week, daily floors and frame of a day (docs/domain.md §5.5).
pub fn usual_routine(draft: &mut Draft) {
    let floor = |(name, count): (&str, &str)| FloorDraft { name: name.into(), count: count.into() };
    draft.time.week = names::WEEK.map(str::to_owned).into();
    draft.time.floors = names::FLOORS.map(floor).into();
    draft.time.frame = names::FRAME.map(str::to_owned).into();
}

/// Adds a daily floor.
pub fn add_floor(draft: &mut Draft) {
    if draft.time.floors.len() < FLOORS_MAX {
        draft.time.floors.push(FloorDraft { name: names::NEW_FLOOR.into(), count: "1".into() });
    }
}
