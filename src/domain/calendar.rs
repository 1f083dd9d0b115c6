//! Days: which are worked, and how far ahead of the end a lead must be there.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::plan::Horizon;

/// Whether work is done on that day: Monday to Friday.
#[must_use]
pub fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Working days from `first` to `last`, both included; 0 if `last` is before `first`.
///
/// ```
/// use backcast::domain::calendar::working_days;
/// use chrono::NaiveDate;
/// let day = |m, d| NaiveDate::from_ymd_opt(2027, m, d).unwrap();
/// assert_eq!(working_days(day(1, 1), day(1, 31)), 21); // a Friday, then four whole weeks
/// assert_eq!(working_days(day(1, 2), day(1, 3)), 0); // Saturday and Sunday
/// ```
#[must_use]
pub fn working_days(first: NaiveDate, last: NaiveDate) -> u32 {
    let days = first.iter_days().take_while(|day| *day <= last).filter(|day| is_working_day(*day)).count();
    u32::try_from(days).unwrap_or(u32::MAX)
}

/// The last day on which a new lead can still be won inside the horizon: `last − days_to_won`, on the working day at
/// or before. May be before the horizon's first day: then every deal must come from pipeline that is already there.
#[must_use]
pub fn lead_by(horizon: Horizon, days_to_won: u32) -> Option<NaiveDate> {
    let day = horizon.last().checked_sub_days(Days::new(days_to_won.into()))?;
    (0..7).find_map(|back| day.checked_sub_days(Days::new(back)).filter(|day| is_working_day(*day)))
}
