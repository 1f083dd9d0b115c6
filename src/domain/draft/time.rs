//! The split by time as it is typed.

use chrono::{NaiveDate, Weekday};

use crate::domain::calendar::working::WorkCalendar;

/// The spread of the target over the plan period, and the working days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeDraft {
    /// The weight of each calendar month of the plan period; empty for its number of working days.
    pub months: Vec<String>,
    /// The number of the month in which the fiscal year begins, from 1 to 12; empty for the calendar year.
    pub year_from: String,
    /// The weight of each quarter of the fiscal year that the plan period touches.
    pub quarters: Vec<String>,
    /// The index of each of the twelve calendar months, January first.
    pub seasonality: Vec<String>,
    /// The weights of a month's first ten days, its next ten and its rest.
    pub rhythm: Vec<String>,
    /// The phases of the plan period, in order.
    pub phases: Vec<PhaseDraft>,
    /// Months with a fixed amount.
    pub pinned: Vec<PinDraft>,
    /// Which days of the week are off, Monday first.
    pub weekend: [bool; 7],
    /// Whether the public holidays of mainland China apply, and their make-up workdays.
    pub china: bool,
    /// Whether these make-up workdays are left out, so that only the holidays apply.
    pub no_make_up: bool,
    /// Whether weeks are shown from Sunday.
    pub from_sunday: bool,
    /// The plan's days off.
    pub days_off: Vec<String>,
    /// The plan's make-up workdays.
    pub make_up_days: Vec<String>,
    /// What is done every working day at the least.
    pub floors: Vec<FloorDraft>,
    /// The focus of each day of the week, Monday first.
    pub week: Vec<String>,
    /// The entries for the morning, the noon and the evening of a day.
    pub frame: Vec<String>,
}

/// A phase.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct PhaseDraft {
    /// What it is called.
    pub name: String,
    /// Its last day; it begins on the day after the previous phase. Empty at the last phase for the end date.
    pub last: String,
    /// Its weight against the other phases.
    pub weight: String,
    /// The same for single stages, which then follow these weights instead of their durations.
    pub weights: Vec<String>,
}

/// A month with a fixed amount.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct PinDraft {
    /// The month, `2027-02`.
    pub month: String,
    /// Its amount, in the target's metric.
    pub amount: String,
}

/// What is done every working day at the least.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct FloorDraft {
    /// What it is.
    pub name: String,
    /// How often.
    pub count: String,
}

/// Saturday and Sunday off, every working day the same.
impl Default for TimeDraft {
    fn default() -> Self {
        Self {
            months: Vec::new(),
            year_from: String::new(),
            quarters: Vec::new(),
            seasonality: Vec::new(),
            rhythm: Vec::new(),
            phases: Vec::new(),
            pinned: Vec::new(),
            weekend: Self::WEEKEND,
            china: false,
            no_make_up: false,
            from_sunday: false,
            days_off: Vec::new(),
            make_up_days: Vec::new(),
            floors: Vec::new(),
            week: Vec::new(),
            frame: Vec::new(),
        }
    }
}

impl TimeDraft {
    /// Saturday and Sunday.
    pub const WEEKEND: [bool; 7] = [false, false, false, false, false, true, true];

    /// The working calendar with these days of the plan's own.
    pub fn calendar(&self, days_off: Vec<NaiveDate>, make_up: Vec<NaiveDate>) -> WorkCalendar {
        let calendar = WorkCalendar::new(&self.weekend_days(), self.china, days_off, make_up);
        if self.no_make_up { calendar.without_china_make_up() } else { calendar }
    }

    /// The days of the week that are off, Monday first.
    pub fn weekend_days(&self) -> Vec<Weekday> {
        use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
        let week = [Mon, Tue, Wed, Thu, Fri, Sat, Sun].into_iter();
        week.zip(self.weekend).filter(|(_, is_off)| *is_off).map(|(day, _)| day).collect()
    }
}
