//! Days and months in the notation of a plan.

use chrono::{Datelike, NaiveDate};

/// A plan begins in this year or later. While the user types a year, its first digits look like an earlier one.
const YEAR_MIN: i32 = 1900;

/// A day written as `2027-01-31` that a plan may have: from the year 1900.
///
/// ```
/// use backcast::domain::calendar::written::day;
/// assert!(day("1900-01-01").is_some());
/// assert!(day("1899-12-31").is_none());
/// ```
pub fn day(text: &str) -> Option<NaiveDate> {
    any_day(text.trim()).filter(|day| day.year() >= YEAR_MIN)
}

/// A day written as `2027-01-31`, of any year: four digits that are not all 0, then two and two.
pub fn any_day(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.try_into().ok()?;
    let number = |text: &str, digits: usize| (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok());
    let year = i32::try_from(number(year, 4)??).ok().filter(|year| *year > 0)?;
    NaiveDate::from_ymd_opt(year, number(month, 2)??, number(day, 2)??)
}

/// The first day of a calendar month written as `2027-02`.
pub fn month(text: &str) -> Option<NaiveDate> {
    day(&format!("{}-01", text.trim()))
}

/// The calendar month of a day in the notation of a plan: `2027-02`.
pub fn month_text(day: NaiveDate) -> String {
    day.to_string().chars().take("2027-02".len()).collect()
}
