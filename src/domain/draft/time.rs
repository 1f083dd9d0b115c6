//! The spread over time as it is typed.

use chrono::Weekday;

use super::places::at;
use super::time_field::TimeField;

/// How the target is spread over the horizon, and when work is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeDraft {
    /// The weight of each calendar month of the horizon; empty for as many as its working days.
    pub months: Vec<String>,
    /// The number of the month in which the fiscal year begins, from 1 to 12; empty for the calendar year.
    pub year_from: String,
    /// The weight of each quarter of the fiscal year that the horizon touches.
    pub quarters: Vec<String>,
    /// The index of each of the twelve calendar months, January first.
    pub seasonality: Vec<String>,
    /// The weights of a month's first ten days, its next ten and its rest.
    pub rhythm: Vec<String>,
    /// The phases of the horizon, in order.
    pub phases: Vec<PhaseDraft>,
    /// Months whose amount is set by hand.
    pub pinned: Vec<PinDraft>,
    /// Which days of the week are off, Monday first.
    pub weekend: [bool; 7],
    /// Whether the public holidays of mainland China and their make-up days hold.
    pub china: bool,
    /// Whether weeks are shown from Sunday.
    pub from_sunday: bool,
    /// Own days off.
    pub days_off: Vec<String>,
    /// Own days that are worked although they are off otherwise.
    pub make_up_days: Vec<String>,
    /// What is done every working day at the least.
    pub floors: Vec<FloorDraft>,
    /// The focus of each day of the week, Monday first.
    pub week: Vec<String>,
    /// What belongs into the morning, the noon and the evening of a day.
    pub frame: Vec<String>,
}

/// A phase.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct PhaseDraft {
    /// What it is called.
    pub name: String,
    /// Its last day; the first is the one after the phase before it. Empty at the last phase for the end of the horizon.
    pub last: String,
    /// How much of the target belongs to it, against the other phases.
    pub weight: String,
    /// The same for single stages, which then follow these weights and not their durations.
    pub weights: Vec<String>,
}

/// A month whose amount is set by hand.
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

    /// The days of the week that are off, Monday first.
    pub fn weekend_days(&self) -> Vec<Weekday> {
        use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
        let week = [Mon, Tue, Wed, Thu, Fri, Sat, Sun].into_iter();
        week.zip(self.weekend).filter(|(_, is_off)| *is_off).map(|(day, _)| day).collect()
    }

    /// The text that stands in a field.
    pub fn text(&self, field: TimeField) -> Option<&str> {
        let text = match field {
            TimeField::Month(i) => self.months.get(i)?,
            TimeField::YearFrom => &self.year_from,
            TimeField::Quarter(i) => self.quarters.get(i)?,
            TimeField::Season(i) => self.seasonality.get(i)?,
            TimeField::Third(i) => self.rhythm.get(i)?,
            TimeField::PhaseName(i) => &self.phases.get(i)?.name,
            TimeField::PhaseLast(i) => &self.phases.get(i)?.last,
            TimeField::PhaseWeight(i) => &self.phases.get(i)?.weight,
            TimeField::PhaseStage(i, k) => self.phases.get(i)?.weights.get(k)?,
            TimeField::PinMonth(i) => &self.pinned.get(i)?.month,
            TimeField::Pin(i) => &self.pinned.get(i)?.amount,
            TimeField::DayOff(i) => self.days_off.get(i)?,
            TimeField::MakeUp(i) => self.make_up_days.get(i)?,
            TimeField::FloorName(i) => &self.floors.get(i)?.name,
            TimeField::FloorCount(i) => &self.floors.get(i)?.count,
            TimeField::Weekday(i) => self.week.get(i)?,
            TimeField::Frame(i) => self.frame.get(i)?,
            TimeField::Months | TimeField::Quarters | TimeField::Seasons | TimeField::Thirds | TimeField::Phases | TimeField::Weekend => {
                return None;
            }
        };
        Some(text)
    }

    pub(in crate::domain) fn slot(&mut self, field: TimeField) -> Option<&mut String> {
        let slot = match field {
            TimeField::Month(i) => at(&mut self.months, i),
            TimeField::YearFrom => &mut self.year_from,
            TimeField::Quarter(i) => at(&mut self.quarters, i),
            TimeField::Season(i) => at(&mut self.seasonality, i),
            TimeField::Third(i) => at(&mut self.rhythm, i),
            TimeField::PhaseName(i) => &mut self.phases.get_mut(i)?.name,
            TimeField::PhaseLast(i) => &mut self.phases.get_mut(i)?.last,
            TimeField::PhaseWeight(i) => &mut self.phases.get_mut(i)?.weight,
            TimeField::PhaseStage(i, k) => at(&mut self.phases.get_mut(i)?.weights, k),
            TimeField::PinMonth(i) => &mut self.pinned.get_mut(i)?.month,
            TimeField::Pin(i) => &mut self.pinned.get_mut(i)?.amount,
            TimeField::DayOff(i) => self.days_off.get_mut(i)?,
            TimeField::MakeUp(i) => self.make_up_days.get_mut(i)?,
            TimeField::FloorName(i) => &mut self.floors.get_mut(i)?.name,
            TimeField::FloorCount(i) => &mut self.floors.get_mut(i)?.count,
            TimeField::Weekday(i) => at(&mut self.week, i.min(6)),
            TimeField::Frame(i) => at(&mut self.frame, i.min(2)),
            TimeField::Months | TimeField::Quarters | TimeField::Seasons | TimeField::Thirds | TimeField::Phases | TimeField::Weekend => {
                return None;
            }
        };
        Some(slot)
    }
}
