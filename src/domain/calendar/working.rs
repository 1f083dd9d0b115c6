//! Days: the working days, the last day for a new lead, and the weeks, months and quarters of days. Days are those of
//! the civil calendar; nothing here knows today's date.

use std::iter::successors;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::Horizon;
use super::holidays::{ChinaDay, Holiday, day_in_china};

/// The working days (docs/domain.md §5.1). [`WorkCalendar::default`] is Monday to Friday, without holidays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkCalendar {
    /// A bit for each day of the week that is off; Monday is the lowest bit.
    weekend: u8,
    pub(super) china: bool,
    /// Whether China's make-up workdays apply, too.
    china_make_up: bool,
    /// Sorted, each day once.
    pub(super) days_off: Vec<NaiveDate>,
    /// Sorted, each day once.
    pub(super) make_up: Vec<NaiveDate>,
}

/// The reason why a day is a working day or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayKind {
    /// A working day, by its day of the week.
    Work,
    /// A day off, by its day of the week.
    Weekend,
    /// A day off on any day of the week: a public holiday of China, or a day given for it.
    Holiday(Holiday),
    /// Provisionally a day off: a public holiday of China that the law fixes, in a year whose notice is not published yet.
    ExpectedHoliday(Holiday),
    /// A day off that the plan sets.
    OwnDayOff,
    /// A working day on any day of the week: a make-up workday of China or of the plan.
    MakeUp,
}

impl Default for WorkCalendar {
    fn default() -> Self {
        Self::new(&[Weekday::Sat, Weekday::Sun], false, Vec::new(), Vec::new())
    }
}

impl WorkCalendar {
    /// A calendar with these days of the week off, with or without China's holidays and make-up workdays, and with the plan's own days, in
    /// any order. In a year that is not published, the holidays are those that the law fixes, and there are no make-up workdays. The plan's
    /// days off win over its make-up workdays, these over China's days, and China's days over the weekend.
    ///
    /// Any days of the week may be off. The caller refuses all seven; with all seven, only make-up workdays would be working days.
    ///
    /// ```
    /// use backcast::domain::calendar::working::{DayKind, WorkCalendar};
    /// use backcast::domain::calendar::holidays::Holiday;
    /// use chrono::{NaiveDate, Weekday};
    /// let day = |m, d| NaiveDate::from_ymd_opt(2026, m, d).unwrap();
    /// let calendar = WorkCalendar::new(&[Weekday::Sun], true, vec![day(10, 10)], vec![day(10, 7)]);
    /// assert_eq!(calendar.kind(day(10, 4)), DayKind::Holiday(Holiday::NationalDay)); // a Sunday too
    /// assert_eq!(calendar.kind(day(10, 7)), DayKind::MakeUp); // the holiday's last day, worked here
    /// assert_eq!(calendar.kind(day(10, 10)), DayKind::OwnDayOff); // a make-up day elsewhere
    /// assert_eq!(calendar.kind(day(10, 11)), DayKind::Weekend);
    /// ```
    pub fn new(weekend: &[Weekday], china: bool, days_off: Vec<NaiveDate>, make_up: Vec<NaiveDate>) -> Self {
        let weekend = weekend.iter().fold(0, |days, day| days | bit(*day));
        let sorted = |mut days: Vec<NaiveDate>| {
            days.sort_unstable();
            days.dedup();
            days
        };
        Self { weekend, china, china_make_up: true, days_off: sorted(days_off), make_up: sorted(make_up) }
    }

    /// The same calendar without China's make-up workdays; the holidays and the plan's own make-up workdays stay.
    ///
    /// ```
    /// use backcast::domain::calendar::working::{DayKind, WorkCalendar};
    /// use chrono::{NaiveDate, Weekday};
    /// // A Saturday that is worked for National Day.
    /// let day = NaiveDate::from_ymd_opt(2026, 10, 10).unwrap();
    /// let calendar = WorkCalendar::new(&[Weekday::Sat, Weekday::Sun], true, vec![], vec![]);
    /// assert_eq!(calendar.kind(day), DayKind::MakeUp);
    /// assert_eq!(calendar.without_china_make_up().kind(day), DayKind::Weekend);
    /// ```
    #[must_use]
    pub fn without_china_make_up(self) -> Self {
        Self { china_make_up: false, ..self }
    }

    /// The reason why that day is a working day or not.
    pub fn kind(&self, day: NaiveDate) -> DayKind {
        if self.days_off.binary_search(&day).is_ok() {
            return DayKind::OwnDayOff;
        }
        if self.make_up.binary_search(&day).is_ok() {
            return DayKind::MakeUp;
        }
        match self.china.then(|| day_in_china(day)).flatten() {
            Some(ChinaDay::Off(holiday)) => DayKind::Holiday(holiday),
            Some(ChinaDay::Expected(holiday)) => DayKind::ExpectedHoliday(holiday),
            Some(ChinaDay::MakeUp) if self.china_make_up => DayKind::MakeUp,
            _ if self.weekend & bit(day.weekday()) == 0 => DayKind::Work,
            _ => DayKind::Weekend,
        }
    }

    /// Whether that day is a working day.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        matches!(self.kind(day), DayKind::Work | DayKind::MakeUp)
    }

    /// Whether a day of the week is usually off.
    pub fn is_weekend(&self, day: Weekday) -> bool {
        self.weekend & bit(day) != 0
    }

    /// Whether the calendar has China's holidays.
    pub fn has_holidays(&self) -> bool {
        self.china
    }

    /// The working days of a week without holidays.
    pub fn days_a_week(&self) -> u32 {
        7 - self.weekend.count_ones()
    }

    /// Working days from `first` to `last`, both included; 0 if `last` is before `first`.
    ///
    /// ```
    /// use backcast::domain::calendar::working::WorkCalendar;
    /// use chrono::NaiveDate;
    /// let day = |m, d| NaiveDate::from_ymd_opt(2027, m, d).unwrap();
    /// let calendar = WorkCalendar::default();
    /// assert_eq!(calendar.working_days(day(1, 1), day(1, 31)), 21); // a Friday, then four whole weeks
    /// assert_eq!(calendar.working_days(day(1, 2), day(1, 3)), 0); // Saturday and Sunday
    /// ```
    pub fn working_days(&self, first: NaiveDate, last: NaiveDate) -> u32 {
        let days = first.iter_days().take_while(|day| *day <= last).filter(|day| self.is_working_day(*day)).count();
        u32::try_from(days).unwrap_or(u32::MAX)
    }

    /// The last working day up to and including `day`, but not before `not_before`; `None` if there is none.
    ///
    /// ```
    /// use backcast::domain::calendar::working::WorkCalendar;
    /// use chrono::NaiveDate;
    /// let day = |d| NaiveDate::from_ymd_opt(2027, 1, d).unwrap();
    /// let calendar = WorkCalendar::default();
    /// assert_eq!(calendar.working_day_at_or_before(day(10), day(4)), Some(day(8))); // from a Sunday back to the Friday
    /// assert_eq!(calendar.working_day_at_or_before(day(10), day(9)), None);
    /// ```
    pub fn working_day_at_or_before(&self, day: NaiveDate, not_before: NaiveDate) -> Option<NaiveDate> {
        successors(Some(day), NaiveDate::pred_opt).take_while(|day| *day >= not_before).find(|day| self.is_working_day(*day))
    }

    /// The last day on which a new lead can still be won inside the plan period: the working day at or before
    /// `last − days_to_won`, in calendar days. It may be before the start date: then every deal must come from pipeline that
    /// already exists. `None` if there is no working day within 400 days before that day and before the start date.
    pub fn lead_by(&self, horizon: Horizon, days_to_won: u32) -> Option<NaiveDate> {
        let day = horizon.last().checked_sub_days(Days::new(days_to_won.into()))?;
        let not_before = day.min(horizon.first()).checked_sub_days(Days::new(400)).unwrap_or(NaiveDate::MIN);
        self.working_day_at_or_before(day, not_before)
    }
}

fn bit(day: Weekday) -> u8 {
    1 << day.num_days_from_monday()
}

/// The first day of the day's week: Monday, or Sunday, at or before it.
///
/// ```
/// use backcast::domain::calendar::working::week_first;
/// use chrono::NaiveDate;
/// let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
/// assert_eq!(week_first(day(22), false), day(16)); // a Sunday ends the week of Monday the 16th
/// assert_eq!(week_first(day(22), true), day(22)); // or begins its own
/// ```
pub fn week_first(day: NaiveDate, sunday_first: bool) -> NaiveDate {
    let weekday = day.weekday();
    let passed = if sunday_first { weekday.num_days_from_sunday() } else { weekday.num_days_from_monday() };
    day.checked_sub_days(Days::new(passed.into())).unwrap_or(day)
}

/// The year and number, from 1 to 53, of the day's week by ISO 8601: weeks begin on Monday, and week 1 contains the year's first Thursday.
///
/// ```
/// use backcast::domain::calendar::working::iso_week;
/// use chrono::NaiveDate;
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// assert_eq!(iso_week(day(2027, 1, 3)), (2026, 53)); // a Sunday: its week's Thursday was 31 December
/// assert_eq!(iso_week(day(2027, 1, 4)), (2027, 1));
/// ```
pub fn iso_week(day: NaiveDate) -> (i32, u32) {
    let week = day.iso_week();
    (week.year(), week.week())
}

/// The first day of the day's month.
pub fn month_first(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// The last day of the day's month.
///
/// ```
/// use backcast::domain::calendar::working::{month_first, month_last};
/// use chrono::NaiveDate;
/// let day = |m, d| NaiveDate::from_ymd_opt(2028, m, d).unwrap();
/// assert_eq!((month_first(day(2, 10)), month_last(day(2, 10))), (day(2, 1), day(2, 29))); // a leap year
/// ```
pub fn month_last(day: NaiveDate) -> NaiveDate {
    (28..=31).rev().find_map(|last| day.with_day(last)).unwrap_or(day)
}

/// The first day of every month that the plan period touches, in order; the first one may be before the start date.
///
/// ```
/// use backcast::domain::{Draft, StageDraft, report};
/// use backcast::domain::calendar::working::months_of;
/// use chrono::NaiveDate;
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// # let stages = vec![StageDraft { name: "Won".into(), ..Default::default() }];
/// # let draft = Draft { amount: "1".into(), deal_size: "1".into(), stages, ..Default::default() };
/// let draft = Draft { first: "2026-11-16".into(), last: "2027-01-01".into(), ..draft };
/// let report = report(&draft.check().unwrap(), day(2026, 11, 16));
/// let months = months_of(report.calendar.unwrap().horizon);
/// assert_eq!(months, [day(2026, 11, 1), day(2026, 12, 1), day(2027, 1, 1)]);
/// ```
pub fn months_of(horizon: Horizon) -> Vec<NaiveDate> {
    let next = |first: &NaiveDate| month_last(*first).succ_opt();
    successors(Some(month_first(horizon.first())), next).take_while(|first| *first <= horizon.last()).collect()
}
